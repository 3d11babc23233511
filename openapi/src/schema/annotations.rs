//! Which parts of a body a schema has something to say about.
//!
//! Walks instance and schema together, so arrays and maps yield one entry per element that is
//! really there.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::{index::follow, pointer::escape};

/// A node of an instance whose schema carries the key that was asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Annotation {
    /// JSON pointer into the instance.
    pub pointer: String,
    /// The value of the extension.
    pub value: Value,
    /// Whether the node must be there: a required property, an element of an array or a map, or the
    /// root.
    pub required: bool,
}

/// See [`crate::Document::annotations`].
pub(crate) fn annotations(
    document: &Value,
    schema: &Value,
    instance: &Value,
    key: &str,
) -> Vec<Annotation> {
    let mut walk = Walk { document, key, found: Vec::new(), seen: BTreeSet::new() };
    walk.node(schema, instance, String::new(), true);
    walk.found
}

struct Walk<'a> {
    document: &'a Value,
    key: &'a str,
    found: Vec<Annotation>,
    /// Alternatives can reach the same node twice.
    seen: BTreeSet<String>,
}

impl Walk<'_> {
    fn node(&mut self, schema: &Value, instance: &Value, pointer: String, required: bool) {
        let Some((resolved, _)) = follow(self.document, schema, String::new()) else {
            return;
        };
        let value = schema.get(self.key).or_else(|| resolved.get(self.key));
        if let Some(value) = value
            && self.seen.insert(pointer.clone())
        {
            self.found.push(Annotation {
                pointer: pointer.clone(),
                value: value.clone(),
                required,
            });
        }
        for keyword in ["allOf", "anyOf", "oneOf"] {
            let parts = resolved.get(keyword).and_then(Value::as_array);
            for part in parts.into_iter().flatten() {
                self.node(part, instance, pointer.clone(), required);
            }
        }
        match instance {
            Value::Object(fields) => {
                let required = resolved.get("required").and_then(Value::as_array);
                for (name, child) in fields {
                    let at = format!("{pointer}/{}", escape(name));
                    let property = resolved.get("properties").and_then(|map| map.get(name));
                    if let Some(property) = property {
                        let must = required.is_some_and(|list| list.iter().any(|one| one == name));
                        self.node(property, child, at, must);
                    } else if let Some(rest) = resolved.get("additionalProperties") {
                        self.node(rest, child, at, true);
                    }
                }
            }
            Value::Array(elements) => {
                if let Some(items) = resolved.get("items") {
                    for (index, child) in elements.iter().enumerate() {
                        self.node(items, child, format!("{pointer}/{index}"), true);
                    }
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn references_arrays_and_maps_are_followed_to_what_is_there() {
        let document = json!({"components": {"schemas": {
            "Room": {
                "required": ["id"],
                "properties": {
                    "id": {"type": "integer", "x-redact": "room"},
                    "slug/name": {"x-redact": "slug"},
                    "parent": {"$ref": "#/components/schemas/Room"},
                },
            },
        }}});
        let schema = json!({"properties": {
            "data": {"type": "array", "items": {"$ref": "#/components/schemas/Room"}},
            "byId": {"additionalProperties": {"x-redact": "user"}},
        }});
        let instance = json!({
            "data": [{"id": 1}, {"id": 2, "slug/name": "b", "parent": {"id": 3}}],
            "byId": {"k": true},
            "other": {"id": 4},
        });
        let mut found: Vec<_> = annotations(&document, &schema, &instance, "x-redact")
            .into_iter()
            .map(|one| (one.pointer, one.value, one.required))
            .collect();
        found.sort_by(|a, b| a.0.cmp(&b.0));
        let expected = [
            ("/byId/k", "user", true),
            ("/data/0/id", "room", true),
            ("/data/1/id", "room", true),
            ("/data/1/parent/id", "room", true),
            ("/data/1/slug~1name", "slug", false),
        ];
        assert_eq!(found, expected.map(|(p, v, r)| (p.to_owned(), json!(v), r)));
    }
}
