//! How hosts are reached.

use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};

use crate::ConfigurationError;

const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
const READ_TIMEOUT: Duration = Duration::from_secs(20);
const OURSELVES: &str = concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION"));

/// Settings of the HTTP client.
#[derive(Clone, Debug, Default)]
pub(crate) struct Connection {
    pub(crate) connect_timeout: Option<Duration>,
    pub(crate) read_timeout: Option<Duration>,
    /// A URL, which may have a password.
    pub(crate) proxy: Option<SecretString>,
    pub(crate) no_proxy: bool,
    /// The application, as it wants to be called.
    pub(crate) user_agent: Option<String>,
    /// PEM.
    pub(crate) authority: Option<Vec<u8>>,
}

impl Connection {
    /// An HTTP client with these settings.
    pub(crate) fn open(&self) -> Result<reqwest::Client, ConfigurationError> {
        let mut builder = reqwest::Client::builder()
            .user_agent(match &self.user_agent {
                Some(application) => format!("{application} {OURSELVES}"),
                None => OURSELVES.to_owned(),
            })
            .redirect(reqwest::redirect::Policy::none())
            // Every attempt is to be seen and decided here.
            .retry(reqwest::retry::never())
            .connect_timeout(self.connect_timeout.unwrap_or(CONNECT_TIMEOUT))
            .read_timeout(self.read_timeout.unwrap_or(READ_TIMEOUT));
        if self.no_proxy {
            builder = builder.no_proxy();
        }
        if let Some(url) = &self.proxy {
            builder = builder.proxy(proxy(url)?);
        }
        builder = secure(builder, self.authority.as_deref())?;
        let failed = |error: reqwest::Error| ConfigurationError::Http { reason: error.to_string() };
        builder.build().map_err(failed)
    }

    /// The client that was passed, if nothing was set that would have to be set on it.
    pub(crate) fn unless_set(
        &self,
        http: &reqwest::Client,
    ) -> Result<reqwest::Client, ConfigurationError> {
        let settings = [
            ("connect_timeout", self.connect_timeout.is_some()),
            ("read_timeout", self.read_timeout.is_some()),
            ("proxy", self.proxy.is_some()),
            ("no_proxy", self.no_proxy),
            ("user_agent", self.user_agent.is_some()),
            ("certificate_authority", self.authority.is_some()),
        ];
        match settings.iter().find(|(_, is_set)| *is_set) {
            Some((setting, _)) => Err(ConfigurationError::Setting { setting }),
            None => Ok(http.clone()),
        }
    }
}

/// Errors of the HTTP client may quote the URL, so there is one of our own.
fn proxy(url: &SecretString) -> Result<reqwest::Proxy, ConfigurationError> {
    reqwest::Proxy::all(url.expose_secret()).map_err(|_| ConfigurationError::Proxy {
        reason: "it is no URL that the HTTP client understands".to_owned(),
    })
}

/// TLS with the authorities of the system, and of the application.
#[cfg(feature = "rustls-no-provider")]
fn secure(
    builder: reqwest::ClientBuilder,
    pem: Option<&[u8]>,
) -> Result<reqwest::ClientBuilder, ConfigurationError> {
    Ok(builder.tls_backend_preconfigured(crate::tls::config(pem)?))
}

#[cfg(all(feature = "native-tls", not(feature = "rustls-no-provider")))]
fn secure(
    builder: reqwest::ClientBuilder,
    pem: Option<&[u8]>,
) -> Result<reqwest::ClientBuilder, ConfigurationError> {
    let refused = |reason: String| ConfigurationError::Certificate { reason };
    let Some(pem) = pem else { return Ok(builder) };
    let certificates =
        reqwest::Certificate::from_pem_bundle(pem).map_err(|error| refused(error.to_string()))?;
    if certificates.is_empty() {
        return Err(refused("there is no certificate in it".to_owned()));
    }
    Ok(builder.tls_certs_merge(certificates))
}

#[cfg(not(any(feature = "native-tls", feature = "rustls-no-provider")))]
fn secure(
    builder: reqwest::ClientBuilder,
    pem: Option<&[u8]>,
) -> Result<reqwest::ClientBuilder, ConfigurationError> {
    match pem {
        Some(_) => Err(ConfigurationError::NoTls),
        None => Ok(builder),
    }
}
