//! Changing a room, and what keeps an update apart from an end.

use chrono::TimeDelta;
use serde_json::json;

use crate::{
    apis::ucs::verbs::{Plan, book, call, look, rename, scenario, time},
    scenario::{Context, Raw, Scenario},
};

/// Updates.
pub(crate) const UPDATED: Scenario = scenario(
    "an_update_changes_what_it_names",
    "An update changes what it names and leaves the rest, and administrators stay in whatever it says.",
    "change_room",
    |context| Box::pin(updated(context)),
);

/// Two calls, one path.
pub(crate) const TOLD_APART: Scenario = scenario(
    "an_update_is_told_from_an_end_by_its_body",
    "A body with fields of a room updates it; one that mixes the two calls, or has a field of neither, does nothing.",
    "change_room",
    |context| Box::pin(told_apart(context)),
);

async fn updated(context: &Context) {
    let (owner, member, outsider) = (context.owner(), context.member(), context.outsider());
    let now = time(&owner).await;
    let plan = Plan::started("Tajweed").minutes(10, 70);
    let plan = plan.with(&member);
    let room = book(&owner, "owner books a room with the member", &now, plan).await;
    rename(&owner, "owner renames it", &room.id, "Tajweed for beginners")
        .await
        .expect("update-keeps-the-rest")
        .status(200)
        .equal("/data/name", "Tajweed for beginners")
        .equal("/data/status", "booked")
        .equal("/data/allowed_user_id/1", member.user_id());
    let label = "owner puts the outsider in the member's place";
    call(&owner, label, |client| {
        let users = vec![outsider.user_id()];
        Ok(client.update_room(room.id.get()?).allowed_users(users).send())
    })
    .await
    .expect("admins-stay-allowed")
    .status(200)
    .length("/data/allowed_user_id", 2)
    .equal("/data/allowed_user_id/0", owner.user_id())
    .equal("/data/allowed_user_id/1", outsider.user_id());

    let label = "owner lets it start at once";
    call(&owner, label, |client| {
        let at = now.get()? - TimeDelta::minutes(1);
        Ok(client.update_room(room.id.get()?).start_time(at).send())
    })
    .await
    .expect("past-start-starts-at-once")
    .status(200)
    .equal("/data/status", "started");
    let label = "owner cannot postpone what has started";
    call(&owner, label, |client| {
        let at = now.get()? + TimeDelta::minutes(30);
        Ok(client.update_room(room.id.get()?).start_time(at).send())
    })
    .await
    .expect("started-room-keeps-its-start")
    .status(400);
    let label = "owner cannot let it end before it started";
    call(&owner, label, |client| {
        let at = now.get()? - TimeDelta::minutes(30);
        Ok(client.update_room(room.id.get()?).end_time(at).send())
    })
    .await
    .expect("end-follows-start")
    .status(400);
}

async fn told_apart(context: &Context) {
    let owner = context.owner();
    let now = time(&owner).await;
    let room = book(&owner, "owner books a room", &now, Plan::started("Open end")).await;
    for (label, body) in [
        ("owner sends a name and a reason", json!({"name": "Other", "reason": "done"})),
        ("owner misspells the name", json!({"nmae": "Other"})),
        (
            "owner sends a time left and an end",
            json!({"time_left_in_second": 5, "end_time": "2030-01-01T00:00:00Z"}),
        ),
    ] {
        owner
            .raw(label, || Ok(Raw::post(format!("/admin/room/{}", room.id.get()?)).json(&body)))
            .await
            .expect("one-intention-per-body")
            .status(400);
    }
    look(&owner, "owner finds the room under way", &room.id)
        .await
        .expect("one-intention-per-body")
        .status(200)
        .equal("/data/name", "Open end")
        .equal("/data/status", "started");
    rename(&owner, "owner sends a name alone", &room.id, "Other")
        .await
        .expect("body-tells-update-from-end")
        .status(200)
        .equal("/data/name", "Other")
        .equal("/data/status", "started");
    let label = "owner sends an empty body";
    owner
        .raw(label, || Ok(Raw::post(format!("/admin/room/{}", room.id.get()?)).json(&json!({}))))
        .await
        .expect("body-tells-update-from-end")
        .status(200)
        .present("/data/remarks");
    look(&owner, "owner finds the room over", &room.id)
        .await
        .expect("body-tells-update-from-end")
        .status(200)
        .equal("/data/status", "ended");
}
