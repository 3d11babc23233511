//! The generated table against the document it came from.

use rooms_client::{Environment, operations};
use rooms_openapi::{Api, Document};

#[test]
fn the_table_says_what_the_document_says() {
    let document = Document::load(Api::QuranReflect, rooms_openapi::Environment::PreLive);
    assert_eq!(operations::ALL.len(), document.operations().len());
    for operation in operations::ALL {
        let documented = document.operation(operation.id).unwrap();
        assert_eq!(operation.label(), documented.label());
        assert_eq!(
            serde_json::json!(operation.effect),
            documented.effect.name()
        );
        assert_eq!(operation.scopes, documented.scopes);
        assert_eq!(operation.documentation, documented.upstream.page);
        assert!(
            operation
                .success
                .iter()
                .all(|status| documented.response(*status).is_some())
        );
    }
}

#[test]
fn the_environments_are_the_documented_servers() {
    for (ours, theirs) in [
        (Environment::PreLive, rooms_openapi::Environment::PreLive),
        (
            Environment::Production,
            rooms_openapi::Environment::Production,
        ),
    ] {
        let document = Document::load(Api::QuranReflect, theirs);
        assert_eq!(
            format!("{}{}", ours.gateway(), operations::BASE_PATH),
            document.server_url()
        );
    }
}
