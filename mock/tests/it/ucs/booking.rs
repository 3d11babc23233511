//! The token, booking, and the state of a room as time passes.

use reqwest::Method;
use serde_json::json;

use super::{actors, at, message, pass, start};

#[tokio::test]
async fn a_call_without_a_valid_bearer_token_is_refused() {
    let api = start().await;
    let [owner, ..] = actors(&api);
    let path = "/participant/room";
    let bare = api.raw(Method::GET, path);
    api.send(Method::GET, path, bare).await.refused(401, "token-required");
    let account = &api.mock.accounts().owner;
    let foreign = [&account.access_token, &account.legacy_groups.access_token];
    for token in ["nonsense", "", owner.expired, foreign[0], foreign[1]] {
        api.get(token, path).await.refused(401, "token-required");
    }
    for (scheme, status) in [("bearer", 200), ("BEARER", 200), ("Basic", 401), ("", 401)] {
        let request = api.raw(Method::GET, path);
        let request = request.header("authorization", format!("{scheme} {}", owner.token));
        assert_eq!(api.send(Method::GET, path, request).await.status, status, "{scheme}");
    }
}

#[tokio::test]
async fn whoever_creates_a_room_is_in_it_and_administers_it() {
    // anyone-may-create, creator-administers, creator-participates, allowed-users-are-invited
    let api = start().await;
    let [owner, member, outsider] = actors(&api);
    let body = json!({
        "name": "Circle",
        "start_time": at(9, 0),
        "end_time": "2026-03-01T12:00:00+02:00",
        "allowed_user_id": [member.id, outsider.id, member.id],
        "announcements": [{ "id": "a", "message": "Soon", "relative_time_in_seconds": 60 }],
    });
    let room = outsider.post("/room", body).await.ok()["data"].clone();
    assert_eq!(room["admin_user_id"], json!([outsider.id]));
    assert_eq!(room["allowed_user_id"], json!([outsider.id, member.id]));
    assert_eq!(room["created_by"], json!(outsider.id));
    assert_eq!((&room["start_time"], &room["end_time"]), (&json!(at(9, 0)), &json!(at(10, 0))));
    assert_eq!(room["announcements"][0]["relative_from"], "end");
    let id = room["id"].as_str().unwrap();
    member.read(id, "").await.ok();
    owner.read(id, "").await.refused(403, "participant-calls-need-participant");
}

#[tokio::test]
async fn a_room_is_booked_then_started_then_ended() {
    // list-tells-status, status-follows-the-clock
    let api = start().await;
    let [owner, ..] = actors(&api);
    let room = owner.booked().await;
    for (minutes, status) in
        [(0, "booked"), (58, "booked"), (2, "started"), (58, "started"), (2, "ended")]
    {
        pass(&api, minutes);
        assert_eq!(owner.list().await[0]["status"], status, "after {minutes} minutes");
        assert_eq!(owner.read(&room, "").await.ok()["data"]["status"], status);
    }
}

#[tokio::test]
async fn a_start_in_the_past_starts_at_once() {
    // past-start-starts-at-once
    let api = start().await;
    let [owner, ..] = actors(&api);
    let room = owner.book(&at(7, 0), &at(9, 0)).await.ok();
    assert_eq!(room["data"]["status"], "started");
}

#[tokio::test]
async fn what_cannot_be_booked() {
    let api = start().await;
    let [owner, ..] = actors(&api);
    for end in [at(8, 0), at(9, 0)] {
        owner.book(&at(9, 0), &end).await.refused(400, "end-follows-start");
    }
    let announcement = json!({ "id": "a", "message": "Soon", "relative_time_in_seconds": 60 });
    let doubled = json!({
        "name": "Circle", "start_time": at(9, 0), "end_time": at(10, 0),
        "announcements": [announcement, announcement],
    });
    let doubled = owner.post("/room", doubled).await;
    doubled.refused(400, "announcement-ids-are-unique");
    assert!(message(&doubled).contains("announcements[1].id"), "{doubled:?}");
    for (field, value) in [
        ("name", json!("")),
        ("start_time", json!("tomorrow")),
        ("end_time", json!(null)),
        ("allowed_user_id", json!(["x"])),
        ("announcements", json!([{ "id": "a" }])),
    ] {
        let mut body = json!({ "name": "Circle", "start_time": at(9, 0), "end_time": at(10, 0) });
        body[field] = value;
        let answer = owner.post("/room", body).await;
        answer.refused(400, "malformed-input-refused");
        assert!(message(&answer).contains(field), "{answer:?}");
    }
    let broken = api.raw(Method::POST, "/room").bearer_auth(owner.token);
    let broken = broken.header("content-type", "application/json").body("{");
    api.send(Method::POST, "/room", broken).await.refused(400, "malformed-input-refused");
}
