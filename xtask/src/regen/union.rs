//! One client for several environments: what any of them documents is there, and required is what all of
//! them require.

use serde_json::{Map, Value};

/// The components of a document together with those of the same document in another environment.
/// Operations are the same in all environments.
pub(crate) fn unite(document: &mut Value, other: &Value) {
    let Some(theirs) = schemas(other) else { return };
    let Some(Value::Object(mine)) = document.pointer_mut("/components/schemas") else {
        return;
    };
    for (name, schema) in theirs {
        match mine.get_mut(name) {
            Some(node) => schema_with(node, schema),
            None => {
                mine.insert(name.clone(), schema.clone());
            }
        }
    }
}

fn schemas(document: &Value) -> Option<&Map<String, Value>> {
    document.pointer("/components/schemas")?.as_object()
}

fn schema_with(mine: &mut Value, theirs: &Value) {
    let (Value::Object(mine), Some(theirs)) = (mine, theirs.as_object()) else {
        return;
    };
    let both = |key: &str| {
        let listed = |node: &Map<String, Value>| node.get(key).and_then(Value::as_array).cloned();
        (listed(mine).unwrap_or_default(), listed(theirs).unwrap_or_default())
    };
    let (required, theirs_required) = both("required");
    let kept: Vec<_> = required.into_iter().filter(|name| theirs_required.contains(name)).collect();
    if kept.is_empty() {
        mine.remove("required");
    } else {
        mine.insert("required".to_owned(), kept.into());
    }
    let Some(Value::Object(listed)) = theirs.get("properties") else {
        return;
    };
    let properties = mine.entry("properties").or_insert_with(|| Value::Object(Map::new()));
    let Value::Object(properties) = properties else {
        return;
    };
    for (name, property) in listed {
        match properties.get_mut(name) {
            Some(node) => schema_with(node, property),
            None => {
                properties.insert(name.clone(), property.clone());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_field_of_either_environment_is_there_and_required_only_if_it_is_in_both() {
        let of = |schema: Value| json!({"components": {"schemas": {"Created": schema}}});
        let mut united = of(json!({
            "type": "object", "required": ["success", "data"],
            "properties": {
                "success": {"type": "boolean"},
                "data": {"type": "object", "required": ["id", "seen"], "properties": {"id": {}, "seen": {}}},
            },
        }));
        let other = of(json!({
            "type": "object", "required": ["post", "success"],
            "properties": {
                "success": {"type": "boolean"}, "post": {"type": "string"},
                "data": {"type": "object", "required": ["id"], "properties": {"id": {}}},
            },
        }));
        unite(&mut united, &other);
        let expected = of(json!({
            "type": "object", "required": ["success"],
            "properties": {
                "success": {"type": "boolean"}, "post": {"type": "string"},
                "data": {"type": "object", "required": ["id"], "properties": {"id": {}, "seen": {}}},
            },
        }));
        assert_eq!(united, expected);
    }
}
