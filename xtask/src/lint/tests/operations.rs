//! Operations, parameters and responses.

use serde_json::{Value, json};

use super::{Change, GET, PATCH, SCHEMAS, assert_reported, fine, get, patch, problems};

#[test]
fn operations_are_complete_and_can_be_generated() {
    use Change::{Remove, Set};

    for (place, change, pointer, message) in [
        (
            get("/operationId"),
            Remove,
            format!("#{GET}"),
            "`operationId` is missing",
        ),
        (
            get("/operationId"),
            Set(json!("getRoom")),
            String::new(),
            "not snake_case",
        ),
        (
            get("/operationId"),
            Set(json!("get__room")),
            String::new(),
            "not snake_case",
        ),
        (
            get("/operationId"),
            Set(json!("new")),
            String::new(),
            "constructor",
        ),
        (
            patch("/operationId"),
            Set(json!("get_room")),
            String::new(),
            "also the id",
        ),
        (
            get("/summary"),
            Remove,
            format!("#{GET}"),
            "`summary` is missing",
        ),
        (
            get("/description"),
            Set(json!(" ")),
            format!("#{GET}"),
            "`description` is missing",
        ),
        (
            patch("/tags"),
            Set(json!([])),
            format!("#{PATCH}"),
            "`tags` is missing",
        ),
        (
            patch("/tags/0"),
            Set(json!("Room")),
            String::new(),
            "not declared",
        ),
        (
            get("/x-effect"),
            Remove,
            format!("#{GET}"),
            "`x-effect` is missing",
        ),
        (
            get("/x-effect"),
            Set(json!("reads")),
            String::new(),
            "no effect",
        ),
        (
            get("/x-scopes"),
            Set(json!([])),
            format!("#{GET}"),
            "names no scope",
        ),
        (
            get("/x-upstream"),
            Remove,
            format!("#{GET}"),
            "`x-upstream` is missing",
        ),
        (
            get("/x-upstream/operationId"),
            Remove,
            format!("#{GET}/x-upstream"),
            "`operationId` is missing",
        ),
        (
            get("/x-upstream/page"),
            Remove,
            format!("#{GET}/x-upstream"),
            "no web address",
        ),
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
        (
            patch("/requestBody/required"),
            Remove,
            format!("#{PATCH}/requestBody"),
            "not marked",
        ),
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
        (
            "/paths/v2".into(),
            Set(json!({})),
            String::new(),
            "start with `/`",
        ),
    ] {
        assert_reported(&place, change, &pointer, message);
    }
}

#[test]
fn parameters_fit_their_path_and_the_generator() {
    use Change::{Remove, Set};

    let query = |rest: Value| {
        let mut parameter = json!({"name": "q", "in": "query", "description": "Words.", "schema": {"type": "string"}});
        for (key, value) in rest.as_object().expect("an object") {
            parameter[key] = value.clone();
        }
        Set(parameter)
    };
    let words = json!({"type": "array", "items": {"type": "string"}});
    for (place, change, pointer, message) in [
        (
            patch("/parameters/0"),
            Remove,
            format!("#{PATCH}"),
            "not declared",
        ),
        (
            get("/parameters/0/required"),
            Remove,
            format!("#{GET}/parameters/0"),
            "not required",
        ),
        (
            get("/parameters/2"),
            query(json!({"in": "path", "required": true})),
            String::new(),
            "no `{q}`",
        ),
        (
            get("/parameters/2"),
            query(json!({"name": "sort"})),
            format!("#{GET}/parameters"),
            "twice",
        ),
        (
            get("/parameters/2"),
            query(json!({"in": "cookie"})),
            String::new(),
            "not supported",
        ),
        (
            get("/parameters/2"),
            query(json!({"description": ""})),
            String::new(),
            "`description` is missing",
        ),
        (
            get("/parameters/2"),
            query(json!({"schema": {"type": "object"}})),
            "/schema".into(),
            "object as a parameter",
        ),
        (
            get("/parameters/2"),
            query(json!({"style": "deepObject"})),
            "/style".into(),
            "deepObject",
        ),
        (
            get("/parameters/2"),
            query(json!({"schema": words, "explode": false})),
            "/explode".into(),
            "repeats the name",
        ),
        (
            get("/parameters/1/schema"),
            Remove,
            format!("#{GET}/parameters/1"),
            "`schema` is missing",
        ),
        (
            get("/parameters/1/schema/default"),
            Set(json!("sideways")),
            String::new(),
            "does not fit",
        ),
        (
            get("/parameters/0/example"),
            Set(json!("12")),
            String::new(),
            "does not fit",
        ),
    ] {
        assert_reported(&place, change, &pointer, message);
    }
}

#[test]
fn responses_can_be_expressed_by_the_generator() {
    use Change::{Remove, Set};

    let done = || Set(json!({"description": "Done."}));
    for (place, change, pointer, message) in [
        (
            patch("/responses/204"),
            Remove,
            format!("#{PATCH}/responses"),
            "cannot succeed",
        ),
        (
            patch("/responses/202"),
            done(),
            format!("#{PATCH}/responses"),
            "several successes",
        ),
        (
            patch("/responses/401"),
            Remove,
            format!("#{PATCH}/responses"),
            "401 is missing",
        ),
        (
            patch("/responses/default"),
            done(),
            String::new(),
            "no status",
        ),
        (patch("/responses/5XX"), done(), String::new(), "no status"),
        (
            patch("/responses/503"),
            done(),
            String::new(),
            "not ErrorResponse",
        ),
        (
            patch("/responses/404"),
            done(),
            String::new(),
            "not ErrorResponse",
        ),
        (
            get("/responses/404/description"),
            Remove,
            format!("#{GET}/responses/404"),
            "`description` is missing",
        ),
        (
            get("/responses/404/x-inferred"),
            Set(json!("because")),
            String::new(),
            "no reason",
        ),
        (
            get("/responses/200/content/application~1json/schema"),
            Remove,
            format!("#{GET}/responses/200/content/application~1json"),
            "without `schema`",
        ),
        (
            get("/responses/200/content/text~1html"),
            Set(json!({"schema": {"type": "string"}})),
            format!("#{GET}/responses/200/content"),
            "2 media types",
        ),
        (
            get("/responses/200/content"),
            Set(json!({"text/html": {
                "schema": {"$ref": "#/components/schemas/Room"},
                "example": {"id": 12, "kind": "group", "seen": true},
            }})),
            format!("#{GET}/responses/200/content/text~1html"),
            "a success answered as text/html",
        ),
        (
            get("/description"),
            Set(json!("Like this:\n```\nlet room = 1;\n```")),
            format!("#{GET}/description"),
            "a block of code",
        ),
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
    patch["responses"]
        .as_object_mut()
        .expect("listed")
        .remove("204");
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
        (
            "/1/body",
            json!("UpdateRoom"),
            "the schema of `requestBody`",
        ),
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
    let path = document
        .pointer_mut("/paths/~1v1~1rooms~1{id}")
        .expect("listed");
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
        let operation = document
            .pointer_mut(operation)
            .and_then(Value::as_object_mut);
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
