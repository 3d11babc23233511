//! The stage that a target gives to one scenario.
//!
//! The embedded mock is started anew for each scenario, a mock elsewhere is brought back to its start; a live target
//! is one and the same for all.

use std::{collections::BTreeMap, io, sync::Arc};

use reqwest::Url;
use rooms_mock::Mock;
use rooms_openapi::Api;
use secrecy::SecretString;
use tokio::sync::OwnedMutexGuard;

use super::{
    account::{AccountSlot, Accounts},
    config::LiveConfig,
    control::{Control, ControlError},
    embedded::{accounts_of, bases_of},
    outside::{Approval, Mailbox, Mailboxes},
    tokens::{NoToken, Tokens},
};
use crate::recorder::UpstreamError;

/// Why a target, or a stage, could not be made ready.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StageError {
    /// The HTTP client.
    #[error(transparent)]
    Upstream(#[from] UpstreamError),
    /// The embedded mock.
    #[error("the mock could not be started")]
    Mock(#[from] rooms_mock::StartError),
    /// The mock says that it is somewhere that is no URL.
    #[error("the mock has no usable URL")]
    Url(#[from] url::ParseError),
    /// The control of a mock.
    #[error(transparent)]
    Control(#[from] ControlError),
    /// An account of a live target has no token.
    #[error(transparent)]
    Token(#[from] NoToken),
    /// The ledger or the lock of a live target.
    #[error("the files of the live target cannot be written")]
    Files(#[from] io::Error),
}

/// Where one scenario plays.
#[derive(Debug)]
pub struct Stage {
    bases: BTreeMap<Api, Url>,
    client_id: String,
    clients: Vec<(String, Option<SecretString>)>,
    accounts: Accounts,
    tokens: [Tokens; 3],
    control: Option<Control>,
    mailboxes: Mailboxes,
    approval: Option<Arc<dyn Approval>>,
    _ground: Ground,
}

/// What has to stay for as long as the scenario plays.
#[derive(Debug)]
pub(crate) enum Ground {
    Live,
    Embedded { _mock: Box<Mock> },
    Elsewhere { _turn: OwnedMutexGuard<()> },
}

impl Stage {
    /// On a live target, as it is configured.
    pub(crate) fn of_live(live: &LiveConfig, tokens: &[Tokens; 3]) -> Self {
        Self {
            tokens: tokens.clone(),
            bases: live.bases.clone(),
            client_id: live.client_id.clone(),
            clients: vec![(live.client_id.clone(), live.client_secret.clone())],
            accounts: live.accounts.clone(),
            control: None,
            mailboxes: live.mailboxes.clone(),
            approval: live.approval.clone(),
            _ground: Ground::Live,
        }
    }

    /// On a mock in the state at its start.
    pub(crate) async fn on(
        url: &Url,
        control: Control,
        ground: Ground,
    ) -> Result<Self, StageError> {
        let accounts = accounts_of(&control).await?;
        let fixed = |slot| {
            let token = accounts.get(slot).access_token.clone();
            Tokens::fixed(slot, token.unwrap_or_default())
        };
        Ok(Self {
            tokens: AccountSlot::ALL.map(fixed),
            bases: bases_of(url)?,
            client_id: rooms_mock::CLIENT_ID.to_owned(),
            clients: vec![
                (rooms_mock::CLIENT_ID.to_owned(), None),
                (
                    rooms_mock::CONFIDENTIAL_CLIENT_ID.to_owned(),
                    Some(rooms_mock::CLIENT_SECRET.to_owned().into()),
                ),
            ],
            accounts,
            mailboxes: AccountSlot::ALL
                .map(|_| Some(Arc::new(control.clone()) as Arc<dyn Mailbox>)),
            approval: Some(Arc::new(control.clone())),
            control: Some(control),
            _ground: ground,
        })
    }

    /// Where an api is, if it is anywhere.
    pub(crate) fn base(&self, api: Api) -> Option<&Url> {
        self.bases.get(&api)
    }

    /// Where all apis are.
    pub(crate) fn bases(&self) -> impl Iterator<Item = &Url> {
        self.bases.values()
    }

    /// The accounts.
    #[must_use]
    pub fn accounts(&self) -> &Accounts {
        &self.accounts
    }

    /// The access tokens of an account.
    pub(crate) fn tokens(&self, slot: AccountSlot) -> &Tokens {
        &self.tokens[slot as usize]
    }

    /// The OAuth2 client id.
    #[must_use]
    pub fn client_id(&self) -> &str {
        &self.client_id
    }

    /// The OAuth2 clients: id, and secret where there is one.
    pub(crate) fn clients(&self) -> &[(String, Option<SecretString>)] {
        &self.clients
    }

    /// Where the letters to an account are read.
    pub(crate) fn mailbox(&self, slot: AccountSlot) -> Option<&dyn Mailbox> {
        self.mailboxes[slot as usize].as_deref()
    }

    /// Who approves pages.
    pub(crate) fn approval(&self) -> Option<&dyn Approval> {
        self.approval.as_deref()
    }

    /// What stands behind the capabilities of a mock.
    pub(crate) fn control(&self) -> Option<&Control> {
        self.control.as_ref()
    }
}
