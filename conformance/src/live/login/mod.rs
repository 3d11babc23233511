//! Logging an actor in: the authorisation code flow with PKCE, through a callback on the loopback.
//!
//! What comes of it is a table of the actors file. The traffic goes to the OAuth2 host directly: it is
//! no evidence of anything, and no recorder sees it.

mod authority;
mod callback;
mod error;
mod identity;
mod page;

use std::{collections::BTreeSet, time::Duration};

use chrono::{DateTime, SecondsFormat, Utc};
use rooms_openapi::{Api, Document};
use secrecy::{ExposeSecret, SecretString};
use url::Url;

pub use self::error::LoginError;
pub(crate) use self::{authority::Discovery, identity::unverified};
use self::{
    authority::{Authority, Granted},
    callback::Callback,
};
use crate::{
    recorder::Upstream,
    targets::{AccountSlot, Connection, Kind},
};

/// How long a login may take unless told otherwise.
pub const PATIENCE: Duration = Duration::from_secs(5 * 60);

/// A login about to begin.
#[derive(Clone, Debug)]
pub struct Login {
    /// Where, and as which application.
    pub connection: Connection,
    /// Who.
    pub slot: AccountSlot,
    /// The scopes to ask for.
    pub scopes: Vec<String>,
    /// The port of the callback; any free one unless given.
    pub port: Option<u16>,
    /// How long to wait for the browser.
    pub patience: Duration,
}

/// What came of a login.
#[derive(Clone, Debug)]
pub struct LoggedIn {
    /// The id of the user.
    pub user_id: String,
    /// The scopes that were granted, if the server says.
    pub scopes: Option<Vec<String>>,
    /// The scopes that were asked for and not granted.
    pub missing: Vec<String>,
    /// When the access token ends.
    pub expires_at: Option<DateTime<Utc>>,
    /// Whether there is a refresh token.
    pub lasts: bool,
    /// Whether the address of the user is known.
    pub has_email: bool,
}

/// The scopes that a run of everything needs: the parents of what the documents name, so that a client is
/// asked for few.
#[must_use]
pub fn default_scopes(kind: Kind) -> Vec<String> {
    let document = Document::load(Api::QuranReflect, kind.environment());
    let scopes = document.operations().iter().flat_map(|one| &one.scopes);
    let parents: BTreeSet<_> =
        scopes.filter_map(|scope| scope.split('.').next()).map(str::to_owned).collect();
    let always = ["openid", "offline_access"].map(str::to_owned);
    always.into_iter().chain(parents).collect()
}

impl Login {
    /// Prepares the callback, tells the URL to open, waits for the browser, and stores the account.
    /// `tell` gets what the user has to know meanwhile.
    ///
    /// # Errors
    ///
    /// When the account was not stored, and why.
    pub async fn run(self, mut tell: impl FnMut(&str)) -> Result<LoggedIn, LoginError> {
        let slot = self.slot.name();
        // Before anybody logs in for nothing.
        self.stored_ids()?;
        let Some(base) = self.connection.bases.get(&Api::OAuth2) else {
            return Err(LoginError::NoHost);
        };
        let http = Upstream::http(self.connection.authority.as_ref())
            .map_err(|error| LoginError::Callback(error.to_string()))?;
        let discovery = Discovery::fetch(&http, base).await?;
        let callback = Callback::listen(self.port).await?;
        let authority = Authority::new(&self.connection, base, http, &self.scopes, callback.url())?;
        let pending = authority.begin();
        let url = pending.url();
        tell(&format!(
            "Open this in a browser and log in as the account that plays [{slot}] (three different \
             accounts are needed, so use a private window if somebody else is logged in):\n\n{url}\n"
        ));
        tell(&format!(
            "waiting for the browser on {}, for {} s at most; Ctrl-C gives up",
            callback.url(),
            self.patience.as_secs()
        ));
        let back = callback.visit(&pending, self.patience, &mut tell).await?;
        let granted = authority.exchange(&back, &pending, &discovery).await?;
        self.store(granted)
    }

    /// The user ids of the other actors.
    fn stored_ids(&self) -> Result<Vec<(AccountSlot, String)>, LoginError> {
        let file = &self.connection.actors_file;
        if !file.path().exists() {
            return Ok(Vec::new());
        }
        let tables = file.tables().map_err(LoginError::Actors)?;
        let others = AccountSlot::ALL.into_iter();
        let others = others.filter(|slot| *slot != self.slot);
        let id = |slot: AccountSlot| {
            let id = tables.get(slot.name())?.get("user_id")?.as_str()?;
            Some((slot, id.to_owned()))
        };
        Ok(others.filter_map(id).collect())
    }

    fn store(&self, granted: Granted) -> Result<LoggedIn, LoginError> {
        let file = &self.connection.actors_file;
        let failed = |error: std::io::Error| LoginError::Store {
            file: file.shown().to_owned(),
            reason: error.to_string(),
        };
        let _lock = file.lock().map_err(failed)?;
        let others = self.stored_ids()?;
        if let Some((slot, _)) = others.iter().find(|(_, id)| *id == granted.user_id) {
            return Err(LoginError::SameAccount { slot: self.slot, other: *slot });
        }
        let Granted { user_id, email, access_token, refresh_token, expires_at, scopes } = granted;
        let end = expires_at.map(|end| end.to_rfc3339_opts(SecondsFormat::Millis, true));
        let mut has_email = true;
        let change = |table: &mut dyn toml_edit::TableLike| {
            let same = table.get("user_id").and_then(|it| it.as_str()) == Some(user_id.as_str());
            if !same {
                // Of somebody else.
                for key in ["email", "expired_access_token"] {
                    table.remove(key);
                }
            }
            let exposed = |token: &SecretString| token.expose_secret().to_owned();
            for (key, value) in [
                ("user_id", Some(user_id.clone())),
                ("email", email.clone()),
                ("access_token", Some(exposed(&access_token))),
                ("refresh_token", refresh_token.as_ref().map(exposed)),
                ("expires_at", end.clone()),
            ] {
                match value {
                    Some(value) => crate::targets::set(table, key, &value),
                    None if key == "email" => has_email = table.contains_key(key),
                    None => {
                        table.remove(key);
                    }
                }
            }
        };
        file.change(self.slot, change).map_err(failed)?;
        let covered =
            |scope: &String| scopes.as_ref().is_none_or(|granted| granted.contains(scope));
        Ok(LoggedIn {
            user_id: user_id.clone(),
            missing: self.scopes.iter().filter(|it| !covered(it)).cloned().collect(),
            scopes: scopes.clone(),
            expires_at,
            lasts: refresh_token.is_some(),
            has_email,
        })
    }
}

/// A URL below a base.
fn below(base: &Url, path: &str) -> String {
    format!("{}{path}", base.as_str().trim_end_matches('/'))
}
