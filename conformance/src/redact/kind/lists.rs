//! The words of which names of secrets consist.

/// Words that say it alone, also at the end of a longer one, `accesstoken`, and taken apart, `pass_word`.
pub(super) const SECRET: [&str; 29] = [
    "accesskey",
    "accesskeyid",
    "apikey",
    "appcheck",
    "assertion",
    "authorization",
    "bearer",
    "csrf",
    "dpop",
    "jwt",
    "mnemonic",
    "oidc",
    "otp",
    "passcode",
    "passkey",
    "passphrase",
    "passwd",
    "password",
    "privatekey",
    "pswd",
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

/// Words that say it if they stand by themselves: longer ones that end so are others.
pub(super) const SECRET_ALONE: [&str; 5] = ["jwe", "jws", "psw", "pw", "wsse"];

/// Words that say it in a parameter or a header.
pub(super) const PARAMETER: [&str; 6] =
    ["auth", "authentication", "sid", "sig", "signature", "hmac"];

/// Words that also mean something else.
pub(super) const PERHAPS: [&str; 10] = [
    "challenge",
    "cookie",
    "cred",
    "credential",
    "key",
    "pass",
    "session",
    "sess",
    "ticket",
    "verifier",
];

/// Words of the steps of a login.
pub(super) const BESIDE_REDIRECT: [&str; 3] = ["code", "nonce", "state"];

/// Words behind which a name goes on to say what it is.
pub(super) const NEUTRAL: [&str; 23] = [
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
    "info",
    "md",
    "new",
    "old",
    "pem",
    "plain",
    "raw",
    "repeat",
    "sha",
    "string",
    "text",
    "value",
];

/// Those of them that a name in small letters ends with: `passwordhash`.
pub(super) const ENDINGS: [&str; 5] = ["again", "confirm", "confirmation", "hash", "value"];

/// Codes that open something.
pub(super) const CODES: [&str; 27] = [
    "access",
    "activation",
    "auth",
    "authorization",
    "backup",
    "confirmation",
    "device",
    "fa",
    "factor",
    "invitation",
    "invite",
    "join",
    "login",
    "magic",
    "mfa",
    "oob",
    "otp",
    "pairing",
    "pass",
    "pin",
    "recovery",
    "reset",
    "security",
    "sms",
    "totp",
    "user",
    "verification",
];

/// Words before the name of what is counted.
pub(super) const COUNTS: [&str; 20] = [
    "available",
    "cached",
    "completion",
    "count",
    "input",
    "limit",
    "max",
    "maximum",
    "min",
    "minimum",
    "num",
    "number",
    "output",
    "prompt",
    "reasoning",
    "remaining",
    "sum",
    "total",
    "usage",
    "used",
];

/// Keys that open something.
pub(super) const KEYS: [&str; 24] = [
    "access",
    "account",
    "admin",
    "api",
    "app",
    "auth",
    "client",
    "consumer",
    "deploy",
    "encryption",
    "functions",
    "hmac",
    "license",
    "master",
    "pass",
    "private",
    "rsa",
    "secret",
    "server",
    "session",
    "shared",
    "signing",
    "ssh",
    "subscription",
];

/// Whose or what for a word is that has the short name `pass`. Others are tickets.
pub(super) const PASSES: [&str; 21] = [
    "admin", "app", "auth", "current", "database", "db", "ftp", "http", "imap", "key", "login",
    "mail", "my", "new", "old", "proxy", "root", "smtp", "ssh", "store", "user",
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
pub(super) const PAGES: [&str; 8] =
    ["continuation", "next", "page", "pagination", "prev", "previous", "scroll", "sync"];
