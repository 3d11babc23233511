//! Changing a room and ending it: two calls with the same method and path.

use chrono::TimeDelta;
use serde_json::{Value, json};

use super::booking::{announcements, ends_after_start, time, users};
use crate::domain::{Outcome, Refusal};
use crate::ucs::model::{Room, Status, UserId};
use crate::ucs::serve::{Context, Verdict, administered, unended};
use crate::ucs::{Event, View, rule};

/// The fields that make a body an update.
const UPDATE: [&str; 5] = ["name", "start_time", "end_time", "announcements", "allowed_user_id"];

/// The fields that make it an end; so does none.
const END: [&str; 2] = ["time_left_in_second", "reason"];

/// Why rooms end unless somebody says why.
const DEFAULT_REASON: &str = "session terminated";

pub(super) fn change_room(cx: &Context<'_>) -> Verdict {
    let has = |fields: &[&str]| fields.iter().any(|field| cx.call.body.get(field).is_some());
    // one-intention-per-body
    let refusal = Refusal::invalid(
        rule::ONE_INTENTION_PER_BODY,
        "body",
        "changes the room and ends it; send one of the two",
    );
    cx.require(!(has(&UPDATE) && has(&END)), refusal)?;
    // body-tells-update-from-end
    match has(&UPDATE) {
        true => update(cx),
        false => end(cx),
    }
}

/// `update-keeps-the-rest`
fn update(cx: &Context<'_>) -> Verdict {
    let body = cx.call.body();
    let name = body.given_text("name")?.value();
    let (start, end) = (time(&body, "start_time")?, time(&body, "end_time")?);
    let announcements = announcements(cx, &body)?;
    let allowed = users(&body, "allowed_user_id")?;
    let room = cx.room()?;
    administered(cx, room)?;
    unended(cx, room)?;
    // started-room-keeps-its-start
    let moved = start.is_some_and(|start| start != room.start);
    cx.require(
        !moved || room.status(cx.now) == Status::Booked,
        Refusal::invalid(
            rule::STARTED_ROOM_KEEPS_ITS_START,
            "start_time",
            "cannot be changed, the room has started",
        )
        .about(room.id),
    )?;
    ends_after_start(cx, start.unwrap_or(room.start), end.unwrap_or(room.end))?;
    let mut events = vec![Event::RoomUpdated {
        room: room.id,
        name,
        start,
        end,
        announcements,
        by: cx.caller(),
        at: cx.now,
    }];
    if let Some(allowed) = allowed {
        events.extend(replaced(room, &allowed));
    }
    Ok(Outcome { events, view: View::Room(room.id) })
}

/// Who goes and who comes: `admins-stay-allowed`.
fn replaced(room: &Room, allowed: &[UserId]) -> Vec<Event> {
    let goes = room.participants.iter();
    let goes = goes.filter(|one| !one.admin && !allowed.contains(&one.id));
    let goes = goes.map(|one| Event::ParticipantRemoved { room: room.id, user: one.id });
    let comes = allowed.iter().map(|user| Event::ParticipantAdded { room: room.id, user: *user });
    goes.chain(comes).collect()
}

/// `end-now-by-default`, `time-left-ends-later`
fn end(cx: &Context<'_>) -> Verdict {
    let body = cx.call.body();
    let left = body.given_integer("time_left_in_second")?.value();
    let left = left.unwrap_or_default().max(0);
    let reason = body.given_text("reason")?.value();
    let room = cx.room()?;
    administered(cx, room)?;
    unended(cx, room)?;
    // end-time-tells-the-end
    let end = TimeDelta::try_seconds(left).and_then(|left| cx.now.checked_add_signed(left));
    // early-end-has-a-reason
    let ended = Event::RoomEnded {
        room: room.id,
        end: end.unwrap_or(room.end),
        reason: reason.unwrap_or_else(|| DEFAULT_REASON.to_owned()),
        by: cx.caller(),
        at: cx.now,
    };
    let remarks = format!("Ending roomId '{}' in {} minutes", room.id, left / 60);
    Ok(Outcome::done(vec![ended], self::remarks(&remarks)))
}

/// The answer of calls that have nothing to show.
pub(super) fn remarks(text: &str) -> Value {
    json!({ "remarks": text })
}
