//! The OAuth2 host: where users are sent, and what it gives for a code.

use std::{collections::HashMap, future::Future, pin::Pin};

use chrono::{DateTime, TimeDelta, Utc};
use oauth2::{
    AuthType, AuthUrl, AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointNotSet,
    EndpointSet, ExtraTokenFields, HttpRequest, HttpResponse, PkceCodeChallenge, PkceCodeVerifier,
    RedirectUrl, RequestTokenError, Scope, StandardRevocableToken, StandardTokenResponse,
    TokenResponse, TokenUrl,
    basic::{
        BasicErrorResponse, BasicRevocationErrorResponse, BasicTokenIntrospectionResponse,
        BasicTokenType,
    },
};
use reqwest::StatusCode;
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use url::Url;

use super::{LoginError, below, identity};
use crate::{
    plain::innermost,
    redact::{self, Sort},
    target::Connection,
};

/// What the server sends beside the standard fields.
#[derive(Clone, Debug, Deserialize, Serialize)]
struct Extra {
    id_token: Option<String>,
}

impl ExtraTokenFields for Extra {}

type Client = oauth2::Client<
    BasicErrorResponse,
    StandardTokenResponse<Extra, BasicTokenType>,
    BasicTokenIntrospectionResponse,
    StandardRevocableToken,
    BasicRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointSet,
>;

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
        let issuer = document["issuer"]
            .as_str()
            .ok_or_else(|| LoginError::Host {
                host: base.to_string(),
                reason: "its discovery document names no issuer".to_owned(),
            })?;
        Ok(Self {
            issuer: issuer.to_owned(),
            keys: below(base, "/.well-known/jwks.json"),
        })
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
        return Err(failed(format!(
            "{path} answers {status}: check QF_OAUTH_BASE_URL"
        )));
    }
    let value = response.json().await;
    value.map_err(|_| failed(format!("{path} is no JSON: check QF_OAUTH_BASE_URL")))
}

/// What has to come back, and the proof of who asked.
pub(super) struct Expected {
    state: CsrfToken,
    nonce: CsrfToken,
    verifier: PkceCodeVerifier,
}

impl Expected {
    /// The state of the login.
    pub(super) fn state(&self) -> &str {
        self.state.secret()
    }
}

/// Who logged in, with tokens.
pub(super) struct Granted {
    pub(super) user_id: String,
    pub(super) email: Option<String>,
    pub(super) access_token: SecretString,
    pub(super) refresh_token: Option<SecretString>,
    pub(super) expires_at: Option<DateTime<Utc>>,
    pub(super) scopes: Option<Vec<String>>,
}

/// The OAuth2 host as one application sees it.
pub(super) struct Authority<'a> {
    client: Client,
    http: reqwest::Client,
    connection: &'a Connection,
    base: &'a Url,
}

impl<'a> Authority<'a> {
    pub(super) fn new(
        connection: &'a Connection,
        base: &'a Url,
        callback: &str,
        http: reqwest::Client,
    ) -> Result<Self, LoginError> {
        let url = |error: url::ParseError| LoginError::Callback(error.to_string());
        let authorize = AuthUrl::new(below(base, "/oauth2/auth")).map_err(url)?;
        let token = TokenUrl::new(below(base, "/oauth2/token")).map_err(url)?;
        let redirect = RedirectUrl::new(callback.to_owned()).map_err(url)?;
        let client = oauth2::Client::new(ClientId::new(connection.client_id.clone()))
            .set_auth_uri(authorize)
            .set_token_uri(token)
            .set_redirect_uri(redirect);
        let client = match &connection.client_secret {
            Some(secret) => client
                .set_client_secret(ClientSecret::new(secret.expose_secret().to_owned()))
                .set_auth_type(AuthType::BasicAuth),
            None => client.set_auth_type(AuthType::RequestBody),
        };
        Ok(Self {
            client,
            http,
            connection,
            base,
        })
    }

    /// The URL to open, and what to expect back.
    pub(super) fn invitation(&self, scopes: &[String]) -> (Url, Expected) {
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let nonce = CsrfToken::new_random();
        let scopes = scopes.iter().map(|scope| Scope::new(scope.clone()));
        let request = self.client.authorize_url(CsrfToken::new_random);
        let (url, state) = request
            .add_scopes(scopes)
            .set_pkce_challenge(challenge)
            .add_extra_param("nonce", nonce.secret().clone())
            .url();
        redact::learn(Sort::Credential, verifier.secret(), "CODE_VERIFIER");
        let expected = Expected {
            state,
            nonce,
            verifier,
        };
        (url, expected)
    }

    /// Exchanges a code and finds out whose it is.
    pub(super) async fn exchange(
        &self,
        code: SecretString,
        expected: Expected,
        discovery: &Discovery,
    ) -> Result<Granted, LoginError> {
        let Expected {
            nonce, verifier, ..
        } = expected;
        let http = Sender(self.http.clone());
        let code = AuthorizationCode::new(code.expose_secret().to_owned());
        let request = self.client.exchange_code(code).set_pkce_verifier(verifier);
        let tokens = request.request_async(&http).await;
        let received_at = Utc::now();
        let tokens = tokens.map_err(|error| LoginError::Exchange { reason: why(error) })?;
        let access = tokens.access_token().secret();
        redact::learn(Sort::Credential, access, "TOKEN");
        if let Some(refresh) = tokens.refresh_token() {
            redact::learn(Sort::Credential, refresh.secret(), "REFRESH_TOKEN");
        }
        let id_token = tokens.extra_fields().id_token.as_deref();
        let id_token = id_token.ok_or_else(|| LoginError::Identity {
            reason: "none came, because `openid` was not granted".to_owned(),
        })?;
        redact::learn(Sort::Credential, id_token, "ID_TOKEN");
        let keys = self.http.get(&discovery.keys).send().await;
        let keys = match keys {
            Ok(keys) => keys.json().await,
            Err(error) => Err(error),
        };
        let keys = keys.map_err(|error| LoginError::Identity {
            reason: format!("its keys cannot be had: {}", innermost(&error)),
        })?;
        let audience = &self.connection.client_id;
        let claims =
            identity::verified(id_token, &keys, &discovery.issuer, audience, nonce.secret())?;
        let email = match self.email(access).await {
            Some(email) => Some(email),
            None => claims.email,
        };
        let lifetime = tokens.expires_in();
        let lifetime = lifetime.and_then(|lifetime| TimeDelta::from_std(lifetime).ok());
        let refresh = tokens.refresh_token();
        Ok(Granted {
            user_id: claims.sub,
            email,
            access_token: access.clone().into(),
            refresh_token: refresh.map(|token| token.secret().clone().into()),
            expires_at: lifetime.and_then(|it| received_at.checked_add_signed(it)),
            scopes: tokens
                .scopes()
                .map(|scopes| scopes.iter().map(|scope| scope.to_string()).collect()),
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

/// The HTTP client of the suite, as the OAuth2 crate wants it.
struct Sender(reqwest::Client);

impl<'c> oauth2::AsyncHttpClient<'c> for Sender {
    type Error = reqwest::Error;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, Self::Error>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(async move {
            let response = self.0.execute(request.try_into()?).await?;
            let mut answer = HttpResponse::new(Vec::new());
            *answer.status_mut() = response.status();
            *answer.headers_mut() = response.headers().clone();
            *answer.body_mut() = response.bytes().await?.to_vec();
            Ok(answer)
        })
    }
}

/// The server's words, or what kept it from having any.
fn why(error: RequestTokenError<reqwest::Error, BasicErrorResponse>) -> String {
    match error {
        RequestTokenError::ServerResponse(answer) => {
            let code = answer.error().to_string();
            let said = answer.error_description();
            let said = said.map_or_else(String::new, |text| format!(" ({text})"));
            let advice = match code.as_str() {
                "invalid_client" | "unauthorized_client" => {
                    "; check QF_CLIENT_ID and QF_CLIENT_SECRET: a confidential client needs its \
                     secret, a public one has none"
                }
                "invalid_grant" => "; log in again",
                _ => "",
            };
            redact::outgoing(&format!("{code}{said}{advice}"))
        }
        RequestTokenError::Request(error) => innermost(&error),
        // The parser's message may quote what it could not parse.
        RequestTokenError::Parse(_, _) => "its answer is not the JSON of OAuth2".to_owned(),
        RequestTokenError::Other(text) => redact::outgoing(&text),
    }
}
