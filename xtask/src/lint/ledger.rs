//! Rules about curation ledgers: a reason that does not explain is worse than none.
//!
//! Whether the entries are true is for `drift` to say, which needs the upstream document.

use std::collections::{BTreeMap, BTreeSet};

use rooms_openapi::{Api, Environment};

use super::problem::{Problem, Report};
use crate::drift::Ledger;

/// A reason this short names no specific cause.
const SHORTEST_REASON: usize = 40;

/// Beginnings of reasons that nobody has written yet.
const PLACEHOLDERS: [&str; 4] = ["todo", "fixme", "tbd", "explain"];

pub(super) fn check(api: Api, text: &str) -> Vec<Problem> {
    let mut report = Report::new(api.curation_file_name());
    match Ledger::parse(text) {
        Ok(ledger) => groups(api, &ledger, &mut report),
        Err(error) => report.add(
            "",
            error.to_string(),
            "correct the YAML there; openapi/README.md describes the format",
        ),
    }
    report.problems
}

fn groups(api: Api, ledger: &Ledger, report: &mut Report<'_>) {
    if ledger.api != api.name() {
        report.add(
            "#/api",
            format!("`{}` is not the api of this file", ledger.api),
            format!("write {}", api.name()),
        );
    }
    let mut reasons: BTreeMap<&str, usize> = BTreeMap::new();
    let mut explained = BTreeSet::new();
    for (index, group) in ledger.differences.iter().enumerate() {
        let at = format!("#/differences/{index}");
        let why = group.why.trim();
        let placeholder = PLACEHOLDERS.iter().any(|word| why.to_lowercase().starts_with(word));
        if why.chars().count() < SHORTEST_REASON || placeholder {
            report.add(
                format!("{at}/why"),
                "the reason is not specific",
                "say what upstream's text or behaviour makes us differ here",
            );
        }
        if let Some(first) = reasons.insert(why, index) {
            report.add(
                format!("{at}/why"),
                format!("the same reason as #/differences/{first}"),
                "join the groups, or say what is different about this one",
            );
        }
        if group.quirk.as_deref().is_some_and(|quirk| !is_quirk(quirk)) {
            report.add(
                format!("{at}/quirk"),
                "no quirk id",
                "write a letter and a number, T1, or leave it out",
            );
        }
        if group.source.as_deref().is_some_and(|source| !source.starts_with("https://")) {
            report.add(
                format!("{at}/source"),
                "no web address",
                "write https://…, or leave it out",
            );
        }
        if group.entries.is_empty() {
            report.add(format!("{at}/entries"), "explains nothing", "remove the group");
        }
        let mut last = "";
        for (index, entry) in group.entries.iter().enumerate() {
            let at = format!("{at}/entries/{index}");
            if entry.pointer.as_str() < last {
                report.add(
                    &at,
                    format!("`{}` is out of order", entry.pointer),
                    "sort the entries of a group by pointer",
                );
            }
            last = &entry.pointer;
            let environments = match group.environment() {
                Some(environment) => vec![environment],
                None => Environment::ALL.to_vec(),
            };
            for environment in environments {
                if !explained.insert((entry.pointer.as_str(), environment)) {
                    report.add(
                        &at,
                        format!("`{}` is explained twice", entry.pointer),
                        "keep one of the entries",
                    );
                    break;
                }
            }
            if entry.upstream == entry.ours {
                report.add(
                    &at,
                    "both sides are the same",
                    "remove the entry; there is nothing to explain",
                );
            }
        }
    }
}

fn is_quirk(id: &str) -> bool {
    let digits = id.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
    digits.len() + 1 == id.len() && !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
}
