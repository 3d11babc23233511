//! Requests are held to the document as well.

use rooms_openapi::{Document, Operation};

use crate::{exchange::Exchange, finding::Disagreement};

/// What a request does that the document does not allow. The server is not to blame for it.
pub(crate) const REQUEST: &str = "request_conformance";

/// What is wrong with the query and the body of a request.
pub(super) fn wrong_request(
    document: &Document,
    operation: &Operation,
    exchange: &Exchange,
) -> Vec<Disagreement> {
    let request = &exchange.request;
    let query = request.query.as_deref().unwrap_or_default();
    let pairs: Vec<_> = url::form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .collect();
    let mut violations = document
        .check_query(operation, &pairs)
        .err()
        .unwrap_or_default();
    let body = request.form().or_else(|| request.body.json());
    match (&operation.request_body, body) {
        (Some(_), Some(body)) => violations.extend(document.check_body(operation, &body)),
        (Some(expected), None) if expected.required => {
            let seen = Disagreement::new("a body that can be read", "none");
            return vec![seen];
        }
        _ => {}
    }
    let disagreement = |one: rooms_openapi::Violation| {
        let seen = Disagreement::new("a request that the document allows", one.to_string())
            .with_schema_pointer(one.schema_pointer);
        // A parameter has no place in the body.
        if one.instance_pointer.is_empty() {
            seen
        } else {
            seen.with_body_pointer(one.instance_pointer)
        }
    };
    violations.into_iter().map(disagreement).collect()
}
