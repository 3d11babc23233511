//! The accounts that callers use, and the tokens that stand for them.
//!
//! Three accounts always exist, with fixed ids and tokens, so that examples can be copied from a page.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::{Deserialize, Serialize};
use uuid::{Uuid, uuid};

use crate::domain::Time;
use crate::oauth2::{Scopes, Session};

/// The OAuth2 client id of the public client, which needs no secret.
pub const CLIENT_ID: &str = "rooms-mock-client";

/// Id of the owner, Amina Rahman.
pub(crate) const OWNER: Uuid = uuid!("8d0f2c1e-5b7a-4c39-9a6e-2f41d0c7b815");
/// Id of the member, Yusuf Demir.
pub(crate) const MEMBER: Uuid = uuid!("c4a7e913-0d62-4f8b-b1d5-7e9038a26f44");
/// Id of the outsider, Leila Haddad.
pub(crate) const OUTSIDER: Uuid = uuid!("2b6e5f90-93c4-4d17-8a0b-61f7c2d49e38");

/// Ids of the same three in `ucs`.
const UCS_OWNER: Uuid = uuid!("5c1b7e42-90ad-4b6f-8e13-d2a4f6079c31");
const UCS_MEMBER: Uuid = uuid!("e07d39b8-4c25-4f91-b7aa-16f0c5d8e264");
const UCS_OUTSIDER: Uuid = uuid!("91f4a6d0-7e3b-4258-a9cc-03b8e17f5d46");

/// Somebody who can call the apis.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Account {
    /// UUID of the user.
    pub user_id: String,
    /// Public handle.
    pub username: String,
    /// Address that invitations go to.
    pub email: String,
    /// A token that works.
    pub access_token: String,
    /// A token that gets a new access token.
    pub refresh_token: String,
    /// A token that has expired.
    pub expired_access_token: String,
    /// The same person in `legacy_groups`.
    pub legacy_groups: OwnAccount<i64>,
    /// The same person in `ucs`.
    pub ucs: OwnAccount<Uuid>,
}

/// What a person is called and calls with in an api that has user ids and tokens of its own.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct OwnAccount<Id> {
    /// Id of the user in that api.
    pub user_id: Id,
    /// A token that works.
    pub access_token: String,
    /// A token that has expired.
    pub expired_access_token: String,
}

impl<Id: fmt::Debug> fmt::Debug for OwnAccount<Id> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OwnAccount").field("user_id", &self.user_id).finish_non_exhaustive()
    }
}

impl<Id> OwnAccount<Id> {
    pub(crate) fn new(user_id: Id, access_token: String, expired_access_token: String) -> Self {
        Self { user_id, access_token, expired_access_token }
    }
}

impl fmt::Debug for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Account")
            .field("user_id", &self.user_id)
            .field("username", &self.username)
            .finish_non_exhaustive()
    }
}

/// The three accounts that always exist.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Accounts {
    /// Amina Rahman, who creates rooms.
    pub owner: Account,
    /// Yusuf Demir, who joins them.
    pub member: Account,
    /// Leila Haddad, who stays outside.
    pub outsider: Account,
}

impl Accounts {
    /// The fixed accounts.
    #[must_use]
    pub fn fixed() -> Self {
        Self {
            owner: fixed("owner", OWNER, "amina.rahman", 117, UCS_OWNER),
            member: fixed("member", MEMBER, "yusuf.demir", 153, UCS_MEMBER),
            outsider: fixed("outsider", OUTSIDER, "leila.haddad", 208, UCS_OUTSIDER),
        }
    }

    /// The accounts with the words that files and logs use for them.
    pub fn named(&self) -> impl Iterator<Item = (&'static str, &Account)> {
        [("owner", &self.owner), ("member", &self.member), ("outsider", &self.outsider)].into_iter()
    }
}

/// A token that can be copied from a page.
pub(crate) fn token_of(name: &str) -> String {
    format!("rooms-mock-{name}-token")
}

/// An account whose tokens follow from a name.
pub(crate) fn fixed(role: &str, id: Uuid, username: &str, legacy: i64, ucs: Uuid) -> Account {
    let token = |word: &str| token_of(&format!("{role}{word}"));
    Account {
        legacy_groups: OwnAccount::new(legacy, token("-legacy"), token("-legacy-expired")),
        ucs: OwnAccount::new(ucs, token("-ucs"), token("-ucs-expired")),
        user_id: id.to_string(),
        username: username.to_owned(),
        email: format!("{username}@example.org"),
        access_token: token(""),
        refresh_token: token("-refresh"),
        expired_access_token: token("-expired"),
    }
}

/// What an access token stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Grant {
    /// `None` is a client by itself.
    pub(crate) user: Option<Uuid>,
    /// The client that it was issued to; `None` is any, for the fixed tokens.
    pub(crate) client: Option<String>,
    pub(crate) scopes: Scopes,
    /// The session of `oauth2` that it belongs to.
    pub(crate) session: Option<String>,
    pub(crate) issued_at: Time,
    /// `None` is never.
    pub(crate) expires_at: Option<Time>,
}

impl Grant {
    pub(crate) fn is_expired(&self, now: Time) -> bool {
        self.expires_at.is_some_and(|at| at <= now)
    }
}

/// How many tokens are remembered that are not known any more.
const MOST_GONE: usize = 10_000;

/// All access tokens.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Tokens {
    grants: BTreeMap<String, Grant>,
    /// Tokens of before a reset, or of a state that another has replaced.
    #[serde(skip)]
    gone: BTreeSet<String>,
}

impl fmt::Debug for Tokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tokens").field("count", &self.grants.len()).finish()
    }
}

impl Tokens {
    /// The tokens of an account: one that works until `expires_at`, one that does not.
    pub(crate) fn insert(
        &mut self,
        user: Uuid,
        account: &Account,
        session: &Session,
        expires_at: Option<Time>,
    ) {
        let grant = Grant {
            user: Some(user),
            client: None,
            scopes: session.scopes.clone(),
            session: Some(account.user_id.clone()),
            issued_at: session.logged_in_at,
            expires_at,
        };
        let expired = Grant { expires_at: Some(Time::UNIX_EPOCH), ..grant.clone() };
        self.grants.insert(account.access_token.clone(), grant);
        self.grants.insert(account.expired_access_token.clone(), expired);
    }

    /// The working tokens of accounts work until then.
    pub(crate) fn limit_accounts(&mut self, expires_at: Option<Time>) {
        for grant in self.grants.values_mut() {
            let of_account = grant.client.is_none() && grant.session.is_some();
            if of_account && grant.expires_at != Some(Time::UNIX_EPOCH) {
                grant.expires_at = expires_at;
            }
        }
    }

    /// A token that was issued.
    pub(crate) fn issue(&mut self, token: String, grant: Grant) {
        self.grants.insert(token, grant);
    }

    pub(crate) fn grant(&self, token: &str) -> Option<&Grant> {
        self.grants.get(token)
    }

    /// Whether the mock gave that token before it was reset, or before its state was replaced.
    pub(crate) fn is_gone(&self, token: &str) -> bool {
        self.gone.contains(token)
    }

    /// Remembers tokens that are not known any more.
    pub(crate) fn remember_gone(&mut self, others: &Self, more: impl Iterator<Item = String>) {
        let others = others.gone.iter().chain(others.grants.keys());
        let gone = others.cloned().chain(more).take(MOST_GONE);
        self.gone = gone.filter(|token| !self.grants.contains_key(token)).collect();
    }

    /// Makes a token unknown.
    pub(crate) fn end(&mut self, token: &str) {
        self.grants.remove(token);
    }

    /// Makes all tokens of a session unknown.
    pub(crate) fn end_session(&mut self, session: &str) {
        self.grants.retain(|_, grant| grant.session.as_deref() != Some(session));
    }
}
