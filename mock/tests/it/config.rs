//! A world of one's own, from a file and at run time, and those who log in there.

use std::path::{Path, PathBuf};

use reqwest::Method;
use rooms_mock::{Config, Mock, Seed};
use serde_json::{Value, json};

use crate::support::Api;

fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(name)
}

fn config(value: Value) -> Config {
    serde_json::from_value(value).unwrap()
}

async fn call(api: &Api, method: Method, path: &str, body: Value) -> (u16, Value) {
    let request = api.raw(method, path).json(&body);
    let response = request.send().await.unwrap();
    let status = response.status().as_u16();
    let text = response.text().await.unwrap();
    (status, serde_json::from_str(&text).unwrap_or(Value::Null))
}

/// What somebody gets with the token that follows from their handle.
async fn as_user(api: &Api, name: &str, path: &str) -> (u16, Value) {
    let request = api.raw(Method::GET, &format!("/quran-reflect{path}"));
    let request = request.header("x-client-id", "rooms-mock-client");
    let request = request.header("x-auth-token", format!("rooms-mock-{name}-token"));
    let response = request.send().await.unwrap();
    let status = response.status().as_u16();
    (status, serde_json::from_str(&response.text().await.unwrap()).unwrap())
}

#[test]
fn the_published_schema_is_that_of_the_program_and_the_examples_fit_it() {
    let published = include_str!("../../config.schema.json");
    assert_eq!(published, format!("{:#}\n", Config::schema()));
    let validator = jsonschema::validator_for(&Config::schema()).unwrap();
    let text = std::fs::read_to_string(example("world.json")).unwrap();
    let world: Value = serde_json::from_str(&text).unwrap();
    assert!(validator.is_valid(&world));
    assert!(!validator.is_valid(&json!({ "users": [{ "name": "noor" }] })));
    let mut json = Config::read(&example("world.json")).unwrap();
    assert_eq!(json.schema.take().as_deref(), Some("../config.schema.json"));
    assert_eq!(json, Config::read(&example("world.toml")).unwrap());
}

#[tokio::test]
async fn a_configured_world_is_there_at_the_start_and_after_a_reset() {
    let config = Config::read(&example("world.toml")).unwrap();
    let api = Api::with(Mock::builder().config(config)).await;
    for _ in 0..2 {
        let (status, room) = as_user(&api, "sami", "/v1/rooms/group/night-readers").await;
        assert_eq!(status, 200, "{room}");
        assert_eq!(
            (&room["name"], &room["isAdmin"]),
            (&json!("Night Readers"), &json!(true)),
            "{room}"
        );
        let posts = format!("/v1/rooms/{}/posts", room["id"]);
        let (_, posts) = as_user(&api, "owner", &posts).await;
        assert!(posts.to_string().contains("What we read tonight."), "{posts}");
        assert_eq!(as_user(&api, "noor", "/v1/rooms/page/library").await.0, 200);
        assert_eq!(api.mock.control().faults(), ["members-count-off-by-one"]);
        assert_eq!(api.mock.control().interventions().len(), 1);
        assert_eq!(api.mock.control().settings().rate_limit_every, Some(500));
        let (_, people) = call(&api, Method::GET, "/__mock/accounts", Value::Null).await;
        let noor = &people["accounts"][3];
        assert_eq!(
            (&noor["username"], &noor["email"], &noor["password"]),
            (&json!("noor"), &json!("noor@example.net"), &json!("open sesame"))
        );
        assert_eq!(people["accounts"][4]["userId"], "5f3c1a52-7d1e-4b8e-9a64-0c4b7f2d9e10");
        let index = api.raw(Method::GET, "/").send().await.unwrap().text().await.unwrap();
        assert!(
            index.contains("rooms-mock-noor-token") && index.contains("rooms-mock-owner-ucs-token"),
            "{index}"
        );
        api.mock.control().reset();
    }
    // Their own tokens in the other apis.
    let request =
        api.raw(Method::GET, "/ucs/participant/room").bearer_auth("rooms-mock-noor-ucs-token");
    assert_eq!(request.send().await.unwrap().status(), 200);
}

#[tokio::test]
async fn what_does_not_fit_is_named_and_changes_nothing() {
    let api = Api::demo().await;
    let before = api.mock.control().export_state().unwrap()["saved"]["quranReflect"].clone();
    let user = json!({ "username": "noor" });
    for (wrong, word) in [
        (json!({ "user": [] }), "unknown field `user`"),
        (json!({ "users": [{ "username": "AMINA.rahman" }] }), "AMINA.rahman"),
        (json!({ "users": [user, user] }), "`noor`"),
        (json!({ "users": [{ "username": " " }] }), "empty username"),
        (json!({ "users": [user], "rooms": [{ "url": "x", "owner": "nobody" }] }), "`nobody`"),
        (json!({ "users": [user], "rooms": [{ "url": "Upper", "owner": "noor" }] }), "lower case"),
        (
            json!({ "users": [user], "rooms": [{ "url": "evening-reflections", "owner": "noor" }] }),
            "another room",
        ),
        (
            json!({ "rooms": [{ "url": "x", "owner": "amina.rahman", "posts": [{ "author": "yusuf.demir", "body": "y" }] }] }),
            "no member",
        ),
        (json!({ "clients": [{ "id": "app", "redirectUris": ["not a uri"] }] }), "not a uri"),
        (json!({ "clients": [{ "id": "", "redirectUris": [] }] }), "empty id"),
        (json!({ "users": [user], "faults": ["owner-may-fly"] }), "owner-may-leave"),
        (
            json!({ "users": [user], "interventions": [{ "status": 500 }, { "status": 7 }] }),
            "intervention 2: `status` is from 200 to 599",
        ),
        (json!({ "users": [user], "rateLimitEvery": 0 }), "rateLimitEvery"),
    ] {
        let (status, body) = call(&api, Method::POST, "/__mock/config", wrong).await;
        let message = body["message"].as_str().unwrap();
        assert!(status == 400 && message.contains(word), "{word}: {message}");
        assert_eq!(
            api.mock.control().export_state().unwrap()["saved"]["quranReflect"],
            before,
            "{word}"
        );
    }
    assert!(api.mock.control().interventions().is_empty());
}

#[tokio::test]
async fn no_mock_starts_with_what_does_not_fit() {
    for (wrong, word) in [
        (json!({ "users": [{ "username": "amina.rahman" }] }), "`amina.rahman`"),
        (json!({ "interventions": [{ "operation": "join_grup", "status": 503 }] }), "`join_grup`"),
        (json!({ "interventions": [{ "status": 7 }] }), "200 to 599"),
        (json!({ "rateLimitEvery": 0 }), "`rateLimitEvery`"),
        (json!({ "accessTokenLifetime": 0 }), "`accessTokenLifetime`"),
        (
            json!({ "latency": { "distribution": "uniform", "minMs": 9, "maxMs": 3 } }),
            "from 9 to 3",
        ),
    ] {
        let error = Mock::builder().config(config(wrong)).start().await.unwrap_err();
        assert!(error.to_string().contains(word), "{error}");
    }
}

#[tokio::test]
async fn a_world_grows_while_the_mock_runs() {
    let api = Api::start().await;
    let more = json!({
        "users": [{ "username": "noor" }],
        "clients": [{ "id": "app", "redirectUris": ["org.example.app:/done"] }],
        "rooms": [{ "url": "readers", "owner": "noor", "admins": ["yusuf.demir"] }],
    });
    assert_eq!(call(&api, Method::POST, "/__mock/config", more).await.0, 200);
    let (status, room) = as_user(&api, "member", "/v1/rooms/group/readers").await;
    assert_eq!((status, &room["isAdmin"]), (200, &json!(true)), "{room}");
    let (_, clients) = call(&api, Method::GET, "/__mock/clients", Value::Null).await;
    assert!(clients["clients"].to_string().contains("org.example.app:/done"));
    api.mock.control().reset();
    assert_eq!(as_user(&api, "noor", "/v1/users/profile").await.0, 401);
}

#[tokio::test]
async fn the_demo_community_has_tokens() {
    let api = Api::with(Mock::builder().seed(Seed::Demo)).await;
    let (_, people) = call(&api, Method::GET, "/__mock/accounts", Value::Null).await;
    let people = people["accounts"].as_array().unwrap();
    assert!(people.len() > 10);
    for person in people {
        let request = api.raw(Method::GET, "/quran-reflect/v1/users/profile");
        let request = request.header("x-client-id", "rooms-mock-client");
        let request = request.header("x-auth-token", person["accessToken"].as_str().unwrap());
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), 200, "{person}");
        let text = response.text().await.unwrap();
        assert!(text.contains(person["userId"].as_str().unwrap()), "{person}");
    }
}

#[tokio::test]
async fn clock_and_ids_are_what_the_configuration_says_and_time_goes_forward_only() {
    let first = config(json!({
        "clock": { "at": "2031-01-01T00:00:00Z" },
        "ids": { "given": 7, "after": 5_000_000_000_000_000_i64 },
    }));
    let (api, other) = (Api::with(Mock::builder().config(first)).await, Api::start().await);
    for _ in 0..2 {
        assert_eq!(api.mock.control().now(), "2031-01-01T00:00:00.000Z");
        let id = api.group(&api.owner(), "tea", true).await;
        assert_eq!(id, 5_000_000_000_000_001);
        assert_ne!(api.guest().id, other.guest().id);
        assert_eq!(api.mock.control().now(), "2031-01-01T00:00:02.000Z");
        api.mock.control().reset();
    }
    // While it runs.
    let set = async |clock: Value| {
        call(&api, Method::POST, "/__mock/config", json!({ "clock": clock })).await
    };
    let later = set(json!({ "at": "2032-01-01T00:00:00Z" })).await;
    assert_eq!((later.0, api.mock.control().now()), (200, "2032-01-01T00:00:00.000Z".to_owned()));
    let (status, told) = set(json!({ "at": "2031-06-01T00:00:00Z" })).await;
    assert_eq!(status, 400);
    assert!(told["message"].as_str().unwrap().contains("forward only"), "{told}");
    for senseless in ["1969-12-31T23:59:59Z", "+10000-01-01T00:00:00Z", "yesterday"] {
        assert_eq!(set(json!({ "at": senseless })).await.0, 400, "{senseless}");
    }
    assert_eq!(set(json!({ "kind": "wall", "at": "2040-01-01T00:00:00Z" })).await.0, 200);
    assert!(api.mock.control().now().starts_with("2040-01-01T00:0"));
    let (_, clock) = call(&api, Method::GET, "/__mock/clock", json!({})).await;
    assert_eq!(clock["kind"], "wall");
    let (status, told) =
        call(&api, Method::POST, "/__mock/config", json!({ "smtp": "smtp://a" })).await;
    assert_eq!(status, 400, "{told}");
    let (status, _) =
        call(&api, Method::POST, "/__mock/config", json!({ "ids": { "after": -1 } })).await;
    assert_eq!(status, 400);
}
