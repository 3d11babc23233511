//! Keywords that are compared as a whole, and objects that lose all that they list.

use serde_json::{Value, json};

use super::{super::since::as_curated, compare, document};

#[test]
fn a_component_without_its_only_property_is_an_object_in_whatever_words() {
    let named = json!({"$ref": "#/components/schemas/Named"});
    let before = document("3.0.3", &named, &named);
    let mut emptied = before.clone();
    emptied["components"]["schemas"]["Named"] = json!({"type": "object"});
    let renamed = emptied.to_string().replace("Named", "Titled");
    let renamed: Value = serde_json::from_str(&renamed).expect("JSON");
    let object = json!({"type": "object"});
    for after in [emptied, renamed, document("3.0.3", &object, &object)] {
        let found = compare(&after, &as_curated(&before));
        let kinds: Vec<_> = found.keys().filter(|at| at.ends_with("/type")).collect();
        assert!(kinds.is_empty(), "{kinds:?}");
        let gone = found.keys().any(|at| at.ends_with("/properties/name"));
        assert!(gone, "{found:#?}");
    }
}

#[test]
fn a_keyword_that_is_compared_as_a_whole_is_told_as_it_is_written() {
    let object = json!({"type": "object"});
    let before = document("3.1.0", &object, &json!({}));
    for (key, value) in [
        ("not", json!({"required": ["b", "a"]})),
        ("propertyNames", json!({"pattern": "^a"})),
        ("dependentRequired", json!({"a": ["b"]})),
        ("unevaluatedProperties", json!({"minLength": 0, "type": "string"})),
    ] {
        let mut schema = object.clone();
        schema[key] = value.clone();
        let after = document("3.1.0", &schema, &json!({}));
        let found = compare(&after, &as_curated(&before));
        let told: Vec<_> = found.values().map(|one| &one.upstream).collect();
        assert_eq!(told, [&json!({ key: value })]);
    }
}

#[test]
fn a_condition_is_compared_with_its_condition() {
    let side = |asked: &str, then: &str| {
        let schema =
            json!({"type": "object", "if": {"required": [asked]}, "then": {"required": [then]}});
        document("3.1.0", &schema, &json!({}))
    };
    let before = as_curated(&side("a", "b"));
    for (after, at, told) in [
        (side("c", "b"), "/if", json!({"if": {"required": ["c"]}})),
        (side("a", "c"), "/then", json!({"then": {"required": ["c"]}})),
    ] {
        let found = compare(&after, &before);
        let found: Vec<_> = found.values().collect();
        assert_eq!(found.len(), 1, "{found:#?}");
        assert!(found[0].pointer.ends_with(at), "{found:#?}");
        assert_eq!(found[0].upstream, told);
    }
}
