//! Asking a user for authorisation, as far as it happens outside the browser.

use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use url::Url;

use super::pkce::{Pkce, random};
use crate::error::shown;

/// How much of the server's text is shown.
const TEXT: usize = 200;

/// The path of the operation `authorize`, which answers browsers only.
const PATH: &str = "/oauth2/auth";

/// A request for authorisation that is being put together.
#[derive(Clone, Debug)]
#[must_use]
pub struct AuthorizationRequest {
    server: String,
    client_id: String,
    redirect_uri: String,
    scopes: Vec<String>,
}

/// A request for authorisation, and what has to be kept until the browser comes back.
#[derive(Clone)]
pub struct Authorization {
    url: String,
    redirect_uri: String,
    state: SecretString,
    nonce: SecretString,
    pkce: Pkce,
}

/// Why the browser came back without a code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AuthorizationError {
    /// What came back is no URL.
    #[error("the redirect is no URL: {reason}")]
    NotAUrl {
        /// What is wrong with it.
        reason: String,
    },
    /// It belongs to another request, or somebody made it up.
    #[error("the redirect has another state than the request; start the login again")]
    State,
    /// The user or the server said no.
    #[error("the authorisation was refused: {}{}", shown(error, TEXT), description.as_deref().map(|text| format!(": {}", shown(text, TEXT))).unwrap_or_default())]
    Refused {
        /// The server's word for it, `access_denied` for example.
        error: String,
        /// The server's text, if there is one.
        description: Option<String>,
    },
    /// There is neither a code nor an error.
    #[error("the redirect has no code")]
    NoCode,
}

impl AuthorizationRequest {
    pub(super) fn new(server: &str, client_id: &str, redirect_uri: String) -> Self {
        Self {
            server: server.to_owned(),
            client_id: client_id.to_owned(),
            redirect_uri,
            scopes: Vec::new(),
        }
    }

    /// What to ask for: exactly the scopes that were approved for the application. `offline_access` brings a
    /// refresh token, `openid` an id token.
    pub fn scopes<S: Into<String>>(mut self, scopes: impl IntoIterator<Item = S>) -> Self {
        self.scopes = scopes.into_iter().map(Into::into).collect();
        self
    }

    /// Makes the URL, with a new state, nonce and PKCE secret.
    #[must_use]
    pub fn begin(self) -> Authorization {
        let (state, nonce, pkce) = (random(), random(), Pkce::generate());
        let scope = self.scopes.join(" ");
        let query = url::form_urlencoded::Serializer::new(String::new())
            .append_pair("response_type", "code")
            .append_pair("client_id", &self.client_id)
            .append_pair("redirect_uri", &self.redirect_uri)
            .append_pair("scope", &scope)
            .append_pair("state", &state)
            .append_pair("nonce", &nonce)
            .append_pair("code_challenge", &pkce.challenge())
            .append_pair("code_challenge_method", "S256")
            .finish();
        Authorization {
            url: format!("{}{PATH}?{query}", self.server),
            redirect_uri: self.redirect_uri,
            state: state.into(),
            nonce: nonce.into(),
            pkce,
        }
    }
}

/// Shows the URL without its query, which has the state and the nonce in it.
impl fmt::Debug for Authorization {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = self.url.split('?').next().unwrap_or_default();
        f.debug_struct("Authorization")
            .field("url", &place)
            .field("redirect_uri", &self.redirect_uri)
            .finish_non_exhaustive()
    }
}

impl Authorization {
    /// Where the user's browser goes. The URL has the state and the nonce in it: not for logs.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Where it comes back to. The exchange of the code repeats it.
    #[must_use]
    pub fn redirect_uri(&self) -> &str {
        &self.redirect_uri
    }

    /// The secret behind the challenge. The exchange of the code shows it.
    #[must_use]
    pub fn code_verifier(&self) -> &SecretString {
        self.pkce.verifier()
    }

    /// What the id token has to repeat.
    #[must_use]
    pub fn nonce(&self) -> &SecretString {
        &self.nonce
    }

    /// The code in the URL that the browser came back to, or its path and query. Works for the answer to this
    /// request only.
    ///
    /// # Errors
    ///
    /// When it is the answer to another request, or has no code.
    pub fn code(&self, redirect: &str) -> Result<SecretString, AuthorizationError> {
        let base = Url::parse(&self.redirect_uri).ok();
        let url = Url::options().base_url(base.as_ref()).parse(redirect);
        let url = url.map_err(|error| AuthorizationError::NotAUrl { reason: error.to_string() })?;
        let value = |name: &str| {
            let mut pairs = url.query_pairs();
            pairs.find_map(|(key, value)| (key == name).then(|| value.into_owned()))
        };
        if value("state").as_deref() != Some(self.state.expose_secret()) {
            return Err(AuthorizationError::State);
        }
        if let Some(error) = value("error") {
            let description = value("error_description");
            return Err(AuthorizationError::Refused { error, description });
        }
        value("code")
            .filter(|code| !code.is_empty())
            .map(Into::into)
            .ok_or(AuthorizationError::NoCode)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn login() -> Authorization {
        let redirect_uri = "http://127.0.0.1:8765/callback".to_owned();
        AuthorizationRequest::new("https://oauth2.example.org", "an id", redirect_uri)
            .scopes(["openid", "room"])
            .begin()
    }

    #[test]
    fn only_the_answer_to_this_request_has_a_code() {
        let login = login();
        let state = login.state.expose_secret();
        let code = login.code(&format!("/callback?code=c1&state={state}"));
        assert_eq!(code.expect("a code").expose_secret(), "c1");
        let code = login.code(&format!("http://127.0.0.1:8765/callback?state={state}&code=c1"));
        assert_eq!(code.expect("a code").expose_secret(), "c1");
        for (redirect, error) in [
            ("/callback?code=c1".to_owned(), AuthorizationError::State),
            ("/callback?code=c1&state=other".to_owned(), AuthorizationError::State),
            (format!("/callback?state={state}"), AuthorizationError::NoCode),
            (format!("/callback?state={state}&code="), AuthorizationError::NoCode),
            (
                format!("/callback?state={state}&error=access_denied"),
                AuthorizationError::Refused {
                    error: "access_denied".to_owned(),
                    description: None,
                },
            ),
        ] {
            assert_eq!(login.code(&redirect).map(|_| ()), Err(error));
        }
    }

    #[test]
    fn secrets_show_in_no_debug_output() {
        let login = login();
        let shown = format!("{login:?} {:?}", login.pkce);
        for secret in [&login.state, &login.nonce, login.code_verifier()] {
            assert!(!shown.contains(secret.expose_secret()), "{shown}");
        }
        assert!(shown.contains("\"https://oauth2.example.org/oauth2/auth\""), "{shown}");
    }
}
