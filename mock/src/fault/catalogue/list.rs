//! The lists of the apis as one.

use std::sync::LazyLock;

use rooms_openapi::closest;

use super::entry::Entry;
use super::{legacy_groups, oauth2, quran_reflect, ucs};
use crate::shown::shown;

static CATALOGUE: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    [quran_reflect::FAULTS, oauth2::FAULTS, legacy_groups::FAULTS, ucs::FAULTS].concat()
});

/// A name that belongs to no fault.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no fault is called `{}`{}", shown(given), asked(closest))]
pub struct UnknownFault {
    /// The name as given.
    pub given: String,
    /// The most similar names, if any are near.
    pub closest: Vec<&'static str>,
}

fn asked(closest: &[&str]) -> String {
    let asked = closest.iter();
    asked.fold(String::new(), |text, name| text + &format!("\n  did you mean `{name}`?"))
}

/// The fault of that name.
///
/// # Errors
///
/// If there is none; the error has the closest names.
pub fn find(name: &str) -> Result<&'static Entry, UnknownFault> {
    let found = catalogue().iter().find(|entry| entry.name == name);
    found.ok_or_else(|| UnknownFault {
        given: name.to_owned(),
        closest: closest(name, CATALOGUE.iter().map(|entry| entry.name)),
    })
}

/// The faults of those names, each once.
///
/// # Errors
///
/// If there is none of a name; the error has the closest names.
pub(crate) fn named<T: AsRef<str>>(names: &[T]) -> Result<Vec<&'static Entry>, UnknownFault> {
    let mut entries: Vec<&'static Entry> = Vec::new();
    for name in names {
        let entry = find(name.as_ref())?;
        if entries.iter().all(|known| known.name != entry.name) {
            entries.push(entry);
        }
    }
    Ok(entries)
}

/// All faults, grouped by api and by class.
#[must_use]
pub fn catalogue() -> &'static [Entry] {
    &CATALOGUE
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use rooms_openapi::{Document, Environment};

    use super::*;

    #[test]
    fn names_are_unique_and_find_their_fault() {
        let names: BTreeSet<_> = catalogue().iter().map(|entry| entry.name).collect();
        assert_eq!(names.len(), catalogue().len());
        assert!(names.iter().all(|name| find(name).is_ok_and(|entry| entry.name == *name)));
    }

    #[test]
    fn every_class_has_three_faults_at_least_and_ten_at_most() {
        let mut classes = BTreeMap::<_, usize>::new();
        for entry in catalogue() {
            *classes.entry(entry.class).or_default() += 1;
        }
        let wrong: Vec<_> =
            classes.iter().filter(|(_, count)| !(3..=10).contains(*count)).collect();
        assert!(wrong.is_empty(), "{wrong:?}");
        assert!(catalogue().len() >= 80);
    }

    #[test]
    fn every_fault_says_what_triggers_it() {
        for entry in catalogue() {
            let (name, trigger) = (entry.name, entry.trigger());
            let document = Document::load(entry.api, Environment::PreLive);
            let operations = document.operations().iter();
            let mut names = operations.map(|operation| operation.id.as_str());
            let says = names.any(|id| trigger.contains(id)) || trigger.starts_with("any ");
            assert!(says || name.contains("admin"), "{name}: {trigger}");
            assert!(!trigger.starts_with(','), "{name}: {trigger}");
        }
    }

    #[test]
    fn an_unknown_name_is_answered_with_the_closest_ones() {
        let error = find("owner-may-leav").expect_err("no such fault");
        assert_eq!(error.closest[0], "owner-may-leave");
        let text = error.to_string();
        assert!(text.contains("did you mean `owner-may-leave`?"), "{text}");
        let error = find("unfollow").expect_err("only a part");
        assert!(error.closest[0].contains("unfollow"), "{:?}", error.closest);
    }
}
