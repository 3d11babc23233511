//! The generated table against the document it came from.

use rooms_client::{Environment, Operation, operations, quran_reflect};
use rooms_openapi::{Api, Document};

#[test]
fn the_tables_say_what_the_documents_say() {
    says(Api::QuranReflect, quran_reflect::operations::ALL);
    #[cfg(feature = "oauth2")]
    says(Api::OAuth2, rooms_client::oauth2::operations::ALL);
    #[cfg(feature = "legacy-groups")]
    says(Api::LegacyGroups, rooms_client::legacy_groups::operations::ALL);
    #[cfg(feature = "ucs")]
    says(Api::Ucs, rooms_client::ucs::operations::ALL);
}

/// Every call of a document is in the table, and what the table says of it is what the document says.
fn says(api: Api, table: &[&Operation]) {
    let document = Document::load(api, rooms_openapi::Environment::PreLive);
    let calls: Vec<_> = document
        .operations()
        .iter()
        // Operations that only redirect are for browsers.
        .filter(|operation| operation.responses[0].status < 300)
        .flat_map(|operation| match operation.shapes.as_slice() {
            [] => vec![(operation.id.as_str(), operation)],
            shapes => shapes.iter().map(|shape| (shape.id.as_str(), operation)).collect(),
        })
        .collect();
    assert_eq!(table.len(), calls.len());
    for operation in table {
        let documented = calls.iter().find(|(id, _)| *id == operation.id);
        let (_, documented) = documented.unwrap();
        assert_eq!(operation.label(), documented.label());
        assert_eq!(serde_json::json!(operation.effect), documented.effect.name());
        assert_eq!(operation.scopes, documented.scopes);
        assert_eq!(operation.documentation, documented.upstream.page);
        assert!(operation.success.iter().all(|status| documented.response(*status).is_some()));
    }
}

#[test]
fn the_environments_are_the_documented_servers() {
    for (ours, theirs) in [
        (Environment::PreLive, rooms_openapi::Environment::PreLive),
        (Environment::Production, rooms_openapi::Environment::Production),
    ] {
        let document = Document::load(Api::QuranReflect, theirs);
        assert_eq!(format!("{}{}", ours.gateway(), operations::BASE_PATH), document.server_url());
    }
}
