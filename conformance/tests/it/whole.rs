//! What stands outside of heads and bodies passes as well, and what cannot pass is told.

use std::sync::{Arc, Mutex};

use conformance::proxy::{News, Proxy};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use crate::{
    proxy::settings,
    server::{Server, connect, send, serving},
};

/// What reaches a target, and what comes back, through the proxy.
async fn through(request: &[u8], answer: &[u8]) -> (String, Vec<u8>) {
    let server = Server::answering(vec![answer.to_vec()]).await;
    let proxy = Proxy::start(settings(&server.url(), None), |_| {}).await.unwrap();
    let came = send(&proxy.url(), request).await;
    let request = String::from_utf8_lossy(&server.request(0)).into_owned();
    assert_eq!(proxy.stop().await.incomplete, Vec::<String>::new());
    (request, came)
}

const EMPTY: &[u8] = b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";

#[tokio::test]
async fn a_target_gets_every_url_as_it_was_written() {
    let long = format!("/v1/rooms?query={}", "x".repeat(70_000));
    for target in [
        r#"/v1/rooms?query="a"<b>{c}|d^e`f\g'h"#,
        r#"/a/../b/./"<{}>|^`\'"#,
        "/v1/rooms?query=\u{fc}\u{645}",
        "/v1/rooms?query=a b c",
        "/v1/rooms?query=%zz&=&&?#fragment",
        "//double//slashes",
        &long,
    ] {
        let request = format!("GET {target} HTTP/1.1\r\nhost: local\r\nconnection: close\r\n\r\n");
        let (arrived, came) = through(request.as_bytes(), EMPTY).await;
        let line = arrived.lines().next().unwrap();
        assert_eq!(line, format!("GET {target} HTTP/1.1"));
        assert_eq!(came, EMPTY);
    }
}

#[tokio::test]
async fn a_target_gets_as_many_headers_as_there_are() {
    let many: String = (0..500).map(|number| format!("X-Number-{number}: {number}\r\n")).collect();
    let request = format!("GET / HTTP/1.1\r\n{many}connection: close\r\n\r\n");
    let answer = format!("HTTP/1.1 200 OK\r\n{many}content-length: 0\r\nconnection: close\r\n\r\n");
    let (arrived, came) = through(request.as_bytes(), answer.as_bytes()).await;
    assert!(arrived.contains(&many), "{arrived}");
    assert_eq!(came, answer.as_bytes());
}

#[tokio::test]
async fn hints_reasons_and_trailers_come_back() {
    let request = b"GET / HTTP/1.1\r\nhost: local\r\nconnection: close\r\n\r\n";
    for answer in [
        "HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 Super Duper\r\ncontent-length: 0\r\n\r\n",
        "HTTP/1.1 299 Fine\r\ncontent-length: 0\r\n\r\n",
        "HTTP/1.1 299 \r\ncontent-length: 0\r\n\r\n",
        "HTTP/1.0 200 OK\r\n\r\nuntil the end",
        "HTTP/1.1 200 OK\r\nTrailer: X-Checksum\r\nTransfer-Encoding: chunked\r\n\r\n\
         3;odd=1\r\nabc\r\n0\r\nX-Checksum: 1\r\nServer-Timing: a;dur=1\r\n\r\n",
    ] {
        let (_, came) = through(request, answer.as_bytes()).await;
        assert_eq!(String::from_utf8_lossy(&came), answer);
    }
}

#[tokio::test]
async fn a_body_goes_out_as_it_comes_and_with_its_trailers() {
    let head = "POST /v1/rooms HTTP/1.1\r\nhost: local\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n";
    let body = "3\r\nabc\r\n0\r\nx-sum: 1\r\n\r\n";
    let url = serving(move |mut connection: TcpStream| async move {
        let mut came = Vec::new();
        while !came.ends_with(body.as_bytes()) {
            assert!(connection.read_buf(&mut came).await.unwrap() > 0);
        }
        // Early hints, asked for nothing.
        connection.write_all(EMPTY).await.unwrap();
    })
    .await;
    let proxy = Proxy::start(settings(&url, None), |_| {}).await.unwrap();
    let came = send(&proxy.url(), format!("{head}{body}").as_bytes()).await;
    assert_eq!(came, EMPTY);
}

#[tokio::test]
async fn a_caller_that_waits_for_leave_to_send_gets_it_from_the_target() {
    let url = serving(|mut connection: TcpStream| async move {
        let mut came = Vec::new();
        while !came.ends_with(b"\r\n\r\n") {
            connection.read_buf(&mut came).await.unwrap();
        }
        connection.write_all(b"HTTP/1.1 100 Continue\r\n\r\n").await.unwrap();
        let mut body = [0; 3];
        connection.read_exact(&mut body).await.unwrap();
        assert_eq!(&body, b"abc");
        connection.write_all(EMPTY).await.unwrap();
    })
    .await;
    let proxy = Proxy::start(settings(&url, None), |_| {}).await.unwrap();
    let mut caller = connect(&proxy.url()).await;
    let head = b"POST / HTTP/1.1\r\nexpect: 100-continue\r\ncontent-length: 3\r\n\r\n";
    caller.write_all(head).await.unwrap();
    let mut leave = [0; 25];
    caller.read_exact(&mut leave).await.unwrap();
    assert_eq!(&leave, b"HTTP/1.1 100 Continue\r\n\r\n");
    caller.write_all(b"abc").await.unwrap();
    let mut rest = Vec::new();
    caller.read_to_end(&mut rest).await.unwrap();
    assert_eq!(rest, EMPTY);
}

#[tokio::test]
async fn a_caller_is_answered_before_it_has_sent_everything() {
    let url = serving(|mut connection: TcpStream| async move {
        let mut came = Vec::new();
        connection.read_buf(&mut came).await.unwrap();
        connection.write_all(EMPTY).await.unwrap();
        // Whatever still comes is read, so that nothing is reset.
        let _ = connection.read_to_end(&mut came).await;
    })
    .await;
    let proxy = Proxy::start(settings(&url, None), |_| {}).await.unwrap();
    let mut caller = connect(&proxy.url()).await;
    caller.write_all(b"POST / HTTP/1.1\r\ncontent-length: 1000000\r\n\r\nabc").await.unwrap();
    let mut came = Vec::new();
    caller.read_to_end(&mut came).await.unwrap();
    assert_eq!(came, EMPTY);
}

#[tokio::test]
async fn a_websocket_passes_and_is_listed_as_not_judged() {
    let url = serving(|mut connection: TcpStream| async move {
        let mut came = Vec::new();
        while !came.ends_with(b"\r\n\r\n") {
            connection.read_buf(&mut came).await.unwrap();
        }
        let asked = String::from_utf8(came).unwrap().to_ascii_lowercase();
        assert!(asked.contains("upgrade: websocket") && asked.contains("connection: upgrade"));
        let head = b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\nhello";
        connection.write_all(head).await.unwrap();
        let mut word = [0; 4];
        connection.read_exact(&mut word).await.unwrap();
        connection.write_all(&word).await.unwrap();
    })
    .await;
    let proxy = Proxy::start(settings(&url, None), |_| {}).await.unwrap();
    let mut caller = connect(&proxy.url()).await;
    let head =
        b"GET /socket HTTP/1.1\r\nHost: local\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n";
    caller.write_all(head).await.unwrap();
    caller.write_all(b"ping").await.unwrap();
    let mut came = Vec::new();
    caller.read_to_end(&mut came).await.unwrap();
    let came = String::from_utf8(came).unwrap();
    assert!(came.starts_with("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket"), "{came}");
    assert!(came.ends_with("\r\n\r\nhelloping"), "{came}");
    let judgement = proxy.stop().await;
    let listed = judgement.incomplete.join("\n");
    assert!(
        listed.contains("GET /socket: the connection went over to another protocol"),
        "{listed}"
    );
}

#[tokio::test]
async fn what_cannot_be_passed_on_ends_without_an_answer_and_is_told_and_listed() {
    let server = Server::answering(Vec::new()).await;
    let outcome = Arc::new(Mutex::new(Vec::new()));
    let hearing = Arc::clone(&outcome);
    let tell = move |news: News<'_>| hearing.lock().unwrap().push(news.to_string());
    let proxy = Proxy::start(settings(&server.url(), None), tell).await.unwrap();
    let long = format!("GET /{} HTTP/1.1\r\n\r\n", "x".repeat(1_100_000));
    for request in [
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "GET /a HTTP/1.1\r\nbroken header\r\n\r\n",
        "CONNECT elsewhere:443 HTTP/1.1\r\n\r\n",
        "\x16\x03\x01\x02\x00",
        "GET /c?mine=S3CRETsecret HTTP/1.1\r\nbroken header\r\n\r\n",
        "x-auth-token: S3CRETsecret\r\n\r\n",
        "POST /b HTTP/1.1\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n",
        long.as_str(),
    ] {
        let mut caller = connect(&proxy.url()).await;
        // It may be refused before all of it was sent.
        let _ = caller.write_all(request.as_bytes()).await;
        let mut came = Vec::new();
        let _ = caller.read_to_end(&mut came).await;
        assert_eq!(came, b"", "no answer is made up");
    }
    let judgement = proxy.stop().await;
    assert_eq!(judgement.incomplete.len(), 8, "{:?}", judgement.incomplete);
    assert_eq!(judgement.answered, 0);
    let outcome = outcome.lock().unwrap();
    assert_eq!(outcome.len(), 8, "{outcome:?}");
    let shown = format!("{outcome:?} {:?}", judgement.incomplete);
    assert!(!shown.contains("S3CRET"), "{shown}");
    for line in outcome.iter() {
        let through =
            line.starts_with("not through: ") && line.contains("the request cannot be passed on: ");
        assert!(through && line.len() < 400, "{line}");
    }
    assert!(server.received.lock().unwrap().is_empty());
}
