//! The apis: one curated document each, embedded at compile time.
//!
//! Everything that differs between apis as data (file, base path) hangs on this enum, so a new api
//! is one variant and two files.

use std::{fmt, str::FromStr};

use crate::Environment;

/// One api, that is one curated document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Api {
    /// Quran Reflect: rooms, and the posts and users that rooms need.
    QuranReflect,
    /// Login, tokens, and what they are worth.
    OAuth2,
    /// The retired predecessor of the rooms: groups and pages of Quran.com.
    LegacyGroups,
    /// Rooms for calls and chats of the Universal Communication Service.
    Ucs,
}

impl Api {
    /// All apis, in their documented order.
    pub const ALL: &'static [Self] =
        &[Self::QuranReflect, Self::OAuth2, Self::LegacyGroups, Self::Ucs];

    /// The name used on command lines, in reports and in file names of reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::QuranReflect => "quran_reflect",
            Self::OAuth2 => "oauth2",
            Self::LegacyGroups => "legacy_groups",
            Self::Ucs => "ucs",
        }
    }

    /// The file name of the curated document.
    #[must_use]
    pub fn file_name(self) -> &'static str {
        match self {
            Self::QuranReflect => "quran-reflect.yaml",
            Self::OAuth2 => "oauth2.yaml",
            Self::LegacyGroups => "legacy-groups.yaml",
            Self::Ucs => "ucs-rooms.yaml",
        }
    }

    /// The file name of the curation ledger.
    #[must_use]
    pub fn curation_file_name(self) -> &'static str {
        match self {
            Self::QuranReflect => "quran-reflect.curation.yaml",
            Self::OAuth2 => "oauth2.curation.yaml",
            Self::LegacyGroups => "legacy-groups.curation.yaml",
            Self::Ucs => "ucs-rooms.curation.yaml",
        }
    }

    /// The text of the curated document.
    #[must_use]
    pub fn source(self) -> &'static str {
        match self {
            Self::QuranReflect => include_str!("../quran-reflect.yaml"),
            Self::OAuth2 => include_str!("../oauth2.yaml"),
            Self::LegacyGroups => include_str!("../legacy-groups.yaml"),
            Self::Ucs => include_str!("../ucs-rooms.yaml"),
        }
    }

    /// The text of the curation ledger.
    #[must_use]
    pub fn curation_source(self) -> &'static str {
        match self {
            Self::QuranReflect => include_str!("../quran-reflect.curation.yaml"),
            Self::OAuth2 => include_str!("../oauth2.curation.yaml"),
            Self::LegacyGroups => include_str!("../legacy-groups.curation.yaml"),
            Self::Ucs => include_str!("../ucs-rooms.curation.yaml"),
        }
    }

    /// The file name of what an environment documents differently, if it does.
    #[must_use]
    pub fn overlay_file_name(self, environment: Environment) -> Option<&'static str> {
        match (self, environment) {
            (Self::QuranReflect, Environment::Production) => {
                Some("quran-reflect.production.overlay.yaml")
            }
            _ => None,
        }
    }

    /// The text of what an environment documents differently, if it does.
    #[must_use]
    pub fn overlay_source(self, environment: Environment) -> Option<&'static str> {
        match (self, environment) {
            (Self::QuranReflect, Environment::Production) => {
                Some(include_str!("../quran-reflect.production.overlay.yaml"))
            }
            _ => None,
        }
    }

    /// What stands before every path of this api on its host; empty if nothing does.
    #[must_use]
    pub fn base_path(self) -> &'static str {
        match self {
            Self::QuranReflect => "/quran-reflect",
            Self::OAuth2 | Self::LegacyGroups | Self::Ucs => "",
        }
    }

    /// What stands before every path of this api on a host that serves all apis, as the mock does. On
    /// a host of its own there is only the [`base_path`](Self::base_path).
    #[must_use]
    pub fn mount_path(self) -> &'static str {
        match self {
            Self::QuranReflect | Self::OAuth2 => self.base_path(),
            Self::LegacyGroups => "/legacy-groups",
            Self::Ucs => "/ucs",
        }
    }

    /// What stands before the [`base_path`](Self::base_path) on a host that serves all apis.
    #[must_use]
    pub fn gateway_path(self) -> &'static str {
        let mount = self.mount_path();
        mount.strip_suffix(self.base_path()).unwrap_or(mount)
    }

    /// The environments that its document lists a server for, in this order. In any other one the
    /// first holds, because nothing else is documented.
    #[must_use]
    pub fn environments(self) -> &'static [Environment] {
        match self {
            Self::QuranReflect | Self::OAuth2 => Environment::ALL,
            Self::LegacyGroups | Self::Ucs => &[Environment::Production],
        }
    }
}

impl fmt::Display for Api {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A name that belongs to no api.
#[derive(Debug, thiserror::Error)]
#[error("no api is called `{given}`; known: {}", known())]
pub struct UnknownApi {
    /// The name as given.
    pub given: String,
}

fn known() -> String {
    let names: Vec<_> = Api::ALL.iter().map(|api| api.name()).collect();
    names.join(", ")
}

impl FromStr for Api {
    type Err = UnknownApi;

    fn from_str(given: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .iter()
            .copied()
            .find(|api| api.name() == given)
            .ok_or_else(|| UnknownApi { given: given.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_parses_back() {
        for api in Api::ALL {
            assert_eq!(api.name().parse::<Api>().ok(), Some(*api));
        }
    }

    #[test]
    fn no_two_apis_share_a_place_on_one_host() {
        let mut places: Vec<_> = Api::ALL.iter().map(|api| api.mount_path()).collect();
        places.sort_unstable();
        places.dedup();
        assert_eq!(places.len(), Api::ALL.len());
    }

    #[test]
    fn an_unknown_name_is_answered_with_the_known_ones() {
        let error = "quran".parse::<Api>().expect_err("no such api");
        assert_eq!(
            error.to_string(),
            "no api is called `quran`; known: quran_reflect, oauth2, legacy_groups, ucs"
        );
    }
}
