//! The body is what its schema says: nothing missing, nothing mistyped, nothing that is not listed.

use rooms_openapi::{Violation, ViolationKind};

use super::{Check, CheckLevel, Subject};
use crate::{finding::Disagreement, promise};

/// Documented nodes keep to their schema.
pub(super) const CONFORMANCE: Check = Check {
    id: "response_schema_conformance",
    level: CheckLevel::AsPromised,
    title: "every documented part of the body conforms to its schema",
    source: "schema of the response",
    run: conformance,
};

/// There are no others.
pub(super) const UNDOCUMENTED_FIELD: Check = Check {
    id: "undocumented_field",
    level: CheckLevel::AsPromised,
    title: "the body has no field that the document does not list",
    source: "schema of the response",
    run: undocumented_field,
};

fn conformance(subject: &Subject<'_>) -> Vec<Disagreement> {
    violations(subject)
        .filter(|violation| violation.kind == ViolationKind::SchemaMismatch)
        .map(|violation| disagreement(subject, &violation))
        .collect()
}

fn undocumented_field(subject: &Subject<'_>) -> Vec<Disagreement> {
    violations(subject)
        .filter(|violation| violation.kind == ViolationKind::UndocumentedField)
        .map(|violation| disagreement(subject, &violation))
        .collect()
}

fn violations(subject: &Subject<'_>) -> impl Iterator<Item = Violation> {
    let response = subject.exchange.status().zip(subject.operation);
    let body = subject.exchange.json();
    let found = match (response, body) {
        (Some((status, operation)), Some(body)) => {
            subject.document.check_response(operation, status, &body)
        }
        _ => Vec::new(),
    };
    found.into_iter()
}

fn disagreement(subject: &Subject<'_>, violation: &Violation) -> Disagreement {
    let documented = match subject.document.at(&violation.schema_pointer) {
        Some(fragment) => format!("{} {fragment}", keyword(&violation.schema_pointer)),
        None => "what the schema lists".to_owned(),
    };
    let received = format!("`{}` {}", violation.field, violation.message);
    let level = promise::weaker(
        subject.level(&violation.instance_pointer),
        promise::of_schema(subject.document, &violation.schema_pointer),
    );
    Disagreement::new(documented, subject.secrets.replace(&received))
        .with_level(level)
        .with_body_pointer(&violation.instance_pointer)
        .with_schema_pointer(&violation.schema_pointer)
}

/// The keyword that a schema pointer ends with.
fn keyword(pointer: &str) -> &str {
    pointer.rsplit('/').next().unwrap_or_default()
}
