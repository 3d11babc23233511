//! Bodies and parameters held to their schemas.

use rooms_openapi::{SchemaChecks, ViolationKind};
use serde_json::{Value, json};

use crate::{sample, texts};

#[test]
fn responses_are_held_strictly() {
    let document = sample();
    let operation = document.operation("get_room").expect("listed");
    let check = |body| texts(&document.check_response(operation, 200, &body));
    let good = json!({"id": 12, "name": "Quran Club", "createdAt": "2026-03-14T09:26:53Z"});
    assert!(check(good.clone()).is_empty());
    let with = |name: &str, value: Value| {
        let mut body = good.clone();
        body[name] = value;
        body
    };
    for (name, value, expected) in [
        ("nick", json!(1), "`nick` is not documented"),
        ("id", json!("12"), "`id` is a string, expected an integer"),
        ("id", json!(1.0), "`id` is a number, expected an integer"),
        ("id", json!(u64::MAX), "`id` is greater than 9223372036854775807"),
        ("createdAt", json!("2026-03-14 09:26:53"), "`createdAt` is not a valid date-time"),
        ("kind", json!("club"), "`kind` is \"club\", which is not one of \"group\", \"page\""),
        ("kind", json!(null), "`kind` is null, which is not one of \"group\", \"page\""),
        ("settings", json!(3), "`settings` is an integer, expected an object or null"),
        ("settings", json!({"a": 1}), "`settings.a` is not documented"),
        (
            "status",
            json!({"k": 3}),
            "`status.k` is an integer, which fits no documented alternative",
        ),
    ] {
        let found = check(with(name, value));
        assert!(found.iter().any(|one| one == expected), "{name}: {found:?}");
    }
    assert!(check(with("settings", json!(null))).is_empty());
    assert!(check(with("status", json!({"a": true, "b": "x"}))).is_empty());
    assert_eq!(check(json!([])), ["`$` is an array, expected an object"]);
    let missing = check(json!({"id": 1, "name": "x"}));
    assert_eq!(missing, ["`createdAt` is missing"]);
}

#[test]
fn violations_point_into_the_body_and_into_the_document() {
    let document = sample();
    let operation = document.operation("get_room").expect("listed");
    let body = json!({
        "id": 1, "name": "a", "createdAt": "2026-03-14T09:26:53Z",
        "parent": {"id": 1, "name": 3, "createdAt": "2026-03-14T09:26:53Z", "a/b": 1, "c": 2},
    });
    let found = document.check_response(operation, 200, &body);
    let found: Vec<_> = found
        .iter()
        .map(|one| (one.kind, one.instance_pointer.as_str(), one.schema_pointer.as_str()))
        .collect();
    let closed = "#/components/schemas/Room/additionalProperties";
    assert_eq!(
        found,
        [
            (ViolationKind::UndocumentedField, "/parent/a~1b", closed),
            (ViolationKind::UndocumentedField, "/parent/c", closed),
            (
                ViolationKind::SchemaMismatch,
                "/parent/name",
                "#/components/schemas/Room/properties/name/type"
            ),
        ]
    );
}

#[test]
fn an_undocumented_status_is_a_violation_and_a_response_without_body_takes_anything() {
    let document = sample();
    let operation = document.operation("get_room").expect("listed");
    let found = document.check_response(operation, 418, &Value::Null);
    assert_eq!(found[0].kind, ViolationKind::UndocumentedStatus);
    let search = document.operation("search_rooms").expect("listed");
    assert!(document.check_response(search, 204, &Value::Null).is_empty());
}

#[test]
fn request_bodies_are_held_tolerantly_with_named_fields() {
    let document = sample();
    let operation = document.operation("create_room").expect("listed");
    let check = |body| texts(&document.check_body(operation, &body));
    let id = "6a1f0c52-5a0e-4f6b-9a57-0d6f5f2f9d11";
    let good = json!({"post": {"body": "Salam all", "extra": 1}, "userIds": [id], "more": 2});
    assert_eq!(check(good), [""; 0]);
    let bad = json!({
        "post": {"body": "Salam", "link": "not a uri", "mail": "nobody", "day": "today"},
        "userIds": ["x"],
        "example": 3,
    });
    assert_eq!(
        check(bad),
        [
            "`example` is an integer, expected a string or null",
            "`post.body` is shorter than 6 characters",
            "`post.day` is not a valid date",
            "`post.link` is not a valid uri",
            "`post.mail` is not a valid email",
            "`userIds[0]` is not a valid uuid",
        ]
    );
    let empty = check(json!({"post": {}, "userIds": [], "example": null}));
    assert_eq!(empty, ["`post.body` is missing", "`userIds` has fewer than 1 element"]);
}

#[test]
fn messages_never_show_long_values() {
    let document = sample();
    let operation = document.operation("get_room").expect("listed");
    let long = "secret".repeat(100);
    let body = json!({
        "id": long, "name": "a", "createdAt": long, "kind": long, "settings": {long.clone(): 1},
    });
    for violation in document.check_response(operation, 200, &body) {
        assert!(violation.to_string().chars().count() < 120, "{violation}");
    }
}

#[test]
fn parameters_are_typed_and_checked() {
    let document = sample();
    let operation = document.operation("list_room_posts").expect("listed");
    let check = |name, raw| {
        let mut known = operation.parameters.iter();
        let parameter = known.find(|parameter| parameter.name == name).expect("listed");
        document.check_parameter(parameter, raw).map_err(|found| found.to_string())
    };
    assert_eq!(check("id", "9007199254740993"), Ok(json!(9_007_199_254_740_993_i64)));
    assert_eq!(check("tab", "saved"), Ok(json!("saved")));
    for (name, raw, message) in [
        ("id", "12a", "`id` is a string, expected an integer"),
        ("id", "9223372036854775808", "`id` is greater than 9223372036854775807"),
        ("id", "-9223372036854775809", "`id` is less than -9223372036854775808"),
        ("limit", "21", "`limit` is greater than 20"),
        ("limit", "0", "`limit` is less than 1"),
        ("tab", "", "`tab` is \"\", which is not one of \"public\", \"saved\""),
    ] {
        assert_eq!(check(name, raw), Err(message.to_owned()));
    }
}

#[test]
fn queries_are_typed_with_defaults_and_all_problems_are_told() {
    let document = sample();
    let operation = document.operation("list_room_posts").expect("listed");
    let check = |pairs: &[(&str, &str)]| {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        let pairs: Vec<_> = pairs.iter().map(owned).collect();
        document.check_query(operation, &pairs).map_err(|found| texts(&found))
    };
    let good = check(&[("since", "2026-03-14T09:26:53Z"), ("other", "1")]).expect("good");
    let names: Vec<_> = good.iter().map(|(name, value)| (name.as_str(), value)).collect();
    assert_eq!(names, [("limit", &json!(20)), ("since", &json!("2026-03-14T09:26:53Z"))]);
    let bad = check(&[("limit", "0"), ("tab", "x")]).expect_err("bad");
    assert_eq!(bad.len(), 3, "{bad:?}");
    assert!(bad.contains(&"`since` is missing".to_owned()));
}

#[test]
fn chosen_schemas_are_checked_strictly_even_if_others_do_not_compile() {
    let mut value = sample().value().clone();
    value["components"]["schemas"]["Error"]["properties"]["message"]["pattern"] = json!("[");
    let (room, error) = ("#/components/schemas/Room", "#/components/schemas/Error");
    let checks = SchemaChecks::new("sample.yaml", &value, &[room, error]).expect("readable");
    let body = json!({"id": 1, "name": "a", "extra": 1});
    let found = texts(&checks.check(room, &body).expect("compiles"));
    assert_eq!(found, ["`createdAt` is missing", "`extra` is not documented"]);
    let refused = checks.check(error, &body).expect_err("an invalid pattern");
    assert_eq!(refused.pointer, error);
}
