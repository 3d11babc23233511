//! The rate limit.

use std::sync::atomic::{AtomicU64, Ordering};

/// Refuses every so manyth request: what a rate limit looks like to whoever runs into it.
#[derive(Debug, Default)]
pub(crate) struct Limit {
    every: Option<u64>,
    seen: AtomicU64,
}

impl Limit {
    pub(crate) fn every(every: Option<u64>) -> Self {
        Self {
            every: every.filter(|every| *every > 0),
            seen: AtomicU64::new(0),
        }
    }

    /// Counts a request; whether it is one too many.
    pub(crate) fn is_exceeded(&self) -> bool {
        let Some(every) = self.every else {
            return false;
        };
        let seen = self.seen.fetch_add(1, Ordering::Relaxed).wrapping_add(1);
        seen.is_multiple_of(every)
    }

    /// Counts from the beginning again.
    pub(crate) fn restart(&self) {
        self.seen.store(0, Ordering::Relaxed);
    }
}
