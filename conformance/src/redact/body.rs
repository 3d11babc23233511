//! Bodies with everything that may differ between two runs, or two targets, named or left out.

use std::cmp::Ordering;

use chrono::{DateTime, NaiveDateTime};
use rooms_openapi::Document;
use rooms_openapi::pointer::unescape;
use serde_json::{Map, Value};

use super::names::{Names, scalar};

/// Where a body comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The scenario sent it.
    Sent,
    /// The target sent it.
    Received,
    /// The target sent it, and it lists other people's rooms too: they are left out, and so are the
    /// totals.
    SharedList,
}

/// The redacted copy of a body.
#[must_use]
pub fn body(
    document: &Document,
    schema: &Value,
    body: &Value,
    names: &mut Names,
    origin: Origin,
) -> Value {
    let mut copy = body.clone();
    if origin == Origin::SharedList {
        leave_out_strangers(&mut copy, names);
    }
    let original = copy.clone();
    let mut kinds = document.annotations(schema, &original, "x-redact");
    kinds.sort_by(|one, other| natural(&one.pointer, &other.pointer));
    for found in &kinds {
        let kind = found.value.as_str().unwrap_or_default();
        if let Some(node) = copy.pointer_mut(&found.pointer)
            && kind != "volatile"
            && let Some(name) = names.of_value(kind, node, origin)
        {
            *node = name;
        }
    }
    for found in document.annotations(schema, &original, "format") {
        if found.value == "date-time"
            && let Some(node) = copy.pointer_mut(&found.pointer)
            && node.as_str().is_some_and(is_time)
        {
            *node = Value::from("[time]");
        }
    }
    let mut copy = known_values(copy, names);
    // From the end, so that removing one node does not move the next.
    for found in kinds.iter().rev().filter(|one| one.value == "volatile") {
        leave_open(&mut copy, &found.pointer, found.required);
    }
    copy
}

fn leave_out_strangers(body: &mut Value, names: &Names) {
    let ours = |item: &Value| {
        let id = item.get("id").and_then(scalar);
        id.is_some_and(|id| names.knows("room", &id))
    };
    if let Some(list) = body.get_mut("data").and_then(Value::as_array_mut) {
        list.retain(ours);
    }
    for total in ["total", "pages"] {
        if let Some(node) = body.get_mut(total).filter(|node| node.is_number()) {
            *node = Value::from("[number]");
        }
    }
}

/// Takes an optional value away and puts a placeholder for a required one.
fn leave_open(body: &mut Value, pointer: &str, required: bool) {
    if required {
        if let Some(node) = body.pointer_mut(pointer) {
            let kind = match node {
                Value::Null => "[null]",
                Value::Bool(_) => "[boolean]",
                Value::Number(_) => "[number]",
                Value::String(_) => "[string]",
                Value::Array(_) => "[array]",
                Value::Object(_) => "[object]",
            };
            *node = Value::from(kind);
        }
        return;
    }
    let Some((parent, name)) = pointer.rsplit_once('/') else {
        return;
    };
    let name = unescape(name);
    if let Some(Value::Object(fields)) = body.pointer_mut(parent) {
        fields.remove(&name);
    }
}

/// Replaces what is known about the accounts, in names of fields too.
fn known_values(value: Value, names: &Names) -> Value {
    match value {
        Value::String(text) => Value::String(names.in_text(&text)),
        Value::Array(items) => items.into_iter().map(|item| known_values(item, names)).collect(),
        Value::Object(fields) => fields
            .into_iter()
            .map(|(name, child)| (names.in_text(&name), known_values(child, names)))
            .collect::<Map<_, _>>()
            .into(),
        other => other,
    }
}

fn is_time(text: &str) -> bool {
    DateTime::parse_from_rfc3339(text).is_ok()
        || NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S").is_ok()
}

/// Compares pointers so that `/data/9` comes before `/data/10`, whatever order a map has.
fn natural(one: &str, other: &str) -> Ordering {
    let key = |pointer: &str| -> Vec<(usize, String)> {
        let segments = pointer.split('/');
        segments
            .map(|segment| (segment.parse().unwrap_or(usize::MAX), segment.to_owned()))
            .collect()
    };
    key(one).cmp(&key(other))
}

#[cfg(test)]
mod tests {
    use rooms_openapi::{Api, Environment};
    use serde_json::json;

    use super::*;

    #[test]
    fn list_positions_are_compared_as_numbers() {
        assert_eq!(natural("/data/9/id", "/data/10/id"), Ordering::Less);
        assert_eq!(natural("/data/0/id", "/data/0/url"), Ordering::Less);
    }

    #[test]
    fn times_are_recognised_in_both_documented_spellings() {
        assert!(is_time("2026-11-21T10:00:00.000Z"));
        assert!(is_time("2000-01-21 00:00:00"));
        assert!(!is_time("yesterday"));
    }

    #[test]
    fn strangers_and_totals_are_left_out_of_a_shared_list() {
        let mut names = Names::default();
        let _ = names.of("room", "7");
        let mut list = json!({"total": 3, "pages": 1, "data": [{"id": 6}, {"id": 7}]});
        leave_out_strangers(&mut list, &names);
        let expected = json!({"total": "[number]", "pages": "[number]", "data": [{"id": 7}]});
        assert_eq!(list, expected);
    }

    #[test]
    fn annotated_values_are_named_and_open_ones_left_out() {
        let document = Document::load(Api::QuranReflect, Environment::PreLive);
        let schema = json!({
            "required": ["id", "mood"],
            "properties": {
                "id": {"type": "integer", "x-redact": "room"},
                "mood": {"type": "string", "x-redact": "volatile"},
                "tip": {"type": "string", "x-redact": "volatile"},
                "at": {"type": "string", "format": "date-time"},
                "owner": {"type": "string"},
            },
        });
        let mut names = Names::default();
        names.fix("a@example.org", "[owner-email]");
        let given = json!({
            "id": 17, "mood": "bright", "tip": "x", "at": "2026-11-21T10:00:00Z",
            "owner": "a@example.org",
        });
        let redacted = body(&document, &schema, &given, &mut names, Origin::Received);
        let expected = json!({
            "id": "[room-1]", "mood": "[string]", "at": "[time]", "owner": "[owner-email]",
        });
        assert_eq!(redacted, expected);
    }
}
