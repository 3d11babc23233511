//! Two ways to write one schema are equal, and a real change in either has its class.

use serde_json::{Value, json};

use super::{
    super::{class::Class, since::as_curated},
    compare, document, worst,
};

/// A schema and one that means the same in the version named.
fn equal_schemas() -> Vec<(Value, &'static str, Value)> {
    let named = || json!({"$ref": "#/components/schemas/Named"});
    let aged = || json!({"$ref": "#/components/schemas/Aged"});
    vec![
        (
            json!({"type": "string", "maxLength": 5}),
            "3.0.3",
            json!({"allOf": [{"type": "string"}], "maxLength": 5}),
        ),
        (
            json!({"type": "string", "maxLength": 5}),
            "3.0.3",
            json!({"allOf": [{"allOf": [{"type": "string"}, {"maxLength": 9}]}, {"maxLength": 5}]}),
        ),
        (
            json!({"type": "string", "maxLength": 5}),
            "3.1.0",
            json!({"$ref": "#/components/schemas/Text", "maxLength": 5}),
        ),
        (json!({"type": "string", "nullable": true}), "3.1.0", json!({"type": ["null", "string"]})),
        (
            json!({"type": "string", "nullable": true}),
            "3.1.0",
            json!({"anyOf": [{"type": "string"}, {"type": "null"}]}),
        ),
        (json!({"type": "string", "enum": ["a"]}), "3.1.0", json!({"const": "a"})),
        (
            json!({"type": "string", "enum": ["b", "a"]}),
            "3.1.0",
            json!({"oneOf": [{"const": "a"}, {"const": "b"}]}),
        ),
        (
            json!({"type": "number", "minimum": 5, "exclusiveMinimum": true}),
            "3.1.0",
            json!({"type": "number", "exclusiveMinimum": 5.0}),
        ),
        (
            json!({"type": "integer", "minimum": 6}),
            "3.1.0",
            json!({"type": "integer", "exclusiveMinimum": 5}),
        ),
        (
            json!({"type": "integer", "multipleOf": 6}),
            "3.0.3",
            json!({"allOf": [{"multipleOf": 2}, {"multipleOf": 3.0}], "type": "integer"}),
        ),
        (
            json!({"type": "object"}),
            "3.0.3",
            json!({"type": "object", "additionalProperties": {}, "required": [], "minProperties": 0, "nullable": false}),
        ),
        (named(), "3.0.3", json!({"type": "object", "allOf": [named()]})),
        (
            named(),
            "3.0.3",
            json!({"required": ["name"], "properties": {"name": {"type": "string"}}, "type": "object"}),
        ),
        (
            json!({"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}, "age": {"type": "integer"}}}),
            "3.0.3",
            json!({"allOf": [named(), aged()]}),
        ),
        (
            json!({"oneOf": [{"allOf": [named(), aged()]}, {"allOf": [aged(), {"required": ["id"]}]}]}),
            "3.0.3",
            json!({"allOf": [aged()], "oneOf": [{"required": ["id"]}, named()]}),
        ),
        (
            json!({"anyOf": [{"type": "integer"}, {"type": "string", "maxLength": 3}]}),
            "3.1.0",
            json!({"type": ["string", "integer"], "maxLength": 3}),
        ),
        (
            json!({"type": "number", "nullable": true}),
            "3.1.0",
            json!({"type": ["integer", "null", "number"]}),
        ),
        (json!({"enum": [1, 2.5], "type": "number"}), "3.0.3", json!({"enum": [2.5, 1.0]})),
        (
            json!({"type": "string"}),
            "3.0.3",
            json!({"anyOf": [{"type": "string", "maxLength": 3}, {"type": "string"}, {"type": "string", "format": "uuid"}]}),
        ),
        (
            json!({"type": "number", "nullable": true}),
            "3.1.0",
            json!({"anyOf": [{"type": "number"}, {"type": "integer", "minimum": 1}, {"type": "null"}]}),
        ),
        (
            json!({"type": "string", "maxLength": 50}),
            "3.0.3",
            json!({"anyOf": [
                {"type": "string", "maxLength": 10, "minLength": 2},
                {"type": "string", "maxLength": 50},
                {"type": "string", "maxLength": 5, "enum": ["a"]},
            ]}),
        ),
        (json!({"type": "string"}), "3.0.3", json!({"type": "string", "not": {"type": "integer"}})),
        (
            json!({"type": "array", "items": {"type": "string"}}),
            "3.0.3",
            json!({"type": "array", "items": {"type": "string"}, "not": {"type": "object", "required": ["a"]}}),
        ),
        (
            json!({"type": "string", "format": "byte"}),
            "3.1.0",
            json!({"type": "string", "contentEncoding": "base64"}),
        ),
        (
            json!({"not": {"type": "string", "pattern": "^a"}}),
            "3.0.3",
            json!({"not": {"allOf": [{"type": "string", "minLength": 0}, {"pattern": "^a"}]}}),
        ),
        (
            json!({"type": "object", "properties": {"a": {"type": "string"}}, "additionalProperties": false}),
            "3.1.0",
            json!({"allOf": [{"type": "object", "properties": {"a": {"type": "string"}}}], "unevaluatedProperties": false}),
        ),
        (
            json!({"$ref": "#/components/schemas/Tree"}),
            "3.0.3",
            json!({"type": "object", "properties": {"kids": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}}}}),
        ),
        (named(), "3.0.3", json!({"$ref": "#/components%2Fschemas/%4Eamed"})),
    ]
}

#[test]
fn two_spellings_of_one_schema_are_equal() {
    for (one, version, other) in equal_schemas() {
        let (one, other) = (document("3.0.3", &one, &one), document(version, &other, &other));
        for (before, after) in [(&one, &other), (&other, &one)] {
            let found = compare(after, &as_curated(before));
            assert!(found.is_empty(), "{other}: {found:#?}");
        }
    }
}

#[test]
fn a_change_has_its_class_in_whatever_words() {
    use Class::{Additive, Breaking, Weaker};
    let named = || json!({"$ref": "#/components/schemas/Named"});
    let aged = || json!({"$ref": "#/components/schemas/Aged"});
    let text = || json!({"type": "string"});
    let tree = || json!({"$ref": "#/components/schemas/Tree"});
    let closed = |name: &str, schema: &Value| {
        json!({"type": "object", "required": [name], "properties": {name: schema},
            "additionalProperties": false})
    };
    for (before, after, request, response) in [
        (named(), json!({"allOf": [named()], "required": ["age"]}), Breaking, Additive),
        // Of a field that is required and described nowhere, a demand is all that goes.
        (json!({"allOf": [named()], "required": ["age"]}), named(), Additive, Breaking),
        (named(), json!({"allOf": [named(), aged()]}), Additive, Additive),
        (
            named(),
            json!({"type": "object", "properties": {"name": {"type": "string"}}}),
            Additive,
            Breaking,
        ),
        (named(), json!({"oneOf": [named(), aged()]}), Additive, Breaking),
        (
            json!({"oneOf": [named(), aged()]}),
            json!({"oneOf": [named(), aged()], "required": ["id"]}),
            Breaking,
            Additive,
        ),
        (text(), json!({"type": ["string", "null"]}), Additive, Breaking),
        (text(), json!({"type": ["string", "integer"]}), Additive, Breaking),
        (text(), json!({"allOf": [text(), {"type": "integer"}]}), Breaking, Additive),
        (text(), json!({"type": "string", "const": "a"}), Breaking, Additive),
        (text(), json!({"type": "string", "not": {"pattern": "^a"}}), Breaking, Additive),
        (text(), json!({"maxLength": 5}), Breaking, Breaking),
        (
            json!({"type": "number", "minimum": 5}),
            json!({"type": "number", "exclusiveMinimum": 5}),
            Breaking,
            Additive,
        ),
        (
            json!({"type": "number", "exclusiveMinimum": 5}),
            json!({"type": "number", "minimum": 5}),
            Additive,
            Weaker,
        ),
        (
            json!({"type": "integer", "maximum": 9_007_199_254_740_993_i64}),
            json!({"type": "integer", "maximum": 9_007_199_254_740_992_i64}),
            Breaking,
            Additive,
        ),
        (
            named(),
            json!({"allOf": [named()], "if": {"required": ["age"]}, "then": {"required": ["id"]}}),
            Breaking,
            Additive,
        ),
        (
            named(),
            json!({"allOf": [named()], "patternProperties": {"^x": text()}}),
            Breaking,
            Additive,
        ),
        (named(), json!({"allOf": [named()], "required": ["nowhere"]}), Breaking, Additive),
        (named(), json!({"$ref": "#/components/schemas/Gone"}), Breaking, Breaking),
        // The only field of an object is a field.
        (named(), json!({"type": "object", "required": ["name"]}), Weaker, Breaking),
        (
            json!({"type": "object", "properties": {"a": text()}}),
            json!({"type": "object"}),
            Weaker,
            Weaker,
        ),
        (
            json!({"type": "object"}),
            json!({"type": "object", "properties": {"a": text()}}),
            Additive,
            Additive,
        ),
        // What is required and refused at once is read as it is meant.
        (
            json!({"allOf": [closed("a", &text())], "oneOf": [closed("b", &text())]}),
            json!({"allOf": [closed("a", &text())], "oneOf": [closed("b", &json!({"type": "integer"}))]}),
            Breaking,
            Breaking,
        ),
        (
            tree(),
            json!({"type": "object", "properties": {"kids": {"type": "array", "items":
            {"allOf": [tree()], "maxProperties": 3}}}}),
            Breaking,
            Additive,
        ),
    ] {
        let side = |request: &Value, response: &Value| document("3.1.0", request, response);
        let (old, anything) = (side(&before, &json!({})), side(&after, &json!({})));
        assert_eq!(worst(&old, &anything), Some(request), "request {before} {after}");
        let (old, anything) = (side(&json!({}), &before), side(&json!({}), &after));
        assert_eq!(worst(&old, &anything), Some(response), "response {before} {after}");
    }
}

#[test]
fn a_schema_that_gets_tighter_within_itself_is_told_once() {
    let tree = json!({"$ref": "#/components/schemas/Tree"});
    let before = document("3.0.3", &tree, &json!({}));
    let mut after = before.clone();
    let kids = "/components/schemas/Tree/properties/kids/items";
    *after.pointer_mut(kids).expect("there") = json!({"allOf": [tree], "maxProperties": 3});
    assert_eq!(worst(&before, &after), Some(Class::Breaking));
    assert_eq!(compare(&after, &as_curated(&after)).len(), 0);
}

#[test]
fn null_that_a_wrapper_adds_stays_with_the_wrapper() {
    let named = json!({"$ref": "#/components/schemas/Named"});
    let side = |schema: &Value| {
        let wrapped = json!({"allOf": [schema], "nullable": true});
        document("3.0.3", schema, &json!({"type": "object", "properties": {"a": wrapped}}))
    };
    let before = side(&named);
    let mut after = side(&before["components"]["schemas"]["Named"]);
    after["components"]["schemas"] = json!({});
    assert_eq!(worst(&before, &after), None);
}

#[test]
fn a_renamed_component_is_text_and_a_change_in_it_is_not() {
    let named = json!({"$ref": "#/components/schemas/Named"});
    let before = document("3.0.3", &named, &named);
    let text = before.to_string().replace("Named", "Titled");
    let mut after: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(worst(&before, &after), Some(Class::Text));
    after["components"]["schemas"]["Titled"]["properties"]["name"]["maxLength"] = json!(5);
    assert_eq!(worst(&before, &after), Some(Class::Breaking));
}
