//! States to come back to: held by whoever asked from Rust, or kept here under a number for callers over HTTP.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::store::Store;

/// A state that a mock was in.
#[derive(Clone, Debug)]
pub struct Checkpoint(Box<Store>);

impl Checkpoint {
    pub(crate) fn of(store: &Store) -> Self {
        Self(Box::new(store.clone()))
    }

    pub(crate) fn store(&self) -> Store {
        (*self.0).clone()
    }
}

/// Checkpoints by number. A number is never given twice, so that one of before a reset cannot be mistaken.
#[derive(Debug, Default)]
pub(crate) struct Kept(Mutex<Numbered>);

#[derive(Debug, Default)]
struct Numbered {
    last: u64,
    by_number: BTreeMap<u64, Checkpoint>,
}

impl Kept {
    /// Keeps a state; its number is returned.
    pub(crate) fn keep(&self, checkpoint: Checkpoint) -> u64 {
        let mut kept = self.lock();
        kept.last += 1;
        let number = kept.last;
        kept.by_number.insert(number, checkpoint);
        number
    }

    pub(crate) fn get(&self, number: u64) -> Option<Checkpoint> {
        self.lock().by_number.get(&number).cloned()
    }

    /// Forgets all of them.
    pub(crate) fn clear(&self) {
        self.lock().by_number.clear();
    }

    /// Nothing that panics happens under the lock.
    fn lock(&self) -> MutexGuard<'_, Numbered> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
