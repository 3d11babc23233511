//! The world: everything the mock knows, and the indices that find it.
//!
//! Only events change it (see `apply`). Readers get references; nothing here decides what a caller may see.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::model::{Invite, Kind, PageRequest, Post, PostId, Room, RoomId, User, UserId};
use super::saved::Saved;

/// All users, rooms, invitations, page requests and posts.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(try_from = "Saved", into = "Saved")]
pub struct World {
    pub(super) users: BTreeMap<UserId, User>,
    pub(super) rooms: BTreeMap<RoomId, Room>,
    pub(super) posts: BTreeMap<PostId, Post>,
    pub(super) invites: BTreeMap<String, Invite>,
    pub(super) page_requests: BTreeMap<RoomId, PageRequest>,
    pub(super) usernames: BTreeMap<String, UserId>,
    pub(super) emails: BTreeMap<String, UserId>,
    pub(super) slugs: BTreeMap<(Kind, String), RoomId>,
    pub(super) requested_slugs: BTreeMap<String, RoomId>,
    /// The open invitation of an address to a room.
    pub(super) open_invites: BTreeMap<(RoomId, String), String>,
    /// What each address was sent: tokens, oldest first.
    pub(super) mailboxes: BTreeMap<String, Vec<String>>,
    /// A rule that a saved world does not keep, as only a fault can bring about.
    pub(super) broken: Option<String>,
}

impl World {
    /// What of a saved world no rule allows.
    pub(crate) fn broken(&self) -> Option<&str> {
        self.broken.as_deref()
    }

    /// A user by id.
    #[must_use]
    pub fn user(&self, id: UserId) -> Option<&User> {
        self.users.get(&id)
    }

    /// All users, by id.
    pub fn users(&self) -> impl Iterator<Item = &User> {
        self.users.values()
    }

    /// A user by handle, in any case.
    #[must_use]
    pub fn user_by_name(&self, username: &str) -> Option<&User> {
        self.user(*self.usernames.get(&username.to_lowercase())?)
    }

    /// A user by e-mail address, in any case.
    #[must_use]
    pub fn user_by_email(&self, email: &str) -> Option<&User> {
        self.user(*self.emails.get(&email.to_lowercase())?)
    }

    /// A room by id. A page that waits for approval is not a room.
    #[must_use]
    pub fn room(&self, id: RoomId) -> Option<&Room> {
        self.rooms.get(&id)
    }

    /// A room by its url or subdomain, in any case.
    #[must_use]
    pub fn room_by_slug(&self, kind: Kind, slug: &str) -> Option<&Room> {
        self.room(*self.slugs.get(&(kind, slug.to_lowercase()))?)
    }

    /// All rooms, by id.
    pub fn rooms(&self) -> impl Iterator<Item = &Room> {
        self.rooms.values()
    }

    /// The rooms a user is a member of.
    pub fn rooms_of(&self, user: UserId) -> impl Iterator<Item = &Room> {
        self.user(user).into_iter().flat_map(|user| &user.rooms).filter_map(|id| self.room(*id))
    }

    /// A post by id, deleted ones included.
    #[must_use]
    pub fn post(&self, id: PostId) -> Option<&Post> {
        self.posts.get(&id)
    }

    /// An invitation by its token, closed ones included.
    #[must_use]
    pub fn invite(&self, token: &str) -> Option<&Invite> {
        self.invites.get(token)
    }

    /// The invitations sent to an address, oldest first.
    pub fn mailbox(&self, email: &str) -> impl Iterator<Item = &Invite> {
        self.mailboxes
            .get(&email.to_lowercase())
            .into_iter()
            .flatten()
            .filter_map(|token| self.invite(token))
    }

    /// All invitations, ordered by address and then by time.
    pub fn mails(&self) -> impl Iterator<Item = &Invite> {
        self.mailboxes.values().flatten().filter_map(|token| self.invite(token))
    }

    /// A pending request by id.
    #[must_use]
    pub fn page_request(&self, id: RoomId) -> Option<&PageRequest> {
        self.page_requests.get(&id)
    }

    /// The pending request that wants this subdomain.
    #[must_use]
    pub fn page_request_by_slug(&self, slug: &str) -> Option<&PageRequest> {
        self.page_request(*self.requested_slugs.get(&slug.to_lowercase())?)
    }

    /// All pending requests, oldest first.
    pub fn page_requests(&self) -> impl Iterator<Item = &PageRequest> {
        self.page_requests.values()
    }
}
