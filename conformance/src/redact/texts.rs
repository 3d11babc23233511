//! Values of JSON whose texts are replaced, names included.

use serde_json::Value;

/// The value with every text replaced.
#[must_use]
pub fn texts(value: Value, replace: &impl Fn(&str) -> String) -> Value {
    match value {
        Value::String(text) => Value::String(replace(&text)),
        Value::Array(items) => items.into_iter().map(|item| texts(item, replace)).collect(),
        Value::Object(fields) => fields
            .into_iter()
            .map(|(name, child)| (replace(&name), texts(child, replace)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
        other => other,
    }
}
