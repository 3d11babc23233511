//! Requests with headers and bodies, and those who watch them come.

use std::time::Duration;

use reqwest::{Method, Response};
use rooms_mock::Seed;
use serde_json::{Value, json};

use crate::support::Api;

/// How many may watch at once.
const WATCHERS: usize = 32;
/// Long after everything that should happen has happened.
const LATE: Duration = Duration::from_secs(20);

async fn watch(api: &Api, query: &str) -> Response {
    let request = api.raw(Method::GET, &format!("/__mock/events{query}"));
    request.send().await.unwrap()
}

/// Reads on until a text was heard.
async fn heard(stream: &mut Response, wanted: &str) -> String {
    let mut all = String::new();
    while !all.contains(wanted) {
        let piece = tokio::time::timeout(LATE, stream.chunk()).await;
        let piece = piece.expect("in time").unwrap().expect("more");
        all += &String::from_utf8_lossy(&piece);
    }
    all
}

async fn noted(api: &Api, path: &str) -> Value {
    let answer = api.raw(Method::GET, path).send().await.unwrap();
    assert_eq!(answer.status(), 200, "{path}");
    answer.json().await.unwrap()
}

#[tokio::test]
async fn requests_are_heard_of_as_they_come_as_data_and_as_lines_of_the_page() {
    let api = Api::demo().await;
    let (mut data, mut lines) = (watch(&api, "").await, watch(&api, "?html").await);
    assert_eq!(data.headers()["content-type"], "text/event-stream");
    let owner = api.owner();
    let room = api.group(&owner, "heard", true).await;
    owner.post(&format!("/v1/rooms/{room}/leave"), json!({})).await;
    let all = heard(&mut data, "owner-cannot-leave").await;
    assert!(all.contains("event: request") && all.contains("\"number\":2"), "{all}");
    let all = heard(&mut lines, "owner-cannot-leave").await;
    assert!(all.contains("data: <li") && all.contains("id=\"request-2\""), "{all}");
    let token = &api.mock.accounts().owner.access_token;
    assert!(!all.contains(token.as_str()));
    // Whoever shows the state hears that it changed, however that came about.
    api.mock.control().reset();
    heard(&mut data, "event: changed").await;
    // Watching leaves no line.
    assert_eq!(api.mock.control().requests().len(), 0);
}

/// A page shows what is switched, whoever switches it.
#[tokio::test]
async fn what_is_changed_from_rust_is_heard_of() {
    let api = Api::start().await;
    let control = api.mock.control();
    let mut stream = watch(&api, "").await;
    let what = || serde_json::from_value(json!({ "status": 503, "times": 1 })).unwrap();
    let change = || serde_json::from_value(json!({ "rateLimitEvery": 9 })).unwrap();
    let changes: [&dyn Fn(); 5] = [
        &|| control.set_faults(&["credentials-not-checked"]).unwrap(),
        &|| assert!(control.intervene(what()).unwrap() > 0),
        &|| control.end_interventions(),
        &|| control.change_settings(change()).unwrap(),
        &|| drop(control.create_account(Default::default()).unwrap()),
    ];
    for change in changes {
        change();
        heard(&mut stream, "event: changed").await;
    }
}

#[tokio::test]
async fn watchers_are_bounded_and_make_room_when_they_go() {
    let api = Api::start().await;
    let mut watching = Vec::new();
    for _ in 0..WATCHERS {
        let stream = watch(&api, "").await;
        assert_eq!(stream.status(), 200);
        watching.push(stream);
    }
    let refused = watch(&api, "").await;
    assert_eq!(refused.status(), 503);
    assert!(refused.headers().contains_key("retry-after"));
    let told: Value = refused.json().await.unwrap();
    assert!(told["message"].as_str().unwrap().contains("32"), "{told}");
    watching.pop();
    let waiting = async {
        while watch(&api, "").await.status() != 200 {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(LATE, waiting).await.expect("in time");
}

#[tokio::test]
async fn a_mock_that_stops_ends_what_is_watched_and_waits_for_nobody() {
    let api = Api::start().await;
    let mut stream = watch(&api, "").await;
    heard(&mut stream, "retry: ").await;
    let Api { mock, .. } = api;
    tokio::time::timeout(LATE, mock.stop()).await.expect("in time");
    let rest = tokio::time::timeout(LATE, stream.chunk()).await;
    assert_eq!(rest.expect("in time").unwrap(), None, "a clean end");
}

#[tokio::test]
async fn pages_of_other_origins_do_not_watch() {
    let api = Api::demo().await;
    for (origin, status) in [("http://attacker.example", 403), ("null", 403), (api.mock.url(), 200)]
    {
        let request = api.raw(Method::GET, "/__mock/events").header("origin", origin);
        assert_eq!(request.send().await.unwrap().status(), status, "{origin}");
    }
    let host = api.raw(Method::GET, "/__mock/events").header("host", "attacker.example");
    assert_eq!(host.send().await.unwrap().status(), 421);
}

#[tokio::test]
async fn a_request_is_known_with_headers_and_bodies_and_its_secrets_are_asked_for() {
    let api = Api::demo().await;
    let form = "grant_type=refresh_token&client_id=rooms-mock-client&refresh_token=rooms-mock-owner-refresh-token";
    let answer = api
        .raw(Method::POST, "/oauth2/token")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(form);
    let issued: Value = answer.send().await.unwrap().json().await.unwrap();
    let issued = issued["access_token"].as_str().unwrap();
    let known = noted(&api, "/__mock/requests/1").await;
    assert_eq!(known["status"], 200);
    let exchange = known["exchange"].to_string();
    for secret in [issued, "rooms-mock-owner-refresh-token"] {
        assert!(!exchange.contains(secret), "{exchange}");
    }
    assert!(exchange.contains("grant_type=refresh_token"), "{exchange}");
    let open = noted(&api, "/__mock/requests/1?secrets=shown").await;
    let exchange = &open["exchange"];
    let body = exchange["response"]["body"].as_str().unwrap();
    assert!(body.contains(issued));
    // The line of curl asks for the same once more.
    let curl = exchange["curl"].as_str().unwrap();
    let line = format!("{curl} --silent");
    let again = tokio::task::spawn_blocking(move || {
        let mut shell = std::process::Command::new("bash");
        shell.args(["-c", &line]).output()
    });
    let again = again.await.unwrap().unwrap();
    let again = String::from_utf8(again.stdout).unwrap();
    assert!(again.contains("token"), "{curl}: {again}");
    let last = api.mock.control().requests().pop().unwrap();
    assert_eq!((last.method.as_str(), last.path.as_str()), ("POST", "/oauth2/token"));
    for (path, status) in [
        ("/__mock/requests/99", 404),
        ("/__mock/requests/0", 404),
        ("/__mock/requests/one", 404),
        ("/__mock/requests/1?secrets=show", 400),
    ] {
        let answer = api.raw(Method::GET, path).send().await.unwrap();
        assert_eq!(answer.status(), status, "{path}");
    }
}

#[tokio::test]
async fn a_state_that_was_asked_for_is_no_place_to_read_tokens_in() {
    let api = Api::demo().await;
    api.raw(Method::GET, "/__mock/state").send().await.unwrap();
    noted(&api, "/__mock/requests/1?secrets=shown").await;
    for number in [1, 2] {
        let known = noted(&api, &format!("/__mock/requests/{number}")).await;
        let known = known["exchange"].to_string();
        for account in [&api.mock.accounts().owner, &api.mock.accounts().member] {
            for token in [&account.access_token, &account.ucs.access_token, &account.refresh_token]
            {
                assert!(!known.contains(token.as_str()), "{token} in {number}");
            }
        }
    }
}

#[tokio::test]
async fn what_a_browser_is_shown_of_a_request_is_text() {
    let api = Api::demo().await;
    let nasty = "<script>alert(1)</script>";
    let request = api
        .raw(Method::POST, "/quran-reflect/v1/rooms/groups?q=%3Cscript%3E")
        .header("x-note", nasty)
        .body(nasty);
    request.send().await.unwrap();
    let page = |path: &'static str| {
        let request = api.raw(Method::GET, path).header("accept", "text/html");
        async { request.send().await.unwrap().text().await.unwrap() }
    };
    let shown = page("/__mock/requests/1").await + &page("/__mock/").await;
    assert!(shown.contains("&lt;script&gt;alert(1)"), "{shown}");
    assert!(!shown.contains("<script>alert"));
}

#[tokio::test]
async fn a_large_body_is_kept_in_part_and_says_so() {
    let api = Api::with(rooms_mock::Mock::builder().seed(Seed::Empty)).await;
    let body = json!({ "name": "x".repeat(200_000) }).to_string();
    let request = api.raw(Method::POST, "/__mock/accounts").body(body.clone());
    request.send().await.unwrap();
    let known = noted(&api, "/__mock/requests/1").await;
    let request = &known["exchange"]["request"];
    assert_eq!(request["size"], body.len());
    assert_eq!(request["complete"], false);
    assert!(request["body"].as_str().unwrap().len() < 70_000);
}
