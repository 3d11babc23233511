//! The control over HTTP.

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Api, application};

async fn get(api: &Api, path: &str) -> Value {
    let response = api.raw(Method::GET, &format!("/__mock{path}")).send().await.unwrap();
    assert_eq!(response.status(), 200, "{path}");
    serde_json::from_str(&response.text().await.unwrap()).unwrap()
}

async fn post(api: &Api, path: &str, body: Option<Value>) -> (u16, Value) {
    let mut request = api.raw(Method::POST, &format!("/__mock{path}"));
    if let Some(body) = body {
        request = request.json(&body);
    }
    let response = request.send().await.unwrap();
    (response.status().as_u16(), serde_json::from_str(&response.text().await.unwrap()).unwrap())
}

#[tokio::test]
async fn seeds_and_reset_replace_everything() {
    let api = Api::start().await;
    assert_eq!(post(&api, "/seed", Some(json!({ "seed": "demo" }))).await.0, 200);
    assert_eq!(get(&api, "/state").await["rooms"].as_array().unwrap().len(), 8);
    assert_eq!(post(&api, "/seed", Some(json!({ "seed": "full" }))).await.0, 400);
    assert_eq!(post(&api, "/seed", None).await.0, 400);
    assert_eq!(post(&api, "/reset", None).await.0, 200);
    assert_eq!(get(&api, "/state").await["rooms"], json!([]));
    assert_eq!(get(&api, "/state").await["users"].as_array().unwrap().len(), 3);
}

#[tokio::test]
async fn the_mailbox_holds_what_an_invitee_would_get() {
    let api = Api::start().await;
    let (owner, member) = (api.owner(), api.member());
    let room = api.group(&owner, "readers", false).await;
    let token = api.invite(&owner, room, &member).await;
    let mails = get(&api, "/mailbox?email=YUSUF.demir%40example.org").await["mails"].clone();
    let mail = &mails[0];
    assert_eq!(
        (&mail["roomId"], &mail["token"], &mail["open"]),
        (&json!(room), &json!(token), &json!(true))
    );
    assert_eq!(get(&api, "/mailbox").await["mails"], mails);
    assert_eq!(get(&api, "/mailbox?email=nobody@example.org").await["mails"], json!([]));
    assert!(!api.mock.control().state().to_string().contains(&token));
}

#[tokio::test]
async fn pages_are_approved() {
    let api = Api::start().await;
    let owner = api.owner();
    owner.post("/v1/rooms/pages", application("cordoba")).await.ok();
    let id = get(&api, "/pages").await["pages"][0]["id"].as_i64().unwrap();
    assert_eq!(post(&api, &format!("/pages/{id}/approve"), None).await.0, 200);
    assert_eq!(post(&api, &format!("/pages/{id}/approve"), None).await.0, 404);
    assert_eq!(post(&api, "/pages/x/approve", None).await.0, 400);
    owner.get("/v1/rooms/page/cordoba").await.ok();
}

#[tokio::test]
async fn time_passes_on_request() {
    let api = Api::start().await;
    let (status, body) = post(&api, "/clock/advance", Some(json!({ "seconds": 3600 }))).await;
    assert_eq!((status, body["now"].as_str()), (200, Some("2026-03-01T09:00:00.000Z")));
    assert_eq!(post(&api, "/clock/advance", Some(json!({ "seconds": -1 }))).await.0, 400);
    assert_eq!(post(&api, "/clock/advance", Some(json!({ "seconds": u64::MAX }))).await.0, 200);
    let owner = api.owner();
    api.group(&owner, "late", true).await;
    api.group(&owner, "later", true).await;
}

#[tokio::test]
async fn further_accounts_can_call() {
    let api = Api::start().await;
    let (status, account) =
        post(&api, "/accounts", Some(json!({ "firstName": "Noor", "username": "noor" }))).await;
    assert_eq!(status, 201);
    let profile = api
        .raw(Method::GET, "/quran-reflect/v1/users/profile?qdc=true")
        .header("x-client-id", api.mock.client_id())
        .header("x-auth-token", account["accessToken"].as_str().unwrap());
    let profile: Value =
        serde_json::from_str(&profile.send().await.unwrap().text().await.unwrap()).unwrap();
    assert_eq!([&profile["email"], &profile["firstName"]], ["noor@example.org", "Noor"]);
    assert_eq!(post(&api, "/accounts", Some(json!({ "username": "NOOR" }))).await.0, 409);
    assert_eq!(post(&api, "/accounts", None).await.0, 201);
}

#[tokio::test]
async fn what_the_control_does_not_know_is_refused_and_named() {
    let api = Api::start().await;
    for (path, mut body) in [
        ("/seed", json!({ "seed": "demo" })),
        ("/clock/advance", json!({ "seconds": 1 })),
        ("/tokens", json!({ "userId": "x", "scopes": "openid" })),
        ("/posts/1/likes", json!({ "userId": "x" })),
        ("/legacy-groups/1234/accept", json!({ "userId": 208 })),
        (
            "/ucs/rooms/7d9f5c1e-52b4-4a0e-9c39-0c3c6f1f2a77/messages",
            json!({ "userId": "7d9f5c1e-52b4-4a0e-9c39-0c3c6f1f2a77", "text": "x" }),
        ),
        ("/accounts", json!({})),
    ] {
        body["usernme"] = json!("noor");
        let (status, told) = post(&api, path, Some(body)).await;
        assert_eq!(status, 400, "{path}");
        let message = told["message"].as_str().unwrap();
        assert!(message.contains("unknown field `usernme`"), "{message}");
    }
    for query in ["mail=noor@example.org", "email"] {
        let mailbox = api.raw(Method::GET, &format!("/__mock/mailbox?{query}"));
        assert_eq!(mailbox.send().await.unwrap().status(), 400, "{query}");
    }
}

#[tokio::test]
async fn the_control_lists_what_it_offers() {
    let api = Api::start().await;
    let index = api.raw(Method::GET, "/__mock/").send().await.unwrap().text().await.unwrap();
    assert!(index.contains("POST /__mock/clock/advance"), "{index}");
    assert_eq!(post(&api, "/nothing", None).await.0, 404);
    assert_eq!(get(&api, "/requests").await["requests"][0]["path"], "/__mock/");
}

#[tokio::test]
async fn a_checkpoint_brings_back_rooms_ids_clock_and_tokens() {
    let api = Api::start().await;
    let owner = api.owner();
    let control = api.mock.control();
    let (before, checkpoint) = (control.state(), control.checkpoint());
    let room = api.group(&owner, "readers", false).await;
    let letter = api.invite(&owner, room, &api.member()).await;
    assert_ne!(control.state(), before);
    control.restore(&checkpoint);
    assert_eq!(control.state(), before);
    // The same calls get the same ids and tokens again.
    assert_eq!(api.group(&owner, "readers", false).await, room);
    assert_eq!(api.invite(&owner, room, &api.member()).await, letter);
}

#[tokio::test]
async fn a_state_is_kept_under_a_number_for_callers_over_http_until_a_reset() {
    let api = Api::start().await;
    let owner = api.owner();
    let before = get(&api, "/state").await;
    let (status, kept) = post(&api, "/checkpoints", None).await;
    assert_eq!(status, 201);
    let restore = format!("/checkpoints/{}/restore", kept["id"]);
    for _ in 0..2 {
        api.group(&owner, "readers", false).await;
        assert_ne!(get(&api, "/state").await, before);
        assert_eq!(post(&api, &restore, None).await.0, 200);
        assert_eq!(get(&api, "/state").await, before);
    }
    post(&api, "/reset", None).await;
    assert_eq!(post(&api, &restore, None).await.0, 404);
    let next = post(&api, "/checkpoints", None).await.1;
    assert_ne!(next["id"], kept["id"]);
}

#[tokio::test]
async fn a_token_with_few_scopes_can_be_had_over_http() {
    let api = Api::start().await;
    let user = api.mock.accounts().owner.user_id.clone();
    let wanted = json!({ "userId": user, "scopes": "openid" });
    let (status, issued) = post(&api, "/tokens", Some(wanted)).await;
    assert_eq!(status, 201);
    let request = api
        .raw(Method::GET, "/quran-reflect/v1/rooms/managed-rooms")
        .header("x-auth-token", issued["accessToken"].as_str().unwrap())
        .header("x-client-id", "rooms-mock-client");
    assert_eq!(request.send().await.unwrap().status(), 403);
    let nobody = json!({ "userId": "nobody", "scopes": "openid" });
    assert_eq!(post(&api, "/tokens", Some(nobody)).await.0, 404);
    let bogus = json!({ "userId": user, "scopes": "room.read bogus" });
    let (status, told) = post(&api, "/tokens", Some(bogus)).await;
    assert_eq!(status, 400);
    let message = told["message"].as_str().unwrap();
    assert!(message.contains(" room room.admin room.create "), "{message}");
}

#[tokio::test]
async fn posts_are_liked_on_request() {
    let api = Api::start().await;
    let owner = api.owner();
    let user = api.mock.accounts().member.user_id.clone();
    let room = api.group(&owner, "readers", false).await;
    let by = Some(json!({ "userId": user }));
    assert_eq!(post(&api, "/posts/1/likes", by.clone()).await.0, 404);
    let id = api.post(&owner, room, 0).await;
    let likes = format!("/posts/{id}/likes");
    assert_eq!(post(&api, &likes, by).await.0, 200);
    let state = get(&api, "/state").await;
    assert_eq!(state["posts"][0]["likes"], json!([user]));
    let nobody = Some(json!({ "userId": "nobody" }));
    assert_eq!(post(&api, &likes, nobody).await.0, 404);
}
