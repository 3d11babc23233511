//! Rules about rules: `x-rules` and `x-rules-also`.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{
    problem::Report,
    visit::{Visit, elements},
};

pub(super) fn check(visit: &Visit<'_>, report: &mut Report<'_>) {
    let mut stated: BTreeMap<&str, &str> = BTreeMap::new();
    for operation in &visit.operations {
        for (index, rule) in elements(operation.node, "x-rules") {
            let at = format!("{}/x-rules/{index}", operation.pointer);
            one(&at, rule, report);
            let id = rule.get("id").and_then(Value::as_str).unwrap_or_default();
            if let Some(first) = stated.insert(id, operation.id()) {
                report.add(
                    format!("{at}/id"),
                    format!("`{id}` is stated at {first} already"),
                    "state each rule once; elsewhere list its id in `x-rules-also`",
                );
            }
        }
    }
    for operation in &visit.operations {
        let mut seen = BTreeSet::new();
        for (index, id) in elements(operation.node, "x-rules-also") {
            let at = format!("{}/x-rules-also/{index}", operation.pointer);
            let id = id.as_str().unwrap_or_default();
            match stated.get(id) {
                None => report.add(
                    &at,
                    format!("no operation states the rule `{id}`"),
                    "correct the id, or state the rule in `x-rules` of one operation",
                ),
                Some(owner) if *owner == operation.id() => report.add(
                    &at,
                    format!("`{id}` is stated at this operation itself"),
                    "remove it here",
                ),
                Some(_) => {}
            }
            if !seen.insert(id) {
                report.add(
                    &at,
                    format!("`{id}` is there twice"),
                    "remove one of the two",
                );
            }
        }
    }
}

fn one(at: &str, rule: &Value, report: &mut Report<'_>) {
    let text = |key: &str| {
        rule.get(key)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .trim()
    };
    let id = text("id");
    let word = |word: &str| {
        !word.is_empty()
            && word
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    if !id.split('-').all(word) {
        report.add(
            format!("{at}/id"),
            format!("`{id}` is not kebab-case"),
            "name the rule in lower-case words joined by `-`",
        );
    }
    if text("text").is_empty() {
        report.add(at, "`text` is missing", "state the rule in a sentence");
    }
    match (text("level"), rule.get("why").is_some()) {
        ("documented", false) => {}
        ("documented", true) => report.add(
            format!("{at}/why"),
            "a documented rule with a reason of our own",
            "remove `why`, or make the rule inferred",
        ),
        ("inferred", _) if text("why").is_empty() => report.add(
            at,
            "an inferred rule without `why`",
            "say what upstream leaves open and why this answer is the likely one",
        ),
        ("inferred", _) => {}
        (other, _) => report.add(
            format!("{at}/level"),
            format!("`{other}` is no level"),
            "write documented or inferred",
        ),
    }
}
