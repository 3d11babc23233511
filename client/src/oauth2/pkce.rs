//! Proof Key for Code Exchange (RFC 7636): a code is worth nothing without the secret behind its challenge.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};

/// The secret of one login, and the challenge made of it.
#[derive(Clone, Debug)]
pub struct Pkce {
    verifier: SecretString,
}

impl Pkce {
    /// A new secret, of 32 random bytes.
    #[must_use]
    pub fn generate() -> Self {
        Self { verifier: random().into() }
    }

    /// The secret that was generated before, for example by a process that has ended since.
    pub fn from_verifier(verifier: impl Into<SecretString>) -> Self {
        Self { verifier: verifier.into() }
    }

    /// The secret, which only the exchange of the code may show.
    #[must_use]
    pub fn verifier(&self) -> &SecretString {
        &self.verifier
    }

    /// What the authorisation request shows; its method is `S256`.
    #[must_use]
    pub fn challenge(&self) -> String {
        URL_SAFE_NO_PAD.encode(Sha256::digest(self.verifier.expose_secret().as_bytes()))
    }
}

/// 32 random bytes as text that URLs carry unchanged.
///
/// # Panics
///
/// When the operating system has no random numbers; going on without would give the login away.
pub(super) fn random() -> String {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).expect("the operating system has random numbers");
    URL_SAFE_NO_PAD.encode(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_challenge_is_that_of_the_example_in_rfc_7636() {
        let pkce = Pkce::from_verifier("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
        assert_eq!(pkce.challenge(), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    #[test]
    fn every_secret_is_another_one_and_shows_in_no_debug_output() {
        let (one, other) = (Pkce::generate(), Pkce::generate());
        assert_ne!(one.challenge(), other.challenge());
        let verifier = one.verifier().expose_secret();
        assert_eq!(verifier.len(), 43);
        assert!(!format!("{one:?}").contains(verifier));
    }
}
