//! Schemas for the generator: what a tolerant client should be built from.
//!
//! Requests keep the limits that can be checked before sending (lengths, patterns, value lists of text).
//! Responses lose all of them: a server that breaks a limit is a finding of the conformance suite, not a
//! reason for the client to lose a whole answer.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

/// Which way a schema travels. One that travels both ways counts as a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    Request,
    Response,
}

/// Limits that mean nothing to the generator, or that make it choose worse types.
const NEVER: &[&str] = &["default", "example", "examples", "uniqueItems", "readOnly", "writeOnly"];
/// Limits that would turn an unexpected answer into no answer.
const NEVER_IN_RESPONSES: &[&str] =
    &["enum", "maxItems", "maxLength", "minItems", "minLength", "pattern", "additionalProperties"];
/// Numbers are `i64` or `f64` everywhere: an id is an id, whatever its documented limits.
const NEVER_ON_NUMBERS: &[&str] =
    &["enum", "exclusiveMaximum", "exclusiveMinimum", "format", "maximum", "minimum", "multipleOf"];

/// Strips a schema and everything below it.
pub(crate) fn simplify(schema: &mut Value, direction: Direction) {
    let Some(node) = schema.as_object_mut() else {
        return;
    };
    for key in NEVER {
        node.remove(*key);
    }
    match node.get("type").and_then(Value::as_str) {
        Some("integer" | "number") => NEVER_ON_NUMBERS.iter().for_each(|key| {
            node.remove(*key);
        }),
        Some("string") if node.get("format").is_some_and(|format| format != "date-time") => {
            node.remove("format");
        }
        _ => {}
    }
    if direction == Direction::Response {
        let closed = node.get("additionalProperties") == Some(&Value::Bool(false));
        for key in NEVER_IN_RESPONSES.iter().filter(|key| **key != "additionalProperties" || closed)
        {
            node.remove(*key);
        }
    }
    for child in children(node) {
        simplify(child, direction);
    }
}

/// The schemas directly below a schema.
fn children(node: &mut Map<String, Value>) -> Vec<&mut Value> {
    let mut found = Vec::new();
    for (key, value) in node {
        match (key.as_str(), value) {
            ("properties", Value::Object(properties)) => found.extend(properties.values_mut()),
            ("items" | "additionalProperties" | "not", value @ Value::Object(_)) => {
                found.push(value)
            }
            ("allOf" | "anyOf" | "oneOf", Value::Array(choices)) => found.extend(choices),
            _ => {}
        }
    }
    found
}

/// The names of all components that a node refers to, directly or through others.
pub(crate) fn reachable(components: &Map<String, Value>, from: &Value) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut waiting = vec![from];
    while let Some(node) = waiting.pop() {
        match node {
            Value::Object(map) => {
                let reference = map.get("$ref").and_then(Value::as_str);
                let name = reference.and_then(|text| text.strip_prefix("#/components/schemas/"));
                if let Some(name) = name
                    && names.insert(name.to_owned())
                {
                    waiting.extend(components.get(name));
                }
                waiting.extend(map.values());
            }
            Value::Array(items) => waiting.extend(items),
            _ => {}
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn responses_lose_their_limits_and_requests_keep_those_of_text() {
        let schema = json!({
            "type": "object",
            "properties": {
                "name": {"type": "string", "minLength": 1, "pattern": "^a"},
                "page": {"type": "integer", "minimum": 1, "default": 1},
                "default": {"type": "string", "enum": ["a"]}
            }
        });
        let mut request = schema.clone();
        simplify(&mut request, Direction::Request);
        assert_eq!(request["properties"]["name"]["minLength"], 1);
        assert_eq!(request["properties"]["page"], json!({"type": "integer"}));
        assert_eq!(request["properties"]["default"]["enum"], json!(["a"]));
        let mut response = schema;
        simplify(&mut response, Direction::Response);
        assert_eq!(response["properties"]["name"], json!({"type": "string"}));
        assert_eq!(response["properties"]["default"], json!({"type": "string"}));
    }
}
