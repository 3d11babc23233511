//! The nouns of this domain, and what can happen to them.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Identity of a user.
pub type UserId = i64;
/// Identity of a group or page; later ones are larger.
pub type RoomId = i64;

/// What sort of room it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// A community.
    Group,
    /// An organisation or a scholar.
    Page,
}

/// Somebody with an account.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct User {
    /// Identity in this api.
    pub id: UserId,
    /// The account behind it, which other apis know under ids of their own.
    pub account: Uuid,
    /// What the log calls them.
    pub handle: String,
    /// Address that invitations may go to, lower case.
    pub email: String,
}

/// Who is invited.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Invitee {
    /// Somebody with an account.
    User(UserId),
    /// An address that belongs to nobody yet, lower case.
    Email(String),
}

/// A group or a page.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Room {
    /// Identity.
    pub id: RoomId,
    /// What sort of room.
    pub kind: Kind,
    /// The slug of a group, the subdomain of a page.
    pub slug: String,
    /// The name.
    pub name: String,
    /// What it is about.
    pub description: String,
    /// Whether everybody may see it.
    pub public: bool,
    /// Members, and whether each is an administrator.
    pub members: BTreeMap<UserId, bool>,
    /// Who is invited and has not accepted yet.
    pub invited: BTreeSet<Invitee>,
    /// How many posts it has. No operation posts.
    pub posts: i64,
}

impl Room {
    /// Whether a user is a member.
    #[must_use]
    pub fn is_member(&self, user: UserId) -> bool {
        self.members.contains_key(&user)
    }

    /// Whether a user is an administrator.
    #[must_use]
    pub fn is_admin(&self, user: UserId) -> bool {
        self.members.get(&user).copied().unwrap_or(false)
    }

    /// How many administrators there are.
    #[must_use]
    pub fn admins(&self) -> usize {
        self.members.values().filter(|admin| **admin).count()
    }
}

/// What can happen.
#[derive(Clone, Debug)]
pub enum Event {
    /// An account was created.
    UserCreated(User),
    /// A room came to be.
    RoomCreated(Box<Room>),
    /// Somebody was invited.
    Invited {
        /// To which room.
        room: RoomId,
        /// Who.
        whom: Invitee,
    },
    /// Somebody accepted an invitation.
    Joined {
        /// Which room.
        room: RoomId,
        /// Who.
        user: UserId,
    },
    /// A member became an administrator.
    AdminAssigned {
        /// Which room.
        room: RoomId,
        /// Who.
        user: UserId,
    },
    /// A membership ended, and the rights with it.
    Removed {
        /// Which room.
        room: RoomId,
        /// Who.
        user: UserId,
    },
}
