//! Matchers: pure functions that hold a response to something and say what differs.
//!
//! They return the disagreement instead of stopping anything, so they serve expectations and
//! polling alike.

use rooms_openapi::Operation;
use serde_json::Value;

use crate::{exchange::Exchange, finding::Disagreement};

/// What a matcher returns.
pub type Match = Result<(), Disagreement>;

/// What comes of holding something to a promise. What was not compared is never held.
#[derive(Clone, Debug, PartialEq)]
pub enum Judgement {
    /// It is as promised.
    Held,
    /// It is not.
    Broken(Disagreement),
    /// There was nothing to compare, for this reason.
    NotJudged(&'static str),
}

impl Judgement {
    /// The same with another disagreement.
    #[must_use]
    pub fn map_broken(self, change: impl FnOnce(Disagreement) -> Disagreement) -> Self {
        match self {
            Self::Broken(seen) => Self::Broken(change(seen)),
            other => other,
        }
    }
}

impl From<Match> for Judgement {
    fn from(matched: Match) -> Self {
        match matched {
            Ok(()) => Self::Held,
            Err(seen) => Self::Broken(seen),
        }
    }
}

/// The response has this status.
///
/// # Errors
///
/// The status that came.
pub fn should_have_status(exchange: &Exchange, status: u16) -> Match {
    if exchange.status() == Some(status) {
        return Ok(());
    }
    let documented = format!("status {status}");
    Err(Disagreement::new(documented, shown_status(exchange)))
}

/// The response has a status that the operation documents as success.
///
/// # Errors
///
/// The status that came.
pub fn should_succeed(exchange: &Exchange, operation: &Operation) -> Match {
    let documented: Vec<u16> = operation
        .responses
        .iter()
        .map(|response| response.status)
        .filter(|status| (200..300).contains(status))
        .collect();
    if exchange.status().is_some_and(|came| documented.contains(&came)) {
        return Ok(());
    }
    let documented = documented.iter().map(u16::to_string).collect::<Vec<_>>();
    let documented = format!("status {}", documented.join(" or "));
    Err(Disagreement::new(documented, shown_status(exchange)))
}

/// The node at a pointer equals a value.
///
/// # Errors
///
/// What stands there instead.
pub fn should_equal(body: &Value, pointer: &str, wanted: &Value) -> Match {
    let came = body.pointer(pointer);
    if came == Some(wanted) {
        return Ok(());
    }
    Err(at(pointer, wanted.to_string(), came))
}

/// The node at a pointer is there and not null.
///
/// # Errors
///
/// That it is not.
pub fn should_be_present(body: &Value, pointer: &str) -> Match {
    match body.pointer(pointer) {
        Some(node) if !node.is_null() => Ok(()),
        came => Err(at(pointer, "a value", came)),
    }
}

/// The node at a pointer is not there, or null. Where nothing is around it, nobody can tell.
#[must_use]
pub fn should_be_absent(body: &Value, pointer: &str) -> Judgement {
    let around = pointer.rsplit_once('/').map(|(around, _)| around);
    let around = around.and_then(|around| body.pointer(around));
    match body.pointer(pointer) {
        Some(Value::Null) => Judgement::Held,
        None if around.is_some_and(|node| node.is_object() || node.is_array()) => Judgement::Held,
        None => Judgement::NotJudged("what the field would be missing from is not there"),
        came => Judgement::Broken(at(pointer, "nothing", came)),
    }
}

/// The list at a pointer has so many items.
///
/// # Errors
///
/// How many it has.
pub fn should_have_length(body: &Value, pointer: &str, length: usize) -> Match {
    let list = list(body, pointer)?;
    if list.len() == length {
        return Ok(());
    }
    let documented = format!("{length} items");
    let received = format!("{} items", list.len());
    Err(Disagreement::new(documented, received).with_body_pointer(pointer))
}

/// The list at a pointer has an item whose node at `key` equals a value; its index is returned.
///
/// # Errors
///
/// What the items have there instead.
pub fn should_list(
    body: &Value,
    pointer: &str,
    key: &str,
    wanted: &Value,
) -> Result<usize, Disagreement> {
    let list = list(body, pointer)?;
    let found = list.iter().position(|item| item.pointer(key) == Some(wanted));
    found.ok_or_else(|| {
        let documented = format!("an item with {key} = {wanted}");
        Disagreement::new(documented, projected(list, key)).with_body_pointer(pointer)
    })
}

/// The list at a pointer has no item whose node at `key` equals a value. Where no item has such a node, nobody can tell.
#[must_use]
pub fn should_not_list(body: &Value, pointer: &str, key: &str, wanted: &Value) -> Judgement {
    let list = match list(body, pointer) {
        Ok(list) => list,
        Err(seen) => return Judgement::Broken(seen),
    };
    let mut nodes = list.iter().filter_map(|item| item.pointer(key)).peekable();
    if !list.is_empty() && nodes.peek().is_none() {
        return Judgement::NotJudged("no item of the list shows what it would be known by");
    }
    if nodes.all(|node| node != wanted) {
        return Judgement::Held;
    }
    let documented = format!("no item with {key} = {wanted}");
    let seen = Disagreement::new(documented, projected(list, key));
    Judgement::Broken(seen.with_body_pointer(pointer))
}

/// Of the items of a list, those whose node at `key` is one of the values come in their order. Items
/// of strangers in between do not matter. One value has no order, but has to be there.
#[must_use]
pub fn should_list_in_order(body: &Value, pointer: &str, key: &str, wanted: &[Value]) -> Judgement {
    let list = match list(body, pointer) {
        Ok(list) => list,
        Err(seen) => return Judgement::Broken(seen),
    };
    if wanted.is_empty() {
        return Judgement::NotJudged("there is nothing to look for in the list");
    }
    let came: Vec<&Value> = list
        .iter()
        .filter_map(|item| item.pointer(key))
        .filter(|value| wanted.contains(value))
        .collect();
    if came.iter().copied().eq(wanted) {
        return Judgement::Held;
    }
    let documented = format!("{key} in the order {}", Value::from(wanted.to_vec()));
    let seen = Disagreement::new(documented, projected(list, key));
    Judgement::Broken(seen.with_body_pointer(pointer))
}

/// The node at a pointer satisfies a condition that `documented` puts into words.
///
/// # Errors
///
/// What stands there.
pub fn should_satisfy(
    body: &Value,
    pointer: &str,
    documented: &str,
    condition: impl FnOnce(&Value) -> bool,
) -> Match {
    let came = body.pointer(pointer);
    if came.is_some_and(condition) {
        return Ok(());
    }
    Err(at(pointer, documented, came))
}

fn list<'a>(body: &'a Value, pointer: &str) -> Result<&'a Vec<Value>, Disagreement> {
    let came = body.pointer(pointer);
    let list = came.and_then(Value::as_array);
    list.ok_or_else(|| at(pointer, "a list", came))
}

fn at(pointer: &str, documented: impl Into<String>, came: Option<&Value>) -> Disagreement {
    let received = came.map_or("nothing".to_owned(), Value::to_string);
    Disagreement::new(documented, received).with_body_pointer(pointer)
}

fn projected(list: &[Value], key: &str) -> String {
    let values = list.iter().map(|item| match item.pointer(key) {
        Some(value) => value.to_string(),
        None => "nothing".to_owned(),
    });
    format!("[{}]", values.collect::<Vec<_>>().join(", "))
}

fn shown_status(exchange: &Exchange) -> String {
    match (exchange.status(), &exchange.failure) {
        (Some(status), _) => status.to_string(),
        (None, Some(failure)) => format!("no response: {failure}"),
        (None, None) => "no response".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn strangers_between_the_items_do_not_disturb_the_order() {
        let body = json!({"data": [{"n": "a"}, {"n": "stranger"}, {"n": "b"}]});
        let order = |wanted: &[Value]| should_list_in_order(&body, "/data", "/n", wanted);
        assert_eq!(order(&[json!("a"), json!("b")]), Judgement::Held);
        let Judgement::Broken(seen) = order(&[json!("b"), json!("a")]) else {
            panic!("the other way round");
        };
        assert!(matches!(order(&[]), Judgement::NotJudged(_)));
        assert_eq!(seen.received, r#"["a", "stranger", "b"]"#);
    }

    #[test]
    fn absent_and_null_are_the_same_to_a_reader() {
        let body = json!({"country": null});
        assert_eq!(should_be_absent(&body, "/country"), Judgement::Held);
        assert_eq!(should_be_absent(&body, "/nothing"), Judgement::Held);
        assert!(should_be_present(&body, "/country").is_err());
    }

    #[test]
    fn what_is_missing_from_nothing_is_not_judged() {
        let body = json!({"data": [], "country": null});
        for pointer in ["/data/0/email", "/country/name", "/room/link"] {
            let judgement = should_be_absent(&body, pointer);
            assert!(matches!(judgement, Judgement::NotJudged(_)), "{pointer}");
        }
        let judgement = should_be_absent(&Value::Null, "/email");
        assert!(matches!(judgement, Judgement::NotJudged(_)));
        assert_eq!(should_be_absent(&body, "/data/0"), Judgement::Held);
    }

    #[test]
    fn a_list_whose_items_do_not_say_who_they_are_lists_nobody_for_certain() {
        let body = json!({"data": [{"name": "a"}], "none": []});
        let not_listed = |pointer, key| should_not_list(&body, pointer, key, &json!(7));
        assert!(matches!(not_listed("/data", "/id"), Judgement::NotJudged(_)));
        assert_eq!(not_listed("/data", "/name"), Judgement::Held);
        assert_eq!(not_listed("/none", "/id"), Judgement::Held);
        assert!(matches!(not_listed("/nothing", "/id"), Judgement::Broken(_)));
    }

    #[test]
    fn a_disagreement_shows_both_sides_and_the_place() {
        let body = json!({"total": "2"});
        let seen = should_equal(&body, "/total", &json!(2)).expect_err("a string");
        assert_eq!((seen.documented.as_str(), seen.received.as_str()), ("2", "\"2\""));
        assert_eq!(seen.body_pointer.as_deref(), Some("/total"));
    }
}
