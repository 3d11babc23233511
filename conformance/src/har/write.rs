//! Writing: what was exchanged, as the entries of an archive.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};

use super::{entry::FAILURE, replaced};
use crate::{
    exchange::{Body, Exchange},
    redact,
};

/// Where an exchange of a run belongs.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// The scenario.
    pub scenario: &'a str,
    /// The label of the step.
    pub step: &'a str,
    /// The actor, as snapshots call it.
    pub actor: &'a str,
    /// What stands before the path.
    pub origin: &'a str,
    /// When the run began; the recorder keeps durations only.
    pub started_at: &'a str,
}

/// So many bytes are kept of an answer that did not come to its end.
const MOST: usize = 64 * 1024;

/// Who writes our archives.
pub const CREATOR: &str = "rooms-conformance";

/// An archive of entries.
#[must_use]
pub fn archive(entries: Vec<Value>) -> Value {
    json!({"log": {
        "version": "1.2",
        "creator": {"name": CREATOR, "version": env!("CARGO_PKG_VERSION")},
        "entries": entries,
    }})
}

/// One exchange as an entry without anything secret. Where something was replaced stands in `_redacted`.
#[must_use]
pub fn entry_without_secrets(
    scene: Scene<'_>,
    exchange: &Exchange,
    replace: &impl Fn(&str) -> String,
) -> Value {
    let before = entry(scene, exchange);
    let mut after = redact::texts(before.clone(), replace);
    replaced::mark(&before, &mut after);
    leave_out(&mut after);
    after
}

/// Of an answer that did not come to its end, most is left out: nobody judges it, and an endless one is large. What was
/// replaced is known before.
fn leave_out(entry: &mut Value) {
    let response = &mut entry["response"];
    if response.get(FAILURE).is_none() {
        return;
    }
    let content = &mut response["content"];
    let Some(text) = content["text"].as_str().filter(|text| text.len() > MOST) else {
        return;
    };
    // Whole letters, and whole groups of base64.
    let mut end = MOST;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let comment = format!("truncated: {} more bytes of this text came", text.len() - end);
    content["text"] = text[..end].into();
    content["comment"] = comment.into();
}

/// One exchange as an entry. Nothing is left out here.
#[must_use]
pub fn entry(scene: Scene<'_>, exchange: &Exchange) -> Value {
    let Exchange { request, response, failure, duration_ms } = exchange;
    let query = request.query.as_deref().unwrap_or_default();
    let mark = if request.query.is_some() { "?" } else { "" };
    let url = request
        .elsewhere()
        .unwrap_or_else(|| format!("{}{}{mark}{query}", scene.origin, request.path));
    let pairs = url::form_urlencoded::parse(query.as_bytes());
    let mut sent = json!({
        "method": request.method,
        "url": url,
        "httpVersion": "HTTP/1.1",
        "cookies": [],
        "headers": named(request.headers.0.iter().cloned()),
        "queryString": named(pairs.into_owned()),
        "headersSize": -1,
        "bodySize": request.body.0.len(),
    });
    // Where a type is named, an empty text says that there was no body.
    if !request.body.is_empty() || request.headers.get("content-type").is_some() {
        let mut data = text_of(&request.body);
        data["mimeType"] = request.headers.get("content-type").unwrap_or_default().into();
        sent["postData"] = data;
    }
    let received = match response {
        None => json!({
            "status": 0, "statusText": "", "httpVersion": "", "cookies": [], "headers": [],
            "content": {"size": 0, "mimeType": ""}, "redirectURL": "", "headersSize": -1,
            "bodySize": -1, "_error": failure.as_deref(),
        }),
        Some(response) => {
            let mut content = text_of(&response.body);
            content["size"] = response.body.0.len().into();
            content["mimeType"] = response.headers.get("content-type").unwrap_or_default().into();
            let mut received = json!({
                "status": response.status,
                "statusText": "",
                "httpVersion": "HTTP/1.1",
                "cookies": [],
                "headers": named(response.headers.0.iter().cloned()),
                "content": content,
                "redirectURL": response.headers.get("location").unwrap_or_default(),
                "headersSize": -1,
                "bodySize": response.body.0.len(),
            });
            if let Some(failure) = failure {
                received[FAILURE] = failure.reason.as_str().into();
            }
            received
        }
    };
    json!({
        "startedDateTime": scene.started_at,
        "time": duration_ms,
        "request": sent,
        "response": received,
        "cache": {},
        "timings": {"send": 0, "wait": duration_ms, "receive": 0},
        "comment": format!("{}: {}", scene.actor, scene.step),
        "_scenario": scene.scenario,
    })
}

fn named(pairs: impl Iterator<Item = (String, String)>) -> Value {
    pairs.map(|(name, value)| json!({"name": name, "value": value})).collect()
}

fn text_of(body: &Body) -> Value {
    match body.text() {
        Some(text) => json!({"text": text}),
        None => json!({"text": STANDARD.encode(&body.0), "encoding": "base64"}),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{Failure, Headers, Request, Response};

    fn written(body: &[u8], failure: Option<&str>) -> Value {
        let exchange = Exchange {
            request: Request {
                method: "GET".to_owned(),
                path: "/x".to_owned(),
                query: None,
                headers: Headers::default(),
                body: Body::default(),
            },
            response: Some(Response {
                status: 200,
                headers: Headers::default(),
                body: Body(body.to_vec().into()),
            }),
            failure: failure.map(|why| Failure::from(why.to_owned())),
            duration_ms: 1.0,
        };
        let scene = Scene {
            scenario: "s",
            step: "s",
            actor: "a",
            origin: "https://a.example",
            started_at: "2026-11-21T10:00:00Z",
        };
        entry_without_secrets(scene, &exchange, &|text| text.replace("secret", "$S"))
    }

    #[test]
    fn of_an_endless_answer_the_beginning_is_kept_and_how_much_is_not() {
        let body = format!("{}secret{}", "x".repeat(MOST - 3), "\u{e9}".repeat(MOST));
        let entry = written(body.as_bytes(), Some("it is larger than 16 MiB"));
        let content = &entry["response"]["content"];
        let text = content["text"].as_str().unwrap_or_default();
        assert!(text.len() <= MOST && text.ends_with("x$S"), "{}", text.len());
        let left = body.len() - "secret".len() + "$S".len() - text.len();
        assert_eq!(content["comment"], format!("truncated: {left} more bytes of this text came"));
        assert_eq!(content["size"], body.len());
        let packed = written(&vec![0xff; MOST * 2], Some("it broke off"));
        let text = packed["response"]["content"]["text"].as_str();
        let bytes = STANDARD.decode(text.unwrap_or_default()).expect("base64");
        assert_eq!(bytes, vec![0xff; MOST / 4 * 3]);
        // What came whole is kept whole.
        assert_eq!(written(body.as_bytes(), None)["response"]["content"]["size"], body.len());
        let whole = &written(body.as_bytes(), None)["response"]["content"];
        assert_eq!(whole["text"], body.replace("secret", "$S"));
    }
}
