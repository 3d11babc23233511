//! Operations, and what they are sent.

use serde_json::{Value, json};

use super::{Change, GET, PATCH, SCHEMAS, assert_reported, fine, get, patch, problems};

#[test]
fn operations_are_complete_and_can_be_generated() {
    use Change::{Remove, Set};

    for (place, change, pointer, message) in [
        (get("/operationId"), Remove, format!("#{GET}"), "`operationId` is missing"),
        (get("/operationId"), Set(json!("getRoom")), String::new(), "not snake_case"),
        (get("/operationId"), Set(json!("get__room")), String::new(), "not snake_case"),
        (get("/operationId"), Set(json!("new")), String::new(), "constructor"),
        (patch("/operationId"), Set(json!("get_room")), String::new(), "also the id"),
        (get("/summary"), Remove, format!("#{GET}"), "`summary` is missing"),
        (get("/description"), Set(json!(" ")), format!("#{GET}"), "`description` is missing"),
        (patch("/tags"), Set(json!([])), format!("#{PATCH}"), "`tags` is missing"),
        (patch("/tags/0"), Set(json!("Room")), String::new(), "not declared"),
        (get("/x-effect"), Remove, format!("#{GET}"), "`x-effect` is missing"),
        (get("/x-effect"), Set(json!("reads")), String::new(), "no effect"),
        (get("/x-scopes"), Set(json!([])), format!("#{GET}"), "names no scope"),
        (get("/x-upstream"), Remove, format!("#{GET}"), "`x-upstream` is missing"),
        (
            get("/x-upstream/operationId"),
            Remove,
            format!("#{GET}/x-upstream"),
            "`operationId` is missing",
        ),
        (get("/x-upstream/page"), Remove, format!("#{GET}/x-upstream"), "no web address"),
        (
            get("/x-upstream/pageSharedWith"),
            Set(json!("update_room")),
            String::new(),
            "no other operation",
        ),
        (
            patch("/x-upstream/page"),
            Set(json!("https://docs.example.org/get")),
            String::new(),
            "same page",
        ),
        (patch("/requestBody/required"), Remove, format!("#{PATCH}/requestBody"), "not marked"),
        (
            patch("/requestBody/content/text~1plain"),
            Set(json!({"schema": {"type": "string"}})),
            String::new(),
            "cannot send",
        ),
        (
            "/paths/~1v1~1rooms~1{id}/options".into(),
            Set(json!({})),
            String::new(),
            "generator has no options",
        ),
        ("/paths/v2".into(), Set(json!({})), String::new(), "start with `/`"),
    ] {
        assert_reported(&place, change, &pointer, message);
    }
}

#[test]
fn operations_for_browsers_redirect_and_need_no_credentials() {
    let mut document = fine();
    let patch = document.pointer_mut(PATCH).expect("the operation");
    patch["security"] = json!([]);
    patch["responses"] = json!({"302": {"description": "The browser goes on."}});
    patch.as_object_mut().expect("an object").remove("x-scopes");
    assert_eq!(problems(&document), []);
    let patch = document.pointer_mut(PATCH).expect("the operation");
    patch["security"] = json!([{"token": []}]);
    let found = problems(&document);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0].1, "401 is missing");
}

#[test]
fn strangers_may_be_refused_with_another_status() {
    let mut document = fine();
    document["x-unauthenticated"] = json!(403);
    let found = problems(&document);
    let missing = |one: &(String, String)| one.1 == "403 is missing";
    assert!(found.len() == 2 && found.iter().all(missing), "{found:#?}");
    for operation in [GET, PATCH] {
        let responses = document.pointer_mut(&format!("{operation}/responses"));
        let responses = responses.and_then(Value::as_object_mut).expect("listed");
        let refusal = responses.remove("401").expect("listed");
        responses.insert("403".to_owned(), refusal);
    }
    assert_eq!(problems(&document), []);
    document["x-unauthenticated"] = json!("403");
    assert!(!problems(&document).is_empty());
}

/// The document with two calls in its changing operation.
fn with_two_calls() -> Value {
    let mut document = fine();
    let schemas = document.pointer_mut(SCHEMAS).and_then(Value::as_object_mut);
    let object = |text: &str| json!({"type": "object", "description": text, "properties": {}});
    schemas.expect("listed").extend([
        ("EndRoom".to_owned(), object("How it ends.")),
        ("Ended".to_owned(), object("It has ended.")),
    ]);
    let part = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    let patch = document.pointer_mut(PATCH).expect("the operation");
    patch["requestBody"]["content"]["application/json"] = json!({
        "schema": {"oneOf": [part("UpdateRoom"), part("EndRoom")]},
        "examples": {"rename": {"value": {"name": "Quran Club"}}},
    });
    patch["responses"]["200"] = json!({"description": "Done.", "content": {"application/json": {
        "schema": {"oneOf": [part("Room"), part("Ended")]},
        "examples": {"ended": {"value": {}}},
    }}});
    patch["responses"].as_object_mut().expect("listed").remove("204");
    patch["x-requests"] = json!([
        {"id": "rename_room", "summary": "Rename", "description": "Renames.",
            "body": "UpdateRoom", "answer": "Room", "examples": ["rename"]},
        {"id": "end_room", "summary": "End", "description": "Ends.",
            "body": "EndRoom", "answer": "Ended", "examples": ["ended"]},
    ]);
    document
}

#[test]
fn calls_that_share_a_path_are_listed_with_body_and_answer() {
    assert_eq!(problems(&with_two_calls()), []);
    for (place, value, message) in [
        ("/1/id", json!("get_room"), "is the id of another call"),
        ("/1/body", json!("UpdateRoom"), "the schema of `requestBody`"),
        ("/1/answer", json!("Room"), "the schema of `200`"),
        ("/1/examples", json!([]), "no examples"),
        ("/0/examples", json!(["more"]), "`rename` of `requestBody`"),
    ] {
        let mut document = with_two_calls();
        let place = format!("{PATCH}/x-requests{place}");
        *document.pointer_mut(&place).expect("a place") = value;
        let found = problems(&document);
        assert!(
            found
                .iter()
                .any(|one| one.0.starts_with(&format!("#{PATCH}/x-requests"))
                    && one.1.contains(message)),
            "{place}: {found:#?}"
        );
    }
}

#[test]
fn the_body_of_a_delete_needs_a_reason() {
    let mut document = fine();
    let path = document.pointer_mut("/paths/~1v1~1rooms~1{id}").expect("listed");
    let patch = path["patch"].take();
    path.as_object_mut().expect("an object").remove("patch");
    path["delete"] = patch;
    let found = problems(&document);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0].1, "a delete with a body");
    let reason = json!("The path has no place for the id.");
    document["paths"]["/v1/rooms/{id}"]["delete"]["requestBody"]["x-inferred"] = reason;
    assert_eq!(problems(&document), []);
}

#[test]
fn tokens_without_scopes_name_none() {
    let mut document = fine();
    for operation in [GET, PATCH] {
        let operation = document.pointer_mut(operation).and_then(Value::as_object_mut);
        operation.expect("the operation").remove("x-scopes");
    }
    assert_eq!(problems(&document), []);
}

#[test]
fn forms_need_examples_as_json_does() {
    let mut document = fine();
    let body = document.pointer_mut(&format!("{PATCH}/requestBody/content"));
    *body.expect("the body") = json!({"application/x-www-form-urlencoded": {
        "schema": {"$ref": "#/components/schemas/UpdateRoom"},
        "example": {"name": " "},
    }});
    let found = problems(&document);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(found[0].1.contains("does not fit its schema"), "{found:#?}");
    let example = format!("{PATCH}/requestBody/content/application~1x-www-form-urlencoded/example");
    document
        .pointer_mut(example.trim_end_matches("/example"))
        .and_then(Value::as_object_mut)
        .expect("the form")
        .remove("example");
    let found = problems(&document);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0].1, "no example");
}
