//! The nouns of the Rooms domain: users, rooms, memberships, invites, page requests and posts.
//!
//! A follower of a page is a member of it, as in the documented `DELETE …/members/{userId}`, which speaks of both.
//! What follows from something else (`serde(skip)`) is no part of a saved state. Collections that can grow are maps or ordered sets, so that no request has to scan them for one item.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

/// Identity of a user, a UUID.
pub type UserId = Uuid;
/// Identity of a room: sixteen digits, like microseconds since 1970.
pub type RoomId = i64;
/// Identity of a post.
pub type PostId = i64;
pub use crate::domain::Time;

/// What sort of room it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// A community that people join, addressed by its url.
    Group,
    /// An organisation or a scholar that people follow, addressed by its subdomain.
    Page,
}

impl Kind {
    /// The lower-case word that responses use.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Page => "page",
        }
    }
}

/// A person with an account.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct User {
    /// Identity.
    pub id: UserId,
    /// Public handle, unique without regard to case.
    pub username: String,
    /// Given name.
    pub first_name: String,
    /// Family name.
    pub last_name: String,
    /// Address that invitations go to; shown to nobody else.
    pub email: String,
    /// Whether the platform has verified the person.
    pub verified: bool,
    /// A few words about themself.
    pub bio: Option<String>,
    /// Two-letter country code.
    pub country: Option<String>,
    /// When the account was created.
    pub created_at: Time,
    /// Rooms the user is a member of.
    #[serde(skip)]
    pub rooms: BTreeSet<RoomId>,
    /// Users whom this user follows.
    pub following: BTreeSet<UserId>,
    /// Users who follow this user.
    #[serde(skip)]
    pub followers: BTreeSet<UserId>,
    /// Published posts that still exist.
    #[serde(skip)]
    pub posts: BTreeSet<PostId>,
    /// Posts the user has saved.
    pub saved: BTreeSet<PostId>,
    /// Likes that the user's posts have received.
    #[serde(skip)]
    pub likes: u64,
}

/// One user's membership of one room.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Membership {
    /// When it began.
    pub joined_at: Time,
    /// Whether admin access was granted. The owner administers without it.
    pub admin: bool,
}

/// A group or an approved page.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Room {
    /// Identity.
    pub id: RoomId,
    /// Group or page.
    pub kind: Kind,
    /// Url of a group, subdomain of a page; always lower case.
    pub slug: String,
    /// Display name.
    pub name: String,
    /// What the room is about.
    pub description: String,
    /// Two-letter country code.
    pub country: Option<String>,
    /// Public rooms are found by search and can be entered without invitation.
    pub public: bool,
    /// A display hint for front ends.
    pub hide_follow_join_button: bool,
    /// Pages are verified by their approval.
    pub verified: bool,
    /// How often the avatar was set; `None` is the default picture.
    pub avatar: Option<u32>,
    /// The one member who cannot leave.
    pub owner: UserId,
    /// When the room came to be.
    pub created_at: Time,
    /// The secret of the private link, of use while the room is private.
    pub private_token: String,
    /// Web site of the organisation behind a page.
    pub website: Option<String>,
    /// Members, the owner among them.
    pub members: BTreeMap<UserId, Membership>,
    /// The same members in the order of joining.
    #[serde(skip)]
    pub joined: BTreeSet<(Time, UserId)>,
    /// Published posts that still exist, oldest first.
    #[serde(skip)]
    pub posts: BTreeSet<PostId>,
}

impl Room {
    /// Whether the user owns the room.
    #[must_use]
    pub fn is_owner(&self, user: UserId) -> bool {
        self.owner == user
    }

    /// Whether the user is a member, whatever their role.
    #[must_use]
    pub fn is_member(&self, user: UserId) -> bool {
        self.members.contains_key(&user)
    }

    /// Whether the user administers the room, as its owner or by admin access.
    #[must_use]
    pub fn is_admin(&self, user: UserId) -> bool {
        self.is_owner(user) || self.members.get(&user).is_some_and(|membership| membership.admin)
    }
}

/// A page that was asked for and waits for approval.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PageRequest {
    /// Identity of the request, and of the page once approved.
    pub id: RoomId,
    /// Who asked.
    pub requester: UserId,
    /// When.
    pub requested_at: Time,
    /// Wanted subdomain, lower case.
    pub slug: String,
    /// Wanted name.
    pub name: String,
    /// Description, empty if none was given.
    pub description: String,
    /// Country, if given.
    pub country: Option<String>,
    /// Visibility of the page to be.
    pub public: bool,
    /// Display hint of the page to be.
    pub hide_follow_join_button: bool,
    /// Web site, if given.
    pub website: Option<String>,
    /// What the reviewers read: contact details and purpose, as they were sent.
    pub application: Value,
}

/// Where an invitation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum InviteStatus {
    /// Waiting for an answer.
    Open,
    /// Accepted; the token is used up.
    Accepted,
    /// Rejected; the token is dead.
    Rejected,
    /// A later invitation of the same person took its place.
    Replaced,
}

/// One invitation of one address to one room.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Invite {
    /// The secret that the invitee gets by e-mail.
    pub token: String,
    /// Where to.
    pub room: RoomId,
    /// Who is meant, lower case.
    pub email: String,
    /// Who invited.
    pub invited_by: UserId,
    /// When.
    pub sent_at: Time,
    /// When the token ceases to work.
    pub expires_at: Time,
    /// Where it stands.
    pub status: InviteStatus,
}

/// Who may read a post of a room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Visibility {
    /// Posted in the name of the room; everybody may read it.
    AsRoom,
    /// Everybody may read it.
    Publicly,
    /// Only members may read it.
    OnlyMembers,
}

/// A range of verses that a post speaks of.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Reference {
    /// Chapter, 1 to 114.
    pub chapter: i64,
    /// First verse; 0 together with `to` 0 is the whole chapter.
    pub from: i64,
    /// Last verse.
    pub to: i64,
}

/// Somebody named in a post.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Mention {
    /// Who.
    pub user: UserId,
    /// The placeholder in the body.
    pub marker: String,
    /// The name to show.
    pub display_name: String,
}

/// A reflection or a lesson.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Post {
    /// Identity.
    pub id: PostId,
    /// Who wrote it.
    pub author: UserId,
    /// The room it was shared in.
    pub room: Option<RoomId>,
    /// The text.
    pub body: String,
    /// Not published yet; only the author sees it.
    pub draft: bool,
    /// Deleted posts stay on record but are gone for everybody.
    pub removed: bool,
    /// Who may read it.
    pub visibility: Visibility,
    /// 1 is a reflection, 2 a lesson.
    pub post_type: i64,
    /// Verses.
    pub references: Vec<Reference>,
    /// People.
    pub mentions: Vec<Mention>,
    /// Hashtags without `#`.
    pub tags: Vec<String>,
    /// When it was written.
    pub created_at: Time,
    /// When it was last changed.
    pub updated_at: Time,
    /// When it was published.
    pub published_at: Option<Time>,
    /// Who likes it.
    pub likes: BTreeSet<UserId>,
}
