//! Why a login came to nothing, and what to do.

use crate::{
    exit_status::ExitStatus,
    sanitize,
    targets::{AccountSlot, ActorsError},
};

/// Why no account was stored.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LoginError {
    /// Nobody says where to log in.
    #[error(
        "QF_OAUTH_BASE_URL is not set: beside a gateway of your own, the OAuth2 host has to be \
         named"
    )]
    NoHost,
    /// The actors file.
    #[error(transparent)]
    Actors(ActorsError),
    /// The port of the callback is not to be had.
    #[error(
        "port {port} for the callback is not to be had ({reason}): end what listens there, or give \
         another registered port with --redirect-port"
    )]
    Port {
        /// The port.
        port: u16,
        /// What the system says.
        reason: String,
    },
    /// The callback could not be prepared.
    #[error("the callback cannot be prepared: {0}")]
    Callback(String),
    /// The OAuth2 host does not answer as one.
    #[error("the OAuth2 host {host} cannot be used: {reason}")]
    Host {
        /// The host.
        host: String,
        /// What is known about it.
        reason: String,
    },
    /// The browser did not come back.
    #[error(
        "no browser came back within {seconds} s{strange}: nothing was stored. Run the command again \
         and open the new URL; --timeout SECONDS waits longer. If the page said that the redirect URI \
         is not allowed, register {callback} for the client, or choose a registered port with \
         --redirect-port"
    )]
    TimeUp {
        /// How long it was waited for.
        seconds: u64,
        /// The callback.
        callback: String,
        /// What came instead, if anything did.
        strange: &'static str,
    },
    /// The user, or the server, said no.
    #[error("{}", refused(code, description.as_deref()))]
    Refused {
        /// The error code of OAuth2.
        code: String,
        /// The server's words.
        description: Option<String>,
    },
    /// The code was not exchanged.
    #[error("the token endpoint did not exchange the code: {reason}. Nothing was stored")]
    Exchange {
        /// What is known about it.
        reason: String,
    },
    /// What came is not proven to be the user's.
    #[error(
        "the id token cannot be trusted: {reason}. Nothing was stored; check QF_OAUTH_BASE_URL and \
         QF_CLIENT_ID"
    )]
    Identity {
        /// What is wrong with it.
        reason: String,
    },
    /// The account is that of another actor.
    #[error(
        "this is the account of [{}] already, and three different accounts are needed: log out in \
         the browser, or open the URL in a private window, and log in as somebody else. [{}] was not \
         changed", other.name(), slot.name()
    )]
    SameAccount {
        /// Who was to log in.
        slot: AccountSlot,
        /// Whose account it is.
        other: AccountSlot,
    },
    /// The actors file cannot be written.
    #[error("the actors file {file} cannot be written: {reason}. The login was for nothing")]
    Store {
        /// The file.
        file: String,
        /// What the system says.
        reason: String,
    },
}

impl LoginError {
    /// How the process should end.
    #[must_use]
    pub fn exit_status(&self) -> ExitStatus {
        match self {
            Self::NoHost | Self::Actors(_) | Self::Port { .. } | Self::Store { .. } => {
                ExitStatus::USAGE
            }
            _ => ExitStatus::UNREACHABLE,
        }
    }
}

fn refused(code: &str, description: Option<&str>) -> String {
    let shown = sanitize::line;
    let said = description.map_or_else(String::new, |text| format!(" ({})", shown(text)));
    let advice = match code {
        "access_denied" => return format!("consent was denied{said}: nothing was stored"),
        "invalid_scope" => {
            "ask for exactly the scopes that were approved for the client, with --scope"
        }
        "unauthorized_client" | "invalid_client" => "check QF_CLIENT_ID and QF_CLIENT_SECRET",
        _ => "check QF_CLIENT_ID, the scopes and the redirect URI that is registered",
    };
    let code = shown(code);
    format!("the OAuth2 host refused the login with {code}{said}: {advice}. Nothing was stored")
}
