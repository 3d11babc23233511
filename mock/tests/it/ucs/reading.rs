//! Lists of rooms, participants and messages.

use rooms_mock::ucs::NewChatMessage;
use serde_json::json;

use super::{actors, at, demo, id, start};
use crate::checked::ids;

#[tokio::test]
async fn the_list_holds_the_callers_rooms_in_order_of_start() {
    // list-shows-own-rooms, list-in-order-of-start
    let api = start().await;
    let [owner, member, outsider] = actors(&api);
    let late = id(&owner.book(&at(12, 0), &at(13, 0)).await.ok());
    let early = owner.booked().await;
    let foreign = member.started().await;
    member.add(&foreign, owner).await.ok();
    assert_eq!(ids(&owner.list().await), [json!(foreign), json!(early), json!(late)]);
    assert_eq!(ids(&member.list().await), [json!(foreign)]);
    assert_eq!(outsider.list().await, json!([]));
}

#[tokio::test]
async fn participants_are_listed_in_order_of_arrival_with_their_profiles() {
    // participants-have-profiles, username-absent-until-set, list-tells-admins, participants-in-order-of-arrival
    let api = start().await;
    let [owner, member, outsider] = actors(&api);
    let room = owner.booked().await;
    owner.add(&room, outsider).await.ok();
    owner.add(&room, member).await.ok();
    owner.profile(&room, json!({ "username": "Amina" })).await.ok();
    assert_eq!(
        member.read(&room, "/participant").await.ok()["data"],
        json!([
            { "id": owner.id, "username": "Amina", "archive_room": false, "is_admin": true },
            { "id": outsider.id, "archive_room": false, "is_admin": false },
            { "id": member.id, "archive_room": false, "is_admin": false },
        ])
    );
}

#[tokio::test]
async fn the_chat_holds_what_was_sent_oldest_first() {
    // chat-holds-the-past, chat-in-order-of-time, attachment-names-the-file
    let api = start().await;
    let [owner, member, outsider] = actors(&api);
    let room = owner.started().await;
    owner.add(&room, member).await.ok();
    owner.profile(&room, json!({ "username": "Amina" })).await.ok();
    let control = api.mock.control();
    let uuid = room.parse().unwrap();
    for (actor, text) in [(owner, "Peace"), (member, "And to you")] {
        control.post_chat_message(uuid, NewChatMessage::new(actor.id, text)).unwrap();
    }
    let chat = member.read(&room, "/chat").await.ok()["data"].clone();
    let told =
        |at: usize| [&chat[at]["uid"], &chat[at]["name"], &chat[at]["text"]].map(Clone::clone);
    assert_eq!(told(0), [json!(owner.id), json!("Amina"), json!("Peace")]);
    assert_eq!(told(1), [json!(member.id), json!(""), json!("And to you")]);
    assert!(chat[0]["timestamp"].as_str() < chat[1]["timestamp"].as_str());
    assert!(chat[0].get("attachment").is_none());
    let stranger = NewChatMessage::new(outsider.id, "Let me in");
    assert!(control.post_chat_message(uuid, stranger.clone()).is_err());
    assert!(control.post_chat_message(uuid::Uuid::nil(), stranger).is_err());
    // The same over HTTP.
    let url = format!("{}/__mock/ucs/rooms/{room}/messages", api.mock.url());
    for (user, status) in [(json!(member.id), 200), (json!(outsider.id), 404), (json!("x"), 400)] {
        let body = json!({ "userId": user, "text": "Hello" });
        let response = api.http.post(&url).json(&body).send().await.unwrap();
        assert_eq!(response.status(), status);
    }
}

#[tokio::test]
async fn an_unknown_room_is_404_and_an_id_that_is_no_uuid_400() {
    let api = start().await;
    let [owner, ..] = actors(&api);
    for call in ["", "/participant", "/chat", "/upload"] {
        let unknown = owner.read("7d9f5c1e-52b4-4a0e-9c39-0c3c6f1f2a77", call).await;
        unknown.refused(404, "unknown-room-not-found");
        owner.read("circle", call).await.refused(400, "room-id-is-a-uuid");
    }
}

#[tokio::test]
async fn the_demo_has_a_room_of_each_state_around_the_present_time() {
    let api = demo().await;
    let [owner, ..] = actors(&api);
    let list = owner.list().await;
    let statuses: Vec<_> =
        list.as_array().unwrap().iter().map(|room| room["status"].clone()).collect();
    assert_eq!(statuses, ["ended", "started", "booked"]);
    assert_eq!(api.mock.control().now(), "2026-03-01T08:00:00.000Z");
}
