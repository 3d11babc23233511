//! What the operations share: the store under lock, the time, the rules, refusals, and issuing tokens.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{SecondsFormat, TimeDelta};
use http::{HeaderMap, header};
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};

use super::client::{self, Client};
use super::scope::Scopes;
use super::serve::{Authority, OAuth2};
use super::state::Refresh;
use super::{jwt, rule};
use crate::account::{CLIENT_ID, Grant};
use crate::domain::{Decision, RuleId, Time};
use crate::fault::Faults;
use crate::quran_reflect::UserId;
use crate::reply::Reply;
use crate::shown::shown;
use crate::store::Store;

/// A refused request, in the words of RFC 6749.
#[derive(Debug)]
pub(crate) struct Refused {
    pub(crate) status: u16,
    pub(crate) error: &'static str,
    pub(crate) description: String,
    pub(crate) hint: Option<&'static str>,
    pub(crate) rule: Option<RuleId>,
}

impl Refused {
    pub(crate) fn new(error: &'static str, description: impl Into<String>) -> Self {
        Self {
            status: if error == "invalid_client" || error == "invalid_token" { 401 } else { 400 },
            error,
            description: description.into(),
            hint: None,
            rule: None,
        }
    }

    pub(crate) fn by(mut self, rule: RuleId) -> Self {
        self.rule = Some(rule);
        self
    }

    pub(crate) fn reply(self) -> Reply {
        let mut body = json!({
            "error": self.error,
            "error_description": self.description,
            "status_code": self.status,
        });
        if let Some(hint) = self.hint {
            body["error_hint"] = hint.into();
        }
        let challenge = match self.error {
            "invalid_client" => "Basic realm=\"rooms-mock\"",
            "invalid_token" => "Bearer error=\"invalid_token\"",
            _ => "",
        };
        let mut reply =
            Reply::json(self.status, &body).with_header(header::CACHE_CONTROL, "no-store");
        if !challenge.is_empty() {
            reply = reply.with_header(header::WWW_AUTHENTICATE, challenge);
        }
        Reply { rule: self.rule, note: Some(self.description), ..reply }
    }
}

/// One request at work.
#[derive(Debug)]
pub(crate) struct Desk<'a> {
    pub(crate) authority: &'a Authority,
    pub(crate) store: &'a mut Store,
    pub(crate) faults: &'a Faults<OAuth2>,
    pub(crate) operation: &'a str,
    /// The url of the mock as the caller calls it.
    pub(crate) base: &'a str,
    pub(crate) now: Time,
}

/// What tokens are issued for.
#[derive(Debug)]
pub(crate) struct Issue<'a> {
    pub(crate) session: &'a str,
    pub(crate) client: &'a Client,
    pub(crate) user: Option<UserId>,
    pub(crate) scopes: Scopes,
}

impl Desk<'_> {
    /// What tokens call their issuer. Upstream's has a slash at the end.
    pub(crate) fn issuer(&self) -> String {
        format!("{}/", self.base)
    }

    /// Goes on if a rule holds, or a fault says that it does.
    pub(crate) fn require(
        &self,
        rule: RuleId,
        holds: bool,
        refused: impl FnOnce() -> Refused,
    ) -> Result<(), Refused> {
        match self.decides(rule, holds) {
            true => Ok(()),
            false => Err(refused().by(rule)),
        }
    }

    /// What a rule says, or a fault in its place.
    pub(crate) fn decides(&self, rule: RuleId, holds: bool) -> bool {
        self.faults.decide(&Decision {
            rule,
            operation: self.operation,
            caller: None,
            room: None,
            holds,
        })
    }

    /// Whether a rule is kept that refuses nothing, but says what happens.
    pub(crate) fn keeps(&self, rule: RuleId) -> bool {
        self.decides(rule, true)
    }

    /// The client of a request: `client-must-authenticate`, `confidential-client-uses-secret`, `form-secret-accepted`.
    pub(crate) fn client(
        &self,
        headers: &HeaderMap,
        form: &Map<String, Value>,
    ) -> Result<Client, Refused> {
        let of_form = |name: &str| form.get(name).and_then(Value::as_str);
        let basic = headers.contains_key(header::AUTHORIZATION);
        let (id, secret) = if basic {
            basic_credentials(headers).ok_or_else(|| {
                Refused::new("invalid_client", "The Authorization header is no HTTP Basic.")
                    .by(rule::CLIENT_MUST_AUTHENTICATE)
            })?
        } else {
            let secret = of_form("client_secret").map(str::to_owned);
            (of_form("client_id").unwrap_or_default().to_owned(), secret.unwrap_or_default())
        };
        let agrees = !basic || of_form("client_id").is_none_or(|named| named == id);
        let unknown = || {
            let text = match (id.as_str(), agrees) {
                ("", _) => {
                    "The client does not say who it is: use HTTP Basic, or `client_id` in the form."
                        .to_owned()
                }
                (id, false) => format!(
                    "HTTP Basic says that the client is {}, and `client_id` says {}.",
                    shown(id),
                    shown(of_form("client_id").unwrap_or_default())
                ),
                (id, true) => unknown_client(self.store, id),
            };
            Refused::new("invalid_client", text)
        };
        let found = self.store.oauth.clients.get(&id).filter(|_| agrees);
        self.require(rule::CLIENT_MUST_AUTHENTICATE, found.is_some(), unknown)?;
        // A fault may let pass whom nobody knows.
        let Some(client) = found.cloned() else {
            return Ok(client::fixed().remove(CLIENT_ID).unwrap_or_default());
        };
        self.require(
            rule::CONFIDENTIAL_CLIENT_USES_SECRET,
            client.secret.is_none() || !secret.is_empty(),
            || {
                let text = format!(
                    "A confidential client authenticates with its secret, and {} is one.",
                    shown(&id)
                );
                Refused::new("invalid_client", text)
            },
        )?;
        self.require(
            rule::CLIENT_MUST_AUTHENTICATE,
            secret.is_empty() || client.secret.as_ref() == Some(&secret),
            || {
                let text = match client.secret {
                    Some(_) => format!("The secret of the client {} is wrong.", shown(&id)),
                    None => format!("The client {} is public, and has no secret.", shown(&id)),
                };
                Refused::new("invalid_client", text)
            },
        )?;
        Ok(client)
    }

    /// Issues an access token, and an id token and a refresh token where the scopes ask for them.
    pub(crate) fn issue(&mut self, issue: Issue<'_>) -> Result<Value, Refused> {
        let broken = |_| Refused::new("server_error", "The mock could not sign a token.");
        let lifetime = self.authority.lifetime();
        let seconds = i64::try_from(lifetime.as_secs()).unwrap_or(i64::MAX);
        let expires_at = TimeDelta::from_std(lifetime)
            .ok()
            .and_then(|lifetime| self.now.checked_add_signed(lifetime))
            .unwrap_or(Time::MAX_UTC);
        let (iat, exp) = (self.now.timestamp(), expires_at.timestamp());
        let issuer = self.issuer();
        let sub = issue.user.map_or_else(|| issue.client.id.clone(), |user| user.to_string());
        let access_token = jwt::sign(&json!({
            "aud": [],
            "client_id": issue.client.id,
            "exp": exp,
            "ext": {},
            "iat": iat,
            "iss": issuer,
            "jti": self.store.ids.uuid(),
            "nbf": iat,
            "scp": issue.scopes.iter().collect::<Vec<_>>(),
            "sub": sub,
        }))
        .map_err(broken)?;
        let mut tokens = json!({
            "access_token": access_token,
            "expires_in": seconds,
            "expires_at": expires_at.to_rfc3339_opts(SecondsFormat::Millis, true),
            "scope": issue.scopes.to_string(),
            "token_type": "bearer",
        });
        let session = self.store.oauth.sessions.get(issue.session).cloned();
        if let (Some(user), Some(session)) = (issue.user, session) {
            let openid = issue.scopes.contains("openid");
            if self.decides(rule::OPENID_GIVES_ID_TOKEN, openid) {
                let person = self.store.quran_reflect.user(user);
                let mut claims = json!({
                    "at_hash": URL_SAFE_NO_PAD.encode(&Sha256::digest(access_token.as_bytes())[..16]),
                    "aud": [issue.client.id],
                    "auth_time": session.logged_in_at.timestamp(),
                    "email": person.map(|one| &one.email),
                    "exp": exp,
                    "first_name": person.map(|one| &one.first_name),
                    "iat": iat,
                    "iss": issuer,
                    "jti": self.store.ids.uuid(),
                    "last_name": person.map(|one| &one.last_name),
                    "rat": session.requested_at.timestamp(),
                    "sid": issue.session,
                    "sub": sub,
                });
                if let Some(nonce) = &session.nonce
                    && self.keeps(rule::NONCE_COMES_BACK)
                {
                    claims["nonce"] = nonce.as_str().into();
                }
                tokens["id_token"] = jwt::sign(&claims).map_err(broken)?.into();
            }
            let offline = session.scopes.contains("offline_access");
            if self.decides(rule::OFFLINE_ACCESS_GIVES_REFRESH_TOKEN, offline) {
                let token = self.store.ids.token("rt");
                tokens["refresh_token"] = token.as_str().into();
                let refresh =
                    Refresh { session: issue.session.to_owned(), issued_at: self.now, used: false };
                self.store.oauth.refresh.insert(token, refresh);
            }
        }
        let grant = Grant {
            user: issue.user,
            client: Some(issue.client.id.clone()),
            scopes: issue.scopes,
            session: Some(issue.session.to_owned()),
            issued_at: self.now,
            expires_at: Some(expires_at),
        };
        self.store.tokens.issue(access_token, grant);
        Ok(tokens)
    }

    /// Ends a session: its codes, refresh tokens and access tokens.
    pub(crate) fn end_session(&mut self, session: &str) {
        self.store.oauth.end(session);
        self.store.tokens.end_session(session);
    }
}

/// What is told to clients that nobody knows.
pub(crate) fn unknown_client(store: &Store, id: &str) -> String {
    let known: Vec<_> = store.oauth.clients.keys().map(String::as_str).take(5).collect();
    format!(
        "The client is unknown: {}. This mock knows {}; --config and POST /__mock/config add others.",
        shown(id),
        known.join(", ")
    )
}

/// Id and secret of HTTP Basic, each percent-encoded as RFC 6749 asks.
fn basic_credentials(headers: &HeaderMap) -> Option<(String, String)> {
    let text = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, encoded) = text.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let decoded = base64::engine::general_purpose::STANDARD.decode(encoded.trim());
    let decoded = String::from_utf8(decoded.ok()?).ok()?;
    let (id, secret) = decoded.split_once(':')?;
    let plain = |text: &str| {
        let decoded = percent_decode_str(text).decode_utf8().ok();
        decoded.map(|text| text.into_owned())
    };
    Some((plain(id)?, plain(secret)?))
}
