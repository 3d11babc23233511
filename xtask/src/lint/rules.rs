//! Rules about rules: `x-rules` and `x-rules-also`.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{
    problem::Report,
    visit::{Found, Visit, elements},
};

pub(super) fn check(visit: &Visit<'_>, report: &mut Report<'_>) {
    let mut stated: BTreeMap<&str, &str> = BTreeMap::new();
    for operation in &visit.operations {
        for (index, rule) in elements(operation.node, "x-rules") {
            let at = format!("{}/x-rules/{index}", operation.pointer);
            one(&at, rule, report);
            refusal(&at, rule, operation, visit, report);
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
                report.add(&at, format!("`{id}` is there twice"), "remove one of the two");
            }
        }
    }
}

fn one(at: &str, rule: &Value, report: &mut Report<'_>) {
    let text = |key: &str| rule.get(key).and_then(Value::as_str).unwrap_or_default().trim();
    let id = text("id");
    let word = |word: &str| {
        !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
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

/// The status of a refusal is data, and the text says the same. Whatever operation the rule holds at lists it.
fn refusal(
    at: &str,
    rule: &Value,
    stated_at: &Found<'_>,
    visit: &Visit<'_>,
    report: &mut Report<'_>,
) {
    let text = |key: &str| rule.get(key).and_then(Value::as_str).unwrap_or_default();
    let (id, named) = (text("id"), named_refusal(text("text")));
    let Some(status) = rule.get("status") else {
        let named = match named {
            Some(Named::Status(status)) => status.to_string(),
            Some(Named::Word(word)) => format!("\"{word}\""),
            None => return,
        };
        return report.add(
            at,
            format!("the text says {named} and there is no `status`"),
            "add the status with which calls that do not keep to the rule are refused",
        );
    };
    let place = format!("{at}/status");
    let Some(status) = status.as_u64().filter(|one| (400..500).contains(one)) else {
        return report.add(
            place,
            format!("{status} is no status of a refusal"),
            "write a number from 400 to 499",
        );
    };
    if let Some(Named::Status(named)) = named
        && u64::from(named) != status
    {
        report.add(
            &place,
            format!("the status is {status} and the text says {named}"),
            "correct one of them",
        );
    }
    for operation in &visit.operations {
        let mut shared = elements(operation.node, "x-rules-also");
        let holds = operation.pointer == stated_at.pointer || shared.any(|(_, one)| *one == *id);
        let responses = operation.node.get("responses");
        let listed = responses.is_some_and(|all| all.get(status.to_string()).is_some());
        if holds && !listed {
            report.add(
                &place,
                format!("{} does not list {status}", operation.id()),
                "correct the status, or add the response",
            );
        }
    }
}

/// How a text names a refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Named<'t> {
    Status(u16),
    Word(&'t str),
}

/// Words that tell of a refusal, whatever its status is.
const REFUSING: [&str; 5] = ["refuse", "refused", "refuses", "rejected", "rejects"];

/// The first status of a refusal that a text names, or else a word for one.
fn named_refusal(text: &str) -> Option<Named<'_>> {
    let words = || text.split(|letter: char| !letter.is_ascii_alphanumeric());
    let statuses = words().filter_map(|word| word.parse().ok());
    let status = { statuses }.find(|number| (400..500).contains(number));
    let word = words().find(|word| REFUSING.contains(&word.to_ascii_lowercase().as_str()));
    status.map(Named::Status).or(word.map(Named::Word))
}
