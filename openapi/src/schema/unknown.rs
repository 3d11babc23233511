//! Which fields of a request body the document does not know. It accepts them, and they have no effect.

use serde_json::Value;

use crate::{index::follow, near::is_near};

/// How many are told of one body; whoever sends more has another problem.
pub(crate) const MOST: usize = 5;

/// A name that the document does not know, where it would accept any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownName {
    /// The name as people write it: `isPublic`, `post.mentions[0].colour`.
    pub name: String,
    /// The name that was meant, if one is near.
    pub meant: Option<String>,
}

impl UnknownName {
    /// A name beside those that are known.
    pub(crate) fn new<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let mut known = known.into_iter();
        Self {
            name: name.to_owned(),
            meant: known.find(|known| is_near(name, known)).map(str::to_owned),
        }
    }
}

/// See [`crate::Document::unknown_names`].
pub(crate) fn unknown_fields(document: &Value, schema: &Value, body: &Value) -> Vec<UnknownName> {
    let mut found = Vec::new();
    walk(document, &[schema], body, "", &mut found);
    found
}

/// Goes through a body and all schemas that say something about a part of it.
fn walk(
    document: &Value,
    schemas: &[&Value],
    body: &Value,
    path: &str,
    found: &mut Vec<UnknownName>,
) {
    let mut all = Vec::new();
    for schema in schemas {
        parts(document, schema, 0, &mut all);
    }
    match body {
        Value::Object(fields) => {
            let known = || all.iter().filter_map(|part| part.get("properties")?.as_object());
            // What is closed is refused, and what is open means something.
            let says = all.iter().any(|part| part.get("additionalProperties").is_some());
            let is_silent = says || known().next().is_none();
            for (name, value) in fields {
                if found.len() >= MOST {
                    return;
                }
                let at = match path {
                    "" => name.clone(),
                    path => format!("{path}.{name}"),
                };
                let schemas: Vec<_> = known().filter_map(|names| names.get(name)).collect();
                if !schemas.is_empty() {
                    walk(document, &schemas, value, &at, found);
                } else if !is_silent {
                    let names = known().flat_map(|names| names.keys().map(String::as_str));
                    let absent = names.filter(|name| !fields.contains_key(*name));
                    let UnknownName { meant, .. } = UnknownName::new(name, absent);
                    found.push(UnknownName { name: at, meant });
                }
            }
        }
        Value::Array(elements) => {
            let items: Vec<_> = all.iter().filter_map(|part| part.get("items")).collect();
            if items.is_empty() {
                return;
            }
            for (index, element) in elements.iter().enumerate() {
                if found.len() >= MOST {
                    return;
                }
                walk(document, &items, element, &format!("{path}[{index}]"), found);
            }
        }
        _ => {}
    }
}

/// A schema with all that it is made of.
fn parts<'a>(document: &'a Value, schema: &'a Value, depth: usize, all: &mut Vec<&'a Value>) {
    // Schemas that are made of themselves say nothing.
    const DEEPEST: usize = 8;
    let Some((schema, _)) = follow(document, schema, String::new()) else {
        return;
    };
    all.push(schema);
    for keyword in ["allOf", "anyOf", "oneOf"] {
        let parts_of = schema.get(keyword).and_then(Value::as_array);
        for part in parts_of.into_iter().flatten().filter(|_| depth < DEEPEST) {
            parts(document, part, depth + 1, all);
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn found(schema: Value, body: Value) -> Vec<(String, Option<String>)> {
        let document = json!({ "Post": { "properties": { "text": {}, "tags": {
            "items": { "properties": { "name": {} } },
        } } } });
        let found = unknown_fields(&document, &schema, &body);
        found.into_iter().map(|one| (one.name, one.meant)).collect()
    }

    #[test]
    fn fields_are_told_at_any_depth_with_what_was_meant() {
        let schema = json!({ "properties": { "public": {}, "post": { "$ref": "#/Post" } } });
        let body = json!({
            "isPublic": false,
            "post": { "text": "a", "txet": 1, "tags": [{ "name": 1 }, { "nom": 1 }] },
        });
        let near = |name: &str| Some(name.to_owned());
        assert_eq!(
            found(schema.clone(), body),
            [
                ("isPublic".to_owned(), near("public")),
                ("post.tags[1].nom".to_owned(), None),
                ("post.txet".to_owned(), None),
            ]
        );
        // What is there already was not misspelt.
        let both = json!({ "isPublic": false, "public": false });
        assert_eq!(found(schema, both), [("isPublic".to_owned(), None)]);
    }

    #[test]
    fn alternatives_know_what_any_of_them_knows_and_maps_and_closed_objects_are_let_be() {
        let one_of =
            json!({ "oneOf": [{ "properties": { "a": {} } }, { "properties": { "b": {} } }] });
        assert!(found(one_of, json!({ "a": 1, "b": 2 })).is_empty());
        for schema in [
            json!({ "properties": { "a": {} }, "additionalProperties": true }),
            json!({ "properties": { "a": {} }, "additionalProperties": false }),
            json!({ "type": "object" }),
            json!({ "$ref": "#/nowhere" }),
        ] {
            assert!(found(schema, json!({ "b": 1 })).is_empty());
        }
    }

    #[test]
    fn no_more_than_a_few_are_told() {
        let body: Value = (0..10_000).map(|n| (n.to_string(), Value::Null)).collect();
        let schema = json!({ "properties": { "a": {} } });
        assert_eq!(found(schema, body).len(), MOST);
    }
}
