//! The ids of the rules of `oauth2`, as its document states them below `x-rules`.

use crate::domain::rules;

rules! {
    // Ask the user for authorisation.
    REDIRECT_URI_REGISTERED = "redirect-uri-registered",
    LOOPBACK_PORT_IS_FREE = "loopback-port-is-free",
    ONLY_CODE_FLOW = "only-code-flow",
    STATE_COMES_BACK = "state-comes-back",
    STATE_REQUIRED = "state-required",
    NONCE_COMES_BACK = "nonce-comes-back",
    PUBLIC_CLIENT_NEEDS_PKCE = "public-client-needs-pkce",
    PKCE_METHOD_IS_S256 = "pkce-method-is-s256",
    SCOPE_MUST_BE_APPROVED = "scope-must-be-approved",
    PARENT_SCOPE_COVERS_CHILDREN = "parent-scope-covers-children",
    USER_MAY_REFUSE = "user-may-refuse",
    // Get tokens.
    CLIENT_MUST_AUTHENTICATE = "client-must-authenticate",
    CONFIDENTIAL_CLIENT_USES_SECRET = "confidential-client-uses-secret",
    FORM_SECRET_ACCEPTED = "form-secret-accepted",
    CODE_WORKS_ONCE = "code-works-once",
    REUSED_CODE_ENDS_ITS_TOKENS = "reused-code-ends-its-tokens",
    CODE_EXPIRES = "code-expires",
    CODE_BOUND_TO_CLIENT = "code-bound-to-client",
    CODE_BOUND_TO_REDIRECT_URI = "code-bound-to-redirect-uri",
    PKCE_VERIFIER_MUST_MATCH = "pkce-verifier-must-match",
    OFFLINE_ACCESS_GIVES_REFRESH_TOKEN = "offline-access-gives-refresh-token",
    OPENID_GIVES_ID_TOKEN = "openid-gives-id-token",
    ACCESS_TOKEN_LIVES_AN_HOUR = "access-token-lives-an-hour",
    REFRESH_ROTATES = "refresh-rotates",
    OLD_REFRESH_TOKEN_DIES = "old-refresh-token-dies",
    REFRESH_BOUND_TO_CLIENT = "refresh-bound-to-client",
    REFRESH_KEEPS_SCOPES = "refresh-keeps-scopes",
    CLIENT_CREDENTIALS_NEED_SECRET = "client-credentials-need-secret",
    CLIENT_TOKEN_HAS_NO_USER = "client-token-has-no-user",
    CLIENT_SCOPE_MUST_BE_APPROVED = "client-scope-must-be-approved",
    UNKNOWN_GRANT_REFUSED = "unknown-grant-refused",
    DUPLICATE_FIELD_REFUSED = "duplicate-field-refused",
    // Tell what a token is worth.
    INACTIVE_TOKEN_IS_ACTIVE_FALSE = "inactive-token-is-active-false",
    INTROSPECTION_REQUIRES_SCOPES = "introspection-requires-scopes",
    INTROSPECTION_NEEDS_SECRET = "introspection-needs-secret",
    // End a token.
    REVOKING_REFRESH_KILLS_ACCESS = "revoking-refresh-kills-access",
    REVOKING_ACCESS_KEEPS_REFRESH = "revoking-access-keeps-refresh",
    ONLY_OWNER_CLIENT_REVOKES = "only-owner-client-revokes",
    FOREIGN_TOKEN_REFUSED = "foreign-token-refused",
    REVOKING_UNKNOWN_IS_FINE = "revoking-unknown-is-fine",
    // Log out.
    LOGOUT_ENDS_TOKENS = "logout-ends-tokens",
    LOGOUT_REDIRECT_NEEDS_HINT = "logout-redirect-needs-hint",
    LOGOUT_REDIRECT_REGISTERED = "logout-redirect-registered",
    LOGOUT_HINT_MAY_BE_EXPIRED = "logout-hint-may-be-expired",
    // Tell who the user is.
    BEARER_TOKEN_REQUIRED = "bearer-token-required",
    USERINFO_NEEDS_OPENID = "userinfo-needs-openid",
    // Tell where everything is.
    ISSUER_FROM_DISCOVERY = "issuer-from-discovery",
    // List the keys that tokens are signed with.
    TOKENS_VERIFY_WITH_PUBLISHED_KEYS = "tokens-verify-with-published-keys",
}
