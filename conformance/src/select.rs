//! Which faults the suite is pointed at.

use std::fmt;

use rooms_mock::fault::{Entry, catalogue};
use rooms_openapi::Api;

/// Names that no fault has, or a selection that leaves nothing.
#[derive(Debug)]
pub struct UnknownFaults {
    unknown: Vec<String>,
    closest: Vec<&'static str>,
}

impl fmt::Display for UnknownFaults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.unknown.is_empty() {
            return write!(f, "no fault is selected; --list shows them all");
        }
        write!(f, "no fault is called `{}`", self.unknown.join("` or `"))?;
        for name in &self.closest {
            write!(f, "\n  did you mean `{name}`?")?;
        }
        write!(f, "\n  --list shows them all")
    }
}

impl std::error::Error for UnknownFaults {}

/// The faults with these names (all, if none is given) of this api (of all, if none is given).
///
/// # Errors
///
/// When a name is unknown, or nothing is left.
pub fn select(names: &[String], api: Option<Api>) -> Result<Vec<&'static Entry>, UnknownFaults> {
    let all = catalogue().iter();
    let unknown: Vec<String> = names
        .iter()
        .filter(|name| all.clone().all(|one| one.name != name.as_str()))
        .cloned()
        .collect();
    let selected: Vec<_> = all
        .filter(|one| names.is_empty() || names.iter().any(|name| name == one.name))
        .filter(|one| api.is_none_or(|api| one.api == api))
        .collect();
    if !unknown.is_empty() || selected.is_empty() {
        let closest = unknown.iter().flat_map(|name| closest(name)).collect();
        return Err(UnknownFaults { unknown, closest });
    }
    Ok(selected)
}

/// The three most similar names.
fn closest(name: &str) -> Vec<&'static str> {
    let score = |one: &Entry| {
        let part = if one.name.contains(name) { 1.0 } else { 0.0 };
        part + strsim::jaro_winkler(one.name, name)
    };
    let mut names: Vec<_> = catalogue()
        .iter()
        .map(|one| (score(one), one.name))
        .collect();
    names.sort_by(|one, other| other.0.total_cmp(&one.0));
    names.into_iter().take(3).map(|(_, name)| name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_name_is_answered_with_the_closest_ones() {
        let error = select(&["owner-may-leaf".to_owned()], None).expect_err("unknown");
        let text = error.to_string();
        assert!(text.contains("did you mean `owner-may-leave`?"), "{text}");
    }

    #[test]
    fn a_fault_of_another_api_is_nothing() {
        let names = ["owner-may-leave".to_owned()];
        assert!(select(&names, Some(Api::Ucs)).is_err());
        assert_eq!(select(&names, None).expect("one").len(), 1);
    }
}
