//! The ways to say who calls.

use std::{fmt, sync::Arc};

use secrecy::SecretString;

use super::{ClientCredentials, RefreshToken, TokenSource};

/// Who calls: the client id, and where access tokens come from.
///
/// Besides the two constructors here, a [`RefreshToken`] and [`ClientCredentials`] convert into it. Secrets
/// never show in `Debug` output.
#[derive(Clone, Debug)]
pub struct Credentials {
    pub(super) client_id: String,
    pub(super) kind: Kind,
}

#[derive(Clone)]
pub(super) enum Kind {
    Static(SecretString),
    RefreshToken(RefreshToken),
    ClientCredentials(ClientCredentials),
    Source(Arc<dyn TokenSource>),
}

impl Credentials {
    /// An access token that stays the same for the life of the client.
    pub fn new(client_id: impl Into<String>, access_token: impl Into<SecretString>) -> Self {
        Self {
            client_id: client_id.into(),
            kind: Kind::Static(access_token.into()),
        }
    }

    /// Access tokens from a source of your own, issued to this client id.
    pub fn from_source(client_id: impl Into<String>, source: impl TokenSource + 'static) -> Self {
        Self {
            client_id: client_id.into(),
            kind: Kind::Source(Arc::new(source)),
        }
    }

    /// Whether tokens come from the token endpoint of the environment.
    pub(crate) fn need_token_endpoint(&self) -> bool {
        matches!(
            self.kind,
            Kind::RefreshToken(_) | Kind::ClientCredentials(_)
        )
    }
}

impl From<RefreshToken> for Credentials {
    fn from(grant: RefreshToken) -> Self {
        Self {
            client_id: grant.client.id().to_owned(),
            kind: Kind::RefreshToken(grant),
        }
    }
}

impl From<ClientCredentials> for Credentials {
    fn from(grant: ClientCredentials) -> Self {
        Self {
            client_id: grant.client.id().to_owned(),
            kind: Kind::ClientCredentials(grant),
        }
    }
}

impl fmt::Debug for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Static(_) => f.write_str("Static"),
            Self::RefreshToken(grant) => grant.fmt(f),
            Self::ClientCredentials(grant) => grant.fmt(f),
            Self::Source(_) => f.write_str("Source"),
        }
    }
}
