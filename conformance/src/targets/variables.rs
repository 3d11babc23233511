//! The settings of a live run, once, for code and README.

/// A setting of a live run, as the README lists it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Variable {
    /// The name of the environment variable, and of the key in `.env`.
    pub name: &'static str,
    /// What it is for.
    pub meaning: &'static str,
    /// What holds without it.
    pub default: &'static str,
}

/// All settings that a run reads.
pub const VARIABLES: &[Variable] = &[
    Variable {
        name: "QF_ENV",
        meaning: "`prelive` or `production`; has to fit the target",
        default: "`prelive`",
    },
    Variable {
        name: "QF_API_BASE_URL",
        meaning: "API gateway; `http` on the loopback only",
        default: "the gateway of the environment",
    },
    Variable {
        name: "QF_OAUTH_BASE_URL",
        meaning: "OAuth2 host, where users log in and tokens are renewed",
        default: "the host of the environment, with its own gateway; otherwise `oauth2` is not run",
    },
    Variable {
        name: "QF_LEGACY_GROUPS_BASE_URL",
        meaning: "host of `legacy_groups`",
        default: "none: `legacy_groups` is not run",
    },
    Variable {
        name: "QF_UCS_BASE_URL",
        meaning: "host of `ucs`",
        default: "none: `ucs` is not run",
    },
    Variable {
        name: "QF_CLIENT_ID",
        meaning: "OAuth2 client id, from the Developer Console",
        default: "required",
    },
    Variable {
        name: "QF_CLIENT_SECRET",
        meaning: "OAuth2 client secret; without one the client is a public one",
        default: "none",
    },
    Variable {
        name: "QF_ACTORS_FILE",
        meaning: "TOML file of the three accounts, see below",
        default: "`actors.toml`",
    },
    Variable {
        name: "QF_RATE",
        meaning: "requests per second, 0.01 to 10; on the loopback also more, or `unlimited`",
        default: "`2`",
    },
    Variable {
        name: "QF_CA_FILE",
        meaning: "PEM file of an additional certificate authority",
        default: "none",
    },
    Variable {
        name: "QF_MAIL",
        meaning: "where the letters to the accounts are read: `prompt`, `command:PROGRAM`, `imaps://user@host/INBOX`; see below",
        default: "none: invitations are not accepted",
    },
    Variable {
        name: "QF_MAIL_PASSWORD",
        meaning: "password of the IMAP server; with `_OWNER`, `_MEMBER` or `_OUTSIDER` behind it that of one account",
        default: "none",
    },
    Variable {
        name: "QF_APPROVE",
        meaning: "how a requested page gets approved: `prompt`, `command:PROGRAM`; see below",
        default: "none: no page is approved",
    },
];
