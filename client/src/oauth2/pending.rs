//! A login whose user is in the browser.

use std::fmt;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac_sha256::Hash;
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use url::Url;

use super::IdTokenProblem;
use crate::{Remedy, TokenError, auth::secret, error::shown};

/// How much of the server's text is shown.
const TEXT: usize = 200;

/// The path of the operation `authorize`, which answers browsers only.
const PATH: &str = "/oauth2/auth";

/// A login that was begun: where the browser goes, and what is needed when it comes back.
///
/// It can be serialized, for a web application whose user comes back to another machine. What is written then has
/// secrets in it: keep it on the server, under the [state](Self::state), and use it once.
#[derive(Clone, Serialize, Deserialize)]
#[must_use]
pub struct PendingLogin {
    url: String,
    redirect_uri: String,
    /// Whether an id token has to come.
    openid: bool,
    #[serde(with = "secret")]
    state: SecretString,
    #[serde(with = "secret")]
    nonce: SecretString,
    #[serde(with = "secret")]
    code_verifier: SecretString,
}

/// Why nobody has signed in.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LoginError {
    /// What came back is no URL.
    #[error("the redirect is no URL: {reason}")]
    NotAUrl {
        /// What is wrong with it.
        reason: String,
    },
    /// It belongs to another login, or somebody made it up.
    #[error("the redirect has another state than the login; start the login again")]
    State,
    /// The user or the server said no.
    #[error("the login was refused: {}{}", shown(error, TEXT), description.as_deref().map(|text| format!(": {}", shown(text, TEXT))).unwrap_or_default())]
    Refused {
        /// The server's word for it, `access_denied` for example.
        error: String,
        /// The server's text, if there is one.
        description: Option<String>,
    },
    /// There is neither a code nor an error.
    #[error("the redirect has no code; start the login again")]
    NoCode,
    /// The code brought no tokens.
    #[error(transparent)]
    Tokens(TokenError),
    /// The id token proves nothing.
    #[error("the id token is not accepted: {0}")]
    IdToken(IdTokenProblem),
    /// The server could not be asked for the name of its issuer.
    #[error("the issuer of the id token is not known: {0}")]
    Discovery(#[source] Box<crate::Error>),
}

impl LoginError {
    /// What to do about it.
    #[must_use]
    pub fn remedy(&self) -> Remedy {
        match self {
            Self::NotAUrl { .. } | Self::State | Self::NoCode => Remedy::SignIn,
            Self::Refused { error, .. } => match error.as_str() {
                "invalid_scope" => Remedy::CheckScopes,
                "unauthorized_client" | "invalid_client" => Remedy::CheckClient,
                "server_error" | "temporarily_unavailable" => Remedy::TryLater,
                "invalid_request" | "unsupported_response_type" => Remedy::CheckSettings,
                _ => Remedy::SignIn,
            },
            Self::Tokens(error) => error.remedy(),
            Self::IdToken(problem) => match problem {
                IdTokenProblem::Missing => Remedy::CheckScopes,
                IdTokenProblem::Nonce => Remedy::SignIn,
                _ => Remedy::CheckSettings,
            },
            Self::Discovery(_) => Remedy::CheckNetwork,
        }
    }
}

impl PendingLogin {
    pub(super) fn new(
        server: &str,
        client_id: &str,
        redirect_uri: &str,
        scopes: &[String],
    ) -> Self {
        let (state, nonce, code_verifier) = (random(), random(), random());
        let query = url::form_urlencoded::Serializer::new(String::new())
            .append_pair("response_type", "code")
            .append_pair("client_id", client_id)
            .append_pair("redirect_uri", redirect_uri)
            .append_pair("scope", &scopes.join(" "))
            .append_pair("state", &state)
            .append_pair("nonce", &nonce)
            .append_pair("code_challenge", &challenge(&code_verifier))
            .append_pair("code_challenge_method", "S256")
            .finish();
        Self {
            url: format!("{server}{PATH}?{query}"),
            redirect_uri: redirect_uri.to_owned(),
            openid: scopes.iter().any(|scope| scope == "openid"),
            state: state.into(),
            nonce: nonce.into(),
            code_verifier: code_verifier.into(),
        }
    }

    /// Where the user's browser goes. The URL has the state and the nonce in it: not for logs.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// What comes back with the browser: the name under which a web application finds this login again.
    #[must_use]
    pub fn state(&self) -> &SecretString {
        &self.state
    }

    /// Where the browser comes back to.
    #[must_use]
    pub fn redirect_uri(&self) -> &str {
        &self.redirect_uri
    }

    /// The secret behind the challenge of PKCE, which the exchange of the code shows.
    #[must_use]
    pub fn code_verifier(&self) -> &SecretString {
        &self.code_verifier
    }

    /// What the id token repeats.
    #[must_use]
    pub fn nonce(&self) -> &SecretString {
        &self.nonce
    }

    pub(super) fn asks_for_id_token(&self) -> bool {
        self.openid
    }

    /// The code in the URL that the browser came back to, or in its path and query.
    /// [`Login::exchange`](super::Login::exchange) reads it by itself; here it is for those who want to know before whether
    /// the visit counts.
    ///
    /// # Errors
    ///
    /// When the browser comes from another login, or has no code.
    pub fn code(&self, redirect: &str) -> Result<SecretString, LoginError> {
        let base = Url::parse(&self.redirect_uri).ok();
        let url = Url::options().base_url(base.as_ref()).parse(redirect);
        let url = url.map_err(|error| LoginError::NotAUrl { reason: error.to_string() })?;
        let value = |name: &str| {
            let mut pairs = url.query_pairs();
            pairs.find_map(|(key, value)| (key == name).then(|| value.into_owned()))
        };
        if value("state").as_deref() != Some(self.state.expose_secret()) {
            return Err(LoginError::State);
        }
        if let Some(error) = value("error") {
            let description = value("error_description");
            return Err(LoginError::Refused { error, description });
        }
        value("code").filter(|code| !code.is_empty()).map(Into::into).ok_or(LoginError::NoCode)
    }
}

/// Shows the URL without its query, which has the state and the nonce in it.
impl fmt::Debug for PendingLogin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = self.url.split('?').next().unwrap_or_default();
        f.debug_struct("PendingLogin")
            .field("url", &place)
            .field("redirect_uri", &self.redirect_uri)
            .finish_non_exhaustive()
    }
}

/// Proof Key for Code Exchange (RFC 7636): a code is worth nothing without the secret behind its challenge.
fn challenge(verifier: &str) -> String {
    URL_SAFE_NO_PAD.encode(Hash::hash(verifier.as_bytes()))
}

/// 32 random bytes as text that URLs carry unchanged.
///
/// # Panics
///
/// When the operating system has no random numbers; going on without would give the login away.
fn random() -> String {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).expect("the operating system has random numbers");
    URL_SAFE_NO_PAD.encode(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn login() -> PendingLogin {
        let scopes = ["openid", "room"].map(str::to_owned);
        let redirect_uri = "http://127.0.0.1:8765/callback";
        PendingLogin::new("https://oauth2.example.org", "an id", redirect_uri, &scopes)
    }

    #[test]
    fn only_the_browser_of_this_login_has_a_code() {
        let login = login();
        let state = login.state().expose_secret();
        for redirect in [
            format!("/callback?code=c1&state={state}"),
            format!("http://127.0.0.1:8765/callback?state={state}&code=c1"),
        ] {
            assert_eq!(login.code(&redirect).expect("a code").expose_secret(), "c1");
        }
        for (redirect, remedy, said) in [
            ("/callback?code=c1".to_owned(), Remedy::SignIn, "another state"),
            ("/callback?code=c1&state=other".to_owned(), Remedy::SignIn, "another state"),
            (format!("/callback?state={state}"), Remedy::SignIn, "no code"),
            (format!("/callback?state={state}&code="), Remedy::SignIn, "no code"),
            (
                format!("/callback?state={state}&error=access_denied"),
                Remedy::SignIn,
                "refused: access_denied",
            ),
            (
                format!("/callback?state={state}&error=invalid_scope"),
                Remedy::CheckScopes,
                "invalid_scope",
            ),
        ] {
            let error = login.code(&redirect).expect_err("no code");
            assert_eq!(error.remedy(), remedy, "{redirect}");
            assert!(error.to_string().contains(said), "{error}");
        }
    }

    #[test]
    fn a_login_goes_on_where_it_was_not_begun() {
        let begun = login();
        let kept = serde_json::to_string(&begun).expect("JSON");
        let found: PendingLogin = serde_json::from_str(&kept).expect("a login");
        assert_eq!(found.url(), begun.url());
        let redirect = format!("/callback?code=c1&state={}", begun.state().expose_secret());
        assert_eq!(found.code(&redirect).expect("a code").expose_secret(), "c1");
        let (ours, theirs) = (begun.code_verifier(), found.code_verifier());
        assert_eq!(ours.expose_secret(), theirs.expose_secret());
        assert_eq!(begun.nonce().expose_secret(), found.nonce().expose_secret());
    }

    #[test]
    fn the_challenge_is_that_of_the_example_in_rfc_7636() {
        let challenge = challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
        assert_eq!(challenge, "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    #[test]
    fn every_login_has_other_secrets_and_shows_none() {
        let (login, other) = (login(), login());
        let shown = format!("{login:?}");
        for (secret, other) in [
            (&login.state, &other.state),
            (&login.nonce, &other.nonce),
            (&login.code_verifier, &other.code_verifier),
        ] {
            assert_ne!(secret.expose_secret(), other.expose_secret());
            assert!(!shown.contains(secret.expose_secret()), "{shown}");
            assert!(secret.expose_secret().len() == 43);
        }
        assert!(shown.contains("\"https://oauth2.example.org/oauth2/auth\""), "{shown}");
    }
}
