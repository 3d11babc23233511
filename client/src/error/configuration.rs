//! Settings that can't work.

/// A client that can't be built, or whose settings turned out not to work.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ConfigurationError {
    /// The gateway URL can't be used.
    #[error("the gateway `{gateway}` can't be used: {reason}")]
    Gateway {
        /// The URL as given.
        gateway: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A part of the credentials can't be sent.
    #[error("{name} {reason}")]
    Credentials {
        /// Which part.
        name: &'static str,
        /// What is wrong with it; never the value.
        reason: &'static str,
    },
    /// The gateway wants HTTPS, and nothing here speaks it.
    #[error("https needs the feature `rustls`, or an HTTP client of your own")]
    NoTls,
    /// A setting of the connection was given together with a finished HTTP client.
    #[error("`{setting}` belongs to the HTTP client; set it on the one that you pass")]
    Setting {
        /// The setting.
        setting: &'static str,
    },
    /// The HTTP client that was passed follows redirects, and would send the credentials along.
    #[error("the HTTP client follows redirects; build it with `redirect::Policy::none()`")]
    Redirects,
    /// The HTTP client could not be set up.
    #[error("the HTTP client could not be set up: {reason}")]
    Http {
        /// What the library said.
        reason: String,
    },
}

impl ConfigurationError {
    pub(crate) fn gateway(gateway: &str, reason: &str) -> Self {
        Self::Gateway {
            gateway: gateway.to_owned(),
            reason: reason.to_owned(),
        }
    }
}
