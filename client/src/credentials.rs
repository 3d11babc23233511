//! Who calls: the one place that puts credentials on a request.
//!
//! The API wants two headers of its own instead of `Authorization`. HTTP clients strip only well-known
//! headers when they follow a redirect to another host, which is one reason why redirects are never
//! followed here.

use http::{HeaderMap, HeaderName, HeaderValue};
use secrecy::{ExposeSecret, SecretString};

use crate::ConfigurationError;

const TOKEN: HeaderName = HeaderName::from_static("x-auth-token");
const CLIENT_ID: HeaderName = HeaderName::from_static("x-client-id");

/// An access token and the client id it was issued to.
///
/// The token never shows in `Debug` output.
#[derive(Clone, Debug)]
pub struct Credentials {
    client_id: String,
    access_token: SecretString,
}

impl Credentials {
    /// Credentials that stay the same for the life of the client.
    pub fn new(client_id: impl Into<String>, access_token: impl Into<SecretString>) -> Self {
        Self {
            client_id: client_id.into(),
            access_token: access_token.into(),
        }
    }
}

/// Where the credentials of a request come from.
#[derive(Clone, Debug)]
pub(crate) enum CredentialSource {
    /// Nowhere: requests are anonymous.
    Anonymous,
    /// The same two header values each time.
    Static {
        token: HeaderValue,
        client_id: HeaderValue,
    },
}

impl CredentialSource {
    /// Prepares the header values once.
    pub(crate) fn new(credentials: Option<&Credentials>) -> Result<Self, ConfigurationError> {
        let Some(credentials) = credentials else {
            return Ok(Self::Anonymous);
        };
        let token = credentials.access_token.expose_secret();
        let mut token = header(token, "the access token")?;
        token.set_sensitive(true);
        let client_id = header(&credentials.client_id, "the client id")?;
        Ok(Self::Static { token, client_id })
    }

    /// Puts the credentials on a request.
    pub(crate) fn authorize(&self, headers: &mut HeaderMap) {
        if let Self::Static { token, client_id } = self {
            headers.insert(TOKEN, token.clone());
            headers.insert(CLIENT_ID, client_id.clone());
        }
    }
}

fn header(value: &str, name: &'static str) -> Result<HeaderValue, ConfigurationError> {
    if value.is_empty() {
        return Err(ConfigurationError::Credentials {
            name,
            reason: "is empty",
        });
    }
    let reason = "contains characters that a header can't carry";
    HeaderValue::from_str(value).map_err(|_| ConfigurationError::Credentials { name, reason })
}
