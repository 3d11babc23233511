//! The words of which names of secrets consist.

/// Words that say it alone, also at the end of a longer one: `accesstoken`.
pub(super) const SECRET: [&str; 25] = [
    "accesskey",
    "apikey",
    "assertion",
    "authorization",
    "bearer",
    "csrf",
    "jwe",
    "jws",
    "jwt",
    "oidc",
    "otp",
    "passcode",
    "passphrase",
    "passwd",
    "password",
    "privatekey",
    "pwd",
    "samlrequest",
    "samlresponse",
    "secret",
    "secretkey",
    "sessid",
    "sessionid",
    "token",
    "xsrf",
];

/// Words that say it in a parameter or a header.
pub(super) const PARAMETER: [&str; 6] =
    ["auth", "authentication", "sid", "sig", "signature", "hmac"];

/// Words that also mean something else.
pub(super) const PERHAPS: [&str; 8] = [
    "challenge",
    "cookie",
    "credential",
    "key",
    "session",
    "sess",
    "ticket",
    "verifier",
];

/// Words of the steps of a login.
pub(super) const BESIDE_REDIRECT: [&str; 3] = ["code", "nonce", "state"];

/// Words behind which a name goes on to say what it is.
pub(super) const NEUTRAL: [&str; 21] = [
    "again",
    "base",
    "confirm",
    "confirmation",
    "data",
    "digest",
    "encoded",
    "encrypted",
    "hash",
    "hashed",
    "header",
    "hint",
    "info",
    "new",
    "old",
    "plain",
    "raw",
    "repeat",
    "string",
    "text",
    "value",
];

/// Codes that open something.
pub(super) const CODES: [&str; 21] = [
    "access",
    "activation",
    "auth",
    "authorization",
    "backup",
    "confirmation",
    "device",
    "invitation",
    "invite",
    "login",
    "mfa",
    "pairing",
    "pass",
    "pin",
    "recovery",
    "reset",
    "security",
    "sms",
    "time",
    "user",
    "verification",
];

/// Keys that open something.
pub(super) const KEYS: [&str; 18] = [
    "access",
    "account",
    "api",
    "app",
    "auth",
    "client",
    "consumer",
    "encryption",
    "functions",
    "license",
    "master",
    "private",
    "secret",
    "server",
    "session",
    "shared",
    "signing",
    "subscription",
];

/// Keys that are names.
pub(super) const NAMES: [&str; 12] = [
    "cache",
    "foreign",
    "group",
    "idempotency",
    "lookup",
    "object",
    "partition",
    "primary",
    "public",
    "row",
    "sort",
    "translation",
];

/// Tokens of lists that go on.
pub(super) const PAGES: [&str; 8] = [
    "continuation",
    "next",
    "page",
    "pagination",
    "prev",
    "previous",
    "scroll",
    "sync",
];
