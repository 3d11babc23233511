//! Login and tokens of Quran Foundation, call by call.
//!
//! Most applications need nothing of this but [`Login`]: it makes the URL that the user's browser goes to, and a [`Session`]
//! of what comes back. From there on the session, as [`Credentials`](crate::Credentials) of the other clients, keeps its
//! tokens fresh by itself.
//!
#![doc = "# Operations"]
#![doc = include_str!("../generated/oauth2/operations.md")]

mod end_session;
mod id_token;
mod login;
mod pending;
mod session;

use std::sync::Arc;

use http::HeaderValue;
use secrecy::SecretString;

pub use end_session::EndSession;
pub use id_token::IdTokenProblem;
pub use login::Login;
pub use pending::{LoginError, PendingLogin};
pub use session::Session;

#[cfg(feature = "httpmock")]
pub use crate::generated::oauth2::httpmock;
pub use crate::generated::oauth2::{Client, OAuth2, OIDC, calls, operations, types};
use crate::{
    ConfigurationError, Environment, OAuthClient, TokenSource,
    auth::{Authority, Origin},
    place::base_url,
    raw_request::raw_requests,
    receive::Transport,
    settings::{Settings, setters},
};

/// Settings of a client: where the server is, which application calls, and for whom.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct ClientBuilder {
    environment: Environment,
    base_url: Option<String>,
    application: Option<OAuthClient>,
    token: Option<Origin>,
    settings: Settings,
}

setters!(ClientBuilder);
raw_requests!(Client, operations::GET_USERINFO);

impl Client {
    /// Starts to build a client.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// Starts to end the session of a user: makes the URL for the browser.
    pub fn end_session(&self) -> EndSession {
        EndSession::new(self.core.base_url())
    }
}

impl ClientBuilder {
    /// The environment whose OAuth2 server is meant; pre-live unless given.
    pub fn environment(mut self, environment: Environment) -> Self {
        self.environment = environment;
        self
    }

    /// A server of your own, with everything that stands before `/oauth2`; goes before the environment.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// The application that calls. A confidential one authenticates with its secret where an operation asks
    /// for it; a public one names itself in the forms.
    pub fn application(mut self, application: OAuthClient) -> Self {
        self.application = Some(application);
        self
    }

    /// The user's access token, for [`Client::get_userinfo`].
    pub fn token(mut self, token: impl Into<SecretString>) -> Self {
        self.token = Some(Origin::Fixed(token.into()));
        self
    }

    /// The user's access tokens, from a source of your own, for [`Client::get_userinfo`].
    pub fn token_source(mut self, source: impl TokenSource + 'static) -> Self {
        self.token = Some(Origin::Source(Arc::new(source)));
        self
    }

    /// Builds the client. Nothing is sent yet.
    ///
    /// # Errors
    ///
    /// When the environment has no OAuth2 server, or the settings contradict each other or can't work.
    pub fn build(self) -> Result<Client, ConfigurationError> {
        let given = self.base_url.as_deref();
        let given = given.or_else(|| self.environment.oauth_base_url());
        let base_url = base_url(given.ok_or(ConfigurationError::NoTokenEndpoint)?)
            .map_err(|(url, reason)| ConfigurationError::BaseUrl { url, reason })?;
        let transport = self.settings.transport(&[&base_url])?;
        let mut authority = Authority::of(self.token.as_ref())?;
        if let Some(application) = &self.application
            && let Some(value) = basic(&transport, &base_url, application)?
        {
            authority = authority.with_basic(value);
        }
        Ok(Client { core: self.settings.core(transport, base_url, authority)? })
    }
}

/// The header of HTTP Basic, written by the HTTP library.
fn basic(
    transport: &Transport,
    base_url: &str,
    application: &OAuthClient,
) -> Result<Option<HeaderValue>, ConfigurationError> {
    let Some((id, secret)) = application.basic() else {
        return Ok(None);
    };
    let request = transport.http.get(base_url).basic_auth(id, Some(secret));
    let request = request
        .build()
        .map_err(|error| ConfigurationError::Http { reason: error.without_url().to_string() })?;
    Ok(request.headers().get(http::header::AUTHORIZATION).cloned())
}
