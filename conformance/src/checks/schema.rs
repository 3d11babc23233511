//! The body is what its schema says: nothing missing, nothing mistyped, nothing that is not listed.

use std::collections::HashSet;

use rooms_openapi::{Violation, ViolationKind};

use super::{Check, CheckLevel, KINDS, Looked};
use crate::{
    finding::{Disagreement, without_indices},
    har::is_about,
    level,
};

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

fn conformance(subject: &Looked<'_>) -> Vec<Disagreement> {
    disagreements(subject, ViolationKind::SchemaMismatch)
}

fn undocumented_field(subject: &Looked<'_>) -> Vec<Disagreement> {
    disagreements(subject, ViolationKind::UndocumentedField)
}

/// One for each node of the schema and place in the body, whatever the index in lists.
fn disagreements(subject: &Looked<'_>, kind: ViolationKind) -> Vec<Disagreement> {
    let mut known = HashSet::new();
    let found = subject.violations().iter();
    let of_kind = found.filter(|violation| {
        let schema = Some(violation.schema_pointer.as_str());
        violation.kind == kind && !is_about(subject.replaced, &violation.instance_pointer, schema)
    });
    let first = of_kind.filter(|violation| {
        let place = without_indices(&violation.instance_pointer);
        known.insert((violation.schema_pointer.as_str(), place))
    });
    first.take(KINDS).map(|violation| disagreement(subject, violation)).collect()
}

fn disagreement(subject: &Looked<'_>, violation: &Violation) -> Disagreement {
    let documented = match subject.document.at(&violation.schema_pointer) {
        Some(fragment) => format!("{} {fragment}", keyword(&violation.schema_pointer)),
        None => "what the schema lists".to_owned(),
    };
    let received = format!("`{}` {}", violation.field, violation.message);
    let level = level::weaker(
        subject.level(&violation.instance_pointer),
        level::of_schema(subject.document, &violation.schema_pointer),
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
