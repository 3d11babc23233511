//! What an error code of a token endpoint means for whoever asked for a token.
//!
//! RFC 6749 has one word for a grant that no longer works, and servers have several: the parts of Ory Hydra have
//! words of their own, `OpenID` Connect adds some, and others made up theirs. So the codes of the standards are in a
//! table, and every other one is judged by the words that it is made of.

use http::StatusCode;

use super::Remedy;

/// The codes of the standards (RFC 6749, 6750, 8628, `OpenID` Connect) and of Ory Hydra, in which no secret can hide.
pub(crate) const KNOWN: [(&str, Remedy); 25] = [
    ("access_denied", Remedy::SignIn),
    ("account_selection_required", Remedy::SignIn),
    ("consent_required", Remedy::SignIn),
    ("error", Remedy::CheckSettings),
    ("expired_token", Remedy::SignIn),
    ("interaction_required", Remedy::SignIn),
    ("invalid_client", Remedy::CheckClient),
    ("invalid_grant", Remedy::SignIn),
    ("invalid_request", Remedy::CheckSettings),
    ("invalid_scope", Remedy::CheckScopes),
    ("invalid_target", Remedy::CheckSettings),
    ("invalid_token", Remedy::SignIn),
    ("login_required", Remedy::SignIn),
    // Hydra says this of credentials in a request; what is wrong with a client is `invalid_client` there too.
    ("request_unauthorized", Remedy::SignIn),
    ("scope_not_granted", Remedy::CheckScopes),
    ("server_error", Remedy::TryLater),
    ("slow_down", Remedy::TryLater),
    ("temporarily_unavailable", Remedy::TryLater),
    ("token_claim", Remedy::SignIn),
    ("token_expired", Remedy::SignIn),
    ("token_inactive", Remedy::SignIn),
    ("token_signature_mismatch", Remedy::SignIn),
    ("unauthorized_client", Remedy::CheckClient),
    ("unsupported_grant_type", Remedy::CheckSettings),
    ("unsupported_token_type", Remedy::CheckSettings),
];

/// Words of other codes, and what they say; what comes first decides.
const WORDS: [(&[&str], Remedy); 5] = [
    // Whatever the server does not know: a grant, a kind of token.
    (&["unsupported", "supported", "parameter"], Remedy::CheckSettings),
    (&["client", "application", "app", "secret"], Remedy::CheckClient),
    (&["scope", "scopes"], Remedy::CheckScopes),
    (
        &["busy", "limit", "limited", "many", "throttled", "timeout", "unavailable"],
        Remedy::TryLater,
    ),
    // What concerns the user, or what the server once gave for the user's consent.
    (
        &[
            "account",
            "authentication",
            "code",
            "consent",
            "expired",
            "grant",
            "inactive",
            "interaction",
            "login",
            "mfa",
            "reauth",
            "revoked",
            "session",
            "signin",
            "token",
            "user",
        ],
        Remedy::SignIn,
    ),
];

/// What to do about a refusal with this code.
pub(crate) fn remedy(code: &str, status: StatusCode) -> Remedy {
    let words = words(code);
    let plain = words.join("_");
    if let Some((_, remedy)) = KNOWN.iter().find(|(known, _)| *known == plain) {
        // Hydra's answer to the slower one of two requests for the same grant.
        return match (remedy, status) {
            (Remedy::CheckSettings, StatusCode::CONFLICT) => Remedy::TryLater,
            _ => *remedy,
        };
    }
    let says = |marks: &[&str]| words.iter().any(|word| marks.contains(&word.as_str()));
    let found = WORDS.iter().find(|(marks, _)| says(marks));
    found.map_or(Remedy::CheckSettings, |(_, remedy)| *remedy)
}

/// The words of a code in small letters, however it is spelt: `token_inactive`, `token-inactive`, `TokenInactive`.
fn words(code: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut after_small = false;
    for letter in code.chars() {
        if !letter.is_alphanumeric() || (after_small && letter.is_uppercase()) {
            words.push(String::new());
        }
        if let (true, Some(word)) = (letter.is_alphanumeric(), words.last_mut()) {
            word.extend(letter.to_lowercase());
        }
        after_small = letter.is_lowercase();
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_judged_by_what_it_concerns() {
        for (code, expected) in [
            ("invalid_grant", Remedy::SignIn),
            ("INVALID_GRANT", Remedy::SignIn),
            ("invalid-grant", Remedy::SignIn),
            ("InvalidGrant", Remedy::SignIn),
            ("token_inactive", Remedy::SignIn),
            ("Token Inactive", Remedy::SignIn),
            ("refresh_token_expired", Remedy::SignIn),
            ("bad_refresh_token", Remedy::SignIn),
            ("token_revoked", Remedy::SignIn),
            ("session_expired", Remedy::SignIn),
            ("mfa_required", Remedy::SignIn),
            ("unmet_authentication_requirements", Remedy::SignIn),
            ("bad_verification_code", Remedy::SignIn),
            ("invalid_client", Remedy::CheckClient),
            ("incorrect_client_credentials", Remedy::CheckClient),
            ("disabled_client", Remedy::CheckClient),
            ("invalid_client_token", Remedy::CheckClient),
            ("scope_not_granted", Remedy::CheckScopes),
            ("insufficient_scope", Remedy::CheckScopes),
            ("unsupported_grant_type", Remedy::CheckSettings),
            ("grant_not_supported", Remedy::CheckSettings),
            ("invalid_request", Remedy::CheckSettings),
            ("not_found", Remedy::CheckSettings),
            ("", Remedy::CheckSettings),
            ("__", Remedy::CheckSettings),
            ("rate_limited", Remedy::TryLater),
            ("too_many_requests", Remedy::TryLater),
            ("temporarily_unavailable", Remedy::TryLater),
        ] {
            assert_eq!(remedy(code, StatusCode::BAD_REQUEST), expected, "{code}");
        }
    }

    #[test]
    fn a_conflict_is_tried_again_later() {
        assert_eq!(remedy("error", StatusCode::CONFLICT), Remedy::TryLater);
        assert_eq!(remedy("token_inactive", StatusCode::CONFLICT), Remedy::SignIn);
    }

    #[test]
    fn each_known_code_is_spelt_as_its_words_are() {
        for (code, _) in KNOWN {
            assert_eq!(words(code).join("_"), code);
        }
    }
}
