//! Which scenarios run.

use std::fmt;

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
    fn no_name_selects_all() {
        let selected = select(scenarios::all(), &[], None).expect("all");
        assert_eq!(selected.len(), scenarios::all().len());
    }
}
