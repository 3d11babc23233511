//! The actors file as the place where renewed tokens are kept.

use std::{io, sync::Arc, time::SystemTime};

use chrono::{DateTime, SecondsFormat, Utc};
use rooms_client::{BoxFuture, StoreLock, StoredTokens, TokenStore};
use secrecy::{ExposeSecret, SecretString};
use tokio::task::spawn_blocking;
use toml::Value;

use super::{
    account::{self, AccountSlot},
    actors_file::{self, ActorsFile},
    tokens::Seen,
};

/// The table of one account, as the place where its tokens are kept.
#[derive(Clone, Debug)]
pub(crate) struct Kept {
    pub(crate) file: ActorsFile,
    pub(crate) slot: AccountSlot,
    pub(crate) seen: Arc<Seen>,
}

impl Kept {
    fn learn(&self, tokens: &StoredTokens) {
        for (token, is_access) in [(&tokens.access_token, true), (&tokens.refresh_token, false)] {
            if let Some(token) = token {
                self.seen.learn(self.slot, token, is_access);
            }
        }
    }

    fn load_now(&self) -> io::Result<StoredTokens> {
        let invalid = |error| io::Error::new(io::ErrorKind::InvalidData, error);
        let mut tables = self.file.tables().map_err(invalid)?;
        let mut stored = StoredTokens::default();
        if let Some(Value::Table(table)) = tables.remove(self.slot.name()) {
            let text = |key: &str| Some(SecretString::from(table.get(key)?.as_str()?));
            stored.refresh_token = text("refresh_token");
            stored.access_token = text("access_token");
            let end = table.get("expires_at").and_then(account::instant);
            stored.expires_at = end.map(SystemTime::from);
        }
        self.learn(&stored);
        Ok(stored)
    }

    fn save_now(&self, tokens: &StoredTokens) -> io::Result<()> {
        self.file.change(self.slot, |table| {
            for (key, token) in
                [("access_token", &tokens.access_token), ("refresh_token", &tokens.refresh_token)]
            {
                if let Some(token) = token {
                    actors_file::set(table, key, token.expose_secret());
                }
            }
            match tokens.expires_at {
                Some(end) => {
                    let end = DateTime::<Utc>::from(end);
                    let end = end.to_rfc3339_opts(SecondsFormat::Millis, true);
                    actors_file::set(table, "expires_at", &end);
                }
                None => {
                    table.remove("expires_at");
                }
            }
        })
    }

    /// Files block, and a lock may do so for long.
    fn on_a_thread<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Self) -> io::Result<T> + Send + 'static,
    ) -> BoxFuture<'static, io::Result<T>> {
        let kept = self.clone();
        Box::pin(async move {
            let work = spawn_blocking(move || work(&kept));
            work.await.map_err(io::Error::other)?
        })
    }
}

impl TokenStore for Kept {
    fn lock(&self) -> BoxFuture<'_, io::Result<StoreLock>> {
        self.on_a_thread(|kept| kept.file.lock().map(StoreLock::new))
    }

    fn load(&self) -> BoxFuture<'_, io::Result<StoredTokens>> {
        self.on_a_thread(Self::load_now)
    }

    fn save(&self, tokens: StoredTokens) -> BoxFuture<'_, io::Result<()>> {
        // Before anything can go wrong: from now on these may turn up.
        self.learn(&tokens);
        self.on_a_thread(move |kept| {
            let saved = kept.save_now(&tokens);
            if let Err(error) = &saved {
                kept.seen.problem(format!(
                    "the renewed tokens of [{}] could not be written to {}: {error}. The refresh \
                     token there may be used up; log in again before the next run: {}",
                    kept.slot.name(),
                    kept.file.shown(),
                    kept.slot.login()
                ));
            }
            saved
        })
    }
}
