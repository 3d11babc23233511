//! The tokens of apis that have nothing but tokens: each is somebody's, works for one api, and may have expired.

use std::collections::BTreeMap;
use std::fmt;

use http::HeaderMap;
use rooms_openapi::Api;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::domain::{Decision, Domain, Refusal, RuleId, Time};
use crate::fault::Faults;
use crate::mistaken;
use crate::store::Store;

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
        f.debug_struct("Keys").field("count", &self.all().count()).finish()
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

    /// The api whose token it is.
    pub(crate) fn api(&self, token: &str) -> Option<Api> {
        let mut apis = self.0.iter();
        let (name, _) = apis.find(|(_, keys)| keys.contains_key(token))?;
        name.parse().ok()
    }

    /// Whose token of an api it is.
    fn get(&self, api: Api, token: &str) -> Option<&Key> {
        self.0.get(api.name())?.get(token)
    }
}

/// Who calls, by the one rule that an api of this kind has about tokens. A fault may let pass what is not known; then it is
/// nobody, the nil UUID.
pub(crate) fn caller<D: Domain>(
    store: &Store,
    headers: &HeaderMap,
    token: Option<&str>,
    (operation, rule): (&str, RuleId),
    faults: &Faults<D>,
) -> Result<Uuid, Refusal> {
    let key = token.and_then(|token| store.keys.get(D::API, token));
    let caller = key.map(|key| key.user);
    let require = |holds: bool, message: &dyn Fn() -> String| {
        let decision = Decision { rule, operation, caller, room: None, holds };
        match faults.decide(&decision) {
            true => Ok(()),
            false => Err(Refusal::unauthorized(rule, message())),
        }
    };
    require(key.is_some(), &|| mistaken::about(store, D::API, headers, token))?;
    let now = store.clock.now();
    let expired = key.is_some_and(|key| key.expires_at.is_some_and(|at| at <= now));
    require(!expired, &|| "The access token has expired.".to_owned())?;
    Ok(caller.unwrap_or_default())
}
