//! States to come back to: held by whoever asked from Rust, or kept here under a number for callers over HTTP.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::store::Store;

/// A state that a mock was in.
#[derive(Clone, Debug)]
pub struct Checkpoint(Arc<Store>);

impl Checkpoint {
    pub(crate) fn of(store: &Store) -> Self {
        Self(Arc::new(store.clone()))
    }

    pub(crate) fn store(&self) -> Store {
        (*self.0).clone()
    }
}

/// How many are kept, and how many bytes about; the oldest make room.
const MOST: usize = 1000;
const MOST_BYTES: u64 = 512 * 1024 * 1024;

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
        let size = |kept: &Numbered| kept.by_number.values().map(|one| one.0.size()).sum::<u64>();
        while kept.by_number.len() > MOST || (kept.by_number.len() > 1 && size(&kept) > MOST_BYTES)
        {
            kept.by_number.pop_first();
        }
        number
    }

    pub(crate) fn get(&self, number: u64) -> Option<Checkpoint> {
        self.lock().by_number.get(&number).cloned()
    }

    /// The numbers of those that are kept, oldest first.
    pub(crate) fn numbers(&self) -> Vec<u64> {
        self.lock().by_number.keys().copied().collect()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::ClockKind;
    use crate::seed::Seed;

    #[test]
    fn the_oldest_make_room_for_the_newest() {
        let kept = Kept::default();
        let mut store = Store::seeded(ClockKind::Fixed, Seed::Empty, None);
        let first = Checkpoint::of(&store);
        for _ in 0..MOST {
            kept.keep(first.clone());
        }
        assert!(kept.get(1).is_some());
        let last = kept.keep(first.clone());
        assert!(kept.get(1).is_none() && kept.get(2).is_some() && kept.get(last).is_some());
        store.written = MOST_BYTES / 3;
        let large = Checkpoint::of(&store);
        let numbers: Vec<_> = (0..4).map(|_| kept.keep(large.clone())).collect();
        assert!(kept.get(last).is_none() && kept.get(numbers[0]).is_none());
        assert!(kept.get(numbers[3]).is_some());
    }
}
