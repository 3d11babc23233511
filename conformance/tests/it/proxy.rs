//! The validation proxy: nothing is altered, everything is judged.

use std::{
    io::Write as _,
    path::Path,
    sync::{Arc, Mutex},
};

use conformance::{
    deviations::Known,
    har,
    judge::{JudgeConfig, Limits},
    proxy::{News, Proxy, ProxySettings},
};
use flate2::{Compression, write::GzEncoder};
use futures_util::future::join_all;
use rooms_mock::{Mock, Seed};
use rooms_openapi::{Api, Environment};
use serde_json::Value;

use crate::server::{Server, send, split};

struct Stand {
    mock: Mock,
    proxy: Proxy,
    outcome: Arc<Mutex<Vec<String>>>,
    folder: tempfile::TempDir,
    http: reqwest::Client,
}

/// A proxy in front of a target, held to all documents.
pub fn settings(upstream: &str, folder: Option<&Path>) -> ProxySettings {
    ProxySettings {
        upstream: upstream.parse().unwrap(),
        listen: "127.0.0.1:0".parse().unwrap(),
        report: "127.0.0.1:0".parse().unwrap(),
        config: JudgeConfig {
            environment: Environment::PreLive,
            at: Vec::new(),
            apis: Api::ALL.to_vec(),
            strict: true,
            known: Known::default(),
        },
        archive: folder.map(|folder| folder.join("traffic.har")),
        authority: None,
        limits: Limits::FOR_DAYS,
    }
}

impl Stand {
    async fn with(faults: &[&str]) -> Self {
        Self::within(faults, Limits::FOR_DAYS).await
    }

    async fn within(faults: &[&str], limits: Limits) -> Self {
        let builder = Mock::builder().seed(Seed::Demo);
        let builder = faults.iter().fold(builder, |builder, fault| builder.fault(fault));
        let mock = builder.start().await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let outcome = Arc::new(Mutex::new(Vec::new()));
        let settings = ProxySettings { limits, ..settings(mock.url(), Some(folder.path())) };
        let hearing = Arc::clone(&outcome);
        let tell = move |news: News<'_>| hearing.lock().unwrap().push(news.to_string());
        Self {
            proxy: Proxy::start(settings, tell).await.unwrap(),
            http: reqwest::Client::new(),
            mock,
            outcome,
            folder,
        }
    }

    async fn get(&self, base: &str, path: &str) -> (u16, Vec<(String, String)>, Vec<u8>) {
        let token = &self.mock.accounts().owner.access_token;
        let request = self.http.get(format!("{base}{path}"));
        let request = request
            .header("x-auth-token", token.as_str())
            .header("x-client-id", self.mock.client_id());
        let response = request.send().await.unwrap();
        let status = response.status().as_u16();
        let headers = response.headers().iter();
        let headers = headers
            .filter(|(name, _)| *name != "date")
            .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
            .collect();
        (status, headers, response.bytes().await.unwrap().to_vec())
    }
}

const PATHS: [&str; 6] = [
    "/quran-reflect/v1/rooms/search?query=e&limit=5",
    "/quran-reflect/v1/users/profile?qdc=true",
    "/quran-reflect/v1/rooms/joined-rooms",
    "/quran-reflect/v1/rooms/9007199254740991",
    "/.well-known/openid-configuration",
    "/openapi/quran_reflect.json",
];

#[tokio::test(flavor = "multi_thread")]
async fn sixty_four_callers_get_what_the_target_sends_byte_for_byte() {
    let stand = Stand::with(&[]).await;
    let (direct, through) = (stand.mock.url().to_owned(), stand.proxy.url());
    let calls = (0..64).map(|number| {
        let path = PATHS[number % PATHS.len()];
        let (stand, direct, through) = (&stand, &direct, &through);
        async move {
            let passed = stand.get(through, path).await;
            assert_eq!(passed, stand.get(direct, path).await, "{path}");
        }
    });
    join_all(calls).await;
    let judgement = stand.proxy.stop().await;
    assert_eq!(judgement.exchanges, 64);
    let foreign = (0..64).filter(|number| number % PATHS.len() == 5).count();
    assert_eq!((judgement.foreign, judgement.matched), (foreign, 64 - foreign));
    assert!(judgement.findings.is_empty(), "{:?}", judgement.findings);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_finding_is_told_once_and_stands_in_report_and_archive() {
    let stand = Stand::with(&["wrong-type"]).await;
    for _ in 0..3 {
        stand.get(&stand.proxy.url(), PATHS[0]).await;
    }
    stand.get(&stand.proxy.url(), "/quran-reflect/v1/rooms/search?query=e&limit=many").await;
    let report = stand.proxy.report_url().to_owned();
    let archive = stand.folder.path().join("traffic.har");
    let (token, http) = (stand.mock.accounts().owner.access_token.clone(), stand.http.clone());
    // The page is served while the traffic goes on.
    let mut page = String::new();
    for _ in 0..100 {
        page = http.get(&report).send().await.unwrap().text().await.unwrap();
        if page.contains("<b>4</b> exchanges") {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    assert!(page.contains("membersCount") && page.contains("not conformant"), "{page}");
    let judgement = stand.proxy.stop().await;
    let outcome = stand.outcome.lock().unwrap().clone();
    assert_eq!(outcome.len(), judgement.findings.len(), "{outcome:?}");
    assert!(outcome.iter().any(|one| one.contains("membersCount")), "{outcome:?}");
    let kind = |kind: &str| outcome.iter().filter(|one| one.starts_with(kind)).count();
    let (findings, requests) = (kind("finding: "), kind("request: "));
    assert_eq!((findings, requests), (outcome.len() - 1, 1), "{outcome:?}");
    let wrong = judgement.findings.iter().find(|one| one.finding.check == "request_conformance");
    assert!(
        !wrong.expect("the request is named").counts,
        "a client's mistake is none of the server"
    );
    let text = std::fs::read_to_string(archive).unwrap();
    let entries = har::read(&text).unwrap();
    assert_eq!(entries.len(), 4);
    for outcome in [&text, &page, &outcome.concat()] {
        assert!(!outcome.contains(&token), "the token is in {outcome}");
    }
    assert!(serde_json::from_str::<Value>(&text).is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_has_no_end_is_counted_and_not_kept() {
    let limits = Limits { listed: 3, secrets: 5 };
    let stand = Stand::within(&["wrong-type", "extra-field"], limits).await;
    let base = stand.proxy.url();
    for number in 0..10 {
        let token = format!("token-number-{number}");
        let path = format!("/quran-reflect/v1/nowhere/{number}?token={token}");
        stand.get(&base, &path).await;
    }
    for path in &PATHS[..4] {
        stand.get(&base, path).await;
    }
    let judgement = stand.proxy.stop().await;
    assert_eq!(judgement.exchanges, 14);
    assert_eq!(judgement.unmatched.len(), 3, "{:?}", judgement.unmatched);
    assert_eq!(judgement.unlisted.unmatched, 7);
    assert_eq!(judgement.findings.len(), 3, "{:?}", judgement.findings);
    assert!(judgement.unlisted.counting > 0, "{:?}", judgement.unlisted);
    assert!(judgement.has_findings());
    let outcome = conformance::judge::summary(&judgement);
    assert!(outcome.contains("list is full: 7 requests"), "{outcome}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_compressed_body_passes_as_it_is_and_is_judged_as_what_it_was() {
    let room = br#"{"success": false, "type": "not_found", "message": "amina@example.org"}"#;
    let mut gzip = GzEncoder::new(Vec::new(), Compression::default());
    gzip.write_all(room).unwrap();
    let packed = gzip.finish().unwrap();
    let head = format!(
        "HTTP/1.1 404 X\r\ncontent-type: application/json\r\ncontent-encoding: gzip\r\ncontent-length: {}\r\n\r\n",
        packed.len()
    );
    let server = Server::answering(vec![[head.as_bytes(), &packed].concat()]).await;
    let mut stand = Stand::with(&[]).await;
    let settings = settings(&server.url(), Some(stand.folder.path()));
    stand.proxy = Proxy::start(settings, |_| {}).await.unwrap();
    let path = "/quran-reflect/v1/rooms/7?email=amina@example.org";
    let (status, _, body) = stand.get(&stand.proxy.url(), path).await;
    assert_eq!((status, body), (404, packed));
    let judgement = stand.proxy.stop().await;
    assert_eq!(judgement.matched, 1);
    let counting = judgement.findings.iter().filter(|one| one.counts);
    assert_eq!(counting.count(), 0, "{:?}", judgement.findings);
    let text = std::fs::read_to_string(stand.folder.path().join("traffic.har")).unwrap();
    let archived = har::read(&text).unwrap();
    let body = &archived[0].exchange.response.as_ref().unwrap().body;
    assert!(body.text().unwrap().contains("not_found"), "{text}");
    assert!(!text.contains("amina"), "{text}");
}

#[tokio::test]
async fn a_target_that_asks_for_a_pause_stops_nobody() {
    let answers = [429, 503, 200].map(|status| {
        let head = format!("HTTP/1.1 {status} X\r\nretry-after: 3600\r\ncontent-length: 0");
        format!("{head}\r\n\r\n").into_bytes()
    });
    let server = Server::answering(answers.to_vec()).await;
    let proxy = Proxy::start(settings(&server.url(), None), |_| {});
    let proxy = proxy.await.unwrap();
    // The recorder of a run would take this path for its explicit route.
    let request = asking("/-/elsewhere/x");
    for status in [429, 503, 200] {
        let came = send(&proxy.url(), &request).await;
        let (head, _) = split(&came).expect("an answer");
        assert!(head.starts_with(&format!("HTTP/1.1 {status}")), "{head}");
    }
    assert_eq!(proxy.stop().await.exchanges, 3);
}

#[tokio::test]
async fn what_opens_something_is_in_no_archive() {
    let answer = |head: &str, body: &str| {
        let length = body.len();
        format!("HTTP/1.1 {head}\r\ncontent-length: {length}\r\n\r\n{body}").into_bytes()
    };
    let location =
        "location: http://127.0.0.1/callback?code=ac_nobody-may-know&state=st_nobody-may-know";
    let url = "https://files.example/a-file?expires=1767225600&signature=0123456789abcdef0123";
    let upload = format!(r#"{{"data": {{"url": "{url}", "file_id": 7}}}}"#);
    let server = Server::answering(vec![
        answer("404 X", ""),
        answer(&format!("302 X\r\n{location}"), ""),
        answer("200 X\r\ncontent-type: application/json", &upload),
    ])
    .await;
    let folder = tempfile::tempdir().unwrap();
    let settings = settings(&server.url(), Some(folder.path()));
    let proxy = Proxy::start(settings, |_| {}).await.unwrap();
    for path in [
        "/quran-reflect/v1/rooms/group/evening/accept/pl_nobody-may-know",
        "/oauth2/auth?client_id=rooms",
        "/ucs/participant/room/0d1a9c1e-5b7a-4c39-9a6e-2f41d0c7b815/upload",
    ] {
        send(&proxy.url(), &asking(path)).await;
    }
    let judgement = proxy.stop().await;
    assert_eq!(judgement.matched, 3, "{judgement:?}");
    let text = std::fs::read_to_string(folder.path().join("traffic.har")).unwrap();
    for secret in ["nobody-may-know", "0123456789abcdef"] {
        assert!(!text.contains(secret), "{secret} is in {text}");
    }
    for kept in [
        "/accept/$PRIVATE_TOKEN",
        "/callback?code=$CODE&state=$STATE",
        "https://files.example/a-file?$SIGNATURE",
    ] {
        assert!(text.contains(kept), "{text}");
    }
}

/// A request that ends its connection.
pub fn asking(path: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nhost: local\r\nconnection: close\r\n\r\n").into_bytes()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_answers_to_no_host_of_the_web() {
    let stand = Stand::with(&[]).await;
    let url = reqwest::Url::parse(stand.proxy.report_url()).unwrap();
    for path in ["/", "/judgement.json"] {
        let url = url.join(path).unwrap();
        for (host, status) in [
            ("evil.example", 421),
            ("127.0.0.1.evil.example:80", 421),
            ("localhost", 200),
            ("[::1]:4011", 200),
        ] {
            let asked = stand.http.get(url.clone()).header("host", host);
            assert_eq!(asked.send().await.unwrap().status(), status, "{host}");
        }
    }
}
