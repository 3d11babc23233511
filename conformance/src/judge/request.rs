//! Requests are held to the document as well.

use rooms_openapi::{Document, Level, Operation, RequestBody, Violation};
use serde_json::Value;

use crate::{
    exchange::{Body, Request},
    finding::Disagreement,
    har::{Captured, is_about},
    level,
};

/// What a request does that the document does not allow. The server is not to blame for it.
pub(crate) const REQUEST: &str = "request_conformance";

/// The media type of forms.
const FORM: &str = "application/x-www-form-urlencoded";

/// What is wrong with the query and the body of a request, as far as they are as they were sent.
pub(super) fn wrong_request(
    document: &Document,
    operation: &Operation,
    captured: &Captured,
) -> Vec<Disagreement> {
    let Captured { exchange, replaced, .. } = captured;
    let request = &exchange.request;
    let query = request.query.as_deref().unwrap_or_default();
    let pairs: Vec<_> = url::form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    let violations = document.check_query(operation, &pairs);
    let in_query = violations.err().unwrap_or_default().into_iter();
    let in_query = in_query.filter(|one| !replaced.query.contains(&one.field));
    let mut found: Vec<_> = in_query
        .map(|one| {
            let level = level::of_schema(document, &one.schema_pointer);
            disagreement(one, level)
        })
        .collect();
    let Some(expected) = &operation.request_body else {
        return found;
    };
    if captured.request_unknown.is_some() {
        return found;
    }
    let level = level::of_schema(document, &expected.pointer);
    let as_a_whole = wrong_body(expected, request).map(|(documented, sent)| {
        Disagreement::new(documented, sent)
            .with_schema_pointer(format!("{}/content", expected.pointer))
            .with_level(level)
    });
    found.extend(as_a_whole);
    if let Some(body) = read(expected, request) {
        let in_body = document.check_body(operation, &body);
        let in_body = in_body.into_iter().filter(|one| {
            let schema = Some(one.schema_pointer.as_str());
            !is_about(&replaced.request, &one.instance_pointer, schema)
        });
        found.extend(in_body.map(|one| {
            let level = level::of_body(document, operation, &one.schema_pointer);
            disagreement(one, level)
        }));
    }
    found
}

/// What the document expects of a body as a whole, and what was sent instead.
fn wrong_body(expected: &RequestBody, request: &Request) -> Option<(String, String)> {
    let documented = expected.content_type.as_str();
    if request.body.is_empty() {
        return (expected.required).then(|| (format!("a body in {documented}"), "none".to_owned()));
    }
    // Without a type the receiver has to guess (RFC 9110, section 8.3).
    let sent = request.headers.media_type().unwrap_or_default();
    if !sent.is_empty() && sent != documented {
        return Some((format!("a body in {documented}"), format!("one in {sent}")));
    }
    let why = is_json(documented).then(|| why_not_json(&request.body))??;
    Some((format!("a body in {documented}"), why))
}

/// The body as the document means it, if it can be read so.
fn read(expected: &RequestBody, request: &Request) -> Option<Value> {
    if request.body.is_empty() {
        None
    } else if is_json(&expected.content_type) {
        request.body.json_in_part()
    } else if expected.content_type == FORM {
        request.form()
    } else {
        None
    }
}

fn is_json(media_type: &str) -> bool {
    media_type.ends_with("json")
}

/// Why a body is no JSON by its grammar, and where that ends.
fn why_not_json(body: &Body) -> Option<String> {
    let text = match std::str::from_utf8(&body.0) {
        Ok(text) => text,
        Err(error) => {
            let valid = error.valid_up_to();
            return Some(format!(
                "no JSON: no UTF-8 behind the first {valid} bytes of {}",
                body.0.len()
            ));
        }
    };
    if text.starts_with('\u{feff}') {
        return Some("no JSON: a byte order mark stands before it".to_owned());
    }
    let reason = serde_json::from_str::<serde::de::IgnoredAny>(text).err()?;
    Some(format!("no JSON: {reason}"))
}

fn disagreement(one: Violation, level: Level) -> Disagreement {
    let seen = Disagreement::new("a request that the document allows", one.to_string())
        .with_schema_pointer(one.schema_pointer)
        .with_level(level);
    // A parameter has no place in the body.
    if one.instance_pointer.is_empty() {
        seen
    } else {
        seen.with_body_pointer(one.instance_pointer)
    }
}
