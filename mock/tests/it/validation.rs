//! Bad input: a 400 that names the field, and nothing changes. (The support code compares the state.)

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Actor, Answer, Api, new_post};

async fn raw_body(actor: &Actor<'_>, kind: Option<&str>, body: impl Into<reqwest::Body>) -> Answer {
    let path = "/v1/rooms/groups";
    let mut request = actor.request(Method::POST, path).body(body);
    if let Some(kind) = kind {
        request = request.header("content-type", kind);
    }
    actor.send(Method::POST, path, request).await
}

#[tokio::test]
async fn a_body_that_is_no_json_is_refused() {
    let api = Api::start().await;
    let owner = api.owner();
    let good = r#"{"name":"a","url":"a"}"#;
    raw_body(&owner, Some("application/json"), "").await.names("body");
    raw_body(&owner, Some("application/json"), "{\"name\":").await.names("body");
    raw_body(&owner, Some("application/json"), b"{\"name\":\"\xff\"}".to_vec()).await.names("body");
    raw_body(&owner, Some("application/json"), "[".repeat(100_000)).await.names("body");
    raw_body(&owner, Some("application/json"), "[]").await.names("body");
    raw_body(&owner, Some("application/json"), "null").await.names("body");
    raw_body(&owner, Some("text/plain"), good).await.names("body");
    raw_body(&owner, None, good).await.names("body");
    raw_body(&owner, Some("application/json"), format!("\"{}\"", "x".repeat(9 * 1024 * 1024)))
        .await
        .names("body");
    assert_eq!(raw_body(&owner, Some("Application/JSON; charset=utf-8"), good).await.status, 201);
}

#[tokio::test]
async fn each_wrong_field_is_named() {
    let api = Api::start().await;
    let owner = api.owner();
    let group = async |body: Value| owner.post("/v1/rooms/groups", body).await;
    let missing = group(json!({ "url": "a" })).await;
    missing.refused(400, "malformed-input-refused");
    missing.names("name");
    group(json!({ "name": "a" })).await.names("url");
    group(json!({ "name": "", "url": "a" })).await.names("name");
    group(json!({ "name": "a", "url": "x".repeat(51) })).await.names("url");
    group(json!({ "name": 7, "url": "a" })).await.names("name");
    group(json!({ "name": null, "url": "a" })).await.names("name");
    group(json!({ "name": "a", "url": "a", "public": null })).await.names("public");
    group(json!({ "name": "a", "url": "a", "description": "x".repeat(201) }))
        .await
        .names("description");
    let both = group(json!({ "name": "", "url": 1 })).await;
    both.names("name");
    both.names("url");
    group(json!({ "name": "é".repeat(50), "url": "a", "unknown": 1 })).await.ok();
    owner.post("/v1/posts", json!({ "post": 1 })).await.names("post");
    owner
        .post("/v1/posts", new_post(json!({ "mentions": [{}] })))
        .await
        .names("post.mentions[0].marker");
    owner
        .post("/v1/posts", new_post(json!({ "publishedAt": "yesterday" })))
        .await
        .names("post.publishedAt");
}

#[tokio::test]
async fn each_wrong_parameter_is_named() {
    let api = Api::start().await;
    let owner = api.owner();
    owner.get("/v1/rooms/abc").await.names("id");
    owner.get("/v1/rooms/1.5").await.names("id");
    owner.get("/v1/rooms/99999999999999999999").await.names("id");
    owner.get("/v1/rooms/joined-rooms?limit=6").await.names("limit");
    owner.get("/v1/rooms/joined-rooms?limit=0").await.names("limit");
    owner.get("/v1/rooms/joined-rooms?page=-1").await.names("page");
    owner.get("/v1/rooms/joined-rooms?page=").await.names("page");
    owner.get("/v1/rooms/joined-rooms?sortBy=name").await.names("sortBy");
    owner.get("/v1/rooms/search?query=%ff").await.names("query");
    owner.get("/v1/rooms/1/accept-invite").await.names("token");
    owner.get("/v1/rooms/1/accept-invite?token=").await.names("token");
    owner.get("/v1/rooms/search?limit=9223372036854775807&page=9223372036854775807").await.ok();
    owner.delete("/v1/rooms/x/members/y").await.names("id");
}

#[tokio::test]
async fn near_misses_get_advice() {
    let api = Api::start().await;
    let owner = api.owner();
    let room = api.group(&owner, "readers", true).await;
    let invite = owner
        .post(&format!("/v1/rooms/{room}/invite"), json!({ "userId": ["x"], "emails": [] }))
        .await;
    assert!(invite.body["message"].as_str().unwrap().contains("`userId`"), "{invite:?}");
    let post = owner.post("/v1/posts", json!({ "body": "A thought." })).await;
    assert!(post.body["message"].as_str().unwrap().contains("wrap"), "{post:?}");
}

#[tokio::test]
async fn validation_comes_after_credentials_and_before_rules() {
    let api = Api::start().await;
    let owner = api.owner();
    let room = api.group(&owner, "readers", true).await;
    api.outsider().patch("/v1/rooms/groups", json!({ "id": room, "name": "" })).await.names("name");
    let both = json!({ "id": 1, "avatar": "data:image/png;base64,", "removeAvatar": true });
    api.outsider().patch("/v1/rooms/groups", both).await.refused(400, "avatar-or-remove");
}

#[tokio::test]
async fn bytes_that_are_no_text_matter_only_in_a_parameter_that_is_documented() {
    let api = Api::start().await;
    let owner = api.owner();
    owner.get("/v1/rooms/search?query=%FF").await.names("query");
    for (path, status) in [
        ("/v1/rooms/search?nobody=%FF&%FF=1", 200),
        // This operation lists no 400.
        ("/v1/rooms/group/nowhere?nobody=%FF", 404),
    ] {
        assert_eq!(owner.get(path).await.status, status, "{path}");
    }
}
