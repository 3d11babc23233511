//! Two calls with one method and path: change a room, end a room.

use serde_json::json;

use super::{actors, at, id, message, pass, start};

#[tokio::test]
async fn an_update_changes_what_it_names_and_nothing_else() {
    // update-keeps-the-rest, body-tells-update-from-end
    let api = start().await;
    let [owner, member, _] = actors(&api);
    let room = owner.booked().await;
    owner.add(&room, member).await.ok();
    let before = owner.read(&room, "").await.ok()["data"].clone();
    let after = owner.change(&room, json!({ "name": "Beginners" })).await.ok()["data"].clone();
    let mut expected = before.clone();
    expected["name"] = "Beginners".into();
    expected["updated_at"] = after["updated_at"].clone();
    assert_eq!(after, expected);
    assert_ne!(after["updated_at"], before["updated_at"]);
    let times = json!({ "start_time": at(9, 30), "end_time": at(11, 0) });
    let moved = owner.change(&room, times).await.ok()["data"].clone();
    assert_eq!((&moved["start_time"], &moved["end_time"]), (&json!(at(9, 30)), &json!(at(11, 0))));
    let announced = json!({ "announcements": [
        { "id": "a", "message": "Welcome", "relative_from": "start", "relative_time_in_seconds": 0 },
    ] });
    let announced = owner.change(&room, announced).await.ok()["data"].clone();
    assert_eq!(announced["announcements"][0]["relative_from"], "start");
    owner.change(&room, json!({ "end_time": at(9, 30) })).await.refused(400, "end-follows-start");
}

#[tokio::test]
async fn an_update_of_the_participants_leaves_the_administrators() {
    // admins-stay-allowed
    let api = start().await;
    let [owner, member, outsider] = actors(&api);
    let room = owner.booked().await;
    owner.add(&room, member).await.ok();
    let room = owner.change(&room, json!({ "allowed_user_id": [outsider.id] })).await.ok();
    assert_eq!(room["data"]["allowed_user_id"], json!([owner.id, outsider.id]));
    assert_eq!(room["data"]["admin_user_id"], json!([owner.id]));
    member.read(&id(&room), "").await.refused(403, "participant-calls-need-participant");
}

#[tokio::test]
async fn one_body_has_one_intention() {
    // one-intention-per-body
    let api = start().await;
    let [owner, ..] = actors(&api);
    let room = owner.booked().await;
    for body in [
        json!({ "name": "x", "reason": "y" }),
        json!({ "name": "x", "colour": "red" }),
        json!({ "time_left_in_seconds": 60 }),
    ] {
        owner.change(&room, body).await.refused(400, "one-intention-per-body");
    }
    for body in [
        json!({ "time_left_in_second": -1 }),
        json!({ "time_left_in_second": "soon" }),
        json!({ "name": "" }),
        json!([]),
    ] {
        owner.change(&room, body).await.refused(400, "malformed-input-refused");
    }
    assert_eq!(owner.list().await[0]["status"], "booked");
}

#[tokio::test]
async fn an_empty_body_ends_the_room_at_once() {
    // end-now-by-default, early-end-has-a-reason
    let api = start().await;
    let [owner, ..] = actors(&api);
    let room = owner.started().await;
    let answer = owner.change(&room, json!({})).await.ok();
    let remarks = answer["data"]["remarks"].as_str().unwrap();
    assert_eq!(remarks, format!("Ending roomId '{room}' in 0 minutes"));
    let ended = owner.read(&room, "").await.ok()["data"].clone();
    assert_eq!(
        (&ended["status"], &ended["early_end_reason"]),
        (&json!("ended"), &json!("session terminated"))
    );
}

#[tokio::test]
async fn a_room_with_time_left_ends_later() {
    // time-left-ends-later, end-time-tells-the-end
    let api = start().await;
    let [owner, ..] = actors(&api);
    let room = owner.started().await;
    let body = json!({ "time_left_in_second": 600, "reason": "The recording is complete" });
    let answer = owner.change(&room, body).await.ok();
    assert!(answer["data"]["remarks"].as_str().unwrap().ends_with("in 10 minutes"));
    let room = owner.list().await[0].clone();
    assert_eq!(
        (&room["status"], &room["early_end_reason"], &room["end_time"]),
        (&json!("started"), &json!("The recording is complete"), &json!("2026-03-01T08:10:02Z"))
    );
    pass(&api, 9);
    assert_eq!(owner.list().await[0]["status"], "started");
    pass(&api, 1);
    assert_eq!(owner.list().await[0]["status"], "ended");
}

#[tokio::test]
async fn a_started_room_keeps_its_start_and_an_ended_one_everything() {
    // started-room-keeps-its-start, ended-room-refuses-changes
    let api = start().await;
    let [owner, member, outsider] = actors(&api);
    let room = owner.started().await;
    owner.add(&room, member).await.ok();
    let moved = owner.change(&room, json!({ "start_time": at(9, 0) })).await;
    moved.refused(400, "started-room-keeps-its-start");
    assert!(message(&moved).contains("start_time"), "{moved:?}");
    owner.change(&room, json!({ "start_time": at(7, 0), "name": "y" })).await.ok();
    owner.change(&room, json!({})).await.ok();
    let refusals = [
        owner.change(&room, json!({ "name": "x" })).await,
        owner.change(&room, json!({})).await,
        owner.add(&room, outsider).await,
        owner.remove(&room, member).await,
        owner.grant(&room, member).await,
        owner.revoke(&room, member).await,
        owner.read(&room, "/upload").await,
    ];
    for refusal in refusals {
        refusal.refused(400, "ended-room-refuses-changes");
    }
}

#[tokio::test]
async fn a_room_ended_before_its_start_never_starts() {
    let api = start().await;
    let [owner, ..] = actors(&api);
    let room = owner.booked().await;
    owner.change(&room, json!({})).await.ok();
    assert_eq!(owner.list().await[0]["status"], "ended");
    pass(&api, 90);
    assert_eq!(owner.list().await[0]["status"], "ended");
}
