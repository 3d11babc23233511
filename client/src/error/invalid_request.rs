//! A request that was not sent.

use std::fmt;

use crate::Operation;

/// The request was not sent: values are missing or break a documented limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidRequest {
    operation: &'static Operation,
    problems: Vec<Problem>,
}

/// What is wrong with one value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Problem {
    /// The argument or setter that the value is for; `body` for the body as a whole.
    pub parameter: String,
    /// What is wrong.
    pub message: String,
}

impl InvalidRequest {
    pub(crate) fn new(operation: &'static Operation, problems: Vec<Problem>) -> Self {
        Self { operation, problems }
    }

    /// The operation that would have been called.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// Everything that is wrong, all of it at once.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }
}

impl fmt::Display for InvalidRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} was not sent", self.operation.label())?;
        for (place, Problem { parameter, message }) in self.problems.iter().enumerate() {
            let separator = if place == 0 { ':' } else { ';' };
            write!(f, "{separator} {parameter}: {message}")?;
        }
        Ok(())
    }
}

impl std::error::Error for InvalidRequest {}
