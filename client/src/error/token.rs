//! Tokens that could not be had, and what to do about it.

use std::{error::Error, io};

use http::StatusCode;

use super::{CertificateProblem, certificate::is_about_certificate, code};

/// Why there is no new access token. The message ends with what to do about it.
///
/// It never contains a token or a secret.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum TokenError {
    /// The OAuth2 server refused.
    #[error("the token endpoint answered {code} ({status}){}; {}", described(description.as_deref()), self.remedy())]
    Rejected {
        /// The error code of OAuth2, `invalid_grant` for example.
        code: String,
        /// The server's words.
        description: Option<String>,
        /// The status.
        status: StatusCode,
    },
    /// The OAuth2 server is busy or broken; it has not judged the request.
    #[error("the token endpoint answered {status} ({attempts} attempts); {}", self.remedy())]
    Unavailable {
        /// The last status.
        status: StatusCode,
        /// How many requests were made.
        attempts: u32,
    },
    /// What answered does not speak OAuth2.
    #[error("the token endpoint answered {status}, and {reason}; {}", self.remedy())]
    Unreadable {
        /// The status.
        status: StatusCode,
        /// What is wrong.
        reason: &'static str,
    },
    /// The token endpoint could not be reached, or the exchange broke off.
    #[error("the token endpoint{} gave no answer{}; {}", host.as_deref().map(|host| format!(" at {host}")).unwrap_or_default(), problem(source), self.remedy())]
    Transport {
        /// What the HTTP client said, without the URL.
        #[source]
        source: reqwest::Error,
        /// The host that was asked.
        host: Option<String>,
    },
    /// A middleware of the application failed.
    #[cfg(feature = "middleware")]
    #[error("a middleware failed on the way to the token endpoint; {}", self.remedy())]
    Middleware {
        /// What it said.
        #[source]
        source: Box<dyn Error + Send + Sync>,
    },
    /// The HTTP client that was passed follows redirects, and did so with the secrets.
    #[error("the token endpoint redirected, and the HTTP client followed; {}", self.remedy())]
    Redirected,
    /// Neither was a refresh token given, nor is there one in the store.
    #[error("there is no refresh token; {}", self.remedy())]
    NoRefreshToken,
    /// What is stored belongs to somebody or something else, and there is nothing of one's own.
    #[error("the stored tokens are those of another {what}; {}", self.remedy())]
    OtherOwner {
        /// What differs: `user`, `client`, `environment` or `login`.
        what: &'static str,
    },
    /// The store can't be read or locked.
    #[error("the stored tokens could not be read; {}", self.remedy())]
    Store {
        /// What happened.
        #[source]
        source: io::Error,
    },
    /// The token is empty, or has characters that a header can't carry.
    #[error("the access token can't be sent in a header; {}", self.remedy())]
    Unusable,
    /// The task that asked for the token ended with its runtime, or panicked.
    #[error("the request for a token was interrupted; {}", self.remedy())]
    Interrupted,
    /// A token source of your own failed.
    #[error("the token source failed; {}", self.remedy())]
    Other {
        /// What it said.
        #[source]
        source: Box<dyn Error + Send + Sync>,
    },
}

/// What to do when there is no access token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum Remedy {
    /// The refresh token is used up, revoked or too old, or the server wants to see the user for another reason.
    #[error("the user has to sign in again")]
    SignIn,
    /// The server does not know the application in this form.
    #[error("check the client id, its secret, and whether the client is public or confidential")]
    CheckClient,
    /// The application asks for what it may not have.
    #[error("ask for exactly the scopes that the client was granted")]
    CheckScopes,
    /// The request as such was not accepted.
    #[error("check the OAuth2 base URL, the environment and the kind of grant")]
    CheckSettings,
    /// Nothing is wrong here; the refresh token is kept.
    #[error("try again later")]
    TryLater,
    /// Nothing was reached; the refresh token is kept.
    #[error("check the network and the OAuth2 base URL, and try again")]
    CheckNetwork,
    /// The certificate of the OAuth2 server is not accepted here; the refresh token is kept.
    #[error(
        "if the authority that signed it is one of your own, pass its certificate to `ClientBuilder::certificate_authority`"
    )]
    CheckCertificate,
    /// The place where tokens are kept does not work.
    #[error("check the token store and who may read it")]
    CheckStore,
    /// It is in the hands of the token source.
    #[error("check the token source")]
    CheckSource,
}

impl TokenError {
    /// The failure of a token source of your own.
    pub fn other(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::Other { source: source.into() }
    }

    /// The error code of OAuth2, if the server refused: `invalid_grant` for example.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Rejected { code, .. } => Some(code),
            _ => None,
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn remedy(&self) -> Remedy {
        match self {
            Self::Rejected { code, status, .. } => code::remedy(code, *status),
            Self::NoRefreshToken | Self::OtherOwner { .. } => Remedy::SignIn,
            Self::Unavailable { .. } | Self::Interrupted => Remedy::TryLater,
            Self::Unreadable { .. } | Self::Redirected => Remedy::CheckSettings,
            Self::Transport { source, .. } if is_about_certificate(source) => {
                Remedy::CheckCertificate
            }
            Self::Transport { .. } => Remedy::CheckNetwork,
            Self::Store { .. } => Remedy::CheckStore,
            #[cfg(feature = "middleware")]
            Self::Middleware { .. } => Remedy::CheckSettings,
            Self::Unusable | Self::Other { .. } => Remedy::CheckSource,
        }
    }

    #[cfg(feature = "oauth2")]
    pub(crate) fn transport(error: reqwest::Error) -> Self {
        let host = error.url().and_then(url::Url::host_str).map(str::to_owned);
        Self::Transport { source: error.without_url(), host }
    }

    #[cfg(all(feature = "quran-reflect", feature = "oauth2"))]
    pub(crate) fn store(source: io::Error) -> Self {
        Self::Store { source }
    }
}

/// What is wrong with the certificate, if it is the certificate.
fn problem(error: &reqwest::Error) -> String {
    CertificateProblem::of(error).map_or_else(String::new, |problem| {
        format!(", because its certificate is not accepted: {problem}")
    })
}

fn described(description: Option<&str>) -> String {
    description.map_or_else(String::new, |text| format!(": {text}"))
}
