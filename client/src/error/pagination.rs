//! Lists whose pages lead nowhere.

use crate::Operation;

/// A stream of items ended early, because the server's pages contradict themselves.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the pages of {} don't advance: {stall}", operation.label())]
pub struct PaginationError {
    operation: &'static Operation,
    stall: Stall,
}

/// What is wrong with a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Stall {
    /// Another page came than the one asked for.
    #[error("asked for page {asked}, got page {got}")]
    OtherPage {
        /// The number that was asked for.
        asked: i64,
        /// The number that the answer gives itself.
        got: i64,
    },
    /// A page brought exactly the items of an earlier one.
    #[error("page {page} repeats an earlier page")]
    Repeated {
        /// The number of the page.
        page: i64,
    },
    /// A page is empty although others are announced after it.
    #[error("page {page} of {pages} is empty")]
    Empty {
        /// The number of the page.
        page: i64,
        /// How many pages the answer announces.
        pages: i64,
    },
    /// More items came than there are, and further pages are announced.
    #[error("{received} items came of {total}, and there are more pages")]
    TooMany {
        /// How many items came so far.
        received: i64,
        /// How many there are, by the answer.
        total: i64,
    },
}

impl PaginationError {
    #[cfg(feature = "quran-reflect")]
    pub(crate) fn new(operation: &'static Operation, stall: Stall) -> Self {
        Self { operation, stall }
    }

    /// The operation that was called.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// What is wrong.
    #[must_use]
    pub fn stall(&self) -> Stall {
        self.stall
    }
}
