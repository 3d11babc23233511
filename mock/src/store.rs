//! Everything that changes, in one place behind one lock: the world, the tokens, the clock and the ids.

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::account::{Account, Tokens};
use crate::clock::{Clock, ClockKind};
use crate::ids::Ids;
use crate::quran_reflect::{Event, Time, User, World};
use crate::seed::{self, Seed};

/// The changing part of a mock.
#[derive(Clone, Debug)]
pub(crate) struct Store {
    pub(crate) world: World,
    pub(crate) tokens: Tokens,
    pub(crate) clock: Clock,
    pub(crate) ids: Ids,
}

impl Store {
    /// A store in the state of a seed.
    pub(crate) fn seeded(kind: ClockKind, seed: Seed) -> Self {
        let mut store = Self {
            world: World::default(),
            tokens: Tokens::default(),
            clock: Clock::new(kind),
            ids: Ids::new(),
        };
        seed::plant(&mut store, seed);
        store
    }

    /// Applies what a rule decided, and keeps the time and the ids that it used. Nothing happens without events.
    pub(crate) fn apply(&mut self, events: Vec<Event>, at: Time, ids: Ids) {
        if events.is_empty() {
            return;
        }
        self.ids.keep(ids);
        self.clock.wrote(at);
        for event in events {
            self.world.apply(event);
        }
    }

    /// Adds a user who can call the api.
    pub(crate) fn admit(&mut self, user: User, account: &Account) {
        self.tokens.insert(user.id, account);
        self.world.apply(Event::UserCreated(Box::new(user)));
    }
}

/// The store as all requests share it.
#[derive(Debug)]
pub(crate) struct Shared(Mutex<Store>);

impl Shared {
    pub(crate) fn new(store: Store) -> Self {
        Self(Mutex::new(store))
    }

    /// The one lock. Rules cannot panic half-way through a change, so a poisoned lock still guards a true world.
    pub(crate) fn lock(&self) -> MutexGuard<'_, Store> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
