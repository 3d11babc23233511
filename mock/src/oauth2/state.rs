//! What the authority has on record: logins under way, sessions, codes, refresh tokens.
//!
//! Access tokens are on record beside those of the fixed accounts, where every api looks them up.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::client::{self, Clients};
use super::scope::Scopes;
use crate::domain::Time;
use crate::quran_reflect::UserId;
use crate::store::Store;

/// An authorisation request between its arrival and the user's decision.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Flow {
    pub(crate) client: String,
    pub(crate) redirect_uri: String,
    pub(crate) scopes: Scopes,
    pub(crate) state: String,
    pub(crate) nonce: Option<String>,
    pub(crate) challenge: Option<String>,
    /// What the forms of this flow send along, so that no other page can send them.
    pub(crate) proof: String,
    pub(crate) requested_at: Time,
    /// Who logged in.
    pub(crate) user: Option<UserId>,
}

/// What a user allowed a client, or what a client has by itself.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Session {
    /// `None` is any client: the sessions of the fixed accounts.
    pub(crate) client: Option<String>,
    pub(crate) user: Option<UserId>,
    pub(crate) scopes: Scopes,
    pub(crate) nonce: Option<String>,
    pub(crate) requested_at: Time,
    pub(crate) logged_in_at: Time,
}

/// A code between consent and exchange, and afterwards as a memory.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Code {
    pub(crate) session: String,
    pub(crate) client: String,
    pub(crate) redirect_uri: String,
    pub(crate) challenge: Option<String>,
    pub(crate) issued_at: Time,
    pub(crate) used: bool,
}

/// A refresh token, and afterwards the memory of one.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Refresh {
    pub(crate) session: String,
    pub(crate) issued_at: Time,
    pub(crate) used: bool,
}

/// A browser that somebody logged in with, known by its cookie.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Browser {
    pub(crate) user: UserId,
    pub(crate) logged_in_at: Time,
    /// What the user granted each client there.
    pub(crate) granted: BTreeMap<String, Scopes>,
}

/// All of it.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct State {
    pub(crate) clients: Clients,
    pub(crate) flows: BTreeMap<String, Flow>,
    /// What the login page asks some users for.
    #[serde(default)]
    pub(crate) passwords: BTreeMap<UserId, String>,
    #[serde(default)]
    pub(crate) browsers: BTreeMap<String, Browser>,
    pub(crate) sessions: BTreeMap<String, Session>,
    pub(crate) codes: BTreeMap<String, Code>,
    pub(crate) refresh: BTreeMap<String, Refresh>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            clients: client::fixed(),
            flows: BTreeMap::new(),
            passwords: BTreeMap::new(),
            browsers: BTreeMap::new(),
            sessions: BTreeMap::new(),
            codes: BTreeMap::new(),
            refresh: BTreeMap::new(),
        }
    }
}

impl Flow {
    /// The session and the code that come of a flow once its user has consented; the code is returned.
    pub(crate) fn granted(self, store: &mut Store, user: UserId, logged_in_at: Time) -> String {
        let now = store.clock.now();
        let (session, code) = (store.ids.uuid().to_string(), store.ids.token("ac"));
        store.oauth.codes.insert(
            code.clone(),
            Code {
                session: session.clone(),
                client: self.client.clone(),
                redirect_uri: self.redirect_uri,
                challenge: self.challenge,
                issued_at: now,
                used: false,
            },
        );
        store.oauth.sessions.insert(
            session,
            Session {
                client: Some(self.client),
                user: Some(user),
                scopes: self.scopes,
                nonce: self.nonce,
                requested_at: self.requested_at,
                logged_in_at,
            },
        );
        code
    }
}

impl fmt::Debug for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("State")
            .field("flows", &self.flows.len())
            .field("sessions", &self.sessions.len())
            .finish_non_exhaustive()
    }
}

impl State {
    /// Forgets a session with its codes and refresh tokens; access tokens are for the caller to end.
    pub(crate) fn end(&mut self, session: &str) {
        self.sessions.remove(session);
        self.codes.retain(|_, code| code.session != session);
        self.refresh.retain(|_, token| token.session != session);
    }

    /// The refresh token of that text, if it still works.
    pub(crate) fn live_refresh(&self, token: &str) -> Option<(&Refresh, &Session)> {
        let refresh = self.refresh.get(token).filter(|token| !token.used)?;
        Some((refresh, self.sessions.get(&refresh.session)?))
    }
}
