//! How a command fails.

use conformance::{exit_status::ExitStatus, targets::StageError};

/// Why a command came to nothing, and how the process ends for it.
#[derive(Debug)]
pub struct Failure {
    /// The message.
    pub error: anyhow::Error,
    /// The status.
    pub status: ExitStatus,
}

impl Failure {
    /// Wrong usage, or configuration.
    pub fn usage(error: impl Into<anyhow::Error>) -> Self {
        Self { error: error.into(), status: ExitStatus::USAGE }
    }

    /// The target is not there, or does not accept the credentials.
    pub fn unreachable(error: impl Into<anyhow::Error>) -> Self {
        Self { error: error.into(), status: ExitStatus::UNREACHABLE }
    }

    /// What kept a target or a stage from being made ready. Files and certificates are configuration.
    pub fn of_stage(error: StageError) -> Self {
        match error {
            StageError::Files(_) | StageError::Upstream(_) => Self::usage(error),
            _ => Self::unreachable(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;

    #[test]
    fn a_ledger_that_cannot_be_read_is_no_target_that_cannot_be_reached() {
        let files = StageError::Files(io::Error::other("torn"));
        assert_eq!(Failure::of_stage(files).status, ExitStatus::USAGE);
        let silent = StageError::Url(url::ParseError::EmptyHost);
        assert_eq!(Failure::of_stage(silent).status, ExitStatus::UNREACHABLE);
    }
}
