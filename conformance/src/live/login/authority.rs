//! The OAuth2 host: where users are sent, and what it gives for a code.
//!
//! The client crate does both, so that a login takes every answer that a renewal takes.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use reqwest::StatusCode;
use rooms_client::{
    OAuthClient, Remedy, TokenError,
    oauth2::{self, Client, IdTokenProblem, PendingLogin},
};
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;
use url::Url;

use super::{LoginError, below, identity};
use crate::{
    exchange::transport_error::{innermost, token_error},
    redact::{self, Sort},
    targets::Connection,
};

/// What discovery tells about an OAuth2 host.
#[derive(Clone, Debug)]
pub(crate) struct Discovery {
    /// Who issues tokens.
    pub(crate) issuer: String,
    keys: String,
}

impl Discovery {
    /// Asks the host.
    pub(crate) async fn fetch(http: &reqwest::Client, base: &Url) -> Result<Self, LoginError> {
        let document = json(http, base, "/.well-known/openid-configuration").await?;
        let issuer = document["issuer"].as_str().ok_or_else(|| LoginError::Host {
            host: base.to_string(),
            reason: "its discovery document names no issuer".to_owned(),
        })?;
        Ok(Self { issuer: issuer.to_owned(), keys: below(base, "/.well-known/jwks.json") })
    }
}

async fn json(http: &reqwest::Client, base: &Url, path: &str) -> Result<Value, LoginError> {
    let failed = |reason: String| LoginError::Host {
        host: base.as_str().trim_end_matches('/').to_owned(),
        reason,
    };
    let response = http.get(below(base, path)).send().await;
    let response = response.map_err(|error| failed(innermost(&error)))?;
    let status = response.status();
    if status != StatusCode::OK {
        return Err(failed(format!("{path} answers {status}: check QF_OAUTH_BASE_URL")));
    }
    let value = response.json().await;
    value.map_err(|_| failed(format!("{path} is no JSON: check QF_OAUTH_BASE_URL")))
}

/// Who logged in, with tokens.
pub(crate) struct Granted {
    pub(crate) user_id: String,
    pub(crate) email: Option<String>,
    pub(crate) access_token: SecretString,
    pub(crate) refresh_token: Option<SecretString>,
    pub(crate) expires_at: Option<DateTime<Utc>>,
    pub(crate) scopes: Option<Vec<String>>,
}

/// The OAuth2 host as one application sees it.
pub(crate) struct Authority<'a> {
    login: oauth2::Login,
    client_id: String,
    http: reqwest::Client,
    base: &'a Url,
}

impl<'a> Authority<'a> {
    pub(crate) fn new(
        connection: &Connection,
        base: &'a Url,
        http: reqwest::Client,
        scopes: &[String],
        callback: &str,
    ) -> Result<Self, LoginError> {
        let client = Client::builder()
            .base_url(base.as_str())
            .http_client(http.clone())
            .build()
            .map_err(|error| LoginError::Callback(error.to_string()))?;
        let id = &connection.client_id;
        let application = match &connection.client_secret {
            Some(secret) => OAuthClient::confidential(id, secret.clone()),
            None => OAuthClient::public(id),
        };
        let login = client.login(application, callback).scopes(scopes);
        Ok(Self { login, client_id: id.clone(), http, base })
    }

    /// The URL to open, and what to expect back.
    pub(crate) fn begin(&self) -> PendingLogin {
        let pending = self.login.begin();
        let verifier = pending.code_verifier().expose_secret();
        redact::learn(Sort::Credential, verifier, "CODE_VERIFIER");
        pending
    }

    /// Exchanges the code that a browser brought back and finds out whose it is.
    pub(crate) async fn exchange(
        &self,
        back: &str,
        pending: &PendingLogin,
        discovery: &Discovery,
    ) -> Result<Granted, LoginError> {
        let session = self.login.exchange(pending, back).await.map_err(refused)?;
        let tokens = session.tokens();
        let access = tokens.access_token.secret();
        for (secret, variable) in [
            (Some(access), "TOKEN"),
            (tokens.refresh_token.as_ref(), "REFRESH_TOKEN"),
            (tokens.id_token.as_ref(), "ID_TOKEN"),
        ] {
            if let Some(secret) = secret {
                redact::learn(Sort::Credential, secret.expose_secret(), variable);
            }
        }
        let id_token = tokens.id_token.as_ref();
        let id_token = id_token.ok_or_else(|| LoginError::Identity {
            reason: "none came, because `openid` was not asked for".to_owned(),
        })?;
        let keys = self.http.get(&discovery.keys).send().await;
        let keys = match keys {
            Ok(keys) => keys.json().await,
            Err(error) => Err(error),
        };
        let keys = keys.map_err(|error| LoginError::Identity {
            reason: format!("its keys cannot be had: {}", innermost(&error)),
        })?;
        let claims = identity::verified(
            id_token.expose_secret(),
            &keys,
            &discovery.issuer,
            &self.client_id,
            pending.nonce().expose_secret(),
        )?;
        let email = match self.email(access.expose_secret()).await {
            Some(email) => Some(email),
            None => claims.email,
        };
        Ok(Granted {
            user_id: claims.sub,
            email,
            expires_at: tokens.access_token.end().map(DateTime::<Utc>::from),
            access_token: access.clone(),
            refresh_token: tokens.refresh_token.clone(),
            scopes: tokens.scopes.clone(),
        })
    }

    /// The address of the user, if the host tells.
    async fn email(&self, access_token: &str) -> Option<String> {
        let request = self.http.get(below(self.base, "/userinfo"));
        let response = request.bearer_auth(access_token).send().await.ok()?;
        let user: HashMap<String, Value> = response.json().await.ok()?;
        let email = user.get("email")?.as_str()?;
        Some(email.to_owned())
    }
}

/// Why nobody has logged in, as far as the client found out.
fn refused(error: oauth2::LoginError) -> LoginError {
    match error {
        oauth2::LoginError::Tokens(error) => LoginError::Exchange { reason: why(&error) },
        oauth2::LoginError::IdToken(IdTokenProblem::Missing) => LoginError::Identity {
            reason: "none came, because `openid` was not granted".to_owned(),
        },
        oauth2::LoginError::IdToken(problem) => {
            LoginError::Identity { reason: problem.to_string() }
        }
        other => LoginError::Exchange { reason: redact::outgoing(&other.to_string()) },
    }
}

/// Why there are no tokens, and what to do about it here.
fn why(error: &TokenError) -> String {
    let advice = match error.remedy() {
        Remedy::CheckClient => {
            "; that is QF_CLIENT_ID and QF_CLIENT_SECRET: a confidential client needs its secret, a \
             public one has none"
        }
        Remedy::SignIn => "; run the command again",
        _ => "",
    };
    redact::outgoing(&format!("{}{advice}", token_error(error)))
}
