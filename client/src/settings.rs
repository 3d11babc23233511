//! What the builders of all apis have in common: how requests travel.

use std::{sync::Arc, time::Duration};

use url::Url;

use crate::{
    ConfigurationError, Retry, auth::Authority, call::Core, connection::Connection, pace::Pace,
    place::Server, receive::Transport,
};

const TIMEOUT: Duration = Duration::from_secs(60);
const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(30);
const RESPONSE_LIMIT: usize = 8 * 1024 * 1024;

/// Settings of a client that have nothing to do with its api.
#[derive(Clone, Debug, Default)]
pub(crate) struct Settings {
    pub(crate) timeout: Option<Duration>,
    pub(crate) attempt_timeout: Option<Duration>,
    pub(crate) retry: Retry,
    pub(crate) rate_limit: Option<f64>,
    pub(crate) response_limit: Option<usize>,
    pub(crate) request_ids: bool,
    #[cfg(feature = "middleware")]
    pub(crate) middleware: crate::middleware::Chain,
    pub(crate) connection: Connection,
    pub(crate) http: Option<reqwest::Client>,
}

impl Settings {
    /// The HTTP client for these URLs.
    pub(crate) fn transport(&self, urls: &[&str]) -> Result<Transport, ConfigurationError> {
        let https = urls.iter().any(|url| url.starts_with("https:"));
        let http = match &self.http {
            Some(http) => self.connection.unless_set(http)?,
            None if !cfg!(any(feature = "rustls-no-provider", feature = "native-tls")) && https => {
                return Err(ConfigurationError::NoTls);
            }
            None => self.connection.open()?,
        };
        Ok(Transport {
            #[cfg(feature = "middleware")]
            middleware: self.middleware.around(&http),
            http,
            own_http: self.http.is_none(),
            timeout: self.timeout.unwrap_or(TIMEOUT),
            attempt_timeout: self.attempt_timeout.unwrap_or(ATTEMPT_TIMEOUT),
            retry: self.retry.clone(),
            response_limit: self.response_limit.unwrap_or(RESPONSE_LIMIT),
        })
    }

    /// What the calls of a client share. The base URL has no slash at its end.
    pub(crate) fn core(
        &self,
        transport: Transport,
        base_url: String,
        authority: Authority,
    ) -> Result<Arc<Core>, ConfigurationError> {
        let pace =
            self.rate_limit.map(|rate| Pace::per_second(rate).ok_or(ConfigurationError::RateLimit));
        let url = Url::parse(&base_url).map_err(|error| ConfigurationError::BaseUrl {
            url: base_url.clone(),
            reason: error.to_string(),
        })?;
        Ok(Arc::new(Core {
            server: Server::at(&base_url),
            url,
            authority,
            pace: pace.transpose()?,
            request_ids: self.request_ids,
            transport,
        }))
    }
}

/// The setters of a builder for its `settings`.
macro_rules! setters {
    ($builder:ident) => {
        impl $builder {
            /// How long a call may take in all, with every attempt, every wait and a new token; 60 seconds unless
            /// given.
            pub fn timeout(mut self, timeout: ::std::time::Duration) -> Self {
                self.settings.timeout = Some(timeout);
                self
            }

            /// How long one attempt may take, from its first byte to the last one of its answer; 30 seconds unless
            /// given.
            pub fn attempt_timeout(mut self, timeout: ::std::time::Duration) -> Self {
                self.settings.attempt_timeout = Some(timeout);
                self
            }

            /// How long connecting may take; 10 seconds unless given.
            pub fn connect_timeout(mut self, timeout: ::std::time::Duration) -> Self {
                self.settings.connection.connect_timeout = Some(timeout);
                self
            }

            /// How long the server may be silent before or in the middle of an answer; 20 seconds unless given.
            pub fn read_timeout(mut self, timeout: ::std::time::Duration) -> Self {
                self.settings.connection.read_timeout = Some(timeout);
                self
            }

            /// When requests are sent again; see [`Retry`](crate::Retry).
            pub fn retry(mut self, retry: crate::Retry) -> Self {
                self.settings.retry = retry;
                self
            }

            /// At most so many requests a second, evenly spaced, all clones of the client together and repeated
            /// requests included; no limit unless given. Requests for tokens are not counted.
            pub fn rate_limit(mut self, requests_per_second: f64) -> Self {
                self.settings.rate_limit = Some(requests_per_second);
                self
            }

            /// How many bytes the body of an answer may have; 8 MiB unless given.
            pub fn response_limit(mut self, bytes: usize) -> Self {
                self.settings.response_limit = Some(bytes);
                self
            }

            /// What the application is called, such as `my-app/1.2`; `rooms-client/…` is put behind it.
            pub fn user_agent(mut self, application: impl Into<String>) -> Self {
                self.settings.connection.user_agent = Some(application.into());
                self
            }

            /// Whether each call carries an `x-request-id`, a random one that its repeated requests share; not unless
            /// given. A call that has one by [`header`](crate::RawRequest::header) keeps it.
            /// [`Response::request_id`](crate::Response::request_id) and
            /// [`Error::request_id`](crate::Error::request_id) tell it.
            pub fn request_ids(mut self, wanted: bool) -> Self {
                self.settings.request_ids = wanted;
                self
            }

            /// Puts a middleware of the crate `reqwest-middleware` around every request, those for tokens and repeated ones
            /// included; the first one is outermost. It sees credentials.
            #[cfg(feature = "middleware")]
            pub fn middleware(mut self, middleware: impl ::reqwest_middleware::Middleware) -> Self {
                self.settings.middleware.push(middleware);
                self
            }

            /// The URL of a proxy for all requests, with user and password if it wants them; the one of the
            /// environment variables (`HTTPS_PROXY` and so on) unless given.
            pub fn proxy(mut self, url: impl Into<::secrecy::SecretString>) -> Self {
                self.settings.connection.proxy = Some(url.into());
                self
            }

            /// No proxy, whatever the environment variables say.
            pub fn no_proxy(mut self) -> Self {
                self.settings.connection.no_proxy = true;
                self
            }

            /// One or more certificate authorities (PEM) that are trusted besides the ones of the system.
            pub fn certificate_authority(mut self, pem: impl Into<Vec<u8>>) -> Self {
                self.settings.connection.authority = Some(pem.into());
                self
            }

            /// An HTTP client of your own, for connections that are shared or configured beyond what is offered
            /// here.
            ///
            /// Build it with `redirect::Policy::none()`: credentials travel in headers that HTTP clients don't know
            /// to be secret, and would be sent to wherever a redirect points. An answer that comes from elsewhere
            /// than it was asked for is refused with
            /// [`ConfigurationError::Redirects`](crate::ConfigurationError::Redirects).
            pub fn http_client(mut self, http: ::reqwest::Client) -> Self {
                self.settings.http = Some(http);
                self
            }
        }
    };
}

pub(crate) use setters;
