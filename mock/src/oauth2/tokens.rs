//! `introspect_token` and `revoke_token`: what a token is worth, and its end before its time.

use serde_json::{Map, Value, json};

use super::client::Client;
use super::desk::{Desk, Refused};
use super::rule;
use super::scope::Scopes;
use crate::reply::Reply;
use crate::shown::shown;

fn text<'a>(form: &'a Map<String, Value>, name: &str) -> &'a str {
    form.get(name).and_then(Value::as_str).unwrap_or_default()
}

impl Desk<'_> {
    /// Tells what a token is worth.
    pub(crate) fn introspect(
        &mut self,
        client: &Client,
        form: &Map<String, Value>,
    ) -> Result<Reply, Refused> {
        let confidential = client.secret.is_some();
        self.require(rule::INTROSPECTION_NEEDS_SECRET, confidential, || {
            let text = format!(
                "Only a confidential client looks into tokens; {} is public.",
                shown(&client.id)
            );
            Refused::new("invalid_client", text)
        })?;
        let told = self.worth(text(form, "token"));
        let wanted = Scopes::parse(text(form, "scope"));
        let told = told.filter(|(scopes, _)| {
            let covered = wanted.iter().all(|scope| scopes.cover(scope));
            covered || !self.keeps(rule::INTROSPECTION_REQUIRES_SCOPES)
        });
        Ok(Reply::json(200, &told.map_or_else(|| json!({ "active": false }), |(_, told)| told)))
    }

    /// The scopes of a token that works, and what there is to tell.
    fn worth(&self, token: &str) -> Option<(Scopes, Value)> {
        let mut told = json!({
            "active": true,
            "aud": [],
            "iss": self.issuer(),
        });
        let (scopes, client, user, issued_at, expires_at) =
            if let Some(grant) = self.store.tokens.grant(token) {
                if grant.is_expired(self.now) && self.keeps(rule::INACTIVE_TOKEN_IS_ACTIVE_FALSE) {
                    return None;
                }
                told["token_use"] = "access_token".into();
                told["token_type"] = "Bearer".into();
                let scopes = grant.scopes.clone();
                (scopes, grant.client.clone(), grant.user, grant.issued_at, grant.expires_at)
            } else {
                let (refresh, session) = self.store.oauth.live_refresh(token)?;
                told["token_use"] = "refresh_token".into();
                let client = session.client.clone();
                (session.scopes.clone(), client, session.user, refresh.issued_at, None)
            };
        told["scope"] = scopes.to_string().into();
        told["iat"] = issued_at.timestamp().into();
        told["nbf"] = issued_at.timestamp().into();
        if let Some(at) = expires_at {
            told["exp"] = at.timestamp().into();
        }
        let user = user.map(|user| user.to_string());
        if let Some(client) = &client {
            told["client_id"] = client.as_str().into();
        }
        if let Some(sub) = user.or(client) {
            told["sub"] = sub.into();
        }
        Some((scopes, told))
    }

    /// Ends a token.
    pub(crate) fn revoke(
        &mut self,
        client: &Client,
        form: &Map<String, Value>,
    ) -> Result<Reply, Refused> {
        let token = text(form, "token");
        let grant = self.store.tokens.grant(token).cloned();
        let refresh = self.store.oauth.refresh.get(token).cloned();
        let owner = match (&grant, &refresh) {
            (Some(grant), _) => grant.client.clone(),
            (None, Some(refresh)) => {
                let session = self.store.oauth.sessions.get(&refresh.session);
                session.and_then(|session| session.client.clone())
            }
            // `revoking-unknown-is-fine`
            (None, None) => None,
        };
        let own = owner.is_none_or(|owner| owner == client.id);
        self.require(rule::ONLY_OWNER_CLIENT_REVOKES, own, || {
            // `foreign-token-refused`
            let text = "The token was issued to another client.";
            Refused::new("unauthorized_client", text)
        })?;
        if let Some(refresh) = refresh {
            if self.keeps(rule::REVOKING_REFRESH_KILLS_ACCESS) {
                self.end_session(&refresh.session);
            } else {
                self.store.oauth.refresh.remove(token);
            }
        } else if let Some(grant) = grant
            && self.keeps(rule::INACTIVE_TOKEN_IS_ACTIVE_FALSE)
        {
            match grant.session {
                Some(session) if !self.keeps(rule::REVOKING_ACCESS_KEEPS_REFRESH) => {
                    self.end_session(&session);
                }
                _ => self.store.tokens.end(token),
            }
        }
        let mut reply = Reply::text(200, "");
        reply.headers.remove(http::header::CONTENT_TYPE);
        Ok(reply)
    }
}
