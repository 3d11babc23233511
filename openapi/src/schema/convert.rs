//! OpenAPI 3.0 schemas as JSON Schema draft 4.
//!
//! The whole document is converted in place, so pointers stay the same on both sides. A property
//! may be called `example` or `enum`; maps from names to schemas are therefore walked apart from
//! keywords.

use serde_json::{Map, Value, json};

/// Keywords whose values are maps from free names to nodes.
const NAME_MAPS: [&str; 8] = [
    "properties",
    "schemas",
    "responses",
    "requestBodies",
    "headers",
    "paths",
    "content",
    "patternProperties",
];

/// Keywords whose values are data, not schemas.
const DATA: [&str; 4] = ["example", "examples", "default", "enum"];

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Objects {
    /// As the document says.
    AsWritten,
    /// Objects with listed properties take no others, unless the document says so.
    Closed,
}

/// The converted copy of a document.
pub(super) fn convert(document: &Value, objects: Objects) -> Value {
    let mut copy = document.clone();
    node(&mut copy, objects, true);
    copy
}

fn node(value: &mut Value, objects: Objects, closable: bool) {
    match value {
        Value::Object(map) => {
            for (key, child) in map.iter_mut() {
                if DATA.contains(&key.as_str()) || key.starts_with("x-") {
                    continue;
                }
                match child {
                    Value::Object(names) if NAME_MAPS.contains(&key.as_str()) => {
                        for child in names.values_mut() {
                            node(child, objects, true);
                        }
                    }
                    // The parts of `allOf` see each other's fields, so none of them can be closed.
                    _ => node(child, objects, key != "allOf"),
                }
            }
            if objects == Objects::Closed
                && closable
                && map.get("properties").is_some_and(Value::is_object)
            {
                map.entry("additionalProperties").or_insert(Value::Bool(false));
            }
            bound(map);
            admit_null(map);
        }
        Value::Array(list) => list.iter_mut().for_each(|child| node(child, objects, closable)),
        _ => {}
    }
}

/// Integer formats are bounds that the document need not repeat.
fn bound(map: &mut Map<String, Value>) {
    if map.get("type").and_then(Value::as_str) != Some("integer") {
        return;
    }
    let (minimum, maximum) = match map.get("format").and_then(Value::as_str) {
        Some("int32") => (json!(i32::MIN), json!(i32::MAX)),
        Some("int64") => (json!(i64::MIN), json!(i64::MAX)),
        _ => return,
    };
    map.entry("minimum").or_insert(minimum);
    map.entry("maximum").or_insert(maximum);
}

fn admit_null(map: &mut Map<String, Value>) {
    if map.get("nullable") != Some(&Value::Bool(true)) {
        return;
    }
    map.remove("nullable");
    if let Some(Value::Array(values)) = map.get_mut("enum")
        && !values.contains(&Value::Null)
    {
        values.push(Value::Null);
    }
    match map.get_mut("type") {
        Some(kind) if kind.is_string() => *kind = json!([kind.clone(), "null"]),
        _ => {
            let inner = std::mem::take(map);
            map.insert("anyOf".into(), json!([Value::Object(inner), {"type": "null"}]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nullable_becomes_a_type() {
        let schema = json!({"type": "string", "nullable": true, "enum": ["a"]});
        assert_eq!(
            convert(&schema, Objects::AsWritten),
            json!({"type": ["string", "null"], "enum": ["a", null]})
        );
    }

    #[test]
    fn nullable_without_type_becomes_an_alternative() {
        let schema = json!({"allOf": [{"$ref": "#/a"}], "nullable": true});
        assert_eq!(
            convert(&schema, Objects::AsWritten),
            json!({"anyOf": [{"allOf": [{"$ref": "#/a"}]}, {"type": "null"}]})
        );
    }

    #[test]
    fn properties_named_like_keywords_are_converted() {
        let nullable = json!({"type": "string", "nullable": true});
        let converted = json!({"type": ["string", "null"]});
        for name in ["example", "examples", "default", "enum", "x-note", "properties", "allOf"] {
            let schema = json!({"properties": {name: nullable}});
            let expected = json!({"properties": {name: converted}});
            assert_eq!(convert(&schema, Objects::AsWritten), expected, "{name}");
        }
    }

    #[test]
    fn data_is_left_alone() {
        let schema =
            json!({"example": {"nullable": true, "type": "x"}, "x-note": {"properties": {}}});
        assert_eq!(convert(&schema, Objects::Closed), schema);
    }

    #[test]
    fn objects_with_listed_properties_are_closed_unless_they_say_otherwise() {
        let schema = json!({
            "properties": {
                "open": {"properties": {}, "additionalProperties": true},
                "map": {"additionalProperties": {"type": "string"}},
                "untyped": {"type": "object"},
                "parts": {"allOf": [{"properties": {}}]},
                "items": {"type": "array", "items": {"properties": {}}},
            }
        });
        let closed = convert(&schema, Objects::Closed);
        assert_eq!(closed["additionalProperties"], json!(false));
        let at = |name: &str| closed["properties"][name].clone();
        assert_eq!(at("open")["additionalProperties"], json!(true));
        assert_eq!(at("map")["additionalProperties"], json!({"type": "string"}));
        assert_eq!(at("untyped"), json!({"type": "object"}));
        assert_eq!(at("parts"), json!({"allOf": [{"properties": {}}]}));
        assert_eq!(at("items")["items"]["additionalProperties"], json!(false));
    }

    #[test]
    fn integer_formats_become_bounds_that_narrower_ones_override() {
        let schema = json!({"type": "integer", "format": "int64", "minimum": 1});
        let converted = convert(&schema, Objects::AsWritten);
        assert_eq!(converted["minimum"], json!(1));
        assert_eq!(converted["maximum"], json!(i64::MAX));
    }
}
