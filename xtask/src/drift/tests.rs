//! The comparison on a small pair of documents, and the ledger around it.

use rooms_openapi::{Api, Environment};
use serde_json::{Value, json};

use super::{
    compare::compare,
    difference::Difference,
    judge::judge,
    ledger::Ledger,
    run::{Options, print_report, read_upstream, run},
};

const PRELIVE: Environment = Environment::PreLive;

/// Upstream's document, with the kinds of defects that the real one has.
fn upstream() -> Value {
    json!({
        "openapi": "3.0.0",
        "paths": {
            "/v1/rooms/{id}": {
                "get": {
                    "operationId": "Rooms_get", "tags": ["Rooms"],
                    "parameters": [
                        {"name": "id", "in": "path", "required": false, "schema": {"type": "number"}},
                        {"name": "url", "in": "path", "required": true, "schema": {"type": "string"}},
                        {"name": "tab", "in": "query", "schema": {"type": "string", "enum": ["b", "a"]}},
                    ],
                    "responses": {
                        "200": {"description": "x", "content": {"application/json": {
                            "schema": {"$ref": "#/components/schemas/RoomDto"}, "example": {}}}},
                        "404": {"description": "x"},
                    },
                },
            },
            "/v1/rooms": {
                "post": {
                    "operationId": "Rooms_get", "tags": ["Rooms"],
                    "requestBody": {"required": true, "content": {"application/json": {
                        "schema": {"$ref": "#/components/schemas/CreateDto"}}}},
                    "responses": {"201": {"description": "x", "content": {"application/json": {
                        "schema": {"properties": {"success": {"type": "boolean"}}}}}}},
                },
            },
            "/v1/users/{id}": {
                "get": {
                    "operationId": "Users_get", "tags": ["Users"],
                    "responses": {"200": {"description": "x", "content": {"application/json": {"schema": {
                        "oneOf": [
                            {"$ref": "#/components/schemas/OwnDto"}, {"$ref": "#/components/schemas/OtherDto"},
                        ],
                    }}}}},
                },
            },
            "/v1/feed": {"get": {"operationId": "Feed_get", "tags": ["Posts"], "responses": {}}},
        },
        "components": {"schemas": {
            "RoomDto": {
                "type": "object", "required": ["id", "kind", "owner", "tags"],
                "properties": {
                    "id": {"type": "number"},
                    "kind": {"type": "string", "enum": ["group", "page"]},
                    "images": {"type": "object", "properties": {"thumb": {"type": "string", "required": true}}},
                    "owner": {"allOf": [{"$ref": "#/components/schemas/OwnDto"}], "description": "x"},
                    "parent": {"nullable": true, "allOf": [{"$ref": "#/components/schemas/RoomDto"}]},
                    "tags": {"type": "array", "items": {"type": "string", "pattern": "PLACEHOLDER"}},
                    "flags": {"type": "object", "additionalProperties": {"type": "number"}},
                    "status": {"oneOf": [{"type": "string"}, {"type": "boolean"}]},
                    "extra": {"type": "object"},
                },
            },
            "CreateDto": {
                "type": "object", "required": ["name"],
                "properties": {
                    "name": {"type": "string", "maxLength": 50},
                    "public": {"type": "boolean", "default": null, "nullable": true},
                },
            },
            "OwnDto": {"type": "object", "required": ["id", "email"], "properties": {
                "id": {"type": "string"}, "email": {"type": "string"}}},
            "OtherDto": {"type": "object", "required": ["id"], "properties": {
                "id": {"type": "string"}, "followed": {"type": "boolean"}}},
        }},
    })
}

/// Our document: everything that differs from upstream differs on purpose.
fn ours() -> Value {
    let error = json!({"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}});
    json!({
        "openapi": "3.0.3",
        "paths": {
            "/v1/rooms/{id}": {
                "parameters": [{"$ref": "#/components/parameters/Id"}],
                "get": {
                    "operationId": "get_room", "tags": ["Rooms"], "x-upstream": {"operationId": "Rooms_get"},
                    "parameters": [
                        {"name": "tab", "in": "query", "schema": {"type": "string", "enum": ["a", "b"]}},
                    ],
                    "responses": {
                        "404": {"description": "y", "content": error},
                        "401": {"description": "y", "content": error},
                        "200": {"description": "y", "content": {"application/json": {
                            "schema": {"$ref": "#/components/schemas/Room"}}}},
                    },
                },
            },
            "/v1/rooms": {
                "post": {
                    "operationId": "create_room", "tags": ["Rooms"], "x-upstream": {"operationId": "Rooms_get"},
                    "requestBody": {"required": true, "content": {"application/json": {
                        "schema": {"$ref": "#/components/schemas/Create"}}}},
                    "responses": {"201": {"description": "y", "content": {"application/json": {
                        "schema": {"$ref": "#/components/schemas/Success"}}}}},
                },
            },
            "/v1/users/{id}": {
                "get": {
                    "operationId": "get_user", "tags": ["Users"], "x-upstream": {"operationId": "Users_get"},
                    "responses": {"200": {"description": "y", "content": {"application/json": {
                        "schema": {"$ref": "#/components/schemas/User"}}}}},
                },
            },
        },
        "components": {
            "parameters": {"Id": {
                "name": "id", "in": "path", "required": true,
                "schema": {"type": "integer", "format": "int64"},
            }},
            "schemas": {
                "Room": {
                    "x-upstream": "RoomDto", "type": "object", "required": ["id", "kind", "owner", "tags"],
                    "properties": {
                        "id": {"type": "integer", "format": "int64"},
                        "kind": {"type": "string", "x-known-values": ["group", "page"]},
                        "images": {"$ref": "#/components/schemas/Images"},
                        "owner": {"$ref": "#/components/schemas/Own"},
                        "parent": {"x-upstream": "RoomDto", "type": "object", "nullable": true,
                            "required": ["id"], "properties": {"id": {"type": "number"}}},
                        "tags": {"type": "array", "items": {"type": "string"}},
                        "flags": {"type": "object", "additionalProperties": {"type": "integer", "format": "int64"}},
                        "status": {"oneOf": [{"type": "boolean"}, {"type": "string"}]},
                        "extra": {"type": "boolean"},
                    },
                },
                "Images": {"type": "object", "required": ["thumb"], "properties": {"thumb": {"type": "string"}}},
                "Create": {
                    "x-upstream": "CreateDto", "type": "object", "required": ["name"],
                    "properties": {
                        "name": {"type": "string", "maxLength": 50, "minLength": 1},
                        "public": {"type": "boolean", "nullable": true},
                    },
                },
                "Own": {"x-upstream": "OwnDto", "type": "object", "required": ["id", "email"],
                    "properties": {"id": {"type": "string"}, "email": {"type": "string"}}},
                "User": {"x-upstream": ["OwnDto", "OtherDto"], "type": "object", "required": ["id"],
                    "properties": {"id": {"type": "string"}, "email": {"type": "string"},
                        "followed": {"type": "boolean"}}},
                "Success": {"type": "object", "required": ["success"],
                    "properties": {"success": {"type": "boolean"}}},
                "Error": {"type": "object", "properties": {"message": {"type": "string"}}},
            },
        },
    })
}

fn differences(upstream: &Value, ours: &Value) -> Vec<Difference> {
    compare(upstream, ours).0.into_values().collect()
}

fn ledger(differences: &[Difference]) -> Ledger {
    let entries: Vec<_> = differences
        .iter()
        .map(|one| json!({"pointer": one.pointer, "upstream": one.upstream, "ours": one.ours}))
        .collect();
    let text = json!({
        "api": "quran_reflect",
        "differences": [{"why": "on purpose", "entries": entries}],
    });
    Ledger::parse(&text.to_string()).expect("JSON is YAML")
}

#[test]
fn every_deliberate_difference_is_seen_and_nothing_else() {
    let found: Vec<_> = differences(&upstream(), &ours())
        .into_iter()
        .map(|one| (one.pointer, one.upstream, one.ours))
        .collect();
    let expected = [
        (
            "Create#/properties/name/minLength",
            json!("absent"),
            json!(1),
        ),
        (
            "Create#/properties/public/default",
            json!(null),
            json!("absent"),
        ),
        ("GET /v1/feed#", json!("Feed_get"), json!("absent")),
        (
            "GET /v1/rooms/{id}#/path/id/required",
            json!(false),
            json!(true),
        ),
        (
            "GET /v1/rooms/{id}#/path/id/type",
            json!("number"),
            json!("integer<int64>"),
        ),
        (
            "GET /v1/rooms/{id}#/path/url",
            json!("required string"),
            json!("absent"),
        ),
        (
            "GET /v1/rooms/{id}#/responses/401",
            json!("absent"),
            json!("Error"),
        ),
        (
            "GET /v1/rooms/{id}#/responses/404/body",
            json!("absent"),
            json!("Error"),
        ),
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
        (
            "Room#/properties/extra/type",
            json!("object"),
            json!("boolean"),
        ),
        (
            "Room#/properties/flags/values/type",
            json!("number"),
            json!("integer<int64>"),
        ),
        (
            "Room#/properties/id/type",
            json!("number"),
            json!("integer<int64>"),
        ),
        (
            "Room#/properties/images/properties/thumb/required",
            json!("true, inside the property"),
            json!(true),
        ),
        (
            "Room#/properties/kind/enum",
            json!(["group", "page"]),
            json!("absent"),
        ),
        (
            "Room#/properties/parent/properties/extra",
            json!("object"),
            json!("absent"),
        ),
        (
            "Room#/properties/parent/properties/flags",
            json!("map"),
            json!("absent"),
        ),
        (
            "Room#/properties/parent/properties/images",
            json!("object {thumb}"),
            json!("absent"),
        ),
        (
            "Room#/properties/parent/properties/kind",
            json!("required string"),
            json!("absent"),
        ),
        (
            "Room#/properties/parent/properties/owner",
            json!("required OwnDto"),
            json!("absent"),
        ),
        (
            "Room#/properties/parent/properties/parent",
            json!("RoomDto"),
            json!("absent"),
        ),
        (
            "Room#/properties/parent/properties/status",
            json!("one of boolean, string"),
            json!("absent"),
        ),
        (
            "Room#/properties/parent/properties/tags",
            json!("required array"),
            json!("absent"),
        ),
        (
            "Room#/properties/tags/items/pattern",
            json!("PLACEHOLDER"),
            json!("absent"),
        ),
    ];
    let expected: Vec<_> = expected
        .map(|(pointer, a, b)| (pointer.to_owned(), a, b))
        .into();
    assert_eq!(found, expected);
}

#[test]
fn removing_any_entry_reports_exactly_its_difference() {
    let all = differences(&upstream(), &ours());
    for removed in 0..all.len() {
        let mut entries = all.clone();
        let removed = entries.remove(removed);
        let ledger = ledger(&entries);
        let verdict = judge(compare(&upstream(), &ours()), &ledger, PRELIVE);
        assert_eq!(verdict.unexplained, [(removed, None)]);
        assert!(verdict.obsolete.is_empty());
        assert_eq!(verdict.explained, entries.len());
    }
}

#[test]
fn a_complete_ledger_leaves_nothing_over() {
    let ledger = ledger(&differences(&upstream(), &ours()));
    let verdict = judge(compare(&upstream(), &ours()), &ledger, PRELIVE);
    assert!(verdict.is_clean());
}

#[test]
fn an_entry_without_a_difference_is_obsolete() {
    let mut all = differences(&upstream(), &ours());
    all.push(Difference {
        pointer: "Room#/properties/gone".to_owned(),
        upstream: json!("string"),
        ours: json!("absent"),
    });
    let ledger = ledger(&all);
    let verdict = judge(compare(&upstream(), &ours()), &ledger, PRELIVE);
    assert!(verdict.unexplained.is_empty());
    assert_eq!(verdict.obsolete.len(), 1);
    assert_eq!(verdict.obsolete[0].pointer, "Room#/properties/gone");
}

#[test]
fn an_entry_that_records_other_values_explains_nothing() {
    let all = differences(&upstream(), &ours());
    for side in ["upstream", "ours"] {
        let mut changed = all.clone();
        let entry = &mut changed[3];
        let value = if side == "ours" {
            &mut entry.ours
        } else {
            &mut entry.upstream
        };
        *value = json!("something else");
        let ledger = ledger(&changed);
        let verdict = judge(compare(&upstream(), &ours()), &ledger, PRELIVE);
        let (difference, recorded) = &verdict.unexplained[0];
        assert_eq!(difference, &all[3], "{side}");
        assert_eq!(
            recorded.map(|entry| entry.pointer.as_str()),
            Some(all[3].pointer.as_str())
        );
        assert!(verdict.obsolete.is_empty(), "told once");
        let mut text = Vec::new();
        print_report(&mut text, &verdict, Api::QuranReflect).expect("printed");
        let text = String::from_utf8(text).expect("text");
        assert!(text.contains("the ledger records other values"), "{text}");
    }
}

#[test]
fn a_doubled_entry_is_obsolete() {
    let mut all = differences(&upstream(), &ours());
    all.push(all[0].clone());
    let ledger = ledger(&all);
    let verdict = judge(compare(&upstream(), &ours()), &ledger, PRELIVE);
    assert_eq!(verdict.obsolete.len(), 1);
}

#[test]
fn entries_of_another_environment_do_not_count() {
    let all = differences(&upstream(), &ours());
    let mut text = serde_json::to_value(
        &all.iter()
            .map(|one| json!({"pointer": one.pointer, "upstream": one.upstream, "ours": one.ours}))
            .collect::<Vec<_>>(),
    )
    .expect("JSON");
    text = json!({"api": "quran_reflect", "differences": [
        {"why": "x", "environment": "production", "entries": text}]});
    let ledger = Ledger::parse(&text.to_string()).expect("a ledger");
    let prelive = judge(compare(&upstream(), &ours()), &ledger, PRELIVE);
    assert_eq!(
        (prelive.unexplained.len(), prelive.obsolete.len()),
        (all.len(), 0)
    );
    let production = judge(
        compare(&upstream(), &ours()),
        &ledger,
        Environment::Production,
    );
    assert!(production.is_clean());
}

/// Changes upstream makes to its document, each of which must appear at one pointer and nowhere else.
#[test]
fn each_kind_of_drift_is_reported_at_its_place() {
    let get = "/paths/~1v1~1rooms~1{id}/get";
    let room = "/components/schemas/RoomDto";
    let cases: [(&str, Value, &str); 18] = [
        (
            &format!("{get}/operationId"),
            json!("Rooms_read"),
            "GET /v1/rooms/{id}#/operationId",
        ),
        (
            &format!("{get}/tags"),
            json!(["Groups"]),
            "GET /v1/rooms/{id}#/tags",
        ),
        (
            &format!("{get}/deprecated"),
            json!(true),
            "GET /v1/rooms/{id}#/deprecated",
        ),
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
        (
            &format!("{get}/parameters/2/name"),
            json!("tabs"),
            "GET /v1/rooms/{id}#/query/tab",
        ),
        (
            &format!("{get}/responses/403"),
            json!({}),
            "GET /v1/rooms/{id}#/responses/403",
        ),
        (
            &format!("{get}/responses/200/content"),
            json!({}),
            "GET /v1/rooms/{id}#/responses/200/body",
        ),
        (
            &format!("{room}/properties/new"),
            json!({"type": "string"}),
            "Room#/properties/new",
        ),
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
        assert!(
            news.iter().any(|one| one.pointer == pointer),
            "{place}: {news:?}"
        );
        let ledger = ledger(&before);
        assert!(
            !judge(compare(&moved, &ours()), &ledger, PRELIVE).is_clean(),
            "{place}"
        );
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
    assert_eq!(
        differences(&moved, &ours()),
        differences(&upstream(), &ours())
    );
}

#[test]
fn renamed_components_of_upstream_are_seen() {
    let mut moved = upstream();
    let schemas = moved["components"]["schemas"]
        .as_object_mut()
        .expect("schemas");
    let create = schemas.remove("CreateDto").expect("a component");
    schemas.insert("NewDto".to_owned(), create);
    moved["paths"]["/v1/rooms"]["post"]["requestBody"]["content"]["application/json"]["schema"] =
        json!({"$ref": "#/components/schemas/NewDto"});
    let pointers: Vec<_> = differences(&moved, &ours())
        .into_iter()
        .map(|one| one.pointer)
        .collect();
    assert!(
        pointers.contains(&"POST /v1/rooms#/body/schema".to_owned()),
        "{pointers:?}"
    );
    assert!(
        pointers.contains(&"Create#/x-upstream".to_owned()),
        "{pointers:?}"
    );
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
    for nonsense in [
        json!(null),
        json!([]),
        json!({"paths": 3}),
        json!({"paths": {"/a": {"get": 3}}}),
    ] {
        differences(&nonsense, &ours());
        differences(&upstream(), &nonsense);
    }
}

#[test]
fn what_is_no_openapi_document_cannot_be_compared() {
    let folder = tempfile::tempdir().expect("a folder");
    for (text, message) in [
        ("<html>", "is not JSON"),
        ("[]", "is not an OpenAPI 3 document"),
        (
            "{\"swagger\": \"2.0\", \"paths\": {}}",
            "is not an OpenAPI 3 document",
        ),
        ("{\"openapi\": \"3.0.0\"}", "is not an OpenAPI 3 document"),
    ] {
        let path = folder.path().join("upstream.json");
        std::fs::write(&path, text).expect("written");
        let error = read_upstream(&path).expect_err(text);
        assert!(error.to_string().contains(message), "{error}");
    }
    let missing = Options {
        upstream: folder.path().join("missing.json"),
        environment: PRELIVE,
        print_entries: false,
    };
    let error = run(&missing).expect_err("no such file");
    assert!(error.to_string().contains("failed to read"), "{error}");
}

/// Needs upstream's documents, which are not part of the repository: set `UPSTREAM_PRELIVE` and
/// `UPSTREAM_PRODUCTION` to their paths.
#[test]
#[ignore = "needs upstream's documents"]
fn removing_any_entry_of_the_real_ledger_reports_exactly_its_difference() {
    let ours: Value = serde_norway::from_str(Api::QuranReflect.source()).expect("YAML");
    let ledger = Ledger::parse(Api::QuranReflect.curation_source()).expect("a ledger");
    for (variable, environment) in [
        ("UPSTREAM_PRELIVE", PRELIVE),
        ("UPSTREAM_PRODUCTION", Environment::Production),
    ] {
        let path = std::env::var_os(variable).expect(variable);
        let upstream = read_upstream(path.as_ref()).expect("upstream's document");
        let clean = compare(&upstream, &ours);
        assert!(judge(clean, &ledger, environment).is_clean(), "{variable}");
        let mut removed_entries = 0;
        for group in 0..ledger.differences.len() {
            for entry in 0..ledger.differences[group].entries.len() {
                let mut shorter = ledger.clone();
                if shorter.differences[group]
                    .environment()
                    .is_some_and(|only| only != environment)
                {
                    continue;
                }
                let removed = shorter.differences[group].entries.remove(entry);
                let verdict = judge(compare(&upstream, &ours), &shorter, environment);
                let [(difference, None)] = verdict.unexplained.as_slice() else {
                    panic!("{}: {:?}", removed.pointer, verdict.unexplained);
                };
                assert_eq!(difference.pointer, removed.pointer);
                assert_eq!(
                    (&difference.upstream, &difference.ours),
                    (&removed.upstream, &removed.ours)
                );
                assert!(verdict.obsolete.is_empty(), "{}", removed.pointer);
                removed_entries += 1;
            }
        }
        eprintln!("{environment}: {removed_entries} entries removed, one at a time");
    }
}
