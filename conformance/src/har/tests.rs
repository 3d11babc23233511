//! What tools write, and what is read of it.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};

use super::*;
use crate::exchange::{Body, Headers, Request, Response};

const URL: &str = "https://apis-prelive.quran.foundation/quran-reflect/v1/rooms/7/join";

fn archive_of(entries: &[String]) -> String {
    format!(r#"{{"log":{{"entries":[{}]}}}}"#, entries.join(","))
}

fn read_one(entry: &str) -> Entry {
    let text = archive_of(&[entry.to_owned()]);
    let mut all = written(text.as_bytes());
    let one = all.next().expect("an entry").expect("an archive").read();
    assert!(all.next().is_none(), "{entry}");
    one
}

fn captured(entry: &str) -> Captured {
    match read_one(entry) {
        Entry::Captured(captured) => *captured,
        other => panic!("{entry}: {other:?}"),
    }
}

/// An entry with this response and this request, as far as they say.
fn exchanged(request: &Value, response: &Value) -> Captured {
    let mut entry = json!({
        "request": {"method": "POST", "url": URL},
        "response": {"status": 200, "headers": header("Date", "Mon, 30 Nov 2026 21:45:14 GMT")},
    });
    for (part, given) in [("request", request), ("response", response)] {
        for (name, value) in given.as_object().into_iter().flatten() {
            entry[part][name] = value.clone();
        }
    }
    captured(&entry.to_string())
}

fn header(name: &str, value: &str) -> Value {
    json!([{"name": name, "value": value}])
}

#[test]
fn odd_members_cost_nothing_that_is_not_in_them() {
    let entry = json!({
        "time": 1, "request": {"method": "get", "url": URL, "headers": [{"name": "A", "value": "1"}]},
        "response": {"status": 200, "headers": [], "content": {"text": "{}", "size": 2, "mimeType": "a/b"}},
    });
    let with = |pointer: &str, value: &str| {
        let mut entry = entry.clone();
        *entry.pointer_mut(pointer).expect("a place") = json!("HERE");
        entry.to_string().replace(r#""HERE""#, value)
    };
    for (pointer, value) in [
        ("/time", "null"),
        ("/time", "-1"),
        ("/time", r#""12.5""#),
        ("/time", "NaN"),
        ("/time", "-Infinity"),
        ("/time", r#"[{"deep": [[]]}]"#),
        ("/response/status", r#""200""#),
        ("/response/status", "200.0"),
        ("/response/content/size", "null"),
        ("/response/content/size", r#""2""#),
        ("/response/content/size", "2.0"),
        ("/response/content/size", "1e999"),
        ("/response/content/size", "undefined"),
        ("/request/headers/0/value", "null"),
        ("/request/headers/0/value", "1"),
        ("/request/headers/0/value", r#""\ud83d""#),
        ("/request/headers/0", "null"),
        ("/request/headers", "null"),
        ("/request/headers", r#"{"A": "1"}"#),
        ("/response/headers", r#""none""#),
    ] {
        let text = with(pointer, value);
        let one = captured(&text);
        let response = one.exchange.response.as_ref().expect("a response");
        assert_eq!(
            (response.status, one.exchange.failure.clone()),
            (200, None),
            "{text}"
        );
        assert_eq!(response.body.text(), Some("{}"), "{text}");
        assert!(one.exchange.duration_ms >= 0.0, "{text}");
    }
    let deep = "[".repeat(500) + &"]".repeat(500);
    let entry = entry.to_string();
    let deep = captured(&entry.replacen('{', &format!("{{\"_initiator\": {deep},"), 1));
    assert_eq!(deep.exchange.request.method, "GET");
}

#[test]
fn what_nobody_would_judge_is_elsewhere_and_what_cannot_be_read_says_why() {
    let entry = |method: &str, url: &str| {
        json!({"request": {"method": method, "url": url}, "response": null}).to_string()
    };
    for text in [
        entry("CONNECT", "127.0.0.1:443"),
        entry("GET", "data:text/plain,x"),
        entry("GET", "blob:https://example.org/1"),
        entry("GET", "chrome-extension://abc/x.js"),
        entry("GET", "about:blank"),
        entry("GET", "ws://example.org/"),
    ] {
        assert!(matches!(read_one(&text), Entry::Elsewhere), "{text}");
    }
    for (text, part) in [
        ("null".to_owned(), "no object"),
        ("NaN".to_owned(), "null"),
        ("[1]".to_owned(), "no object"),
        (
            r#"{"request": {"url": "https"#.to_owned() + "\n" + r#""}}"#,
            "no JSON",
        ),
        ("{}".to_owned(), "no URL"),
        (r#"{"request": "none"}"#.to_owned(), "no URL"),
        (r#"{"request": {"url": null}}"#.to_owned(), "no URL"),
        (entry("GET", "/v1/rooms"), "its URL is none"),
        (entry("", URL), "no method"),
    ] {
        match read_one(&text) {
            Entry::Unreadable(reason) => assert!(reason.contains(part), "{text}: {reason}"),
            other => panic!("{text}: {other:?}"),
        }
    }
    for response in ["null", "{}", "7", r#"{"status": null}"#, r#"{"status": 0}"#] {
        let text = format!(
            r#"{{"request": {{"method": "GET", "url": "{URL}"}}, "response": {response}}}"#
        );
        let one = captured(&text).exchange;
        assert_eq!(one.failure.as_deref(), Some("no response came"), "{text}");
        assert!(one.response.is_none(), "{text}");
    }
}

#[test]
fn a_body_of_a_response_that_was_not_kept_is_not_an_empty_one() {
    let json_type = header("Content-Type", "application/json");
    for response in [
        // Playwright: minimal, and with bodies in files beside it.
        json!({"content": {"size": -1, "mimeType": "application/json"}}),
        json!({"content": {"size": 16, "mimeType": "application/json", "_file": "9a.json"}}),
        json!({"content": {"size": 0, "mimeType": "application/json", "_file": "9a.json"}}),
        json!({"content": {"size": 0, "text": "", "_file": "9a.json"}}),
        // Firefox.
        json!({"content": {"mimeType": "application/json"}}),
        json!({"content": {"size": 0, "comment": "Response bodies are not included."}}),
        json!({"content": {"size": 20, "text": "{\"joined\": tr", "comment": "Truncated"}}),
        json!({"content": {"size": 20, "text": "{\"joined\": tr"}}),
        json!({"content": {"text": "{\"joined\": tr", "_truncated": true}}),
        // Chromium, without content.
        json!({"content": {"size": 16, "mimeType": "application/json", "compression": 0}}),
        json!({"content": {"size": 16, "text": ""}}),
        json!({"content": {"size": null, "mimeType": "application/json"}}),
        json!({"content": {"size": null, "text": ""}}),
        json!({"content": {"size": -1, "text": ""}}),
        json!({"content": {"size": "16", "text": null}}),
        json!({"content": {"size": 0}, "bodySize": 36}),
        json!({"content": {"size": 0}, "headers": json_type}),
        json!({"content": {"size": 0}, "headers": header("content-length", "16")}),
        json!({"content": {"size": 0}, "headers": header("transfer-encoding", "chunked")}),
        json!({"headers": json_type}),
        json!({"content": null, "headers": json_type}),
        // The browser broke off.
        json!({"content": {"size": 2, "text": "{\""}, "_error": "net::ERR_ABORTED"}),
    ] {
        let one = exchanged(&json!({}), &response).exchange;
        assert!(one.failure.is_some(), "{response}");
        assert_eq!(one.status(), Some(200), "{response}");
    }
}

#[test]
fn a_body_of_a_response_that_was_empty_is_empty() {
    for (method, response) in [
        (
            "GET",
            json!({"content": {"size": 0, "text": ""}, "headers": header("Content-Type", "application/json")}),
        ),
        ("GET", json!({"content": {"text": ""}})),
        (
            "POST",
            json!({"content": {"size": 0, "mimeType": "x-unknown"}, "_error": "net::ERR_ABORTED"}),
        ),
        (
            "GET",
            json!({"content": {"size": 0, "mimeType": "x-unknown"}}),
        ),
        (
            "GET",
            json!({"content": {"size": 0, "mimeType": ""}, "bodySize": 0}),
        ),
        ("GET", json!({"content": {}, "bodySize": -1})),
        (
            "GET",
            json!({"content": {"size": 0, "mimeType": "application/json"}, "headers": header("Content-Length", "0")}),
        ),
        (
            "HEAD",
            json!({"content": {"size": 0, "mimeType": "application/json"}, "headers": header("content-length", "16")}),
        ),
        (
            "GET",
            json!({"status": 204, "content": {"size": -1, "mimeType": "application/json"}}),
        ),
        ("GET", json!({"status": 304, "content": {"size": 16}})),
    ] {
        let one = exchanged(&json!({"method": method}), &response).exchange;
        assert_eq!(one.failure, None, "{response}");
        assert!(
            one.response
                .is_some_and(|response| response.body.is_empty()),
            "{method}"
        );
    }
}

#[test]
fn a_body_of_a_request_that_was_not_kept_is_not_an_empty_one() {
    let empty = json!({"content": {"text": "{}"}});
    for request in [
        json!({"postData": {"mimeType": "application/json", "text": "", "params": [], "_file": "9a.json"}}),
        json!({"postData": {"mimeType": "application/json", "text": "", "params": []}, "headers": header("content-length", "38"), "bodySize": 0}),
        json!({"postData": {"mimeType": "application/json"}}),
        json!({"postData": {"mimeType": "application/json", "comment": "Request bodies are not included."}}),
        json!({"postData": {"mimeType": "multipart/form-data; boundary=x", "params": [{"name": "a", "value": "b"}]}}),
        json!({"bodySize": 38}),
        json!({"headers": header("Content-Length", "38")}),
        json!({"headers": header("Transfer-Encoding", "chunked")}),
        json!({"headers": header("Content-Type", "application/json")}),
        json!({"postData": {"text": "{\"a\": ", "truncated": true}}),
    ] {
        let one = exchanged(&request, &empty);
        assert!(one.request_unknown.is_some(), "{request}");
        assert_eq!(
            one.exchange.failure, None,
            "of the response all is there: {request}"
        );
    }
    for request in [
        json!({}),
        json!({"bodySize": 0}),
        json!({"bodySize": -1}),
        json!({"bodySize": null}),
        json!({"postData": null}),
        json!({"postData": {"mimeType": "application/json", "text": ""}, "bodySize": 0}),
        json!({"headers": header("content-length", "0")}),
        json!({"method": "GET", "headers": header("content-type", "application/json")}),
    ] {
        let one = exchanged(&request, &empty);
        assert_eq!(one.request_unknown, None, "{request}");
        assert!(one.exchange.request.body.is_empty(), "{request}");
    }
    let form = json!({"postData": {
        "mimeType": "application/x-www-form-urlencoded",
        "params": [{"name": "a", "value": "b c"}, {"name": "d", "value": null}],
    }});
    let form = exchanged(&form, &empty).exchange.request.body;
    assert_eq!(form.text(), Some("a=b+c&d="));
}

#[test]
fn a_body_is_read_however_it_was_kept() {
    use std::io::Write as _;
    let json = br#"{"joined": true}"#;
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(json).expect("into memory");
    let packed = gzip.finish().expect("into memory");
    let plain = String::from_utf8_lossy(json);
    let in_url_alphabet = STANDARD.encode(&packed).replace('+', "-").replace('/', "_");
    for (text, encoding) in [
        (plain.to_string(), None),
        (plain.to_string(), Some("base64")),
        (STANDARD.encode(json), Some("base64")),
        (STANDARD.encode(json), Some("BASE64")),
        (STANDARD.encode(&packed), Some("base64")),
        (
            in_url_alphabet.trim_end_matches('=').to_owned(),
            Some("base64"),
        ),
        (STANDARD.encode(&packed).replace('A', "A\n"), Some("base64")),
        (packed.iter().map(|byte| char::from(*byte)).collect(), None),
        (plain.to_string(), Some("utf-8")),
    ] {
        let mut content = json!({"text": text, "size": json.len()});
        if let Some(encoding) = encoding {
            content["encoding"] = encoding.into();
        }
        let response = json!({"content": content, "headers": header("Content-Encoding", "gzip")});
        let one = exchanged(&json!({}), &response).exchange;
        let body = one.response.expect("a response").body;
        assert_eq!(
            (one.failure, &body.0[..]),
            (None, &json[..]),
            "{text} {encoding:?}"
        );
    }
    // What looks like base64 and is JSON as it stands.
    let content = json!({"text": "1234", "encoding": "base64"});
    let one = exchanged(&json!({}), &json!({"content": content})).exchange;
    assert_eq!(
        one.response.and_then(|response| response.body.json()),
        Some(json!(1234))
    );
}

#[test]
fn headers_that_were_not_kept_are_not_missing_in_the_answer() {
    let content = |media_type: &str| json!({"text": "{}", "size": 2, "mimeType": media_type});
    let lost = [
        json!(null),
        json!([]),
        json!({}),
        json!("none"),
        json!([null]),
        json!([{"name": "Content-Type", "value": null}]),
    ];
    for headers in lost {
        let read = |media_type: &str| {
            let response = json!({"headers": headers, "content": content(media_type)});
            exchanged(&json!({}), &response).exchange
        };
        let known = read("application/json");
        let response = known.response.as_ref().expect("a response");
        let media_type = response.headers.get("content-type");
        assert_eq!(
            (media_type, &known.failure),
            (Some("application/json"), &None)
        );
        for unknown in ["", "x-unknown"] {
            let failure = read(unknown).failure.map(|failure| failure.reason);
            let reason = failure.unwrap_or_default();
            assert!(
                reason.contains("the headers of the response"),
                "{headers}: {reason}"
            );
        }
        let empty = json!({"status": 204, "headers": headers});
        assert_eq!(exchanged(&json!({}), &empty).exchange.failure, None);
    }
    // Where headers were kept, the tool's word for the type is none of the server.
    let kept = json!({"headers": header("Date", "today"), "content": content("text/html")});
    let kept = exchanged(&json!({}), &kept).exchange;
    let response = kept.response.as_ref().expect("a response");
    assert_eq!(response.headers.get("content-type"), None);
    assert_eq!(kept.failure, None);
    let form = json!({"headers": [], "postData": {"text": "a=1", "mimeType": "application/x-www-form-urlencoded"}});
    let sent = exchanged(&form, &json!({})).exchange.request;
    assert_eq!(sent.form(), Some(json!({"a": "1"})));
}

#[test]
fn a_body_that_is_larger_than_what_is_read_is_not_judged() {
    let most = crate::encoding::LARGEST;
    for (bytes, is_read) in [(most, true), (most + 1, false), (most + 9, false)] {
        let text = " ".repeat(bytes);
        let packed = STANDARD.encode(&text);
        for kept in [
            json!({"text": text}),
            json!({"text": packed, "encoding": "base64"}),
        ] {
            let evidence = body::Evidence {
                kept: &kept,
                size: &json!(bytes),
                wire_size: &json!(-1),
                headers: &Headers::default(),
                is_bodiless: false,
                is_changed: false,
                is_usual: true,
            };
            let read = evidence.body().map(|body| body.0.len());
            assert_eq!(read.is_ok(), is_read, "{bytes}: {read:?}");
            assert!(read.is_ok_and(|read| read == bytes) || !is_read);
        }
    }
}

#[test]
fn headers_that_came_several_times_are_several() {
    let request = json!({"headers": [
        {"name": ":path", "value": "/"}, {"name": "X-A", "value": "1"}, {"value": "nameless"},
    ]});
    let response = json!({"headers": header("Set-Cookie", "a=1\r\nb=2")});
    let one = exchanged(&request, &response).exchange;
    assert_eq!(one.request.headers.0, [("x-a".to_owned(), "1".to_owned())]);
    let cookies = one.response.expect("a response").headers.0;
    assert_eq!(
        cookies
            .iter()
            .map(|(_, value)| value.as_str())
            .collect::<Vec<_>>(),
        ["a=1", "b=2"]
    );
}

#[test]
fn what_the_browser_had_is_told_apart() {
    for (member, from_cache) in [
        (r#""_fromCache": "disk""#, true),
        (r#""_fromCache": true"#, true),
        (r#""_fromCache": """#, false),
        (r#""_fromCache": false"#, false),
        (r#""_fetchType": "Memory Cache""#, true),
        (r#""_fetchType": "Network Load""#, false),
    ] {
        let text = format!(
            r#"{{"request": {{"method": "GET", "url": "{URL}"}}, "response": {{"status": 200}}, {member}}}"#
        );
        assert_eq!(captured(&text).from_cache, from_cache, "{member}");
    }
    for (source, from_cache) in [("cache-storage", true), ("network", false)] {
        let response = json!({"_serviceWorkerResponseSource": source});
        assert_eq!(exchanged(&json!({}), &response).from_cache, from_cache);
    }
}

fn scene() -> Scene<'static> {
    Scene {
        scenario: "a_scenario",
        step: "a step",
        actor: "owner",
        origin: "https://apis-prelive.quran.foundation",
        started_at: "2026-11-20T10:00:00.000Z",
    }
}

fn exchange(sent: &str, came: &str) -> Exchange {
    let json_type = || {
        Headers(vec![(
            "content-type".to_owned(),
            "application/json".to_owned(),
        )])
    };
    Exchange {
        request: Request {
            method: "POST".to_owned(),
            path: "/quran-reflect/v1/rooms/7/join".to_owned(),
            query: Some("token=s3cret-1&page=1".to_owned()),
            headers: json_type(),
            body: Body(sent.to_owned().into()),
        },
        response: Some(Response {
            status: 200,
            headers: json_type(),
            body: Body(came.to_owned().into()),
        }),
        failure: None,
        duration_ms: 1.5,
    }
}

#[test]
fn an_archive_of_ours_says_where_it_replaced_what() {
    let replace = |text: &str| {
        text.replace("s3cret-1", "$TOKEN")
            .replace("123456", "$CODE")
    };
    let sent = r#"{"emails": ["a", "s3cret-1"], "s3cret-1": 1}"#;
    let came = r#"{"data": {"x/y": "s3cret-1", "z": 1}}"#;
    let written = entry_without_secrets(scene(), &exchange(sent, came), &replace);
    let expected = json!({
        "/request/postData/text": ["/$TOKEN", "/emails/1"],
        "/request/queryString/0/value": [],
        "/request/url": ["token"],
        "/response/content/text": ["/data/x~1y"],
    });
    assert_eq!(written["_redacted"], expected);
    let read = captured(&written.to_string());
    assert_eq!(read.replaced.query, ["token"]);
    assert_eq!(read.replaced.request, ["/$TOKEN", "/emails/1"]);
    assert_eq!(read.replaced.response, ["/data/x~1y"]);
    assert_eq!((read.exchange.failure, read.request_unknown), (None, None));
    // A number that was replaced leaves no JSON.
    let broken =
        entry_without_secrets(scene(), &exchange(r#"{"a": 123456}"#, "[123456]"), &replace);
    let read = captured(&broken.to_string());
    let failure = read.exchange.failure.map(|failure| failure.reason);
    let reasons = [failure, read.request_unknown];
    for reason in reasons {
        assert!(reason.is_some_and(|reason| reason.contains("no longer JSON")));
    }
    let clean = entry_without_secrets(scene(), &exchange(sent, came), &str::to_owned);
    assert_eq!(clean.get("_redacted"), None);
}

#[test]
fn what_was_exchanged_is_read_as_it_was_written() {
    let mut binary = exchange("", "");
    if let Some(response) = &mut binary.response {
        response.body = Body(vec![0xff, 0, 1].into());
    }
    let mut cut = exchange("{}", r#"{"a""#);
    cut.failure = Some("the connection broke off".to_owned().into());
    for given in [exchange("{}", "{\"a\": \"\\ud83d\"}"), binary, cut] {
        let read = captured(&entry(scene(), &given).to_string());
        assert_eq!(read.exchange, given);
        assert_eq!(read.request_unknown, None);
    }
}

#[test]
fn what_is_said_about_a_replacement_is_known_by_its_place() {
    let replaced = ["/emails/0".to_owned()];
    for (place, schema, expected) in [
        ("/emails/0", Some("#/x/format"), true),
        ("/emails/0/deeper", None, true),
        ("/emails/1", Some("#/x/format"), false),
        ("/emails/01", None, false),
        ("/emails", Some("#/x/uniqueItems"), true),
        ("/emails", Some("#/x/oneOf/1"), true),
        ("/emails", Some("#/x/minItems"), false),
        ("", Some("#/x/required"), false),
    ] {
        assert_eq!(
            is_about(&replaced, place, schema),
            expected,
            "{place} {schema:?}"
        );
    }
}
