//! The tokens of apis that have nothing but tokens: each is somebody's, works for one api, and may have expired.

use std::collections::BTreeMap;
use std::fmt;

use rooms_openapi::Api;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::domain::{Decision, Domain, Refusal, RuleId, Time};
use crate::fault::Faults;
use crate::quran_reflect::GONE;

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Key {
    user: Uuid,
    /// `None` is never.
    expires_at: Option<Time>,
}

/// All of them, by api and token.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Keys(BTreeMap<String, BTreeMap<String, Key>>);

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Keys")
            .field("count", &self.all().count())
            .finish()
    }
}

impl Keys {
    /// Adds a token that works, and one that has expired.
    pub(crate) fn insert(&mut self, api: Api, user: Uuid, working: &str, expired: &str) {
        for (token, expires_at) in [(working, None), (expired, Some(Time::UNIX_EPOCH))] {
            let key = Key { user, expires_at };
            let keys = self.0.entry(api.name().to_owned()).or_default();
            keys.insert(token.to_owned(), key);
        }
    }

    /// All tokens, of whatever api.
    pub(crate) fn all(&self) -> impl Iterator<Item = &String> {
        self.0.values().flat_map(BTreeMap::keys)
    }

    /// Whose token it is, by the one rule that such an api has about tokens. A fault may let pass what is not known; then
    /// it is nobody's, the nil UUID.
    pub(crate) fn caller<D: Domain>(
        &self,
        token: Option<&str>,
        now: Time,
        operation: &str,
        (rule, gone): (RuleId, bool),
        faults: &Faults<D>,
    ) -> Result<Uuid, Refusal> {
        let key = token.and_then(|token| self.0.get(D::API.name())?.get(token));
        let caller = key.map(|key| key.user);
        let require = |holds: bool, message: &'static str| {
            let decision = Decision {
                rule,
                operation,
                caller,
                room: None,
                holds,
            };
            match faults.decide(&decision) {
                true => Ok(()),
                false => Err(Refusal::unauthorized(rule, message)),
            }
        };
        let unknown = match token {
            None => "The access token is missing.",
            Some(_) if gone => GONE,
            Some(_) => "The access token is unknown.",
        };
        require(key.is_some(), unknown)?;
        let expired = key.is_some_and(|key| key.expires_at.is_some_and(|at| at <= now));
        require(!expired, "The access token has expired.")?;
        Ok(caller.unwrap_or_default())
    }
}
