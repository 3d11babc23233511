//! The operations around a login: who the user is, the end of a session, discovery, keys.

use std::collections::BTreeMap;

use http::{HeaderMap, header};
use rooms_openapi::Api;
use serde_json::{Value, json};

use super::authorize::{back, redirect};
use super::browser;
use super::client;
use super::desk::{Desk, Refused};
use super::{jwt, rule};
use crate::mistaken;
use crate::quran_reflect::UserId;
use crate::reply::Reply;
use crate::shown::shown;

/// Where browsers end up that nobody waits for.
pub(crate) const GOODBYE: &str = "/__mock/oauth2/goodbye";

impl Desk<'_> {
    /// Tells who the user is.
    pub(crate) fn userinfo(
        &self,
        headers: &HeaderMap,
        caller: &mut Option<UserId>,
    ) -> Result<Reply, Refused> {
        let given = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        let token = given
            .and_then(|given| given.split_once(' '))
            .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
            .map(|(_, token)| token.trim());
        let refused = |text: &str| Refused::new("invalid_token", text);
        let grant = token.and_then(|token| self.store.tokens.grant(token));
        self.require(rule::BEARER_TOKEN_REQUIRED, grant.is_some(), || {
            refused(&mistaken::about(self.store, Api::OAuth2, headers, token))
        })?;
        let expired = grant.is_some_and(|grant| grant.is_expired(self.now));
        self.require(rule::BEARER_TOKEN_REQUIRED, !expired, || {
            refused("The access token has expired.")
        })?;
        let user =
            grant.filter(|grant| grant.scopes.contains("openid")).and_then(|grant| grant.user);
        self.require(rule::USERINFO_NEEDS_OPENID, user.is_some(), || {
            refused("The access token does not come of an `openid` login of a user.")
        })?;
        *caller = user;
        let user = user.and_then(|user| self.store.quran_reflect.user(user));
        let user = user.ok_or_else(|| refused("The user of the token is gone."))?;
        Ok(Reply::json(
            200,
            &json!({
                "sub": user.id,
                "email": user.email,
                "first_name": user.first_name,
                "last_name": user.last_name,
            }),
        ))
    }

    /// Ends a session and sends the browser on.
    pub(crate) fn logout(
        &mut self,
        given: &BTreeMap<String, String>,
        headers: &HeaderMap,
    ) -> Result<Reply, Refused> {
        let text = |name: &str| given.get(name).filter(|text| !text.is_empty());
        let (hint, to) = (text("id_token_hint"), text("post_logout_redirect_uri"));
        let invalid = |text: &str| Refused::new("invalid_request", text);
        self.require(rule::LOGOUT_REDIRECT_NEEDS_HINT, to.is_none() || hint.is_some(), || {
            invalid("`post_logout_redirect_uri` needs `id_token_hint`.")
        })?;
        // `logout-hint-may-be-expired`
        let claims = match hint {
            Some(hint) => Some(
                jwt::read(hint, &self.issuer())
                    .filter(|claims| claims["sid"].is_string())
                    .ok_or_else(|| invalid("`id_token_hint` is no id token of this issuer."))?,
            ),
            None => None,
        };
        if let Some(to) = to {
            let client = claims.as_ref().and_then(|claims| claims["aud"][0].as_str());
            let registered = client
                .and_then(|id| self.store.oauth.clients.get(id))
                .is_some_and(|client| client.may_redirect(to));
            self.require(rule::LOGOUT_REDIRECT_REGISTERED, registered, || {
                let text = format!(
                    "`post_logout_redirect_uri` is not registered for the client (given: {}).",
                    shown(to)
                );
                invalid(&text)
            })?;
        }
        if let Some(session) = claims.as_ref().and_then(|claims| claims["sid"].as_str())
            && self.keeps(rule::LOGOUT_ENDS_TOKENS)
        {
            self.end_session(session);
        }
        let reply = match to {
            Some(to) => {
                let state = text("state").filter(|_| self.keeps(rule::STATE_COMES_BACK));
                let state = state.map(|state| ("state", state.as_str()));
                back(to, state.as_slice())?
            }
            None => redirect(GOODBYE),
        };
        Ok(browser::forget(self.store, headers, self.base, reply))
    }

    /// The discovery document: `issuer-from-discovery`.
    pub(crate) fn discovery(&self) -> Value {
        let base = self.base;
        let approved = client::approved();
        json!({
            "issuer": self.issuer(),
            "authorization_endpoint": format!("{base}/oauth2/auth"),
            "token_endpoint": format!("{base}/oauth2/token"),
            "introspection_endpoint": format!("{base}/oauth2/introspect"),
            "revocation_endpoint": format!("{base}/oauth2/revoke"),
            "end_session_endpoint": format!("{base}/oauth2/sessions/logout"),
            "userinfo_endpoint": format!("{base}/userinfo"),
            "jwks_uri": format!("{base}/.well-known/jwks.json"),
            "response_types_supported": ["code"],
            "grant_types_supported": ["authorization_code", "refresh_token", "client_credentials"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "code_challenge_methods_supported": ["S256"],
            "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post", "none"],
            "scopes_supported": approved.iter().collect::<Vec<_>>(),
        })
    }
}
