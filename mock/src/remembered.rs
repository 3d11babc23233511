//! What was written since the store last changed: the same view for the same eyes is the same bytes.

use std::sync::{Mutex, PoisonError};

use bytes::Bytes;
use uuid::Uuid;

/// How many bodies are kept.
const KEPT: usize = 32;

/// Bodies by viewer and view, all of one state of the store.
#[derive(Debug)]
pub(crate) struct Remembered<V>(Mutex<State<V>>);

#[derive(Debug)]
struct State<V> {
    changes: u64,
    bodies: Vec<(Uuid, V, Bytes)>,
}

impl<V> Default for Remembered<V> {
    fn default() -> Self {
        Self(Mutex::new(State { changes: 0, bodies: Vec::new() }))
    }
}

impl<V> Remembered<V> {
    /// The body, if it was written in this state of the store.
    pub(crate) fn find(
        &self,
        changes: u64,
        user: Uuid,
        is_same: impl Fn(&V) -> bool,
    ) -> Option<Bytes> {
        let state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut bodies = state.bodies.iter().filter(|_| state.changes == changes);
        let (_, _, body) = bodies.find(|(whose, view, _)| *whose == user && is_same(view))?;
        Some(body.clone())
    }

    /// Keeps a body of this state of the store, unless a newer state is known.
    pub(crate) fn keep(&self, changes: u64, user: Uuid, view: V, body: Bytes) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if state.changes > changes {
            return;
        }
        if state.changes < changes || state.bodies.len() == KEPT {
            state.bodies.clear();
            state.changes = changes;
        }
        state.bodies.push((user, view, body));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_forgets_everything_and_nothing_old_is_learned() {
        let remembered = Remembered::default();
        let (user, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        remembered.keep(3, user, "room", Bytes::from_static(b"old"));
        let find = |changes, user, view| {
            let found = remembered.find(changes, user, |kept: &&str| *kept == view);
            found.map(|body| body.to_vec())
        };
        assert_eq!(find(3, user, "room").as_deref(), Some(b"old".as_slice()));
        assert_eq!(find(3, other, "room"), None);
        assert_eq!(find(3, user, "members"), None);
        assert_eq!(find(4, user, "room"), None);
        remembered.keep(4, user, "members", Bytes::new());
        assert_eq!(find(3, user, "room"), None);
        remembered.keep(3, user, "room", Bytes::from_static(b"old"));
        assert_eq!(find(4, user, "room"), None);
    }

    #[test]
    fn no_more_than_a_few_are_kept() {
        let remembered = Remembered::default();
        for view in 0..10 * KEPT {
            remembered.keep(1, Uuid::nil(), view, Bytes::new());
        }
        assert!(remembered.0.lock().expect("unpoisoned").bodies.len() <= KEPT);
    }
}
