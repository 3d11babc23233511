//! Trouble while the mock runs: faults, interventions, latency, limits; each told in every reply that it changed.

use std::time::{Duration, Instant};

use reqwest::{Method, Response};
use rooms_mock::{Mock, NewIntervention, fault};
use serde_json::{Value, json};

use crate::support::Api;

const PROFILE: &str = "/v1/users/profile";

async fn control(api: &Api, method: Method, path: &str, body: Value) -> (u16, Value) {
    let request = api.raw(method, &format!("/__mock{path}")).json(&body);
    let response = request.send().await.unwrap();
    let status = response.status().as_u16();
    let text = response.text().await.unwrap();
    (status, serde_json::from_str(&text).unwrap())
}

async fn put_faults(api: &Api, names: &[&str]) {
    let body = json!({ "faults": names });
    assert_eq!(control(api, Method::PUT, "/faults", body).await.0, 200);
}

/// What a reply says changed it.
fn told(response: &Response) -> String {
    let told = response.headers().get("x-mock-fault");
    told.map_or("", |told| told.to_str().unwrap()).to_owned()
}

fn logged(api: &Api) -> Vec<String> {
    api.mock.control().requests().pop().unwrap().faults
}

#[tokio::test]
async fn faults_go_on_and_off_while_the_mock_runs() {
    let api = Api::start().await;
    let owner = api.owner();
    let leave = |room: i64| owner.request(Method::POST, &format!("/v1/rooms/{room}/leave"));
    let (first, second) =
        (api.group(&owner, "one", true).await, api.group(&owner, "two", true).await);
    assert_eq!(leave(first).send().await.unwrap().status(), 403);
    put_faults(&api, &["owner-may-leave"]).await;
    let quiet = owner.request(Method::GET, PROFILE).send().await.unwrap();
    assert_eq!(told(&quiet), "", "it changed nothing about this reply");
    let response = leave(first).send().await.unwrap();
    assert_eq!((response.status().as_u16(), told(&response).as_str()), (200, "owner-may-leave"));
    assert_eq!(logged(&api), ["owner-may-leave"]);
    let (_, list) = control(&api, Method::GET, "/faults", Value::Null).await;
    assert_eq!(list["faults"], json!(["owner-may-leave"]));
    assert_eq!(list["offered"].as_array().unwrap().len(), fault::catalogue().len());
    // What happened by it is told as long as it shows, by every api, whether it is still on or not.
    put_faults(&api, &[]).await;
    let members = format!("/v1/rooms/{first}/members");
    let response = owner.request(Method::GET, &members).send().await.unwrap();
    assert_eq!(told(&response), "owner-may-leave");
    let state = api.raw(Method::GET, "/__mock/state").send().await.unwrap();
    assert_eq!(told(&state), "owner-may-leave");
    assert_eq!(leave(second).send().await.unwrap().status(), 403);
    api.mock.control().reset();
    let response = owner.request(Method::GET, PROFILE).send().await.unwrap();
    assert_eq!(told(&response), "");
}

#[tokio::test]
async fn an_unknown_fault_changes_nothing_and_is_answered_with_the_closest() {
    let api = Api::start().await;
    put_faults(&api, &["owner-may-leave"]).await;
    let body = json!({ "faults": ["stale-profile", "owner-may-leav"] });
    let (status, body) = control(&api, Method::PUT, "/faults", body).await;
    let message = body["message"].as_str().unwrap();
    assert!(status == 400 && message.contains("`owner-may-leave`"), "{message}");
    assert_eq!(api.mock.control().faults(), ["owner-may-leave"]);
    for wrong in [json!(["owner-may-leave"]), json!({ "names": [] }), json!({})] {
        assert_eq!(control(&api, Method::PUT, "/faults", wrong).await.0, 400);
    }
}

#[tokio::test]
async fn a_reset_returns_to_the_faults_and_settings_of_the_start() {
    let api = Api::with(Mock::builder().fault("stale-profile").rate_limit_every(7)).await;
    put_faults(&api, &["owner-may-leave"]).await;
    let change = json!({ "rateLimitEvery": null, "accessTokenLifetime": 5, "latency": { "distribution": "fixed", "ms": 1 } });
    let (status, settings) = control(&api, Method::PATCH, "/settings", change.clone()).await;
    assert_eq!((status, &settings), (200, &change));
    control(&api, Method::POST, "/interventions", json!({ "status": 500 })).await;
    api.mock.control().reset();
    assert_eq!(api.mock.control().faults(), ["stale-profile"]);
    let (_, settings) = control(&api, Method::GET, "/settings", Value::Null).await;
    let start = json!({ "rateLimitEvery": 7, "accessTokenLifetime": null, "latency": null });
    assert_eq!(settings, start);
    assert!(api.mock.control().interventions().is_empty());
}

/// A fault that spoils the reply alone is told there and nowhere else; one that loses what was asked for, from then on.
#[tokio::test]
async fn lost_events_and_wrong_reads_are_told_where_they_show() {
    let api = Api::start().await;
    let (owner, member) = (api.owner(), api.member());
    let room = api.group(&owner, "readers", true).await;
    member.act(&format!("/v1/rooms/{room}/join")).await.ok();
    put_faults(&api, &["members-count-off-by-one", "leaver-stays-member"]).await;
    let get = |path: String| owner.request(Method::GET, &path).send();
    let profile = get(format!("/v1/rooms/{room}")).await.unwrap();
    assert_eq!(told(&profile), "members-count-off-by-one");
    let members = get(format!("/v1/rooms/{room}/members")).await.unwrap();
    assert_eq!(told(&members), "");
    let left = member.request(Method::POST, &format!("/v1/rooms/{room}/leave"));
    assert_eq!(told(&left.send().await.unwrap()), "leaver-stays-member");
    let members = get(format!("/v1/rooms/{room}/members")).await.unwrap();
    assert_eq!(told(&members), "leaver-stays-member");
}

#[tokio::test]
async fn a_checkpoint_remembers_what_faults_did_before_it() {
    let api = Api::start().await;
    let owner = api.owner();
    let room = api.group(&owner, "readers", true).await;
    let clean = api.mock.control().checkpoint();
    put_faults(&api, &["owner-may-leave"]).await;
    let leave = owner.request(Method::POST, &format!("/v1/rooms/{room}/leave"));
    leave.send().await.unwrap();
    let changed = api.mock.control().checkpoint();
    for (checkpoint, expected) in [(clean, ""), (changed, "owner-may-leave")] {
        api.mock.control().restore(&checkpoint);
        let response = owner.request(Method::GET, PROFILE).send().await.unwrap();
        assert_eq!(told(&response), expected);
    }
}

#[tokio::test]
async fn faults_of_oauth2_are_told_as_well() {
    let api = Api::start().await;
    put_faults(&api, &["issuer-not-that-of-discovery"]).await;
    let path = "/.well-known/openid-configuration";
    let response = api.raw(Method::GET, path).send().await.unwrap();
    assert_eq!(told(&response), "issuer-not-that-of-discovery");
    let keys = api.raw(Method::GET, "/.well-known/jwks.json").send().await;
    assert_eq!(told(&keys.unwrap()), "");
}

#[tokio::test]
async fn an_intervention_answers_so_many_calls_of_some_callers() {
    let api = Api::start().await;
    let (owner, member) = (api.owner(), api.member());
    let wanted = json!({
        "operation": "get_own_profile", "status": 503, "body": { "busy": true }, "times": 2, "callers": ["Amina.Rahman"],
    });
    let (status, body) = control(&api, Method::POST, "/interventions", wanted).await;
    assert_eq!((status, &body["id"]), (201, &json!(1)), "{body}");
    let profile = async |actor: &crate::support::Actor<'_>| {
        let response = actor.request(Method::GET, PROFILE).send().await.unwrap();
        (response.status().as_u16(), told(&response))
    };
    assert_eq!(profile(&member).await, (200, String::new()));
    assert_eq!(profile(&owner).await, (503, "intervention-1".to_owned()));
    let line = api.mock.control().requests().pop().unwrap();
    assert_eq!(line.caller.as_deref(), Some("amina.rahman"));
    assert_eq!(line.faults, ["intervention-1"]);
    assert!(line.to_string().ends_with("changed by intervention-1"), "{line}");
    let (_, list) = control(&api, Method::GET, "/interventions", Value::Null).await;
    let left = &list["interventions"][0];
    assert_eq!((&left["met"], &left["times"]), (&json!(1), &json!(1)));
    assert_eq!(profile(&owner).await.0, 503);
    assert_eq!(profile(&owner).await, (200, String::new()));
    assert!(api.mock.control().interventions().is_empty());
}

#[tokio::test]
async fn what_an_intervention_answers_did_not_happen() {
    let api = Api::start().await;
    let owner = api.owner();
    let room = api.group(&owner, "readers", true).await;
    let before = api.state();
    let wanted = json!({ "operation": "update_group", "status": 500 });
    control(&api, Method::POST, "/interventions", wanted).await;
    let (path, change) = ("/v1/rooms/groups", json!({ "id": room, "name": "Other" }));
    let request = owner.request(Method::PATCH, path).json(&change);
    let response = request.send().await.unwrap();
    assert_eq!(response.status(), 500);
    let body: Value = serde_json::from_str(&response.text().await.unwrap()).unwrap();
    assert_eq!(body["type"], "internal_server_error");
    assert_eq!(api.state(), before);
    let ended = control(&api, Method::DELETE, "/interventions/1", Value::Null).await;
    assert_eq!(ended.0, 200);
    let ended = control(&api, Method::DELETE, "/interventions/1", Value::Null).await;
    assert_eq!(ended.0, 404);
    owner.patch(path, change).await.ok();
}

#[tokio::test]
async fn a_status_without_a_body_comes_without_one() {
    let api = Api::start().await;
    for status in [204, 304] {
        control(&api, Method::POST, "/interventions", json!({ "status": status, "times": 1 }))
            .await;
        let request = api.owner().request(Method::GET, "/v1/users/profile");
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), status);
        let length = response.headers().get("content-length");
        assert!(length.is_none_or(|length| length == "0"), "{length:?}");
    }
}

#[tokio::test]
async fn a_dropped_call_gets_no_byte_and_changes_nothing() {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

    let api = Api::start().await;
    let wanted = json!({ "operation": "get_own_profile", "drop": true });
    control(&api, Method::POST, "/interventions", wanted).await;
    let address = api.mock.url().strip_prefix("http://").unwrap();
    let mut stream = tokio::net::TcpStream::connect(address).await.unwrap();
    let request = format!("GET /quran-reflect{PROFILE} HTTP/1.1\r\nhost: {address}\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    // Whether it ends or breaks, nothing came.
    let _ = stream.read_to_end(&mut answer).await;
    assert_eq!(String::from_utf8_lossy(&answer), "");
    assert_eq!(logged(&api), ["intervention-1"]);
}

#[tokio::test]
async fn a_delay_comes_before_what_would_be_answered_anyway() {
    let api = Api::start().await;
    let owner = api.owner();
    let wanted = json!({ "delayMs": 80, "times": 1 });
    control(&api, Method::POST, "/interventions", wanted).await;
    let begun = Instant::now();
    let response = owner.request(Method::GET, PROFILE).send().await.unwrap();
    assert!(begun.elapsed() >= Duration::from_millis(80));
    assert_eq!((response.status().as_u16(), told(&response).as_str()), (200, "intervention-1"));
}

#[tokio::test]
async fn the_same_calls_meet_the_same_luck() {
    let api = Api::start().await;
    let owner = api.owner();
    let mut rounds = Vec::new();
    for _ in 0..2 {
        let mut round = Vec::new();
        let wanted = json!({ "status": 502, "probability": 0.5 });
        control(&api, Method::POST, "/interventions", wanted).await;
        for _ in 0..40 {
            let response = owner.request(Method::GET, PROFILE).send().await.unwrap();
            let struck = !told(&response).is_empty();
            assert_eq!(response.status() == 502, struck);
            round.push(struck);
        }
        rounds.push(round);
        api.mock.control().end_interventions();
    }
    assert_eq!(rounds[0], rounds[1]);
    let struck = rounds[0].iter().filter(|struck| **struck).count();
    assert!((10..30).contains(&struck), "{struck}");
}

#[tokio::test]
async fn senseless_interventions_and_settings_are_refused_with_what_is_wrong() {
    let api = Api::start().await;
    for (wrong, word) in [
        (json!({}), "nothing would happen"),
        (json!({ "operation": "get_own_profil", "status": 500 }), "get_own_profil"),
        (json!({ "api": "rooms", "status": 500 }), "`rooms`"),
        (json!({ "api": "ucs", "operation": "get_own_profile", "status": 500 }), "get_own_profile"),
        (json!({ "status": 99 }), "200 to 599"),
        (json!({ "status": 500, "drop": true }), "leave out"),
        (json!({ "status": 204, "body": "x" }), "has no body"),
        (json!({ "status": 500, "times": 0 }), "`times`"),
        (json!({ "status": 500, "probability": 1.5 }), "`probability`"),
        (json!({ "status": 500, "callers": ["nobody"] }), "`nobody`"),
        (json!({ "status": 500, "callers": [] }), "nobody"),
        (json!({ "delayMs": 600_001 }), "`delayMs`"),
        (json!({ "delay": 5 }), "delayMs"),
    ] {
        let (status, body) = control(&api, Method::POST, "/interventions", wrong).await;
        let message = body["message"].as_str().unwrap();
        assert!(status == 400 && message.contains(word), "{message}");
    }
    for (wrong, word) in [
        (json!({ "rateLimitEvery": 0 }), "`rateLimitEvery`"),
        (json!({ "accessTokenLifetime": 0 }), "`accessTokenLifetime`"),
        (
            json!({ "latency": { "distribution": "uniform", "minMs": 9, "maxMs": 3 } }),
            "from 9 to 3",
        ),
        (json!({ "latency": { "distribution": "fixed", "ms": 600_001 } }), "at most"),
        (json!({ "latency": { "distribution": "poisson" } }), "logNormal"),
    ] {
        let (status, body) = control(&api, Method::PATCH, "/settings", wrong).await;
        let message = body["message"].as_str().unwrap();
        assert!(status == 400 && message.contains(word), "{message}");
    }
    for _ in 0..100 {
        let harmless: NewIntervention = serde_json::from_value(json!({ "delayMs": 0 })).unwrap();
        api.mock.control().intervene(harmless).unwrap();
    }
    let (status, body) =
        control(&api, Method::POST, "/interventions", json!({ "delayMs": 0 })).await;
    assert!(status == 400 && body.to_string().contains("100"), "{body}");
}

#[tokio::test]
async fn limit_latency_and_lifetime_are_told_in_what_they_change() {
    let api = Api::start().await;
    let owner = api.owner();
    let get = || owner.request(Method::GET, PROFILE).send();
    let change = json!({ "rateLimitEvery": 2, "latency": { "distribution": "fixed", "ms": 1 } });
    control(&api, Method::PATCH, "/settings", change).await;
    assert_eq!(told(&get().await.unwrap()), "latency");
    let limited = get().await.unwrap();
    assert_eq!((limited.status().as_u16(), told(&limited).as_str()), (429, "latency, rate-limit"));
    let exposed = limited.headers()["access-control-expose-headers"].to_str().unwrap();
    assert!(exposed.contains("x-mock-fault"), "{exposed}");
    let change = json!({ "rateLimitEvery": null, "latency": null, "accessTokenLifetime": 60 });
    control(&api, Method::PATCH, "/settings", change).await;
    assert_eq!(told(&get().await.unwrap()), "access-token-lifetime");
    api.mock.control().advance_clock(Duration::from_secs(61));
    let expired = get().await.unwrap();
    assert_eq!(
        (expired.status().as_u16(), told(&expired).as_str()),
        (401, "access-token-lifetime")
    );
    let change = json!({ "accessTokenLifetime": null });
    control(&api, Method::PATCH, "/settings", change).await;
    let response = get().await.unwrap();
    assert_eq!((response.status().as_u16(), told(&response).as_str()), (200, ""));
}
