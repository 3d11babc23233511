//! An archive that a browser exports is judged as what it saw.
//!
//! A page from somewhere else calls the mock, with the browser's developer tools watching. What they
//! export is taken from the code behind "Export HAR", with and without what it calls sensitive data.

use std::{io::Write as _, net::Ipv4Addr, path::Path, process::Command};

use axum::{
    Router,
    http::{HeaderMap, header},
    response::Html,
    routing::get,
};
use flate2::{Compression, write::GzEncoder};
use rooms_mock::{Mock, Seed};
use serde_json::{Value, json};

use crate::driver::Browser;

/// The page; three words in it stand for what differs between runs.
const PAGE: &str = include_str!("page.html");

/// How many calls the page makes, and how often the browser asks first whether it may.
const CALLS: usize = 8;
const PREFLIGHTS: usize = 5;

/// Serves the page, and the rooms once more as a server does that compresses.
async fn serve(mock: &Mock) -> String {
    let page = PAGE
        .replace("BASE", mock.url())
        .replace("TOKEN", &mock.accounts().owner.access_token)
        .replace("CLIENT", mock.client_id());
    let rooms = format!("{}/quran-reflect/v1/rooms/search?query=e", mock.url());
    let compressed = |headers: HeaderMap| async move {
        let asked = ["x-auth-token", "x-client-id"].into_iter();
        let request = asked.fold(reqwest::Client::new().get(rooms), |request, name| {
            request.header(name, &headers[name])
        });
        let body = request.send().await.unwrap().bytes().await.unwrap();
        let mut gzip = GzEncoder::new(Vec::new(), Compression::default());
        gzip.write_all(&body).unwrap();
        let headers =
            [(header::CONTENT_TYPE, "application/json"), (header::CONTENT_ENCODING, "gzip")];
        (headers, gzip.finish().unwrap())
    };
    let router = Router::new()
        .route("/", get(|| async { Html(page) }))
        .route("/quran-reflect/v1/rooms/search", get(compressed));
    let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await;
    let listener = listener.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async { axum::serve(listener, router).await });
    format!("http://{address}/")
}

/// Exit status and report of `judge`.
fn judged(folder: &Path, archive: &str) -> (Option<i32>, Value) {
    let (file, results) = (folder.join("page.har"), folder.join("results"));
    std::fs::write(&file, archive).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_conformance"))
        .arg("judge")
        .arg(&file)
        .arg("--results")
        .arg(&results)
        .arg("--strict")
        .output()
        .unwrap();
    let report = std::fs::read_to_string(results.join("judge.json")).unwrap();
    (output.status.code(), serde_json::from_str(&report).unwrap())
}

/// Takes a field out of the room that was asked for.
fn without_field(archive: &str) -> String {
    let mut archive: Value = serde_json::from_str(archive).unwrap();
    for entry in archive["log"]["entries"].as_array_mut().unwrap() {
        let content = &mut entry["response"]["content"]["text"];
        let Some(Ok(mut body)) = content.as_str().map(serde_json::from_str::<Value>) else {
            continue;
        };
        let room = body.as_object_mut();
        if room.is_some_and(|room| room.remove("membersCount").is_some()) {
            *content = body.to_string().into();
        }
    }
    archive.to_string()
}

pub async fn is_judged() {
    let mock = Mock::builder().seed(Seed::Demo).start().await.unwrap();
    let url = serve(&mock).await;
    let browser = Browser::start().await;
    let tools = browser.developer_tools().await;
    browser.open(&url).await;
    browser.arrives_at("called").await;
    let folder = tempfile::tempdir().unwrap();
    for sanitized in [true, false] {
        let archive = tools.exported(sanitized).await;
        if let Some(folder) = std::env::var_os("ROOMS_ARCHIVES") {
            let name = format!("chromium-sanitized-{sanitized}.har");
            std::fs::write(Path::new(&folder).join(name), &archive).unwrap();
        }
        let is_there = archive.to_lowercase().contains("\"name\": \"authorization\"");
        assert_eq!(is_there, !sanitized, "only what is sensitive is left out");
        let (code, report) = judged(folder.path(), &archive);
        assert_eq!(code, Some(0), "{report:#}");
        // The page itself came from somewhere else.
        for (what, count) in [
            ("exchanges", 1 + CALLS + PREFLIGHTS),
            ("foreign", 1),
            ("matched", CALLS),
            ("preflights", PREFLIGHTS),
        ] {
            assert_eq!(report[what], count, "{what}: {report:#}");
        }
        for what in ["findings", "incomplete"] {
            assert_eq!(report[what], json!([]), "{what}: {report:#}");
        }
        let (code, report) = judged(folder.path(), &without_field(&archive));
        assert_eq!(code, Some(1), "{report:#}");
        let findings = report["findings"].as_array().unwrap();
        // The typed client cannot read it either.
        let [only, undecoded] = findings.as_slice() else {
            panic!("two findings: {report:#}");
        };
        assert_eq!(undecoded["check"], "typed_decode_conformance", "{undecoded:#}");
        assert_eq!(only["operation"], "get_room", "{only:#}");
        assert_eq!(only["check"], "response_schema_conformance", "{only:#}");
        assert_eq!(only["body_pointer"], "/membersCount", "{only:#}");
        let token = &mock.accounts().owner.access_token;
        assert!(!report.to_string().contains(token.as_str()), "{report:#}");
    }
    browser.end().await;
}
