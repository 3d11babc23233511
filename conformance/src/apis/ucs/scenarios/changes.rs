//! Changing a room and ending it, what keeps the two apart, and what every answer shows of it.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

use crate::{
    apis::ucs::{nouns::Room, verbs::User},
    scenario::{
        Context, Expect, Raw,
        Role::{Member, Outsider, Owner},
    },
};

fn status(status: &str) -> Value {
    json!({"data": {"status": status}})
}

pub(super) async fn an_update_changes_what_it_names(context: &Context) {
    let [owner, member, outsider] = User::all(context, [Owner, Member, Outsider]);
    let now = owner.asks_the_time().await;
    let booked = owner.books("a room", "Tajweed", (&now, 10, 70), &[&member]).await;
    let room = Room::created(&booked, "the room");
    (owner.renames(&room, "Tajweed for beginners").await)
        .shows(
            "update-keeps-the-rest",
            json!({"data": {"name": "Tajweed for beginners", "status": "booked"}}),
        )
        .equal("/data/allowed_user_id/1", &member);
    let users = vec![outsider.user_id()];
    let allowed = owner.updates("allowed users", &room, |call| Ok(call.allowed_users(users)));
    (allowed.await.accepted("admins-stay-allowed"))
        .length("/data/allowed_user_id", 2)
        .equal("/data/allowed_user_id/0", &owner)
        .equal("/data/allowed_user_id/1", &outsider);

    let at = |minutes| Ok(now.get()? + TimeDelta::minutes(minutes));
    let started =
        owner.updates("a start that has passed", &room, |call| Ok(call.start_time(at(-1)?)));
    started.await.shows("past-start-starts-at-once", status("started"));
    let postponed = owner.updates("a later start", &room, |call| Ok(call.start_time(at(30)?)));
    postponed.await.refused("started-room-keeps-its-start");
    let shortened =
        owner.updates("an end before the start", &room, |call| Ok(call.end_time(at(-30)?)));
    shortened.await.refused("end-follows-start");
}

pub(super) async fn an_update_is_told_from_an_end_by_its_body(context: &Context) {
    let [owner] = User::all(context, [Owner]);
    let now = owner.asks_the_time().await;
    let room = owner.room("Open end", &now, &[]).await;
    let post = |body: &Value| Ok(Raw::post(format!("/admin/room/{}", room.id.get()?)).json(body));
    for (label, body) in [
        ("owner sends a name and a reason", json!({"name": "Other", "reason": "done"})),
        ("owner misspells the name", json!({"nmae": "Other"})),
        (
            "owner sends a time left and an end",
            json!({"time_left_in_second": 5, "end_time": "2030-01-01T00:00:00Z"}),
        ),
    ] {
        owner.raw(label, || post(&body)).await.refused("one-intention-per-body");
    }
    owner.reads(&room).await.shows(
        "one-intention-per-body",
        json!({"data": {"name": "Open end", "status": "started"}}),
    );
    owner.renames(&room, "Other").await.shows(
        "body-tells-update-from-end",
        json!({"data": {"name": "Other", "status": "started"}}),
    );
    let emptied = owner.raw("owner sends an empty body", || post(&json!({}))).await;
    emptied.accepted("body-tells-update-from-end").present("/data/remarks");
    owner.reads(&room).await.shows("body-tells-update-from-end", status("ended"));
}

pub(super) async fn a_room_is_ended_at_once_and_refuses_changes(context: &Context) {
    let [owner, member, outsider] = User::all(context, [Owner, Member, Outsider]);
    let now = owner.asks_the_time().await;
    let room = owner.room("Short call", &now, &[&member]).await;
    owner.ends(&room).await.accepted("end-now-by-default").present("/data/remarks");
    (member.reads(&room).await)
        .shows("end-now-by-default", status("ended"))
        .and("early-end-has-a-reason")
        .equal("/data/early_end_reason", "session terminated");
    for refused in [
        owner.renames(&room, "Longer call").await,
        owner.ends(&room).await,
        owner.adds(&outsider, &room).await,
        owner.removes(&member, &room).await,
        owner.grants_admin(&member, &room).await,
        owner.revokes_admin(&member, &room).await,
        member.asks_upload(&room).await,
    ] {
        refused.refused("ended-room-refuses-changes");
    }
    let archived = member.archives(&room).await;
    archived.shows("ended-room-can-be-archived", json!({"data": {"archive_room": true}}));
}

pub(super) async fn a_room_is_ended_in_ten_minutes(context: &Context) {
    let [owner] = User::all(context, [Owner]);
    let now = owner.asks_the_time().await;
    let room = owner.room("Long call", &now, &[]).await;
    let reason = "The recording is complete";
    owner.ends_in(600, reason, &room).await.accepted("time-left-ends-later");
    let expected = now.get().ok().map(|now| now + TimeDelta::minutes(10));
    let words = "ten minutes after it was asked for, give or take ten seconds";
    (owner.reads(&room).await)
        .shows("time-left-ends-later", status("started"))
        .and("early-end-has-a-reason")
        .equal("/data/early_end_reason", reason)
        .and("end-time-tells-the-end")
        .satisfies("/data/end_time", words, |end| {
            let end = end.as_str().and_then(|end| end.parse::<DateTime<Utc>>().ok());
            let off = end.zip(expected).map(|(end, expected)| (end - expected).abs());
            off.is_some_and(|off| off <= TimeDelta::seconds(10))
        });
    for (passes, seconds, then) in
        [("nine minutes pass", 540, "started"), ("two more minutes pass", 120, "ended")]
    {
        let passed = context.advance_clock(passes, Duration::from_secs(seconds)).await;
        let read = owner.after(&passed).reads(&room).await;
        read.shows("time-left-ends-later", status(then));
    }
}

pub(super) async fn what_a_room_holds_is_shown_wherever_it_is(context: &Context) {
    let [owner, member] = User::all(context, [Owner, Member]);
    let now = owner.asks_the_time().await;
    let created = owner.raw("owner books a room with announcements", || {
        let now = now.get()?;
        let at = |minutes| (now + TimeDelta::minutes(minutes)).to_rfc3339();
        Ok(Raw::post("/room").json(&json!({
            "name": "Tajweed circle",
            "start_time": at(-5),
            "end_time": at(60),
            "allowed_user_id": [member.user_id()],
            "announcements": [
                {
                    "id": "welcome",
                    "message": "Welcome",
                    "relative_from": "start",
                    "relative_time_in_seconds": 60,
                    "user_id": [member.user_id()],
                },
                { "id": "five-minutes", "message": "Five minutes left", "relative_time_in_seconds": 300 },
            ],
        })))
    });
    let created = created.await;
    let room = Room::created(&created, "the room");
    announced(created.accepted("announcement-ids-are-unique"), "/data");
    member.introduces_themself("Yusuf", &room).await.should_succeed();
    let again = owner.adds(&member, &room).await;
    again.shows("adding-twice-changes-nothing", json!({"data": {"username": "Yusuf"}}));
    member.archives(&room).await.should_succeed();
    for shown in [member.reads(&room).await, owner.renames(&room, "Tajweed for beginners").await] {
        let shown = announced(shown.accepted("update-keeps-the-rest"), "/data");
        shown.equal("/data/archived_user_id/0", &member);
    }
    let reason = "The recording is complete";
    let ending = owner.ends_in(600, reason, &room).await.should_succeed();
    let listed = member.after(&ending).lists_rooms().await;
    let listed = listed.accepted("early-end-has-a-reason").item("/data", "/id", &room);
    announced(listed.equal("/early_end_reason", reason), "").equal("/archived_user_id/0", &member);
    let renamed = owner.renames(&room, "Tajweed").await;
    renamed.shows("update-keeps-the-rest", json!({"data": {"early_end_reason": reason}}));
}

fn announced<'s>(expect: Expect<'s>, room: &str) -> Expect<'s> {
    expect
        .equal(&format!("{room}/announcements/0/relative_from"), "start")
        .equal(&format!("{room}/announcements/1/relative_from"), "end")
}
