//! The rate limit.

use std::sync::atomic::{AtomicU64, Ordering};

/// Refuses every so manyth request: what a rate limit looks like to whoever runs into it.
#[derive(Debug, Default)]
pub(crate) struct Limit {
    /// 0 is never.
    every: AtomicU64,
    seen: AtomicU64,
}

impl Limit {
    /// Counts a request; whether it is one too many.
    pub(crate) fn is_exceeded(&self) -> bool {
        let every = self.every.load(Ordering::Relaxed);
        if every == 0 {
            return false;
        }
        let seen = self.seen.fetch_add(1, Ordering::Relaxed).wrapping_add(1);
        seen.is_multiple_of(every)
    }

    /// How many requests there are to one that is refused.
    pub(crate) fn every(&self) -> Option<u64> {
        Some(self.every.load(Ordering::Relaxed)).filter(|every| *every > 0)
    }

    /// Counts from the beginning, up to another number.
    pub(crate) fn restart(&self, every: Option<u64>) {
        self.every.store(every.unwrap_or_default(), Ordering::Relaxed);
        self.seen.store(0, Ordering::Relaxed);
    }
}
