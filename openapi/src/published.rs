//! The document as others read it: with what rules ask of a body beside the schema of the body.
//!
//! That at least one of two lists is not empty, or that exactly one of two fields is there, is a rule: mock, faults and
//! scenarios know it by its id, and the generator has no type for it. Whoever generates requests from the document
//! alone has to know it too.

use serde_json::{Value, json};

/// The document in which each body has to fit the schemas of the rules of its operation.
pub(crate) fn published(document: &Value) -> Value {
    let mut document = document.clone();
    let paths = document.get_mut("paths").and_then(Value::as_object_mut);
    let items = paths.into_iter().flat_map(|paths| paths.values_mut());
    let operations = items.filter_map(Value::as_object_mut);
    for operation in operations.flat_map(|item| item.values_mut()) {
        let rules = operation.get("x-rules").and_then(Value::as_array);
        let schemas = rules.into_iter().flatten();
        let schemas: Vec<_> = schemas.filter_map(|rule| rule.get("schema")).collect();
        if schemas.is_empty() {
            continue;
        }
        let schemas: Vec<_> = schemas.into_iter().cloned().collect();
        let content = operation.pointer_mut("/requestBody/content");
        let content = content.and_then(Value::as_object_mut);
        for media in content.into_iter().flat_map(|content| content.values_mut()) {
            let written = media["schema"].take();
            let all: Vec<_> = [written].into_iter().chain(schemas.clone()).collect();
            media["schema"] = json!({ "allOf": all });
        }
    }
    document
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::{Api, Document, Environment};

    /// Whether a body fits the published schema of an operation.
    fn fits(api: Api, operation: &str, body: &Value) -> bool {
        let document = Document::load(api, Environment::PreLive);
        let pointer = &document.operation(operation).expect("documented").pointer;
        let published = document.published();
        let operation = published.pointer(pointer.trim_start_matches('#'));
        let content = operation.and_then(|it| it.pointer("/requestBody/content"));
        let mut schema = content.expect("a body")["application/json"]["schema"].clone();
        schema["components"] = published["components"].clone();
        jsonschema::draft4::is_valid(&schema, body)
    }

    #[test]
    fn what_rules_ask_of_a_body_is_in_the_published_document() {
        for (body, is_right) in [
            (json!({"userIds": [], "emails": []}), false),
            (json!({"userIds": ["a"], "emails": []}), true),
            (json!({"userIds": [], "emails": ["a@example.org"]}), true),
            (json!({"emails": ["a@example.org"]}), false),
        ] {
            assert_eq!(fits(Api::QuranReflect, "invite_users", &body), is_right, "{body}");
        }
        for (body, is_right) in [
            (json!({}), false),
            (json!({"userId": 1}), true),
            (json!({"email": "a@example.org"}), true),
            (json!({"userId": 1, "email": "a@example.org"}), false),
        ] {
            assert_eq!(fits(Api::LegacyGroups, "invite_user", &body), is_right, "{body}");
        }
    }
}
