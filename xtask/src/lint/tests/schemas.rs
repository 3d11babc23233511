//! Schemas and examples.

use serde_json::{Value, json};

use super::{Change, GET, PATCH, SCHEMAS, assert_reported, fine, get, patch, problems, schema};

#[test]
fn schemas_fit_generator_and_validators() {
    use Change::{Remove, Set};

    let text = |rest: Value| {
        let mut property = json!({"description": "A text.", "type": "string"});
        for (key, value) in rest.as_object().expect("an object") {
            property[key] = value.clone();
        }
        Set(property)
    };
    let new = schema("/UpdateRoom/properties/new");
    for (place, change, pointer, message) in [
        (schema("/Room/required"), Set(json!(true)), String::new(), "not a list"),
        (
            schema("/UpdateRoom/properties/name/required"),
            Set(json!(true)),
            String::new(),
            "not a list",
        ),
        (schema("/Room/required/1"), Set(json!("sort")), String::new(), "no property"),
        (new.clone(), text(json!({"type": "text"})), "/type".into(), "no type"),
        (new.clone(), Set(json!({"description": "x"})), String::new(), "`type` is missing"),
        (
            new.clone(),
            Set(json!({"description": "x", "nullable": true})),
            "/nullable".into(),
            "no effect",
        ),
        (new.clone(), text(json!({"type": "array"})), String::new(), "without `items`"),
        (
            new.clone(),
            Set(json!({"description": "x", "allOf": [{"type": "string"}]})),
            "/allOf".into(),
            "not used",
        ),
        (
            new.clone(),
            Set(json!({"description": "x", "anyOf": [{"type": "string"}]})),
            "/anyOf".into(),
            "not used",
        ),
        (
            new.clone(),
            Set(json!({"description": "x", "oneOf": [{"type": "string"}, {"type": "string"}]})),
            "/oneOf/1".into(),
            "tell apart",
        ),
        (new.clone(), text(json!({"pattern": "/^a/"})), "/pattern".into(), "starts with `/`"),
        (new.clone(), text(json!({"format": "hostname"})), "/format".into(), "nobody checks"),
        (new.clone(), text(json!({"description": ""})), String::new(), "`description` is missing"),
        (new.clone(), text(json!({"enum": ["a-b", "a_b"]})), "/enum/1".into(), "one name"),
        (new.clone(), text(json!({"x-redact": "secret"})), "/x-redact".into(), "no kind"),
        (new.clone(), text(json!({"x-inferred": ""})), "/x-inferred".into(), "no reason"),
        (new.clone(), text(json!({"x-colour": "red"})), "/x-colour".into(), "nothing reads"),
        (new.clone(), text(json!({"maxLenght": 3})), "/maxLenght".into(), "nothing reads"),
        (
            new.clone(),
            text(json!({"x-upstream": ["One"]})),
            "/x-upstream".into(),
            "no upstream component",
        ),
        (new.clone(), text(json!({"x-open-enum": "New"})), String::new(), "belong together"),
        (new.clone(), text(json!({"type": "integer"})), String::new(), "without format"),
        (
            schema("/UpdateRoom/properties/_name"),
            text(json!({})),
            format!("#{SCHEMAS}/UpdateRoom/properties/name"),
            "one field",
        ),
        (
            schema("/UpdateRoom/properties/roomId"),
            text(json!({"type": "number"})),
            "/type".into(),
            "floating point",
        ),
        (
            schema("/UpdateRoom/properties/roomId"),
            text(json!({"type": "integer", "format": "int32"})),
            String::new(),
            "not of format int64",
        ),
        (
            schema("/Room/properties/word"),
            text(json!({"enum": ["a"]})),
            "/enum".into(),
            "closed set",
        ),
        (
            schema("/Room/properties/word"),
            text(json!({"minLength": 1})),
            "/minLength".into(),
            "in a response",
        ),
        (schema("/Room/properties/id/minimum"), Set(json!(1)), String::new(), "in a response"),
        (schema("/Room/additionalProperties"), Set(json!(false)), String::new(), "closed object"),
        (
            schema("/Room/description"),
            Remove,
            format!("#{SCHEMAS}/Room"),
            "`description` is missing",
        ),
        (schema("/Kind/x-open-enum"), Remove, format!("#{SCHEMAS}/Kind"), "belong together"),
        (
            schema("/Kind/type"),
            Set(json!("boolean")),
            format!("#{SCHEMAS}/Kind"),
            "has to be a string",
        ),
        (schema("/Kind/x-known-values"), Set(json!([])), String::new(), "no values"),
    ] {
        assert_reported(&place, change, &pointer, message);
    }
}

#[test]
fn an_invalid_pattern_is_reported_where_it_stands() {
    let place = schema("/UpdateRoom/properties/name/pattern");
    assert_reported(&place, Change::Set(json!("[")), "", "invalid");
}

#[test]
fn examples_are_there_and_right() {
    use Change::{Remove, Set};

    let body = "/requestBody/content/application~1json";
    let room = "/responses/200/content/application~1json/example";
    for (place, change, pointer, message) in [
        (patch(&format!("{body}/examples")), Remove, format!("#{PATCH}/requestBody"), "no example"),
        (get(room), Remove, format!("#{GET}/responses/200"), "no example"),
        (get(&format!("{room}/id")), Set(json!("12")), String::new(), "expected an integer"),
        (get(&format!("{room}/id")), Remove, String::new(), "`id` is missing"),
        (get(&format!("{room}/nick")), Set(json!(1)), String::new(), "not documented"),
        (get(&format!("{room}/seen")), Set(json!(1)), String::new(), "no documented alternative"),
        (get(&format!("{room}/kind")), Set(json!("string")), String::new(), "placeholder"),
        (
            patch(&format!("{body}/examples/rename/value/name")),
            Set(json!("")),
            String::new(),
            "shorter than 1",
        ),
        (
            patch(&format!("{body}/examples/rename/value/nick")),
            Set(json!("x")),
            String::new(),
            "not documented",
        ),
        (
            schema("/ErrorResponse/example"),
            Set(json!({"message": 1})),
            "/message".into(),
            "expected a string",
        ),
    ] {
        assert_reported(&place, change, &pointer, message);
    }
}

#[test]
fn a_component_in_both_directions_has_to_be_as_lenient_as_responses() {
    let mut document = fine();
    document["paths"]["/v1/rooms/{id}"]["patch"]["responses"]["204"]["content"] = json!({
        "application/json": {
            "schema": {"$ref": "#/components/schemas/UpdateRoom"},
            "example": {"name": "Quran Club"},
        },
    });
    let name = format!("#{SCHEMAS}/UpdateRoom/properties/name");
    let found: Vec<_> = problems(&document).into_iter().map(|one| one.0).collect();
    assert_eq!(found, [format!("{name}/minLength"), format!("{name}/pattern")]);
}
