//! Everything that changes, in one place behind one lock: the worlds of all apis, the tokens, the clock and the ids.

use std::collections::BTreeSet;
use std::ops::{Deref, DerefMut};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::account::{Account, Tokens};
use crate::clock::{Clock, ClockKind};
use crate::domain::Time;
use crate::ids::Ids;
use crate::input::Payload;
use crate::keys::Keys;
use crate::legacy_groups;
use crate::letters::Outbox;
use crate::oauth2::{Refresh, Session, State, approved};
use crate::quran_reflect::{Event, User, World};
use crate::seed::{self, Seed};
use crate::ucs;

/// How many bytes may be remembered of all that was asked for.
const MOST_WRITTEN: u64 = 1024 * 1024 * 1024;
/// What a call that changes something leaves behind, beside what it says.
const PER_CALL: u64 = 512;

/// The changing part of a mock.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Store {
    pub(crate) quran_reflect: World,
    pub(crate) legacy_groups: legacy_groups::World,
    pub(crate) ucs: ucs::World,
    pub(crate) keys: Keys,
    pub(crate) tokens: Tokens,
    pub(crate) oauth: State,
    /// Those who have tokens of their own, in the order of their arrival.
    pub(crate) accounts: Vec<Account>,
    /// When the tokens of accounts expire.
    pub(crate) expires_at: Option<Time>,
    pub(crate) clock: Clock,
    pub(crate) ids: Ids,
    /// How many bytes were asked to be remembered, about.
    #[serde(skip)]
    pub(crate) written: u64,
    /// Where letters go, beside the mailbox.
    #[serde(skip)]
    pub(crate) outbox: Option<Outbox>,
    /// The faults but for which this would be another state.
    pub(crate) changed_by: BTreeSet<String>,
}

impl Store {
    /// A store with nothing in it.
    pub(crate) fn new(clock: Clock) -> Self {
        Self {
            oauth: State::default(),
            accounts: Vec::new(),
            expires_at: None,
            quran_reflect: World::default(),
            legacy_groups: legacy_groups::World::default(),
            ucs: ucs::World::default(),
            keys: Keys::default(),
            tokens: Tokens::default(),
            clock,
            ids: Ids::new(),
            changed_by: BTreeSet::new(),
            written: 0,
            outbox: None,
        }
    }

    /// A store in the state of a seed. The access tokens of accounts work for a lifetime, or for ever.
    pub(crate) fn seeded(kind: ClockKind, seed: Seed, lifetime: Option<Duration>) -> Self {
        let mut store = seed::store(kind, seed);
        store.limit_accounts(lifetime);
        store
    }

    /// The access tokens of accounts work for a lifetime from now on, or for ever.
    pub(crate) fn limit_accounts(&mut self, lifetime: Option<Duration>) {
        let lifetime = lifetime.and_then(|lifetime| TimeDelta::from_std(lifetime).ok());
        let now = self.clock.now();
        self.expires_at = lifetime.and_then(|lifetime| now.checked_add_signed(lifetime));
        self.tokens.limit_accounts(self.expires_at);
    }

    /// Takes another's place: its tokens are remembered as gone.
    pub(crate) fn after(mut self, other: &Self) -> Self {
        let more = other.keys.all().chain(other.oauth.refresh.keys());
        let known = |token: &&String| {
            self.keys.all().all(|key| key != *token) && !self.oauth.refresh.contains_key(*token)
        };
        let more: Vec<_> = more.filter(known).cloned().collect();
        self.tokens.remember_gone(&other.tokens, more.into_iter());
        self.outbox.clone_from(&other.outbox);
        self
    }

    /// How many bytes it has, about.
    pub(crate) fn size(&self) -> u64 {
        const SEED: u64 = 256 * 1024;
        self.written.saturating_add(SEED)
    }

    /// Counts what a request asks to be remembered.
    ///
    /// # Errors
    ///
    /// What to tell whoever asks for more than there is room for.
    pub(crate) fn make_room(&mut self, payload: &Payload) -> Result<(), &'static str> {
        let bytes = match payload {
            Payload::Complete(bytes) => bytes.len() as u64,
            Payload::TooLarge | Payload::Broken => 0,
        };
        if self.written.saturating_add(bytes) > MOST_WRITTEN {
            return Err(
                "The mock has been told more than it keeps, 1 GiB; POST /__mock/reset makes room.",
            );
        }
        self.written = self.written.saturating_add(bytes).saturating_add(PER_CALL);
        Ok(())
    }

    /// Notes that something happened, with the time and the ids that it used.
    pub(crate) fn wrote(&mut self, at: Time, ids: Ids) {
        self.ids.keep(ids);
        self.clock.wrote(at);
    }

    /// Adds a user who can call the api. The tokens of the account are like those of a login that granted everything,
    /// and either client may use them.
    pub(crate) fn admit(&mut self, user: User, account: &Account) {
        let now = self.clock.now();
        let session = Session {
            client: None,
            user: Some(user.id),
            scopes: approved(),
            nonce: None,
            requested_at: now,
            logged_in_at: now,
        };
        let refresh = Refresh { session: account.user_id.clone(), issued_at: now, used: false };
        self.tokens.insert(user.id, account, &session, self.expires_at);
        self.oauth.refresh.insert(account.refresh_token.clone(), refresh);
        self.oauth.sessions.insert(account.user_id.clone(), session);
        self.accounts.push(account.clone());
        let id = user.id;
        self.quran_reflect.apply(Event::UserCreated(Box::new(user)));
        legacy_groups::admit(self, id, account);
        ucs::admit(self, account);
    }
}

/// Names to be kept.
pub(crate) fn owned(names: &BTreeSet<&'static str>) -> impl Iterator<Item = String> {
    names.iter().map(|name| (*name).to_owned())
}

/// Remembers which faults made the state another than it would be.
pub(crate) fn mark(store: &Shared, names: &BTreeSet<&'static str>) {
    if !names.is_empty() {
        store.lock().changed_by.extend(owned(names));
    }
}

/// The store as all requests share it.
#[derive(Debug)]
pub(crate) struct Shared(Mutex<Counted>);

/// A store, and how often it may have changed.
#[derive(Debug)]
struct Counted {
    store: Store,
    changes: u64,
}

/// The store while nobody else has it. Whoever takes it to change it is counted, so that nothing that depends on
/// it can outlive a change unnoticed.
#[derive(Debug)]
pub(crate) struct Guard<'a>(MutexGuard<'a, Counted>);

impl Shared {
    pub(crate) fn new(store: Store) -> Self {
        Self(Mutex::new(Counted { store, changes: 0 }))
    }

    /// The one lock. Rules cannot panic half-way through a change, so a poisoned lock still guards a true world.
    pub(crate) fn lock(&self) -> Guard<'_> {
        Guard(self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Guard<'_> {
    /// How often the store was taken to be changed.
    pub(crate) fn changes(&self) -> u64 {
        self.0.changes
    }
}

impl Deref for Guard<'_> {
    type Target = Store;

    fn deref(&self) -> &Store {
        &self.0.store
    }
}

impl DerefMut for Guard<'_> {
    fn deref_mut(&mut self) -> &mut Store {
        self.0.changes += 1;
        &mut self.0.store
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_store_that_was_told_too_much_takes_no_more_and_says_what_makes_room() {
        let mut store = Store::seeded(ClockKind::Fixed, Seed::Empty, None);
        let payload = Payload::Complete(vec![b'x'; 1000].into());
        assert_eq!(store.make_room(&payload), Ok(()));
        assert_eq!(store.written, 1000 + PER_CALL);
        store.written = MOST_WRITTEN - 999;
        let refused = store.make_room(&payload);
        assert!(refused.is_err_and(|message| message.contains("/__mock/reset")));
        assert_eq!(store.written, MOST_WRITTEN - 999);
    }
}
