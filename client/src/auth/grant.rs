//! What the token endpoint answered, judged without any input or output.

use std::time::Duration;

use http::StatusCode;
use secrecy::SecretString;
use serde::Deserialize;
use serde_json::Value;

use super::AccessToken;
use crate::{TokenError, json};

/// How much of the server's text is kept.
const TEXT: usize = 200;

/// The words of RFC 6749 for a refusal, in which no secret can hide.
const CODES: [&str; 7] = [
    "invalid_client",
    "invalid_grant",
    "invalid_request",
    "invalid_scope",
    "temporarily_unavailable",
    "unauthorized_client",
    "unsupported_grant_type",
];

/// Tokens.
pub(super) struct Granted {
    pub(super) access: AccessToken,
    /// Replaces the refresh token that was used.
    pub(super) refresh: Option<SecretString>,
}

#[derive(Deserialize)]
struct Body {
    access_token: Option<String>,
    refresh_token: Option<String>,
    expires_in: Option<Value>,
    error: Option<String>,
    error_description: Option<String>,
}

/// Tokens, or why there are none. `secrets` is what was sent, in case that the server repeats it.
///
/// A server that is busy or broken (429, 5xx) has not judged the token, whatever its body says.
pub(super) fn judge(
    status: StatusCode,
    body: &[u8],
    attempts: u32,
    secrets: &[&str],
) -> Result<Granted, TokenError> {
    if status == StatusCode::TOO_MANY_REQUESTS || status.is_server_error() {
        return Err(TokenError::Unavailable { status, attempts });
    }
    let unreadable = |reason| TokenError::Unreadable { status, reason };
    let body: Body =
        json::from_slice(body).map_err(|_| unreadable("the body is not the JSON of OAuth2"))?;
    if !status.is_success() {
        let code = body
            .error
            .ok_or_else(|| unreadable("there is no error code"))?;
        return Err(TokenError::Rejected {
            code: if CODES.contains(&code.as_str()) {
                code
            } else {
                clean(&code, secrets)
            },
            description: body.error_description.map(|text| clean(&text, secrets)),
            status,
        });
    }
    let secret = |text: Option<String>| text.filter(|it| !it.is_empty()).map(SecretString::from);
    let access = secret(body.access_token).ok_or_else(|| unreadable("there is no access token"))?;
    let access = match body.expires_in.as_ref().and_then(seconds) {
        Some(lifetime) => AccessToken::new(access).expires_in(lifetime),
        None => AccessToken::new(access),
    };
    Ok(Granted {
        access,
        refresh: secret(body.refresh_token),
    })
}

/// Some servers send numbers as texts.
fn seconds(value: &Value) -> Option<Duration> {
    let seconds = value.as_f64().or_else(|| value.as_str()?.parse().ok())?;
    Duration::try_from_secs_f64(seconds).ok()
}

/// The server's words without what it should not repeat.
fn clean(text: &str, secrets: &[&str]) -> String {
    let mut text = text.to_owned();
    for secret in secrets.iter().filter(|secret| !secret.is_empty()) {
        text = text.replace(secret, "(hidden)");
    }
    text.chars()
        .filter(|it| !it.is_control())
        .take(TEXT)
        .collect()
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret;
    use serde_json::json;

    use super::*;

    fn judged(status: u16, body: &Value) -> Result<Granted, TokenError> {
        let status = StatusCode::from_u16(status).expect("a status");
        judge(status, body.to_string().as_bytes(), 1, &["s3cret"])
    }

    fn refused(status: u16, body: &Value) -> TokenError {
        judged(status, body).err().expect("no tokens")
    }

    #[test]
    fn a_new_refresh_token_is_optional_and_so_is_the_lifetime() {
        let granted = judged(200, &json!({"access_token": "a", "expires_in": "60"})).ok();
        let granted = granted.expect("tokens");
        assert!(granted.refresh.is_none() && granted.access.end().is_some());
        let granted = judged(200, &json!({"access_token": "a", "refresh_token": "r"})).ok();
        let granted = granted.expect("tokens");
        assert_eq!(granted.refresh.expect("rotated").expose_secret(), "r");
        assert!(granted.access.end().is_none());
    }

    #[test]
    fn a_busy_server_has_not_refused_the_token() {
        for status in [429, 500, 503] {
            let error = refused(status, &json!({"error": "invalid_grant"}));
            assert!(matches!(error, TokenError::Unavailable { .. }), "{error:?}");
            assert_eq!(error.code(), None);
        }
    }

    #[test]
    fn a_refusal_has_the_servers_code_and_nothing_that_was_sent() {
        let body = json!({"error": "invalid_grant", "error_description": "s3cret is used up"});
        let error = refused(400, &body);
        assert_eq!(error.code(), Some("invalid_grant"));
        assert!(error.to_string().contains("(hidden) is used up"), "{error}");
        assert!(!format!("{error:?}").contains("s3cret"), "{error:?}");
    }

    #[test]
    fn other_answers_are_unreadable() {
        for (status, body) in [
            (200, json!({})),
            (200, json!([])),
            (200, json!({"access_token": ""})),
            (404, json!({"message": "?"})),
        ] {
            let error = refused(status, &body);
            assert!(matches!(error, TokenError::Unreadable { .. }), "{error:?}");
        }
    }
}
