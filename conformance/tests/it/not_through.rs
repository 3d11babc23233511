//! What the proxy says when nothing gets through, nothing can be judged, or it cannot start.

use std::{
    io::{BufRead, BufReader},
    process::{Command, Stdio},
    sync::{Arc, Mutex},
};

use conformance::{
    judge::{self, Verdict},
    proxy::{News, Proxy, ProxySettings},
};
use rooms_mock::{Mock, Seed};

use crate::{
    proxy::{asking, settings},
    server::{Server, send},
};

/// An address at which nobody listens.
fn nobody() -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    format!("http://{}", listener.local_addr().unwrap())
}

#[tokio::test]
async fn what_does_not_get_through_is_told_listed_and_no_verdict() {
    let outcome = Arc::new(Mutex::new(Vec::new()));
    let hearing = Arc::clone(&outcome);
    let tell = move |news: News<'_>| hearing.lock().unwrap().push(news.to_string());
    let proxy = Proxy::start(settings(&nobody(), None), tell).await.unwrap();
    for path in ["/quran-reflect/v1/rooms/7", "/nowhere"] {
        let came = send(&proxy.url(), &asking(path)).await;
        assert_eq!(came, b"", "no answer is made up");
    }
    let judgement = proxy.stop().await;
    assert_eq!(judgement.verdict(), Verdict::Unanswered);
    let (outcome, summary) = (outcome.lock().unwrap(), judge::summary(&judgement));
    for (position, path) in [(1, "/quran-reflect/v1/rooms/7"), (2, "/nowhere")] {
        let line = outcome[position - 1].as_str();
        let through = format!("not through: GET {path}: ");
        assert!(line.starts_with(&through) && line.contains("refused"), "{line}");
        let listed = format!("- exchange {position}, GET {path}: ");
        assert!(summary.contains(&listed), "{summary}");
    }
    assert!(summary.contains("traffic: nothing was answered"), "{summary}");
    assert!(summary.contains("2 exchanges: 1 of documented operations, 0 to other places of these apis, 1 to no documented place; 2 not complete."), "{summary}");
}

#[tokio::test]
async fn what_breaks_off_is_told_as_not_complete() {
    let outcome = Arc::new(Mutex::new(Vec::new()));
    let hearing = Arc::clone(&outcome);
    let tell = move |news: News<'_>| hearing.lock().unwrap().push(news.to_string());
    let part = b"HTTP/1.1 200 X\r\ncontent-length: 10\r\n\r\nabc".to_vec();
    let server = Server::answering(vec![part]).await;
    let settings = settings(&server.url(), None);
    let proxy = Proxy::start(settings, tell).await.unwrap();
    send(&proxy.url(), &asking("/quran-reflect/v1/rooms/7")).await;
    let judgement = proxy.stop().await;
    assert_eq!(judgement.verdict(), Verdict::NothingJudged);
    let outcome = outcome.lock().unwrap().join("\n");
    let line = "not complete: GET /quran-reflect/v1/rooms/7: ";
    assert!(outcome.starts_with(line), "{outcome}");
}

#[test]
fn traffic_of_which_nothing_was_judged_is_not_conformant() {
    let config = settings("http://127.0.0.1:9", None).config;
    let empty = br#"{"log": {"entries": []}}"#;
    let judgement = config.judge(|| Ok(empty.as_slice())).unwrap();
    assert_eq!(judgement.verdict(), Verdict::NothingJudged);
    let summary = judge::summary(&judgement);
    assert!(summary.contains("nothing could be judged"), "{summary}");
}

#[test]
fn what_a_proxy_cannot_use_is_refused_with_what_to_do() {
    let near = "http://127.0.0.1:9";
    let manifest = env!("CARGO_MANIFEST_DIR");
    let readme = format!("{manifest}/README.md");
    // A proxy that refuses nothing of it ends all the same.
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    for (arguments, part) in [
        (["--upstream", "http://amina:s3cr3t@127.0.0.1:9", "--api", "ucs"], "leave them out"),
        (["--upstream", near, "--ca-file", &readme], "holds no certificate in PEM"),
        (["--upstream", near, "--har", manifest], "name a file"),
    ] {
        let mut proxy = Command::new(env!("CARGO_BIN_EXE_conformance"));
        proxy.args(["proxy", "--listen", &address]).args(arguments);
        let ended = proxy.output().unwrap();
        let outcome = [ended.stdout, ended.stderr].concat();
        let outcome = String::from_utf8_lossy(&outcome);
        assert_eq!(ended.status.code(), Some(2), "{outcome}");
        assert!(outcome.contains(part) && !outcome.contains("s3cr3t"), "{outcome}");
    }
}

#[tokio::test]
async fn an_address_in_use_says_which() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap();
    let settings = ProxySettings { listen: address, ..settings("http://127.0.0.1:9", None) };
    let error = Proxy::start(settings, |_| {}).await.expect_err("taken");
    assert!(error.to_string().contains(&address.to_string()), "{error}");
}

/// What the proxy prints and how it ends, after one request at a path.
#[cfg(unix)]
async fn proxied(upstream: &str, path: Option<&str>) -> (Option<i32>, String) {
    let mut binary = Command::new(env!("CARGO_BIN_EXE_conformance"))
        .args(["proxy", "--listen", "127.0.0.1:0", "--report", "127.0.0.1:0"])
        .args(["--upstream", upstream])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(binary.stdout.take().unwrap()).lines();
    let first = lines.next().unwrap().unwrap();
    let mut outcome = lines.next().unwrap().unwrap();
    assert!(outcome.starts_with("report: "), "{outcome}");
    if let Some(path) = path {
        let url = first.split(' ').nth(2).unwrap();
        let _ = reqwest::get(format!("{url}{path}")).await;
    }
    let id = binary.id().to_string();
    let sent = Command::new("kill").args(["-INT", &id]).status().unwrap();
    assert!(sent.success());
    for line in lines {
        outcome = format!("{outcome}\n{}", line.unwrap());
    }
    (binary.wait().unwrap().code(), outcome)
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn a_proxy_tells_by_its_status_what_it_can_say_of_the_target() {
    let mock = Mock::builder().seed(Seed::Demo).start().await.unwrap();
    let dead = nobody();
    let room = Some("/quran-reflect/v1/rooms/7");
    for (upstream, path, code, part) in [
        (mock.url(), None, 2, "0 exchanges"),
        (mock.url(), Some("/nope"), 2, "1 to no documented place"),
        (mock.url(), room, 0, "1 exchange: 1 of documented operations"),
        (&dead, room, 3, "not through: GET /quran-reflect/v1/rooms/7: "),
    ] {
        let (came, outcome) = proxied(upstream, path).await;
        assert_eq!(came, Some(code), "{outcome}");
        assert!(outcome.contains(part), "{outcome}");
    }
}
