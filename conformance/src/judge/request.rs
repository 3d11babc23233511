//! Requests are held to the document as well.

use rooms_openapi::{Document, Level, Operation, Violation};

use crate::{
    finding::Disagreement,
    har::{Captured, is_about},
    promise,
};

/// What a request does that the document does not allow. The server is not to blame for it.
pub(crate) const REQUEST: &str = "request_conformance";

/// What is wrong with the query and the body of a request, as far as they are as they were sent.
pub(super) fn wrong_request(
    document: &Document,
    operation: &Operation,
    captured: &Captured,
) -> Vec<Disagreement> {
    let Captured {
        exchange, replaced, ..
    } = captured;
    let request = &exchange.request;
    let query = request.query.as_deref().unwrap_or_default();
    let pairs: Vec<_> = url::form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .collect();
    let violations = document.check_query(operation, &pairs);
    let in_query = violations.err().unwrap_or_default().into_iter();
    let in_query = in_query.filter(|one| !replaced.query.contains(&one.field));
    let mut found: Vec<_> = in_query
        .map(|one| {
            let level = promise::of_schema(document, &one.schema_pointer);
            disagreement(one, level)
        })
        .collect();
    if captured.request_unknown.is_some() {
        return found;
    }
    let body = request.form().or_else(|| request.body.json());
    match (&operation.request_body, body) {
        (Some(_), Some(body)) => {
            let in_body = document
                .check_body(operation, &body)
                .into_iter()
                .filter(|one| {
                    let schema = Some(one.schema_pointer.as_str());
                    !is_about(&replaced.request, &one.instance_pointer, schema)
                });
            found.extend(in_body.map(|one| {
                let level = promise::of_body(document, operation, &one.schema_pointer);
                disagreement(one, level)
            }));
        }
        (Some(expected), None) if expected.required => {
            let level = promise::of_schema(document, &expected.pointer);
            let seen = Disagreement::new("a body that can be read", "none");
            return vec![seen.with_level(level)];
        }
        _ => {}
    }
    found
}

fn disagreement(one: Violation, level: Level) -> Disagreement {
    let seen = Disagreement::new("a request that the document allows", one.to_string())
        .with_schema_pointer(one.schema_pointer)
        .with_level(level);
    // A parameter has no place in the body.
    if one.instance_pointer.is_empty() {
        seen
    } else {
        seen.with_body_pointer(one.instance_pointer)
    }
}
