//! What tools write, and what is read of it.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};

use super::*;
use crate::exchange::{Body, Headers, Request, Response};

mod bodies;
mod ours;

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
        assert_eq!((response.status, one.exchange.failure.clone()), (200, None), "{text}");
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
        (r#"{"request": {"url": "https"#.to_owned() + "\n" + r#""}}"#, "no JSON"),
        ("{}".to_owned(), "no URL"),
        (r#"{"request": "none"}"#.to_owned(), "no URL"),
        (r#"{"request": {"url": null}}"#.to_owned(), "no URL"),
        (entry("GET", "/v1/rooms"), "its URL is not valid"),
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
    for status in ["70000", "12", r#""1000000""#] {
        let one = exchanged(
            &json!({}),
            &serde_json::from_str(&format!("{{\"status\": {status}}}")).expect("JSON"),
        );
        let reason = one.exchange.failure.map(|failure| failure.reason).unwrap_or_default();
        assert!(reason.contains("no status of HTTP"), "{status}: {reason}");
        assert!(one.exchange.response.is_none(), "{status}");
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
    assert_eq!(cookies.iter().map(|(_, value)| value.as_str()).collect::<Vec<_>>(), ["a=1", "b=2"]);
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
