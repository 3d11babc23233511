//! Which scenarios run.

use std::{fmt, str::FromStr};

use rooms_openapi::Api;

use crate::scenario::Scenario;

/// A selection that selects nothing.
#[derive(Debug)]
pub struct NothingSelected {
    unknown: Vec<String>,
    closest: Vec<&'static str>,
}

impl fmt::Display for NothingSelected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.unknown.is_empty() {
            return write!(f, "no scenario is selected; --list shows them all");
        }
        write!(f, "no scenario is called `{}`", self.unknown.join("` or `"))?;
        for name in &self.closest {
            write!(f, "\n  did you mean `{name}`?")?;
        }
        write!(f, "\n  --list shows them all")
    }
}

impl std::error::Error for NothingSelected {}

/// The scenarios with these names (all, if none is given) of this api (of all, if none is given).
///
/// # Errors
///
/// When a name is unknown, or nothing is left.
pub fn select(
    all: &'static [Scenario],
    names: &[String],
    api: Option<Api>,
) -> Result<Vec<&'static Scenario>, NothingSelected> {
    let unknown: Vec<String> = names
        .iter()
        .filter(|name| all.iter().all(|one| one.name != name.as_str()))
        .cloned()
        .collect();
    let selected: Vec<_> = all
        .iter()
        .filter(|one| names.is_empty() || names.iter().any(|name| name == one.name))
        .filter(|one| api.is_none_or(|api| one.api == api))
        .collect();
    if !unknown.is_empty() || selected.is_empty() {
        let closest = unknown.iter().flat_map(|name| closest(all, name)).collect();
        return Err(NothingSelected { unknown, closest });
    }
    Ok(selected)
}

/// One of several parts of a selection, so that each can be told by another machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Partition {
    part: usize,
    of: usize,
}

/// No partition.
#[derive(Debug, thiserror::Error)]
#[error(
    "`{0}` is no part of a whole: write 1/2 for the first of two parts, and 2/2 for the second"
)]
pub struct UnknownPartition(String);

impl FromStr for Partition {
    type Err = UnknownPartition;

    fn from_str(given: &str) -> Result<Self, Self::Err> {
        let parsed = given.split_once('/').and_then(|(part, of)| {
            let (part, of) = (part.parse().ok()?, of.parse().ok()?);
            (1 <= part && part <= of).then_some(Self { part, of })
        });
        parsed.ok_or_else(|| UnknownPartition(given.to_owned()))
    }
}

impl Partition {
    /// Its share: every so many, so that what is alike, and takes as long, goes to different parts.
    #[must_use]
    pub fn of<T>(self, all: Vec<T>) -> Vec<T> {
        let share = all.into_iter().skip(self.part - 1).step_by(self.of);
        share.collect()
    }
}

/// The three most similar names.
fn closest(all: &'static [Scenario], name: &str) -> Vec<&'static str> {
    let score = |one: &Scenario| {
        let part = if one.name.contains(name) { 1.0 } else { 0.0 };
        part + strsim::jaro_winkler(one.name, name)
    };
    let mut names: Vec<_> = all.iter().map(|one| (score(one), one.name)).collect();
    names.sort_by(|one, other| other.0.total_cmp(&one.0));
    names.into_iter().take(3).map(|(_, name)| name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenarios;

    #[test]
    fn a_misspelt_name_is_answered_with_the_closest_ones() {
        let first = scenarios::all()[0].name;
        let misspelt = first.replace('e', "");
        let error = select(scenarios::all(), &[misspelt], None).expect_err("unknown");
        assert!(error.to_string().contains(first), "{error}");
    }

    #[test]
    fn the_parts_are_the_whole() {
        let parts = ["1/3", "2/3", "3/3"].map(|part| part.parse::<Partition>().expect("a part"));
        let all: Vec<_> = (0..10).collect();
        assert_eq!(parts[1].of(all.clone()), [1, 4, 7]);
        let mut told: Vec<_> = parts
            .into_iter()
            .flat_map(|part| part.of(all.clone()))
            .collect();
        told.sort_unstable();
        assert_eq!(told, all);
        for wrong in ["0/2", "3/2", "1", "1/0", "a/b", "", "1/2/3"] {
            assert!(wrong.parse::<Partition>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn no_name_selects_all() {
        let selected = select(scenarios::all(), &[], None).expect("all");
        assert_eq!(selected.len(), scenarios::all().len());
    }
}
