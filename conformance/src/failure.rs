//! How a command fails.

use conformance::{exit::ExitStatus, target::StageError};

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
        Self {
            error: error.into(),
            status: ExitStatus::USAGE,
        }
    }

    /// The target is not there, or does not accept the credentials.
    pub fn unreachable(error: impl Into<anyhow::Error>) -> Self {
        Self {
            error: error.into(),
            status: ExitStatus::UNREACHABLE,
        }
    }

    /// What kept a live target from being made ready.
    pub fn of_stage(error: StageError) -> Self {
        match error {
            StageError::Token(_) => Self::unreachable(error),
            _ => Self::usage(error),
        }
    }
}
