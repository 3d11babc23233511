//! Groups to tell a scenario in.
//!
//! Where rooms vanish with the target, a group is created as a step of the scenario. Where they stay
//! for ever, one long-lived group per owner and visibility is brought to the same state instead.
//! The steps that follow are the same, and so are their snapshots.

use sha2::{Digest, Sha256};

use super::{
    actor::Actor,
    step::Step,
    step_value::{StepValue, Unavailable},
};
use crate::{
    guard::FIXTURE,
    reason::Reason,
    targets::Capability,
    transcript::{Outcome, StepKind},
};

/// What a group should look like at the beginning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupPlan {
    pub(crate) public: bool,
    pub(crate) name: String,
    pub(crate) description: String,
}

impl GroupPlan {
    /// Open to everybody.
    #[must_use]
    pub fn public(name: impl Into<String>) -> Self {
        Self::new(true, name.into())
    }

    /// Open to those who are invited.
    #[must_use]
    pub fn private(name: impl Into<String>) -> Self {
        Self::new(false, name.into())
    }

    fn new(public: bool, name: String) -> Self {
        Self { public, description: format!("{name}, a group for reading together."), name }
    }

    /// Under another name.
    #[must_use]
    pub fn with_name(self, name: impl Into<String>) -> Self {
        Self::new(self.public, name.into())
    }

    /// With this description.
    #[must_use]
    pub fn with_description(mut self, description: impl Into<String>) -> Self {
        self.description = description.into();
        self
    }

    pub(crate) fn visibility(&self) -> &'static str {
        if self.public { "public" } else { "private" }
    }

    /// The slug where the group is created freely: the name in lower case with hyphens.
    fn free_slug(&self) -> String {
        let name = self.name.to_lowercase();
        let words = name.split(|letter: char| !letter.is_ascii_alphanumeric());
        let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
        words.join("-").chars().take(50).collect()
    }

    /// The slug of the long-lived group. It says nothing about the person.
    pub(crate) fn fixture_slug(&self, owner: &str) -> String {
        let digest = Sha256::digest(owner.as_bytes());
        let digest: String = digest.iter().take(5).map(|byte| format!("{byte:02x}")).collect();
        format!("{FIXTURE}{digest}-{}", self.visibility())
    }
}

/// A group of the scenario.
#[derive(Clone, Debug)]
pub struct Group<'s> {
    /// The step that created it; not exercised where a long-lived group is used.
    pub created: Step<'s>,
    /// Its id.
    pub id: StepValue<i64>,
    /// Its slug.
    pub url: StepValue<String>,
}

impl Group<'_> {
    /// The id, for use in a call.
    ///
    /// # Errors
    ///
    /// Why there is none.
    pub fn id(&self) -> Result<i64, Unavailable> {
        self.id.get()
    }

    /// The slug, for use in a call.
    ///
    /// # Errors
    ///
    /// Why there is none.
    pub fn url(&self) -> Result<String, Unavailable> {
        self.url.get()
    }
}

impl<'s> Actor<'s> {
    /// A group that this actor owns: created here, or brought to the same state.
    pub async fn group(&self, label: &str, plan: GroupPlan) -> Group<'s> {
        let disposable = Capability::DisposableRooms;
        if !self.context.target.capabilities().has(disposable) {
            let made_ready = self.fixture_group(&plan).await;
            // What did not come is a finding already; the scenario goes on without the group.
            let made_ready = made_ready.map_err(|unavailable| match unavailable {
                Unavailable::Stopped(reason @ Reason::NotBrought(..)) => {
                    Unavailable::NotExercised(reason)
                }
                other => other,
            });
            let reason = Reason::lacks(disposable);
            let created = self
                .calling(label, StepKind::Call)
                .without_exchange(Outcome::NotExercised { reason });
            return self.introduce(created, made_ready);
        }
        let url = plan.free_slug();
        let created = self
            .call(label, |client| {
                Ok(client
                    .create_group(plan.name, url.clone())
                    .description(plan.description)
                    .public(plan.public)
                    .send())
            })
            .await;
        created.should_succeed();
        let (id, url) = (created.id("/data/id"), created.text("/data/url"));
        let made = id.get().and_then(|id| Ok((id, url.get()?)));
        self.introduce(created, made)
    }

    /// Makes id and slug known at this point of the scenario, so that they have the same names in the
    /// snapshots of every target.
    fn introduce(&self, created: Step<'s>, made: Result<(i64, String), Unavailable>) -> Group<'s> {
        let (id, url) = match made {
            Ok((id, url)) => {
                let names = vec![("room", id.to_string()), ("slug", url.clone())];
                created.introduce(names);
                (StepValue::value(id), StepValue::value(url))
            }
            Err(unavailable) => {
                (StepValue::unavailable(unavailable.clone()), StepValue::unavailable(unavailable))
            }
        };
        Group { created, id, url }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_made_of_the_words_of_the_name() {
        let plan = GroupPlan::private("Al-Kahf on Fridays (evening)");
        assert_eq!(plan.free_slug(), "al-kahf-on-fridays-evening");
    }

    #[test]
    fn a_fixture_has_one_slug_per_owner_and_visibility() {
        let (public, private) = (GroupPlan::public("A"), GroupPlan::private("B"));
        assert_ne!(public.fixture_slug("u1"), private.fixture_slug("u1"));
        assert_ne!(public.fixture_slug("u1"), public.fixture_slug("u2"));
        assert_eq!(public.fixture_slug("u1"), GroupPlan::public("C").fixture_slug("u1"));
        assert!(public.fixture_slug("u1").len() <= 50);
    }
}
