//! Whether what was sent is what is shown: a field of a request is looked up in answers under its own name.

use chrono::DateTime;
use serde_json::Value;

use super::constraint::{Constrained, Segment};

/// Why what was sent is compared with nothing.
pub(super) const NOT_SHOWN: &str = "no answer shows what was sent";

/// What answers call a field that requests call otherwise.
const ALSO_CALLED: [(&str, &str); 2] = [("public", "isPublic"), ("url", "subdomain")];

/// What an answer shows in the place of a field; none if it does not show the field.
pub(super) fn shown<'a>(answer: &'a Value, subject: &Constrained) -> Option<&'a Value> {
    let Constrained::Body(path) = subject else {
        return None;
    };
    if path.is_empty() {
        return None;
    }
    let renamed: Vec<Segment> = path.iter().map(other_name).collect();
    // The whole path below any object of the answer; the nearest to the root counts.
    let mut level = vec![answer];
    while !level.is_empty() {
        for node in &level {
            for path in [path, &renamed] {
                if let Some(found) = along(node, path) {
                    return Some(found);
                }
            }
        }
        level = level.into_iter().flat_map(children).collect();
    }
    // An envelope of the request need not be one of the answer.
    match path.split_first() {
        Some((Segment::Field(_), rest)) if !rest.is_empty() => {
            shown(answer, &Constrained::Body(rest.to_vec()))
        }
        _ => None,
    }
}

fn other_name(segment: &Segment) -> Segment {
    match segment {
        Segment::Field(name) => {
            let known = ALSO_CALLED.iter().find(|(one, _)| one == name);
            Segment::Field(known.map_or(name.clone(), |(_, other)| (*other).to_owned()))
        }
        Segment::Item => Segment::Item,
    }
}

fn along<'a>(node: &'a Value, path: &[Segment]) -> Option<&'a Value> {
    path.iter().try_fold(node, |node, segment| match segment {
        Segment::Field(name) => node.as_object()?.get(name),
        Segment::Item => node.as_array()?.first(),
    })
}

fn children(node: &Value) -> Vec<&Value> {
    match node {
        Value::Object(fields) => fields.values().collect(),
        Value::Array(items) => items.iter().collect(),
        _ => Vec::new(),
    }
}

/// Whether an answer shows what was sent: moments may be written differently, lists and objects may hold more, and what was
/// sent as a text may be the name of something. None if there is nothing in common to compare.
pub(super) fn same(sent: &Value, shown: &Value) -> Option<bool> {
    let moment = |value: &Value| DateTime::parse_from_rfc3339(value.as_str()?).ok();
    match (sent, shown) {
        // More may be there than was sent, so nothing sent says nothing about what is there.
        (Value::Array(sent), Value::Array(shown)) if sent.is_empty() => {
            shown.is_empty().then_some(true)
        }
        (Value::Array(sent), Value::Array(shown)) => {
            let of_item = |item: &Value| any(shown.iter().map(|other| same(item, other)));
            all(sent.iter().map(of_item))
        }
        (Value::Object(sent), Value::Object(shown)) => {
            let common = sent.iter().filter_map(|(name, value)| {
                let other = shown.get(name)?;
                Some(same(value, other))
            });
            all(common)
        }
        (Value::String(_), Value::Object(fields)) => fields.get("name").map(|name| name == sent),
        _ => Some(match (moment(sent), moment(shown)) {
            (Some(sent), Some(shown)) => sent == shown,
            _ => sent == shown,
        }),
    }
}

/// Whether none is false and some are true; none if there is nothing to tell by.
fn all(compared: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    compared.fold(None, |so_far, one| match (so_far, one) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), _) | (_, Some(true)) => Some(true),
        (None, None) => None,
    })
}

/// Whether one is true; none if there is none, and some cannot be told. That there is nothing at all is a difference.
fn any(compared: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut outcome = true;
    for one in compared {
        match one {
            Some(true) => return one,
            Some(false) => {}
            None => outcome = false,
        }
    }
    outcome.then_some(false)
}

/// The first place in which two states differ.
pub(super) fn difference(before: &Value, after: &Value) -> Option<String> {
    match (before, after) {
        (Value::Object(one), Value::Object(other)) => {
            let names = one.keys().chain(other.keys());
            names.into_iter().find_map(|name| {
                let sides = (one.get(name), other.get(name));
                let below = match sides {
                    (Some(one), Some(other)) => difference(one, other)?,
                    _ => String::new(),
                };
                Some(format!("/{name}{below}"))
            })
        }
        (Value::Array(one), Value::Array(other)) => {
            let longest = one.len().max(other.len());
            (0..longest).find_map(|index| {
                let below = match (one.get(index), other.get(index)) {
                    (Some(one), Some(other)) => difference(one, other)?,
                    _ => String::new(),
                };
                Some(format!("/{index}{below}"))
            })
        }
        _ => (before != after).then(String::new),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn field(names: &[&str]) -> Constrained {
        let segments = names.iter().map(|name| match *name {
            "[]" => Segment::Item,
            name => Segment::Field(name.to_owned()),
        });
        Constrained::Body(segments.collect())
    }

    #[test]
    fn lists_and_objects_may_show_more_and_texts_may_be_names() {
        let shown = json!([{"id": 1, "name": "a"}, {"id": 2, "name": "b"}]);
        assert_eq!(same(&json!(["b"]), &shown), Some(true));
        assert_eq!(same(&json!(["c"]), &shown), Some(false));
        assert_eq!(same(&json!([{"id": 2}]), &shown), Some(true));
        assert_eq!(same(&json!([{"id": 3}]), &shown), Some(false));
        assert_eq!(same(&json!([{"id": 3}]), &json!([])), Some(false));
    }

    #[test]
    fn without_anything_in_common_nobody_can_tell() {
        assert_eq!(same(&json!([]), &json!([1])), None);
        assert_eq!(same(&json!([]), &json!([])), Some(true));
        assert_eq!(same(&json!({"a": 1}), &json!({"b": 1})), None);
        assert_eq!(same(&json!({}), &json!({"b": 1})), None);
        assert_eq!(same(&json!([{"a": 1}]), &json!([{"b": 1}])), None);
        assert_eq!(same(&json!("a"), &json!({"id": 1})), None);
    }

    #[test]
    fn a_field_is_found_below_any_envelope_and_under_its_other_name() {
        let answer = json!({"success": true, "data": {"isPublic": false, "tags": [{"name": "a"}]}});
        assert_eq!(shown(&answer, &field(&["public"])), Some(&json!(false)));
        let tags = field(&["post", "tags"]);
        assert_eq!(shown(&answer, &tags), Some(&json!([{"name": "a"}])));
        assert_eq!(shown(&answer, &field(&["purpose"])), None);
    }

    #[test]
    fn moments_are_compared_as_moments() {
        let (one, other) = ("2026-03-02T18:30:00Z", "2026-03-02T18:30:00.000Z");
        assert_eq!(same(&json!(one), &json!(other)), Some(true));
        let later = json!("2026-03-02T18:30:01Z");
        assert_eq!(same(&json!(one), &later), Some(false));
    }

    #[test]
    fn a_difference_is_named_by_its_place() {
        let before = json!({"rooms": [{"name": "a"}], "n": 1});
        let after = json!({"rooms": [{"name": "b"}], "n": 1});
        assert_eq!(difference(&before, &after).as_deref(), Some("/rooms/0/name"));
        assert_eq!(difference(&before, &before), None);
        let more = json!({"rooms": [{"name": "a"}, {}], "n": 1});
        assert_eq!(difference(&before, &more).as_deref(), Some("/rooms/1"));
    }
}
