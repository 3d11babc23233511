//! The structure that a document and its ledger were last reconciled with, as fingerprints.
//!
//! `drift --reconcile` writes it when nothing is unexplained. From then on whoever changes the document or
//! the ledger is told by `lint`, which has no upstream document, what no longer fits. Fingerprints say that
//! something is the same, and not what it is: nothing of upstream is kept.

use std::collections::{BTreeMap, BTreeSet};

use rooms_openapi::{Api, Environment};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::structure::Structure;

/// A lock file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Lock {
    /// The name of the api.
    pub(crate) api: String,
    /// The upstream document of each environment, by the SHA-256 of its structure.
    pub(crate) reconciled: BTreeMap<String, String>,
    /// The places of each operation and component, with a fingerprint of what upstream says there: one for
    /// all environments that were reconciled, or those by environment.
    structure: BTreeMap<String, BTreeMap<String, Print>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(untagged)]
enum Print {
    Same(String),
    Differs(BTreeMap<String, String>),
}

/// Fingerprints by pointer.
pub(crate) type Prints = BTreeMap<String, String>;

/// A place where the document and its ledger do not add up to what was reconciled.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Change {
    /// There is something that upstream did not have.
    Came(String),
    /// Something is gone that upstream had.
    Went(String),
    /// It is something else than upstream said.
    Moved(String),
}

impl Change {
    pub(crate) fn pointer(&self) -> &str {
        match self {
            Self::Came(pointer) | Self::Went(pointer) | Self::Moved(pointer) => pointer,
        }
    }
}

/// The name of the lock file of an api.
pub(crate) fn file_name(api: Api) -> String {
    api.file_name().replace(".yaml", ".reconciled.json")
}

impl Lock {
    /// Nothing reconciled yet.
    pub(crate) fn empty(api: Api) -> Self {
        Self { api: api.name().to_owned(), ..Self::default() }
    }

    /// # Errors
    ///
    /// Text that is no such file.
    pub(crate) fn parse(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }

    /// Takes over the structure of one environment.
    pub(crate) fn reconcile(&mut self, environment: Environment, prints: Prints) {
        let mut all: BTreeMap<String, Prints> = BTreeMap::new();
        for known in Environment::ALL.iter().filter(|one| **one != environment) {
            if self.reconciled.contains_key(known.name()) {
                all.insert(known.name().to_owned(), self.prints(*known));
            }
        }
        let digest = prints.values().fold(Sha256::new(), |hash, print| hash.chain_update(print));
        self.reconciled.insert(environment.name().to_owned(), hex(&digest.finalize()));
        all.insert(environment.name().to_owned(), prints);
        self.structure = joined(&all);
    }

    /// The fingerprints of one environment, by pointer.
    pub(crate) fn prints(&self, environment: Environment) -> Prints {
        let mut prints = BTreeMap::new();
        for (owner, places) in &self.structure {
            for (place, print) in places {
                let print = match print {
                    Print::Same(print) => Some(print),
                    Print::Differs(by) => by.get(environment.name()),
                };
                if let Some(print) = print {
                    prints.insert(format!("{owner}#{place}"), print.clone());
                }
            }
        }
        prints
    }
}

/// The fingerprints of a structure.
pub(crate) fn prints(structure: &Structure) -> Prints {
    let said = structure.iter();
    said.map(|(pointer, value)| (pointer.clone(), print(pointer, value))).collect()
}

/// Where a structure is another one than was locked. What stands below another change is not told.
pub(crate) fn changes(locked: &Prints, now: &Prints) -> BTreeSet<Change> {
    let mut changes = BTreeSet::new();
    for (pointer, print) in now {
        match locked.get(pointer) {
            Some(was) if was == print => {}
            Some(_) => {
                changes.insert(Change::Moved(pointer.clone()));
            }
            None => {
                let top = top(pointer, |place| holds(locked, place));
                changes.insert(Change::Came(top));
            }
        }
    }
    let gone = locked.keys().filter(|pointer| !now.contains_key(*pointer));
    changes.extend(gone.map(|pointer| Change::Went(top(pointer, |place| holds(now, place)))));
    changes
}

/// The highest place on the way to a pointer below which the other side has nothing.
fn top(pointer: &str, occupied: impl Fn(&str) -> bool) -> String {
    let mut top = pointer;
    while let Some(at) = top.rfind('/').filter(|at| top[..*at].contains('#')) {
        let parent = &top[..at];
        if occupied(parent) {
            break;
        }
        top = parent;
    }
    // Lists of things are no things.
    let lists = ["properties", "responses", "query", "path", "header", "cookie", "headers"];
    // A field may be called like one.
    let mut last = top.rsplit('/');
    let (name, above) = (last.next().unwrap_or_default(), last.next());
    let is_list = lists.contains(&name) && above != Some("properties");
    let rest = &pointer[top.len()..];
    match rest.get(1..).filter(|_| is_list) {
        Some(rest) => format!("{top}/{}", rest.split('/').next().unwrap_or_default()),
        None => top.to_owned(),
    }
}

/// Whether anything stands at a place or below it.
fn holds<T>(places: &BTreeMap<String, T>, place: &str) -> bool {
    let below = format!("{place}/");
    let mut from = places.range(below.clone()..).map(|(pointer, _)| pointer);
    places.contains_key(place) || from.next().is_some_and(|first| first.starts_with(&below))
}

fn joined(all: &BTreeMap<String, Prints>) -> BTreeMap<String, BTreeMap<String, Print>> {
    let mut structure: BTreeMap<String, BTreeMap<String, Print>> = BTreeMap::new();
    let pointers: BTreeSet<_> = all.values().flat_map(BTreeMap::keys).collect();
    for pointer in pointers {
        let by: BTreeMap<_, _> = all
            .iter()
            .filter_map(|(name, prints)| Some((name.clone(), prints.get(pointer)?.clone())))
            .collect();
        let different: BTreeSet<_> = by.values().collect();
        let print = match different.first() {
            Some(same) if different.len() == 1 && by.len() == all.len() => {
                Print::Same((*same).clone())
            }
            _ => Print::Differs(by),
        };
        let (owner, place) = pointer.split_once('#').unwrap_or((pointer, ""));
        let places = structure.entry(owner.to_owned()).or_default();
        places.insert(place.to_owned(), print);
    }
    structure
}

/// Eight digits tell well enough whether something is the same.
pub(super) fn print(pointer: &str, value: &Value) -> String {
    let hash =
        Sha256::new().chain_update(pointer).chain_update("\n").chain_update(value.to_string());
    hex(&hash.finalize()[..4])
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
