//! What is read of bodies, and of what was not kept of them.

use super::*;

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
        json!({"content": {"size": 12, "text": "{\"joined\": tr"}, "headers": header("content-length", "16")}),
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
        ("GET", json!({"content": {"size": 0, "mimeType": "x-unknown"}})),
        ("GET", json!({"content": {"size": 0, "mimeType": ""}, "bodySize": 0})),
        ("GET", json!({"content": {}, "bodySize": -1})),
        (
            "GET",
            json!({"content": {"size": 0, "mimeType": "application/json"}, "headers": header("Content-Length", "0")}),
        ),
        (
            "HEAD",
            json!({"content": {"size": 0, "mimeType": "application/json"}, "headers": header("content-length", "16")}),
        ),
        ("GET", json!({"status": 204, "content": {"size": -1, "mimeType": "application/json"}})),
        ("GET", json!({"status": 304, "content": {"size": 16}})),
    ] {
        let one = exchanged(&json!({"method": method}), &response).exchange;
        assert_eq!(one.failure, None, "{response}");
        assert!(one.response.is_some_and(|response| response.body.is_empty()), "{method}");
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
        assert_eq!(one.exchange.failure, None, "of the response all is there: {request}");
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
fn a_body_that_is_shorter_than_its_content_length_is_a_part() {
    let json = "application/json";
    let cut = r#"{"joined":tr"#;
    let whole = r#"{"joined":true}"#;
    let wide = r#"{"name":"éé"}"#;
    assert_eq!(wide.len(), 15);
    let part = |text: &str, headers: &Value, size: &Value| {
        let response =
            json!({"headers": headers, "content": {"text": text, "size": size, "mimeType": json}});
        let request = json!({"headers": headers, "bodySize": size, "postData": {"text": text, "mimeType": json}});
        let one = exchanged(&request, &response);
        let reasons = [one.exchange.failure.map(|failure| failure.reason), one.request_unknown];
        reasons.map(|reason| {
            let is_part = reason.as_ref().map(|reason| reason.contains("only a part of the body"));
            assert_ne!(is_part, Some(false), "{text}: {reason:?}");
            is_part.is_some()
        })
    };
    for (text, length, size, is_read) in [
        (cut, "15", json!(12), false),
        (cut, "12", json!(12), true),
        (cut, "12, 12", json!(-1), true),
        (cut, "15, 15", json!(-1), false),
        (cut, "5", json!(null), true),
        (cut, "many", json!(null), true),
        // A number may be the beginning of another.
        ("12", "3", json!(3), false),
        ("12", "2", json!(2), true),
        // A byte order mark and carriage returns are left out at times.
        (whole, "18", json!(15), true),
        ("{\n}\n", "6", json!(4), true),
        (cut, "13", json!(12), false),
        // It counts bytes and not characters.
        (wide, "15", json!(13), true),
        (wide, "13", json!(13), true),
    ] {
        let headers = json!({"content-type": json, "content-length": length});
        assert_eq!(part(text, &headers, &size), [!is_read; 2], "{text}: {length}");
    }
    // It is not that of the text.
    for (name, value, is_read) in [
        ("content-encoding", "gzip", true),
        ("content-encoding", "identity, br", true),
        ("content-encoding", "Identity", false),
        ("content-type", "application/json; charset=UTF-16LE", true),
        ("content-type", "application/json; charset=utf-8", false),
        ("transfer-encoding", "chunked", true),
    ] {
        let mut headers = json!({"content-type": json, "content-length": "35"});
        headers[name] = value.into();
        assert_eq!(part(cut, &headers, &json!(12)), [!is_read; 2], "{value}");
    }
    // Whole JSON was not cut when it came, and may be written anew; what was sent is kept as it was.
    for (length, is_read) in [("2600", false), ("15", true), ("18", true), ("19", false)] {
        let headers = json!({"content-type": json, "content-length": length});
        let kept = json!({"text": whole, "mimeType": json});
        let request = json!({"headers": headers, "bodySize": 2600, "postData": kept});
        let one = exchanged(&request, &json!({"headers": headers, "content": kept}));
        assert_eq!(one.exchange.failure, None, "{length}");
        let reason = one.request_unknown;
        assert_eq!(reason.is_none(), is_read, "{length}: {reason:?}");
    }
    // The fields of a form are spelled anew, and may be shorter than they were.
    let form = json!({
        "headers": {"content-length": "7"},
        "postData": {"mimeType": "application/x-www-form-urlencoded", "params": [{"name": "a", "value": "b c"}]},
    });
    let one = exchanged(&form, &json!({}));
    assert_eq!((one.request_unknown, one.exchange.request.body.text()), (None, Some("a=b+c")));
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
        (in_url_alphabet.trim_end_matches('=').to_owned(), Some("base64")),
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
        assert_eq!((one.failure, &body.0[..]), (None, &json[..]), "{text} {encoding:?}");
    }
    // What looks like base64 and is JSON as it stands.
    let content = json!({"text": "1234", "encoding": "base64"});
    let one = exchanged(&json!({}), &json!({"content": content})).exchange;
    assert_eq!(one.response.and_then(|response| response.body.json()), Some(json!(1234)));
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
        assert_eq!((media_type, &known.failure), (Some("application/json"), &None));
        for unknown in ["", "x-unknown"] {
            let failure = read(unknown).failure.map(|failure| failure.reason);
            let reason = failure.unwrap_or_default();
            assert!(reason.contains("the headers of the response"), "{headers}: {reason}");
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
    let most = crate::exchange::encoding::LARGEST;
    for (bytes, is_read) in [(most, true), (most + 1, false), (most + 9, false)] {
        let text = " ".repeat(bytes);
        let packed = STANDARD.encode(&text);
        for kept in [json!({"text": text}), json!({"text": packed, "encoding": "base64"})] {
            let evidence = body::Evidence {
                kept: &kept,
                size: &json!(bytes),
                wire_size: &json!(-1),
                headers: &Headers::default(),
                is_bodiless: false,
                is_changed: false,
                is_sent: false,
                is_usual: true,
            };
            let read = evidence.body().map(|body| body.0.len());
            assert_eq!(read.is_ok(), is_read, "{bytes}: {read:?}");
            assert!(read.is_ok_and(|read| read == bytes) || !is_read);
        }
    }
}
