//! Values that say which one: of rooms, people, posts, and secrets that open something.
//!
//! The documents mark them (`x-redact`), so that snapshots can name them. In the client each is a type of its own: the id of
//! a post is no id of a room, and a secret shows in no `Debug`.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::names::pascal;

/// The type of an identity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Identity {
    /// Whether it is a whole number; else it is a text.
    pub(crate) is_number: bool,
    /// Whether it must not be shown.
    pub(crate) is_secret: bool,
    /// The first sentence of its documentation.
    pub(crate) doc: String,
}

/// What keeps a text from being any text: it has a type of its own already.
const LIMITS: [&str; 4] = ["minLength", "maxLength", "pattern", "enum"];

/// Replaces the schemas of identities below a node by references to their types, and notes the types. `hint` is the name of
/// what holds the node.
pub(crate) fn name(node: &mut Value, hint: &str, found: &mut BTreeMap<String, Identity>) {
    if let Some((name, identity)) = identity(node, hint) {
        let schema = match node.get_mut("schema") {
            Some(schema) => schema,
            None => node,
        };
        // A description beside a reference is one that the generator passes on.
        *schema = match schema.get("description") {
            Some(text) => json!({
                "description": text,
                "allOf": [{ "$ref": format!("#/components/schemas/{name}") }],
            }),
            None => json!({ "$ref": format!("#/components/schemas/{name}") }),
        };
        found.insert(name, identity);
        return;
    }
    match node {
        Value::Object(fields) => {
            for (key, child) in fields {
                let inner = ["items", "schema", "additionalProperties"].contains(&key.as_str());
                name(child, if inner { hint } else { key }, found);
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| name(item, hint, found)),
        _ => {}
    }
}

/// Whether what a schema describes opens something.
pub(crate) fn is_secret(schema: &Value) -> bool {
    matches!(schema["x-redact"].as_str(), Some("private-token" | "signed-url"))
}

fn identity(node: &Value, hint: &str) -> Option<(String, Identity)> {
    let schema = node.get("schema").unwrap_or(node);
    let marked = [node, schema].into_iter().find_map(|place| place["x-redact"].as_str());
    let is_number = match schema["type"].as_str()? {
        "integer" => true,
        "string" if schema["format"] != "email" => false,
        _ => return None,
    };
    if LIMITS.iter().any(|limit| schema.get(*limit).is_some()) {
        return None;
    }
    let (name, doc) = match marked? {
        "room" => ("RoomId".to_owned(), "Which room it is."),
        "post" => ("PostId".to_owned(), "Which post it is."),
        "user" => ("UserId".to_owned(), "Which person it is."),
        "file" => ("FileId".to_owned(), "Which file it is."),
        "signed-url" => {
            ("SignedUrl".to_owned(), "A URL that opens what it names to whoever has it.")
        }
        "private-token" => (pascal(hint), ""),
        _ => return None,
    };
    let is_secret = is_secret(node) || is_secret(schema);
    let doc = match doc {
        "" => {
            let text = node["description"].as_str().or(schema["description"].as_str());
            text.unwrap_or("A secret.").to_owned()
        }
        doc => doc.to_owned(),
    };
    Some((name, Identity { is_number, is_secret, doc }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_rooms_and_tokens_get_types_and_texts_with_limits_keep_theirs() {
        let mut node = json!({
            "RoomId": {"name": "id", "schema": {"type": "integer"}, "x-redact": "room"},
            "InviteToken": {"name": "token", "schema": {"type": "string"}, "x-redact": "private-token", "description": "D."},
            "limited": {"type": "string", "minLength": 1, "x-redact": "private-token"},
            "mail": {"type": "string", "format": "email", "x-redact": "user"},
            "people": {"type": "array", "items": {"type": "string", "x-redact": "user"}},
        });
        let mut found = BTreeMap::new();
        name(&mut node, "", &mut found);
        let names: Vec<_> = found.keys().map(String::as_str).collect();
        assert_eq!(names, ["InviteToken", "RoomId", "UserId"]);
        assert!(found["InviteToken"].is_secret && found["RoomId"].is_number);
        assert_eq!(node["RoomId"]["schema"]["$ref"], "#/components/schemas/RoomId");
        assert_eq!(node["people"]["items"]["$ref"], "#/components/schemas/UserId");
        assert_eq!(
            (&node["limited"]["type"], &node["mail"]["type"]),
            (&json!("string"), &json!("string"))
        );
    }
}
