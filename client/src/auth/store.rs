//! Where refresh tokens outlive the process, as a trait.
//!
//! The server may replace the refresh token each time it is used, and the old one is worth nothing then. So
//! reading, using and writing happen under one lock: two processes with one store take turns.

use std::{fmt, io, sync::Arc, time::SystemTime};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac_sha256::Hash;
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};

use super::{AccessToken, BoxFuture, secret};

/// What a store keeps. Secrets never show in `Debug` output; serialized, they are written down, which is what a store
/// does.
///
/// A store keeps all of it, the simplest way is as one piece of JSON: without the [owner](Self::owner), nobody can tell
/// whose tokens they are.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct StoredTokens {
    /// The newest refresh token.
    #[serde(with = "secret::optional", skip_serializing_if = "Option::is_none")]
    pub refresh_token: Option<SecretString>,
    /// The access token that came with it, to be used up by the next process.
    #[serde(with = "secret::optional", skip_serializing_if = "Option::is_none")]
    pub access_token: Option<SecretString>,
    /// When the access token ends; one without is not used. Serialized as seconds since 1970.
    #[serde(with = "seconds", skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<SystemTime>,
    /// Whose tokens they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<TokenOwner>,
}

/// Whose tokens a store has: tokens of one owner are never used for another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TokenOwner {
    /// The base URL of the OAuth2 server that issued them.
    pub server: String,
    /// The client that they were issued to.
    pub client_id: String,
    /// The user, as far as an id token said: its `sub`.
    pub subject: Option<String>,
    /// The login that they come from: a hash of the first refresh token, which tells a new login from a renewal.
    pub login: String,
}

impl StoredTokens {
    /// A refresh token, as one that was kept elsewhere until now.
    pub fn new(refresh_token: impl Into<SecretString>) -> Self {
        Self { refresh_token: Some(refresh_token.into()), ..Self::default() }
    }

    pub(crate) fn of(
        access: &AccessToken,
        refresh_token: Option<SecretString>,
        owner: TokenOwner,
    ) -> Self {
        Self {
            refresh_token,
            access_token: Some(access.secret().clone()),
            expires_at: access.end(),
            owner: Some(owner),
        }
    }
}

/// The name of the login that began with this token.
pub(crate) fn login_of(token: &SecretString) -> String {
    URL_SAFE_NO_PAD.encode(Hash::hash(token.expose_secret().as_bytes()))
}

/// Keeps the tokens of one login.
pub trait TokenStore: Send + Sync {
    /// Waits until nobody else uses the store, and keeps others away until the lock is dropped.
    ///
    /// Held while tokens are read, exchanged and written. Unless overridden, there is no lock.
    fn lock(&self) -> BoxFuture<'_, io::Result<StoreLock>> {
        Box::pin(async { Ok(StoreLock::none()) })
    }

    /// What was saved last; nothing is stored at first.
    fn load(&self) -> BoxFuture<'_, io::Result<StoredTokens>>;

    /// Replaces what is stored, all or nothing.
    fn save(&self, tokens: StoredTokens) -> BoxFuture<'_, io::Result<()>>;
}

impl<S: TokenStore + ?Sized> TokenStore for Arc<S> {
    fn lock(&self) -> BoxFuture<'_, io::Result<StoreLock>> {
        (**self).lock()
    }

    fn load(&self) -> BoxFuture<'_, io::Result<StoredTokens>> {
        (**self).load()
    }

    fn save(&self, tokens: StoredTokens) -> BoxFuture<'_, io::Result<()>> {
        (**self).save(tokens)
    }
}

/// Keeps others away from a store until it is dropped.
pub struct StoreLock(#[expect(dead_code, reason = "held, not read")] Option<Box<dyn Send + Sync>>);

impl StoreLock {
    /// A lock that lasts as long as the guard.
    pub fn new(guard: impl Send + Sync + 'static) -> Self {
        Self(Some(Box::new(guard)))
    }

    /// No lock, for stores that nobody else uses.
    #[must_use]
    pub fn none() -> Self {
        Self(None)
    }
}

impl fmt::Debug for StoreLock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("StoreLock")
    }
}

/// Times as seconds since 1970.
mod seconds {
    use std::time::{Duration, SystemTime};

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn serialize<S: Serializer>(
        time: &Option<SystemTime>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        let seconds =
            |time: &SystemTime| Some(time.duration_since(SystemTime::UNIX_EPOCH).ok()?.as_secs());
        time.as_ref().and_then(seconds).serialize(to)
    }

    pub(super) fn deserialize<'a, D: Deserializer<'a>>(
        from: D,
    ) -> Result<Option<SystemTime>, D::Error> {
        let seconds = Option::<u64>::deserialize(from)?;
        Ok(seconds.and_then(|it| SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(it))))
    }
}
