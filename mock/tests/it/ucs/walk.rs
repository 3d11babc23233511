//! A walk that reaches every status, the examples of the document, and answers to paths that lead nowhere.

use reqwest::Method;
use serde_json::{Value, json};

use super::{actors, at, demo, pass, start};

#[tokio::test]
async fn every_documented_status_of_every_operation_is_reached() {
    let api = start().await;
    let [owner, member, outsider] = actors(&api);
    let body = json!({ "name": "Circle", "start_time": at(7, 0), "end_time": at(10, 0) });
    owner.post("/room", body.clone()).await.ok();
    owner.post("/room", json!({})).await;
    let unauthorised = api.call("", Method::POST, "/room", Some(body)).await;
    unauthorised.refused(401, "token-required");
    let room = owner.started().await;
    owner.add(&room, member).await.ok();
    let file = "0b6f4d0a-3f0e-4c69-8a5e-6d1c8c1f9a10";
    for operation in api.document.operations().iter().filter(|one| one.id != "create_room") {
        let method: Method = operation.method.parse().unwrap();
        for room in [room.as_str(), file, "x"] {
            for user in [owner.id, member.id] {
                let path = operation.path.replace("{room_id}", room);
                let path = path.replace("{participant_id}", &user.to_string());
                let body = operation.request_body.as_ref().map(|_| match operation.id.as_str() {
                    "update_profile" => json!({ "username": "x" }),
                    "change_room" => json!({ "name": "x" }),
                    _ => json!({ "participant_id": user }),
                });
                for token in [owner.expired, outsider.token, owner.token] {
                    let path = format!("{path}?file_id={file}");
                    api.call(token, method.clone(), &path, body.clone()).await;
                }
            }
        }
    }
    owner.add(&room, member).await.ok();
    owner.revoke(&room, member).await.ok();
    let demo = demo().await;
    let [owner, ..] = actors(&demo);
    let shared =
        format!("/participant/room/7d9f5c1e-52b4-4a0e-9c39-0c3c6f1f2a77/download?file_id={file}");
    demo.get(owner.token, &shared).await.ok();
    let (unreached, undocumented) = api.unreached();
    assert!(undocumented.is_empty(), "{undocumented:?}");
    assert_eq!(unreached, [("get_download_url".to_owned(), 200)], "reached on the demo only");
}

#[tokio::test]
async fn the_examples_of_the_document_are_accepted() {
    for operation in start().await.document.operations() {
        let mut bodies: Vec<Option<Value>> = vec![None];
        if let Some(body) = &operation.request_body {
            bodies = body.examples.iter().map(|example| Some(example.value.clone())).collect();
        }
        for body in bodies {
            let api = demo().await;
            let [owner, ..] = actors(&api);
            let path = operation.path.replace("{room_id}", "7d9f5c1e-52b4-4a0e-9c39-0c3c6f1f2a77");
            let path = path.replace("{participant_id}", "c4a7e913-0d62-4f8b-b1d5-7e9038a26f44");
            let path = format!("{path}?file_id=0b6f4d0a-3f0e-4c69-8a5e-6d1c8c1f9a10");
            let method = operation.method.parse().unwrap();
            owner.call(method, &path, body).await.ok();
        }
    }
}

#[tokio::test]
async fn paths_and_methods_that_lead_nowhere_are_answered_in_the_shape_of_this_api() {
    let api = start().await;
    for (method, path, status, told) in [
        (Method::GET, "/participant/rooms", 404, "GET /ucs/participant/room"),
        (Method::POST, "/room/", 404, "POST /ucs/room"),
        (Method::PUT, "/room", 405, "POST /ucs/room"),
    ] {
        let response = api.raw(method, path).send().await.unwrap();
        assert_eq!(response.status(), status, "{path}");
        let body: Value = serde_json::from_str(&response.text().await.unwrap()).unwrap();
        let message = body["errors"][0]["message"].as_str().unwrap();
        assert!(message.contains(told), "{message}");
    }
    let response = api.http.post(format!("{}/room", api.mock.url())).send().await.unwrap();
    assert!(response.text().await.unwrap().contains("begin with /ucs"));
}

#[tokio::test]
async fn a_reset_forgets_rooms_and_files() {
    let api = start().await;
    let [owner, ..] = actors(&api);
    let room = owner.started().await;
    owner.read(&room, "/upload").await.ok();
    pass(&api, 5);
    api.mock.control().reset();
    assert_eq!(api.mock.control().state()["ucs"], json!({ "rooms": [], "files": [] }));
    assert_eq!(owner.started().await, room, "the same calls get the same ids");
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
