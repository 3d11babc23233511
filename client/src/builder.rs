//! Building a client.

use std::{sync::Arc, time::Duration};

use crate::{
    Client, ConfigurationError, Credentials, Environment, call::Core,
    credentials::CredentialSource, quran_reflect::operations::BASE_PATH,
};

const TIMEOUT: Duration = Duration::from_secs(30);
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
const READ_TIMEOUT: Duration = Duration::from_secs(20);

/// Settings of a client; everything has a default but the credentials, and without them calls are
/// anonymous.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct ClientBuilder {
    environment: Environment,
    credentials: Option<Credentials>,
    timeout: Option<Duration>,
    connect_timeout: Option<Duration>,
    read_timeout: Option<Duration>,
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
    pub fn credentials(mut self, credentials: Credentials) -> Self {
        self.credentials = Some(credentials);
        self
    }

    /// How long a call may take in all; 30 seconds unless given.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// How long connecting may take; 10 seconds unless given.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = Some(timeout);
        self
    }

    /// How long the server may be silent in the middle of an answer; 20 seconds unless given.
    pub fn read_timeout(mut self, timeout: Duration) -> Self {
        self.read_timeout = Some(timeout);
        self
    }

    /// An HTTP client of your own, for proxies, certificate authorities or shared connections.
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
        let credentials = CredentialSource::new(self.credentials.as_ref())?;
        let base_url = format!("{}{BASE_PATH}", self.environment.gateway());
        let own_http = self.http.is_none();
        let timeout = self.timeout.filter(|_| !own_http);
        let http = match &self.http {
            Some(http) => self.check_against_own(http)?,
            None if !cfg!(feature = "rustls") && base_url.starts_with("https:") => {
                return Err(ConfigurationError::NoTls);
            }
            None => self.new_http()?,
        };
        Ok(Client {
            core: Arc::new(Core {
                http,
                base_url,
                credentials,
                timeout,
                own_http,
            }),
        })
    }

    fn check_against_own(
        &self,
        http: &reqwest::Client,
    ) -> Result<reqwest::Client, ConfigurationError> {
        let settings = [
            ("connect_timeout", self.connect_timeout),
            ("read_timeout", self.read_timeout),
        ];
        match settings.iter().find(|(_, value)| value.is_some()) {
            Some((setting, _)) => Err(ConfigurationError::Setting { setting }),
            None => Ok(http.clone()),
        }
    }

    fn new_http(&self) -> Result<reqwest::Client, ConfigurationError> {
        reqwest::Client::builder()
            .user_agent(concat!(
                env!("CARGO_PKG_NAME"),
                "/",
                env!("CARGO_PKG_VERSION")
            ))
            .redirect(reqwest::redirect::Policy::none())
            .timeout(self.timeout.unwrap_or(TIMEOUT))
            .connect_timeout(self.connect_timeout.unwrap_or(CONNECT_TIMEOUT))
            .read_timeout(self.read_timeout.unwrap_or(READ_TIMEOUT))
            .build()
            .map_err(|error| ConfigurationError::Http {
                reason: error.to_string(),
            })
    }
}
