//! The comparison on a small pair of documents, and the ledger around it.

mod bounds;
mod calls;
mod compare;
mod documents;
mod ledger;
mod mutants;
mod mutations;
mod report;
mod spelling;
mod understood;
mod wholes;

use std::collections::BTreeMap;

use rooms_openapi::Environment;
use serde_json::{Value, json};

use super::{
    class::{Class, class},
    compare::compare as compare_documents,
    difference::Difference,
    ledger::Ledger,
    since::as_curated,
    subject::{Usage, subject},
};

const PRELIVE: Environment = Environment::PreLive;

fn compare(upstream: &Value, ours: &Value) -> BTreeMap<String, Difference> {
    compare_documents(upstream, ours, PRELIVE)
}

fn differences(upstream: &Value, ours: &Value) -> Vec<Difference> {
    compare(upstream, ours).into_values().collect()
}

fn ledger_of(differences: &[Difference]) -> Ledger {
    let entries: Vec<_> = differences
        .iter()
        .map(|one| json!({"pointer": one.pointer, "upstream": one.upstream, "ours": one.ours}))
        .collect();
    let text = json!({
        "api": "quran_reflect",
        "differences": [{"why": "on purpose", "entries": entries}],
    });
    Ledger::parse(&text.to_string()).expect("JSON is YAML")
}

/// A document with one operation that takes and answers a schema.
fn document(version: &str, request: &Value, response: &Value) -> Value {
    let content = |schema: &Value| json!({"application/json": {"schema": schema}});
    json!({
        "openapi": version,
        "paths": {"/a": {"post": {
            "requestBody": {"content": content(request)},
            "responses": {"200": {"content": content(response)}},
        }}},
        "components": {"schemas": {
            "Text": {"type": "string"},
            "Named": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}},
            "Aged": {"type": "object", "properties": {"age": {"type": "integer"}}},
            "Tree": {"type": "object", "properties": {
                "kids": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}}}},
        }},
    })
}

/// The worst that is said about the way from one document to another.
fn worst(before: &Value, after: &Value) -> Option<Class> {
    let before = as_curated(before);
    let usage = Usage::of(&before);
    let found = compare(after, &before);
    let classes = found.values().map(|one| {
        let (subject, direction) = subject(one);
        let direction = direction.unwrap_or_else(|| usage.component(one.owner().0).0);
        class(one, subject, direction)
    });
    classes.max()
}
