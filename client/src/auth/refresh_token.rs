//! Tokens for a user who signed in once.
//!
//! Which token is used is decided by [`plan`](super::plan). The newest is kept: the one of the answer if there is one, else
//! the one that was used.

use std::{
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

use secrecy::{ExposeSecret, SecretString};

use super::{
    AccessToken, BoxFuture, Exchange, OAuthClient, StoreLock, StoredTokens, TokenSource,
    TokenStore,
    endpoint::Endpoint,
    plan::{Memory, Plan, Standing, plan, standing},
    store::login_of,
};
use crate::{Effect, TokenError};

/// Credentials of a user, renewed with a refresh token. A [`Session`](crate::oauth2::Session) converts into it.
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
    login: Option<String>,
    subject: Option<String>,
    /// The OAuth2 server of the session.
    pub(super) server: Option<String>,
    /// Whether a store had the session before.
    saved: bool,
}

impl RefreshToken {
    /// Begins with this refresh token.
    pub fn new(client: OAuthClient, refresh_token: impl Into<SecretString>) -> Self {
        let given = refresh_token.into();
        Self { login: Some(login_of(&given)), given: Some(given), ..Self::empty(client) }
    }

    /// Begins with what the store has: tokens of the same client and environment, or none.
    pub fn stored(client: OAuthClient, store: impl TokenStore + 'static) -> Self {
        Self { store: Some(Arc::new(store)), ..Self::empty(client) }
    }

    /// Begins with a session.
    pub(crate) fn of_session(
        client: OAuthClient,
        access: AccessToken,
        refresh_token: Option<SecretString>,
        subject: Option<String>,
        server: String,
        saved: bool,
    ) -> Self {
        let login = login_of(refresh_token.as_ref().unwrap_or(access.secret()));
        Self {
            given: refresh_token,
            access: Some(access),
            login: Some(login),
            subject,
            server: Some(server),
            saved,
            ..Self::empty(client)
        }
    }

    fn empty(client: OAuthClient) -> Self {
        Self {
            client,
            given: None,
            access: None,
            store: None,
            login: None,
            subject: None,
            server: None,
            saved: false,
        }
    }

    /// Begins with this access token, so that the refresh token is used when it is over.
    pub fn access_token(mut self, token: AccessToken) -> Self {
        self.access = Some(token);
        self
    }

    /// Takes tokens of this user alone from the store: the `sub` of the id token. Without it a store is that of whoever
    /// signed in last.
    pub fn subject(mut self, subject: impl Into<String>) -> Self {
        self.subject = Some(subject.into());
        self
    }

    /// Keeps the newest tokens there. What the store has is used if it comes from the login that began with the given
    /// token, and replaced if it comes from another one: a new login wins.
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

impl RefreshSource {
    pub(super) fn new(endpoint: Endpoint, grant: RefreshToken) -> Self {
        let memory = Memory {
            newest: grant.given.clone(),
            handed: grant.access.as_ref().map(|it| it.secret().clone()),
            login: grant.login.clone(),
            subject: grant.subject.clone(),
            entered: grant.saved,
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
        let standing = standing(&memory, &self.endpoint.server, self.grant.client.id(), &stored)?;
        let owner = stored.owner.clone();
        let plan = plan(&memory, standing, stored)?;
        if standing == Standing::Ours && store.is_some() {
            self.remember(|memory| memory.adopt(owner));
        }
        let access = match plan {
            Plan::Use(token) => token,
            Plan::Exchange(used) => {
                let exchange = Exchange {
                    client: &self.grant.client,
                    form: &[
                        ("grant_type", "refresh_token"),
                        ("refresh_token", used.expose_secret()),
                    ],
                    // The server may replace the token although its answer is lost, and take the same token
                    // again for theft. So nothing is repeated that may have been done.
                    effect: Effect::Write,
                    secrets: &[&used],
                };
                let granted = self.endpoint.exchange(exchange).await?;
                let newest = granted.refresh_token.unwrap_or_else(|| used.clone());
                let saves = store.filter(|_| standing != Standing::Leave);
                // Remembered before anything else can fail: there may be no second copy.
                self.remember(|memory| {
                    memory.newest = Some(newest.clone());
                    memory.unsaved = saves.is_some();
                });
                if let Some(store) = saves {
                    self.save(store, &granted.access_token, newest, &used).await;
                } else if store.is_some() {
                    tracing::warn!(
                        "the new refresh token is not stored: the store has a later login"
                    );
                }
                granted.access_token
            }
        };
        self.remember(|memory| memory.handed = Some(access.secret().clone()));
        Ok(access)
    }

    /// A store that can't be written costs a sign-in later, not this call.
    async fn save(
        &self,
        store: &dyn TokenStore,
        access: &AccessToken,
        refresh_token: SecretString,
        used: &SecretString,
    ) {
        let owner = self.recall().owner(&self.endpoint.server, self.grant.client.id(), used);
        let tokens = StoredTokens::of(access, Some(refresh_token), owner.clone());
        match store.save(tokens).await {
            Ok(()) => self.remember(|memory| {
                memory.unsaved = false;
                memory.adopt(Some(owner));
            }),
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
