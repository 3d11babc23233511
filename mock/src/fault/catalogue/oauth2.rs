//! The faults of `oauth2`.

use super::entry::{Entry, broken, faults};
use serde_json::{Value, json};

use crate::fault::rules::{Broken, Lapsed};
use crate::fault::shapes::Garbled;
use crate::oauth2::{OAuth2, rule};
use crate::reply::Reply;

/// Rules of this api that no longer happen, in all operations.
macro_rules! lapsed {
    ($($rule:ident),+) => { Lapsed(None, &[$(rule::$rule),+]) };
}

/// Changes the JSON of a reply.
fn change(reply: &mut Reply, change: impl FnOnce(&mut Value)) {
    if let Ok(mut body) = serde_json::from_slice(&reply.body) {
        change(&mut body);
        reply.body = body.to_string().into();
    }
}

faults! {
    OAuth2:
    "tokens" {
        "code-works-twice" breaks rule::CODE_WORKS_ONCE.name() => broken!(CODE_WORKS_ONCE);
        "old-refresh-token-lives" breaks rule::OLD_REFRESH_TOKEN_DIES.name() => broken!(OLD_REFRESH_TOKEN_DIES);
        "pkce-not-checked" breaks rule::PKCE_VERIFIER_MUST_MATCH.name() => broken!(PKCE_VERIFIER_MUST_MATCH);
        "code-for-any-client" breaks rule::CODE_BOUND_TO_CLIENT.name() => broken!(CODE_BOUND_TO_CLIENT);
        "reused-code-keeps-its-tokens" breaks rule::REUSED_CODE_ENDS_ITS_TOKENS.name() => lapsed!(REUSED_CODE_ENDS_ITS_TOKENS);
        "refresh-not-rotated" breaks rule::REFRESH_ROTATES.name() => lapsed!(REFRESH_ROTATES);
        "refresh-for-any-client" breaks rule::REFRESH_BOUND_TO_CLIENT.name() => broken!(REFRESH_BOUND_TO_CLIENT);
        "refresh-token-without-asking" breaks rule::OFFLINE_ACCESS_GIVES_REFRESH_TOKEN.name() =>
            broken!(OFFLINE_ACCESS_GIVES_REFRESH_TOKEN);
    }
    "applications" {
        "secret-not-checked" breaks rule::CLIENT_MUST_AUTHENTICATE.name() =>
            broken!(CLIENT_MUST_AUTHENTICATE, CONFIDENTIAL_CLIENT_USES_SECRET);
        "public-client-gets-tokens-for-itself" breaks rule::CLIENT_CREDENTIALS_NEED_SECRET.name() =>
            broken!(CLIENT_CREDENTIALS_NEED_SECRET);
        "introspection-open-to-anybody" breaks rule::INTROSPECTION_NEEDS_SECRET.name() =>
            broken!(INTROSPECTION_NEEDS_SECRET);
        "fields-twice-accepted" breaks rule::DUPLICATE_FIELD_REFUSED.name() => broken!(DUPLICATE_FIELD_REFUSED);
        "anybody-revokes" breaks rule::ONLY_OWNER_CLIENT_REVOKES.name() => broken!(ONLY_OWNER_CLIENT_REVOKES);
    }
    "identity" {
        "id-token-without-asking" breaks rule::OPENID_GIVES_ID_TOKEN.name() => broken!(OPENID_GIVES_ID_TOKEN);
        "no-id-token" breaks rule::OPENID_GIVES_ID_TOKEN.name() => lapsed!(OPENID_GIVES_ID_TOKEN);
        "nonce-dropped" breaks rule::NONCE_COMES_BACK.name() => lapsed!(NONCE_COMES_BACK);
        "issuer-not-that-of-discovery" breaks rule::ISSUER_FROM_DISCOVERY.name() => Garbled {
            operation: "get_openid_configuration",
            status: 200,
            change: |reply| change(reply, |body| body["issuer"] = "https://elsewhere.example.org/".into()),
        };
        "tokens-signed-with-another-key" breaks rule::TOKENS_VERIFY_WITH_PUBLISHED_KEYS.name() => Garbled {
            operation: "get_json_web_keys",
            status: 200,
            change: |reply| change(reply, |body| body["keys"][0]["kid"] = "another".into()),
        };
        "userinfo-without-bearer" breaks rule::BEARER_TOKEN_REQUIRED.name() => Garbled {
            operation: "get_userinfo",
            status: 401,
            change: |reply| *reply = Reply::json(200, &json!({ "sub": "00000000-0000-4000-8000-000000000000" })),
        };
    }
    "ends of tokens" {
        "revoked-refresh-token-keeps-access" breaks rule::REVOKING_REFRESH_KILLS_ACCESS.name() =>
            lapsed!(REVOKING_REFRESH_KILLS_ACCESS);
        "revoked-token-still-works" breaks rule::BEARER_TOKEN_REQUIRED.name() =>
            Lapsed(Some("revoke_token"), &[rule::INACTIVE_TOKEN_IS_ACTIVE_FALSE]);
        "revoking-access-ends-the-login" breaks rule::REVOKING_ACCESS_KEEPS_REFRESH.name() =>
            lapsed!(REVOKING_ACCESS_KEEPS_REFRESH);
        "logout-keeps-tokens" breaks rule::LOGOUT_ENDS_TOKENS.name() => lapsed!(LOGOUT_ENDS_TOKENS);
    }
    "scopes" {
        "unapproved-scope-granted" breaks rule::SCOPE_MUST_BE_APPROVED.name() => broken!(SCOPE_MUST_BE_APPROVED);
        "client-gets-unapproved-scope" breaks rule::CLIENT_SCOPE_MUST_BE_APPROVED.name() =>
            broken!(CLIENT_SCOPE_MUST_BE_APPROVED);
        "more-scopes-granted" breaks rule::SCOPE_MUST_BE_APPROVED.name() => Garbled {
            operation: "exchange_token",
            status: 200,
            change: |reply| change(reply, |body| {
                let scope = body["scope"].as_str().unwrap_or_default();
                body["scope"] = format!("{scope} tag").into();
            }),
        };
        "introspection-ignores-scopes" breaks rule::INTROSPECTION_REQUIRES_SCOPES.name() =>
            lapsed!(INTROSPECTION_REQUIRES_SCOPES);
        "refresh-widens-scopes" breaks rule::REFRESH_KEEPS_SCOPES.name() => broken!(REFRESH_KEEPS_SCOPES);
    }
    "expiry" {
        "expired-token-is-active" breaks rule::INACTIVE_TOKEN_IS_ACTIVE_FALSE.name() =>
            Lapsed(Some("introspect_token"), &[rule::INACTIVE_TOKEN_IS_ACTIVE_FALSE]);
        "access-token-lives-on" breaks rule::ACCESS_TOKEN_LIVES_AN_HOUR.name() => Garbled {
            operation: "exchange_token",
            status: 200,
            change: |reply| change(reply, |body| body["expires_in"] = 86_400.into()),
        };
        "code-never-expires" breaks rule::CODE_EXPIRES.name() => broken!(CODE_EXPIRES);
    }
    "authorisation requests" {
        "state-dropped" breaks rule::STATE_COMES_BACK.name() => lapsed!(STATE_COMES_BACK);
        "any-response-type" breaks rule::ONLY_CODE_FLOW.name() => broken!(ONLY_CODE_FLOW);
        "pkce-not-asked-for" breaks rule::PUBLIC_CLIENT_NEEDS_PKCE.name() => broken!(PUBLIC_CLIENT_NEEDS_PKCE);
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
