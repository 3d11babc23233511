//! Faults that are known not to be noticed, each with its reason. One that is noticed all the same is an error, so
//! that the list cannot rot.

use rooms_mock::fault;
use serde::Deserialize;

use crate::targets::Kind;

const SOURCE: &str = include_str!("../../faults-not-noticed.toml");

/// Faults that a target does not let the suite notice.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotNoticed {
    /// The road: `mock` or `prelive`.
    pub target: String,
    /// The names of the faults.
    pub faults: Vec<String>,
    /// Why nothing shows.
    pub reason: String,
}

/// All of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    #[serde(default, rename = "not-noticed")]
    list: Vec<NotNoticed>,
}

/// What is wrong with the list.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ExpectedError {
    /// It does not parse.
    #[error("conformance/faults-not-noticed.toml cannot be read: {0}")]
    Syntax(#[from] toml::de::Error),
    /// It says what cannot be.
    #[error("conformance/faults-not-noticed.toml: {}", .0.join("; "))]
    Defects(Vec<String>),
}

impl Expected {
    /// The committed list.
    ///
    /// # Errors
    ///
    /// When it does not parse, or names what does not exist.
    pub fn committed() -> Result<Self, ExpectedError> {
        Self::parse(SOURCE)
    }

    /// A list.
    ///
    /// # Errors
    ///
    /// When it does not parse, or names what does not exist.
    pub fn parse(text: &str) -> Result<Self, ExpectedError> {
        let expected: Self = toml::from_str(text)?;
        let defects = expected.defects();
        if defects.is_empty() { Ok(expected) } else { Err(ExpectedError::Defects(defects)) }
    }

    fn defects(&self) -> Vec<String> {
        let mut defects = Vec::new();
        let mut seen = std::collections::BTreeSet::new();
        for entry in &self.list {
            let target = entry.target.as_str();
            if ![Kind::Mock.name(), Kind::PreLive.name()].contains(&target) {
                defects.push(format!("target is mock or prelive, not `{target}`"));
            }
            if entry.reason.trim().is_empty() || entry.faults.is_empty() {
                defects.push(format!("an entry of {target} lacks its reason or its faults"));
            }
            for name in &entry.faults {
                if fault::find(name).is_err() {
                    defects.push(format!("no fault is called `{name}`"));
                }
                if !seen.insert((target, name)) {
                    defects.push(format!("`{name}` stands there twice for {target}"));
                }
            }
        }
        defects
    }

    /// Why a fault is not noticed on a target, if that is on record.
    #[must_use]
    pub fn reason(&self, target: &str, fault: &str) -> Option<&str> {
        let mut own = self.list.iter().filter(|entry| entry.target == target);
        let found = own.find(|entry| entry.faults.iter().any(|name| name == fault))?;
        Some(&found.reason)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_list_names_faults_that_exist() {
        Expected::committed().expect("readable");
    }

    #[test]
    fn what_cannot_be_is_told_at_once() {
        let text = "[[not-noticed]]\ntarget = 'moon'\nfaults = ['owner-may-fly']\nreason = ' '\n\
                    [[not-noticed]]\ntarget = 'mock'\nfaults = ['slug-race', 'slug-race']\nreason = 'why'\n";
        let error = Expected::parse(text).expect_err("wrong").to_string();
        for part in ["moon", "owner-may-fly", "lacks its reason", "`slug-race` stands there twice"]
        {
            assert!(error.contains(part), "{error}");
        }
    }

    #[test]
    fn a_reason_belongs_to_one_target() {
        let text = "[[not-noticed]]\ntarget = 'prelive'\nfaults = ['slug-race']\nreason = 'why'\n";
        let expected = Expected::parse(text).expect("readable");
        assert_eq!(expected.reason("prelive", "slug-race"), Some("why"));
        assert_eq!(expected.reason("mock", "slug-race"), None);
    }
}
