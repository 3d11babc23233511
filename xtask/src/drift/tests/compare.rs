//! What counts as a difference, and where it is reported.

use serde_json::{Value, json};

use super::{
    super::judge::judge,
    PRELIVE, compare, differences,
    documents::{ours, upstream},
    ledger_of,
};

#[test]
fn every_deliberate_difference_is_seen_and_nothing_else() {
    let found: Vec<_> = differences(&upstream(), &ours())
        .into_iter()
        .map(|one| (one.pointer, one.upstream, one.ours))
        .collect();
    let expected = [
        ("Create#/properties/name/minLength", json!("absent"), json!(1)),
        ("Create#/properties/public/default", json!(null), json!("absent")),
        ("GET /v1/feed#", json!("Feed_get"), json!("absent")),
        ("GET /v1/rooms/{id}#/path/id/required", json!(false), json!(true)),
        ("GET /v1/rooms/{id}#/path/id/type", json!("number"), json!("integer<int64>")),
        ("GET /v1/rooms/{id}#/path/url", json!("required string"), json!("absent")),
        ("GET /v1/rooms/{id}#/responses/401", json!("absent"), json!("Error")),
        ("GET /v1/rooms/{id}#/responses/404/body", json!("absent"), json!("Error")),
        (
            "GET /v1/users/{id}#/responses/200/body/schema",
            json!("one of OtherDto, OwnDto"),
            json!("User"),
        ),
        (
            "POST /v1/rooms#/responses/201/body/properties/success/required",
            json!(false),
            json!(true),
        ),
        ("Room#/properties/extra/type", json!("object"), json!("boolean")),
        ("Room#/properties/flags/values/type", json!("number"), json!("integer<int64>")),
        ("Room#/properties/id/type", json!("number"), json!("integer<int64>")),
        (
            "Room#/properties/images/properties/thumb/required",
            json!("true, inside the property"),
            json!(true),
        ),
        ("Room#/properties/kind/enum", json!(["group", "page"]), json!("absent")),
        ("Room#/properties/parent/properties/extra", json!("object"), json!("absent")),
        ("Room#/properties/parent/properties/flags", json!("map"), json!("absent")),
        ("Room#/properties/parent/properties/images", json!("object {thumb}"), json!("absent")),
        ("Room#/properties/parent/properties/kind", json!("required string"), json!("absent")),
        ("Room#/properties/parent/properties/owner", json!("required OwnDto"), json!("absent")),
        ("Room#/properties/parent/properties/parent", json!("RoomDto"), json!("absent")),
        (
            "Room#/properties/parent/properties/status",
            json!("one of boolean, string"),
            json!("absent"),
        ),
        ("Room#/properties/parent/properties/tags", json!("required array"), json!("absent")),
        ("Room#/properties/tags/items/pattern", json!("PLACEHOLDER"), json!("absent")),
    ];
    let expected: Vec<_> = expected.map(|(pointer, a, b)| (pointer.to_owned(), a, b)).into();
    assert_eq!(found, expected);
}

/// Changes upstream makes to its document, each of which must appear at one pointer and nowhere else.
#[test]
fn each_kind_of_drift_is_reported_at_its_place() {
    let get = "/paths/~1v1~1rooms~1{id}/get";
    let room = "/components/schemas/RoomDto";
    let cases: [(&str, Value, &str); 18] = [
        (&format!("{get}/operationId"), json!("Rooms_read"), "GET /v1/rooms/{id}#/operationId"),
        (&format!("{get}/tags"), json!(["Groups"]), "GET /v1/rooms/{id}#/tags"),
        (&format!("{get}/deprecated"), json!(true), "GET /v1/rooms/{id}#/deprecated"),
        (
            &format!("{get}/parameters/2/required"),
            json!(true),
            "GET /v1/rooms/{id}#/query/tab/required",
        ),
        (
            &format!("{get}/parameters/2/schema/type"),
            json!("number"),
            "GET /v1/rooms/{id}#/query/tab/type",
        ),
        (
            &format!("{get}/parameters/2/schema/enum"),
            json!(["a"]),
            "GET /v1/rooms/{id}#/query/tab/enum",
        ),
        (
            &format!("{get}/parameters/2/schema/default"),
            json!("a"),
            "GET /v1/rooms/{id}#/query/tab/default",
        ),
        (&format!("{get}/parameters/2/name"), json!("tabs"), "GET /v1/rooms/{id}#/query/tab"),
        (&format!("{get}/responses/403"), json!({}), "GET /v1/rooms/{id}#/responses/403"),
        (
            &format!("{get}/responses/200/content"),
            json!({}),
            "GET /v1/rooms/{id}#/responses/200/body",
        ),
        (&format!("{room}/properties/new"), json!({"type": "string"}), "Room#/properties/new"),
        (
            &format!("{room}/required"),
            json!(["id", "owner", "tags"]),
            "Room#/properties/kind/required",
        ),
        (
            &format!("{room}/properties/owner"),
            json!({"$ref": "#/components/schemas/OtherDto"}),
            "Room#/properties/owner/schema",
        ),
        (
            &format!("{room}/properties/tags/items/type"),
            json!("number"),
            "Room#/properties/tags/items/type",
        ),
        (
            &format!("{room}/properties/status/nullable"),
            json!(true),
            "Room#/properties/status/nullable",
        ),
        (
            "/components/schemas/CreateDto/properties/name/maxLength",
            json!(60),
            "Create#/properties/name/maxLength",
        ),
        (
            "/components/schemas/OwnDto/properties/email/format",
            json!("email"),
            "Own#/properties/email/type",
        ),
        (
            "/paths/~1v1~1rooms/post/requestBody/required",
            json!(false),
            "POST /v1/rooms#/body/required",
        ),
    ];
    let before = differences(&upstream(), &ours());
    for (place, value, pointer) in cases {
        let mut moved = upstream();
        let (parent, key) = place.rsplit_once('/').expect("a pointer");
        match moved.pointer_mut(parent).expect("a place of the document") {
            Value::Object(map) => {
                map.insert(key.to_owned(), value);
            }
            other => panic!("{parent} is {other}"),
        }
        let after = differences(&moved, &ours());
        let news: Vec<_> = after.iter().filter(|one| !before.contains(one)).collect();
        assert!(news.iter().any(|one| one.pointer == pointer), "{place}: {news:?}");
        let ledger = ledger_of(&before);
        assert!(!judge(compare(&moved, &ours()), &ledger, PRELIVE).is_clean(), "{place}");
    }
}

#[test]
fn prose_examples_and_order_are_no_differences() {
    let mut moved = upstream();
    moved["info"] = json!({"title": "other"});
    moved["paths"]["/v1/rooms/{id}"]["get"]["summary"] = json!("other");
    moved["components"]["schemas"]["RoomDto"]["properties"]["id"]["example"] = json!(7);
    moved["components"]["schemas"]["RoomDto"]["required"] = json!(["tags", "owner", "kind", "id"]);
    moved["components"]["schemas"]["RoomDto"]["properties"]["kind"]["enum"] =
        json!(["page", "group"]);
    assert_eq!(differences(&moved, &ours()), differences(&upstream(), &ours()));
}

#[test]
fn renamed_components_of_upstream_are_seen() {
    let mut moved = upstream();
    let schemas = moved["components"]["schemas"].as_object_mut().expect("schemas");
    let create = schemas.remove("CreateDto").expect("a component");
    schemas.insert("NewDto".to_owned(), create);
    moved["paths"]["/v1/rooms"]["post"]["requestBody"]["content"]["application/json"]["schema"] =
        json!({"$ref": "#/components/schemas/NewDto"});
    let pointers: Vec<_> =
        differences(&moved, &ours()).into_iter().map(|one| one.pointer).collect();
    assert!(pointers.contains(&"POST /v1/rooms#/body/schema".to_owned()), "{pointers:?}");
    assert!(pointers.contains(&"Create#/x-upstream".to_owned()), "{pointers:?}");
}

#[test]
fn a_component_that_contains_itself_in_place_ends() {
    let recursive = json!({"openapi": "3.0.0", "paths": {"/a": {"get": {"responses": {"200": {
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/A"}}}}}}}},
        "components": {"schemas": {"A": {"type": "object", "properties": {
            "a": {"$ref": "#/components/schemas/A"}, "b": {"$ref": "#/components/schemas/A/properties/b"}}}}}});
    assert_eq!(differences(&recursive, &recursive), []);
}

#[test]
fn nonsense_in_either_document_is_compared_without_failing() {
    for nonsense in
        [json!(null), json!([]), json!({"paths": 3}), json!({"paths": {"/a": {"get": 3}}})]
    {
        differences(&nonsense, &ours());
        differences(&upstream(), &nonsense);
    }
}
