//! Calls are equal in two spellings too, and what comes to a client is read the other way round.

use serde_json::{Value, json};

use super::{
    super::{class::Class, since::as_curated},
    compare, worst,
};

/// Parts of documents that are no schemas, each in two spellings.
#[test]
fn two_spellings_of_one_call_are_equal() {
    let call = |version: &str, path: &str, item: Value| {
        json!({"openapi": version, "paths": {path: item}, "components": {
            "pathItems": {"Item": {"post": {"responses": {}}}},
            "securitySchemes": {"token": {"type": "http", "scheme": "Bearer"}},
        }})
    };
    let post = |operation: Value| json!({"post": operation});
    let query = |more: Value| {
        let mut one = json!({"name": "q", "in": "query", "schema": {"type": "array", "items": {}}});
        one.as_object_mut().expect("a map").extend(more.as_object().cloned().unwrap_or_default());
        one
    };
    let usual = json!({"style": "form", "explode": true, "required": false, "deprecated": false, "allowReserved": false});
    let named = |name: &str| json!([{"name": name, "in": "path", "required": true, "schema": {"type": "string"}}]);
    let header = |name: &str| json!([{"name": name, "in": "header", "schema": {"type": "string"}}]);
    let body = |name: &str, media: Value| json!({"requestBody": {"content": {name: media}}});
    for (one, other) in [
        (
            call("3.0.3", "/a", post(json!({"parameters": [query(json!({}))]}))),
            call("3.0.3", "/a", json!({"parameters": [query(usual)], "post": {}})),
        ),
        (
            call("3.0.3", "/a/{x}", post(json!({"parameters": named("x")}))),
            call("3.0.3", "/a/{y}", post(json!({"parameters": named("y")}))),
        ),
        (
            call("3.0.3", "/a", post(json!({"parameters": header("X-Id")}))),
            call("3.0.3", "/a", post(json!({"parameters": header("x-id")}))),
        ),
        (
            call("3.0.3", "/a", post(json!({"responses": {}}))),
            call("3.1.0", "/a", json!({"$ref": "#/components/pathItems/Item"})),
        ),
        (
            call("3.0.3", "/a", post(body("application/json", json!({})))),
            call("3.0.3", "/a", post(body("Application/JSON; charset=UTF-8", json!({})))),
        ),
        (
            call(
                "3.0.3",
                "/a",
                post(body("image/png", json!({"schema": {"type": "string", "format": "binary"}}))),
            ),
            call("3.1.0", "/a", post(body("image/png", json!({})))),
        ),
        (
            call("3.0.3", "/a", post(json!({"tags": ["b", "a", "a"], "security": []}))),
            call("3.0.3", "/a", post(json!({"tags": ["a", "b"]}))),
        ),
    ] {
        assert_eq!(compare(&other, &as_curated(&one)).into_values().collect::<Vec<_>>(), []);
        assert_eq!(compare(&one, &as_curated(&other)).into_values().collect::<Vec<_>>(), []);
    }
}

#[test]
fn what_comes_to_a_client_is_read_the_other_way_round() {
    let event = |schema: Value| {
        let content = json!({"application/json": {"schema": schema}});
        json!({"openapi": "3.1.0", "paths": {}, "webhooks": {"said": {"post": {
            "requestBody": {"content": content}, "responses": {}}}}})
    };
    let (free, tight) = (json!({"type": "string"}), json!({"type": "string", "maxLength": 5}));
    assert_eq!(worst(&event(free.clone()), &event(tight.clone())), Some(Class::Additive));
    assert_eq!(worst(&event(tight), &event(free.clone())), Some(Class::Weaker));
    let mut gone = event(free.clone());
    gone["webhooks"] = json!({});
    assert_eq!(worst(&event(free), &gone), Some(Class::Breaking));
}

#[test]
fn a_callback_that_goes_elsewhere_is_another_one() {
    let side = |address: &str| {
        json!({"openapi": "3.0.3", "paths": {"/a/{id}": {"post": {"callbacks": {"done": {
            address: {"post": {"responses": {}}}}}, "responses": {}}}}})
    };
    let (here, there) = (side("{$request.body#/here}"), side("{$request.body#/there}"));
    assert_eq!(worst(&here, &there), Some(Class::Breaking));
    assert_eq!(worst(&here, &here), None);
}

#[test]
fn a_callback_of_a_callback_is_compared_and_a_circle_of_them_ends() {
    let side = |kind: &str, again: Value| {
        let sent = json!({"content": {"application/json": {"schema": {"type": kind}}}});
        let inner = json!({"post": {"requestBody": sent, "responses": {}, "callbacks": again}});
        let outer = json!({"post": {"responses": {}, "callbacks": {
            "inner": {"$ref": "#/components/callbacks/Inner"}}}});
        json!({"openapi": "3.0.3",
            "paths": {"/a": {"post": {"responses": {}, "callbacks": {
                "outer": {"{$request.body#/outer}": outer}}}}},
            "components": {"callbacks": {"Inner": {"{$request.body#/inner}": inner}}}})
    };
    for again in [json!({}), json!({"again": {"$ref": "#/components/callbacks/Inner"}})] {
        let (before, after) = (side("string", again.clone()), side("integer", again));
        assert_eq!(worst(&before, &after), Some(Class::Breaking));
        assert_eq!(worst(&before, &before), None);
    }
}
