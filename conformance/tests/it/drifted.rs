//! A document that changed: the scenarios still compile and run, and the checks say precisely what no
//! longer conforms.

use std::collections::BTreeSet;

use conformance::{
    checks::{self, Subject},
    redact::Secrets,
};
use rooms_openapi::{Api, Document, Environment};

use crate::suite::run;

/// The curated document with every `membersCount` declared as a string.
fn with_text_counts() -> Document {
    let mut lines: Vec<String> = Vec::new();
    let mut changed = 0;
    let mut inside: Option<usize> = None;
    for line in Api::QuranReflect.source().lines() {
        let indent = line.len() - line.trim_start().len();
        if inside.is_some_and(|outer| indent <= outer) {
            inside = None;
        }
        if line.trim() == "membersCount:" {
            inside = Some(indent);
        }
        // The format goes with the number.
        if inside.is_some() && line.trim().starts_with("format:") {
            continue;
        }
        if inside.is_some() && line.trim() == "type: integer" {
            changed += 1;
            lines.push(line.replace("integer", "string"));
            continue;
        }
        // Examples follow, or the document would contradict itself.
        match line.trim().strip_prefix("membersCount: ") {
            Some(count) => lines.push(line.replace(count, &format!("'{count}'"))),
            None => lines.push(line.to_owned()),
        }
    }
    assert!(changed > 0, "membersCount is declared as an integer");
    let text = lines.join("\n");
    Document::parse(Api::QuranReflect, Environment::PreLive, &text).unwrap()
}

#[test]
fn a_field_of_another_type_is_named_with_its_schema_and_operation() {
    let document = with_text_counts();
    let mut operations = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let outcome = run().results.iter();
    for result in outcome.filter(|result| result.scenario.api == document.api()) {
        for step in &result.transcript.steps {
            let operation = step.operation.as_deref();
            let operation = operation.and_then(|id| document.operation(id));
            let (Some(operation), Some(exchange)) = (operation, &step.exchange) else {
                continue;
            };
            let subject = Subject {
                document: &document,
                operation: Some(operation),
                exchange,
                undecoded: None,
                secrets: &Secrets::default(),
                addresses: &[],
            };
            for (check, disagreement) in checks::examine(&subject) {
                assert_eq!(check.id, "response_schema_conformance", "{disagreement:?}");
                let body = disagreement.body_pointer.unwrap();
                let schema = disagreement.schema_pointer.unwrap();
                assert!(body.ends_with("/membersCount"), "{body}");
                assert!(schema.ends_with("/properties/membersCount/type"), "{schema}");
                assert!(disagreement.documented.contains("string"));
                operations.insert(operation.id.clone());
                seen.insert(body);
            }
        }
    }
    for operation in ["get_room", "search_rooms", "list_managed_rooms"] {
        assert!(operations.contains(operation), "{operations:?}");
    }
    assert!(seen.contains("/membersCount") && seen.contains("/data/0/membersCount"), "{seen:?}");
}
