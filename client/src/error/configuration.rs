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
    /// The OAuth2 base URL can't be used.
    #[error("the OAuth2 base URL `{url}` can't be used: {reason}")]
    OAuthBaseUrl {
        /// The URL as given.
        url: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The base URL can't be used.
    #[error("the base URL `{url}` can't be used: {reason}")]
    BaseUrl {
        /// The URL as given.
        url: String,
        /// What is wrong with it.
        reason: String,
    },
    /// There is no base URL, and the api has no place of its own.
    #[error("there is no base URL; set the one of your deployment with `base_url`")]
    NoBaseUrl,
    /// The credentials need a token endpoint, and the environment has none.
    #[error(
        "these credentials need a token endpoint; set one with `Environment::with_oauth_base_url`"
    )]
    NoTokenEndpoint,
    /// The session was begun at another OAuth2 server than that of the environment.
    #[error("the session is one of {session}, and the environment's OAuth2 server is {server}")]
    OtherServer {
        /// Where the user signed in.
        session: String,
        /// Where the client would renew the tokens.
        server: String,
    },
    /// The proxy can't be used.
    #[error("the proxy can't be used: {reason}")]
    Proxy {
        /// What is wrong with it; never the URL, which may have a password.
        reason: String,
    },
    /// The additional certificate authority can't be used.
    #[error("the certificate authority can't be used: {reason}")]
    Certificate {
        /// What is wrong with it.
        reason: String,
    },
    /// The rate limit is no positive number.
    #[error("the rate limit must be a positive number of requests per second")]
    RateLimit,
    /// The gateway wants HTTPS, and nothing here speaks it.
    #[error("https needs the feature `rustls` or `native-tls`, or an HTTP client of your own")]
    NoTls,
    /// There is no cryptography for TLS.
    #[error(
        "rustls has no cryptography provider; turn on the feature `rustls`, or install a provider of your own before"
    )]
    NoProvider,
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
