//! One broken document per rule: it is reported at the right place, and nothing else is.

mod document;
mod ledger;
mod operations;
mod parameters;
mod reconciled;
mod responses;
mod schemas;

use rooms_openapi::Api;
use serde_json::{Value, json};

use super::run;

const API: Api = Api::QuranReflect;

/// A small document without problems.
fn fine() -> Value {
    let refusal = json!({
        "description": "Refused.",
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorResponse"}}},
    });
    json!({
        "openapi": "3.0.3",
        "info": {"title": "Small", "version": "1"},
        "servers": [
            {"url": "https://prelive.example.org/quran-reflect"},
            {"url": "https://example.org/quran-reflect"},
        ],
        "security": [{"token": []}],
        "tags": [{"name": "Rooms", "description": "Rooms."}],
        "paths": {
            "/v1/rooms/{id}": {
                "get": {
                    "operationId": "get_room",
                    "tags": ["Rooms"],
                    "summary": "A room",
                    "description": "The room.",
                    "x-effect": "read",
                    "x-scopes": ["room.read"],
                    "x-upstream": {"operationId": "Rooms_get", "page": "https://docs.example.org/get"},
                    "x-rules": [
                        {"id": "room-exists", "level": "documented", "text": "It exists."},
                        {"id": "room-shown", "level": "inferred", "text": "It is shown.", "why": "Nothing is said."},
                    ],
                    "parameters": [
                        {"name": "id", "in": "path", "required": true, "description": "The room.",
                            "schema": {"type": "integer", "format": "int64"}, "example": 12},
                        {"name": "sort", "in": "query", "description": "The order.",
                            "schema": {"type": "string", "enum": ["up", "down"], "default": "up"}},
                    ],
                    "responses": {
                        "200": {
                            "description": "The room.",
                            "content": {"application/json": {
                                "schema": {"$ref": "#/components/schemas/Room"},
                                "example": {"id": 12, "kind": "group", "seen": true},
                            }},
                        },
                        "401": refusal,
                        "404": {
                            "description": "No such room.",
                            "x-inferred": "Other lookups answer 404.",
                            "content": {"application/json": {
                                "schema": {"$ref": "#/components/schemas/ErrorResponse"}}},
                        },
                    },
                },
                "patch": {
                    "operationId": "update_room",
                    "tags": ["Rooms"],
                    "summary": "Change a room",
                    "description": "Changes the room.",
                    "x-effect": "idempotent-write",
                    "x-scopes": ["room.update"],
                    "x-upstream": {"operationId": "Rooms_update", "page": "https://docs.example.org/update"},
                    "x-rules-also": ["room-exists"],
                    "parameters": [
                        {"name": "id", "in": "path", "required": true, "description": "The room.",
                            "schema": {"type": "integer", "format": "int64"}},
                    ],
                    "requestBody": {
                        "required": true,
                        "content": {"application/json": {
                            "schema": {"$ref": "#/components/schemas/UpdateRoom"},
                            "examples": {"rename": {"value": {"name": "Quran Club"}}},
                        }},
                    },
                    "responses": {"204": {"description": "Done."}, "401": refusal},
                },
            },
        },
        "components": {
            "securitySchemes": {"token": {"type": "apiKey", "in": "header", "name": "x-auth-token"}},
            "schemas": {
                "Room": {
                    "description": "A room.",
                    "x-upstream": "RoomDto",
                    "type": "object",
                    "required": ["id", "kind"],
                    "properties": {
                        "id": {"description": "The id.", "type": "integer", "format": "int64", "x-redact": "room"},
                        "kind": {"$ref": "#/components/schemas/Kind"},
                        "seen": {
                            "description": "Yes, or a word.",
                            "oneOf": [{"type": "boolean"}, {"type": "string"}],
                        },
                    },
                },
                "Kind": {
                    "description": "The kind.",
                    "type": "string",
                    "x-known-values": ["group", "page"],
                    "x-open-enum": "Kind",
                },
                "UpdateRoom": {
                    "description": "A change.",
                    "type": "object",
                    "required": ["name"],
                    "properties": {
                        "name": {"description": "The name.", "type": "string", "minLength": 1, "pattern": "^[^ ]|^$"},
                    },
                },
                "ErrorResponse": {
                    "description": "A refusal.",
                    "type": "object",
                    "properties": {"message": {"description": "Why.", "type": "string"}},
                },
            },
        },
    })
}

/// A change to the document without problems.
enum Change {
    Set(Value),
    Remove,
}

fn broken(place: &str, change: Change) -> Value {
    let mut document = fine();
    let (parent, key) = place.rsplit_once('/').expect("a pointer");
    let key = key.replace("~1", "/");
    match (document.pointer_mut(parent).expect("a place of the document"), change) {
        (Value::Object(map), Change::Set(value)) => {
            map.insert(key, value);
        }
        (Value::Object(map), Change::Remove) => {
            map.remove(&key).expect("there is something to remove");
        }
        (Value::Array(list), Change::Set(value)) => match key.parse::<usize>() {
            Ok(index) if index < list.len() => list[index] = value,
            _ => list.push(value),
        },
        (Value::Array(list), Change::Remove) => {
            list.remove(key.parse().expect("an index"));
        }
        (other, _) => panic!("{parent} is {other}"),
    }
    document
}

fn problems(document_value: &Value) -> Vec<(String, String)> {
    run::document(API, &document_value.to_string())
        .into_iter()
        .map(|problem| (problem.pointer, problem.message))
        .collect()
}

/// Places whose change breaks more than one rule, all of them rightly.
const WITH_CONSEQUENCES: [&str; 8] = [
    "/patch/operationId",
    "/get/x-rules/0/id",
    "/get/x-rules/1/id",
    "/content/text~1plain",
    "/content/application~1json/schema",
    "/Room/required/1",
    "/Kind/type",
    "/properties/kind/$ref",
];

/// Asserts that the change is reported at `pointer` with a message that holds `message`, and nowhere
/// else. A pointer that does not start with `#` continues the changed place.
fn assert_reported(place: &str, change: Change, pointer: &str, message: &str) {
    let found = problems(&broken(place, change));
    let expected =
        if pointer.starts_with('#') { pointer.to_owned() } else { format!("#{place}{pointer}") };
    let hit = |one: &&(String, String)| one.0 == expected && one.1.contains(message);
    assert!(found.iter().any(|one| hit(&one)), "{place}: {found:#?}");
    let consequences = WITH_CONSEQUENCES.iter().any(|end| place.ends_with(end));
    assert!(found.len() == 1 || consequences, "{place}: {found:#?}");
}

const GET: &str = "/paths/~1v1~1rooms~1{id}/get";
const PATCH: &str = "/paths/~1v1~1rooms~1{id}/patch";
const SCHEMAS: &str = "/components/schemas";

fn get(rest: &str) -> String {
    format!("{GET}{rest}")
}

fn patch(rest: &str) -> String {
    format!("{PATCH}{rest}")
}

fn schema(rest: &str) -> String {
    format!("{SCHEMAS}{rest}")
}
