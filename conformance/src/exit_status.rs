//! The exit statuses of the binary, on which other people's scripts rely.

use std::process::ExitCode;

/// How a run ended, as the shell sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ExitStatus(u8);

impl ExitStatus {
    /// The target does what its document says.
    pub const CONFORMANT: Self = Self(0);
    /// There are findings; or something could not be told, a cell of coverage is empty, or a known deviation does not hold.
    pub const FINDINGS: Self = Self(1);
    /// Wrong usage or configuration, or nothing was selected.
    pub const USAGE: Self = Self(2);
    /// The target could not be reached, or did not accept the credentials.
    pub const UNREACHABLE: Self = Self(3);
    /// Something that the run created could not be removed again.
    pub const CLEANUP_INCOMPLETE: Self = Self(4);

    /// The one status for everything that holds: usage first, then the highest.
    #[must_use]
    pub fn of_all(holding: impl IntoIterator<Item = Self>) -> Self {
        holding.into_iter().fold(Self::CONFORMANT, |one, other| match (one, other) {
            (Self::USAGE, _) | (_, Self::USAGE) => Self::USAGE,
            (one, other) => one.max(other),
        })
    }

    /// The number.
    #[must_use]
    pub fn code(self) -> u8 {
        self.0
    }
}

impl From<ExitStatus> for ExitCode {
    fn from(status: ExitStatus) -> Self {
        Self::from(status.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usage_outranks_everything_and_then_the_highest_counts() {
        let (findings, unreachable) = (ExitStatus::FINDINGS, ExitStatus::UNREACHABLE);
        let (usage, cleanup) = (ExitStatus::USAGE, ExitStatus::CLEANUP_INCOMPLETE);
        assert_eq!(ExitStatus::of_all([]), ExitStatus::CONFORMANT);
        assert_eq!(ExitStatus::of_all([findings, cleanup]).code(), 4);
        assert_eq!(ExitStatus::of_all([findings, unreachable]).code(), 3);
        assert_eq!(ExitStatus::of_all([cleanup, usage]).code(), 2);
    }
}
