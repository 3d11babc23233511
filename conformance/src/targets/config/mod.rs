//! The configuration of a live run.
//!
//! Everything that is missing or wrong is collected first and told in one message, with the way to
//! supply it.

mod hosts;
mod reader;
#[cfg(test)]
mod tests;

use std::{collections::BTreeMap, fmt, path::Path, sync::Arc};

use rooms_openapi::Api;
use secrecy::{ExposeSecret, SecretString};
use url::Url;

pub use self::reader::NO_CERTIFICATE;
use self::reader::Reader;
use super::{
    account::Accounts,
    actors_file::ActorsFile,
    kind::Kind,
    outside::{Approval, Mailboxes},
    settings::Settings,
};
use crate::{
    recorder::Authority,
    redact::{self, Sort},
};

/// How fast a live run may go.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Rate {
    /// So many requests per second.
    PerSecond(f64),
    /// As fast as it goes; on the loopback only.
    Unlimited,
}

/// Where a live target is, and as which application it is called: everything but the accounts.
#[derive(Clone, Debug)]
pub struct Connection {
    /// Pre-live or production.
    pub kind: Kind,
    /// The API gateway.
    pub gateway: Url,
    /// The base URL of each api that runs, the gateway among them. None is guessed beside a gateway
    /// of one's own: refresh tokens and client secrets go to no host that was not named for them.
    pub bases: BTreeMap<Api, Url>,
    /// The OAuth2 client id.
    pub client_id: String,
    /// The OAuth2 client secret; a public client has none.
    pub client_secret: Option<SecretString>,
    /// The pace.
    pub rate: Rate,
    /// An additional certificate authority.
    pub authority: Option<Authority>,
    /// The file of the accounts.
    pub actors_file: ActorsFile,
}

/// A complete configuration.
#[derive(Clone, Debug)]
pub struct LiveConfig {
    /// Pre-live or production.
    pub kind: Kind,
    /// The API gateway.
    pub gateway: Url,
    /// The base URL of each api that runs, the gateway among them.
    pub bases: BTreeMap<Api, Url>,
    /// The OAuth2 client id.
    pub client_id: String,
    /// The OAuth2 client secret; a public client has none.
    pub client_secret: Option<SecretString>,
    /// The accounts.
    pub accounts: Accounts,
    /// The pace.
    pub rate: Rate,
    /// An additional certificate authority.
    pub authority: Option<Authority>,
    /// The file of the accounts, to which renewed tokens are written.
    pub actors_file: ActorsFile,
    /// Where the letters to the accounts are read.
    pub mailboxes: Mailboxes,
    /// Who approves pages.
    pub approval: Option<Arc<dyn Approval>>,
}

/// Everything that keeps a live run from starting.
#[derive(Debug)]
pub struct ConfigError {
    kind: Kind,
    defects: Vec<String>,
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "the {} target is not configured:", self.kind)?;
        for defect in &self.defects {
            writeln!(f, "  - {defect}")?;
        }
        write!(
            f,
            "Set the variables in the environment, or in a file .env at the workspace root \
             (relative paths resolve there). conformance/README.md, \"Live targets\", tells where \
             each value comes from; `--target mock` needs none of them."
        )
    }
}

impl std::error::Error for ConfigError {}

impl ConfigError {
    /// What is wrong, one by one.
    #[must_use]
    pub fn defects(&self) -> &[String] {
        &self.defects
    }
}

impl Connection {
    /// Reads everything but the accounts; relative paths resolve in `root`.
    ///
    /// # Errors
    ///
    /// Everything that is missing or wrong, at once.
    pub fn read(kind: Kind, settings: &Settings, root: &Path) -> Result<Self, ConfigError> {
        let mut reader = Reader::new(settings, root);
        let connection = reader.connection(kind);
        reader.end(kind, connection)
    }
}

impl LiveConfig {
    /// Keeps what is configured out of whatever is printed.
    pub(crate) fn keep_out(&self) {
        for (secret, variable) in self.accounts.secrets() {
            redact::learn(Sort::Credential, &secret, &variable);
        }
        for (slot, account) in self.accounts.iter() {
            let variable = format!("EMAIL_{}", slot.name().to_uppercase());
            redact::learn(Sort::Private, &account.email, &variable);
        }
        if let Some(secret) = &self.client_secret {
            redact::learn(Sort::Credential, secret.expose_secret(), "QF_CLIENT_SECRET");
        }
    }

    /// Reads the configuration of a live target; relative paths resolve in `root`.
    ///
    /// # Errors
    ///
    /// Everything that is missing or wrong, at once.
    pub fn read(kind: Kind, settings: &Settings, root: &Path) -> Result<Self, ConfigError> {
        let mut reader = Reader::new(settings, root);
        let connection = reader.connection(kind);
        let bases = connection.as_ref().map(|it| &it.bases);
        let oauth = bases.map(|bases| bases.contains_key(&Api::OAuth2));
        let accounts = reader.accounts(oauth);
        let authority = connection.as_ref().and_then(|connection| connection.authority.as_ref());
        let outside = accounts.as_ref().map(|accounts| reader.outside(accounts, authority));
        let both = connection.and_then(|connection| Some((connection, accounts?, outside?)));
        let (connection, accounts, (mailboxes, approval)) = reader.end(kind, both)?;
        Ok(Self { mailboxes, approval, ..Self::of(connection, accounts) })
    }

    /// The two halves of a configuration, for a run without letters and approvals.
    #[must_use]
    pub fn of(connection: Connection, accounts: Accounts) -> Self {
        let Connection {
            kind,
            gateway,
            bases,
            client_id,
            client_secret,
            rate,
            authority,
            actors_file,
        } = connection;
        Self {
            kind,
            gateway,
            bases,
            client_id,
            client_secret,
            accounts,
            rate,
            authority,
            actors_file,
            mailboxes: Mailboxes::default(),
            approval: None,
        }
    }
}
