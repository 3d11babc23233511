//! The comparison on a small pair of documents, and the ledger around it.

mod compare;
mod documents;
mod ledger;
mod mutants;
mod mutations;
mod report;
mod spelling;

use std::collections::BTreeMap;

use rooms_openapi::Environment;
use serde_json::{Value, json};

use super::{compare::compare as compare_documents, difference::Difference, ledger::Ledger};

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
