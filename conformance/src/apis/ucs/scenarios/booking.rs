//! Booking a room, and its whole life.

use std::time::Duration;

use crate::{
    apis::ucs::verbs::{Plan, add, book, call, end, look, people, scenario, time},
    scenario::{Context, Raw, Scenario},
};

/// From booking to end.
pub(crate) const LIFE: Scenario = scenario(
    "a_room_lives_from_its_booking_to_its_end",
    "A room is booked, starts at its time with the participants in it, and is over when it was ended.",
    "create_room",
    |context| Box::pin(life(context)),
);

/// What can be booked.
pub(crate) const TIMES: Scenario = scenario(
    "a_room_is_booked_from_a_time_to_a_later_one",
    "Anybody books a room; it ends after it starts, and one whose start has passed is started at once.",
    "create_room",
    |context| Box::pin(times(context)),
);

async fn life(context: &Context) {
    let (owner, member) = (context.owner(), context.member());
    let now = time(&owner).await;
    let plan = Plan::started("Tajweed circle").minutes(10, 70);
    let room = book(&owner, "owner books a room", &now, plan).await;
    let created = room.created;
    created
        .expect("creator-administers")
        .status(200)
        .equal("/data/admin_user_id/0", owner.user_id())
        .length("/data/admin_user_id", 1);
    created.expect("creator-participates").equal("/data/allowed_user_id/0", owner.user_id());
    created.expect("list-tells-status").equal("/data/status", "booked");

    add(&owner, "owner invites the member", &room.id, &member)
        .await
        .expect("only-the-invited-participate")
        .status(200)
        .equal("/data/id", member.user_id())
        .equal("/data/is_admin", false);
    look(&owner, "owner reads the booked room", &room.id)
        .await
        .expect("status-follows-the-clock")
        .status(200)
        .equal("/data/status", "booked");

    let started =
        context.advance_clock("a quarter of an hour passes", Duration::from_secs(900)).await;
    let label = "member finds the room started";
    look(&member.after(&started), label, &room.id)
        .await
        .expect("status-follows-the-clock")
        .status(200)
        .equal("/data/status", "started");
    for (actor, name) in [(&owner, "Amina"), (&member, "Yusuf")] {
        let label = format!("{} joins and says their name", actor.name());
        call(actor, &label, |client| {
            Ok(client.update_profile(room.id.get()?).username(name).send())
        })
        .await
        .expect("first-call-sets-username")
        .status(200)
        .equal("/data/username", name);
    }
    people(&member, "member sees who is there", &room.id)
        .await
        .expect("participants-in-order-of-arrival")
        .status(200)
        .length("/data", 2)
        .equal("/data/0/username", "Amina")
        .equal("/data/1/username", "Yusuf");

    let ended = end(&owner, "owner ends the room", &room.id).await;
    let _ = ended.expect("end-now-by-default").status(200);
    look(&member.after(&ended), "member finds it over", &room.id)
        .await
        .expect("end-now-by-default")
        .status(200)
        .equal("/data/status", "ended");
}

async fn times(context: &Context) {
    let (owner, outsider) = (context.owner(), context.outsider());
    let now = time(&owner).await;
    let plan = Plan::started("Morning revision").with(&owner);
    let room = book(&outsider, "outsider books a room that is under way", &now, plan).await;
    room.created.expect("anyone-may-create").equal("/data/created_by", outsider.user_id());
    room.created.expect("past-start-starts-at-once").equal("/data/status", "started");
    look(&owner, "owner, who was named, is in it", &room.id)
        .await
        .expect("allowed-users-are-invited")
        .status(200)
        .equal("/data/allowed_user_id/1", owner.user_id());

    let label = "owner books a room that ends before it starts";
    call(&owner, label, |client| {
        let now = now.get()?;
        Ok(client.create_room("Backwards", now, now - chrono::TimeDelta::minutes(1)).send())
    })
    .await
    .expect("end-follows-start")
    .status(400);

    let label = "owner books a room with two announcements of one id";
    let announcement = serde_json::json!({
        "id": "soon", "message": "Soon", "relative_time_in_seconds": 60,
    });
    owner
        .raw(label, || {
            let now = now.get()?;
            Ok(Raw::post("/room").json(&serde_json::json!({
                "name": "Twice",
                "start_time": now,
                "end_time": now + chrono::TimeDelta::minutes(1),
                "announcements": [announcement, announcement],
            })))
        })
        .await
        .expect("announcement-ids-are-unique")
        .status(400);
}
