//! Cells that are left out on purpose, each with a reason that cites a fact.

use serde::Deserialize;

const SOURCE: &str = include_str!("../../exclusions.toml");

/// Cells that no scenario exercises, for one reason.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exclusion {
    /// The api.
    pub api: String,
    /// Names of cells; `*` stands for anything.
    pub cells: Vec<String>,
    /// Why they cannot be shown.
    pub reason: String,
    /// The fact that the reason rests on: a documentation page, a rule (`rule some-id`) or a place (`#/…`) of the
    /// curated document.
    pub fact: String,
}

/// All of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exclusions {
    /// The list.
    #[serde(default, rename = "exclusion")]
    pub list: Vec<Exclusion>,
}

/// Exclusions that cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("the coverage exclusions cannot be read")]
pub struct ExclusionsError(#[from] toml::de::Error);

impl Exclusions {
    /// The committed ones.
    ///
    /// # Errors
    ///
    /// When the file does not parse.
    pub fn committed() -> Result<Self, ExclusionsError> {
        Ok(toml::from_str(SOURCE)?)
    }

    /// The patterns for an api, each with its reason.
    pub(super) fn of(&self, api: &str) -> impl Iterator<Item = (&str, &str)> {
        let list = self.list.iter().filter(move |one| one.api == api);
        list.flat_map(|one| one.cells.iter().map(|cell| (cell.as_str(), one.reason.as_str())))
    }
}

/// Whether a name is one of those that a pattern stands for.
pub(super) fn fits(pattern: &str, name: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('*') else {
        return pattern == name;
    };
    let Some(mut name) = name.strip_prefix(start) else {
        return false;
    };
    let mut pieces = rest.split('*').peekable();
    while let Some(piece) = pieces.next() {
        if pieces.peek().is_none() {
            return name.ends_with(piece);
        }
        match name.find(piece) {
            Some(at) => name = &name[at + piece.len()..],
            None => return false,
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use rooms_openapi::{Api, Document, Environment};

    use super::*;

    /// What is wrong with the fact that an exclusion cites.
    fn wrong(document: &Document, fact: &str) -> Option<String> {
        let known = if let Some(rule) = fact.strip_prefix("rule ") {
            document.rule(rule.split(':').next().unwrap_or_default()).is_some()
        } else if fact.starts_with("#/") {
            document.at(fact.split(": ").next().unwrap_or_default()).is_some()
        } else {
            let page = fact.split(": ").next().unwrap_or_default();
            let mut pages = document.operations().iter().map(|one| &one.upstream.page);
            pages.any(|known| known == page)
        };
        (!known).then(|| format!("`{fact}` is no page, rule or place of {}", document.api()))
    }

    #[test]
    fn the_committed_exclusions_give_reasons_and_cite_facts() {
        let exclusions = Exclusions::committed().expect("the file parses");
        for one in &exclusions.list {
            assert!(one.reason.len() > 20, "{:?} needs a reason", one.cells);
            let api: Api = one.api.parse().expect("an api");
            let document = Document::load(api, Environment::PreLive);
            assert_eq!(wrong(&document, &one.fact), None, "{:?}", one.cells);
        }
    }

    #[test]
    fn a_star_stands_for_anything_also_for_itself() {
        let name = "response_field get_room 200 /data/*/id absent";
        for pattern in [
            name,
            "response_field get_room *",
            "*/data/*/id absent",
            "response_field * /*/id absent",
            "*",
        ] {
            assert!(fits(pattern, name), "{pattern}");
        }
        for pattern in [
            "response_field get_room",
            "*/id seen",
            "response_field * /data/*/id/* absent",
            "get_room *",
        ] {
            assert!(!fits(pattern, name), "{pattern}");
        }
    }
}
