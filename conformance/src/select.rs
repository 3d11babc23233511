//! Which scenarios run, or which faults are let loose, by name and api.

use std::fmt;

use rooms_mock::fault::Entry;
use rooms_openapi::{Api, closest};

use crate::scenario::Scenario;

/// What can be selected.
pub trait Selectable: 'static {
    /// What one is called in messages.
    const KIND: &'static str;

    /// The name of this one.
    fn name(&self) -> &'static str;

    /// The api that this one is about.
    fn api(&self) -> Api;
}

impl Selectable for Scenario {
    const KIND: &'static str = "scenario";

    fn name(&self) -> &'static str {
        self.name
    }

    fn api(&self) -> Api {
        self.api
    }
}

impl Selectable for Entry {
    const KIND: &'static str = "fault";

    fn name(&self) -> &'static str {
        self.name
    }

    fn api(&self) -> Api {
        self.api
    }
}

/// Unknown names, or a selection that leaves nothing.
#[derive(Debug)]
pub struct NothingSelected {
    kind: &'static str,
    unknown: Vec<String>,
    closest: Vec<&'static str>,
    /// The names of another api than the one that is asked for, with theirs.
    elsewhere: Vec<(&'static str, Api)>,
    api: Option<Api>,
}

impl fmt::Display for NothingSelected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = self.kind;
        if let ([first, rest @ ..], Some(api)) = (self.elsewhere.as_slice(), self.api) {
            write!(f, "`{}` is of {}", first.0, first.1)?;
            for (name, own) in rest {
                write!(f, ", `{name}` of {own}")?;
            }
            return write!(f, ", not of {api}: leave --api out, or choose a {kind} of {api}");
        }
        if self.unknown.is_empty() {
            return write!(f, "no {kind} is selected; --list shows them all");
        }
        write!(f, "no {kind} is called `{}`", self.unknown.join("` or `"))?;
        for name in &self.closest {
            write!(f, "\n  did you mean `{name}`?")?;
        }
        write!(f, "\n  --list shows them all")
    }
}

impl std::error::Error for NothingSelected {}

/// Those with these names (all, if none is given) of this api (of all, if none is given).
///
/// # Errors
///
/// When a name is unknown or of another api, or nothing is left.
pub fn select<T: Selectable>(
    all: &'static [T],
    names: &[String],
    api: Option<Api>,
) -> Result<Vec<&'static T>, NothingSelected> {
    let unknown: Vec<String> = names
        .iter()
        .filter(|name| all.iter().all(|one| one.name() != name.as_str()))
        .cloned()
        .collect();
    let named =
        all.iter().filter(|one| names.is_empty() || names.iter().any(|name| name == one.name()));
    let (selected, others): (Vec<_>, Vec<_>) =
        named.partition(|one| api.is_none_or(|api| one.api() == api));
    let elsewhere: Vec<_> = match names.is_empty() || !unknown.is_empty() {
        true => Vec::new(),
        false => others.iter().map(|one| (one.name(), one.api())).collect(),
    };
    if !unknown.is_empty() || selected.is_empty() || !elsewhere.is_empty() {
        let closest = unknown
            .iter()
            .flat_map(|name| closest(name, all.iter().map(Selectable::name)))
            .collect();
        return Err(NothingSelected { kind: T::KIND, unknown, closest, elsewhere, api });
    }
    Ok(selected)
}

#[cfg(test)]
mod tests {
    use rooms_mock::fault::catalogue;

    use super::*;
    use crate::scenarios;

    #[test]
    fn a_misspelt_name_is_answered_with_the_closest_ones() {
        let first = scenarios::all()[0].name;
        let misspelt = first.replace('e', "");
        let error = select(scenarios::all(), &[misspelt], None).expect_err("unknown");
        let text = error.to_string();
        assert!(text.starts_with("no scenario is called"), "{text}");
        assert!(text.contains(&format!("did you mean `{first}`?")), "{text}");
        let error = select(catalogue(), &["owner-may-leaf".to_owned()], None).expect_err("unknown");
        let text = error.to_string();
        assert!(text.starts_with("no fault is called"), "{text}");
        assert!(text.contains("did you mean `owner-may-leave`?"), "{text}");
    }

    #[test]
    fn what_belongs_to_another_api_is_told_with_its_own() {
        let names = ["owner-may-leave".to_owned()];
        let error = select(catalogue(), &names, Some(Api::Ucs)).expect_err("another api");
        assert_eq!(
            error.to_string(),
            "`owner-may-leave` is of quran_reflect, not of ucs: leave --api out, or choose a fault of ucs"
        );
        assert_eq!(select(catalogue(), &names, None).expect("one").len(), 1);
    }

    #[test]
    fn no_name_selects_all() {
        let selected = select(scenarios::all(), &[], None).expect("all");
        assert_eq!(selected.len(), scenarios::all().len());
    }
}
