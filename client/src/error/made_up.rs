//! Errors that nothing caused, for what stands in for a client in tests.

use bytes::Bytes;
use http::StatusCode;

use super::{AuthenticationError, Cause, Error, Refusal, TokenError, TransportError};
use crate::{Operation, place::Server, response::Answer};

impl Error {
    /// The server answered with this status and body, as if at the first attempt.
    pub fn status_for_test(
        operation: &'static Operation,
        status: StatusCode,
        body: impl Into<Bytes>,
    ) -> Self {
        let answer = Answer::made_up(operation, status, body.into());
        Self::Refused(Box::new(Refusal::new(answer)))
    }

    /// Time ran out.
    #[must_use]
    pub fn timeout_for_test(operation: &'static Operation) -> Self {
        let server = Server::at("https://rooms.example.org");
        let cause = Cause::TimeUp("a test");
        Self::Transport(Box::new(TransportError::new(operation, &server, 1, None, cause)))
    }

    /// There was no access token.
    #[must_use]
    pub fn authentication_for_test(operation: &'static Operation, reason: TokenError) -> Self {
        let error = AuthenticationError::new(operation, 0, reason.into());
        Self::Authentication(Box::new(error))
    }
}
