//! What a mock brings along when it is the target, or plays one.

use std::collections::BTreeMap;

use reqwest::Url;
use rooms_mock::Mock;
use rooms_openapi::Api;
use secrecy::SecretString;

use super::{
    account::{Account, AccountSlot, Accounts},
    config::{LiveConfig, Rate},
    service::NARROW,
    stage::StageError,
};

/// Where each api is on a mock.
pub(super) fn bases_of(mock: &Mock) -> Result<BTreeMap<Api, Url>, url::ParseError> {
    let base = |api: &Api| {
        Ok((
            *api,
            Url::parse(&format!("{}{}", mock.url(), api.gateway_path()))?,
        ))
    };
    Api::ALL.iter().map(base).collect()
}

impl LiveConfig {
    /// The same run with a mock in the place of the target: the apis that are configured, accounts with
    /// the kinds of tokens that are configured, a client of the same kind, no limit to the pace.
    pub(crate) fn played_by(&self, mock: &Mock) -> Result<Self, StageError> {
        let mut bases = bases_of(mock)?;
        bases.retain(|api, _| self.bases.contains_key(api));
        let play = |slot, account: &rooms_mock::Account| {
            let configured = self.accounts.get(slot);
            let mut played = of_mock(mock, account);
            played.refresh_token = None;
            if configured.expired_access_token.is_none() {
                played.expired_access_token = None;
            }
            let rest = &configured.rest;
            played.rest.retain(|key, _| rest.contains_key(key));
            played
        };
        let accounts = mock.accounts();
        Ok(Self {
            kind: self.kind,
            gateway: Url::parse(mock.url())?,
            bases,
            client_id: match self.client_secret {
                Some(_) => rooms_mock::CONFIDENTIAL_CLIENT_ID.to_owned(),
                None => mock.client_id().to_owned(),
            },
            client_secret: self
                .client_secret
                .as_ref()
                .map(|_| rooms_mock::CLIENT_SECRET.to_owned().into()),
            accounts: Accounts::new(
                play(AccountSlot::Owner, &accounts.owner),
                play(AccountSlot::Member, &accounts.member),
                play(AccountSlot::Outsider, &accounts.outsider),
            ),
            rate: Rate::Unlimited,
            authority: None,
            actors_file: self.actors_file.clone(),
        })
    }
}

/// An account of a mock, as the actors file would have it.
pub(super) fn of_mock(mock: &Mock, account: &rooms_mock::Account) -> Account {
    let narrow = mock
        .control()
        .issue_access_token(&account.user_id, "openid");
    let mut rest = toml::Table::new();
    rest.extend(narrow.map(|token| (NARROW.to_owned(), token.into())));
    let others = [
        ("legacy_groups", own(&account.legacy_groups)),
        ("ucs", own(&account.ucs)),
    ];
    rest.extend(others.map(|(name, table)| (name.to_owned(), table.into())));
    Account {
        user_id: account.user_id.clone(),
        email: account.email.clone(),
        access_token: Some(SecretString::from(account.access_token.as_str())),
        expires_at: None,
        refresh_token: Some(SecretString::from(account.refresh_token.as_str())),
        expired_access_token: Some(SecretString::from(account.expired_access_token.as_str())),
        rest,
    }
}

/// Who somebody is to a system with users of its own, as the actors file has it.
fn own<Id: ToString>(account: &rooms_mock::OwnAccount<Id>) -> toml::Table {
    let pairs = [
        ("user_id", account.user_id.to_string()),
        ("access_token", account.access_token.clone()),
        ("expired_access_token", account.expired_access_token.clone()),
    ];
    let pairs = pairs.map(|(name, value)| (name.to_owned(), value.into()));
    pairs.into_iter().collect()
}
