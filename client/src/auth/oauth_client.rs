//! The application, as the OAuth2 server knows it.

use secrecy::{ExposeSecret, SecretString};
use url::form_urlencoded::byte_serialize;

/// An OAuth2 client: the application that asks for tokens, in one of the two kinds that the server knows.
///
/// The kind is decided where the client is registered. Using the wrong one is answered with `invalid_client`.
#[derive(Clone, Debug)]
pub struct OAuthClient {
    id: String,
    secret: Option<SecretString>,
}

impl OAuthClient {
    /// A client without a secret, in an application that could not keep one: it sends its id in the form.
    pub fn public(id: impl Into<String>) -> Self {
        Self { id: id.into(), secret: None }
    }

    /// A client with a secret, in a backend: it authenticates with HTTP Basic.
    pub fn confidential(id: impl Into<String>, secret: impl Into<SecretString>) -> Self {
        Self { id: id.into(), secret: Some(secret.into()) }
    }

    /// The client id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    pub(crate) fn secret(&self) -> Option<&SecretString> {
        self.secret.as_ref()
    }

    /// User name and password for HTTP Basic. Both are form-encoded first, as RFC 6749 2.3.1 asks, so that a
    /// colon in the id can't be taken for the separator.
    pub(crate) fn basic(&self) -> Option<(String, String)> {
        let encode = |text: &str| byte_serialize(text.as_bytes()).collect();
        let secret = self.secret.as_ref()?;
        Some((encode(&self.id), encode(secret.expose_secret())))
    }
}
