//! The three kinds of targets.

use std::{fmt, str::FromStr};

use rooms_openapi::Environment;

/// What a run is pointed at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The mock in this process, a fresh one for each scenario.
    #[default]
    Mock,
    /// The configured pre-live gateway.
    PreLive,
    /// The configured production gateway, for reading only.
    Production,
}

impl Kind {
    /// All kinds.
    pub const ALL: &'static [Self] = &[Self::Mock, Self::PreLive, Self::Production];

    /// The name on the command line, in reports and of the results folder.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Mock => "mock",
            Self::PreLive => "prelive",
            Self::Production => "production",
        }
    }

    /// The environment whose document such a target is held to.
    #[must_use]
    pub fn environment(self) -> Environment {
        match self {
            Self::Mock | Self::PreLive => Environment::PreLive,
            Self::Production => Environment::Production,
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A name that belongs to no target.
#[derive(Debug, thiserror::Error)]
#[error("no target is called `{0}`; known: mock, prelive, production")]
pub struct UnknownKind(String);

impl FromStr for Kind {
    type Err = UnknownKind;

    fn from_str(given: &str) -> Result<Self, Self::Err> {
        let mut all = Self::ALL.iter().copied();
        all.find(|kind| kind.name() == given).ok_or_else(|| UnknownKind(given.to_owned()))
    }
}
