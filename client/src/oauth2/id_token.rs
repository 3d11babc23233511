//! What an id token has to say, checked without any input or output.
//!
//! It came from the token endpoint itself, so the connection proves who made it, and no signature has to (`OpenID` Connect
//! Core 1.0, section 3.1.3.7). Its nonce proves that it was made for this login, a moment ago: so it has to be good when it
//! was issued, by the server's clock. The clock here, which may be wrong, is only asked if it does not say when that was.

use std::time::SystemTime;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::{Map, Value};

/// What is wrong with an id token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum IdTokenProblem {
    /// None came, although the scope `openid` was asked for.
    #[error("none came, although `openid` was asked for; ask for exactly the scopes of the client")]
    Missing,
    /// It is no JWT, or has no claims.
    #[error("it can't be read")]
    Unreadable,
    /// It does not say who the user is.
    #[error("it names no user")]
    NoSubject,
    /// Another server issued it.
    #[error("its issuer is not the OAuth2 server")]
    Issuer,
    /// It was issued to another application.
    #[error("it was issued to another client")]
    Audience,
    /// It belongs to another login.
    #[error("its nonce is not the one of this login; start the login again")]
    Nonce,
    /// It ended when it was issued, or does not say when it ends.
    #[error("it was over when it was issued")]
    Expired,
}

/// What an id token is held to.
pub(super) struct Expected<'a> {
    pub(super) client_id: &'a str,
    pub(super) nonce: &'a str,
}

/// The claims of an id token for this client and login. Who issued it is for the caller to judge.
pub(super) fn check(
    token: &str,
    expected: &Expected<'_>,
) -> Result<Map<String, Value>, IdTokenProblem> {
    let claims = claims(token).ok_or(IdTokenProblem::Unreadable)?;
    let text = |name: &str| claims.get(name).and_then(Value::as_str);
    if text("sub").is_none_or(str::is_empty) {
        return Err(IdTokenProblem::NoSubject);
    }
    let audience: Vec<_> = match claims.get("aud") {
        Some(Value::Array(all)) => all.iter().filter_map(Value::as_str).collect(),
        other => other.and_then(Value::as_str).into_iter().collect(),
    };
    // Where there are several, one of them is the party that it was issued to.
    let party = text("azp").or((audience.len() == 1).then_some(expected.client_id));
    if !audience.contains(&expected.client_id) || party != Some(expected.client_id) {
        return Err(IdTokenProblem::Audience);
    }
    if text("nonce") != Some(expected.nonce) {
        return Err(IdTokenProblem::Nonce);
    }
    let time = |name: &str| claims.get(name).and_then(Value::as_f64);
    let issued = time("iat").unwrap_or_else(now);
    if time("exp").is_none_or(|end| end <= issued) {
        return Err(IdTokenProblem::Expired);
    }
    Ok(claims)
}

/// Seconds since 1970.
fn now() -> f64 {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    now.unwrap_or_default().as_secs_f64()
}

fn claims(token: &str) -> Option<Map<String, Value>> {
    let mut parts = token.split('.');
    let (_header, claims, _signature) = (parts.next()?, parts.next()?, parts.next()?);
    let claims = URL_SAFE_NO_PAD.decode(claims.trim_end_matches('=')).ok()?;
    serde_json::from_slice(&claims).ok().filter(|_| parts.next().is_none())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn judged(change: impl FnOnce(&mut Value)) -> Result<Map<String, Value>, IdTokenProblem> {
        let mut claims = json!({
            "iss": "https://oauth2.example.org/", "sub": "user-1", "aud": ["app"], "nonce": "n1",
            "iat": 1000, "exp": 4600,
        });
        change(&mut claims);
        let token = format!("e30.{}.c2ln", URL_SAFE_NO_PAD.encode(claims.to_string()));
        check(&token, &Expected { client_id: "app", nonce: "n1" })
    }

    #[test]
    fn a_token_for_this_client_and_login_has_claims() {
        assert_eq!(judged(|_| {}).expect("fine")["sub"], "user-1");
        judged(|claims| claims["aud"] = json!("app")).expect("a text");
        let shared = |claims: &mut Value| {
            claims["aud"] = json!(["app", "other"]);
            claims["azp"] = json!("app");
        };
        judged(shared).expect("issued to this client, for another one too");
        let undated = |claims: &mut Value| {
            claims["exp"] = json!(4_102_444_800_i64);
            claims["iat"] = Value::Null;
        };
        judged(undated).expect("not over yet by the clock here");
    }

    #[test]
    fn every_other_token_is_refused_with_what_is_wrong() {
        type Change = fn(&mut Value);
        let changes: [(Change, IdTokenProblem); 13] = [
            (|it| it["nonce"] = json!("n2"), IdTokenProblem::Nonce),
            (|it| it["nonce"] = Value::Null, IdTokenProblem::Nonce),
            (|it| it["aud"] = json!("other"), IdTokenProblem::Audience),
            (|it| it["aud"] = json!([]), IdTokenProblem::Audience),
            (|it| it["aud"] = json!(["app", "other"]), IdTokenProblem::Audience),
            (|it| it["azp"] = json!("other"), IdTokenProblem::Audience),
            (|it| it["sub"] = json!(""), IdTokenProblem::NoSubject),
            (|it| it["sub"] = json!(7), IdTokenProblem::NoSubject),
            (|it| it["exp"] = json!(1000), IdTokenProblem::Expired),
            (|it| it["exp"] = json!("4600"), IdTokenProblem::Expired),
            (|it| it["iat"] = json!(4600), IdTokenProblem::Expired),
            (|it| it["iat"] = Value::Null, IdTokenProblem::Expired),
            (|it| *it = json!([]), IdTokenProblem::Unreadable),
        ];
        for (change, problem) in changes {
            assert_eq!(judged(change), Err(problem));
        }
        let expected = Expected { client_id: "app", nonce: "n" };
        for token in ["", "a.b", "a.b.c.d", "e30.e30"] {
            assert_eq!(check(token, &expected), Err(IdTokenProblem::Unreadable), "{token}");
        }
    }
}
