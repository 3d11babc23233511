//! The world of this domain. Only events change it; one about something that is gone does nothing.

use std::collections::BTreeMap;

use uuid::Uuid;

use serde::{Deserialize, Serialize};

use super::model::{Event, Invitee, Room, RoomId, User, UserId};
use super::saved::Saved;

/// All users, groups and pages.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(try_from = "Saved", into = "Saved")]
pub struct World {
    pub(super) users: BTreeMap<UserId, User>,
    pub(super) rooms: BTreeMap<RoomId, Room>,
    accounts: BTreeMap<Uuid, UserId>,
    emails: BTreeMap<String, UserId>,
}

impl World {
    /// A user by id.
    #[must_use]
    pub fn user(&self, id: UserId) -> Option<&User> {
        self.users.get(&id)
    }

    /// The user behind an account.
    #[must_use]
    pub fn user_of(&self, account: Uuid) -> Option<&User> {
        self.user(*self.accounts.get(&account)?)
    }

    /// The user of an address, in any case.
    #[must_use]
    pub fn user_by_email(&self, email: &str) -> Option<&User> {
        self.user(*self.emails.get(&email.to_lowercase())?)
    }

    /// A group or page by id.
    #[must_use]
    pub fn room(&self, id: RoomId) -> Option<&Room> {
        self.rooms.get(&id)
    }

    /// All groups and pages, in the order of creation.
    pub fn rooms(&self) -> impl Iterator<Item = &Room> {
        self.rooms.values()
    }

    /// An id that no user has.
    #[must_use]
    pub fn next_user(&self) -> UserId {
        let last = self.users.last_key_value();
        last.map_or(1, |(id, _)| id.saturating_add(1))
    }

    /// Applies one event.
    pub fn apply(&mut self, event: Event) {
        match event {
            Event::UserCreated(user) => {
                self.accounts.insert(user.account, user.id);
                self.emails.insert(user.email.to_lowercase(), user.id);
                self.users.insert(user.id, user);
            }
            Event::RoomCreated(room) => {
                self.rooms.insert(room.id, *room);
            }
            Event::Invited { room, whom } => {
                if let Some(room) = self.rooms.get_mut(&room) {
                    room.invited.insert(whom);
                }
            }
            Event::Joined { room, user } => {
                if let Some(room) = self.rooms.get_mut(&room) {
                    room.invited.remove(&Invitee::User(user));
                    room.members.entry(user).or_insert(false);
                }
            }
            Event::AdminAssigned { room, user } => {
                let room = self.rooms.get_mut(&room);
                if let Some(admin) = room.and_then(|room| room.members.get_mut(&user)) {
                    *admin = true;
                }
            }
            Event::Removed { room, user } => {
                if let Some(room) = self.rooms.get_mut(&room) {
                    room.members.remove(&user);
                }
            }
        }
    }
}
