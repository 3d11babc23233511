//! No answer, or only a part of one.

use http::{HeaderValue, StatusCode};

use super::{CertificateProblem, Remedy};
use crate::{Operation, place::Server};

/// The server could not be reached, the exchange broke off, or time ran out.
///
/// The source never contains the URL, because queries and paths carry tokens here.
#[derive(Debug, thiserror::Error)]
#[error("{} at {server} failed{}", operation.label(), if *attempts > 1 { format!(" after {attempts} attempts") } else { String::new() })]
pub struct TransportError {
    operation: &'static Operation,
    server: String,
    request_id: Option<Box<HeaderValue>>,
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
    /// By a middleware of the application.
    #[cfg(feature = "middleware")]
    #[error("a middleware failed")]
    Middleware(#[source] Box<dyn std::error::Error + Send + Sync>),
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
        server: &Server,
        attempts: u32,
        status: Option<StatusCode>,
        source: Cause,
    ) -> Self {
        let server = server.to_string();
        Self { operation, server, request_id: None, attempts, status, source }
    }

    pub(crate) fn with_request_id(mut self, sent: Option<Box<HeaderValue>>) -> Self {
        self.request_id = sent;
        self
    }

    pub(crate) fn request_id(&self) -> Option<&HeaderValue> {
        self.request_id.as_deref()
    }

    /// Host and port of the server that was to answer.
    #[must_use]
    pub fn server(&self) -> &str {
        &self.server
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
            #[cfg(feature = "middleware")]
            Cause::Middleware(_) => false,
            Cause::Certificate { .. } => false,
        }
    }

    /// Whether there was no connection.
    #[must_use]
    pub fn is_connect(&self) -> bool {
        match &self.source {
            Cause::Http(error) | Cause::Certificate { source: error, .. } => error.is_connect(),
            #[cfg(feature = "middleware")]
            Cause::Middleware(_) => false,
            Cause::TimeUp(_) => false,
        }
    }

    /// Whether the server's certificate was not accepted.
    #[must_use]
    pub fn is_certificate(&self) -> bool {
        matches!(&self.source, Cause::Certificate { .. })
    }
}
