//! Calls that many scenarios make, under names that read like the scenario.

use std::future::Future;

use chrono::{DateTime, TimeDelta, Utc};
use rooms_client::{Error, Response, ucs::Client};
use rooms_openapi::Api;

use crate::{
    scenario::{
        Actor, Cast, Context, Role, Scenario, ScenarioFuture, ScenarioKind, Step, StepValue,
        Unavailable,
    },
    targets::AccountSlot,
};

/// A scenario of this api. The page is that of the operation it is about.
pub(crate) const fn scenario(
    name: &'static str,
    claim: &'static str,
    operation: &'static str,
    run: for<'a> fn(&'a Context) -> ScenarioFuture<'a>,
) -> Scenario {
    Scenario {
        name,
        claim,
        operation,
        api: Api::Ucs,
        cast: OWNER_MEMBER_OUTSIDER,
        requires: &[],
        reads_only: false,
        kind: ScenarioKind::Written,
        run,
    }
}

/// Three people: one creates the room, one participates, one has nothing to do with it.
const OWNER_MEMBER_OUTSIDER: Cast = &[
    (Role::Owner, AccountSlot::Owner),
    (Role::Member, AccountSlot::Member),
    (Role::Outsider, AccountSlot::Outsider),
];

/// An id that belongs to nobody and nothing.
pub(crate) const NOBODY: &str = "00000000-0000-4000-8000-000000000000";

/// One call of the typed client.
pub(crate) async fn call<'s, T, F, Fut>(actor: &Actor<'s>, label: &str, act: F) -> Step<'s>
where
    F: FnOnce(&'s Client) -> Result<Fut, Unavailable>,
    Fut: Future<Output = Result<Response<T>, Error>>,
{
    actor.call_with(label, act).await
}

/// What time it is at the service, which is the one that decides.
pub(crate) async fn time(actor: &Actor<'_>) -> StepValue<DateTime<Utc>> {
    let label = "owner looks what time it is at the service";
    let listed = call(actor, label, |client| Ok(client.list_rooms().send())).await;
    listed.should_succeed().value("/sent_at")
}

/// What is booked: from when to when, in minutes from now, and for whom besides the creator.
pub(crate) struct Plan {
    name: &'static str,
    minutes: (i64, i64),
    users: Vec<String>,
}

impl Plan {
    /// A room that has started, and has an hour left.
    pub(crate) fn started(name: &'static str) -> Self {
        Self { name, minutes: (-5, 60), users: Vec::new() }
    }

    pub(crate) fn with(mut self, somebody: &Actor<'_>) -> Self {
        self.users.push(somebody.user_id());
        self
    }

    pub(crate) fn minutes(self, from: i64, to: i64) -> Self {
        Self { minutes: (from, to), ..self }
    }
}

/// A room of the scenario.
pub(crate) struct Booked<'s> {
    pub(crate) created: Step<'s>,
    pub(crate) id: StepValue<String>,
}

/// Somebody books a room.
pub(crate) async fn book<'s>(
    actor: &Actor<'s>,
    label: &str,
    now: &StepValue<DateTime<Utc>>,
    plan: Plan,
) -> Booked<'s> {
    let created = call(actor, label, |client| {
        let now = now.get()?;
        let at = |minutes| now + TimeDelta::minutes(minutes);
        Ok(client
            .create_room(plan.name, at(plan.minutes.0), at(plan.minutes.1))
            .allowed_users(plan.users)
            .send())
    })
    .await;
    Booked { created, id: created.should_succeed().text("/data/id") }
}

/// Somebody reads a room.
pub(crate) async fn look<'s>(actor: &Actor<'s>, label: &str, room: &StepValue<String>) -> Step<'s> {
    call(actor, label, |client| Ok(client.get_room(room.get()?).send())).await
}

/// Somebody lists the participants of a room.
pub(crate) async fn people<'s>(
    actor: &Actor<'s>,
    label: &str,
    room: &StepValue<String>,
) -> Step<'s> {
    call(actor, label, |client| Ok(client.list_participants(room.get()?).send())).await
}

/// Somebody adds a participant.
pub(crate) async fn add<'s>(
    actor: &Actor<'s>,
    label: &str,
    room: &StepValue<String>,
    who: &Actor<'_>,
) -> Step<'s> {
    call(actor, label, |client| {
        let (room, who) = (room.get()?, who.user_id());
        Ok(client.add_participant(room, who).send())
    })
    .await
}

/// Somebody removes a participant.
pub(crate) async fn remove<'s>(
    actor: &Actor<'s>,
    label: &str,
    room: &StepValue<String>,
    who: &str,
) -> Step<'s> {
    call(actor, label, |client| {
        let (room, who) = (room.get()?, who.to_owned());
        Ok(client.remove_participant(room, who).send())
    })
    .await
}

/// Somebody grants administration.
pub(crate) async fn grant<'s>(
    actor: &Actor<'s>,
    label: &str,
    room: &StepValue<String>,
    who: &str,
) -> Step<'s> {
    call(actor, label, |client| {
        let (room, who) = (room.get()?, who.to_owned());
        Ok(client.grant_admin(room, who).send())
    })
    .await
}

/// Somebody revokes administration.
pub(crate) async fn revoke<'s>(
    actor: &Actor<'s>,
    label: &str,
    room: &StepValue<String>,
    who: &str,
) -> Step<'s> {
    call(actor, label, |client| {
        let (room, who) = (room.get()?, who.to_owned());
        Ok(client.revoke_admin(room, who).send())
    })
    .await
}

/// Somebody renames a room.
pub(crate) async fn rename<'s>(
    actor: &Actor<'s>,
    label: &str,
    room: &StepValue<String>,
    name: &str,
) -> Step<'s> {
    call(actor, label, |client| {
        let (room, name) = (room.get()?, name.to_owned());
        Ok(client.update_room(room).name(name).send())
    })
    .await
}

/// Somebody ends a room at once.
pub(crate) async fn end<'s>(actor: &Actor<'s>, label: &str, room: &StepValue<String>) -> Step<'s> {
    call(actor, label, |client| Ok(client.end_room(room.get()?).send())).await
}

/// Somebody archives a room, or takes it out again.
pub(crate) async fn archive<'s>(
    actor: &Actor<'s>,
    label: &str,
    room: &StepValue<String>,
    archived: bool,
) -> Step<'s> {
    call(actor, label, |client| {
        Ok(client.update_profile(room.get()?).archive_room(archived).send())
    })
    .await
}
