//! A small upstream document and ours.

use serde_json::{Value, json};

/// Upstream's document, with the kinds of defects that the real one has.
pub(super) fn upstream() -> Value {
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
pub(super) fn ours() -> Value {
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
