//! The one place that puts credentials on a request.
//!
//! The API wants two headers of its own instead of `Authorization`. HTTP clients strip only well-known
//! headers when they follow a redirect to another host, which is one reason why redirects are never
//! followed here.

use std::sync::Arc;

use http::{HeaderMap, HeaderName, HeaderValue};
use secrecy::ExposeSecret;

use super::{
    AccessToken, Credentials, Endpoint,
    cache::{TokenCache, header as header_of},
    client_credentials::ClientCredentialsSource,
    credentials::Kind,
    refresh_token::RefreshSource,
};
use crate::{ConfigurationError, TokenError};

const TOKEN: HeaderName = HeaderName::from_static("x-auth-token");
const CLIENT_ID: HeaderName = HeaderName::from_static("x-client-id");

/// Where the credentials of a request come from.
#[derive(Clone, Debug)]
pub(crate) enum Authority {
    /// Nowhere: requests are anonymous.
    Anonymous,
    /// The same two header values each time.
    Static {
        token: HeaderValue,
        client_id: HeaderValue,
    },
    /// A token that is replaced in time.
    Renewed {
        cache: Arc<TokenCache>,
        client_id: HeaderValue,
    },
}

impl Authority {
    /// Prepares what can be prepared. The endpoint is there if the credentials need it.
    pub(crate) fn new(
        credentials: Option<&Credentials>,
        endpoint: Option<Endpoint>,
    ) -> Result<Self, ConfigurationError> {
        let Some(credentials) = credentials else {
            return Ok(Self::Anonymous);
        };
        let client_id = header(&credentials.client_id, "the client id")?;
        let cache = match (&credentials.kind, endpoint) {
            (Kind::Static(token), _) => {
                let mut token = header(token.expose_secret(), "the access token")?;
                token.set_sensitive(true);
                return Ok(Self::Static { token, client_id });
            }
            (Kind::Source(source), _) => TokenCache::new(Arc::clone(source), None),
            (Kind::RefreshToken(grant), Some(endpoint)) => {
                let initial = grant.initial().cloned();
                let source = RefreshSource::new(endpoint, grant.clone());
                TokenCache::new(Arc::new(source), initial)
            }
            (Kind::ClientCredentials(grant), Some(endpoint)) => {
                let grant = grant.clone();
                TokenCache::new(Arc::new(ClientCredentialsSource { endpoint, grant }), None)
            }
            (_, None) => return Err(ConfigurationError::NoTokenEndpoint),
        };
        Ok(Self::Renewed { cache, client_id })
    }

    /// The token for the next request; another one than the refused. None when there is none to be had:
    /// for anonymous calls, and when a token that can't be replaced was refused.
    pub(crate) async fn token(
        &self,
        refused: Option<&HeaderValue>,
    ) -> Result<Option<HeaderValue>, Arc<TokenError>> {
        let token = match self {
            Self::Anonymous => return Ok(None),
            Self::Static { token, .. } => token.clone(),
            Self::Renewed { cache, .. } => cache.get(refused).await?,
        };
        Ok(Some(token).filter(|token| Some(token) != refused))
    }

    /// The token for a request that is not ours; another one than the refused.
    pub(crate) async fn access_token(
        &self,
        refused: Option<&AccessToken>,
    ) -> Result<Option<AccessToken>, Arc<TokenError>> {
        let refused = refused.map(header_of).transpose()?;
        match self {
            Self::Anonymous => Ok(None),
            Self::Static { token, .. } => {
                let text = token.to_str().map_err(|_| TokenError::Unusable)?;
                let other = refused.as_ref() != Some(token);
                Ok(other.then(|| AccessToken::new(text)))
            }
            Self::Renewed { cache, .. } => cache.access_token(refused.as_ref()).await.map(Some),
        }
    }

    /// Puts the credentials on a request.
    pub(crate) fn authorize(&self, headers: &mut HeaderMap, token: Option<&HeaderValue>) {
        let (Self::Static { client_id, .. } | Self::Renewed { client_id, .. }) = self else {
            return;
        };
        if let Some(token) = token {
            headers.insert(TOKEN, token.clone());
        }
        headers.insert(CLIENT_ID, client_id.clone());
    }

    /// Whether a refused token can be replaced.
    pub(crate) fn is_renewable(&self) -> bool {
        matches!(self, Self::Renewed { .. })
    }
}

fn header(value: &str, name: &'static str) -> Result<HeaderValue, ConfigurationError> {
    if value.is_empty() {
        return Err(ConfigurationError::Credentials {
            name,
            reason: "is empty",
        });
    }
    let reason = "contains characters that a header can't carry";
    HeaderValue::from_str(value).map_err(|_| ConfigurationError::Credentials { name, reason })
}
