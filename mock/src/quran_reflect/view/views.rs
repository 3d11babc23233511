//! What there is to see. Only names and choices; how it looks is said elsewhere.

use serde_json::Value;

use super::listing::{Listing, Paging};
use crate::quran_reflect::model::{PostId, RoomId, UserId};

/// What a caller gets to see.
#[derive(Clone, Debug, PartialEq)]
pub enum View {
    /// An object that is already complete.
    Fixed(Value),
    /// The group just created.
    RoomCreated(RoomId),
    /// The room after an update.
    RoomUpdated(RoomId),
    /// A page of a list of rooms.
    Rooms(Listing<RoomId>),
    /// The profile of a room. With the private token only if the rules allow it.
    Profile {
        /// Which room.
        room: RoomId,
        /// Whether the private token is part of it.
        private_token: bool,
    },
    /// A page of the members of a room.
    Members {
        /// Which room.
        room: RoomId,
        /// Which members.
        members: Listing<UserId>,
    },
    /// A page of posts.
    Posts(Listing<PostId>),
    /// One post.
    Post(PostId),
    /// The post just created.
    PostCreated(PostId),
    /// The caller's own profile.
    OwnProfile {
        /// Whether e-mail address and picture are part of it.
        account: bool,
    },
    /// A profile of anybody.
    UserProfile {
        /// Whose.
        user: UserId,
        /// Whether e-mail address and picture are part of it.
        account: bool,
    },
}

impl View {
    /// The paging of a list, for those who want to change it.
    pub fn paging_mut(&mut self) -> Option<&mut Paging> {
        match self {
            Self::Rooms(listing) => Some(&mut listing.paging),
            Self::Members { members, .. } => Some(&mut members.paging),
            Self::Posts(listing) => Some(&mut listing.paging),
            _ => None,
        }
    }
}
