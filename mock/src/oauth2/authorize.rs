//! `authorize`: from an authorisation request to the login page, or back to the client with an error.

use std::collections::BTreeMap;

use http::{HeaderMap, header};
use url::Url;

use super::browser;
use super::client::{self, Client};
use super::desk::{Desk, Refused, unknown_client};
use super::page;
use super::rule;
use super::scope::Scopes;
use super::state::Flow;
use crate::reply::Reply;
use crate::shown::shown;

/// Where browsers log in.
pub(crate) const LOGIN: &str = "/__mock/oauth2/login";
/// How many logins may be under way; the oldest make room.
const MOST_FLOWS: usize = 1000;

/// A request that is right as far as client and redirect URI go.
struct Asked<'a> {
    client: &'a Client,
    redirect_uri: &'a str,
    given: &'a BTreeMap<String, String>,
}

/// How a request goes on that was accepted.
enum Next {
    /// On the login page of this challenge.
    Page(String),
    /// With a code for these scopes, because the browser is known.
    Code(String, String),
}

impl Asked<'_> {
    fn text(&self, name: &str) -> &str {
        self.given.get(name).map_or("", String::as_str)
    }
}

impl Desk<'_> {
    /// Answers an authorisation request. `given` is the query, its first mistake `wrong`.
    pub(crate) fn authorize(
        &mut self,
        given: &BTreeMap<String, String>,
        wrong: Option<String>,
        headers: &HeaderMap,
    ) -> Result<Reply, Refused> {
        let text = |name: &str| given.get(name).map_or("", String::as_str);
        let client = self.store.oauth.clients.get(text("client_id")).cloned();
        let client = client.ok_or_else(|| {
            let text = match text("client_id") {
                "" => "`client_id` is missing.".to_owned(),
                id => unknown_client(self.store, id),
            };
            Refused::new("invalid_request", text).by(rule::REDIRECT_URI_REGISTERED)
        })?;
        let redirect_uri = text("redirect_uri");
        let unregistered = || Refused {
            hint: Some("The redirect URL is not allowed."),
            ..Refused::new(
                "invalid_request",
                match redirect_uri {
                    "" => "`redirect_uri` is missing.".to_owned(),
                    uri => format!(
                        "`redirect_uri` is not registered for this client (given: {}). Registered are {}.",
                        shown(uri),
                        client.redirect_uris.join(", ")
                    ),
                },
            )
        };
        let registered = client.may_redirect(redirect_uri);
        let accepted = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok());
        let is_page = accepted.is_some_and(|accepted| accepted.contains("text/html"));
        if is_page && !self.decides(rule::REDIRECT_URI_REGISTERED, registered) {
            return Ok(Reply {
                rule: Some(rule::REDIRECT_URI_REGISTERED),
                note: Some(unregistered().description),
                ..page::unregistered(&client, redirect_uri, self.base)
            });
        }
        self.require(rule::REDIRECT_URI_REGISTERED, registered, unregistered)?;
        let asked = Asked { client: &client, redirect_uri, given };
        // From here on the client is told by way of the browser.
        match self.accept(&asked, wrong, headers) {
            Ok(Next::Page(challenge)) => {
                let to = format!("{LOGIN}?challenge={challenge}");
                Ok(redirect(&to))
            }
            Ok(Next::Code(code, scopes)) => {
                let mut outcome = vec![("code", code.as_str()), ("scope", scopes.as_str())];
                if self.keeps(rule::STATE_COMES_BACK) {
                    outcome.push(("state", asked.text("state")));
                }
                back(redirect_uri, &outcome)
            }
            Err(refused) => {
                let mut outcome = vec![
                    ("error", refused.error),
                    ("error_description", refused.description.as_str()),
                ];
                if !asked.text("state").is_empty() && self.keeps(rule::STATE_COMES_BACK) {
                    outcome.push(("state", asked.text("state")));
                }
                let reply = back(redirect_uri, &outcome)?;
                Ok(Reply { rule: refused.rule, note: Some(refused.description), ..reply })
            }
        }
    }

    fn accept(
        &mut self,
        asked: &Asked<'_>,
        wrong: Option<String>,
        headers: &HeaderMap,
    ) -> Result<Next, Refused> {
        let invalid = |text: &str| Refused::new("invalid_request", text);
        let kind = asked.text("response_type");
        if kind.is_empty() {
            return Err(invalid("`response_type` is missing."));
        }
        self.require(rule::ONLY_CODE_FLOW, kind == "code", || {
            let text = format!("The only response type is `code` (given: {}).", shown(kind));
            Refused::new("unsupported_response_type", text)
        })?;
        self.require(rule::STATE_REQUIRED, !asked.text("state").is_empty(), || {
            invalid("`state` is missing.")
        })?;
        let (challenge, method) =
            (asked.text("code_challenge"), asked.text("code_challenge_method"));
        self.require(
            rule::PUBLIC_CLIENT_NEEDS_PKCE,
            asked.client.secret.is_some() || !challenge.is_empty(),
            || invalid("A public client uses PKCE; `code_challenge` is missing."),
        )?;
        self.require(rule::PKCE_METHOD_IS_S256, challenge.is_empty() || method == "S256", || {
            let text = match method {
                "" => "`code_challenge_method` is missing; it has to be S256.".to_owned(),
                other => {
                    format!("`code_challenge_method` has to be S256 (given: {}).", shown(other))
                }
            };
            invalid(&text)
        })?;
        if let Some(wrong) = wrong {
            return Err(invalid(&wrong));
        }
        let scopes = Scopes::parse(asked.text("scope"));
        if scopes.is_empty() {
            return Err(Refused::new("invalid_scope", "`scope` is missing."));
        }
        let approved = scopes.is_within(&client::approved());
        self.require(rule::SCOPE_MUST_BE_APPROVED, approved, || client::unapproved(&scopes))?;
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let flow = Flow {
            client: asked.client.id.clone(),
            redirect_uri: asked.redirect_uri.to_owned(),
            scopes,
            state: asked.text("state").to_owned(),
            nonce: some(asked.text("nonce")),
            challenge: some(challenge),
            proof: self.store.ids.token("pf"),
            requested_at: self.now,
            user: None,
        };
        if is_silent(asked.text("prompt")) {
            let silent = browser::silent(self.store, headers, &flow);
            let (user, at) = silent.map_err(|error| {
                Refused::new(
                    error,
                    match error {
                        "login_required" => {
                            "`prompt` is none, and nobody is logged in with this browser."
                        }
                        _ => "`prompt` is none, and the user has not granted all of these scopes.",
                    },
                )
            })?;
            let scopes = flow.scopes.to_string();
            return Ok(Next::Code(flow.granted(self.store, user, at), scopes));
        }
        let id = self.store.ids.token("lc");
        let flows = &mut self.store.oauth.flows;
        if flows.len() >= MOST_FLOWS {
            let oldest = flows.iter().min_by_key(|(_, flow)| flow.requested_at);
            let oldest = oldest.map(|(id, _)| id.clone()).unwrap_or_default();
            flows.remove(&oldest);
        }
        flows.insert(id.clone(), flow);
        Ok(Next::Page(id))
    }
}

/// A redirect to a place that is right already.
pub(crate) fn redirect(to: &str) -> Reply {
    let mut reply = Reply::text(302, "")
        .with_header(header::LOCATION, to)
        .with_header(header::CACHE_CONTROL, "no-store");
    reply.headers.remove(header::CONTENT_TYPE);
    reply
}

/// A redirect to a registered URI, with more in its query.
pub(crate) fn back(uri: &str, outcome: &[(&str, &str)]) -> Result<Reply, Refused> {
    let mut to = Url::parse(uri)
        .map_err(|_| Refused::new("invalid_request", "The redirect URI is no URI."))?;
    if !outcome.is_empty() {
        to.query_pairs_mut().extend_pairs(outcome);
    }
    Ok(redirect(to.as_str()))
}

/// Whether a `prompt` asks for an answer without a page.
pub(super) fn is_silent(prompt: &str) -> bool {
    prompt.split_ascii_whitespace().any(|word| word == "none")
}
