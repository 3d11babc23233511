//! Requests that the HTTP library would answer by itself, without a word to anybody.

use std::collections::BTreeMap;

use rooms_mock::Mock;
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// Sends bytes as they are, and reads until the mock closes the connection.
async fn sent(mock: &Mock, bytes: &[u8]) -> String {
    let address = mock.url().trim_start_matches("http://");
    let mut connection = TcpStream::connect(address).await.unwrap();
    connection.write_all(bytes).await.unwrap();
    let mut answer = Vec::new();
    connection.read_to_end(&mut answer).await.unwrap();
    String::from_utf8(answer).unwrap()
}

/// Status, headers and JSON body of the only answer.
fn answer(text: &str) -> (u16, BTreeMap<&str, &str>, Value) {
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    let mut lines = head.lines();
    let status = lines.next().unwrap().split(' ').nth(1).unwrap();
    let headers = lines.map(|line| line.split_once(": ").unwrap());
    let body = serde_json::from_str(body).unwrap_or_else(|_| panic!("no JSON: {text}"));
    (status.parse().unwrap(), headers.collect(), body)
}

/// A path of each api, and where its errors have their message.
const PLACES: [(&str, &str, &str); 5] = [
    ("/quran-reflect/v1/rooms/search", "quran_reflect", "/message"),
    ("/oauth2/token", "oauth2", "/error_description"),
    ("/legacy-groups/v1/groups", "legacy_groups", "/error/message"),
    ("/ucs/rooms", "ucs", "/errors/0/message"),
    ("/nowhere", "", "/message"),
];

#[tokio::test]
async fn what_cannot_be_served_is_answered_in_the_shape_of_the_api_and_logged() {
    let long = "x".repeat(70 * 1024);
    let many = "x-more: 1\r\n".repeat(120);
    let giant = format!("x-giant: {}\r\n", "x".repeat(600 * 1024));
    for (path, api, place) in PLACES {
        for (request, status) in [
            (format!("GET {path} HTTP/1.1\r\n{many}\r\n"), 431),
            (format!("GET {path} HTTP/1.1\r\n{giant}\r\n"), 431),
            (format!("GET {path}?q={long} HTTP/1.1\r\n\r\n"), 414),
            (format!("GET {path} with spaces HTTP/1.1\r\n\r\n"), 400),
            (format!("GET {path} HTTP/1.1\r\nno header\r\n\r\n"), 400),
            (format!("POST {path} HTTP/1.1\r\ncontent-length: many\r\n\r\n"), 400),
            (format!("POST {path} HTTP/1.1\r\n{many}content-length: 90000\r\n\r\n{long}"), 431),
        ] {
            let mock = Mock::start().await.unwrap();
            let text = sent(&mock, request.as_bytes()).await;
            let (given, headers, body) = answer(&text);
            assert_eq!(given, status, "{path}: {text}");
            assert_eq!(headers["access-control-allow-origin"], "*");
            assert!(headers["content-type"].starts_with("application/json"));
            let message = body.pointer(place).and_then(Value::as_str);
            assert!(message.is_some_and(|text| !text.is_empty()), "{text}");
            let lines = mock.control().requests();
            assert_eq!(lines.len(), 1, "{lines:?}");
            assert_eq!((lines[0].status, lines[0].path.as_str()), (status, path));
            assert_eq!(lines[0].api.unwrap_or_default(), api);
            assert_eq!(lines[0].message.as_deref(), message);
        }
    }
}

#[tokio::test]
async fn what_is_no_http_is_answered_and_logged_too() {
    for (bytes, told) in [
        (b"\x16\x03\x01\x02\x00\x01\x00".as_slice(), "it is TLS"),
        (b"\x16", "write http:// instead of https://"),
        (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "it is HTTP/2"),
        (b"hello\r\n\r\n", "not HTTP/1.1"),
    ] {
        let mock = Mock::start().await.unwrap();
        let text = sent(&mock, bytes).await;
        assert_eq!(answer(&text).0, 400, "{text}");
        let lines = mock.control().requests();
        assert_eq!(lines.len(), 1);
        let message = lines[0].message.clone().unwrap_or_default();
        assert!(message.contains(told), "{message}");
        assert_eq!(lines[0].to_string().lines().count(), 1);
    }
}

#[tokio::test]
async fn a_url_with_bytes_that_no_url_has_is_served_as_if_they_were_encoded() {
    let mock = Mock::start().await.unwrap();
    let token = mock.accounts().owner.access_token.clone();
    let request = |target: &str, last: bool| {
        let close = if last { "connection: close\r\n" } else { "" };
        format!(
            "GET /quran-reflect/v1/rooms/search?query={target} HTTP/1.1\r\nhost: h\r\n\
             x-auth-token: {token}\r\nx-client-id: {}\r\n{close}\r\n",
            mock.client_id()
        )
    };
    let expected = answer(&sent(&mock, request("%22ab%22", true).as_bytes()).await).2;
    for target in ["\"ab\"", "<ab>", "a`b|", "{ab}", "a^b", "a\\b", "äb"] {
        let (status, _, body) = answer(&sent(&mock, request(target, true).as_bytes()).await);
        assert_eq!((status, &body), (200, &expected), "{target}");
    }
    // The next request on the connection, and one that does not wait for the answer to the one before.
    let both = request("\"ab\"", false) + &request("<ab>", true);
    let text = sent(&mock, both.as_bytes()).await;
    assert_eq!(text.matches("HTTP/1.1 200 OK").count(), 2, "{text}");
    let lines = mock.control().requests();
    assert!(lines.iter().all(|line| line.status == 200), "{lines:?}");
    assert_eq!(lines[1].path, "/quran-reflect/v1/rooms/search?query=%22ab%22");
}

#[tokio::test]
async fn a_body_in_broken_chunks_is_refused_in_the_documented_shape() {
    let mock = Mock::start().await.unwrap();
    let token = mock.accounts().owner.access_token.clone();
    let request = format!(
        "POST /quran-reflect/v1/rooms/groups HTTP/1.1\r\nhost: h\r\nx-auth-token: {token}\r\n\
         x-client-id: {}\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n\
         zz\r\n{{}}\r\n0\r\n\r\n",
        mock.client_id()
    );
    let text = sent(&mock, request.as_bytes()).await;
    let (status, headers, body) = answer(&text);
    assert_eq!(status, 400, "{text}");
    assert_eq!(headers["access-control-allow-origin"], "*");
    assert!(body["message"].as_str().is_some(), "{text}");
    assert_eq!(mock.control().requests().len(), 1);
}
