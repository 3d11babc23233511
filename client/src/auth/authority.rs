//! The one place that puts credentials on a request.
//!
//! Which ones an operation takes, and where they go, is in its table. HTTP clients strip only well-known headers
//! when they follow a redirect to another host, which is one reason why redirects are never followed here.

use std::{fmt, sync::Arc};

use http::{HeaderMap, HeaderName, HeaderValue, header::AUTHORIZATION};
use secrecy::{ExposeSecret, SecretString};

#[cfg(feature = "quran-reflect")]
use super::{AccessToken, cache::header as header_of};
use super::{TokenSource, cache::TokenCache};
use crate::{ConfigurationError, Operation, TokenError, operation::Security};

/// The header that has the id of the application; every other one of a table has the token.
const CLIENT_ID: &str = "x-client-id";

/// Everything that a client may put on a request.
#[derive(Clone, Debug, Default)]
pub(crate) struct Authority {
    tokens: Tokens,
    client_id: Option<HeaderValue>,
    /// User and password, ready to be sent.
    basic: Option<HeaderValue>,
}

/// What a builder is told about tokens.
#[derive(Clone)]
pub(crate) enum Origin {
    /// The same one each time.
    Fixed(SecretString),
    /// A source of the caller's own.
    Source(Arc<dyn TokenSource>),
}

impl fmt::Debug for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Fixed(_) => "Fixed",
            Self::Source(_) => "Source",
        })
    }
}

/// Where access tokens come from.
#[derive(Clone, Debug, Default)]
enum Tokens {
    /// Nowhere: requests carry none.
    #[default]
    Nowhere,
    /// The same one each time.
    Static(HeaderValue),
    /// One that is replaced in time.
    Renewed(Arc<TokenCache>),
}

impl Authority {
    /// The same token each time.
    pub(crate) fn fixed(token: &SecretString) -> Result<Self, ConfigurationError> {
        let mut token = header(token.expose_secret(), "the access token")?;
        token.set_sensitive(true);
        Ok(Self::with(Tokens::Static(token)))
    }

    /// Tokens that are replaced in time.
    pub(crate) fn renewed(cache: Arc<TokenCache>) -> Self {
        Self::with(Tokens::Renewed(cache))
    }

    /// Tokens from where a builder was told to take them; anonymous if it was not.
    pub(crate) fn of(origin: Option<&Origin>) -> Result<Self, ConfigurationError> {
        match origin {
            None => Ok(Self::default()),
            Some(Origin::Fixed(token)) => Self::fixed(token),
            Some(Origin::Source(source)) => {
                Ok(Self::renewed(TokenCache::new(Arc::clone(source), None)))
            }
        }
    }

    fn with(tokens: Tokens) -> Self {
        Self { tokens, ..Self::default() }
    }

    /// The same with the id of the application.
    #[cfg(feature = "quran-reflect")]
    pub(crate) fn with_client_id(mut self, id: &str) -> Result<Self, ConfigurationError> {
        self.client_id = Some(header(id, "the client id")?);
        Ok(self)
    }

    /// The same with user and password.
    #[cfg(feature = "oauth2")]
    pub(crate) fn with_basic(mut self, value: HeaderValue) -> Self {
        self.basic = Some(value);
        self
    }

    /// Whether the operation takes a token at all.
    pub(crate) fn is_asked_for_token(operation: &Operation) -> bool {
        operation.security.iter().any(|place| match place {
            Security::Header(name) => *name != CLIENT_ID,
            Security::Bearer => true,
            Security::Basic => false,
        })
    }

    /// The token, if nothing has to be done for it: nearly always.
    pub(crate) fn token_at_hand(&self) -> Option<HeaderValue> {
        match &self.tokens {
            Tokens::Nowhere => None,
            Tokens::Static(token) => Some(token.clone()),
            Tokens::Renewed(cache) => cache.at_hand(),
        }
    }

    /// The token for the next request; another one than the refused. None when there is none to be had:
    /// for anonymous calls, and when a token that can't be replaced was refused.
    pub(crate) async fn token(
        &self,
        refused: Option<&HeaderValue>,
    ) -> Result<Option<HeaderValue>, Arc<TokenError>> {
        let token = match &self.tokens {
            Tokens::Nowhere => return Ok(None),
            Tokens::Static(token) => token.clone(),
            Tokens::Renewed(cache) => cache.get(refused).await?,
        };
        Ok(Some(token).filter(|token| Some(token) != refused))
    }

    /// The token for a request that is not ours; another one than the refused.
    #[cfg(feature = "quran-reflect")]
    pub(crate) async fn access_token(
        &self,
        refused: Option<&AccessToken>,
    ) -> Result<Option<AccessToken>, Arc<TokenError>> {
        let refused = refused.map(header_of).transpose()?;
        match &self.tokens {
            Tokens::Nowhere => Ok(None),
            Tokens::Static(token) => {
                let text = token.to_str().map_err(|_| TokenError::Unusable)?;
                let other = refused.as_ref() != Some(token);
                Ok(other.then(|| AccessToken::new(text)))
            }
            Tokens::Renewed(cache) => cache.access_token(refused.as_ref()).await.map(Some),
        }
    }

    /// Puts on a request what its operation takes and this client has.
    pub(crate) fn authorize(
        &self,
        operation: &Operation,
        headers: &mut HeaderMap,
        token: Option<&HeaderValue>,
    ) {
        for place in operation.security {
            let (name, value) = match place {
                Security::Header(name) => {
                    let value = if *name == CLIENT_ID { self.client_id.as_ref() } else { token };
                    (name_of(name), value.cloned())
                }
                Security::Bearer => (Some(AUTHORIZATION), token.and_then(bearer)),
                Security::Basic => (Some(AUTHORIZATION), self.basic.clone()),
            };
            if let (Some(name), Some(value)) = (name, value) {
                headers.insert(name, value);
            }
        }
    }

    /// Whether a refused token can be replaced.
    pub(crate) fn is_renewable(&self) -> bool {
        matches!(self.tokens, Tokens::Renewed(_))
    }
}

/// The two names that nearly every call has need no parsing.
fn name_of(name: &str) -> Option<HeaderName> {
    const TOKEN: HeaderName = HeaderName::from_static("x-auth-token");
    const CLIENT: HeaderName = HeaderName::from_static(CLIENT_ID);
    match name {
        "x-auth-token" => Some(TOKEN),
        CLIENT_ID => Some(CLIENT),
        other => HeaderName::try_from(other).ok(),
    }
}

fn bearer(token: &HeaderValue) -> Option<HeaderValue> {
    let mut value = HeaderValue::from_bytes(&[b"Bearer ", token.as_bytes()].concat()).ok()?;
    value.set_sensitive(true);
    Some(value)
}

fn header(value: &str, name: &'static str) -> Result<HeaderValue, ConfigurationError> {
    if value.is_empty() {
        return Err(ConfigurationError::Credentials { name, reason: "is empty" });
    }
    let reason = "contains characters that a header can't carry";
    HeaderValue::from_str(value).map_err(|_| ConfigurationError::Credentials { name, reason })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::AccessToken;

    #[tokio::test]
    async fn tokens_are_marked_as_secret_wherever_they_come_from() {
        let source = || async { Ok(AccessToken::new("from a source")) };
        for origin in [Origin::Fixed("fixed".into()), Origin::Source(Arc::new(source))] {
            let authority = Authority::of(Some(&origin)).expect("an authority");
            let token = authority.token(None).await.expect("a token");
            assert!(token.is_some_and(|token| token.is_sensitive()), "{origin:?}");
        }
    }
}
