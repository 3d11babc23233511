//! Where the mock is for whoever calls, whom it keeps out, and what never reaches the log.

use reqwest::{Method, RequestBuilder};
use rooms_mock::{Mock, Seed};
use serde_json::{Value, json};

use crate::support::Api;

async fn json_of(request: RequestBuilder) -> Value {
    let response = request.send().await.unwrap();
    assert_eq!(response.status(), 200);
    serde_json::from_str(&response.text().await.unwrap()).unwrap()
}

#[tokio::test]
async fn issuer_documents_and_links_have_the_name_that_the_caller_uses() {
    let api = Api::demo().await;
    let get = |path: &str, host: &str| api.raw(Method::GET, path).header("host", host);
    let discovery = "/.well-known/openid-configuration";
    for host in ["localhost:4010", "10.0.2.2:4010", "mock:4010", "host.docker.internal:4010"] {
        let found = json_of(get(discovery, host)).await;
        assert_eq!(found["issuer"], format!("http://{host}/"));
        assert_eq!(found["token_endpoint"], format!("http://{host}/oauth2/token"));
        let document = json_of(get("/openapi/ucs.json", host)).await;
        assert_eq!(document["servers"][0]["url"], format!("http://{host}/ucs"));
    }
    let found = get(discovery, "mock").header("x-forwarded-host", "rooms.test");
    let found = json_of(found.header("x-forwarded-proto", "https")).await;
    assert_eq!(found["issuer"], "https://rooms.test/");
    // Links as well: the address of an upload.
    let bearer = &api.mock.accounts().member.ucs.access_token;
    let rooms = json_of(get("/ucs/participant/room", "localhost:4010").bearer_auth(bearer)).await;
    let room = rooms.to_string();
    let id = room.split("3f1c9a52").nth(1).unwrap().split('"').next().unwrap();
    let upload = format!("/ucs/participant/room/3f1c9a52{id}/upload");
    let answer = json_of(get(&upload, "localhost:4010").bearer_auth(bearer)).await;
    assert!(answer.to_string().contains("http://localhost:4010/ucs-files/"), "{answer}");
}

#[tokio::test]
async fn the_public_url_is_the_only_name_that_it_calls_itself() {
    let public = "https://rooms.example/mock/".parse().unwrap();
    let api = Api::with(Mock::builder().public_url(public)).await;
    for host in ["rooms.example", "127.0.0.1:4010"] {
        let request = api.raw(Method::GET, "/.well-known/openid-configuration");
        let found = json_of(request.header("host", host)).await;
        assert_eq!(found["issuer"], "https://rooms.example/mock/");
    }
}

#[tokio::test]
async fn hosts_that_somebody_else_may_own_are_refused_everywhere() {
    let api = Api::start().await;
    let before = api.state();
    for path in [
        "/",
        "/__mock/",
        "/__mock/reset",
        "/quran-reflect/v1/users/profile",
        "/oauth2/token",
        "/openapi/ucs.json",
    ] {
        for method in [Method::GET, Method::POST, Method::OPTIONS] {
            let request = api.raw(method, path).header("host", "attacker.example:4010");
            let response =
                request.header("origin", "http://attacker.example:4010").send().await.unwrap();
            assert_eq!(response.status(), 421, "{path}");
            assert!(response.headers().get("access-control-allow-origin").is_none());
            let text = response.text().await.unwrap();
            assert!(text.contains("--public-url http://attacker.example:4010"), "{text}");
        }
    }
    assert_eq!(api.state(), before);
    let line = api.mock.control().requests().pop().unwrap();
    assert_eq!(line.status, 421);
}

#[tokio::test]
async fn pages_of_other_origins_control_nothing_unless_they_are_allowed() {
    let api =
        Api::with(Mock::builder().seed(Seed::Demo).allow_origin("http://localhost:5173")).await;
    let own = api.mock.url().to_owned();
    for (origin, allowed) in [
        ("http://attacker.example", false),
        ("null", false),
        ("http://localhost:3000", false),
        ("http://localhost:5173", true),
        (own.as_str(), true),
    ] {
        for (method, path) in [
            (Method::GET, "/__mock/state"),
            (Method::POST, "/__mock/clock/advance"),
            (Method::PUT, "/__mock/faults"),
            (Method::OPTIONS, "/__mock/reset"),
            (Method::GET, "/"),
        ] {
            let body = match path {
                "/__mock/faults" => json!({ "faults": [] }),
                _ => json!({ "seconds": 1 }),
            };
            let request = api.raw(method.clone(), path).header("origin", origin).json(&body);
            let response = request.send().await.unwrap();
            assert_eq!(response.status() == 403, !allowed, "{origin} {method} {path}");
            let readable = response.headers().get("access-control-allow-origin");
            let readable = readable.map(|value| value.to_str().unwrap());
            assert_eq!(readable, allowed.then_some(origin), "{origin} {method} {path}");
        }
        // The apis are for every page.
        let request =
            api.raw(Method::GET, "/quran-reflect/v1/rooms/search").header("origin", origin);
        let response = request.send().await.unwrap();
        assert_eq!(response.headers()["access-control-allow-origin"], "*");
    }
    let everybody = Api::with(Mock::builder().allow_origin("*")).await;
    let request =
        everybody.raw(Method::GET, "/__mock/state").header("origin", "https://app.example");
    assert_eq!(request.send().await.unwrap().status(), 200);
}

#[tokio::test]
async fn no_token_reaches_the_log_wherever_it_stands() {
    let api = Api::demo().await;
    let control = api.mock.control();
    let account = control.create_account(Default::default()).unwrap();
    let letter = control.mails().remove(0).token;
    let secrets = [
        account.access_token.as_str(),
        &account.refresh_token,
        &account.ucs.access_token,
        &account.legacy_groups.access_token,
        &api.mock.accounts().owner.access_token,
        rooms_mock::CLIENT_SECRET,
        &letter,
    ];
    for secret in secrets {
        for path in [
            format!("/quran-reflect/v1/rooms/{secret}"),
            format!("/quran-reflect/v1/rooms/group/{secret}"),
            format!("/quran-reflect/v1/rooms/search?query={secret}&limit={secret}"),
            format!("/nowhere/{secret}?x={secret}"),
            format!("/__mock/{secret}"),
            format!("/userinfo?access_token={secret}"),
            format!("/oauth2/auth?client_id={secret}&scope={secret}"),
        ] {
            let request = api.raw(Method::GET, &path).header("x-auth-token", secret);
            request.bearer_auth(secret).send().await.unwrap();
        }
        let form = format!("grant_type={secret}&client_id={secret}&client_secret={secret}");
        let request = api.raw(Method::POST, "/oauth2/token").body(form);
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        request.send().await.unwrap();
    }
    let log = serde_json::to_string(&control.requests()).unwrap();
    for secret in secrets {
        assert!(!log.contains(secret), "{secret}");
    }
}
