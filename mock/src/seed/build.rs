//! A store in the state of a seed.

use std::collections::BTreeSet;

use chrono::DateTime;
use uuid::Uuid;

use super::{Seed, demo};
use crate::account::{Accounts, MEMBER, OUTSIDER, OWNER};
use crate::clock::{Clock, ClockKind};
use crate::domain::Time;
use crate::legacy_groups;
use crate::quran_reflect::User;
use crate::store::Store;

/// A store in the state of a seed, at the start of a clock.
pub(crate) fn store(kind: ClockKind, seed: Seed) -> Store {
    match seed {
        Seed::Demo => demo::store(kind),
        Seed::Empty => {
            let mut store = Store::new(Clock::new(kind));
            plant(&mut store);
            store
        }
    }
}

/// Fills an empty store.
fn plant(store: &mut Store) {
    let accounts = Accounts::fixed();
    let owner = person(OWNER, "Amina", "Rahman", &accounts.owner.username, "2024-03-08T06:41:09Z");
    let member =
        person(MEMBER, "Yusuf", "Demir", &accounts.member.username, "2024-09-21T17:05:44Z");
    let outsider =
        person(OUTSIDER, "Leila", "Haddad", &accounts.outsider.username, "2025-05-30T11:52:27Z");
    store.admit(User { verified: true, ..owner }, &accounts.owner);
    store.admit(member, &accounts.member);
    store.admit(outsider, &accounts.outsider);
    legacy_groups::plant(store);
}

/// A user about whom nothing else is known yet.
pub(crate) fn person(id: Uuid, first: &str, last: &str, username: &str, created_at: &str) -> User {
    User {
        id,
        username: username.to_owned(),
        first_name: first.to_owned(),
        last_name: last.to_owned(),
        email: format!("{}@example.org", username.to_lowercase()),
        verified: false,
        bio: None,
        country: None,
        created_at: instant(created_at),
        rooms: BTreeSet::new(),
        following: BTreeSet::new(),
        followers: BTreeSet::new(),
        posts: BTreeSet::new(),
        saved: BTreeSet::new(),
        likes: 0,
    }
}

/// An instant of a seed, as RFC 3339 writes it.
fn instant(text: &str) -> Time {
    DateTime::parse_from_rfc3339(text).map(|at| at.to_utc()).unwrap_or_default()
}
