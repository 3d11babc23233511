//! What an environment documents differently, as an [OpenAPI Overlay](https://spec.openapis.org/overlay/latest.html).
//!
//! A target that selects nothing is an error: the document moved on and the overlay did not.

use serde::Deserialize;
use serde_json::Value;
use serde_json_path::JsonPath;

use crate::{DocumentError, pointer::unescape};

/// An overlay file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Overlay {
    overlay: String,
    #[serde(rename = "info")]
    _info: Value,
    actions: Vec<Action>,
}

/// One change of the document.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Action {
    /// A JSONPath that selects what is changed.
    target: String,
    /// Why the environment differs.
    description: String,
    /// What is merged into each selected object, or appended to each selected list.
    update: Option<Value>,
    /// Whether what is selected goes.
    #[serde(default)]
    remove: bool,
}

/// Applies the overlay in a file to a document, action by action.
///
/// # Errors
///
/// Text that is no overlay, an action without effect or reason, or a target that selects nothing.
pub fn apply(file: &str, text: &str, document: &mut Value) -> Result<(), DocumentError> {
    let wrong = |pointer: String, message: String, advice: &str| DocumentError {
        file: file.to_owned(),
        pointer,
        message,
        advice: advice.to_owned(),
    };
    let overlay: Overlay = serde_norway::from_str(text).map_err(|error| {
        wrong(
            String::new(),
            error.to_string(),
            "correct the YAML there; openapi/README.md describes the format",
        )
    })?;
    if !overlay.overlay.starts_with("1.") {
        let message = format!("version {} of overlays is not known", overlay.overlay);
        return Err(wrong("#/overlay".to_owned(), message, "write 1.0.0"));
    }
    for (position, action) in overlay.actions.into_iter().enumerate() {
        let at = |below: &str| format!("#/actions/{position}{below}");
        if action.description.trim().is_empty() {
            let advice = "say what the environment documents differently";
            return Err(wrong(at("/description"), "no reason".to_owned(), advice));
        }
        let path = JsonPath::parse(&action.target).map_err(|error| {
            let advice = "write a JSONPath, $.components.schemas.Room";
            wrong(at("/target"), error.to_string(), advice)
        })?;
        // The pointers are collected first, because the document changes under them.
        let mut selected: Vec<String> = path
            .query_located(document)
            .iter()
            .map(|node| node.location().to_json_pointer())
            .collect();
        if selected.is_empty() {
            let message = format!("{} selects nothing", action.target);
            let advice = "follow what the document says now, or remove the action";
            return Err(wrong(at("/target"), message, advice));
        }
        match (action.update, action.remove) {
            (Some(update), false) => {
                for pointer in &selected {
                    if let Some(node) = document.pointer_mut(pointer) {
                        merge(node, &update);
                    }
                }
            }
            (None, true) => {
                // The last ones first, so that positions in lists stay true.
                selected.reverse();
                for pointer in &selected {
                    remove(document, pointer);
                }
            }
            _ => {
                let message = "neither or both of `update` and `remove`".to_owned();
                return Err(wrong(at(""), message, "an action does one of them"));
            }
        }
    }
    Ok(())
}

fn merge(node: &mut Value, update: &Value) {
    match (node, update) {
        (Value::Object(node), Value::Object(update)) => {
            for (key, value) in update {
                match node.get_mut(key) {
                    Some(old) => merge(old, value),
                    None => {
                        node.insert(key.clone(), value.clone());
                    }
                }
            }
        }
        (Value::Array(node), Value::Array(update)) => node.extend(update.iter().cloned()),
        (Value::Array(node), one) => node.push(one.clone()),
        (node, other) => *node = other.clone(),
    }
}

fn remove(document: &mut Value, pointer: &str) {
    let Some((owner, key)) = pointer.rsplit_once('/') else {
        return;
    };
    match document.pointer_mut(owner) {
        Some(Value::Object(map)) => {
            map.remove(&unescape(key));
        }
        Some(Value::Array(list)) => {
            if let Some(position) = key.parse().ok().filter(|position| *position < list.len()) {
                list.remove(position);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn applied(actions: &str) -> Result<Value, DocumentError> {
        let mut document = json!({
            "a": {"gone": 1, "kept": [1, 2, 3], "deep": {"gone": 2}},
            "x/y": {"list": [{"gone": 3}]},
        });
        let text = format!("{{overlay: 1.0.0, info: {{}}, actions: [{actions}]}}");
        apply("test.yaml", &text, &mut document).map(|()| document)
    }

    #[test]
    fn what_is_removed_goes_everywhere_and_nothing_else_does() {
        let done = applied("{target: $..gone, description: why, remove: true}");
        let expected = json!({"a": {"kept": [1, 2, 3], "deep": {}}, "x/y": {"list": [{}]}});
        assert_eq!(done.expect("applied"), expected);
        let done = applied("{target: '$.a.kept[0,2]', description: why, remove: true}");
        assert_eq!(done.expect("applied")["a"]["kept"], json!([2]));
    }

    #[test]
    fn an_update_merges_objects_and_extends_lists() {
        let done = applied(
            "{target: $.a, description: why, update: {new: 1, kept: [4], deep: {gone: 5, more: 6}}}",
        );
        let done = done.expect("applied");
        assert_eq!(done["a"]["new"], 1);
        assert_eq!(done["a"]["kept"], json!([1, 2, 3, 4]));
        assert_eq!(done["a"]["deep"], json!({"gone": 5, "more": 6}));
    }

    #[test]
    fn an_action_that_does_nothing_is_an_error_with_its_place() {
        for (action, pointer) in [
            ("{target: $.b, description: why, remove: true}", "#/actions/0/target"),
            ("{target: $.a, description: ' ', remove: true}", "#/actions/0/description"),
            ("{target: $.a, description: why}", "#/actions/0"),
            ("{target: $.a, description: why, remove: true, update: {}}", "#/actions/0"),
            ("{target: '$[', description: why, remove: true}", "#/actions/0/target"),
        ] {
            let error = applied(action).expect_err(action);
            assert_eq!(error.pointer, pointer, "{error}");
            assert!(!error.advice.is_empty());
        }
    }
}
