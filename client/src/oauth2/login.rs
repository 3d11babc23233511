//! Signing a user in: the authorization code flow with PKCE, as far as it happens outside the browser.

use std::sync::Arc;

use http::Method;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use serde_json::{Map, Value};

use super::{
    Client, IdTokenProblem, PendingLogin, Session, id_token, operations, pending::LoginError,
};
use crate::{
    Effect, GrantedTokens, OAuthClient, RawRequest,
    auth::{Endpoint, Exchange},
    call::Core,
};

/// How one application signs users in. Made by [`Client::login`].
///
/// ```no_run
/// use rooms_client::{Credentials, Environment, FileStore, OAuthClient, RefreshToken, oauth2};
///
/// # async fn run() -> Result<(), Box<dyn std::error::Error>> {
/// let server = oauth2::Client::builder().environment(Environment::PreLive).build()?;
/// let login = server
///     .login(OAuthClient::public("my-client"), "http://127.0.0.1:8765/callback")
///     .scopes(["openid", "offline_access", "room"]);
///
/// let pending = login.begin();
/// println!("open {}", pending.url());
/// # let back = "";
/// // The browser comes back to http://127.0.0.1:8765/callback?code=…&state=…
/// let session = login.exchange(&pending, back).await?;
///
/// let store = FileStore::new("tokens.json");
/// session.save(&store).await?;
/// let credentials: Credentials = RefreshToken::from(session).store(store).into();
/// # let _ = credentials;
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct Login {
    core: Arc<Core>,
    application: OAuthClient,
    redirect_uri: String,
    scopes: Vec<String>,
}

impl Client {
    /// Signs users in to this application. The redirect URI is one that is registered for it.
    pub fn login(&self, application: OAuthClient, redirect_uri: impl Into<String>) -> Login {
        Login {
            core: Arc::clone(&self.core),
            application,
            redirect_uri: redirect_uri.into(),
            scopes: Vec::new(),
        }
    }
}

/// As much of the discovery document as is needed.
#[derive(Deserialize)]
struct Discovery {
    issuer: String,
}

impl Login {
    /// What to ask for: exactly the scopes that were approved for the application. `offline_access` brings a
    /// refresh token, `openid` tells who the user is.
    pub fn scopes<S: Into<String>>(mut self, scopes: impl IntoIterator<Item = S>) -> Self {
        self.scopes = scopes.into_iter().map(Into::into).collect();
        self
    }

    /// Begins a login, with a new state, nonce and PKCE secret.
    pub fn begin(&self) -> PendingLogin {
        let server = self.core.base_url();
        PendingLogin::new(server, self.application.id(), &self.redirect_uri, &self.scopes)
    }

    /// Ends it: checks that the browser came back from this login, exchanges the code, and checks the id token. `redirect`
    /// is the URL that the browser came back to, or its path and query.
    ///
    /// The id token is held to issuer, audience, nonce and time. It comes from the token endpoint itself, so TLS proves
    /// who made it, and its signature is not looked at.
    ///
    /// # Errors
    ///
    /// When nobody has signed in, and why; [`LoginError::remedy`] tells what to do.
    pub async fn exchange(
        &self,
        pending: &PendingLogin,
        redirect: &str,
    ) -> Result<Session, LoginError> {
        let code = pending.code(redirect)?;
        let tokens = self.tokens(pending, &code).await?;
        let claims = match &tokens.id_token {
            Some(token) => self.claims(pending, token).await?,
            None if pending.asks_for_id_token() => {
                return Err(LoginError::IdToken(IdTokenProblem::Missing));
            }
            None => Map::new(),
        };
        let server = self.core.base_url().to_owned();
        Ok(Session::new(tokens, claims, self.application.clone(), server))
    }

    /// Takes the answer in every form that servers are known to give it: a lifetime as text, no kind of token, scopes as
    /// a list.
    async fn tokens(
        &self,
        pending: &PendingLogin,
        code: &SecretString,
    ) -> Result<GrantedTokens, LoginError> {
        let verifier = pending.code_verifier();
        let endpoint = Endpoint {
            transport: self.core.transport.clone(),
            server: self.core.base_url().to_owned(),
        };
        let exchange = Exchange {
            client: &self.application,
            form: &[
                ("grant_type", "authorization_code"),
                ("code", code.expose_secret()),
                ("redirect_uri", pending.redirect_uri()),
                ("code_verifier", verifier.expose_secret()),
            ],
            // A code is good for one exchange.
            effect: Effect::Write,
            secrets: &[code, verifier],
        };
        endpoint.exchange(exchange).await.map_err(LoginError::Tokens)
    }

    /// What the id token says, if it is of this login.
    async fn claims(
        &self,
        pending: &PendingLogin,
        token: &SecretString,
    ) -> Result<Map<String, Value>, LoginError> {
        let expected = id_token::Expected {
            client_id: self.application.id(),
            nonce: pending.nonce().expose_secret(),
        };
        let claims =
            id_token::check(token.expose_secret(), &expected).map_err(LoginError::IdToken)?;
        let issuer = claims.get("iss").and_then(Value::as_str).unwrap_or_default();
        if without_slash(issuer) != self.core.base_url() && issuer != self.issuer().await? {
            return Err(LoginError::IdToken(IdTokenProblem::Issuer));
        }
        Ok(claims)
    }

    /// What the server calls itself, which it may do otherwise than its URL.
    async fn issuer(&self) -> Result<String, LoginError> {
        let operation = &operations::GET_OPENID_CONFIGURATION;
        let request = RawRequest::new(&self.core, operation, Method::GET, operation.path);
        let discovery = request.effect(Effect::Read).send::<Discovery>().await;
        let discovery = discovery.map_err(|error| LoginError::Discovery(Box::new(error)))?;
        Ok(discovery.into_inner().issuer)
    }
}

fn without_slash(url: &str) -> &str {
    url.strip_suffix('/').unwrap_or(url)
}
