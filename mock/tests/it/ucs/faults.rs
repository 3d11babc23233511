//! Faults of `ucs`: each does what its name says.

use reqwest::Method;
use rooms_mock::Mock;
use rooms_mock::ucs::NewChatMessage;
use serde_json::{Value, json};

use super::{actors, at, pass};
use crate::checked::Checked;

async fn faulty(name: &str) -> Checked {
    super::with(Mock::builder().fault(name)).await.unheld()
}

#[tokio::test]
async fn credentials_and_permissions_are_overlooked() {
    let api = faulty("ucs-token-not-checked").await;
    assert_eq!(api.get("nonsense", "/participant/room").await.ok()["data"], json!([]));
    let api = faulty("ucs-expired-token-accepted").await;
    let [owner, ..] = actors(&api);
    api.get(owner.expired, "/participant/room").await.ok();
    api.get("nonsense", "/participant/room").await.refused(401, "token-required");
    let api = faulty("ucs-anybody-administers").await;
    let [owner, _, outsider] = actors(&api);
    let room = owner.booked().await;
    outsider.add(&room, outsider).await.ok();
    let api = faulty("ucs-strangers-participate").await;
    let [owner, _, outsider] = actors(&api);
    let room = owner.booked().await;
    outsider.read(&room, "/chat").await.ok();
    assert_eq!(outsider.profile(&room, json!({ "username": "x" })).await.status, 500);
    let api = faulty("ucs-list-shows-all").await;
    let [owner, _, outsider] = actors(&api);
    owner.booked().await;
    assert_eq!(outsider.list().await.as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn the_state_of_a_room_is_not_minded() {
    let api = faulty("ucs-last-admin-can-be-removed").await;
    let [owner, ..] = actors(&api);
    let room = owner.booked().await;
    owner.revoke(&room, owner).await.ok();
    let api = faulty("ucs-last-admin-is-a-bad-request").await;
    let [owner, ..] = actors(&api);
    let room = owner.booked().await;
    owner.revoke(&room, owner).await.refused(400, "last-admin-stays");
    let api = faulty("ucs-ended-room-changes").await;
    let [owner, ..] = actors(&api);
    let room = owner.started().await;
    owner.change(&room, json!({})).await.ok();
    owner.change(&room, json!({ "name": "x" })).await.ok();
    let api = faulty("ucs-started-room-moves").await;
    let [owner, ..] = actors(&api);
    let room = owner.started().await;
    owner.change(&room, json!({ "start_time": at(9, 0) })).await.ok();
    let api = faulty("ucs-time-left-ignored").await;
    let [owner, ..] = actors(&api);
    let room = owner.started().await;
    owner.change(&room, json!({ "time_left_in_second": 600 })).await.ok();
    assert_eq!(owner.list().await[0]["status"], "ended");
    let api = faulty("ucs-room-never-starts").await;
    let [owner, ..] = actors(&api);
    owner.started().await;
    assert_eq!(owner.list().await[0]["status"], "booked");
    let api = faulty("ucs-end-before-start-accepted").await;
    let [owner, ..] = actors(&api);
    owner.book(&at(9, 0), &at(8, 0)).await.ok();
    let api = faulty("ucs-any-name-accepted").await;
    let [owner, ..] = actors(&api);
    let body = json!({ "name": "", "start_time": at(9, 0), "end_time": at(10, 0) });
    owner.post("/room", body).await.ok();
    let api = faulty("ucs-created-is-201").await;
    let [owner, ..] = actors(&api);
    assert_eq!(owner.book(&at(9, 0), &at(10, 0)).await.status, 201);
}

#[tokio::test]
async fn changes_are_lost() {
    let api = faulty("ucs-addition-lost").await;
    let [owner, member, _] = actors(&api);
    let room = owner.booked().await;
    owner.add(&room, member).await;
    member.read(&room, "").await.refused(403, "participant-calls-need-participant");
    let api = faulty("ucs-revocation-lost").await;
    let [owner, member, _] = actors(&api);
    let room = owner.booked().await;
    owner.add(&room, member).await.ok();
    owner.grant(&room, member).await.ok();
    owner.revoke(&room, member).await.ok();
    member.change(&room, json!({ "name": "x" })).await.ok();
    let api = faulty("ucs-archive-is-for-nobody").await;
    let [owner, ..] = actors(&api);
    let room = owner.booked().await;
    let mine = owner.profile(&room, json!({ "archive_room": true })).await.ok();
    assert_eq!(mine["data"]["archive_room"], false);
}

#[tokio::test]
async fn lists_are_stale_or_in_another_order() {
    let api = faulty("ucs-stale-list").await;
    let [owner, ..] = actors(&api);
    assert_eq!(owner.list().await, json!([]));
    owner.booked().await;
    assert_eq!(owner.list().await, json!([]));
    for fault in ["ucs-stale-participants", "ucs-participants-in-any-order"] {
        let api = faulty(fault).await;
        let [owner, member, _] = actors(&api);
        let room = owner.booked().await;
        owner.read(&room, "/participant").await.ok();
        owner.add(&room, member).await.ok();
        let list = owner.read(&room, "/participant").await.ok()["data"].clone();
        let expected = match fault {
            "ucs-stale-participants" => vec![json!(owner.id)],
            _ => vec![json!(member.id), json!(owner.id)],
        };
        assert_eq!(crate::checked::ids(&list), expected);
    }
    for fault in ["ucs-chat-newest-first", "ucs-truncated-chat"] {
        let api = faulty(fault).await;
        let [owner, ..] = actors(&api);
        let room = owner.booked().await;
        for text in ["first", "second"] {
            let message = NewChatMessage::new(owner.id, text);
            api.mock.control().post_chat_message(room.parse().unwrap(), message).unwrap();
        }
        let chat = owner.read(&room, "/chat").await.body;
        match fault {
            "ucs-truncated-chat" => assert_eq!(chat, Value::Null),
            _ => assert_eq!(chat["data"][0]["text"], "second"),
        }
    }
    let api = faulty("ucs-answers-in-plain-text").await;
    let [owner, ..] = actors(&api);
    let room = owner.booked().await;
    let path = format!("/participant/room/{room}");
    let answer = api.raw(Method::GET, &path).bearer_auth(owner.token).send().await.unwrap();
    assert_eq!(answer.headers()["content-type"], "text/plain");
}

#[tokio::test]
async fn addresses_of_files_go_too_far() {
    for fault in [
        "ucs-signed-url-never-expires",
        "ucs-signed-url-for-any-file",
        "ucs-upload-url-works-twice",
        "ucs-download-without-message",
        "ucs-file-of-any-room",
    ] {
        let api = faulty(fault).await;
        let [owner, ..] = actors(&api);
        let (here, there) = (owner.started().await, owner.started().await);
        let data = owner.read(&here, "/upload").await.ok()["data"].clone();
        let (mut url, file) =
            (data["url"].as_str().unwrap().to_owned(), data["file_id"].as_str().unwrap());
        if fault == "ucs-signed-url-never-expires" {
            pass(&api, 60);
        }
        if fault == "ucs-signed-url-for-any-file" {
            url.push('0');
        }
        for expected in [200, if fault == "ucs-upload-url-works-twice" { 200 } else { 403 }] {
            let response = api.http.put(&url).body("verses").send().await.unwrap();
            assert_eq!(response.status(), expected, "{fault}");
        }
        let download = format!("/download?file_id={file}");
        let silent = owner.read(&here, &download).await.status;
        assert_eq!(silent == 200, fault == "ucs-download-without-message", "{fault}");
        let message = NewChatMessage::new(owner.id, "x").with_file(file.parse().unwrap(), "x");
        api.mock.control().post_chat_message(here.parse().unwrap(), message).unwrap();
        let foreign = owner.read(&there, &download).await.status;
        assert_eq!(foreign == 200, fault == "ucs-file-of-any-room", "{fault}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_administrators_revoke_each_other_at_once() {
    for (fault, expected) in [(None, vec![200, 403]), (Some("ucs-last-admin-race"), vec![200, 200])]
    {
        let api = match fault {
            None => super::start().await,
            Some(fault) => faulty(fault).await,
        };
        let [owner, member, _] = actors(&api);
        let room = owner.booked().await;
        owner.add(&room, member).await.ok();
        owner.grant(&room, member).await.ok();
        let revoke = |by: super::Actor<'_>, whom: super::Actor<'_>| {
            let path = format!("/admin/room/{room}/participant/{}/admin", whom.id);
            api.raw(Method::DELETE, &path).bearer_auth(by.token).send()
        };
        let (one, other) = tokio::join!(revoke(owner, member), revoke(member, owner));
        let mut statuses = [one, other].map(|answer| answer.unwrap().status().as_u16()).to_vec();
        statuses.sort_unstable();
        assert_eq!(statuses, expected, "{fault:?}");
    }
}
