//! No answer, or only a part of one.

use http::StatusCode;

use super::{CertificateProblem, Remedy};
use crate::Operation;

/// The server could not be reached, the exchange broke off, or time ran out.
///
/// The source never contains the URL, because queries and paths carry tokens here.
#[derive(Debug, thiserror::Error)]
#[error("{} failed{}", operation.label(), if *attempts > 1 { format!(" after {attempts} attempts") } else { String::new() })]
pub struct TransportError {
    operation: &'static Operation,
    attempts: u32,
    status: Option<StatusCode>,
    source: Cause,
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Cause {
    /// By the HTTP client.
    #[error(transparent)]
    Http(reqwest::Error),
    /// By the HTTP client, because it does not know who the server is.
    #[error("the server's certificate is not accepted: {problem}; {}", Remedy::CheckCertificate)]
    Certificate { source: reqwest::Error, problem: CertificateProblem },
    /// The request was not sent: what it waited for did not come in time.
    #[error("time ran out while waiting for {0}")]
    TimeUp(&'static str),
}

impl From<reqwest::Error> for Cause {
    fn from(error: reqwest::Error) -> Self {
        let error = error.without_url();
        match CertificateProblem::of(&error) {
            Some(problem) => Self::Certificate { source: error, problem },
            None => Self::Http(error),
        }
    }
}

impl TransportError {
    pub(crate) fn new(
        operation: &'static Operation,
        attempts: u32,
        status: Option<StatusCode>,
        source: Cause,
    ) -> Self {
        Self { operation, attempts, status, source }
    }

    /// The operation that was called.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// How many requests were made.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// The status, if the answer had begun.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.status
    }

    /// Whether time ran out.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        match &self.source {
            Cause::Http(error) => error.is_timeout(),
            Cause::TimeUp(_) => true,
            Cause::Certificate { .. } => false,
        }
    }

    /// Whether there was no connection.
    #[must_use]
    pub fn is_connect(&self) -> bool {
        match &self.source {
            Cause::Http(error) | Cause::Certificate { source: error, .. } => error.is_connect(),
            Cause::TimeUp(_) => false,
        }
    }

    /// Whether the server's certificate was not accepted.
    #[must_use]
    pub fn is_certificate(&self) -> bool {
        matches!(&self.source, Cause::Certificate { .. })
    }
}
