//! Building a client.

use std::{sync::Arc, time::Duration};

use secrecy::SecretString;

use crate::{
    Client, ConfigurationError, Credentials, Environment, Retry,
    auth::{Authority, Endpoint},
    call::Core,
    connection::Connection,
    pace::Pace,
    quran_reflect::operations::BASE_PATH,
    receive::Transport,
};

const TIMEOUT: Duration = Duration::from_secs(60);
const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(30);
const RESPONSE_LIMIT: usize = 8 * 1024 * 1024;

/// Settings of a client; everything has a default but the credentials, and without them calls are
/// anonymous.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct ClientBuilder {
    environment: Environment,
    credentials: Option<Credentials>,
    timeout: Option<Duration>,
    attempt_timeout: Option<Duration>,
    retry: Retry,
    rate_limit: Option<f64>,
    response_limit: Option<usize>,
    connection: Connection,
    http: Option<reqwest::Client>,
}

impl Client {
    /// Starts to build a client.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }
}

impl ClientBuilder {
    /// Where the service is; pre-live unless given.
    pub fn environment(mut self, environment: Environment) -> Self {
        self.environment = environment;
        self
    }

    /// Who calls.
    pub fn credentials(mut self, credentials: impl Into<Credentials>) -> Self {
        self.credentials = Some(credentials.into());
        self
    }

    /// How long a call may take in all, with every attempt, every wait and a new token; 60 seconds unless
    /// given.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// How long one attempt may take, from its first byte to the last one of its answer; 30 seconds unless
    /// given.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.attempt_timeout = Some(timeout);
        self
    }

    /// How long connecting may take; 10 seconds unless given.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connection.connect_timeout = Some(timeout);
        self
    }

    /// How long the server may be silent before or in the middle of an answer; 20 seconds unless given.
    pub fn read_timeout(mut self, timeout: Duration) -> Self {
        self.connection.read_timeout = Some(timeout);
        self
    }

    /// When requests are sent again; see [`Retry`].
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// At most so many requests a second, evenly spaced, all clones of the client together and repeated
    /// requests included; no limit unless given. Requests for tokens are not counted.
    pub fn rate_limit(mut self, requests_per_second: f64) -> Self {
        self.rate_limit = Some(requests_per_second);
        self
    }

    /// How many bytes the body of an answer may have; 8 MiB unless given.
    pub fn response_limit(mut self, bytes: usize) -> Self {
        self.response_limit = Some(bytes);
        self
    }

    /// The URL of a proxy for all requests, with user and password if it wants them; the one of the
    /// environment variables (`HTTPS_PROXY` and so on) unless given.
    pub fn proxy(mut self, url: impl Into<SecretString>) -> Self {
        self.connection.proxy = Some(url.into());
        self
    }

    /// No proxy, whatever the environment variables say.
    pub fn no_proxy(mut self) -> Self {
        self.connection.no_proxy = true;
        self
    }

    /// One or more certificate authorities (PEM) that are trusted besides the ones of the system.
    pub fn certificate_authority(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.connection.authority = Some(pem.into());
        self
    }

    /// An HTTP client of your own, for connections that are shared or configured beyond what is offered here.
    ///
    /// Build it with `redirect::Policy::none()`: credentials travel in headers that HTTP clients don't know
    /// to be secret, and would be sent to wherever a redirect points. An answer that comes from elsewhere
    /// than it was asked for is refused with [`ConfigurationError::Redirects`].
    pub fn http_client(mut self, http: reqwest::Client) -> Self {
        self.http = Some(http);
        self
    }

    /// Builds the client. Nothing is sent yet.
    ///
    /// # Errors
    ///
    /// When the settings contradict each other or can't work.
    pub fn build(self) -> Result<Client, ConfigurationError> {
        let Self { environment, .. } = &self;
        let needs_tokens = self
            .credentials
            .as_ref()
            .is_some_and(Credentials::need_token_endpoint);
        let oauth = environment.oauth_base_url().filter(|_| needs_tokens);
        let https = |url: &str| url.starts_with("https:");
        let http = match &self.http {
            Some(http) => self.connection.unless_set(http)?,
            None if !cfg!(feature = "rustls")
                && (https(environment.gateway()) || oauth.is_some_and(https)) =>
            {
                return Err(ConfigurationError::NoTls);
            }
            None => self.connection.open()?,
        };
        let transport = Transport {
            http,
            own_http: self.http.is_none(),
            timeout: self.timeout.unwrap_or(TIMEOUT),
            attempt_timeout: self.attempt_timeout.unwrap_or(ATTEMPT_TIMEOUT),
            retry: self.retry.clone(),
            response_limit: self.response_limit.unwrap_or(RESPONSE_LIMIT),
        };
        let endpoint = oauth.map(|url| Endpoint {
            transport: transport.clone(),
            url: format!("{url}/oauth2/token"),
        });
        let pace = self
            .rate_limit
            .map(|rate| Pace::per_second(rate).ok_or(ConfigurationError::RateLimit));
        Ok(Client {
            core: Arc::new(Core {
                base_url: format!("{}{BASE_PATH}", environment.gateway()),
                server: environment.server(),
                authority: Authority::new(self.credentials.as_ref(), endpoint)?,
                pace: pace.transpose()?,
                transport,
            }),
        })
    }
}
