//! No answer, or only a part of one.

use http::StatusCode;

use crate::Operation;

/// The server could not be reached, or the exchange broke off.
///
/// The source never contains the URL, because queries and paths carry tokens here.
#[derive(Debug, thiserror::Error)]
#[error("{} failed{}", operation.label(), if *attempts > 1 { format!(" after {attempts} attempts") } else { String::new() })]
pub struct TransportError {
    operation: &'static Operation,
    attempts: u32,
    status: Option<StatusCode>,
    source: reqwest::Error,
}

impl TransportError {
    pub(crate) fn new(
        operation: &'static Operation,
        attempts: u32,
        status: Option<StatusCode>,
        error: reqwest::Error,
    ) -> Self {
        Self {
            operation,
            attempts,
            status,
            source: error.without_url(),
        }
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
        self.source.is_timeout()
    }

    /// Whether there was no connection.
    #[must_use]
    pub fn is_connect(&self) -> bool {
        self.source.is_connect()
    }
}
