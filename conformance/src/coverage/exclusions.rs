//! Cells that are left out on purpose, each with a reason that cites a fact.

use serde::Deserialize;

const SOURCE: &str = include_str!("../../exclusions.toml");

/// One status of one operation that no scenario exercises.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exclusion {
    /// The api.
    pub api: String,
    /// The operation id.
    pub operation: String,
    /// The status.
    pub status: u16,
    /// Why it cannot be shown.
    pub reason: String,
    /// The fact that the reason rests on: a documentation page, or a rule of the document.
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

    /// The exclusion of a cell.
    #[must_use]
    pub fn find(&self, api: &str, operation: &str, status: u16) -> Option<&Exclusion> {
        self.list
            .iter()
            .find(|one| one.api == api && one.operation == operation && one.status == status)
    }
}
