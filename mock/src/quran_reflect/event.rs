//! What can happen to the world. Rules return events and never touch the world themselves.
//!
//! Applying an event cannot fail: an event about something that is gone does nothing. So events may be dropped,
//! repeated or reordered by a fault without a crash.

use super::model::{
    Invite, InviteStatus, PageRequest, Post, PostId, Room, RoomId, Time, User, UserId, Visibility,
};

/// A change of the world.
#[derive(Clone, Debug)]
pub enum Event {
    /// An account was created.
    UserCreated(Box<User>),
    /// A group came to be, or a page was approved.
    RoomCreated(Box<Room>),
    /// Fields of a room changed.
    RoomUpdated {
        /// Which room.
        room: RoomId,
        /// What changed.
        change: Box<RoomChange>,
        /// When.
        at: Time,
    },
    /// Somebody asked for a page.
    PageRequested(Box<PageRequest>),
    /// A request was approved and is no longer pending.
    PageRequestClosed(RoomId),
    /// A user became a member or follower.
    MemberJoined {
        /// Which room.
        room: RoomId,
        /// Who.
        user: UserId,
        /// When.
        at: Time,
    },
    /// A membership ended, and admin access with it.
    MemberLeft {
        /// Which room.
        room: RoomId,
        /// Who.
        user: UserId,
    },
    /// Admin access was granted or revoked.
    AdminAccessChanged {
        /// Which room.
        room: RoomId,
        /// Whose access.
        user: UserId,
        /// Granted or revoked.
        admin: bool,
    },
    /// An invitation was sent; an earlier one of the same address to the same room is replaced.
    InviteSent(Box<Invite>),
    /// A token was used or made invalid.
    InviteClosed {
        /// Which invitation.
        token: String,
        /// How it ended.
        status: InviteStatus,
    },
    /// A post or a draft was written.
    PostCreated(Box<Post>),
    /// A post became visible to others, or ceased to be.
    PostVisibilityChanged {
        /// Which post.
        post: PostId,
        /// Who may read it now.
        visibility: Visibility,
        /// When.
        at: Time,
    },
    /// A post was deleted.
    PostDeleted {
        /// Which post.
        post: PostId,
        /// When.
        at: Time,
    },
    /// A user likes a post.
    PostLiked {
        /// Which post.
        post: PostId,
        /// Who likes it.
        user: UserId,
    },
    /// A user saved a post.
    PostSaved {
        /// Which post.
        post: PostId,
        /// Who saved it.
        user: UserId,
    },
    /// One user follows another.
    UserFollowed {
        /// Who follows.
        follower: UserId,
        /// Who is followed.
        followee: UserId,
    },
}

/// The changed fields of a room; `None` leaves a field as it is.
#[derive(Clone, Debug, Default)]
pub struct RoomChange {
    /// New name.
    pub name: Option<String>,
    /// New url or subdomain, lower case.
    pub slug: Option<String>,
    /// New description.
    pub description: Option<String>,
    /// New country; `Some(None)` clears it.
    pub country: Option<Option<String>>,
    /// New visibility.
    pub public: Option<bool>,
    /// New display hint.
    pub hide_follow_join_button: Option<bool>,
    /// New web site.
    pub website: Option<String>,
    /// What happens to the avatar.
    pub avatar: Option<AvatarChange>,
}

/// What happens to an avatar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AvatarChange {
    /// A new picture was sent.
    Set,
    /// The picture was removed.
    Removed,
}
