//! From bytes to a typed call: parameters and body checked against the document.
//!
//! Nothing here knows a single operation; the document says what is right.

use bytes::Bytes;
use http::{HeaderMap, header};
use percent_encoding::percent_decode_str;
use rooms_openapi::{Document, Location, Operation, RouteMatch, UnknownName, Violation};
use serde_json::Value;

use crate::advice::about_body;
use crate::domain::{Call, Refusal, RefusalKind};
use crate::fault::Faults;
use crate::json;
use crate::secrets::is_secret;
use crate::serve::{Incoming, Serve};
use crate::shown::{given, shown};

/// The largest body that is read, in bytes. Avatars travel in bodies.
pub(crate) const LARGEST_BODY: usize = 8 * 1024 * 1024;

/// A request body as it arrived.
#[derive(Clone, Debug)]
pub(crate) enum Payload {
    Complete(Bytes),
    TooLarge,
    Broken,
}

/// The typed input of a call, without its caller. What there is to say about names that the document does not know goes
/// into `warning`.
pub(crate) fn check<D: Serve>(
    document: &Document,
    route: &RouteMatch<'_>,
    incoming: Incoming<'_>,
    faults: &Faults<D>,
    warning: &mut Option<String>,
) -> Result<Call, Refusal> {
    let operation = route.operation;
    let mut violations = Vec::new();
    let mut call = Call {
        operation: operation.id.clone(),
        caller: uuid::Uuid::nil(),
        parameters: Default::default(),
        body: Value::Null,
    };
    for parameter in
        operation.parameters.iter().filter(|parameter| parameter.location == Location::Path)
    {
        let raw = route.parameters.get(&parameter.name).map(String::as_str).unwrap_or_default();
        match document.check_parameter(parameter, raw) {
            Ok(value) => {
                call.parameters.insert(parameter.name.clone(), value);
            }
            Err(violation) => violations.push(violation),
        }
    }
    let asked_for = |name: &str| operation.parameter(Location::Query, name).is_some();
    let query = pairs(incoming.query, asked_for)?;
    match document.check_query(operation, &query) {
        Ok(values) => call.parameters.extend(values),
        Err(more) => violations.extend(more),
    }
    let body = match operation.request_body {
        Some(_) => json_body(incoming.headers, incoming.payload),
        None => Ok(Value::Null),
    };
    call.body = body.as_ref().cloned().unwrap_or_default();
    *warning = warn(document, operation, &query, &call.body, incoming.payload);
    body?;
    if operation.request_body.is_some() {
        violations.extend(document.check_body(operation, &call.body));
    }
    faults.violations(&operation.id, &mut violations);
    let Some(first) = violations.first() else {
        return Ok(call);
    };
    let of_parameter = |name: &str| {
        let of_query = query.iter().rev().find(|(known, _)| known == name);
        let raw = route.parameters.get(name).or(of_query.map(|(_, raw)| raw))?;
        (!is_secret(name)).then(|| shown(raw))
    };
    Err(Refusal {
        rule: D::malformed(operation, Some(first)),
        ..invalid(document, operation, &call.body, &violations, of_parameter)
    })
}

/// What there is to say about names that the document does not know, and accepts.
pub(crate) fn warn(
    document: &Document,
    operation: &Operation,
    query: &[(String, String)],
    body: &Value,
    payload: &Payload,
) -> Option<String> {
    let ignored = operation.request_body.is_none()
        && !matches!(payload, Payload::Complete(bytes) if bytes.is_empty());
    if query.is_empty() && body.is_null() && !ignored {
        return None;
    }
    let names = document.unknown_names(operation, query, body).into_iter();
    let mut told: Vec<_> = names
        .map(|UnknownName { name, meant }| match meant {
            Some(meant) => format!("`{}` (did you mean `{meant}`?)", shown(&name)),
            None => format!("`{}`", shown(&name)),
        })
        .collect();
    if ignored {
        told.push("the body".to_owned());
    }
    (!told.is_empty()).then(|| format!("not documented, and without effect: {}", told.join(", ")))
}

/// A refusal that repeats what was given for the fields at fault, and for what was not found.
pub(crate) fn repeating(mut refusal: Refusal, call: &Call) -> Refusal {
    for (field, reason) in &mut refusal.fields {
        let value = lookup(&call.body, field).or_else(|| call.parameters.get(field));
        if let Some(given) = value.and_then(|value| given(field, value)) {
            reason.push_str(&format!(" (given: {given})"));
        }
    }
    if !refusal.fields.is_empty() {
        refusal.message = sentence(&refusal.fields).into();
    } else if refusal.kind == RefusalKind::NotFound {
        let body = call.body.as_object().into_iter().flatten();
        let named = |name: &str| name.to_lowercase().ends_with("id");
        let all = call.parameters.iter().chain(body);
        let told: Vec<_> = all
            .filter(|(name, value)| named(name) && (value.is_string() || value.is_number()))
            .filter_map(|(name, value)| Some((name, given(name, value)?)))
            .filter(|(_, given)| !refusal.message.contains(given.trim_matches('"')))
            .map(|(name, given)| format!("`{name}` is {given}"))
            .collect();
        if !told.is_empty() {
            let message = refusal.message.trim_end_matches('.');
            refusal.message = format!("{message}: {}.", told.join(", ")).into();
        }
    }
    refusal
}

/// The value of a field as messages write it: `post.mentions[0]`.
fn lookup<'a>(body: &'a Value, field: &str) -> Option<&'a Value> {
    let path = field.replace(['.', '['], "/").replace(']', "");
    body.pointer(&format!("/{path}"))
}

fn sentence(fields: &[(String, String)]) -> String {
    let sentences = fields.iter().map(|(field, reason)| format!("`{field}` {reason}"));
    sentences.collect::<Vec<_>>().join("; ")
}

/// Name and value of each part of a query string. What is no text is refused if the parameter matters, and ignored like
/// any other parameter that nobody asked for if it does not.
pub(crate) fn pairs(
    query: Option<&str>,
    matters: impl Fn(&str) -> bool,
) -> Result<Vec<(String, String)>, Refusal> {
    let decode = |text: &str| {
        let spaced = text.replace('+', " ");
        percent_decode_str(&spaced).decode_utf8().map(|text| text.into_owned())
    };
    let mut pairs = Vec::new();
    for part in query.unwrap_or_default().split('&').filter(|part| !part.is_empty()) {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        // No parameter has a name that is no text.
        let Ok(name) = decode(name) else { continue };
        match decode(value) {
            Ok(value) => pairs.push((name, value)),
            Err(_) if matters(&name) => {
                let reason = match is_secret(&name) {
                    true => "is not UTF-8".to_owned(),
                    false => format!("is not UTF-8 (given: {})", shown(value)),
                };
                return Err(Refusal::malformed(&name, &reason));
            }
            Err(_) => {}
        }
    }
    Ok(pairs)
}

/// The content type without its parameters, in lower case.
pub(crate) fn media_type(headers: &HeaderMap) -> String {
    let kind =
        headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
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
            format!("content type {}", shown(&kind))
        };
        return wrong(&format!("was sent with {given}; application/json is expected"));
    }
    json::parse(bytes).or_else(|mistake| wrong(&mistake))
}

/// How many fields at fault are told; a list may have thousands.
const MOST_TOLD: usize = 20;

fn invalid(
    document: &Document,
    operation: &Operation,
    body: &Value,
    violations: &[Violation],
    of_parameter: impl Fn(&str) -> Option<String>,
) -> Refusal {
    let mut fields: Vec<(String, String)> = Vec::new();
    for violation in violations {
        // `$` is how violations call the whole body.
        let field = if violation.field == "$" { "body" } else { &violation.field };
        if fields.len() < MOST_TOLD && fields.iter().all(|(known, _)| known != field) {
            let value = match violation.instance_pointer.as_str() {
                "" if field == "body" => given(field, body).filter(|_| !body.is_null()),
                "" => of_parameter(field),
                pointer => body.pointer(pointer).and_then(|value| given(&violation.field, value)),
            };
            let advice = about_body(document, operation, body, field).unwrap_or_default();
            // The message about a value that is none of several has it already.
            let value = value.filter(|_| !violation.message.contains("not one of"));
            let value = value.map(|value| format!(" (given: {value})"));
            let reason = format!("{}{}{advice}", violation.message, value.unwrap_or_default());
            fields.push((field.to_owned(), reason));
        }
    }
    let mut refusal = Refusal::malformed("body", "is invalid");
    refusal.message = sentence(&fields).into();
    refusal.fields = fields;
    refusal
}
