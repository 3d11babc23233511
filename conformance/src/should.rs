//! Matchers: pure functions that hold a response to something and say what differs.
//!
//! They return the disagreement instead of stopping anything, so they serve expectations and
//! polling alike.

use rooms_openapi::Operation;
use serde_json::Value;

use crate::{exchange::Exchange, finding::Disagreement};

/// What a matcher returns.
pub type Match = Result<(), Disagreement>;

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
    if exchange
        .status()
        .is_some_and(|came| documented.contains(&came))
    {
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

/// The node at a pointer is not there, or null.
///
/// # Errors
///
/// What stands there.
pub fn should_be_absent(body: &Value, pointer: &str) -> Match {
    match body.pointer(pointer) {
        None | Some(Value::Null) => Ok(()),
        came => Err(at(pointer, "nothing", came)),
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
    let found = list
        .iter()
        .position(|item| item.pointer(key) == Some(wanted));
    found.ok_or_else(|| {
        let documented = format!("an item with {key} = {wanted}");
        Disagreement::new(documented, projected(list, key)).with_body_pointer(pointer)
    })
}

/// The list at a pointer has no item whose node at `key` equals a value.
///
/// # Errors
///
/// That it has one.
pub fn should_not_list(body: &Value, pointer: &str, key: &str, wanted: &Value) -> Match {
    let list = list(body, pointer)?;
    if list.iter().all(|item| item.pointer(key) != Some(wanted)) {
        return Ok(());
    }
    let documented = format!("no item with {key} = {wanted}");
    Err(Disagreement::new(documented, projected(list, key)).with_body_pointer(pointer))
}

/// Of the items of a list, those whose node at `key` is one of the values come in their order. Items
/// of strangers in between do not matter.
///
/// # Errors
///
/// The order in which they came.
pub fn should_list_in_order(body: &Value, pointer: &str, key: &str, wanted: &[Value]) -> Match {
    let list = list(body, pointer)?;
    let came: Vec<&Value> = list
        .iter()
        .filter_map(|item| item.pointer(key))
        .filter(|value| wanted.contains(value))
        .collect();
    if came.iter().copied().eq(wanted) {
        return Ok(());
    }
    let documented = format!("{key} in the order {}", Value::from(wanted.to_vec()));
    Err(Disagreement::new(documented, projected(list, key)).with_body_pointer(pointer))
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
        assert!(order(&[json!("a"), json!("b")]).is_ok());
        let seen = order(&[json!("b"), json!("a")]).expect_err("the other way round");
        assert_eq!(seen.received, r#"["a", "stranger", "b"]"#);
    }

    #[test]
    fn absent_and_null_are_the_same_to_a_reader() {
        let body = json!({"country": null});
        assert!(should_be_absent(&body, "/country").is_ok());
        assert!(should_be_absent(&body, "/nothing").is_ok());
        assert!(should_be_present(&body, "/country").is_err());
    }

    #[test]
    fn a_disagreement_shows_both_sides_and_the_place() {
        let body = json!({"total": "2"});
        let seen = should_equal(&body, "/total", &json!(2)).expect_err("a string");
        assert_eq!(
            (seen.documented.as_str(), seen.received.as_str()),
            ("2", "\"2\"")
        );
        assert_eq!(seen.body_pointer.as_deref(), Some("/total"));
    }
}
