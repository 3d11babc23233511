//! `exchange_token`: tokens for a code, for a refresh token, for the client itself.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::TimeDelta;
use http::header;
use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};

use super::client::{self, Client};
use super::desk::{Desk, Issue, Refused};
use super::rule;
use super::scope::Scopes;
use super::state::Session;
use crate::mistaken;
use crate::reply::Reply;
use crate::shown::shown;

/// How long a code works: `code-expires`.
const CODE_LIFETIME: TimeDelta = TimeDelta::minutes(10);

type Form = Map<String, Value>;

fn text<'a>(form: &'a Form, name: &str) -> &'a str {
    form.get(name).and_then(Value::as_str).unwrap_or_default()
}

fn lost(description: &str) -> Refused {
    Refused::new("invalid_grant", description)
}

impl Desk<'_> {
    /// Answers a token request of a client that is known by now.
    pub(crate) fn exchange(&mut self, client: &Client, form: &Form) -> Result<Reply, Refused> {
        let needed = match text(form, "grant_type") {
            "authorization_code" => "code",
            "refresh_token" => "refresh_token",
            _ => "grant_type",
        };
        if text(form, needed).is_empty() {
            let description = format!("`{needed}` is missing");
            return Err(Refused::new("invalid_request", description));
        }
        let tokens = match needed {
            "code" => self.for_code(client, form),
            "refresh_token" => self.for_refresh(client, form),
            _ => self.for_client(client, form),
        }?;
        Ok(Reply::json(200, &tokens).with_header(header::CACHE_CONTROL, "no-store"))
    }

    fn for_code(&mut self, client: &Client, form: &Form) -> Result<Value, Refused> {
        let given = text(form, "code");
        let code = self.store.oauth.codes.get(given).cloned();
        let code = code.ok_or_else(|| {
            let what = mistaken::kind(self.store, None, given);
            lost(&format!("The code {what}."))
        })?;
        let once = self.require(rule::CODE_WORKS_ONCE, !code.used, || {
            lost("The code was used before; the tokens that it gave are revoked.")
        });
        if once.is_err() && self.keeps(rule::REUSED_CODE_ENDS_ITS_TOKENS) {
            self.end_session(&code.session);
        }
        once?;
        let fresh = self.now < code.issued_at + CODE_LIFETIME;
        self.require(rule::CODE_EXPIRES, fresh, || lost("The code has expired."))?;
        self.require(rule::CODE_BOUND_TO_CLIENT, code.client == client.id, || {
            lost("The code was issued to another client.")
        })?;
        let same = code.redirect_uri == text(form, "redirect_uri");
        self.require(rule::CODE_BOUND_TO_REDIRECT_URI, same, || {
            let text = format!(
                "`redirect_uri` is not the one of the authorisation request, {} (given: {}).",
                shown(&code.redirect_uri),
                shown(text(form, "redirect_uri"))
            );
            lost(&text)
        })?;
        let verifier = text(form, "code_verifier");
        let proven = code.challenge.as_ref().is_none_or(|challenge| {
            URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.as_bytes())) == *challenge
        });
        self.require(rule::PKCE_VERIFIER_MUST_MATCH, proven, || {
            lost("`code_verifier` does not match the challenge of the authorisation request.")
        })?;
        let session = self.store.oauth.sessions.get(&code.session).cloned();
        let session = session.ok_or_else(|| lost("The session of the code is over."))?;
        if let Some(code) = self.store.oauth.codes.get_mut(given) {
            code.used = true;
        }
        self.issue(Issue {
            session: &code.session,
            client,
            user: session.user,
            scopes: session.scopes,
        })
    }

    fn for_refresh(&mut self, client: &Client, form: &Form) -> Result<Value, Refused> {
        let given = text(form, "refresh_token");
        let refresh = self.store.oauth.refresh.get(given).cloned();
        let refresh = refresh.ok_or_else(|| {
            let what = mistaken::kind(self.store, None, given);
            lost(&format!("The refresh token {what}."))
        })?;
        let session = self.store.oauth.sessions.get(&refresh.session).cloned();
        let session = session.ok_or_else(|| lost("The session of the refresh token is over."))?;
        let own = session.client.as_ref().is_none_or(|owner| *owner == client.id);
        self.require(rule::REFRESH_BOUND_TO_CLIENT, own, || {
            lost("The refresh token was issued to another client.")
        })?;
        self.require(rule::OLD_REFRESH_TOKEN_DIES, !refresh.used, || {
            lost("The refresh token was used before; use the one that came with its answer.")
        })?;
        let wanted = Scopes::parse(text(form, "scope"));
        self.require(rule::REFRESH_KEEPS_SCOPES, wanted.is_within(&session.scopes), || {
            let more = shown(&wanted.without(&session.scopes).to_string());
            let text = format!("The user did not grant {more}, only {}.", session.scopes);
            Refused::new("invalid_scope", text)
        })?;
        let scopes = if wanted.is_empty() { session.scopes } else { wanted };
        let rotates = self.keeps(rule::REFRESH_ROTATES);
        if let Some(refresh) = self.store.oauth.refresh.get_mut(given) {
            refresh.used = rotates;
        }
        let mut tokens =
            self.issue(Issue { session: &refresh.session, client, user: session.user, scopes })?;
        if !rotates {
            tokens["refresh_token"] = given.into();
        }
        Ok(tokens)
    }

    /// `client-token-has-no-user`: neither a user nor a refresh token comes of it.
    fn for_client(&mut self, client: &Client, form: &Form) -> Result<Value, Refused> {
        let confidential = client.secret.is_some();
        self.require(rule::CLIENT_CREDENTIALS_NEED_SECRET, confidential, || {
            let text = format!(
                "Only a confidential client gets tokens for itself; {} is public.",
                shown(&client.id)
            );
            Refused::new("invalid_client", text)
        })?;
        let scopes = Scopes::parse(text(form, "scope"));
        let approved = scopes.is_within(&client::approved());
        self.require(rule::CLIENT_SCOPE_MUST_BE_APPROVED, approved, || {
            client::unapproved(&scopes)
        })?;
        let id = self.store.ids.uuid().to_string();
        let session = Session {
            client: Some(client.id.clone()),
            user: None,
            scopes: scopes.clone(),
            nonce: None,
            requested_at: self.now,
            logged_in_at: self.now,
        };
        self.store.oauth.sessions.insert(id.clone(), session);
        self.issue(Issue { session: &id, client, user: None, scopes })
    }
}
