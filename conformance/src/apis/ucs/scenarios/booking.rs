//! Booking a room, its whole life, and the list that tells it.

use std::time::Duration;

use serde_json::json;

use crate::{
    apis::ucs::{nouns::Room, verbs::User},
    scenario::{
        Context, Raw,
        Role::{Member, Outsider, Owner},
    },
};

pub(super) async fn a_room_lives_from_its_booking_to_its_end(context: &Context) {
    let [owner, member] = User::all(context, [Owner, Member]);
    let now = owner.asks_the_time().await;
    let booked = owner.books("a room", "Tajweed circle", (&now, 10, 70), &[]).await;
    let room = Room::created(&booked, "the room");
    (booked.accepted("creator-administers").equal("/data/admin_user_id/0", &owner))
        .length("/data/admin_user_id", 1)
        .and("creator-participates")
        .equal("/data/allowed_user_id/0", &owner)
        .and("list-tells-status")
        .equal("/data/status", "booked");
    (owner.adds(&member, &room).await)
        .shows("only-the-invited-participate", json!({"data": {"is_admin": false}}))
        .equal("/data/id", &member);
    let status = |status: &str| json!({"data": {"status": status}});
    owner.reads(&room).await.shows("status-follows-the-clock", status("booked"));

    let quarter = Duration::from_secs(900);
    let started = context.advance_clock("a quarter of an hour passes", quarter).await;
    let read = member.after(&started).reads(&room).await;
    read.shows("status-follows-the-clock", status("started"));
    for (user, name) in [(&owner, "Amina"), (&member, "Yusuf")] {
        let named = user.introduces_themself(name, &room).await;
        named.shows("first-call-sets-username", json!({"data": {"username": name}}));
    }
    (member.lists_participants(&room).await)
        .accepted("participants-in-order-of-arrival")
        .length("/data", 2)
        .equal("/data/0/username", "Amina")
        .equal("/data/1/username", "Yusuf");
    let ended = owner.ends(&room).await;
    ended.accepted("end-now-by-default");
    member.after(&ended).reads(&room).await.shows("end-now-by-default", status("ended"));
}

pub(super) async fn a_room_is_booked_from_a_time_to_a_later_one(context: &Context) {
    let [owner, outsider] = User::all(context, [Owner, Outsider]);
    let now = owner.asks_the_time().await;
    let booked = outsider.books("a room", "Morning revision", (&now, -5, 60), &[&owner]).await;
    let room = Room::created(&booked, "the room");
    (booked.accepted("anyone-may-create").equal("/data/created_by", &outsider))
        .and("past-start-starts-at-once")
        .equal("/data/status", "started");
    let read = owner.reads(&room).await;
    read.accepted("allowed-users-are-invited").equal("/data/allowed_user_id/1", &owner);
    owner.books_backwards(&now).await.refused("end-follows-start");

    let announcement = json!({"id": "soon", "message": "Soon", "relative_time_in_seconds": 60});
    let twice = owner.raw("owner books a room with two announcements of one id", || {
        let now = now.get()?;
        Ok(Raw::post("/room").json(&json!({
            "name": "Twice",
            "start_time": now,
            "end_time": now + chrono::TimeDelta::minutes(1),
            "announcements": [announcement, announcement],
        })))
    });
    twice.await.refused("announcement-ids-are-unique");
}

pub(super) async fn the_list_tells_where_each_room_is_in_its_life(context: &Context) {
    let [owner, member, outsider] = User::all(context, [Owner, Member, Outsider]);
    let now = owner.asks_the_time().await;
    let later_booked = owner.books("a later room", "Later", (&now, 60, 120), &[&member]).await;
    let later = Room::created(&later_booked, "the later room");
    let soon_booked = owner.books("a room", "Soon", (&now, 10, 30), &[&member]).await;
    let soon = Room::created(&soon_booked, "the room");
    let foreign = outsider.books("a room", "Elsewhere", (&now, 20, 40), &[]).await;
    let foreign = Room::created(&foreign, "the outsider's room");

    let member = member.after(&soon_booked).after(&later_booked);
    let listed = member.lists_rooms().await;
    (listed.accepted("list-in-order-of-start"))
        .lists_in_order("/data", "/id", &[&soon, &later])
        .and("list-shows-own-rooms")
        .does_not_list("/data", "/id", &foreign);
    for room in [&soon, &later] {
        listed.accepted("list-tells-status").item("/data", "/id", room).equal("/status", "booked");
    }
    for (seconds, states) in
        [(900, ["started", "booked"]), (3600, ["ended", "started"]), (7200, ["ended", "ended"])]
    {
        let passes = format!("{seconds} seconds pass");
        let passed = context.advance_clock(&passes, Duration::from_secs(seconds)).await;
        let listed = member.after(&passed).lists_rooms().await;
        for (room, status) in [&soon, &later].into_iter().zip(states) {
            let item = listed.accepted("status-follows-the-clock").item("/data", "/id", room);
            item.equal("/status", status);
        }
    }
}
