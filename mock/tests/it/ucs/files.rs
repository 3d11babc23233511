//! The way of a file: address, bytes, message, history, address, bytes.

use reqwest::{Method, Response};
use rooms_mock::ucs::NewChatMessage;
use serde_json::json;
use uuid::Uuid;

use super::{Actor, actors, start};
use crate::checked::Checked;

const BYTES: &[u8] = b"\x00\xffPause at every verse.\r\n";

/// A started room with two people in it, and its id.
async fn room(api: &Checked) -> String {
    let [owner, member, _] = actors(api);
    let room = owner.started().await;
    owner.add(&room, member).await.ok();
    room
}

async fn upload(actor: Actor<'_>, room: &str) -> (String, Uuid) {
    let data = actor.read(room, "/upload").await.ok()["data"].clone();
    let file = data["file_id"].as_str().unwrap().parse().unwrap();
    (data["url"].as_str().unwrap().to_owned(), file)
}

async fn put(api: &Checked, url: &str) -> Response {
    let request = api.http.put(url).header("content-type", "text/x-verses");
    request.body(BYTES).send().await.unwrap()
}

async fn download(actor: Actor<'_>, room: &str, file: Uuid) -> String {
    let answer = actor.read(room, &format!("/download?file_id={file}")).await.ok();
    answer["data"]["url"].as_str().unwrap().to_owned()
}

async fn share(api: &Checked, actor: Actor<'_>, room: &str) -> Uuid {
    let (url, file) = upload(actor, room).await;
    assert_eq!(put(api, &url).await.status(), 200);
    let message = NewChatMessage::new(actor.id, "Notes").with_file(file, "notes.txt");
    api.mock.control().post_chat_message(room.parse().unwrap(), message).unwrap();
    file
}

fn last_rule(api: &Checked) -> Option<&'static str> {
    api.mock.control().requests().pop().unwrap().rule
}

#[tokio::test]
async fn a_file_comes_back_byte_for_byte_with_its_type() {
    // upload-gives-url-and-file-id, upload-url-takes-put, download-returns-the-bytes, attachment-names-the-file
    let api = start().await;
    let [owner, member, _] = actors(&api);
    let room = room(&api).await;
    let file = share(&api, owner, &room).await;
    let chat = member.read(&room, "/chat").await.ok();
    assert_eq!(
        chat["data"][0]["attachment"],
        json!({
            "name": "notes.txt",
            "size": BYTES.len(),
            "content_type": "text/x-verses",
            "file_id": file,
        })
    );
    let url = download(member, &room, file).await;
    assert!(url.starts_with(&format!("{}/ucs-files/", api.mock.url())), "{url}");
    let response = api.http.get(&url).send().await.unwrap();
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()["content-type"], "text/x-verses");
    assert_eq!(response.headers()["x-content-type-options"], "nosniff");
    assert_eq!(response.bytes().await.unwrap(), BYTES);
    let log: Vec<String> = api.mock.control().requests().iter().map(ToString::to_string).collect();
    let signature = url.rsplit('=').next().unwrap();
    assert!(!log.concat().contains(signature), "{log:?}");
}

#[tokio::test]
async fn a_signed_url_is_for_its_file_and_method_and_nothing_may_be_altered() {
    // signed-url-is-for-its-file
    let api = start().await;
    let [owner, ..] = actors(&api);
    let room = room(&api).await;
    let file = share(&api, owner, &room).await;
    let (up, other) = upload(owner, &room).await;
    let down = download(owner, &room, file).await;
    let expires = down.split(['=', '&']).nth(1).unwrap();
    let later = (expires.parse::<i64>().unwrap() + 1).to_string();
    for url in [
        up.clone(),
        down.replace(&file.to_string(), &other.to_string()),
        down.replace(&file.to_string(), &file.to_string().to_uppercase()),
        down.replace(expires, &later),
        format!("{down}0"),
        format!("{down}&x=1"),
        down[..down.len() - 2].to_owned(),
        down.split('&').next().unwrap().to_owned(),
        down.split('?').next().unwrap().to_owned(),
    ] {
        let response = api.http.get(&url).send().await.unwrap();
        assert_eq!(response.status(), 403, "{url}");
        assert_eq!(last_rule(&api), Some("signed-url-is-for-its-file"), "{url}");
    }
    assert_eq!(put(&api, &down).await.status(), 403, "a download URL takes nothing");
    assert_eq!(api.http.post(&up).send().await.unwrap().status(), 405);
    assert_eq!(
        api.http.get(format!("{}/ucs-files/x", api.mock.url())).send().await.unwrap().status(),
        404
    );
    assert_eq!(put(&api, &up).await.status(), 200);
}

#[tokio::test]
async fn a_message_names_only_files_that_are_there() {
    let api = start().await;
    let [owner, ..] = actors(&api);
    let (here, there) = (room(&api).await, room(&api).await);
    let (_, empty) = upload(owner, &here).await;
    let control = api.mock.control();
    let message = |file| NewChatMessage::new(owner.id, "Notes").with_file(file, "notes.txt");
    assert!(control.post_chat_message(here.parse().unwrap(), message(empty)).is_err());
    let file = share(&api, owner, &here).await;
    assert!(control.post_chat_message(there.parse().unwrap(), message(file)).is_err());
}

#[tokio::test]
async fn a_file_that_is_too_large_is_refused_and_may_be_sent_again() {
    let api = start().await;
    let [owner, ..] = actors(&api);
    let room = room(&api).await;
    let (url, _) = upload(owner, &room).await;
    let large = vec![0_u8; 8 * 1024 * 1024 + 1];
    assert_eq!(api.http.put(&url).body(large).send().await.unwrap().status(), 413);
    assert_eq!(put(&api, &url).await.status(), 200);
    let preflight = api.http.request(Method::OPTIONS, &url);
    let preflight = preflight.header("access-control-request-method", "PUT").send().await.unwrap();
    assert!(preflight.headers()["access-control-allow-methods"].to_str().unwrap().contains("PUT"));
}
