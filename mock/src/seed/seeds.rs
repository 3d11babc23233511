//! The seeds by name.

use std::str::FromStr;

/// The initial state of a mock. The three accounts exist in each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Seed {
    /// The three accounts and nothing else.
    #[default]
    Empty,
    /// A small community: people, groups, pages, posts, invitations.
    Demo,
}

impl Seed {
    /// Every seed.
    pub const ALL: &'static [Self] = &[Self::Empty, Self::Demo];

    /// The name used on command lines and by the control.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Demo => "demo",
        }
    }
}

/// A name that belongs to no seed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no seed is called `{given}`; known: demo, empty")]
pub struct UnknownSeed {
    /// The name as given.
    pub given: String,
}

impl FromStr for Seed {
    type Err = UnknownSeed;

    fn from_str(given: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.iter().copied().find(|seed| seed.name() == given);
        found.ok_or_else(|| UnknownSeed { given: given.to_owned() })
    }
}
