//! The faults of `oauth2`.

use super::entry::{Entry, broken, faults};
use crate::fault::rules::Broken;
use crate::fault::shapes::Garbled;
use crate::oauth2::{OAuth2, rule};

faults! {
    OAuth2:
    "tokens" {
        "code-works-twice" breaks rule::CODE_WORKS_ONCE.name() => broken!(CODE_WORKS_ONCE);
        "old-refresh-token-lives" breaks rule::OLD_REFRESH_TOKEN_DIES.name() => broken!(OLD_REFRESH_TOKEN_DIES);
        "pkce-not-checked" breaks rule::PKCE_VERIFIER_MUST_MATCH.name() => broken!(PKCE_VERIFIER_MUST_MATCH);
        "secret-not-checked" breaks rule::CLIENT_MUST_AUTHENTICATE.name() =>
            broken!(CLIENT_MUST_AUTHENTICATE, CONFIDENTIAL_CLIENT_USES_SECRET);
        "anybody-revokes" breaks rule::ONLY_OWNER_CLIENT_REVOKES.name() => broken!(ONLY_OWNER_CLIENT_REVOKES);
    }
    "scopes" {
        "unapproved-scope-granted" breaks rule::SCOPE_MUST_BE_APPROVED.name() => broken!(SCOPE_MUST_BE_APPROVED);
        "client-gets-unapproved-scope" breaks rule::CLIENT_SCOPE_MUST_BE_APPROVED.name() =>
            broken!(CLIENT_SCOPE_MUST_BE_APPROVED);
        "refresh-widens-scopes" breaks rule::REFRESH_KEEPS_SCOPES.name() => broken!(REFRESH_KEEPS_SCOPES);
    }
    "expiry" {
        "code-never-expires" breaks rule::CODE_EXPIRES.name() => broken!(CODE_EXPIRES);
    }
    "redirects" {
        "any-redirect-uri" breaks rule::REDIRECT_URI_REGISTERED.name() => broken!(REDIRECT_URI_REGISTERED);
        "code-redeemed-for-any-uri" breaks rule::CODE_BOUND_TO_REDIRECT_URI.name() => broken!(CODE_BOUND_TO_REDIRECT_URI);
        "logout-leads-anywhere" breaks rule::LOGOUT_REDIRECT_REGISTERED.name() => broken!(LOGOUT_REDIRECT_REGISTERED);
    }
    "truncated body" {
        "truncated-keys" breaks "get_json_web_keys" => Garbled {
            operation: "get_json_web_keys",
            status: 200,
            change: |reply| reply.body.truncate(reply.body.len() / 2),
        };
    }
}
