//! Who is in a room, who administers it, and what they are called there.

use uuid::Uuid;

use super::ending::remarks;
use crate::domain::{Outcome, Refusal, RuleId};
use crate::ucs::model::{Room, UserId};
use crate::ucs::serve::{Context, Verdict, administered, participating, unended};
use crate::ucs::{Event, View, rule};

pub(super) fn add_participant(cx: &Context<'_>) -> Verdict {
    let user = of_body(cx)?;
    let room = cx.room()?;
    administered(cx, room)?;
    unended(cx, room)?;
    // only-the-invited-participate; adding-twice-changes-nothing
    let events = match room.participant(user) {
        Some(_) => Vec::new(),
        None => vec![Event::ParticipantAdded { room: room.id, user }],
    };
    let view = View::Participant { room: room.id, user };
    Ok(Outcome { events, view })
}

pub(super) fn remove_participant(cx: &Context<'_>) -> Verdict {
    let user = of_body(cx)?;
    let room = cx.room()?;
    // remove-target-participates
    present(cx, room, user, rule::REMOVE_TARGET_PARTICIPATES)?;
    administered(cx, room)?;
    unended(cx, room)?;
    keeps_an_admin(cx, room, user)?;
    // removed-participant-is-out; removal-ends-admin-rights, because they are part of being in the room.
    let removed = Event::ParticipantRemoved { room: room.id, user };
    let answer = remarks(&format!("Kicked userid {user}"));
    Ok(Outcome::done(vec![removed], answer))
}

pub(super) fn grant_admin(cx: &Context<'_>) -> Verdict {
    let user = of_path(cx)?;
    let room = cx.room()?;
    // grant-target-participates
    present(cx, room, user, rule::GRANT_TARGET_PARTICIPATES)?;
    administered(cx, room)?;
    unended(cx, room)?;
    // granted-participant-administers; granting-twice-changes-nothing
    let text = format!("Add administrator rights to userId {user} in roomId {}", room.id);
    Ok(Outcome::done(changed(room, user, true), remarks(&text)))
}

pub(super) fn revoke_admin(cx: &Context<'_>) -> Verdict {
    let user = of_path(cx)?;
    let room = cx.room()?;
    // revoke-target-participates
    present(cx, room, user, rule::REVOKE_TARGET_PARTICIPATES)?;
    administered(cx, room)?;
    unended(cx, room)?;
    keeps_an_admin(cx, room, user)?;
    // revoked-participant-administers-no-more; revoking-twice-changes-nothing
    let text = format!("Revoke administrator rights of userId {user} in roomId {}", room.id);
    Ok(Outcome::done(changed(room, user, false), remarks(&text)))
}

pub(super) fn update_profile(cx: &Context<'_>) -> Verdict {
    let body = cx.call.body();
    let username = body.given_text("username")?.value();
    let archived = body.given_boolean("archive_room")?.value();
    let room = cx.room()?;
    participating(cx, room)?;
    // first-call-sets-username, archive-is-per-user, archive-can-be-undone, profile-keeps-the-rest;
    // ended-room-can-be-archived, for nobody asks whether the room has ended.
    let user = cx.caller();
    Ok(Outcome {
        events: vec![Event::ProfileChanged { room: room.id, user, username, archived }],
        view: View::Participant { room: room.id, user },
    })
}

/// The user in the body.
fn of_body(cx: &Context<'_>) -> Result<UserId, Refusal> {
    let body = cx.call.body();
    let wrong = || Refusal::malformed("participant_id", "is not a UUID");
    Uuid::parse_str(body.text("participant_id")?).map_err(|_| wrong())
}

/// The user in the path.
fn of_path(cx: &Context<'_>) -> Result<UserId, Refusal> {
    let text = cx.call.text("participant_id").unwrap_or_default();
    Uuid::parse_str(text).map_err(|_| Refusal::malformed("participant_id", "is not a UUID"))
}

fn present(cx: &Context<'_>, room: &Room, user: UserId, rule: RuleId) -> Result<(), Refusal> {
    let stranger = Refusal::not_found(rule, "This user is not in the room.");
    cx.require(room.participant(user).is_some(), stranger.about(room.id))
}

/// `last-admin-stays`
fn keeps_an_admin(cx: &Context<'_>, room: &Room, user: UserId) -> Result<(), Refusal> {
    let message = "The last administrator cannot be removed from the room.";
    cx.require(
        !room.is_admin(user) || room.admins() > 1,
        Refusal::conflict(rule::LAST_ADMIN_STAYS, message).about(room.id),
    )
}

fn changed(room: &Room, user: UserId, admin: bool) -> Vec<Event> {
    let changes = room.is_admin(user) != admin;
    let event = changes.then_some(Event::AdminChanged { room: room.id, user, admin });
    event.into_iter().collect()
}
