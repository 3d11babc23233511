//! Loading documents and reading operations.

use std::sync::Arc;

use rooms_openapi::{Api, Document, DocumentError, Effect, Environment, Level, Location};

use serde_json::json;

use crate::{SAMPLE, parse, sample};

fn refused(from: &str, to: &str) -> DocumentError {
    assert!(SAMPLE.contains(from), "the sample holds {from}");
    parse(&SAMPLE.replacen(from, to, 1)).expect_err("broken")
}

#[test]
fn every_embedded_document_loads_in_every_environment() {
    for api in Api::ALL {
        for environment in Environment::ALL {
            let document = Document::load(*api, *environment);
            assert!(!document.operations().is_empty());
            assert!(document.server_url().ends_with(api.base_path()));
            let again = Document::load(*api, *environment);
            assert!(Arc::ptr_eq(&document, &again), "loaded once");
        }
    }
}

#[test]
fn the_environment_selects_the_server() {
    assert_eq!(sample().server_url(), "https://prelive.example.org/quran-reflect");
    let production =
        Document::with_overlay(Api::QuranReflect, Environment::Production, SAMPLE, None);
    let production = production.expect("the sample parses");
    assert_eq!(production.server_url(), "https://example.org/quran-reflect");
}

#[test]
fn an_api_with_one_environment_has_one_truth() {
    let [prelive, production] = [Environment::PreLive, Environment::Production]
        .map(|environment| Document::load(Api::LegacyGroups, environment));
    assert_eq!(prelive.server_url(), production.server_url());
    assert_eq!(prelive.unauthenticated_status(), 403);
    assert_eq!(sample().unauthenticated_status(), 401);
}

#[test]
fn calls_that_share_a_path_are_told_apart_by_their_bodies() {
    let document = Document::load(Api::Ucs, Environment::PreLive);
    let operation = document.operation("change_room").expect("listed");
    let shape = |body| document.shape(operation, &body).map(|shape| &*shape.id);
    assert_eq!(shape(json!({"name": "Circle"})), Some("update_room"));
    assert_eq!(shape(json!({"time_left_in_second": 600})), Some("end_room"));
    assert_eq!(shape(json!({})), Some("end_room"));
    assert_eq!(shape(json!({"name": "Circle", "reason": "done"})), None);
    let problems = |body| document.check_body(operation, &body).len();
    assert_eq!(problems(json!({"name": "Circle"})), 0);
    assert_eq!(problems(json!({})), 0);
    assert_eq!(problems(json!({"name": "Circle", "reason": "done"})), 1);
    let answer = json!({"data": {"remarks": "Ending", "more": 1}});
    let violations = document.check_response(operation, 200, &answer);
    assert_eq!(violations.len(), 1, "{violations:?}");
    assert_eq!(violations[0].field, "data.more");
}

#[test]
fn a_document_says_what_a_call_creates_and_what_takes_it_back() {
    let document = Document::load(Api::QuranReflect, Environment::PreLive);
    let operation = |id: &str| document.operation(id).expect("listed");
    let post = operation("create_post");
    let creates = post.creates.as_ref().expect("a post");
    assert_eq!((creates.resource.as_str(), creates.id.as_str()), ("post", "/data/id"));
    assert_eq!(creates.found_by["roomId"], "/post/roomId");
    assert_eq!(post.undone_by.as_deref(), Some("delete_post"));
    let group = operation("create_group");
    assert!(group.creates.is_some() && group.undone_by.is_none());
    // Wherever the document says where the id stands, its example has one.
    for api in Api::ALL {
        let document = Document::load(*api, Environment::PreLive);
        for operation in document.operations() {
            let Some(creates) = &operation.creates else { continue };
            let success = operation.responses.iter().find(|one| (200..300).contains(&one.status));
            let examples = &success.expect("a success").examples;
            let shown =
                |example: &rooms_openapi::Example| example.value.pointer(&creates.id).is_some();
            assert!(examples.iter().any(shown), "{}", operation.id);
        }
    }
}

#[test]
fn operations_carry_what_the_document_says() {
    let document = sample();
    let operation = document.operation("get_room").expect("listed");
    assert_eq!(operation.label(), "GET /v1/rooms/{id}");
    assert_eq!(operation.pointer, "#/paths/~1v1~1rooms~1{id}/get");
    assert_eq!(operation.effect, Effect::Read);
    assert_eq!(operation.scopes, ["room.read"]);
    assert_eq!(operation.upstream.operation_id, "Rooms_get");
    assert_eq!(operation.upstream.page_shared_with.as_deref(), Some("search_rooms"));
    assert_eq!(operation.shared_rules, ["room-made"]);
    let refusals = operation.rules.iter().map(|rule| rule.status);
    assert_eq!(refusals.collect::<Vec<_>>(), [Some(404), None]);
    let id = operation.parameter(Location::Path, "id").expect("of the path item");
    assert_eq!(id.redact.as_deref(), Some("room"));
    let gone = operation.response(404).expect("listed");
    assert_eq!(gone.level, Level::Inferred);
    assert_eq!(gone.examples[0].name, "example");
    assert_eq!(operation.response(200).expect("listed").examples[0].name, "quran_club");
    assert_eq!(operation.response(500), None);
    let rule = document.rule("room-visible").expect("stated");
    assert_eq!((rule.rule.level, rule.operation.id.as_str()), (Level::Inferred, "get_room"));
    assert_eq!(document.rules().count(), 3);
}

#[test]
fn referenced_parameters_point_at_their_component() {
    let document = sample();
    let operation = document.operation("list_room_posts").expect("listed");
    let limit = operation.parameter(Location::Query, "limit").expect("listed");
    assert_eq!(limit.pointer, "#/components/parameters/limit");
}

#[test]
fn a_parameter_of_the_operation_replaces_the_one_of_the_path_item() {
    let document = sample();
    let operation = document.operation("list_room_posts").expect("listed");
    let ids: Vec<_> = operation.parameters.iter().filter(|one| one.name == "id").collect();
    assert_eq!(ids.len(), 1);
    assert!(ids[0].pointer.ends_with("/get/parameters/0"), "{}", ids[0].pointer);
}

#[test]
fn broken_documents_are_refused_with_pointer_and_advice() {
    let no_yaml = parse("a: [").expect_err("not YAML");
    assert_eq!(no_yaml.pointer, "");
    assert!(no_yaml.message.contains("line"), "{no_yaml}");
    let duplicate = refused("operationId: create_room", "operationId: get_room");
    assert!(duplicate.pointer.ends_with("/post"), "{duplicate}");
    let effect = refused("x-effect: read", "x-effect: reads");
    assert!(effect.pointer.ends_with("/get/x-effect"), "{effect}");
    let dangling = refused(
        "schemas/Room\"}\n              examples",
        "schemas/Rom\"}\n              examples",
    );
    assert!(dangling.message.contains("Rom"), "{dangling}");
    let status = refused("404:", "4XX:");
    assert!(status.pointer.ends_with("/responses/4XX"), "{status}");
    let pattern = refused("minLength: 6", "pattern: \"[\"");
    assert!(pattern.pointer.contains("requestBody"), "{pattern}");
    let nested = refused(
        "#/components/schemas/Room\"}\n        settings",
        "#/components/schemas/Rom\"}\n        settings",
    );
    assert!(nested.message.contains("does not compile"), "{nested}");
    for broken in ["", "null", "[]", "paths: 3", "paths: {/a: 3}", "servers: [{url: a}, {url: b}]"]
    {
        assert!(parse(broken).is_err(), "{broken}");
    }
}

#[test]
fn an_environment_is_held_to_its_own_truth() {
    let [prelive, production] = [Environment::PreLive, Environment::Production]
        .map(|environment| Document::load(Api::QuranReflect, environment));
    let created = |document: &Document, body: &serde_json::Value| {
        let operation = document.operation("create_post").expect("an operation");
        document.check_response(operation, 201, body).len()
    };
    let post = serde_json::json!({
        "id": 7, "authorId": "8d0f2c1e-5b7a-4c39-9a6e-2f41d0c7b815", "commentsCount": 0, "postTypeId": 1,
        "createdAt": "2026-01-01T01:00:00Z", "updatedAt": "2026-01-01T01:00:00Z",
    });
    let data = serde_json::json!({"success": true, "data": post});
    let own = serde_json::json!({"success": true, "post": post});
    assert_eq!((created(&prelive, &data), created(&production, &own)), (0, 0));
    assert!(created(&prelive, &own) > 0, "production's form is no pre-live's");
    assert!(created(&production, &data) > 0, "pre-live's form is no production's");
    assert_ne!(prelive.hash(), production.hash());
}
