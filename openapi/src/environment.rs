//! The documented environments of a service.
//!
//! An environment is a parameter of loading a document, because the two document different things;
//! nothing after loading asks for it again.

use std::{fmt, str::FromStr};

/// A documented environment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Environment {
    /// The pre-live gateway, for development.
    #[default]
    PreLive,
    /// The production gateway.
    Production,
}

impl Environment {
    /// Both environments, in the order in which the documents list their servers.
    pub const ALL: &'static [Self] = &[Self::PreLive, Self::Production];

    /// The name used on command lines and in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::PreLive => "prelive",
            Self::Production => "production",
        }
    }
}

impl fmt::Display for Environment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A name that belongs to no environment.
#[derive(Debug, thiserror::Error)]
#[error("no environment is called `{given}`; known: prelive, production")]
pub struct UnknownEnvironment {
    /// The name as given.
    pub given: String,
}

impl FromStr for Environment {
    type Err = UnknownEnvironment;

    fn from_str(given: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .iter()
            .copied()
            .find(|environment| environment.name() == given)
            .ok_or_else(|| UnknownEnvironment { given: given.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_parses_back() {
        for environment in Environment::ALL {
            let parsed = environment.name().parse::<Environment>().ok();
            assert_eq!(parsed, Some(*environment));
        }
        assert!("pre-live".parse::<Environment>().is_err());
    }
}
