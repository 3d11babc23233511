//! Who signed in, and with what they call from now on.

use std::{
    fmt, io,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use serde_json::{Map, Value};

#[cfg(feature = "quran-reflect")]
use crate::{Credentials, RefreshToken};
use crate::{GrantedTokens, OAuthClient, StoredTokens, TokenOwner, TokenStore, auth::login_of};

/// A user who signed in: what [`Login::exchange`](super::Login::exchange) brings.
///
/// [Save](Self::save) it, and build a client from it: it converts into [`Credentials`](crate::Credentials), and into a
/// [`RefreshToken`](crate::RefreshToken) that takes a store.
#[derive(Clone)]
#[must_use]
pub struct Session {
    tokens: GrantedTokens,
    claims: Map<String, Value>,
    application: OAuthClient,
    server: String,
    /// Whether a store has it: what is there later is not older.
    saved: Arc<AtomicBool>,
}

impl Session {
    pub(super) fn new(
        tokens: GrantedTokens,
        claims: Map<String, Value>,
        application: OAuthClient,
        server: String,
    ) -> Self {
        Self { tokens, claims, application, server, saved: Arc::default() }
    }

    /// The user, as every other login of theirs names them too; none unless the scope `openid` was asked for.
    #[must_use]
    pub fn subject(&self) -> Option<&str> {
        self.claims.get("sub")?.as_str()
    }

    /// What the id token says about the user, such as `email`; empty without one.
    #[must_use]
    pub fn claims(&self) -> &Map<String, Value> {
        &self.claims
    }

    /// The tokens.
    #[must_use]
    pub fn tokens(&self) -> &GrantedTokens {
        &self.tokens
    }

    /// Puts the tokens into a store, in place of what it had.
    ///
    /// # Errors
    ///
    /// When the store can't be locked or written.
    pub async fn save(&self, store: &(impl TokenStore + ?Sized)) -> io::Result<()> {
        let GrantedTokens { access_token, refresh_token, .. } = &self.tokens;
        let owner = TokenOwner {
            server: self.server.clone(),
            client_id: self.application.id().to_owned(),
            subject: self.subject().map(str::to_owned),
            login: login_of(refresh_token.as_ref().unwrap_or(access_token.secret())),
        };
        let _lock = store.lock().await?;
        store.save(StoredTokens::of(access_token, refresh_token.clone(), owner)).await?;
        self.saved.store(true, Ordering::Relaxed);
        Ok(())
    }
}

/// Begins with the access token of the session, and renews it with its refresh token, if there is one.
#[cfg(feature = "quran-reflect")]
impl From<Session> for RefreshToken {
    fn from(session: Session) -> Self {
        let subject = session.subject().map(str::to_owned);
        let saved = session.saved.load(Ordering::Relaxed);
        let Session { tokens, application, server, .. } = session;
        let GrantedTokens { access_token, refresh_token, .. } = tokens;
        Self::of_session(application, access_token, refresh_token, subject, server, saved)
    }
}

#[cfg(feature = "quran-reflect")]
impl From<Session> for Credentials {
    fn from(session: Session) -> Self {
        RefreshToken::from(session).into()
    }
}

/// Shows whose session it is, and nothing that is secret or personal.
impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session")
            .field("subject", &self.subject())
            .field("scopes", &self.tokens.scopes)
            .field("application", &self.application)
            .field("server", &self.server)
            .finish_non_exhaustive()
    }
}
