//! Tokens for a user who signed in once.
//!
//! Which refresh token to use is one pure function. The newest is kept: the one of the answer if there is one,
//! else the one that was used.

use std::{
    fmt,
    sync::{Arc, Mutex, PoisonError},
    time::SystemTime,
};

use secrecy::{ExposeSecret, SecretString};

use super::{
    AccessToken, BoxFuture, Exchange, OAuthClient, StoreLock, StoredTokens, TokenSource,
    TokenStore, endpoint::Endpoint, grant::GrantedTokens,
};
use crate::{Effect, Remedy, TokenError};

/// Credentials of a user, renewed with a refresh token.
///
/// Clients that are built from the same refresh token don't know of each other, and a server that replaces
/// refresh tokens refuses the slower one: clone the client instead, or give them one [`TokenStore`].
#[derive(Clone)]
#[must_use]
pub struct RefreshToken {
    pub(super) client: OAuthClient,
    given: Option<SecretString>,
    access: Option<AccessToken>,
    store: Option<Arc<dyn TokenStore>>,
}

impl RefreshToken {
    /// Begins with this refresh token.
    pub fn new(client: OAuthClient, refresh_token: impl Into<SecretString>) -> Self {
        Self { client, given: Some(refresh_token.into()), access: None, store: None }
    }

    /// Begins with what the store has.
    pub fn stored(client: OAuthClient, store: impl TokenStore + 'static) -> Self {
        Self { client, given: None, access: None, store: Some(Arc::new(store)) }
    }

    /// Begins with this access token, so that the refresh token is used when it is over.
    pub fn access_token(mut self, token: AccessToken) -> Self {
        self.access = Some(token);
        self
    }

    /// Keeps the newest tokens there. What it already has is preferred to the given refresh token, which is
    /// tried when the stored one is refused: so a user who signed in again is not locked out.
    pub fn store(mut self, store: impl TokenStore + 'static) -> Self {
        self.store = Some(Arc::new(store));
        self
    }

    pub(super) fn initial(&self) -> Option<&AccessToken> {
        self.access.as_ref()
    }
}

impl fmt::Debug for RefreshToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RefreshToken").field("client", &self.client).finish_non_exhaustive()
    }
}

/// Asks the token endpoint, under the lock of the store.
pub(super) struct RefreshSource {
    endpoint: Endpoint,
    grant: RefreshToken,
    memory: Mutex<Memory>,
}

/// What this process knows.
#[derive(Clone, Default)]
struct Memory {
    /// The newest refresh token that came from the server.
    newest: Option<SecretString>,
    /// Whether the store does not have it, because it could not be written.
    unsaved: bool,
    /// The access token that was handed out last: being asked means that it is of no use any more.
    handed: Option<SecretString>,
}

#[derive(Debug)]
enum Plan {
    /// Somebody else has renewed it already.
    Use(AccessToken),
    /// Exchange the first of these that the server takes.
    Exchange(Vec<SecretString>),
}

fn plan(memory: &Memory, stored: StoredTokens, given: Option<&SecretString>) -> Plan {
    let differs = |a: &SecretString, b: Option<&SecretString>| b.is_none_or(|b| !same(a, b));
    if !memory.unsaved
        && let (Some(token), Some(end)) = (stored.access_token, stored.expires_at)
        && end > SystemTime::now()
        && differs(&token, memory.handed.as_ref())
    {
        let token = AccessToken::new(token).expires_at(end);
        if token.is_fresh(tokio::time::Instant::now()) {
            return Plan::Use(token);
        }
    }
    let stored = stored.refresh_token.filter(|_| !memory.unsaved);
    let fallback = match &memory.newest {
        // What was given is used up by now.
        Some(newest) if stored.is_none() => Some(newest.clone()),
        Some(_) => None,
        None => given.filter(|it| differs(it, stored.as_ref())).cloned(),
    };
    Plan::Exchange(stored.into_iter().chain(fallback).collect())
}

fn same(a: &SecretString, b: &SecretString) -> bool {
    a.expose_secret() == b.expose_secret()
}

impl RefreshSource {
    pub(super) fn new(endpoint: Endpoint, grant: RefreshToken) -> Self {
        let memory = Memory {
            handed: grant.access.as_ref().map(|it| it.secret().clone()),
            ..Memory::default()
        };
        Self { endpoint, grant, memory: Mutex::new(memory) }
    }

    async fn renew(&self) -> Result<AccessToken, TokenError> {
        let store = self.grant.store.as_deref();
        let (_lock, stored) = match store {
            Some(store) => (
                store.lock().await.map_err(TokenError::store)?,
                store.load().await.map_err(TokenError::store)?,
            ),
            None => (StoreLock::none(), StoredTokens::default()),
        };
        let memory = self.recall();
        let access = match plan(&memory, stored, self.grant.given.as_ref()) {
            Plan::Use(token) => token,
            Plan::Exchange(candidates) => {
                let (granted, used) = self.exchange(candidates).await?;
                let newest = granted.refresh_token.unwrap_or(used);
                // Remembered before anything else can fail: there may be no second copy.
                self.remember(|memory| {
                    memory.newest = Some(newest.clone());
                    memory.unsaved = store.is_some();
                });
                self.save(&granted.access_token, newest).await;
                granted.access_token
            }
        };
        self.remember(|memory| memory.handed = Some(access.secret().clone()));
        Ok(access)
    }

    /// Tries one token after the other, as long as the server says that they are no good.
    async fn exchange(
        &self,
        candidates: Vec<SecretString>,
    ) -> Result<(GrantedTokens, SecretString), TokenError> {
        let mut refusal = TokenError::NoRefreshToken;
        for token in candidates {
            let exchange = Exchange {
                client: &self.grant.client,
                form: &[("grant_type", "refresh_token"), ("refresh_token", token.expose_secret())],
                // The server may replace the token although its answer is lost, and take the same token
                // again for theft. So nothing is repeated that may have been done.
                effect: Effect::Write,
                secrets: &[&token],
            };
            match self.endpoint.exchange(exchange).await {
                Ok(granted) => return Ok((granted, token)),
                Err(error) if error.remedy() == Remedy::SignIn => refusal = error,
                Err(error) => return Err(error),
            }
        }
        Err(refusal)
    }

    /// A store that can't be written costs a sign-in later, not this call.
    async fn save(&self, access: &AccessToken, refresh_token: SecretString) {
        let Some(store) = &self.grant.store else {
            return;
        };
        let tokens = StoredTokens {
            refresh_token: Some(refresh_token),
            access_token: Some(access.secret().clone()),
            expires_at: access.end(),
        };
        match store.save(tokens).await {
            Ok(()) => self.remember(|memory| memory.unsaved = false),
            Err(error) => tracing::warn!(
                error = &error as &dyn std::error::Error,
                "the new refresh token could not be stored"
            ),
        }
    }

    fn recall(&self) -> Memory {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn remember(&self, change: impl FnOnce(&mut Memory)) {
        change(&mut self.memory.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

impl TokenSource for RefreshSource {
    fn token(&self) -> BoxFuture<'_, Result<AccessToken, TokenError>> {
        Box::pin(self.renew())
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn candidates(memory: &Memory, stored: Option<&str>, given: &str) -> Vec<String> {
        let stored = StoredTokens {
            refresh_token: stored.map(SecretString::from),
            ..StoredTokens::default()
        };
        match plan(memory, stored, Some(&given.into())) {
            Plan::Exchange(tokens) => {
                tokens.iter().map(|it| it.expose_secret().to_owned()).collect()
            }
            Plan::Use(token) => panic!("nothing to use: {token:?}"),
        }
    }

    fn memory(newest: Option<&str>, unsaved: bool) -> Memory {
        Memory { newest: newest.map(SecretString::from), unsaved, handed: None }
    }

    #[test]
    fn the_newest_refresh_token_is_used() {
        let begin = memory(None, false);
        assert_eq!(candidates(&begin, None, "given"), ["given"]);
        assert_eq!(candidates(&begin, Some("given"), "given"), ["given"]);
        assert_eq!(candidates(&begin, Some("stored"), "given"), ["stored", "given"]);
        let rotated = memory(Some("newest"), false);
        assert_eq!(candidates(&rotated, None, "given"), ["newest"]);
        assert_eq!(candidates(&rotated, Some("by another"), "given"), ["by another"]);
        let unsaved = memory(Some("newest"), true);
        assert_eq!(candidates(&unsaved, Some("old"), "given"), ["newest"]);
    }

    #[test]
    fn an_access_token_that_another_process_stored_is_used_once() {
        let stored = || StoredTokens {
            access_token: Some("theirs".into()),
            expires_at: SystemTime::now().checked_add(Duration::from_secs(600)),
            ..StoredTokens::default()
        };
        let mut memory = memory(None, false);
        assert!(matches!(plan(&memory, stored(), None), Plan::Use(_)));
        memory.handed = Some("theirs".into());
        assert!(matches!(plan(&memory, stored(), None), Plan::Exchange(_)));
    }
}
