//! Booking a room, and what booking and changing have in common: times, announcements, users.

use std::collections::BTreeSet;

use chrono::DateTime;
use uuid::Uuid;

use crate::domain::{Fields, Given, Outcome, Refusal, Time};
use crate::ids::Ids;
use crate::ucs::model::{Announcement, Participant, RelativeFrom, Room, UserId};
use crate::ucs::serve::{Context, Verdict};
use crate::ucs::{Event, View, rule};

pub(super) fn create_room(cx: &Context<'_>) -> Verdict {
    let body = cx.call.body();
    let name = body.text("name")?.to_owned();
    let (start, end) = (required(&body, "start_time")?, required(&body, "end_time")?);
    let announcements = announcements(cx, &body)?.unwrap_or_default();
    let allowed = users(&body, "allowed_user_id")?.unwrap_or_default();
    ends_after_start(cx, start, end)?;
    // anyone-may-create, creator-participates, creator-administers, allowed-users-are-invited
    let creator = cx.caller();
    let mut participants = vec![Participant { admin: true, ..Participant::new(creator) }];
    for user in allowed {
        if participants.iter().all(|known| known.id != user) {
            participants.push(Participant::new(user));
        }
    }
    let id = cx.fresh(Ids::uuid);
    // past-start-starts-at-once, because the status follows from the times.
    let room = Room {
        id,
        name,
        start,
        end,
        early_end_reason: None,
        announcements,
        participants,
        messages: Vec::new(),
        created_at: cx.now,
        created_by: creator,
        updated_at: cx.now,
        updated_by: creator,
    };
    Ok(Outcome { events: vec![Event::RoomCreated(Box::new(room))], view: View::Room(id) })
}

/// `end-follows-start`
pub(super) fn ends_after_start(cx: &Context<'_>, start: Time, end: Time) -> Result<(), Refusal> {
    let refusal = Refusal::invalid(rule::END_FOLLOWS_START, "end_time", "is not after the start");
    cx.require(end > start, refusal)
}

fn required(body: &Fields<'_>, field: &str) -> Result<Time, Refusal> {
    let missing = || Refusal::malformed(field, "is missing");
    time(body, field)?.ok_or_else(missing)
}

/// A time that may be left out.
pub(super) fn time(body: &Fields<'_>, field: &str) -> Result<Option<Time>, Refusal> {
    let Given::Value(text) = body.given_text(field)? else {
        return Ok(None);
    };
    match DateTime::parse_from_rfc3339(&text) {
        Ok(at) => Ok(Some(at.to_utc())),
        Err(_) => Err(Refusal::malformed(field, "is not a date and time")),
    }
}

/// The announcements, if the body has some: `announcement-ids-are-unique`.
pub(super) fn announcements(
    cx: &Context<'_>,
    body: &Fields<'_>,
) -> Result<Option<Vec<Announcement>>, Refusal> {
    if !body.has("announcements") {
        return Ok(None);
    }
    let (mut known, mut ids) = (Vec::new(), BTreeSet::new());
    for (index, item) in body.list("announcements")?.iter().enumerate() {
        let fields = Fields::of(item, &format!("announcements[{index}]"));
        let id = fields.text("id")?.to_owned();
        cx.require(
            ids.insert(id.clone()),
            Refusal::invalid(
                rule::ANNOUNCEMENT_IDS_ARE_UNIQUE,
                &fields.path("id"),
                "is the id of another announcement too",
            ),
        )?;
        known.push(Announcement {
            id,
            message: fields.text("message")?.to_owned(),
            relative_from: match fields.given_text("relative_from")?.value().as_deref() {
                Some("start") => RelativeFrom::Start,
                _ => RelativeFrom::End,
            },
            relative_time_in_seconds: fields.integer("relative_time_in_seconds")?,
            user_id: users(&fields, "user_id")?.unwrap_or_default(),
        });
    }
    Ok(Some(known))
}

/// A list of users, if there is one.
pub(super) fn users(body: &Fields<'_>, field: &str) -> Result<Option<Vec<UserId>>, Refusal> {
    let wrong = || Refusal::malformed(&body.path(field), "is not a list of UUIDs");
    let items = body.list(field)?.iter();
    let users: Option<Vec<UserId>> =
        items.map(|item| Uuid::parse_str(item.as_str()?).ok()).collect();
    let users = users.ok_or_else(wrong)?;
    Ok(body.has(field).then_some(users))
}
