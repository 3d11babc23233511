//! The recorder shows each side exactly what the other one sent, and writes down just that.

use std::sync::Arc;

use conformance::{
    guard::{Guard, Intent, pace::Pace},
    recorder::{Network, Recorded, Recorder, Upstream},
};
use rooms_openapi::{Api, Document, Environment};

use crate::server::{Server, header, send, split};

pub async fn recorder(gateway: &str, guard: Guard) -> Recorder {
    let (pace, guard) = (Arc::new(Pace::unlimited()), Arc::new(guard));
    let document = Document::load(Api::QuranReflect, Environment::PreLive);
    let upstream =
        Upstream::new(Network::new(None), gateway.parse().unwrap(), document, pace, guard);
    Recorder::listen(upstream).await.unwrap()
}

/// Sends one request through a recorder to a server with one answer.
async fn through(answer: &[u8], request: &[u8]) -> (Server, Vec<u8>, Recorded) {
    let server = Server::answering(vec![answer.to_vec()]).await;
    let recorder = recorder(&server.url(), Guard::Free).await;
    let scope = recorder.call_scope(Intent::default());
    let came = send(&recorder.url(), request).await;
    (server, came, scope.close().await)
}

fn every_byte() -> Vec<u8> {
    (0..=255).cycle().take(100_000).collect()
}

fn message(head: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let mut bytes = format!("{head}\r\ncontent-length: {length}\r\n\r\n").into_bytes();
    bytes.extend_from_slice(body);
    bytes
}

#[tokio::test]
async fn request_and_response_pass_byte_for_byte() {
    let head = "POST /quran-reflect/v1/x%2Fy?a=%20b&c HTTP/1.1\r\nhost: local\r\naccept: a/b\r\n\
                x-auth-token: t\r\nx-twice: 1\r\nx-twice: 2\r\ncontent-type: application/x\r\n\
                connection: close, x-hop\r\nx-hop: kept";
    let answer = "HTTP/1.1 418 Whatever\r\ncontent-type: text/x; charset=odd\r\n\
                  content-encoding: gzip\r\nset-cookie: a=1\r\nset-cookie: b=2\r\n\
                  location: http://example.org/elsewhere\r\nconnection: close";
    let body = every_byte();
    let (server, came, recorded) = through(&message(answer, &body), &message(head, &body)).await;

    let (head, got) = split(&server.request(0)).unwrap();
    assert!(head.starts_with("POST /quran-reflect/v1/x%2Fy?a=%20b&c HTTP/1.1"), "{head}");
    assert_eq!(got, body);
    let mut names: Vec<String> =
        head.lines().skip(1).map(|line| line.split_once(':').unwrap().0.to_lowercase()).collect();
    names.sort();
    let expected = [
        "accept",
        "connection",
        "content-length",
        "content-type",
        "host",
        "x-auth-token",
        "x-hop",
        "x-twice",
        "x-twice",
    ];
    assert_eq!(names, expected);

    let (head, got) = split(&came).unwrap();
    assert!(head.starts_with("HTTP/1.1 418 Whatever\r\n"), "{head}");
    assert_eq!(got, body);
    assert_eq!(header(&head, "content-encoding"), Some("gzip"));
    assert_eq!(header(&head, "content-type"), Some("text/x; charset=odd"));
    assert_eq!(header(&head, "date"), None, "the recorder adds nothing");
    assert_eq!(head.matches("set-cookie").count(), 2);

    let [exchange] = recorded.exchanges.as_slice() else {
        panic!("one exchange, not {}", recorded.exchanges.len());
    };
    assert_eq!(exchange.request.path, "/quran-reflect/v1/x%2Fy");
    assert_eq!(exchange.request.query.as_deref(), Some("a=%20b&c"));
    assert_eq!(exchange.request.body.0, body);
    let response = exchange.response.as_ref().unwrap();
    assert_eq!((response.status, exchange.failure.as_ref()), (418, None));
    assert_eq!(response.body.0, body);
    assert_eq!(response.headers.get("content-encoding"), Some("gzip"));
}

const GET: &[u8] = b"GET /x HTTP/1.1\r\nhost: local\r\nconnection: close\r\n\r\n";

#[tokio::test]
async fn a_chunked_response_arrives_whole_and_is_written_down_whole() {
    let answer =
        b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";
    let (_, came, recorded) = through(answer, GET).await;
    let response = recorded.exchanges[0].response.as_ref().unwrap();
    assert_eq!(response.body.text(), Some("abcde"));
    assert_eq!(recorded.exchanges[0].failure, None);
    assert!(String::from_utf8_lossy(&came).contains("abc"));
}

#[tokio::test]
async fn a_redirect_is_passed_on_and_not_followed() {
    let answer = b"HTTP/1.1 302 Found\r\nlocation: /y\r\ncontent-length: 0\r\n\r\n";
    let (server, came, _) = through(answer, GET).await;
    assert!(String::from_utf8_lossy(&came).contains("location: /y"));
    assert_eq!(server.received.lock().unwrap().len(), 1);
}

#[tokio::test]
async fn a_response_that_breaks_off_breaks_off_on_the_other_side_too() {
    let answer = b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nabc";
    let (_, came, recorded) = through(answer, GET).await;
    let (head, got) = split(&came).unwrap();
    assert_eq!(header(&head, "content-length"), Some("10"));
    assert!(got.len() < 10, "{} bytes", got.len());
    let exchange = &recorded.exchanges[0];
    assert_eq!(exchange.response.as_ref().unwrap().body.text(), Some("abc"));
    assert!(exchange.failure.is_some());
}

#[tokio::test]
async fn a_server_that_hangs_up_is_a_connection_without_an_answer() {
    let (_, came, recorded) = through(b"", GET).await;
    assert_eq!(came, b"");
    assert_eq!(recorded.exchanges[0].response, None);
    assert!(recorded.exchanges[0].failure.is_some());
}

#[tokio::test]
async fn all_attempts_of_a_call_are_kept_in_their_order() {
    let answer = |status: u16| format!("HTTP/1.1 {status} X\r\ncontent-length: 0\r\n\r\n");
    let answers = [503, 503, 200].map(|status| answer(status).into_bytes());
    let server = Server::answering(answers.to_vec()).await;
    let recorder = recorder(&server.url(), Guard::Free).await;
    let scope = recorder.call_scope(Intent::default());
    for _ in 0..3 {
        send(&recorder.url(), GET).await;
    }
    let recorded = scope.close().await;
    let statuses: Vec<_> = recorded.exchanges.iter().map(|one| one.status().unwrap()).collect();
    assert_eq!(statuses, [503, 503, 200]);
}

#[tokio::test]
async fn what_the_guard_holds_back_never_reaches_the_target() {
    let server = Server::answering(vec![Vec::new()]).await;
    let recorder = recorder(&server.url(), Guard::ReadOnly).await;
    // A GET that makes a member: the method does not tell the effect.
    let path = "/quran-reflect/v1/rooms/group/evening-circle/accept/token";
    let scope = recorder.call_scope(Intent::default());
    let request = format!("GET {path} HTTP/1.1\r\nhost: local\r\n\r\n");
    let came = send(&recorder.url(), request.as_bytes()).await;
    let recorded = scope.close().await;
    assert_eq!(came, b"");
    assert!(recorded.held_back.unwrap().contains("reading only"));
    assert!(recorded.exchanges.is_empty());
    assert!(server.received.lock().unwrap().is_empty());
}

#[tokio::test]
async fn a_target_that_asks_for_a_pause_of_hours_gets_no_more_requests() {
    let answer = b"HTTP/1.1 429 X\r\nretry-after: 7200\r\ncontent-length: 0\r\n\r\n".to_vec();
    let server = Server::answering(vec![answer.clone(), answer]).await;
    let recorder = recorder(&server.url(), Guard::Free).await;
    let scope = recorder.call_scope(Intent::default());
    for _ in 0..2 {
        send(&recorder.url(), GET).await;
    }
    let recorded = scope.close().await;
    assert_eq!(recorded.exchanges.len(), 1);
    assert!(recorded.held_back.unwrap().contains("a pause of 7200 s"));
    assert_eq!(server.received.lock().unwrap().len(), 1);
}
