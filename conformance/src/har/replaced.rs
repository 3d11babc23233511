//! Where an archive of ours has something else than was sent: the places of secrets that were replaced.
//!
//! An entry lists them in `_redacted`: for each changed text its JSON pointer in the entry, and what was changed inside,
//! as JSON pointers into a body, or names of a query or form. Nobody judges a replacement as if it had been sent.

use std::collections::BTreeMap;

use rooms_openapi::pointer::escape;
use serde_json::{Map, Value};

/// The member of an entry.
pub(super) const MEMBER: &str = "_redacted";
const URL: &str = "/request/url";
pub(super) const SENT: &str = "/request/postData/text";
pub(super) const CAME: &str = "/response/content/text";

/// Keywords that compare or count values below the place that they stand for.
const COMPARING: [&str; 7] = ["anyOf", "const", "contains", "enum", "not", "oneOf", "uniqueItems"];

/// Where secrets were replaced in one exchange.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Replaced {
    /// Names of parameters of the query.
    pub(crate) query: Vec<String>,
    /// JSON pointers into the body of the request.
    pub(crate) request: Vec<String>,
    /// JSON pointers into the body of the response.
    pub(crate) response: Vec<String>,
}

impl Replaced {
    pub(super) fn read(member: &Value) -> Self {
        let list = |place: &str| {
            let list = member[place].as_array().into_iter().flatten();
            list.filter_map(|one| one.as_str().map(str::to_owned)).collect()
        };
        Self { query: list(URL), request: list(SENT), response: list(CAME) }
    }

    /// Why the request's body cannot be read any more, if it cannot.
    pub(super) fn takes_apart_request(&self) -> Option<String> {
        takes_apart(&self.request, "request")
    }

    /// Why the response's body cannot be read any more, if it cannot.
    pub(super) fn takes_apart_response(&self) -> Option<String> {
        takes_apart(&self.response, "response")
    }
}

fn takes_apart(pointers: &[String], of: &str) -> Option<String> {
    let whole = pointers.iter().any(String::is_empty);
    whole.then(|| format!("where secrets were replaced, the body of the {of} is no longer JSON"))
}

/// Whether what is said about a place in a body is about what was put there in place of a secret.
pub(crate) fn is_about(pointers: &[String], place: &str, schema: Option<&str>) -> bool {
    let below = |place: &str, above: &str| {
        let rest = place.strip_prefix(above);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let keyword = schema.and_then(|schema| schema.rsplit('/').find(|part| !is_index(part)));
    let compares = keyword.is_some_and(|keyword| COMPARING.contains(&keyword));
    pointers.iter().any(|pointer| below(place, pointer) || (compares && below(pointer, place)))
}

fn is_index(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())
}

/// Lists in an entry what in it is no longer what it was.
pub(super) fn mark(before: &Value, after: &mut Value) {
    let mut places = BTreeMap::new();
    for part in ["request", "response"] {
        let mut changed = Vec::new();
        differences(&before[part], &after[part], &format!("/{part}"), &mut changed);
        for place in changed {
            let text =
                |entry: &Value| entry.pointer(&place).and_then(Value::as_str).map(str::to_owned);
            let inside = match (text(before), text(after)) {
                (Some(before), Some(after)) => inside(&place, &before, &after),
                _ => Vec::new(),
            };
            places.insert(place, inside);
        }
    }
    if !places.is_empty()
        && let Some(entry) = after.as_object_mut()
    {
        let places = places.into_iter().map(|(place, inside)| (place, inside.into()));
        entry.insert(MEMBER.to_owned(), Value::Object(places.collect()));
    }
}

/// What changed inside a text.
fn inside(place: &str, before: &str, after: &str) -> Vec<String> {
    match place {
        URL => {
            let query =
                |url: &str| url.split_once('?').map(|(_, query)| form(query)).unwrap_or_default();
            let mut changed = Vec::new();
            differences(&query(before), &query(after), "", &mut changed);
            changed.iter().map(|name| name.trim_start_matches('/').to_owned()).collect()
        }
        SENT | CAME => {
            let json = |text: &str| rooms_client::json::from_slice::<Value>(text.as_bytes()).ok();
            let mut changed = Vec::new();
            match (json(before), json(after)) {
                (Some(before), Some(after)) => differences(&before, &after, "", &mut changed),
                // It cannot be read any more.
                (Some(_), None) => changed.push(String::new()),
                (None, _) if place == SENT => {
                    differences(&form(before), &form(after), "", &mut changed);
                }
                (None, _) => {}
            }
            changed
        }
        _ => Vec::new(),
    }
}

/// The fields of a form by name, as those who judge it see them.
fn form(text: &str) -> Value {
    let mut fields: Map<String, Value> = Map::new();
    for (name, value) in url::form_urlencoded::parse(text.as_bytes()) {
        let all = fields.entry(name).or_insert_with(|| Value::Array(Vec::new()));
        if let Value::Array(all) = all {
            all.push(value.into());
        }
    }
    let fields = fields.into_iter().map(|(name, value)| match value {
        Value::Array(mut all) if all.len() == 1 => (name, all.remove(0)),
        other => (name, other),
    });
    Value::Object(fields.collect())
}

/// Pointers to what differs. What was renamed stands under its new name.
fn differences(before: &Value, after: &Value, pointer: &str, changed: &mut Vec<String>) {
    match (before, after) {
        (Value::Array(before), Value::Array(after)) if before.len() == after.len() => {
            for (index, (before, after)) in before.iter().zip(after).enumerate() {
                differences(before, after, &format!("{pointer}/{index}"), changed);
            }
        }
        (Value::Object(before), Value::Object(after)) => {
            for (name, after) in after {
                let pointer = format!("{pointer}/{}", escape(name));
                match before.get(name) {
                    Some(before) => differences(before, after, &pointer, changed),
                    None => changed.push(pointer),
                }
            }
        }
        _ if before == after => {}
        _ => changed.push(pointer.to_owned()),
    }
}
