//! The chat, to which only the control sends.

use rooms_mock::ucs::NewChatMessage;
use serde_json::json;

use super::{actors, start};

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
