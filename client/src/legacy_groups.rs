#![doc = include_str!("legacy_groups.md")]
#![doc = "# Operations"]
#![doc = include_str!("generated/legacy_groups/operations.md")]

use std::sync::Arc;

use secrecy::SecretString;

#[cfg(feature = "httpmock")]
pub use crate::generated::legacy_groups::httpmock;
pub use crate::generated::legacy_groups::{
    Client, Groups, calls, operations, types, types::ErrorCode,
};
use crate::{
    ConfigurationError, Error, TokenSource,
    auth::{Authority, Origin},
    place::base_url,
    raw_request::raw_requests,
    settings::{Settings, setters},
};

/// Where the API was served.
const BASE_URL: &str = "https://auth.quran.com";

/// Settings of a client; everything has a default but the token, and without it calls are anonymous.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct ClientBuilder {
    base_url: Option<String>,
    token: Option<Origin>,
    settings: Settings,
}

setters!(ClientBuilder);
raw_requests!(Client, operations::LIST_GROUPS);

impl Client {
    /// Starts to build a client.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }
}

impl ClientBuilder {
    /// Where the service is, with everything that stands before `/v1`; `https://auth.quran.com` unless given.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Who calls: a token. It travels in the header `o_t_h`.
    pub fn token(mut self, token: impl Into<SecretString>) -> Self {
        self.token = Some(Origin::Fixed(token.into()));
        self
    }

    /// Who calls: tokens from a source of your own, which is asked again before one is over.
    pub fn token_source(mut self, source: impl TokenSource + 'static) -> Self {
        self.token = Some(Origin::Source(Arc::new(source)));
        self
    }

    /// Builds the client. Nothing is sent yet.
    ///
    /// # Errors
    ///
    /// When the settings contradict each other or can't work.
    pub fn build(self) -> Result<Client, ConfigurationError> {
        let base_url = base_url(self.base_url.as_deref().unwrap_or(BASE_URL))
            .map_err(|(url, reason)| ConfigurationError::BaseUrl { url, reason })?;
        let transport = self.settings.transport(&[&base_url])?;
        let authority = Authority::of(self.token.as_ref())?;
        Ok(Client { core: self.settings.core(transport, base_url, authority)? })
    }
}

impl ErrorCode {
    /// What the server says of a refusal, if the error is one that has a code.
    ///
    /// Here a missing or expired token is [`ErrorCode::ForbiddenError`] too; there is no 401.
    #[must_use]
    pub fn of(error: &Error) -> Option<Self> {
        error.code().map(Self::from)
    }
}
