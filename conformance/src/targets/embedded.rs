//! What a mock brings along when it is the target, or plays one. Where it runs makes no difference.

use std::{collections::BTreeMap, sync::Arc};

use reqwest::Url;
use rooms_mock::Mock;
use rooms_openapi::Api;
use secrecy::SecretString;

use super::{
    account::{Account, AccountSlot, Accounts},
    config::{LiveConfig, Rate},
    control::{Control, ControlError},
    identity::NARROW,
    outside::{Approval, Mailbox},
    stage::StageError,
};
use crate::recorder::Upstream;

/// Where each api is on a mock.
pub(crate) fn bases_of(mock: &Url) -> Result<BTreeMap<Api, Url>, url::ParseError> {
    let mock = mock.as_str().trim_end_matches('/');
    let base = |api: &Api| {
        let base = format!("{mock}{}", api.gateway_path());
        Ok((*api, Url::parse(&base)?))
    };
    Api::ALL.iter().map(base).collect()
}

/// The accounts that every mock has, each with a token that may do next to nothing.
pub(crate) async fn accounts_of(control: &Control) -> Result<Accounts, ControlError> {
    let fixed = rooms_mock::Accounts::fixed();
    let (owner, member, outsider) = tokio::try_join!(
        of_mock(control, &fixed.owner),
        of_mock(control, &fixed.member),
        of_mock(control, &fixed.outsider),
    )?;
    Ok(Accounts::new(owner, member, outsider))
}

impl LiveConfig {
    /// The same run with a mock in the place of the target: the apis that are configured, accounts with
    /// the kinds of tokens that are configured, a client of the same kind, no limit to the pace.
    pub(crate) async fn played_by(&self, mock: &Mock) -> Result<Self, StageError> {
        let gateway = Url::parse(mock.url())?;
        let mut bases = bases_of(&gateway)?;
        bases.retain(|api, _| self.bases.contains_key(api));
        let control = Control::of(Upstream::http(None)?, &gateway);
        let accounts = accounts_of(&control).await?;
        let play = |slot| {
            let configured = self.accounts.get(slot);
            let mut played = accounts.get(slot).clone();
            played.refresh_token = None;
            if configured.expired_access_token.is_none() {
                played.expired_access_token = None;
            }
            let rest = &configured.rest;
            played.rest.retain(|key, _| rest.contains_key(key));
            played
        };
        Ok(Self {
            kind: self.kind,
            gateway,
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
                play(AccountSlot::Owner),
                play(AccountSlot::Member),
                play(AccountSlot::Outsider),
            ),
            rate: Rate::Unlimited,
            authority: None,
            actors_file: self.actors_file.clone(),
            // The mock has what comes from elsewhere in the run itself.
            mailboxes: self.mailboxes.each_ref().map(|mailbox| {
                mailbox.as_ref().map(|_| Arc::new(control.clone()) as Arc<dyn Mailbox>)
            }),
            approval: self
                .approval
                .as_ref()
                .map(|_| Arc::new(control.clone()) as Arc<dyn Approval>),
        })
    }
}

/// An account of a mock, as the actors file would have it.
async fn of_mock(
    control: &Control,
    account: &rooms_mock::Account,
) -> Result<Account, ControlError> {
    let narrow = control.issue_access_token(&account.user_id, "openid").await?;
    let mut rest = toml::Table::new();
    rest.insert(NARROW.to_owned(), narrow.into());
    let others = [("legacy_groups", own(&account.legacy_groups)), ("ucs", own(&account.ucs))];
    rest.extend(others.map(|(name, table)| (name.to_owned(), table.into())));
    Ok(Account {
        user_id: account.user_id.clone(),
        email: account.email.clone(),
        access_token: Some(SecretString::from(account.access_token.as_str())),
        expires_at: None,
        refresh_token: Some(SecretString::from(account.refresh_token.as_str())),
        expired_access_token: Some(SecretString::from(account.expired_access_token.as_str())),
        rest,
    })
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
