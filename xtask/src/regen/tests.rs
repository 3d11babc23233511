//! The whole of `regen` on the real document, and on copies of it that were broken on purpose.
#![expect(clippy::unwrap_used, reason = "tests")]

use rooms_openapi::Api;
use serde_json::{Value, json};

use super::{run::render_api, source::Source};

fn document() -> Value {
    serde_norway::from_str(Api::QuranReflect.source()).unwrap()
}

/// The generated files by name, or what the user would read.
fn regen(document: &Value) -> Result<Vec<(String, String)>, String> {
    // JSON is YAML too.
    let source = Source::parse(Api::QuranReflect, &document.to_string(), &[]);
    let outputs =
        source.and_then(|source| render_api(&source)).map_err(|error| format!("{error:#}"))?;
    let outputs = outputs.into_iter();
    Ok(outputs.map(|output| (output.path.display().to_string(), output.text)).collect())
}

fn file(document: &Value, name: &str) -> String {
    let files = regen(document).unwrap();
    files.into_iter().find(|(path, _)| path.ends_with(name)).unwrap().1
}

#[test]
fn two_runs_write_the_same() {
    assert_eq!(regen(&document()), regen(&document()));
}

#[test]
fn changing_a_type_in_the_document_changes_the_client() {
    let mut changed = document();
    changed["components"]["schemas"]["Room"]["properties"]["membersCount"] =
        json!({"type": "string"});
    let types = file(&changed, "quran_reflect/types.rs");
    assert_ne!(types, file(&document(), "quran_reflect/types.rs"));
    let room = types.split("pub struct Room {").nth(1).unwrap();
    assert!(room.contains("pub members_count: ::std::string::String"), "{}", &room[..2000]);
}

#[test]
fn null_is_a_value_of_its_own_where_it_is_documented() {
    let types = file(&document(), "quran_reflect/types.rs");
    assert!(
        types.contains("pub country: ::std::option::Option<crate::Patch<::std::string::String>>")
    );
    // In an answer nothing follows from the difference.
    assert!(types.contains("pub room_id: ::std::option::Option<RoomId>"));
}

#[test]
fn responses_have_no_limits_and_no_closed_lists() {
    let mut closed = document();
    let room = &mut closed["components"]["schemas"]["Room"];
    room["additionalProperties"] = json!(false);
    room["properties"]["name"]["minLength"] = json!(3);
    room["properties"]["country"]["enum"] = json!(["TR", "ES"]);
    room["properties"]["postsCount"]["minimum"] = json!(1);
    let types = file(&closed, "quran_reflect/types.rs");
    assert!(!types.contains("RoomName") && !types.contains("RoomCountry"));
    assert!(!types.contains("NonZero") && !types.contains("deny_unknown_fields"));
}

#[test]
fn what_the_generator_cannot_do_is_reported_with_operation_construct_and_advice() {
    let get_room = "/paths/~1v1~1rooms~1{id}/get";
    let search = "/paths/~1v1~1rooms~1search/get";
    let create = "/paths/~1v1~1rooms~1groups/post";
    let text = json!({"application/json": {"schema": {"type": "string"}}});
    let breakages: [(&str, &str, Value, &str, &str); 7] = [
        (
            get_room,
            "/responses/202",
            json!({"description": "later", "content": text}),
            "get_room",
            "successful answers of different types",
        ),
        (
            search,
            "/parameters/0/schema",
            json!({"type": "object", "properties": {"a": {"type": "string"}}}),
            "search_rooms",
            "a query parameter that is an object",
        ),
        (search, "/parameters/0/style", json!("pipeDelimited"), "search_rooms", "style"),
        (search, "/parameters/0/in", json!("header"), "search_rooms", "header parameter"),
        (create, "/operationId", json!("new"), "new", "choose another"),
        (create, "/operationId", json!("createGroup"), "createGroup", "snake_case"),
        (
            create,
            "/requestBody/content/application~1json/schema",
            json!({"type": "object", "properties": {"a": {"not": {"type": "string"}}}}),
            "create_group",
            "a `not` schema",
        ),
    ];
    for (operation, place, value, id, construct) in breakages {
        let mut broken = document();
        let node = broken.pointer_mut(operation).unwrap();
        let (parent, key) = place.rsplit_once('/').unwrap();
        node.pointer_mut(parent).unwrap()[key.replace("~1", "/")] = value;
        let message = regen(&broken).expect_err(construct);
        for expected in ["quran-reflect.yaml", "#/paths/", id, construct] {
            assert!(message.contains(expected), "{expected} is not in: {message}");
        }
    }
}

#[test]
fn names_that_are_one_in_rust_are_refused() {
    let mut broken = document();
    let room = &mut broken["components"]["schemas"]["Post"]["properties"]["room"]["properties"];
    room["group"] = json!({"type": "string"});
    let message = regen(&broken).expect_err("_group and group");
    assert!(
        message.contains("#/components/schemas/Post") && message.contains("`_group` and `group`"),
        "{message}"
    );
}

#[test]
fn wrong_examples_are_the_linters_business() {
    let mut document = document();
    let example =
        "/paths/~1v1~1rooms~1{id}/get/responses/200/content/application~1json/example/membersCount";
    if let Some(value) = document.pointer_mut(example) {
        *value = json!("many");
    }
    assert!(regen(&document).is_ok());
}

/// A generated file of one of the other apis.
fn generated(api: Api, name: &str) -> String {
    let source = Source::parse(api, api.source(), &[]).unwrap();
    let outputs = render_api(&source).unwrap().into_iter();
    let mut named = outputs.filter(|output| output.path.ends_with(name));
    named.next().unwrap().text
}

#[test]
fn calls_that_share_a_path_get_a_method_each_and_one_path() {
    let operations = generated(Api::Ucs, "operations.rs");
    for id in ["update_room", "end_room"] {
        assert!(operations.contains(&format!("id: \"{id}\"")), "{id}");
    }
    assert!(!operations.contains("change_room"));
    let paths = operations.matches("path: \"/admin/room/{room_id}\"").count();
    assert_eq!(paths, 2);
    let client = generated(Api::Ucs, "client.rs");
    assert!(!client.contains("{room_id}@"), "the path of the generator shows");
    // An update with nothing set would end the room.
    let update = client.split("pub fn update_room").nth(1).unwrap();
    assert!(update.split("pub fn ").next().unwrap().contains("least: 1usize"));
}

#[test]
fn a_room_has_one_name_and_one_type_in_every_call() {
    let client = file(&document(), "quran_reflect/client.rs");
    let methods = client.split("pub fn ").skip(1);
    let about_rooms = methods.filter(|method| method.contains("types::RoomId"));
    let mut known = 0;
    for method in about_rooms {
        known += 1;
        assert!(method.contains("room: impl Into<types::RoomId>"), "{method}");
    }
    assert!(known > 20, "{known}");
    let types = file(&document(), "quran_reflect/types.rs");
    assert!(
        types.contains("pub struct RoomId(i64);")
            && types.contains("pub struct InviteToken(secret")
    );
}

#[test]
fn operations_for_browsers_are_no_calls_and_forms_are_sent_as_forms() {
    let operations = generated(Api::OAuth2, "operations.rs");
    assert!(operations.contains("id: \"exchange_token\""));
    assert!(!operations.contains("authorize") && !operations.contains("end_session"));
    assert!(generated(Api::OAuth2, "client.rs").contains("is_form: true"));
    let calls = generated(Api::OAuth2, "calls.rs");
    assert!(calls.contains("call!(RevokeTokenCall, (), send_unread)"));
}

#[test]
fn credentials_are_where_the_security_schemes_say() {
    for (api, security) in [
        (Api::LegacyGroups, "[Security::Header(\"o_t_h\")]"),
        (Api::Ucs, "[Security::Bearer]"),
        (Api::OAuth2, "[Security::Basic]"),
    ] {
        let operations = generated(api, "operations.rs");
        assert!(operations.contains(security), "{api}");
    }
}

#[test]
fn every_type_has_a_sentence_of_its_own() {
    for api in Api::ALL {
        let types = syn::parse_file(&generated(*api, "types.rs")).unwrap();
        let mut known = std::collections::BTreeMap::new();
        for item in types.items {
            let (name, attributes) = match item {
                syn::Item::Struct(item) => (item.ident.to_string(), item.attrs),
                syn::Item::Enum(item) => (item.ident.to_string(), item.attrs),
                _ => continue,
            };
            let lines = attributes.iter().filter_map(super::render::documentation);
            let text = lines.collect::<Vec<_>>().join(" ");
            assert!(text.trim_matches([' ', '`']).contains(' '), "{api}: {name} has no sentence");
            if let Some(other) = known.insert(text.clone(), name.clone()) {
                panic!("{api}: {name} and {other} say the same: {text}");
            }
        }
    }
}
