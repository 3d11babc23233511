//! An answer with too many bytes.

use std::fmt;

use crate::response::Answer;

/// The answer is larger than the client is told to take; it was not read to its end.
pub struct TooLargeError {
    /// Without the body.
    answer: Answer,
    limit: usize,
}

impl TooLargeError {
    pub(crate) fn new(answer: Answer, limit: usize) -> Self {
        Self { answer, limit }
    }

    /// How many bytes an answer may have; [`ClientBuilder::response_limit`](crate::ClientBuilder::response_limit)
    /// sets it.
    #[must_use]
    pub fn limit(&self) -> usize {
        self.limit
    }

    pub(crate) fn answer(&self) -> &Answer {
        &self.answer
    }
}

impl fmt::Display for TooLargeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Answer { operation, status, .. } = self.answer;
        let label = operation.label();
        write!(f, "{label} was answered with {status} and more than {} bytes", self.limit)
    }
}

impl fmt::Debug for TooLargeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TooLargeError")
            .field("operation", &self.answer.operation.id)
            .field("status", &self.answer.status.as_u16())
            .field("attempts", &self.answer.attempts)
            .field("limit", &self.limit)
            .finish_non_exhaustive()
    }
}

impl std::error::Error for TooLargeError {}
