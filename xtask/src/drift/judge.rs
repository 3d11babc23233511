//! Differences minus ledger.
//!
//! An entry explains a difference only if pointer and both values agree; everything left over on
//! either side is a finding.

use std::collections::BTreeMap;

use rooms_openapi::Environment;

use super::{
    difference::Difference,
    ledger::{Entry, Ledger},
};

/// What is left when the ledger has been taken into account.
#[derive(Debug)]
pub(super) struct Verdict<'a> {
    /// Differences without a matching entry, each with the entry that has its pointer but says
    /// something else.
    pub(super) unexplained: Vec<(Difference, Option<&'a Entry>)>,
    /// Entries whose pointer has no difference.
    pub(super) obsolete: Vec<&'a Entry>,
    pub(super) explained: usize,
}

pub(super) fn judge<'a>(
    differences: BTreeMap<String, Difference>,
    ledger: &'a Ledger,
    environment: Environment,
) -> Verdict<'a> {
    let mut entries: BTreeMap<&str, &Entry> = BTreeMap::new();
    let mut doubled = Vec::new();
    for entry in ledger.entries(environment) {
        if entries.insert(&entry.pointer, entry).is_some() {
            doubled.push(entry);
        }
    }
    let mut verdict = Verdict { unexplained: Vec::new(), obsolete: doubled, explained: 0 };
    for (pointer, difference) in differences {
        let entry = entries.remove(pointer.as_str());
        let matches = entry.is_some_and(|entry| {
            entry.upstream == difference.upstream && entry.ours == difference.ours
        });
        if matches {
            verdict.explained += 1;
        } else {
            verdict.unexplained.push((difference, entry));
        }
    }
    verdict.obsolete.extend(entries.into_values());
    verdict
}

impl Verdict<'_> {
    pub(super) fn is_clean(&self) -> bool {
        self.unexplained.is_empty() && self.obsolete.is_empty()
    }
}
