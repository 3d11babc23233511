//! Rooms for calls and chats of the Universal Communication Service.
//!
//! [`Client::update_room`] and [`Client::end_room`] share a method and path, and an update with nothing set
//! would end the room; it is refused before it is sent. The URLs for files are for any HTTP client: they are
//! signed, and need no token.
//!
#![doc = "# Operations"]
#![doc = include_str!("generated/ucs/operations.md")]

use std::sync::Arc;

use secrecy::SecretString;

#[cfg(feature = "httpmock")]
pub use crate::generated::ucs::httpmock;
pub use crate::generated::ucs::{Admin, Client, Participant, Rooms, calls, operations, types};
use crate::{
    ConfigurationError, TokenSource,
    auth::{Authority, Origin},
    place::base_url,
    raw_request::raw_requests,
    settings::{Settings, setters},
};

/// Settings of a client: where its deployment is, and who calls.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct ClientBuilder {
    base_url: Option<String>,
    token: Option<Origin>,
    settings: Settings,
}

setters!(ClientBuilder);
raw_requests!(Client, operations::UPDATE_ROOM);

impl Client {
    /// Starts to build a client.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }
}

impl ClientBuilder {
    /// Where the service is, with everything that stands before `/room`. There is no public deployment, so
    /// there is no default either.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Who calls: an access token of the identity service. Without it calls are anonymous.
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
    /// When there is no base URL, or the settings contradict each other or can't work.
    pub fn build(self) -> Result<Client, ConfigurationError> {
        let given = self.base_url.ok_or(ConfigurationError::NoBaseUrl)?;
        let base_url = base_url(&given)
            .map_err(|(url, reason)| ConfigurationError::BaseUrl { url, reason })?;
        let transport = self.settings.transport(&[&base_url])?;
        let authority = Authority::of(self.token.as_ref())?;
        Ok(Client { core: self.settings.core(transport, base_url, authority)? })
    }
}
