//! The tokens of apis that have nothing but tokens: each is somebody's, works for one api, and may have expired.

use std::collections::BTreeMap;
use std::fmt;

use rooms_openapi::Api;
use uuid::Uuid;

use crate::domain::{Decision, Domain, Refusal, RuleId, Time};
use crate::fault::Faults;

#[derive(Clone, Copy, Debug)]
struct Key {
    user: Uuid,
    /// `None` is never.
    expires_at: Option<Time>,
}

/// All of them.
#[derive(Clone, Default)]
pub(crate) struct Keys(BTreeMap<(Api, String), Key>);

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Keys")
            .field("count", &self.0.len())
            .finish()
    }
}

impl Keys {
    /// Adds a token that works, and one that has expired.
    pub(crate) fn insert(&mut self, api: Api, user: Uuid, working: &str, expired: &str) {
        for (token, expires_at) in [(working, None), (expired, Some(Time::UNIX_EPOCH))] {
            let key = Key { user, expires_at };
            self.0.insert((api, token.to_owned()), key);
        }
    }

    /// Whose token it is, by the one rule that such an api has about tokens. A fault may let pass what is not known; then
    /// it is nobody's, the nil UUID.
    pub(crate) fn caller<D: Domain>(
        &self,
        token: Option<&str>,
        now: Time,
        operation: &str,
        rule: RuleId,
        faults: &Faults<D>,
    ) -> Result<Uuid, Refusal> {
        let key = token.and_then(|token| self.0.get(&(D::API, token.to_owned())));
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
            Some(_) => "The access token is unknown.",
        };
        require(key.is_some(), unknown)?;
        let expired = key.is_some_and(|key| key.expires_at.is_some_and(|at| at <= now));
        require(!expired, "The access token has expired.")?;
        Ok(caller.unwrap_or_default())
    }
}
