//! Access tokens while a live run goes on: renewed ahead of their end, and once after a refusal.
//!
//! The client crate does the work, with its cache and its grant; here is the actors file as the place
//! where renewed tokens are kept, and the list of all credentials that have turned up, because what is
//! not known cannot be kept out of what is written.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rooms_client::{
    AccessToken, BoxFuture, Client, Credentials, Environment, OAuthClient, RefreshToken, Remedy,
    TokenError, TokenSource,
};
use rooms_openapi::Api;
use secrecy::{ExposeSecret, SecretString};

use super::{
    account::{Account, AccountSlot},
    config::LiveConfig,
    token_store::Kept,
};
use crate::redact::{self, Recognised, Secrets, Sort};

/// A credential that turned up.
#[derive(Clone, Debug)]
pub struct SeenCredential {
    /// Whose it is.
    pub slot: AccountSlot,
    /// The credential.
    pub secret: SecretString,
    /// The name of the variable that stands for it.
    pub variable: String,
    /// Whether calls are made with it, as with no refresh token.
    pub is_access_token: bool,
}

/// So many secrets of others are looked for, those that were met last.
const MOST_RECOGNISED: usize = 5000;

/// What turned up during a run: the credentials of the accounts, the newest last, and what is secret by its kind.
#[derive(Debug)]
pub struct Seen {
    all: Mutex<Vec<SeenCredential>>,
    recognised: Mutex<Secrets>,
    problems: Mutex<Vec<String>>,
}

impl Default for Seen {
    fn default() -> Self {
        Self {
            all: Mutex::default(),
            recognised: Mutex::new(Secrets::with_room_for(MOST_RECOGNISED)),
            problems: Mutex::default(),
        }
    }
}

impl Seen {
    pub(crate) fn learn(&self, slot: AccountSlot, secret: &SecretString, is_access_token: bool) {
        let kind = if is_access_token { "TOKEN" } else { "REFRESH_TOKEN" };
        let variable = format!("{kind}_{}", slot.name().to_uppercase());
        redact::learn(Sort::Credential, secret.expose_secret(), &variable);
        let mut all = lock(&self.all);
        let known = |one: &SeenCredential| one.secret.expose_secret() == secret.expose_secret();
        if !all.iter().any(known) {
            all.push(SeenCredential { slot, secret: secret.clone(), variable, is_access_token });
        }
    }

    /// All but the first so many.
    #[must_use]
    pub fn after(&self, count: usize) -> Vec<SeenCredential> {
        lock(&self.all).iter().skip(count).cloned().collect()
    }

    /// Takes notice of what is secret by its kind, in an answer of the target.
    pub(crate) fn recognise(&self, found: Vec<Recognised>) {
        let mut recognised = lock(&self.recognised);
        for one in found {
            if !recognised.have_been_forgotten() {
                redact::learn(Sort::Private, &one.secret, &one.variable);
            }
            recognised.add(Sort::Private, one.secret, one.variable);
        }
    }

    /// What is secret by its kind in any answer so far.
    pub(crate) fn recognised(&self) -> Secrets {
        lock(&self.recognised).clone()
    }

    pub(crate) fn problem(&self, text: String) {
        let mut problems = lock(&self.problems);
        if !problems.contains(&text) {
            problems.push(text);
        }
    }

    /// What went wrong beside the run, for example that a renewed token could not be kept.
    #[must_use]
    pub fn problems(&self) -> Vec<String> {
        lock(&self.problems).clone()
    }
}

/// Nothing that panics happens under the locks.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Why an account has no access token, and what to do.
#[derive(Clone, Debug, thiserror::Error)]
#[error("there is no access token for [{}]: {reason}", slot.name())]
pub struct NoToken {
    /// The table of the account.
    pub slot: AccountSlot,
    /// What is known about it, and what to do.
    pub reason: String,
}

/// The access tokens of one account, one after the other.
#[derive(Clone, Debug)]
pub struct Tokens {
    slot: AccountSlot,
    supply: Supply,
}

#[derive(Clone, Debug)]
enum Supply {
    Fixed(AccessToken),
    Renewed(Client),
}

impl Tokens {
    /// Always the same one.
    #[must_use]
    pub fn fixed(slot: AccountSlot, token: impl Into<SecretString>) -> Self {
        Self { slot, supply: Supply::Fixed(AccessToken::new(token)) }
    }

    /// Those of a live account: the configured one and, if there is a refresh token, its successors.
    ///
    /// # Errors
    ///
    /// When there is neither, or the OAuth2 host cannot be used.
    pub fn of(
        slot: AccountSlot,
        config: &LiveConfig,
        http: reqwest::Client,
        seen: &Arc<Seen>,
    ) -> Result<Self, NoToken> {
        let account = config.accounts.get(slot);
        for (token, is_access) in [(&account.access_token, true), (&account.refresh_token, false)] {
            if let Some(token) = token {
                seen.learn(slot, token, is_access);
            }
        }
        let supply = match (&account.access_token, config.bases.get(&Api::OAuth2)) {
            (_, Some(oauth)) if account.refresh_token.is_some() => {
                let client = renewing(slot, config, oauth.as_str(), http, seen);
                Supply::Renewed(
                    client.map_err(|error| NoToken { slot, reason: error.to_string() })?,
                )
            }
            (Some(_), _) => Supply::Fixed(configured(account)),
            (None, _) => {
                let reason = "QF_OAUTH_BASE_URL is not set, so that none can be got".to_owned();
                return Err(NoToken { slot, reason });
            }
        };
        Ok(Self { slot, supply })
    }

    /// The one to call with now.
    ///
    /// # Errors
    ///
    /// When there is none, with what to do about it.
    pub async fn current(&self) -> Result<AccessToken, NoToken> {
        match &self.supply {
            Supply::Fixed(token) if token.is_current() => Ok(token.clone()),
            Supply::Fixed(_) => {
                Err(self.none("it has expired, and there is no refresh token", true))
            }
            Supply::Renewed(client) => self.told(client.access_token().await),
        }
    }

    /// Another one than this, which was refused; none if there is no other.
    ///
    /// # Errors
    ///
    /// When there is none, with what to do about it.
    pub async fn after(&self, refused: &AccessToken) -> Result<Option<AccessToken>, NoToken> {
        match &self.supply {
            Supply::Fixed(_) => Ok(None),
            Supply::Renewed(client) => {
                let token = client.access_token_after(refused).await;
                self.told(token).map(Some)
            }
        }
    }

    fn told(
        &self,
        token: Result<Option<AccessToken>, Arc<TokenError>>,
    ) -> Result<AccessToken, NoToken> {
        match token {
            Ok(Some(token)) => Ok(token),
            Ok(None) => Err(self.none("nothing is configured", true)),
            Err(error) => {
                let text = crate::exchange::transport_error::token_error(&error);
                Err(self.none(&text, error.remedy() == Remedy::SignIn))
            }
        }
    }

    fn none(&self, why: &str, sign_in: bool) -> NoToken {
        let advice =
            if sign_in { format!(". Log in again: {}", self.slot.login()) } else { String::new() };
        NoToken { slot: self.slot, reason: format!("{why}{advice}") }
    }

    /// The credentials with which the client of one line calls.
    #[must_use]
    pub fn credentials(&self, client_id: &str) -> Credentials {
        match &self.supply {
            Supply::Fixed(token) => Credentials::new(client_id, token.secret().clone()),
            Supply::Renewed(_) => Credentials::from_source(client_id, Handed::of(self.clone())),
        }
    }
}

/// The configured access token.
fn configured(account: &Account) -> AccessToken {
    let text = account.access_token.clone().unwrap_or_default();
    let token = AccessToken::new(text);
    match account.expires_at {
        Some(end) => token.expires_at(end.into()),
        None => token,
    }
}

fn renewing(
    slot: AccountSlot,
    config: &LiveConfig,
    oauth: &str,
    http: reqwest::Client,
    seen: &Arc<Seen>,
) -> Result<Client, rooms_client::ConfigurationError> {
    let environment = Environment::custom(config.gateway.as_str())?.with_oauth_base_url(oauth)?;
    let application = match &config.client_secret {
        Some(secret) => OAuthClient::confidential(&config.client_id, secret.clone()),
        None => OAuthClient::public(&config.client_id),
    };
    let store = Kept { file: config.actors_file.clone(), slot, seen: Arc::clone(seen) };
    let account = config.accounts.get(slot);
    let mut grant = RefreshToken::stored(application, store);
    if account.access_token.is_some() {
        grant = grant.access_token(configured(account));
    }
    Client::builder().environment(environment).http_client(http).credentials(grant).build()
}

/// The tokens as one line gets them. Its client asks again when the last one is nearly over, or was
/// refused; which of the two is told by the token.
struct Handed {
    tokens: Tokens,
    last: Mutex<Option<AccessToken>>,
}

impl Handed {
    fn of(tokens: Tokens) -> Self {
        Self { tokens, last: Mutex::new(None) }
    }

    async fn next(&self) -> Result<AccessToken, TokenError> {
        let refused = lock(&self.last).clone().filter(AccessToken::is_current);
        let next = match refused {
            Some(refused) => self.tokens.after(&refused).await,
            None => self.tokens.current().await.map(Some),
        };
        let next = next.map_err(TokenError::other)?;
        let next = next.ok_or_else(|| TokenError::other("the token was refused"))?;
        *lock(&self.last) = Some(next.clone());
        Ok(next)
    }
}

impl TokenSource for Handed {
    fn token(&self) -> BoxFuture<'_, Result<AccessToken, TokenError>> {
        Box::pin(self.next())
    }
}
