//! The body is of the documented type, and is what its type says.

use super::{Check, CheckLevel, Looked};
use crate::finding::Disagreement;

/// The media type is the documented one.
pub(super) const CONTENT_TYPE: Check = Check {
    id: "content_type_documented",
    level: CheckLevel::AsPromised,
    title: "the media type of the body is the documented one",
    source: "content of the response",
    run: content_type,
};

/// A body that should be JSON can be parsed.
pub(super) const IS_JSON: Check = Check {
    id: "body_is_json",
    level: CheckLevel::AsPromised,
    title: "a body that is documented as JSON can be parsed as JSON",
    source: "content of the response",
    run: is_json,
};

/// The documented media type and where the document says so.
fn documented<'a>(subject: &Looked<'a>) -> Option<(&'a str, String)> {
    let status = subject.exchange.status()?;
    let response = subject.operation?.response(status)?;
    let content_type = response.content_type.as_deref()?;
    Some((content_type, format!("{}/content", response.pointer)))
}

fn content_type(subject: &Looked<'_>) -> Vec<Disagreement> {
    let (Some((documented, pointer)), Some(response)) =
        (documented(subject), &subject.exchange.response)
    else {
        return Vec::new();
    };
    let received = response.media_type();
    if received.as_deref() == Some(documented) {
        return Vec::new();
    }
    let received = received.unwrap_or_else(|| "no content-type".to_owned());
    let seen = Disagreement::new(documented, received).with_level(subject.level(""));
    vec![seen.with_schema_pointer(pointer)]
}

fn is_json(subject: &Looked<'_>) -> Vec<Disagreement> {
    let (Some((documented, pointer)), Some(response)) =
        (documented(subject), &subject.exchange.response)
    else {
        return Vec::new();
    };
    // A body that did not come whole is reported as such.
    let whole = subject.exchange.failure.is_none();
    if !documented.ends_with("json") || !whole || response.body.is_json() {
        return Vec::new();
    }
    let received = match response.body.text() {
        Some("") => "an empty body".to_owned(),
        Some(text) if text.starts_with('\u{feff}') => {
            format!("a byte order mark, then {}", &text[3..])
        }
        Some(text) => text.to_owned(),
        None => format!("{} bytes that are not text", response.body.0.len()),
    };
    let received = subject.secrets.replace(&received);
    let seen = Disagreement::new("a JSON body", received).with_level(subject.level(""));
    vec![seen.with_schema_pointer(pointer)]
}
