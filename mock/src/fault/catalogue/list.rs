//! The lists of the apis as one.

use std::sync::LazyLock;

use super::entry::Entry;
use super::{legacy_groups, oauth2, quran_reflect, ucs};

static CATALOGUE: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    [
        quran_reflect::FAULTS,
        oauth2::FAULTS,
        legacy_groups::FAULTS,
        ucs::FAULTS,
    ]
    .concat()
});

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
    use std::collections::{BTreeMap, BTreeSet};

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
    fn every_class_has_three_faults_at_least_and_ten_at_most() {
        let mut classes = BTreeMap::<_, usize>::new();
        for entry in catalogue() {
            *classes.entry(entry.class).or_default() += 1;
        }
        let wrong: Vec<_> = classes
            .iter()
            .filter(|(_, count)| !(3..=10).contains(*count))
            .collect();
        assert!(wrong.is_empty(), "{wrong:?}");
        assert!(catalogue().len() >= 80);
    }

    #[test]
    fn an_unknown_name_is_answered_with_the_known_ones() {
        let error = find("owner-may-fly").expect_err("no such fault");
        assert!(error.to_string().contains("owner-may-leave"), "{error}");
    }
}
