//! What a developer of an application meets before the first operation works: routes, methods, CORS, the log.

use reqwest::{Method, Response};
use rooms_mock::{Environment, Mock};
use serde_json::Value;

use crate::support::Api;

async fn message(response: Response) -> (u16, String) {
    let status = response.status().as_u16();
    let body: Value = serde_json::from_str(&response.text().await.unwrap()).unwrap();
    (status, body["message"].as_str().unwrap().to_owned())
}

#[tokio::test]
async fn wrong_paths_are_answered_with_the_nearest_operation() {
    let api = Api::start().await;
    for (method, path, nearest, mistake) in [
        (Method::GET, "/v1/rooms/search", "GET /quran-reflect/v1/rooms/search", "/quran-reflect"),
        (Method::GET, "/rooms/search", "GET /quran-reflect/v1/rooms/search", "/quran-reflect/v1"),
        (Method::GET, "/rooms/12/", "GET /quran-reflect/v1/rooms/{id}", "/quran-reflect/v1"),
        (Method::GET, "/auth/v1/rooms/12", "GET /quran-reflect/v1/rooms/{id}", "/quran-reflect"),
        (
            Method::GET,
            "/quran-reflect/rooms/12",
            "GET /quran-reflect/v1/rooms/{id}",
            "/v1 is missing",
        ),
        (
            Method::GET,
            "/quran-reflect/v1/rooms/search/",
            "GET /quran-reflect/v1/rooms/search",
            "slashes",
        ),
        (
            Method::POST,
            "/quran-reflect/v1/rooms/groups/12/join",
            "POST /quran-reflect/v1/rooms/{groupId}/join",
            "without groups",
        ),
        (Method::POST, "/rooms", "quran-reflect/v1/rooms", ""),
        (Method::GET, "/quran-reflect/v1/rooms/by-url/readers", "GET /quran-reflect/v1/rooms/", ""),
    ] {
        let (status, message) = message(api.raw(method.clone(), path).send().await.unwrap()).await;
        assert_eq!(status, 404, "{method} {path}: {message}");
        assert!(
            message.contains(nearest) && message.contains(mistake),
            "{method} {path}: {message}"
        );
    }
    let (status, message) =
        message(api.raw(Method::GET, "/favicon.ico").send().await.unwrap()).await;
    assert_eq!(status, 404, "{message}");
}

#[tokio::test]
async fn wrong_methods_are_answered_with_the_right_ones() {
    let api = Api::start().await;
    let response =
        api.raw(Method::DELETE, "/quran-reflect/v1/rooms/12/unfollow").send().await.unwrap();
    assert_eq!(response.headers()["allow"], "POST");
    let (status, text) = message(response).await;
    assert_eq!(status, 405);
    assert!(text.contains("POST /quran-reflect/v1/rooms/{pageId}/unfollow"), "{text}");
    let response =
        api.raw("BREW".parse().unwrap(), "/quran-reflect/v1/rooms/groups").send().await.unwrap();
    assert_eq!(response.headers()["allow"], "POST, PATCH");
}

#[tokio::test]
async fn a_literal_path_is_never_taken_for_the_value_of_a_parameter() {
    let api = Api::start().await;
    for (path, allowed) in [
        ("/quran-reflect/v1/rooms/groups", "POST, PATCH"),
        ("/quran-reflect/v1/rooms/pages", "POST, PATCH"),
        ("/quran-reflect/v1/rooms/admins-access", "POST"),
    ] {
        let options = api.raw(Method::OPTIONS, path).send().await.unwrap();
        assert_eq!(options.headers()["allow"], format!("{allowed}, OPTIONS"));
        for method in [Method::GET, Method::HEAD, Method::DELETE] {
            let refused = api.raw(method.clone(), path).send().await.unwrap();
            assert_eq!(refused.status(), 405, "{method} {path}");
            assert_eq!(refused.headers()["allow"], allowed, "{method} {path}");
        }
    }
}

#[tokio::test]
async fn browsers_may_call_with_the_credential_headers() {
    let api = Api::start().await;
    let preflight = api
        .raw(Method::OPTIONS, "/quran-reflect/v1/rooms/groups")
        .header("origin", "https://app.example.org")
        .header("access-control-request-method", "PATCH")
        .header("access-control-request-headers", "x-auth-token,x-client-id,content-type")
        .send()
        .await
        .unwrap();
    assert_eq!(preflight.status(), 204);
    assert_eq!(preflight.headers()["access-control-allow-origin"], "*");
    assert_eq!(
        preflight.headers()["access-control-allow-headers"],
        "x-auth-token,x-client-id,content-type"
    );
    assert!(
        preflight.headers()["access-control-allow-methods"].to_str().unwrap().contains("PATCH")
    );
    let refused = api.raw(Method::GET, "/quran-reflect/v1/rooms/1").send().await.unwrap();
    assert_eq!(refused.headers()["access-control-allow-origin"], "*");
}

#[tokio::test]
async fn head_reads_and_never_writes() {
    let api = Api::start().await;
    let (owner, member) = (api.owner(), api.member());
    let room = api.group(&owner, "readers", false).await;
    let read = owner.request(Method::HEAD, &format!("/v1/rooms/{room}")).send().await.unwrap();
    assert_eq!(read.status(), 200);
    assert!(read.headers().contains_key("content-length"));
    let token = api.invite(&owner, room, &member).await;
    let before = api.state();
    let path = format!("/v1/rooms/{room}/accept-invite?token={token}");
    assert_eq!(member.request(Method::HEAD, &path).send().await.unwrap().status(), 405);
    assert_eq!(before, api.state());
}

#[tokio::test]
async fn index_and_document_are_served() {
    let api = Api::start().await;
    let index = api.raw(Method::GET, "/").send().await.unwrap().text().await.unwrap();
    for expected in ["rooms-mock-owner-token", "/__mock/reset", "/quran-reflect/v1/rooms/search"] {
        assert!(index.contains(expected), "{index}");
    }
    let document = api
        .raw(Method::GET, "/openapi/quran_reflect.json")
        .send()
        .await
        .unwrap()
        .text()
        .await
        .unwrap();
    let mut document: Value = serde_json::from_str(&document).unwrap();
    let servers = document["servers"].as_array_mut().unwrap();
    let own = servers.remove(0);
    assert_eq!(own["url"], format!("{}/quran-reflect", api.mock.url()));
    assert_eq!(document, api.document.published());
}

#[tokio::test]
async fn the_log_names_operation_caller_and_rule_but_no_token() {
    let api = Api::start().await;
    let (owner, member) = (api.owner(), api.member());
    let room = api.group(&owner, "readers", false).await;
    let token = api.invite(&owner, room, &member).await;
    member.get(&format!("/v1/rooms/{room}/accept-invite?token={token}")).await.ok();
    let private = owner.profile(room).await["privateToken"].as_str().unwrap().to_owned();
    member.get(&format!("/v1/rooms/group/readers/accept/{private}")).await.ok();
    owner.act(&format!("/v1/rooms/{room}/leave")).await.refused(403, "owner-cannot-leave");
    let lines: Vec<String> =
        api.mock.control().requests().iter().map(ToString::to_string).collect();
    let last = lines.last().unwrap();
    for expected in ["403 POST", "leave_group", "amina.rahman", "owner-cannot-leave"] {
        assert!(last.contains(expected), "{last}");
    }
    let log = lines.join("\n");
    for secret in [&token, &private, &api.mock.accounts().owner.access_token] {
        assert!(!log.contains(secret.as_str()), "{log}");
    }
}

#[tokio::test]
async fn nasty_paths_get_an_answer() {
    let api = Api::start().await;
    let owner = api.owner();
    let long = format!("/v1/rooms/group/{}", "a".repeat(20_000));
    for path in [
        "/v1/rooms/group/%00",
        "/v1/rooms/group/%F0%9F%92%A9",
        "/v1/rooms/group/a%2Fb",
        "/v1/rooms/group/..%2f",
        &long,
    ] {
        let status = owner.request(Method::GET, path).send().await.unwrap().status();
        assert_eq!(status, 404, "{path}");
    }
    let status =
        owner.request(Method::GET, "/v1/rooms/group/%ff%fe").send().await.unwrap().status();
    assert!(status.is_client_error(), "{status}");
}

#[tokio::test]
async fn mocks_are_independent_and_stop_when_dropped() {
    let (one, other) = (Api::start().await, Api::start().await);
    one.group(&one.owner(), "readers", true).await;
    assert_eq!(other.owner().get("/v1/rooms/search").await.ok()["total"], 0);
    let url = one.mock.url().to_owned();
    drop(one);
    let fresh = reqwest::Client::new();
    for _ in 0..100 {
        if fresh.get(&url).send().await.is_err() {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("the mock is still there");
}

#[tokio::test]
async fn the_same_calls_get_the_same_bytes() {
    let mut runs = Vec::new();
    for _ in 0..2 {
        let api = Api::demo().await;
        let owner = api.owner();
        let room = api.group(&owner, "readers", false).await;
        api.invite(&owner, room, &api.member()).await;
        runs.push((
            owner.profile(room).await,
            api.mock.control().state(),
            api.mock.control().mails(),
        ));
        api.mock.control().reset();
        api.group(&owner, "readers", false).await;
        assert_eq!(owner.profile(room).await["id"], room);
    }
    assert_eq!(runs[0], runs[1]);
}

#[tokio::test]
async fn production_does_not_send_what_only_pre_live_sends() {
    let prelive = Api::start().await;
    let room = prelive.group(&prelive.owner(), "readers", true).await;
    assert!(prelive.owner().profile(room).await.get("hideFollowJoinButton").is_some());
    let production = Api::of(Environment::Production, Mock::builder()).await;
    let room = production.group(&production.owner(), "readers", true).await;
    assert_eq!(production.owner().profile(room).await.get("hideFollowJoinButton"), None);
}
