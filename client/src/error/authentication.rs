//! Calls that could not be made for want of a token.

use std::{error::Error, fmt, sync::Arc};

use super::{Remedy, TokenError};
use crate::Operation;

/// There is no access token for a call.
///
/// Calls that waited for the same token share the reason.
#[derive(Clone, Debug)]
pub struct AuthenticationError {
    operation: &'static Operation,
    attempts: u32,
    reason: Arc<TokenError>,
}

impl AuthenticationError {
    pub(crate) fn new(
        operation: &'static Operation,
        attempts: u32,
        reason: Arc<TokenError>,
    ) -> Self {
        Self { operation, attempts, reason }
    }

    /// The operation that would have been called.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// How many requests were made with an earlier token.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// Why there is no token.
    #[must_use]
    pub fn reason(&self) -> &TokenError {
        &self.reason
    }

    /// What to do about it.
    #[must_use]
    pub fn remedy(&self) -> Remedy {
        self.reason.remedy()
    }
}

impl fmt::Display for AuthenticationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let label = self.operation.label();
        write!(f, "no access token for {label}: {}", self.reason)
    }
}

impl Error for AuthenticationError {
    /// The reason is in the message already, so what comes next is its source.
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.reason.source()
    }
}
