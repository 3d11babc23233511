//! The ways to say who calls.

use std::{fmt, sync::Arc};

use secrecy::SecretString;

use super::{Authority, Origin, TokenSource};
#[cfg(feature = "oauth2")]
use super::{
    ClientCredentials, Endpoint, RefreshToken, cache::TokenCache,
    client_credentials::ClientCredentialsSource, refresh_token::RefreshSource,
};
use crate::ConfigurationError;

/// Who calls: the client id, and where access tokens come from.
///
/// Besides the two constructors here, a `RefreshToken` and `ClientCredentials` (feature `oauth2`) convert into it.
/// Secrets never show in `Debug` output.
#[derive(Clone, Debug)]
pub struct Credentials {
    pub(super) client_id: String,
    pub(super) kind: Kind,
}

#[derive(Clone)]
pub(super) enum Kind {
    Plain(Origin),
    #[cfg(feature = "oauth2")]
    RefreshToken(RefreshToken),
    #[cfg(feature = "oauth2")]
    ClientCredentials(ClientCredentials),
}

impl Credentials {
    /// An access token that stays the same for the life of the client.
    pub fn new(client_id: impl Into<String>, access_token: impl Into<SecretString>) -> Self {
        Self { client_id: client_id.into(), kind: Kind::Plain(Origin::Fixed(access_token.into())) }
    }

    /// Access tokens from a source of your own, issued to this client id.
    pub fn from_source(client_id: impl Into<String>, source: impl TokenSource + 'static) -> Self {
        Self { client_id: client_id.into(), kind: Kind::Plain(Origin::Source(Arc::new(source))) }
    }

    /// Whether tokens come from the token endpoint of the environment.
    #[cfg(feature = "oauth2")]
    pub(crate) fn need_token_endpoint(&self) -> bool {
        matches!(self.kind, Kind::RefreshToken(_) | Kind::ClientCredentials(_))
    }

    /// What goes on requests. The endpoint is there if the credentials need it.
    pub(crate) fn authority(
        &self,
        #[cfg(feature = "oauth2")] endpoint: Option<Endpoint>,
    ) -> Result<Authority, ConfigurationError> {
        let authority = match &self.kind {
            Kind::Plain(origin) => Authority::of(Some(origin))?,
            #[cfg(feature = "oauth2")]
            Kind::RefreshToken(grant) => {
                let endpoint = endpoint.ok_or(ConfigurationError::NoTokenEndpoint)?;
                if let Some(session) = grant.server.clone().filter(|it| *it != endpoint.server) {
                    return Err(ConfigurationError::OtherServer {
                        session,
                        server: endpoint.server,
                    });
                }
                let initial = grant.initial().cloned();
                let source = RefreshSource::new(endpoint, grant.clone());
                Authority::renewed(TokenCache::new(Arc::new(source), initial))
            }
            #[cfg(feature = "oauth2")]
            Kind::ClientCredentials(grant) => {
                let endpoint = endpoint.ok_or(ConfigurationError::NoTokenEndpoint)?;
                let grant = grant.clone();
                let source = ClientCredentialsSource { endpoint, grant };
                Authority::renewed(TokenCache::new(Arc::new(source), None))
            }
        };
        authority.with_client_id(&self.client_id)
    }
}

#[cfg(feature = "oauth2")]
impl From<RefreshToken> for Credentials {
    fn from(grant: RefreshToken) -> Self {
        Self { client_id: grant.client.id().to_owned(), kind: Kind::RefreshToken(grant) }
    }
}

#[cfg(feature = "oauth2")]
impl From<ClientCredentials> for Credentials {
    fn from(grant: ClientCredentials) -> Self {
        Self { client_id: grant.client.id().to_owned(), kind: Kind::ClientCredentials(grant) }
    }
}

impl fmt::Debug for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Plain(origin) => origin.fmt(f),
            #[cfg(feature = "oauth2")]
            Self::RefreshToken(grant) => grant.fmt(f),
            #[cfg(feature = "oauth2")]
            Self::ClientCredentials(grant) => grant.fmt(f),
        }
    }
}
