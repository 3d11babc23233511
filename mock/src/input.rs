//! From bytes to a typed call: parameters and body checked against the document.
//!
//! Nothing here knows a single operation; the document says what is right.

use bytes::Bytes;
use http::{HeaderMap, header};
use percent_encoding::percent_decode_str;
use rooms_openapi::{Document, Location, Operation, RouteMatch, Violation};
use serde_json::Value;

use crate::advice::about_body;
use crate::domain::{Call, Refusal};
use crate::fault::Faults;
use crate::serve::Serve;

/// The largest body that is read, in bytes. Avatars travel in bodies.
pub(crate) const LARGEST_BODY: usize = 8 * 1024 * 1024;

/// A request body as it arrived.
#[derive(Clone, Debug)]
pub(crate) enum Payload {
    Complete(Bytes),
    TooLarge,
    Broken,
}

/// The typed input of a call, without its caller.
pub(crate) fn check<D: Serve>(
    document: &Document,
    route: &RouteMatch<'_>,
    query: Option<&str>,
    headers: &HeaderMap,
    payload: &Payload,
    faults: &Faults<D>,
) -> Result<Call, Refusal> {
    let operation = route.operation;
    let mut violations = Vec::new();
    let mut call = Call {
        operation: operation.id.clone(),
        caller: uuid::Uuid::nil(),
        parameters: Default::default(),
        body: Value::Null,
    };
    for parameter in operation
        .parameters
        .iter()
        .filter(|parameter| parameter.location == Location::Path)
    {
        let raw = route
            .parameters
            .get(&parameter.name)
            .map(String::as_str)
            .unwrap_or_default();
        match document.check_parameter(parameter, raw) {
            Ok(value) => {
                call.parameters.insert(parameter.name.clone(), value);
            }
            Err(violation) => violations.push(violation),
        }
    }
    let asked_for = |name: &str| operation.parameter(Location::Query, name).is_some();
    match document.check_query(operation, &pairs(query, asked_for)?) {
        Ok(values) => call.parameters.extend(values),
        Err(more) => violations.extend(more),
    }
    if operation.request_body.is_some() {
        call.body = json_body(headers, payload)?;
        violations.extend(document.check_body(operation, &call.body));
    }
    faults.violations(&operation.id, &mut violations);
    match violations.first() {
        None => Ok(call),
        Some(first) => Err(Refusal {
            rule: D::malformed(operation, Some(first)),
            ..invalid(document, operation, &call.body, &violations)
        }),
    }
}

/// Name and value of each part of a query string. What is no text is refused if the parameter matters, and ignored like
/// any other parameter that nobody asked for if it does not.
pub(crate) fn pairs(
    query: Option<&str>,
    matters: impl Fn(&str) -> bool,
) -> Result<Vec<(String, String)>, Refusal> {
    let decode = |text: &str| {
        let spaced = text.replace('+', " ");
        percent_decode_str(&spaced)
            .decode_utf8()
            .map(|text| text.into_owned())
    };
    let mut pairs = Vec::new();
    for part in query
        .unwrap_or_default()
        .split('&')
        .filter(|part| !part.is_empty())
    {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        // No parameter has a name that is no text.
        let Ok(name) = decode(name) else { continue };
        match decode(value) {
            Ok(value) => pairs.push((name, value)),
            Err(_) if matters(&name) => return Err(Refusal::malformed(&name, "is not UTF-8")),
            Err(_) => {}
        }
    }
    Ok(pairs)
}

/// The content type without its parameters, in lower case.
pub(crate) fn media_type(headers: &HeaderMap) -> String {
    let kind = headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default();
    kind.trim().to_ascii_lowercase()
}

/// Problems with the body as a whole are reported for the field `body`.
fn json_body(headers: &HeaderMap, payload: &Payload) -> Result<Value, Refusal> {
    let wrong = |reason: &str| Err(Refusal::malformed("body", reason));
    let bytes = match payload {
        Payload::Complete(bytes) => bytes,
        Payload::TooLarge => return wrong("is larger than 8 MiB"),
        Payload::Broken => return wrong("ended before it was complete"),
    };
    if bytes.is_empty() {
        return wrong("is missing; this operation takes a JSON object");
    }
    let kind = media_type(headers);
    if kind != "application/json" {
        let given = if kind.is_empty() {
            "no content type".to_owned()
        } else {
            format!("content type {kind}")
        };
        return wrong(&format!(
            "was sent with {given}; application/json is expected"
        ));
    }
    serde_json::from_slice(bytes).or_else(|error| wrong(&format!("is not JSON: {error}")))
}

fn invalid(
    document: &Document,
    operation: &Operation,
    body: &Value,
    violations: &[Violation],
) -> Refusal {
    let mut fields: Vec<(String, String)> = Vec::new();
    for violation in violations {
        // `$` is how violations call the whole body.
        let field = if violation.field == "$" {
            "body"
        } else {
            &violation.field
        };
        if fields.iter().all(|(known, _)| known != field) {
            let advice = about_body(document, operation, body, field).unwrap_or_default();
            fields.push((field.to_owned(), format!("{}{advice}", violation.message)));
        }
    }
    let sentences: Vec<String> = fields
        .iter()
        .map(|(field, reason)| format!("`{field}` {reason}"))
        .collect();
    let mut refusal = Refusal::malformed("body", "is invalid");
    refusal.message = sentences.join("; ").into();
    refusal.fields = fields;
    refusal
}
