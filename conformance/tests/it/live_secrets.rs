//! What the answers of a live target show to be secret is in nothing that a run leaves, and changes no verdict.
#![cfg(unix)]

use std::path::{Path, PathBuf};

use axum::{
    Router,
    body::{Body, Bytes},
    http::{HeaderMap, Method, Uri, header},
    response::Response,
};
use rooms_mock::{Mock, Seed};
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::interrupt::live_run_at;

/// Headers and fields that an answer has besides those of the mock.
type More = (&'static [(&'static str, &'static str)], fn() -> Value);

/// A mock that says more. Its URL.
async fn telling(mock: &Mock, (more_headers, more_fields): More) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let (http, mock) = (reqwest::Client::new(), mock.url().to_owned());
    let pass = move |method: Method, uri: Uri, mut headers: HeaderMap, body: Bytes| {
        let (http, url) = (http.clone(), format!("{mock}{uri}"));
        async move {
            headers.remove(header::HOST);
            let answer = http.request(method, url).headers(headers).body(body);
            let answer = answer.send().await.unwrap();
            let mut builder = Response::builder().status(answer.status());
            for name in [header::CONTENT_TYPE, header::WWW_AUTHENTICATE] {
                if let Some(value) = answer.headers().get(&name) {
                    builder = builder.header(name, value);
                }
            }
            for (name, value) in more_headers {
                builder = builder.header(*name, *value);
            }
            let mut body = answer.bytes().await.unwrap();
            if let Ok(Value::Object(mut fields)) = serde_json::from_slice(&body)
                && let Value::Object(more) = more_fields()
            {
                fields.extend(more);
                body = Value::Object(fields).to_string().into();
            }
            builder.body(Body::from(body)).unwrap()
        }
    };
    let app = Router::new().fallback(pass);
    tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
    url
}

/// Everything that a run prints and writes, with its exit status.
async fn outcome(more: More, arguments: &[&str]) -> (Option<i32>, Vec<(String, String)>) {
    let mock = Mock::builder().seed(Seed::Empty).start().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let url = telling(&mock, more).await;
    let run = live_run_at(&url, &mock, folder.path(), "unlimited", arguments);
    let run = tokio::task::spawn_blocking(|| run.wait_with_output().unwrap());
    let output = run.await.unwrap();
    let printed = [("stdout", output.stdout), ("stderr", output.stderr)];
    let printed = printed.map(|(name, bytes)| (name.to_owned(), String::from_utf8(bytes).unwrap()));
    let mut texts = printed.to_vec();
    for place in ["results", "live"] {
        for file in files(&folder.path().join(place)) {
            let text = std::fs::read(&file).unwrap();
            let text = String::from_utf8_lossy(&text).into_owned();
            texts.push((file.display().to_string(), text));
        }
    }
    (output.status.code(), texts)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap();
    let entries = entries.map(|entry| entry.unwrap().path());
    let files = entries.map(|path| match path.is_dir() {
        true => files(&path),
        false => vec![path],
    });
    files.flatten().collect()
}

fn hold_none_of(texts: &[(String, String)], secret: &str) {
    for (name, text) in texts {
        if let Some(at) = text.find(secret) {
            let around: String = text[at..].chars().take(300).collect();
            panic!("{name} has a secret: {around}");
        }
    }
}

const JWT: &str = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ1bnNlZW4ifQ.c2lnbmF0dXJl";

#[tokio::test(flavor = "multi_thread")]
async fn what_a_live_target_shows_by_its_kind_is_neither_written_nor_printed() {
    const HEADERS: &[(&str, &str)] = &[
        ("x-refresh-token", "n0where-in-a-header"),
        ("set-cookie", "sid=n0where-in-a-cookie; Path=/"),
        ("x-trace", JWT),
    ];
    let fields = || {
        json!({
            "sessionSecret": "n0where-in-a-field",
            "debug": {"note": format!("Bearer {JWT}"), "db_pass": "n0where-below"},
            "hint": "is it n0where-in-a-field or n0where%2Din%2Da%2Dheader?",
            // What another field shows under a name that says nothing, and cut off.
            "plain": format!("{}n0where-in-a-field", "x".repeat(280)),
            "contact": "n0where@example.net",
        })
    };
    let arguments = ["--scenario", "a_profile_tells_the_callers_relation"];
    let (status, texts) = outcome((HEADERS, fields), &arguments).await;
    let all: String = texts.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(status, Some(1), "{all}");
    for shown in ["sessionSecret", "$SESSION_SECRET", "$X_REFRESH_TOKEN", "run.har"] {
        assert!(all.contains(shown) || shown == "run.har", "{shown}: {all}");
    }
    let names: Vec<&str> = texts.iter().map(|(name, _)| name.as_str()).collect();
    for file in ["report.json", "report.html", "junit.xml", "summary.md", "run.har", "transcripts"]
    {
        assert!(names.iter().any(|name| name.contains(file)), "{names:?}");
    }
    for secret in ["n0where", "eyJhbGciOiJSUzI1NiJ9"] {
        hold_none_of(&texts, secret);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_header_that_only_sounds_secret_changes_no_verdict() {
    // Words that stand in documented fields and in snapshots as well.
    const HEADERS: &[(&str, &str)] = &[
        ("x-auth", "success"),
        ("x-csrf-token", "message"),
        ("authentication", "private"),
        ("set-cookie", "session=n0where-in-a-cookie-7f3a; Path=/"),
    ];
    let arguments = ["--scenario", "a_profile_tells_the_callers_relation"];
    let (status, texts) = outcome((HEADERS, || Value::Null), &arguments).await;
    let all: String = texts.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(status, Some(0), "{all}");
    assert!(all.contains("$SET_COOKIE"), "{all}");
    hold_none_of(&texts, "n0where");
}
