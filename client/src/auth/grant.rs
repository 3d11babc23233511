//! What the token endpoint answered, judged without any input or output.

use std::time::Duration;

use http::StatusCode;
use secrecy::SecretString;
use serde_json::{Map, Value};

use super::AccessToken;
use crate::{
    Remedy, TokenError,
    error::{KNOWN_CODES, remedy_of_code, shown},
    json,
};

/// How much of the server's text is kept.
const TEXT: usize = 200;

/// What the token endpoint gave. Its secrets never show in `Debug` output.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct GrantedTokens {
    /// The token to call with.
    pub access_token: AccessToken,
    /// The token to get the next ones with; it replaces the one that was used.
    pub refresh_token: Option<SecretString>,
    /// Who the user is, a JWT. It is as it came: nobody has checked its signature.
    pub id_token: Option<SecretString>,
    /// The scopes that were granted, if the server says.
    pub scopes: Option<Vec<String>>,
}

/// Tokens, or why there are none. `secrets` is what was sent, in case that the server repeats it.
///
/// A server that is busy or broken (429, 5xx) has not judged the token, whatever its body says.
pub(super) fn judge(
    status: StatusCode,
    body: &[u8],
    attempts: u32,
    secrets: &[&str],
) -> Result<GrantedTokens, TokenError> {
    if status == StatusCode::TOO_MANY_REQUESTS || status.is_server_error() {
        return Err(TokenError::Unavailable { status, attempts });
    }
    let unreadable = |reason| TokenError::Unreadable { status, reason };
    let body: Map<String, Value> =
        json::from_slice(body).map_err(|_| unreadable("the body is not the JSON of OAuth2"))?;
    let text = |name| {
        let text = body.get(name).and_then(Value::as_str);
        text.filter(|text| !text.is_empty())
    };
    let secret = |name| text(name).map(SecretString::from);
    match (secret("access_token"), error_code(&body, status)) {
        (Some(access), _) if status.is_success() => {
            let access = AccessToken::new(access);
            Ok(GrantedTokens {
                access_token: match body.get("expires_in").and_then(seconds) {
                    Some(lifetime) => access.expires_in(lifetime),
                    None => access,
                },
                refresh_token: secret("refresh_token"),
                id_token: secret("id_token"),
                scopes: body.get("scope").and_then(scopes),
            })
        }
        // Some servers refuse with status 200.
        (_, Some(code)) => Err(TokenError::Rejected {
            code: if is_known(code) { code.to_owned() } else { clean(code, secrets) },
            description: description(&body).map(|text| clean(text, secrets)),
            status,
        }),
        (_, None) if status.is_success() => Err(unreadable("there is no access token")),
        (_, None) => Err(unreadable("there is no error code")),
    }
}

fn is_known(code: &str) -> bool {
    KNOWN_CODES.iter().any(|(known, _)| *known == code)
}

/// The code of a refusal: `error` (RFC 6749, section 5.2) if it is a word of the standards, else whatever else has the
/// place of a code and says what to do. Some servers have an object there, or a member of their own beside it.
fn error_code(body: &Map<String, Value>, status: StatusCode) -> Option<&str> {
    let member = |name: &str| body.get(name).unwrap_or(&Value::Null);
    let error = member("error");
    let first = &member("errors")[0];
    let given = [
        error,
        &error["code"],
        &error["type"],
        &error["name"],
        &error["error"],
        &error["status"],
        &error["message"],
        &first["code"],
        member("error_code"),
        member("errorCode"),
        member("code"),
    ];
    // A sentence is no code.
    let is_code = |text: &&str| !text.is_empty() && text.len() <= 64 && !text.contains(' ');
    let mut texts = given.iter().filter_map(|value| value.as_str());
    let codes: Vec<_> = given.iter().filter_map(|value| value.as_str()).filter(is_code).collect();
    let says = |code: &&&str| remedy_of_code(code, status) != Remedy::CheckSettings;
    let known = codes.iter().find(|code| is_known(code));
    let code = known.or_else(|| codes.iter().find(says)).copied();
    code.or_else(|| texts.find(|text| !text.is_empty()))
}

/// What the server says in words.
fn description(body: &Map<String, Value>) -> Option<&str> {
    let own = ["error_description", "msg", "message"];
    let own = own.iter().filter_map(|name| body.get(*name)?.as_str());
    let inner = body.get("error").map(|error| &error["message"]);
    own.chain(inner.and_then(Value::as_str)).find(|text| !text.is_empty())
}

/// Some servers send numbers as texts.
fn seconds(value: &Value) -> Option<Duration> {
    let seconds = value.as_f64();
    let seconds = seconds.or_else(|| value.as_str()?.trim().parse().ok())?;
    Duration::try_from_secs_f64(seconds).ok()
}

/// Some servers send scopes as a list, or with commas between them.
fn scopes(value: &Value) -> Option<Vec<String>> {
    let texts: Vec<_> = match value {
        Value::Array(list) => list.iter().filter_map(Value::as_str).collect(),
        other => vec![other.as_str()?],
    };
    let scopes =
        texts.iter().flat_map(|text| text.split([' ', ','])).filter(|scope| !scope.is_empty());
    Some(scopes.map(str::to_owned).collect())
}

/// The server's words without what it should not repeat.
fn clean(text: &str, secrets: &[&str]) -> String {
    let mut text = text.to_owned();
    for secret in secrets.iter().filter(|secret| !secret.is_empty()) {
        text = text.replace(secret, "(hidden)");
    }
    shown(&text, TEXT)
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret;
    use serde_json::json;

    use super::*;

    fn judged(status: u16, body: &Value) -> Result<GrantedTokens, TokenError> {
        let status = StatusCode::from_u16(status).expect("a status");
        judge(status, body.to_string().as_bytes(), 1, &["s3cret"])
    }

    fn refused(status: u16, body: &Value) -> TokenError {
        judged(status, body).expect_err("no tokens")
    }

    #[test]
    fn a_new_refresh_token_is_optional_and_so_is_the_lifetime() {
        let granted = judged(200, &json!({"access_token": "a", "expires_in": "60"}));
        let granted = granted.expect("tokens");
        assert!(granted.refresh_token.is_none() && granted.access_token.end().is_some());
        let granted = judged(200, &json!({"access_token": "a", "refresh_token": "r"}));
        let granted = granted.expect("tokens");
        let rotated = granted.refresh_token.expect("rotated");
        assert_eq!(rotated.expose_secret(), "r");
        assert!(granted.access_token.end().is_none());
    }

    #[test]
    fn lifetimes_and_scopes_are_read_in_each_spelling_that_servers_have() {
        for (lifetime, is_known) in [
            (json!(60), true),
            (json!(60.5), true),
            (json!("60"), true),
            (json!(" 60.0 "), true),
            (json!(-1), false),
            (json!("soon"), false),
            (json!("NaN"), false),
            (json!(1e300), false),
            (json!(null), false),
            (json!({}), false),
        ] {
            let body = json!({"access_token": "a", "expires_in": lifetime});
            let granted = judged(200, &body).expect("tokens");
            assert_eq!(granted.access_token.end().is_some(), is_known, "{lifetime}");
        }
        for (scope, expected) in [
            (json!("openid room"), Some(vec!["openid", "room"])),
            (json!("openid,room"), Some(vec!["openid", "room"])),
            (json!(["openid", "room"]), Some(vec!["openid", "room"])),
            (json!(""), Some(vec![])),
            (json!(null), None),
            (json!(7), None),
        ] {
            let body = json!({"access_token": "a", "scope": scope, "token_type": 7});
            let granted = judged(200, &body).expect("tokens");
            let expected = expected.map(|all| all.into_iter().map(str::to_owned).collect());
            assert_eq!(granted.scopes, expected, "{scope}");
        }
    }

    #[test]
    fn a_refusal_with_status_200_is_a_refusal() {
        let error = refused(200, &json!({"error": "bad_refresh_token"}));
        assert_eq!(error.code(), Some("bad_refresh_token"));
        assert_eq!(error.remedy(), Remedy::SignIn);
    }

    #[test]
    fn a_code_is_found_wherever_servers_put_it() {
        let of = |body: Value| {
            let error = refused(400, &body);
            (error.code().map(str::to_owned), error.remedy())
        };
        for (body, code) in [
            (json!({"error": {"code": "token_inactive"}}), "token_inactive"),
            (
                json!({"error": {"code": 400, "message": "TOKEN_EXPIRED", "status": "INVALID_ARGUMENT"}}),
                "TOKEN_EXPIRED",
            ),
            (
                json!({"code": 400, "error_code": "refresh_token_not_found", "msg": "Invalid Refresh Token"}),
                "refresh_token_not_found",
            ),
            (
                json!({"error": "Unauthorized", "error_code": "refresh_token_not_found"}),
                "refresh_token_not_found",
            ),
            (json!({"errorCode": "invalid_grant"}), "invalid_grant"),
            (json!({"errors": [{"code": "invalid_grant"}]}), "invalid_grant"),
            (json!({"code": "invalid_grant", "message": "used up"}), "invalid_grant"),
            (json!({"error": {"type": "invalid_grant", "code": "x"}}), "invalid_grant"),
        ] {
            assert_eq!(of(body), (Some(code.to_owned()), Remedy::SignIn));
        }
        // A word of the standards decides, whatever stands beside it.
        let body = json!({"error": "invalid_request", "error_code": "token_missing"});
        assert_eq!(of(body), (Some("invalid_request".to_owned()), Remedy::CheckSettings));
        for body in [
            json!({}),
            json!({"error": {}}),
            json!({"error": 7, "code": 400}),
            json!({"error": []}),
        ] {
            assert!(matches!(refused(400, &body), TokenError::Unreadable { .. }), "{body}");
        }
        let sentence = refused(400, &json!({"error": "the token is not good"}));
        assert_eq!(sentence.remedy(), Remedy::SignIn);
        let told = refused(400, &json!({"error": {"code": "x", "message": "s3cret is gone"}}));
        assert!(!told.to_string().contains("s3cret"), "{told}");
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
