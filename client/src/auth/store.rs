//! Where refresh tokens outlive the process, as a trait.
//!
//! The server may replace the refresh token each time it is used, and the old one is worth nothing then. So
//! reading, using and writing happen under one lock: two processes with one store take turns.

use std::{fmt, io, time::SystemTime};

use secrecy::SecretString;

use super::BoxFuture;

/// What a store keeps. Secrets never show in `Debug` output.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct StoredTokens {
    /// The newest refresh token.
    pub refresh_token: Option<SecretString>,
    /// The access token that came with it, to be used up by the next process.
    pub access_token: Option<SecretString>,
    /// When the access token ends; one without is not used.
    pub expires_at: Option<SystemTime>,
}

/// Keeps the newest refresh token.
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
