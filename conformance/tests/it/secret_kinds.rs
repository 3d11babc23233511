//! Secrets of other people's traffic are recognised by their kind, in what `judge` says and in the archive of a proxy.

use conformance::proxy::Proxy;
use serde_json::{Value, json};

use crate::{
    proxy::settings,
    server::{Server, send},
};

/// An exchange with a finding, so that all of its request is shown.
fn entry(number: usize) -> Value {
    let cookie = |number: usize| format!("LB={:032x}", number.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    json!({
        "request": {
            "method": "POST",
            "url": "https://apis-prelive.quran.foundation/quran-reflect/v1/rooms/1767225600123456/join?idToken=unseen-in-a-query",
            "headers": [
                {"name": "PRIVATE-TOKEN", "value": "unseen-in-a-header"},
                {"name": "Cookie", "value": format!("lang=English; {}", cookie(number))},
                {"name": "Content-Type", "value": "application/json"},
                {"name": "X-Keyword", "value": "patience"},
            ],
            "postData": {"text": "{\"client_assertion\": \"unseen-in-a-body\", \"note\": \"see unseen%2Din%2Da%2Dheader\"}"},
        },
        "response": {
            "status": 200,
            "headers": [
                {"name": "Content-Type", "value": "application/json"},
                {"name": "Set-Cookie", "value": format!("{}; Path=/", cookie(number + 1))},
            ],
            "content": {"text": "{\"joined\": \"unseen-in-a-query\"}"},
        },
        "time": 5,
    })
}

#[test]
fn what_judge_says_has_no_secret_however_it_is_called() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("traffic.har");
    // More than are remembered: what is shown stands in the first of them.
    let entries: Vec<Value> = (0..2000).map(entry).collect();
    let archive = json!({"log": {"version": "1.2", "entries": entries}});
    std::fs::write(&file, archive.to_string()).unwrap();
    let results = folder.path().join("results");
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_conformance"))
        .arg("judge")
        .args([&file, std::path::Path::new("--results"), &results])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    let written = ["judge.json", "summary.md"]
        .map(|name| std::fs::read_to_string(results.join(name)).unwrap());
    for outcome in [String::from_utf8(output.stdout).unwrap(), written.concat()] {
        for secret in ["unseen", "LB="] {
            assert!(!outcome.contains(secret), "{secret} is in {outcome}");
        }
        for shown in
            ["$PRIVATE_TOKEN", "$ID_TOKEN", "$CLIENT_ASSERTION", "$COOKIE", "x-keyword: patience"]
        {
            assert!(outcome.contains(shown), "{shown} is not in {outcome}");
        }
    }
}

#[tokio::test]
async fn the_archive_of_a_proxy_has_no_secret_however_it_is_called() {
    let jwt = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJoaWRkZW4ifQ.c2lnbmF0dXJl";
    let body = format!(
        r#"{{"keyword": "patience", "login": {{"refreshToken": "unseen-in-json"}}, "list": ["{jwt}"]}}"#
    );
    let head = "HTTP/1.1 200 X\r\ncontent-type: application/json\r\nx-csrf-token: unseen-in-a-header\r\n\
                set-cookie: sid=unseen; Path=/\r\nlocation: https://a.example/cb#access_token=unseen-in-a-fragment";
    let answer = format!("{head}\r\ncontent-length: {}\r\n\r\n{body}", body.len());
    let server = Server::answering(vec![answer.into_bytes()]).await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("traffic.har");
    let settings = settings(&server.url(), Some(folder.path()));
    let proxy = Proxy::start(settings, |_| {}).await.unwrap();
    let form = "client_secret=unseen-in-a-form&title=Evening";
    let request = format!(
        "POST /quran-reflect/v1/rooms/7/{jwt}?apiKey=unseen%2Din-a-query HTTP/1.1\r\nhost: local\r\n\
         x-access-token: unseen-in-a-request\r\ncontent-type: application/x-www-form-urlencoded\r\n\
         content-length: {}\r\nconnection: close\r\n\r\n{form}",
        form.len()
    );
    send(&proxy.url(), request.as_bytes()).await;
    assert_eq!(proxy.stop().await.exchanges, 1);
    let text = std::fs::read_to_string(path).unwrap();
    for secret in ["unseen", "c2lnbmF0dXJl"] {
        assert!(!text.contains(secret), "{secret} is in {text}");
    }
    for shown in [
        "$API_KEY",
        "$REFRESH_TOKEN",
        "$X_CSRF_TOKEN",
        "$ACCESS_TOKEN",
        "$JWT",
        "patience",
        "Evening",
    ] {
        assert!(text.contains(shown), "{shown} is not in {text}");
    }
}
