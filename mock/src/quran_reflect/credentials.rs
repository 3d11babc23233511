//! Who calls: the two credential headers, and what to tell those who send something else.
//!
//! A token that lacks the scope of an operation is refused with 403, before anything else is looked at.

use http::HeaderMap;
use rooms_openapi::{Api, Operation};
use uuid::Uuid;

use super::rule;
use super::serve::QuranReflect;
use crate::account::Grant;
use crate::domain::{Decision, Refusal, RefusalKind, RuleId};
use crate::fault::Faults;
use crate::mistaken;
use crate::oauth2::Clients;
use crate::shown::shown;
use crate::store::Store;

/// The operations that a client may call by itself, as the pages about posts say.
const FOR_CLIENTS: [&str; 1] = ["get_post"];

/// The caller of a request: `credentials-required`, `expired-token-refused`, `missing-scope-refused`.
///
/// A fault may let a request without a known token pass; then nobody calls, the nil UUID.
pub(super) fn caller(
    operation: &Operation,
    headers: &HeaderMap,
    store: &Store,
    faults: &Faults<QuranReflect>,
) -> Result<Uuid, Refusal> {
    let token =
        headers.get("x-auth-token").and_then(|value| value.to_str().ok()).unwrap_or_default();
    let client =
        headers.get("x-client-id").and_then(|value| value.to_str().ok()).unwrap_or_default();
    let (now, clients) = (store.clock.now(), &store.oauth.clients);
    let grant = store.tokens.grant(token);
    let user = grant.and_then(|grant| grant.user);
    let require = |rule: RuleId, holds: bool, message: &dyn Fn() -> String| {
        let decision = Decision { rule, operation: &operation.id, caller: user, room: None, holds };
        if faults.decide(&decision) { Ok(()) } else { Err(Refusal::unauthorized(rule, message())) }
    };
    require(rule::CREDENTIALS_REQUIRED, grant.is_some(), &|| {
        mistaken::about(store, Api::QuranReflect, headers, Some(token))
    })?;
    require(rule::CREDENTIALS_REQUIRED, clients.contains_key(client), &|| {
        about_client(headers, client, clients)
    })?;
    let owner = grant.and_then(|grant| grant.client.as_ref());
    require(rule::CREDENTIALS_REQUIRED, owner.is_none_or(|owner| owner == client), &|| {
        let owner = owner.map(String::as_str).unwrap_or_default();
        format!(
            "The access token was issued to the client {}, and x-client-id says {}.",
            shown(owner),
            shown(client)
        )
    })?;
    let expired = grant.is_some_and(|grant| grant.is_expired(now));
    require(rule::EXPIRED_TOKEN_REFUSED, !expired, &|| {
        format!("The access token{} has expired.", of(store, user))
    })?;
    if let Some(grant) = grant {
        let decision = Decision {
            rule: rule::MISSING_SCOPE_REFUSED,
            operation: &operation.id,
            caller: user,
            room: None,
            holds: covers(grant, operation),
        };
        if !faults.decide(&decision) {
            let scopes = operation.scopes.join(" or ");
            let message = format!(
                "The access token{} lacks the scope {scopes}; it has {}.",
                of(store, user),
                grant.scopes
            );
            return Err(Refusal::forbidden(rule::MISSING_SCOPE_REFUSED, message));
        }
        if user.is_none() && !FOR_CLIENTS.contains(&operation.id.as_str()) {
            let message = "This operation takes the access token of a user, not of a client.";
            return Err(Refusal::of_token(RefusalKind::Forbidden, message.to_owned()));
        }
    }
    Ok(user.unwrap_or_default())
}

/// Whether a token has any of the scopes of an operation.
fn covers(grant: &Grant, operation: &Operation) -> bool {
    let mut scopes = operation.scopes.iter();
    scopes.any(|scope| grant.scopes.cover(scope))
}

/// Whose token it is, behind "the access token".
fn of(store: &Store, user: Option<Uuid>) -> String {
    let user = user.and_then(|id| store.quran_reflect.user(id));
    user.map_or_else(String::new, |user| format!(" of {}", shown(&user.username)))
}

fn about_client(headers: &HeaderMap, client: &str, clients: &Clients) -> String {
    if client.is_empty() && !headers.contains_key("x-client-id") {
        "The header x-client-id with the OAuth2 client id is missing.".to_owned()
    } else {
        let known: Vec<_> = clients.keys().map(String::as_str).take(5).collect();
        let known = known.join(", ");
        let client = shown(client);
        format!("The client id in x-client-id is unknown: {client}. This mock knows {known}.")
    }
}
