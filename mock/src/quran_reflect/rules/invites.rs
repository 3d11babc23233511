//! Invitations by e-mail: sending them, and what the invitee answers.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use serde_json::{Map, Value, json};

use super::membership::joined;
use crate::domain::Refusal;
use crate::domain::RuleId;
use crate::quran_reflect::context::{Context, Outcome, Verdict};
use crate::quran_reflect::event::Event;
use crate::quran_reflect::model::{Invite, InviteStatus, Room, User, UserId};
use crate::quran_reflect::rule;

/// How long a token works: `invite-token-expires`.
pub(crate) const LIFETIME: TimeDelta = TimeDelta::days(7);

/// Whom one entry of the request means.
enum Target<'a> {
    Unknown,
    Person(&'a User),
    Address(String),
}

pub(super) fn invite_users(cx: &Context<'_>) -> Verdict {
    let body = cx.call.body();
    let (users, emails) = (body.list("userIds")?, body.list("emails")?);
    // invite-needs-a-target
    cx.require(
        !users.is_empty() || !emails.is_empty(),
        Refusal::invalid(
            rule::INVITE_NEEDS_A_TARGET,
            "userIds",
            "is empty and so is `emails`; name at least one",
        ),
    )?;
    let room = cx.room(cx.call.id("id")?)?;
    // invite-needs-admin
    cx.require(
        cx.administers(room),
        Refusal::forbidden(rule::INVITE_NEEDS_ADMIN, "Only administrators invite.").about(room.id),
    )?;
    let by_id = users.iter().map(|entry| (entry, person(cx, entry)));
    let by_email = emails.iter().map(|entry| (entry, address(cx, entry)));
    let (mut status, mut events, mut invited) = (Map::new(), Vec::new(), BTreeSet::new());
    // invite-reports-each-target
    for (entry, target) in by_id.chain(by_email) {
        let key = entry.as_str().unwrap_or_default().to_owned();
        let email = match target {
            // unknown-user-not-invited
            Target::Unknown => {
                status.insert(key, "user_not_found".into());
                continue;
            }
            Target::Person(user) if room.is_member(user.id) => {
                status.insert(key, "already_a_member".into());
                continue;
            }
            Target::Person(user) => user.email.to_lowercase(),
            Target::Address(email) => email,
        };
        status.insert(key, true.into());
        // Somebody named twice, by id and by address perhaps, gets one letter.
        if invited.insert(email.clone()) {
            events.push(invitation(cx, room, email));
        }
    }
    Ok(Outcome::done(events, json!({ "invited": !invited.is_empty(), "inviteStatus": status })))
}

fn person<'a>(cx: &Context<'a>, entry: &Value) -> Target<'a> {
    let id = entry.as_str().and_then(|text| UserId::parse_str(text).ok());
    id.and_then(|id| cx.world.user(id)).map_or(Target::Unknown, Target::Person)
}

fn address<'a>(cx: &Context<'a>, entry: &Value) -> Target<'a> {
    let email = entry.as_str().unwrap_or_default();
    match cx.world.user_by_email(email) {
        Some(user) => Target::Person(user),
        None => Target::Address(email.to_lowercase()),
    }
}

/// newest-invite-counts: applying the event replaces an earlier invitation of the same address.
fn invitation(cx: &Context<'_>, room: &Room, email: String) -> Event {
    Event::InviteSent(Box::new(Invite {
        token: cx.fresh(|ids| ids.token("iv")),
        room: room.id,
        email,
        invited_by: cx.caller(),
        sent_at: cx.now,
        expires_at: cx.now + LIFETIME,
        status: InviteStatus::Open,
    }))
}

pub(super) fn accept_invite(cx: &Context<'_>) -> Verdict {
    let (room, invite) = open_invite(cx)?;
    let mut events = vec![closed(invite, InviteStatus::Accepted)];
    // accept-makes-member; whoever is one already uses up the token all the same.
    if !cx.belongs(room) {
        events.push(joined(cx, room.id));
    }
    Ok(Outcome::done(events, json!({ "accepted": true })))
}

pub(super) fn reject_invite(cx: &Context<'_>) -> Verdict {
    // reject-kills-token
    let (_, invite) = open_invite(cx)?;
    Ok(Outcome::done(vec![closed(invite, InviteStatus::Rejected)], json!({ "rejected": true })))
}

fn closed(invite: &Invite, status: InviteStatus) -> Event {
    Event::InviteClosed { token: invite.token.clone(), status }
}

/// The room and the invitation that the caller answers, if the token is good for it.
fn open_invite<'a>(cx: &Context<'a>) -> Result<(&'a Room, &'a Invite), Refusal> {
    let token = cx.call.text("token").unwrap_or_default();
    if token.is_empty() {
        return Err(Refusal::malformed("token", "must not be empty"));
    }
    let room = cx.room(cx.call.id("id")?)?;
    let refuse =
        |rule: RuleId, reason: &str| Refusal::invalid(rule, "token", reason).about(room.id);
    let Some(invite) = cx.world.invite(token) else {
        return Err(refuse(rule::INVITE_TOKEN_WORKS_ONCE, "belongs to no invitation"));
    };
    // invite-token-is-for-one-room
    cx.require(
        invite.room == room.id,
        refuse(rule::INVITE_TOKEN_IS_FOR_ONE_ROOM, "is for another room"),
    )?;
    // invite-token-is-personal
    cx.require(
        cx.caller_account()?.email.to_lowercase() == invite.email,
        refuse(rule::INVITE_TOKEN_IS_PERSONAL, "is for somebody else"),
    )?;
    // invite-token-works-once, reject-kills-token, newest-invite-counts
    match invite.status {
        InviteStatus::Open => {}
        InviteStatus::Accepted => {
            cx.require(false, refuse(rule::INVITE_TOKEN_WORKS_ONCE, "was accepted already"))?
        }
        InviteStatus::Rejected => {
            cx.require(false, refuse(rule::REJECT_KILLS_TOKEN, "was rejected already"))?
        }
        InviteStatus::Replaced => {
            cx.require(
                false,
                refuse(rule::NEWEST_INVITE_COUNTS, "was replaced by a newer invitation"),
            )?;
        }
    }
    // invite-token-expires
    cx.require(cx.now <= invite.expires_at, refuse(rule::INVITE_TOKEN_EXPIRES, "has expired"))?;
    Ok((room, invite))
}
