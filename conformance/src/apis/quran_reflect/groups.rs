//! Groups to begin a scenario with: `owner.public_group().joined_by(&[&member]).await`.

use std::{
    future::{Future, IntoFuture},
    pin::Pin,
};

use super::{
    nouns::Room,
    verbs::{User, approval},
};
use crate::scenario::GroupPlan;

/// What a group to begin with is like; awaiting it creates it.
#[derive(Clone, Debug)]
pub(crate) struct Founding<'s> {
    owner: User<'s>,
    plan: GroupPlan,
    noun: &'static str,
    label: &'static str,
    people: Vec<(User<'s>, Becomes)>,
}

#[derive(Clone, Copy, Debug)]
enum Becomes {
    Member,
    Admin,
}

impl<'s> User<'s> {
    pub(crate) fn public_group(&self) -> Founding<'s> {
        Founding::of(self, GroupPlan::public("Evening Reflections"), "creates a public group")
    }

    pub(crate) fn private_group(&self) -> Founding<'s> {
        Founding::of(self, GroupPlan::private("Sunday Study Circle"), "creates a private group")
    }

    /// A page that is requested and approved.
    pub(crate) async fn approved_page(&self, subdomain: &str) -> Room {
        let requested = self.requests_page(subdomain).await;
        requested.should_succeed();
        approval(&requested, subdomain).await
    }
}

impl<'s> Founding<'s> {
    fn of(owner: &User<'s>, plan: GroupPlan, label: &'static str) -> Self {
        Self { owner: owner.clone(), plan, noun: "the group", label, people: Vec::new() }
    }

    pub(crate) fn named(self, name: &str) -> Self {
        Self { plan: self.plan.with_name(name), ..self }
    }

    pub(crate) fn described(self, description: &str) -> Self {
        Self { plan: self.plan.with_description(description), ..self }
    }

    /// The second group of a context.
    pub(crate) fn another(self) -> Self {
        Self { noun: "the other group", label: "creates another group", ..self }
    }

    /// These people join, one after the other.
    pub(crate) fn joined_by(mut self, people: &[&User<'s>]) -> Self {
        self.people.extend(people.iter().map(|one| ((*one).clone(), Becomes::Member)));
        self
    }

    /// This member is made an admin.
    pub(crate) fn administered_by(mut self, person: &User<'s>) -> Self {
        self.people.push((person.clone(), Becomes::Admin));
        self
    }
}

impl<'s> IntoFuture for Founding<'s> {
    type Output = Room;
    type IntoFuture = Pin<Box<dyn Future<Output = Room> + Send + 's>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let label = self.owner.label(self.label);
            let group = self.owner.group(&label, self.plan).await;
            let room = Room::group(group, self.noun);
            for (person, becomes) in &self.people {
                let step = match becomes {
                    Becomes::Member => person.joins(&room).await,
                    Becomes::Admin => self.owner.grants_admin(person, &room).await,
                };
                step.should_succeed();
            }
            room
        })
    }
}
