//! The lists of the apis as one.

use std::sync::LazyLock;

use super::entry::Entry;
use super::quran_reflect;

static CATALOGUE: LazyLock<Vec<Entry>> = LazyLock::new(|| [quran_reflect::FAULTS].concat());

/// A name that belongs to no fault.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no fault is called `{given}`; known: {}", names())]
pub struct UnknownFault {
    /// The name as given.
    pub given: String,
}

fn names() -> String {
    let names: Vec<_> = catalogue().iter().map(|entry| entry.name).collect();
    names.join(", ")
}

/// The fault of that name.
///
/// # Errors
///
/// If there is none; the error lists all names.
pub fn find(name: &str) -> Result<&'static Entry, UnknownFault> {
    let found = catalogue().iter().find(|entry| entry.name == name);
    found.ok_or_else(|| UnknownFault {
        given: name.to_owned(),
    })
}

/// All faults, grouped by api and by class.
#[must_use]
pub fn catalogue() -> &'static [Entry] {
    &CATALOGUE
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn names_are_unique_and_find_their_fault() {
        let names: BTreeSet<_> = catalogue().iter().map(|entry| entry.name).collect();
        assert_eq!(names.len(), catalogue().len());
        assert!(
            names
                .iter()
                .all(|name| find(name).is_ok_and(|entry| entry.name == *name))
        );
    }

    #[test]
    fn an_unknown_name_is_answered_with_the_known_ones() {
        let error = find("owner-may-fly").expect_err("no such fault");
        assert!(error.to_string().contains("owner-may-leave"), "{error}");
    }
}
