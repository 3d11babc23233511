//! Whether a document and its ledger still add up to the upstream structure that they were reconciled with.
//!
//! `drift` compares with upstream itself; this needs nothing but what is committed, so that whoever changes
//! a document or a ledger hears of it at once.

use std::collections::BTreeSet;

use rooms_openapi::{Api, Environment};
use serde_json::Value;

use super::problem::{Problem, Report};
use crate::drift::{
    Change, Ledger, Lock, Prints, Structure, as_upstream, changes, contradiction, lock_file_name,
    prints_of, structure_of,
};

const RECONCILE: &str = "run `cargo xtask drift FILE --reconcile` with upstream's document";

/// What a document was reconciled with, and what it says now.
pub(super) struct Reconciled {
    api: Api,
    /// Nothing if it never was.
    lock: Option<Result<Lock, String>>,
    environments: Vec<Side>,
}

/// One environment: what was, and what is.
struct Side {
    environment: Environment,
    locked: Prints,
    said: Structure,
    prints: Prints,
}

impl Reconciled {
    /// `document` gives the document of an environment; one that cannot be read is reported elsewhere.
    pub(super) fn new(
        api: Api,
        document: impl Fn(Environment) -> Option<Value>,
        lock: Option<&str>,
    ) -> Self {
        let lock = lock.map(|text| Lock::parse(text).map_err(|error| error.to_string()));
        let mut environments = Vec::new();
        if let Some(Ok(lock)) = &lock {
            let known = |one: &&Environment| lock.reconciled.contains_key(one.name());
            for environment in Environment::ALL.iter().filter(known) {
                if let Some(document) = document(*environment) {
                    let said = structure_of(&document, *environment);
                    environments.push(Side {
                        environment: *environment,
                        locked: lock.prints(*environment),
                        prints: prints_of(&said),
                        said,
                    });
                }
            }
        }
        Self { api, lock, environments }
    }

    /// Where document and ledger do not add up to it.
    pub(super) fn problems(&self, ledger: &Ledger) -> Vec<Problem> {
        let name = lock_file_name(self.api);
        let mut report = Report::new(&name);
        let lock = match &self.lock {
            Some(Ok(lock)) => lock,
            Some(Err(error)) => {
                report.add("", error, RECONCILE);
                return report.problems;
            }
            None if ledger.differences.is_empty() => return Vec::new(),
            None => {
                report.add("", "nothing says what the ledger was reconciled with", RECONCILE);
                return report.problems;
            }
        };
        if lock.api != self.api.name() {
            let message = format!("`{}` is not the api of this file", lock.api);
            report.add("#/api", message, RECONCILE);
        }
        // What is wrong in both environments is told once.
        let mut told = BTreeSet::new();
        let mut ledger_report = Report::new(self.api.curation_file_name());
        for side in &self.environments {
            let Side { environment, locked, said, prints } = side;
            for entry in ledger.entries(*environment) {
                if let Some(here) = contradiction(said, entry)
                    && told.insert(entry.pointer.clone())
                {
                    let recorded = &entry.ours;
                    ledger_report.add(
                        &entry.pointer,
                        format!("the entry has {recorded} as ours, and the document has {here}"),
                        "correct the entry, or remove it if nothing differs any more",
                    );
                }
            }
            let upstream = as_upstream(prints.clone(), ledger, *environment);
            for change in changes(locked, &upstream) {
                if told.insert(change.pointer().to_owned()) {
                    let (message, advice) = explained(&change, *environment);
                    ledger_report.add(change.pointer(), message, advice);
                }
            }
        }
        report.problems.extend(ledger_report.problems);
        report.problems
    }
}

fn explained(change: &Change, environment: Environment) -> (String, String) {
    let what = match change {
        Change::Came(_) => "the document has something there that upstream had not",
        Change::Went(_) => "upstream had something there that the document has not",
        Change::Moved(_) => "the document says something else there than upstream did",
    };
    (
        format!("{what} when they were last reconciled ({environment}), and no entry says so"),
        format!(
            "take the change back, or write an entry with the reason; if upstream moved, `cargo xtask drift FILE \
             --environment {environment} --reconcile`"
        ),
    )
}
