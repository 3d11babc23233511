//! A world of one's own: what a mock has beside its seed, as a file or at run time.
//!
//! The JSON Schema of it is generated from these types.

mod plant;

use std::path::Path;

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use crate::clock::ClockKind;
use crate::json;
use crate::trouble::{Latency, NewIntervention};

pub use plant::ConfigError;
pub(crate) use plant::plant;

/// What a mock is to have and how it is to behave. Everything may be left out.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Config {
    /// Where editors find the JSON Schema. The mock does not read it.
    #[serde(rename = "$schema")]
    pub schema: Option<String>,
    /// What time it is, and what it follows.
    pub clock: Option<ClockConfig>,
    /// Which ids are given.
    pub ids: Option<IdsConfig>,
    /// Where each invitation is sent as a mail: `smtp://localhost:1025`. Only at the start.
    pub smtp: Option<String>,
    /// The OAuth2 clients, beside the two that always exist.
    pub clients: Vec<ClientConfig>,
    /// The users, beside the three that always exist.
    pub users: Vec<UserConfig>,
    /// The groups and pages of `quran_reflect`.
    pub rooms: Vec<RoomConfig>,
    /// The faults that are on, by name.
    pub faults: Vec<String>,
    /// What happens to calls.
    pub interventions: Vec<NewIntervention>,
    /// Every so manyth request of the Rooms api is refused with 429.
    pub rate_limit_every: Option<u64>,
    /// How long access tokens work, in seconds.
    pub access_token_lifetime: Option<u64>,
    /// How long replies are held back.
    pub latency: Option<Latency>,
}

/// The clock. While a mock runs, it goes forward only.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[non_exhaustive]
pub struct ClockConfig {
    /// What time follows; otherwise what it follows anyway.
    pub kind: Option<ClockKind>,
    /// What time it is at the start, from 1970 on. From then on time passes as it does on that kind of clock.
    pub at: Option<DateTime<Utc>>,
}

/// Where ids go on, so that several mocks do not give the same.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[non_exhaustive]
pub struct IdsConfig {
    /// How many ids and tokens count as given already: another number, other UUIDs and tokens.
    pub given: u64,
    /// Made up ids of rooms, posts and page requests are larger than this.
    pub after: i64,
}

/// An OAuth2 client.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ClientConfig {
    /// The client id. One that exists already gets these redirect URIs as well.
    pub id: String,
    /// What users read on the consent page; otherwise the id.
    pub name: Option<String>,
    /// The secret of a confidential client; a public one has none.
    pub secret: Option<String>,
    /// Where browsers may be sent: any scheme, any path. Of addresses on the own machine the port is not compared.
    pub redirect_uris: Vec<String>,
}

/// A user, with an account and tokens.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct UserConfig {
    /// Public handle. The access token is `rooms-mock-USERNAME-token`.
    pub username: String,
    /// The id, a UUID; otherwise made up.
    pub id: Option<uuid::Uuid>,
    /// Given name.
    pub first_name: Option<String>,
    /// Family name.
    pub last_name: Option<String>,
    /// E-mail address; otherwise the handle at example.org.
    pub email: Option<String>,
    /// What the login page asks for; otherwise nothing.
    pub password: Option<String>,
}

/// What sort of room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum RoomKind {
    /// People join it.
    #[default]
    Group,
    /// People follow it. It is approved already.
    Page,
}

/// A group or a page.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct RoomConfig {
    /// Group or page; a group if left out.
    #[serde(default)]
    pub kind: RoomKind,
    /// The id; otherwise made up.
    pub id: Option<i64>,
    /// The url of a group, the subdomain of a page, in lower case.
    pub url: String,
    /// The name; otherwise the url.
    pub name: Option<String>,
    /// What it is about.
    #[serde(default)]
    pub description: String,
    /// Whether everybody may see it; so it is if left out.
    #[serde(default = "yes")]
    pub public: bool,
    /// Handle of the owner.
    pub owner: String,
    /// Handles of further members.
    #[serde(default)]
    pub members: Vec<String>,
    /// Handles of members who are administrators.
    #[serde(default)]
    pub admins: Vec<String>,
    /// What was posted there, the oldest first.
    #[serde(default)]
    pub posts: Vec<PostConfig>,
}

/// A post in a room.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct PostConfig {
    /// The id; otherwise made up.
    pub id: Option<i64>,
    /// Handle of a member.
    pub author: String,
    /// The text.
    pub body: String,
    /// Whether only members may read it.
    #[serde(default)]
    pub members_only: bool,
}

fn yes() -> bool {
    true
}

impl Config {
    /// A configuration from a file, TOML if its name ends so, otherwise JSON.
    ///
    /// # Errors
    ///
    /// If it cannot be read, or is no configuration.
    pub fn read(path: &Path) -> Result<Self, ConfigError> {
        let text = std::fs::read_to_string(path)?;
        let is_toml = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"));
        Ok(match is_toml {
            true => toml::from_str(&text).map_err(Box::new)?,
            false => json::parse(text.as_bytes()).map_err(ConfigError::Json)?,
        })
    }

    /// The JSON Schema of configurations.
    #[must_use]
    pub fn schema() -> Value {
        schemars::schema_for!(Config).to_value()
    }
}
