//! What of a mock's behaviour can be set while it runs, beside faults and interventions.

use serde::{Deserialize, Deserializer, Serialize};

use super::latency::Latency;
use crate::config::Config;

/// How a mock behaves. What is `None` is off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Settings {
    /// Every so manyth request of the Rooms api is refused with 429.
    pub rate_limit_every: Option<u64>,
    /// How long access tokens work, in seconds, those of the accounts included.
    pub access_token_lifetime: Option<u64>,
    /// How long replies are held back.
    pub latency: Option<Latency>,
}

impl Settings {
    /// What is wrong with them.
    pub(crate) fn mistake(self) -> Option<String> {
        let Self { rate_limit_every, access_token_lifetime, latency } = self;
        let change = SettingsChange {
            rate_limit_every: Some(rate_limit_every),
            access_token_lifetime: Some(access_token_lifetime),
            latency: Some(latency),
        };
        change.mistake()
    }
}

/// What a mock was started with, and a reset returns to.
#[derive(Clone, Debug, Default)]
pub(crate) struct Start {
    pub(crate) faults: Vec<&'static str>,
    pub(crate) settings: Settings,
    /// Whether the login page remembers browsers.
    pub(crate) sessions: bool,
    /// What there is beside the seed.
    pub(crate) config: Config,
}

/// A change of settings: what is left out stays as it is, null switches off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[non_exhaustive]
pub struct SettingsChange {
    /// Every so manyth request of the Rooms api is refused with 429.
    #[serde(deserialize_with = "given")]
    pub rate_limit_every: Option<Option<u64>>,
    /// How long access tokens work, in seconds: those that are issued from now on, and those of the accounts.
    #[serde(deserialize_with = "given")]
    pub access_token_lifetime: Option<Option<u64>>,
    /// How long replies are held back.
    #[serde(deserialize_with = "given")]
    pub latency: Option<Option<Latency>>,
}

/// Null was given, too.
fn given<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}

impl SettingsChange {
    /// What is wrong with it.
    pub(crate) fn mistake(&self) -> Option<String> {
        let zero = |given: Option<Option<u64>>| given.flatten() == Some(0);
        if zero(self.rate_limit_every) {
            return Some("`rateLimitEvery` is 1 at least; null switches it off".to_owned());
        }
        if zero(self.access_token_lifetime) {
            return Some(
                "`accessTokenLifetime` is 1 second at least; null switches it off".to_owned(),
            );
        }
        self.latency.flatten().and_then(Latency::mistake)
    }
}
