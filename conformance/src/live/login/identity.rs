//! Who logged in, by the id token.

use jsonwebtoken::{Algorithm, DecodingKey, Validation, errors::ErrorKind, jwk::JwkSet};
use serde::Deserialize;
use serde_json::Value;

use super::LoginError;

/// Signatures that are made with a key that only the issuer has.
const ALGORITHMS: [Algorithm; 5] =
    [Algorithm::RS256, Algorithm::RS384, Algorithm::RS512, Algorithm::ES256, Algorithm::PS256];

/// What an id token says.
#[derive(Debug, Deserialize)]
pub(crate) struct Claims {
    pub(crate) sub: String,
    pub(crate) email: Option<String>,
    nonce: Option<String>,
}

/// The claims of an id token, once signature, issuer, audience, end and nonce were found right.
pub(crate) fn verified(
    token: &str,
    keys: &Value,
    issuer: &str,
    audience: &str,
    nonce: &str,
) -> Result<Claims, LoginError> {
    let wrong = |reason: &str| LoginError::Identity { reason: reason.to_owned() };
    let header = jsonwebtoken::decode_header(token).map_err(|_| wrong("it is no JWT"))?;
    if !ALGORITHMS.contains(&header.alg) {
        return Err(wrong("it is signed in a way that proves nothing"));
    }
    let keys: JwkSet =
        serde_json::from_value(keys.clone()).map_err(|_| wrong("its keys cannot be read"))?;
    let key = match &header.kid {
        Some(id) => keys.find(id),
        None => keys.keys.first(),
    };
    let key = key.ok_or_else(|| wrong("its key is not among the published ones"))?;
    let key = DecodingKey::from_jwk(key).map_err(|_| wrong("its key cannot be used"))?;
    let mut rules = Validation::new(header.alg);
    rules.set_audience(&[audience]);
    rules.set_issuer(&[issuer]);
    rules.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
    let claims = jsonwebtoken::decode::<Claims>(token, &key, &rules)
        .map_err(|error| wrong(meaning(error.kind())))?
        .claims;
    if claims.nonce.as_deref() != Some(nonce) {
        return Err(wrong("its nonce is not the one of this login"));
    }
    Ok(claims)
}

fn meaning(error: &ErrorKind) -> &'static str {
    match error {
        ErrorKind::ExpiredSignature | ErrorKind::ImmatureSignature => {
            "it has expired, or is not valid yet: is the clock here right?"
        }
        ErrorKind::InvalidIssuer => "its issuer is not the one of the OAuth2 host",
        ErrorKind::InvalidAudience => "it was issued to another client",
        ErrorKind::InvalidSignature => "its signature does not hold",
        _ => "it cannot be read",
    }
}

/// What a token says of itself, whoever made it; none if it is no JWT. A hint, never a proof.
pub(crate) fn unverified(token: &str) -> Option<Value> {
    let read = jsonwebtoken::dangerous::insecure_decode::<Value>(token);
    read.ok().map(|token| token.claims)
}
