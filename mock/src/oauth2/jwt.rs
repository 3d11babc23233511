//! Signing and checking tokens, with a key that everybody can read: it proves nothing outside of tests.

use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde_json::{Value, json};

/// Made for this file. Never use it for anything real.
const KEY: &[u8] = include_bytes!("test-only-signing-key.pem");
/// The public half of the key: its modulus, base64url.
const MODULUS: &str = "udOl4vBqC6EpjmA_LiPF5yGn0GHUq00TctSyBo5Mqh6Ys2kAsF-2XaRRNKALRmU4c2GxpZO7GTG6J9sztOA1o9ZO_y6Ydj98scv-_V-lDytCTT-2fCRbOHAHWboNKTrpm6hhfke-zvMBYS3w8DAIEy7o8rYjHLn5cG3SIRUfP8sDwFmRuuKyn6FsmF1ajdQbPPOud2ff9so7cOOGXkDUkdtP_lxyuZOLTy_BL2eBHPKxwh768EMqgO6mZlHDaD_bfebMYvafDtk38kY5yi4kZKvLabaIchA_oNvfmw9hbPxCPWZw8aCK1fB8PqVYjlraM6xzDVeTIudJ0YuVwPGj9w";
/// And its exponent.
const EXPONENT: &str = "AQAB";
/// What tokens call the key.
const KEY_ID: &str = "public:rooms-mock-test-only";

/// A signed token.
pub(crate) fn sign(claims: &Value) -> Result<String, jsonwebtoken::errors::Error> {
    let mut header = Header::new(Algorithm::RS256);
    header.kid = Some(KEY_ID.to_owned());
    jsonwebtoken::encode(&header, claims, &EncodingKey::from_rsa_pem(KEY)?)
}

/// The claims of a token that this issuer signed, expired or not: `logout-hint-may-be-expired`.
pub(crate) fn read(token: &str, issuer: &str) -> Option<Value> {
    let key = DecodingKey::from_rsa_components(MODULUS, EXPONENT).ok()?;
    let mut rules = Validation::new(Algorithm::RS256);
    rules.validate_exp = false;
    rules.validate_aud = false;
    rules.set_issuer(&[issuer]);
    let read = jsonwebtoken::decode::<Value>(token, &key, &rules);
    read.ok().map(|token| token.claims)
}

/// The published keys: `tokens-verify-with-published-keys`.
pub(crate) fn published() -> Value {
    json!({ "keys": [{
        "kty": "RSA", "use": "sig", "alg": "RS256", "kid": KEY_ID, "n": MODULUS, "e": EXPONENT,
    }] })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_signed_holds_under_the_published_key_and_nothing_else_does() {
        let claims = json!({ "iss": "https://a/", "sub": "somebody", "exp": 1 });
        let token = sign(&claims).expect("signed");
        assert_eq!(token, sign(&claims).expect("signed"), "signing is deterministic");
        assert_eq!(read(&token, "https://a/"), Some(claims));
        assert_eq!(read(&token, "https://b/"), None);
        let mut forged = token.clone();
        forged.replace_range(60..61, if &token[60..61] == "A" { "B" } else { "A" });
        assert_eq!(read(&forged, "https://a/"), None);
        // `alg: none` is no signature.
        assert_eq!(read("eyJhbGciOiJub25lIn0.eyJpc3MiOiJodHRwczovL2EvIn0.", "https://a/"), None);
    }
}
