//! Documents as a whole: loading, names, rules.

use rooms_openapi::Api;
use serde_json::json;

use super::{
    super::{ledger, run::document},
    API, Change, GET, SCHEMAS, assert_reported, broken, fine, get, patch, problems, schema,
};

#[test]
fn a_document_without_problems_has_none() {
    assert_eq!(problems(&fine()), []);
}

#[test]
fn the_embedded_documents_and_ledgers_have_no_problems() {
    for api in Api::ALL {
        assert_eq!(document(*api, api.source()), []);
        assert_eq!(ledger::check(*api, api.curation_source()), []);
    }
}

#[test]
fn broken_yaml_is_reported_by_line() {
    for (text, message) in
        [("openapi: 3.0.3\npaths: [", "line 3"), ("openapi: 3.0.3\nopenapi: 3.0.3\n", "duplicate")]
    {
        let found = document(API, text);
        assert_eq!(found.len(), 1);
        assert!(found[0].message.contains(message), "{}", found[0]);
        assert!(!found[0].advice.is_empty());
    }
    for text in ["", "3", "[]", "paths: []"] {
        assert!(!document(API, text).is_empty(), "{text:?}");
    }
}

#[test]
fn all_problems_are_told_at_once() {
    let mut document = broken(&get("/summary"), Change::Remove);
    document["paths"]["/v1/rooms/{id}"]["patch"]["x-effect"] = json!("reads");
    document["openapi"] = json!("3.1.0");
    // The crate could not load this one, its examples are checked all the same.
    document["paths"]["/v1/rooms/{id}"]["get"]["parameters"][0]["example"] = json!("12");
    assert_eq!(problems(&document).len(), 4);
}

#[test]
fn names_exist_and_are_used() {
    use Change::{Remove, Set};

    for (place, change, pointer, message) in [
        ("/openapi".to_owned(), Set(json!("3.1.0")), String::new(), "not OpenAPI 3.0"),
        ("/servers/1".to_owned(), Remove, "#/servers".into(), "1 servers"),
        (
            "/servers/0/url".to_owned(),
            Set(json!("https://example.org/auth")),
            String::new(),
            "no address",
        ),
        (
            "/security".to_owned(),
            Set(json!([])),
            "#/components/securitySchemes/token".into(),
            "nothing uses",
        ),
        (
            "/tags/1".to_owned(),
            Set(json!({"name": "Posts", "description": "Posts."})),
            String::new(),
            "no operation has",
        ),
        ("/tags/0/description".to_owned(), Remove, "#/tags/0".into(), "`description` is missing"),
        (
            schema("/Lost"),
            Set(json!({"type": "object", "description": "x"})),
            String::new(),
            "nothing uses",
        ),
        (
            "/components/parameters".to_owned(),
            Set(json!({"Lost": {}})),
            "/Lost".into(),
            "nothing uses",
        ),
        (
            schema("/Room/properties/kind/$ref"),
            Set(json!("#/components/schemas/Kid")),
            String::new(),
            "leads nowhere",
        ),
        (
            schema("/Room/properties/kind/description"),
            Set(json!("x")),
            format!("#{SCHEMAS}/Room/properties/kind"),
            "are ignored",
        ),
        ("/x-colour".to_owned(), Set(json!(1)), String::new(), "nothing reads"),
        (
            patch("/x-undone-by"),
            Set(json!("restore_room")),
            format!("#{}", patch("/x-undone-by")),
            "no operation of this document",
        ),
        (
            patch("/x-undone-by"),
            Set(json!("get_room")),
            format!("#{}", patch("/x-undone-by")),
            "only reads",
        ),
        (
            get("/x-undone-by"),
            Set(json!("update_room")),
            format!("#{}", get("")),
            "creates nothing",
        ),
        (
            patch("/x-creates"),
            Set(json!({"resource": "room", "id": "data.id"})),
            format!("#{}", patch("/x-creates")),
            "are JSON pointers",
        ),
    ] {
        assert_reported(&place, change, &pointer, message);
    }
}

#[test]
fn one_path_is_not_there_under_two_names() {
    let mut document = fine();
    let mut item = document["paths"]["/v1/rooms/{id}"].clone();
    item.as_object_mut().expect("an item").remove("patch");
    item["get"]["operationId"] = json!("get_other_room");
    item["get"]["parameters"][0]["name"] = json!("roomId");
    item["get"]["x-upstream"]["page"] = json!("https://docs.example.org/other");
    item["get"].as_object_mut().expect("an operation").remove("x-rules");
    document["paths"]["/v1/rooms/{roomId}"] = item;
    let found = problems(&document);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].1.contains("same path"), "{found:?}");
}

#[test]
fn rules_are_stated_once_and_explain_themselves() {
    use Change::{Remove, Set};

    for (place, change, pointer, message) in [
        (get("/x-rules/0/id"), Set(json!("Room_Exists")), String::new(), "not kebab-case"),
        (
            get("/x-rules/1/id"),
            Set(json!("room-exists")),
            String::new(),
            "stated at get_room already",
        ),
        (get("/x-rules/0/text"), Remove, format!("#{GET}/x-rules/0"), "`text` is missing"),
        (get("/x-rules/0/level"), Set(json!("sure")), String::new(), "no level"),
        (get("/x-rules/0/why"), Set(json!("x")), String::new(), "documented rule with a reason"),
        (get("/x-rules/1/why"), Remove, format!("#{GET}/x-rules/1"), "without `why`"),
        (
            get("/x-rules/0/text"),
            Set(json!("One that does not exist is answered with 404.")),
            format!("#{GET}/x-rules/0"),
            "the text says 404 and there is no `status`",
        ),
        (
            get("/x-rules/0/text"),
            Set(json!("Whoever asks for another one is Refused.")),
            format!("#{GET}/x-rules/0"),
            "the text says \"Refused\" and there is no `status`",
        ),
        (get("/x-rules/1/status"), Set(json!(200)), String::new(), "200 is no status of a refusal"),
        (get("/x-rules/1/status"), Set(json!("401")), String::new(), "is no status of a refusal"),
        (
            get("/x-rules/1"),
            Set(json!({"id": "room-shown", "level": "documented", "status": 401,
                "text": "It is refused with 404."})),
            "/status".into(),
            "the status is 401 and the text says 404",
        ),
        (get("/x-rules/1/status"), Set(json!(409)), String::new(), "get_room does not list 409"),
        (get("/x-rules/0/status"), Set(json!(404)), String::new(), "update_room does not list 404"),
        (patch("/x-rules-also/0"), Set(json!("room-gone")), String::new(), "no operation states"),
        (patch("/x-rules-also/1"), Set(json!("room-exists")), String::new(), "twice"),
        (get("/x-rules-also"), Set(json!(["room-shown"])), "/0".into(), "at this operation itself"),
    ] {
        assert_reported(&place, change, &pointer, message);
    }
}
