//! Who calls: the two credential headers, and what to tell those who send something else.

use http::HeaderMap;
use uuid::Uuid;

use crate::account::{CLIENT_ID, Tokens};
use crate::fault::Faults;
use crate::quran_reflect::{Decision, Refusal, RuleId, rule};

/// The caller of a request: `credentials-required`, `expired-token-refused`.
///
/// A fault may let a request without a known token pass; then nobody calls, the nil UUID.
pub(crate) fn caller(
    operation: &str,
    headers: &HeaderMap,
    tokens: &Tokens,
    faults: &Faults,
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
    let user = grant.map(|grant| grant.user);
    let require = |rule: RuleId, holds: bool, message: &str| {
        let decision = Decision {
            rule,
            operation,
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
        &about_token(headers, token),
    )?;
    require(
        rule::CREDENTIALS_REQUIRED,
        client == CLIENT_ID,
        about_client(headers, client),
    )?;
    let expired = grant.is_some_and(|grant| grant.expired);
    require(
        rule::EXPIRED_TOKEN_REFUSED,
        !expired,
        "The access token has expired.",
    )?;
    Ok(user.unwrap_or_default())
}

fn about_token(headers: &HeaderMap, token: &str) -> String {
    let text = if token.starts_with("Bearer ") || token.starts_with("bearer ") {
        "The header x-auth-token carries the access token alone, without `Bearer`."
    } else if !token.is_empty() {
        "The access token in x-auth-token is unknown."
    } else if headers.contains_key(http::header::AUTHORIZATION) {
        "The access token is expected in the header x-auth-token, not in Authorization."
    } else {
        "The header x-auth-token with an access token is missing."
    };
    text.to_owned()
}

fn about_client(headers: &HeaderMap, client: &str) -> &'static str {
    if client.is_empty() && !headers.contains_key("x-client-id") {
        "The header x-client-id with the OAuth2 client id is missing."
    } else {
        "The client id in x-client-id is unknown; this mock knows rooms-mock-client."
    }
}
