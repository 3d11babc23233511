//! The curation ledger: every difference from upstream that we made on purpose.
//!
//! Groups share a reason; each entry explains exactly one difference and repeats what both sides said
//! when it was written, so an entry stops explaining as soon as either side moves.

use std::str::FromStr as _;

use rooms_openapi::{Api, Environment};
use serde::Deserialize;
use serde_json::Value;

/// A ledger file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Ledger {
    /// The name of the api.
    pub(crate) api: String,
    pub(crate) differences: Vec<Group>,
}

/// Differences with one reason.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Group {
    /// Why we differ.
    pub(crate) why: String,
    /// A short id that several groups of the same cause share.
    pub(crate) quirk: Option<String>,
    /// A page that shows the cause.
    pub(crate) source: Option<String>,
    /// The environment whose document differs; both if absent.
    environment: Option<EnvironmentName>,
    pub(crate) entries: Vec<Entry>,
}

/// One explained difference.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub(crate) struct Entry {
    pub(crate) pointer: String,
    pub(crate) upstream: Value,
    pub(crate) ours: Value,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "String")]
struct EnvironmentName(Environment);

impl TryFrom<String> for EnvironmentName {
    type Error = rooms_openapi::UnknownEnvironment;

    fn try_from(name: String) -> Result<Self, Self::Error> {
        Environment::from_str(&name).map(Self)
    }
}

impl Ledger {
    /// # Errors
    ///
    /// Text that is not YAML, or keys that the format does not have.
    pub(crate) fn parse(text: &str) -> Result<Self, serde_norway::Error> {
        serde_norway::from_str(text)
    }

    /// A ledger that explains nothing.
    pub(crate) fn empty(api: Api) -> Self {
        Self { api: api.name().to_owned(), differences: Vec::new() }
    }

    /// The entries that hold for an environment.
    pub(crate) fn entries(&self, environment: Environment) -> impl Iterator<Item = &Entry> {
        self.differences
            .iter()
            .filter(move |group| group.environment().is_none_or(|only| only == environment))
            .flat_map(|group| &group.entries)
    }
}

impl Group {
    pub(crate) fn environment(&self) -> Option<Environment> {
        self.environment.map(|name| name.0)
    }
}
