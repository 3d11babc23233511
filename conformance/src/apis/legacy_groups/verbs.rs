//! What actors do: every call of the typed client, one method for each operation, from which the labels of steps follow.

use std::fmt;

use rooms_client::legacy_groups::Client;
use serde_json::Value;

use crate::{
    scenario::{Context, Expect, Raw, Step, StepValue, Unavailable, Wanted},
    targets::Capability,
};

user!(Client);

/// An id that belongs to nobody and nothing.
pub(crate) const NOBODY: i64 = 9_007_199_254_740_990;

/// Somebody who has an address only.
pub(crate) const GRANDMOTHER: (&str, &str) = ("a grandmother", "grandmother@example.org");

/// A group or a page.
#[derive(Clone, Debug)]
pub(crate) struct Room {
    pub(crate) id: StepValue<i64>,
    noun: &'static str,
}

impl Room {
    pub(crate) fn new(id: StepValue<i64>, noun: &'static str) -> Self {
        Self { id, noun }
    }

    /// A room that is not there.
    pub(crate) fn nowhere() -> Self {
        Self::new(StepValue::value(9_007_199_254_740_991), "no group")
    }

    /// Which room, after a preposition; nothing where there can be no doubt.
    fn unless_clear(&self, preposition: &str) -> String {
        if self.noun == "the group" { String::new() } else { format!(" {preposition} {self}") }
    }
}

impl fmt::Display for Room {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.noun)
    }
}

impl Wanted for Room {
    fn wanted(&self) -> Result<Value, Unavailable> {
        self.id.wanted()
    }
}

impl<'s> User<'s> {
    pub(crate) fn with_expired_token(&self) -> Self {
        Self(self.0.with_expired_token())
    }

    pub(crate) fn with_broken_token(&self) -> Self {
        Self(self.0.with_broken_token())
    }

    /// The user id, which is a number here.
    pub(crate) fn id(&self) -> Result<i64, Unavailable> {
        let id = self.user_id().parse();
        id.map_err(|_| Unavailable::stopped(format!("the user id of {} is no number", self.name())))
    }

    pub(crate) async fn lists_rooms(&self) -> Step<'s> {
        self.calls("lists groups and pages", |client| Ok(client.list_groups().send())).await
    }

    /// The group that this person administers. No operation creates one, so it is one that is there.
    pub(crate) async fn own_group(&self) -> Room {
        let listed = self.lists_rooms().await.should_succeed();
        Room::new(listed.id("/data/groups/0/id"), "the group")
    }

    pub(crate) async fn reads(&self, room: &Room) -> Step<'s> {
        self.calls(format!("reads {room}"), |client| Ok(client.get_group(room.id.get()?).send()))
            .await
    }

    pub(crate) async fn invites(&self, person: &User<'_>, room: &Room) -> Step<'s> {
        let what = format!("invites {}{}", person.name(), room.unless_clear("to"));
        self.calls(what, |client| Ok(client.invite_user(room.id.get()?).user(person.id()?).send()))
            .await
    }

    pub(crate) async fn invites_a_stranger(&self, room: &Room) -> Step<'s> {
        let what = "invites a stranger";
        self.calls(what, |client| Ok(client.invite_user(room.id.get()?).user(NOBODY).send())).await
    }

    /// Invites whoever has an address.
    pub(crate) async fn writes_to(&self, (name, address): (&str, &str), room: &Room) -> Step<'s> {
        self.calls(format!("invites {name} by e-mail"), |client| {
            Ok(client.invite_user(room.id.get()?).email(address.to_owned()).send())
        })
        .await
    }

    /// Makes a member an administrator.
    pub(crate) async fn assigns(&self, person: &User<'_>, room: &Room) -> Step<'s> {
        let what = format!("assigns {}{}", self.whom(person), room.unless_clear("in"));
        self.calls(what, |client| Ok(client.assign_admin(room.id.get()?, person.id()?).send()))
            .await
    }

    pub(crate) async fn removes(&self, person: &User<'_>, room: &Room) -> Step<'s> {
        let what = format!("removes {}{}", self.whom(person), room.unless_clear("from"));
        self.calls(what, |client| Ok(client.remove_user(room.id.get()?, person.id()?).send())).await
    }

    /// A change that the typed client could not ask for.
    pub(crate) async fn puts(&self, verb: &str, what: &str, body: Value, room: &Room) -> Step<'s> {
        let label = self.label(format!("asks for {verb} {what}"));
        self.raw(&label, || {
            let path = format!("/v1/groups/{}/{verb}", room.id.get()?);
            Ok(Raw::new(reqwest::Method::PUT, path).json(&body))
        })
        .await
    }

    /// Accepts an invitation, by the link in a letter.
    pub(crate) async fn accepts_invitation(&self, room: &Room) -> Step<'s> {
        let label = self.label("accepts the invitation");
        self.accepts_group_invitation(&label, &room.id).await
    }

    fn whom(&self, person: &User<'_>) -> String {
        let name = person.name();
        if self.name() == name { "themself".to_owned() } else { name }
    }
}

/// How many members a group has, where the target shows everything that it knows: no operation lists them.
pub(crate) async fn members_of(context: &Context, group: &Room) -> StepValue<usize> {
    let world = context.world().await.unwrap_or_default();
    let wanted = group.id.get().ok();
    let rooms = world["legacy_groups"]["rooms"].as_array();
    let mut rooms = rooms.into_iter().flatten();
    let room = rooms.find(|room| room["id"].as_i64() == wanted);
    match room.and_then(|room| room["members"].as_array()) {
        Some(members) => StepValue::value(members.len()),
        None => StepValue::unavailable(Unavailable::lacks(Capability::Checkpoints)),
    }
}

/// The refusals of this api: a status, and the code that belongs to it.
pub(crate) trait Refusal<'s> {
    /// The refusal that the document states for a rule.
    fn denied(&self, rule: &str) -> Expect<'s>;
    /// The same with a status that the rule does not state.
    fn denied_with(&self, status: u16, rule: &str) -> Expect<'s>;
    /// The refusal names a field.
    fn naming(&self, field: &str);
}

impl<'s> Refusal<'s> for Step<'s> {
    fn denied(&self, rule: &str) -> Expect<'s> {
        let expect = self.refused(rule);
        let status = self.context.document().rule(rule).and_then(|stated| stated.rule.status);
        coded(expect, status)
    }

    fn denied_with(&self, status: u16, rule: &str) -> Expect<'s> {
        coded(self.expect(rule).status(status), Some(status))
    }

    fn naming(&self, field: &str) {
        let quoted = format!("`{field}`");
        let documented = format!("a message that names {quoted}");
        self.expect("refusal-names-the-field").satisfies(
            "/error/message",
            &documented,
            |message| message.as_str().is_some_and(|text| text.contains(&quoted)),
        );
    }
}

fn coded(expect: Expect<'_>, status: Option<u16>) -> Expect<'_> {
    let code = match status {
        Some(403) => "ForbiddenError",
        Some(404) => "NotFoundError",
        _ => "ValidationError",
    };
    expect.equal("/success", false).equal("/error/code", code)
}
