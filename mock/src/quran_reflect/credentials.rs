//! Who calls: the two credential headers, and what to tell those who send something else.
//!
//! A token that lacks the scope of an operation is refused with 403, before anything else is looked at.

use http::HeaderMap;
use rooms_openapi::Operation;
use uuid::Uuid;

use super::rule;
use super::serve::QuranReflect;
use crate::account::{Grant, Tokens};
use crate::domain::{Decision, Refusal, RefusalKind, RuleId, Time};
use crate::fault::Faults;
use crate::oauth2::Clients;

/// The operations that a client may call by itself, as the pages about posts say.
const FOR_CLIENTS: [&str; 1] = ["get_post"];

/// What is told to tokens of before a reset.
pub(crate) const GONE: &str =
    "The access token is from before the mock was reset, or its state replaced: log in again.";

/// The caller of a request: `credentials-required`, `expired-token-refused`, `missing-scope-refused`.
///
/// A fault may let a request without a known token pass; then nobody calls, the nil UUID.
pub(super) fn caller(
    operation: &Operation,
    headers: &HeaderMap,
    (tokens, clients): (&Tokens, &Clients),
    now: Time,
    faults: &Faults<QuranReflect>,
) -> Result<Uuid, Refusal> {
    let token = headers
        .get("x-auth-token")
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let client = headers
        .get("x-client-id")
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let grant = tokens.grant(token);
    let user = grant.and_then(|grant| grant.user);
    let require = |rule: RuleId, holds: bool, message: &str| {
        let decision = Decision {
            rule,
            operation: &operation.id,
            caller: user,
            room: None,
            holds,
        };
        if faults.decide(&decision) {
            Ok(())
        } else {
            Err(Refusal::unauthorized(rule, message.to_owned()))
        }
    };
    require(
        rule::CREDENTIALS_REQUIRED,
        grant.is_some(),
        &about_token(headers, token, tokens.is_gone(token)),
    )?;
    require(
        rule::CREDENTIALS_REQUIRED,
        clients.contains_key(client),
        &about_client(headers, client, clients),
    )?;
    let owner = grant.and_then(|grant| grant.client.as_ref());
    require(
        rule::CREDENTIALS_REQUIRED,
        owner.is_none_or(|owner| owner == client),
        "The access token was issued to another client than the one in x-client-id.",
    )?;
    let expired = grant.is_some_and(|grant| grant.is_expired(now));
    require(
        rule::EXPIRED_TOKEN_REFUSED,
        !expired,
        "The access token has expired.",
    )?;
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
            let message = format!("The access token lacks the scope {scopes}.");
            return Err(Refusal::forbidden(rule::MISSING_SCOPE_REFUSED, message));
        }
        if user.is_none() && !FOR_CLIENTS.contains(&operation.id.as_str()) {
            let message = "This operation takes the access token of a user, not of a client.";
            return Err(Refusal::of_token(
                RefusalKind::Forbidden,
                message.to_owned(),
            ));
        }
    }
    Ok(user.unwrap_or_default())
}

/// Whether a token has any of the scopes of an operation.
fn covers(grant: &Grant, operation: &Operation) -> bool {
    let mut scopes = operation.scopes.iter();
    scopes.any(|scope| grant.scopes.cover(scope))
}

fn about_token(headers: &HeaderMap, token: &str, gone: bool) -> String {
    let text = if token.starts_with("Bearer ") || token.starts_with("bearer ") {
        "The header x-auth-token carries the access token alone, without `Bearer`."
    } else if gone {
        GONE
    } else if !token.is_empty() {
        "The access token in x-auth-token is unknown."
    } else if headers.contains_key(http::header::AUTHORIZATION) {
        "The access token is expected in the header x-auth-token, not in Authorization."
    } else {
        "The header x-auth-token with an access token is missing."
    };
    text.to_owned()
}

fn about_client(headers: &HeaderMap, client: &str, clients: &Clients) -> String {
    if client.is_empty() && !headers.contains_key("x-client-id") {
        "The header x-client-id with the OAuth2 client id is missing.".to_owned()
    } else {
        let known: Vec<_> = clients.keys().map(String::as_str).take(5).collect();
        let known = known.join(", ");
        format!("The client id in x-client-id is unknown; this mock knows {known}.")
    }
}
