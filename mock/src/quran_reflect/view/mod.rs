//! What a caller gets to see: named views, and their JSON.
//!
//! Rules say *what* to show, this module says *how it looks*. Between the two sits a seam: a fault may change a view
//! before it is rendered, or the JSON afterwards.

mod posts;
mod rooms;
mod users;

use std::ops::Range;

use chrono::SecondsFormat;
use rooms_openapi::Environment;
use serde_json::{Value, json};

use super::model::{PostId, RoomId, Time, UserId};
use super::state::World;

/// What a caller gets to see.
#[derive(Clone, Debug)]
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

/// Which part of a list is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paging {
    /// The page asked for, counted from 1.
    pub page: usize,
    /// Items per page.
    pub limit: usize,
    /// How many items there are in all.
    pub total: usize,
    /// The first item shown, counted from 0.
    pub offset: usize,
}

impl Paging {
    /// The page of a list of `total` items.
    #[must_use]
    pub fn new(page: usize, limit: usize, total: usize) -> Self {
        Self {
            page,
            limit,
            total,
            offset: page.saturating_sub(1).saturating_mul(limit),
        }
    }

    /// The items shown. A page past the end is empty: `page-past-the-end-is-empty`.
    #[must_use]
    pub fn range(&self, length: usize) -> Range<usize> {
        let start = self.offset.min(length);
        start..self.offset.saturating_add(self.limit).min(length)
    }
}

/// An ordered list, of which one page is shown.
#[derive(Clone, Debug)]
pub struct Listing<T> {
    /// All items in order.
    pub items: Vec<T>,
    /// Which of them are shown.
    pub paging: Paging,
}

impl<T> Listing<T> {
    /// One page of the items.
    #[must_use]
    pub fn new(items: Vec<T>, page: usize, limit: usize) -> Self {
        let paging = Paging::new(page, limit, items.len());
        Self { items, paging }
    }

    fn render(&self, item: impl Fn(&T) -> Option<Value>) -> Value {
        let Paging {
            page, limit, total, ..
        } = self.paging;
        let shown = &self.items[self.paging.range(self.items.len())];
        json!({
            "total": total,
            "currentPage": page,
            "limit": limit,
            "pages": total.div_ceil(limit.max(1)),
            "data": shown.iter().filter_map(item).collect::<Vec<_>>(),
        })
    }
}

/// The eyes that look: whose they are, and which environment's fields they get.
#[derive(Clone, Copy, Debug)]
pub struct Viewer {
    /// Who looks.
    pub user: UserId,
    /// The environment whose responses are imitated.
    pub environment: Environment,
}

impl Viewer {
    /// Fields that pre-live sends and production does not.
    fn sees_prelive_fields(self) -> bool {
        self.environment == Environment::PreLive
    }
}

/// The JSON of a view. `None` if it shows something that is gone, which only a race can bring about.
#[must_use]
pub fn render(world: &World, viewer: Viewer, view: &View) -> Option<Value> {
    match view {
        View::Fixed(value) => Some(value.clone()),
        View::RoomCreated(id) => {
            Some(json!({ "success": true, "data": rooms::item(world, viewer, world.room(*id)?) }))
        }
        View::RoomUpdated(id) => {
            Some(json!({ "success": true, "room": rooms::item(world, viewer, world.room(*id)?) }))
        }
        View::Rooms(listing) => {
            Some(listing.render(|id| Some(rooms::item(world, viewer, world.room(*id)?).into())))
        }
        View::Profile {
            room,
            private_token,
        } => Some(rooms::profile(world, viewer, world.room(*room)?, *private_token).into()),
        View::Members { room, members } => {
            let room = world.room(*room)?;
            Some(members.render(|id| users::member(world, viewer, room, *id)))
        }
        View::Posts(listing) => {
            Some(listing.render(|id| posts::post(world, viewer, world.post(*id)?)))
        }
        View::Post(id) => posts::post(world, viewer, world.post(*id)?),
        View::PostCreated(id) => {
            Some(json!({ "success": true, "data": posts::post(world, viewer, world.post(*id)?)? }))
        }
        View::OwnProfile { account } => {
            Some(users::own_profile(viewer, world.user(viewer.user)?, *account).into())
        }
        View::UserProfile { user, account } => {
            let user = world.user(*user)?;
            // Seen by themself it is the own profile, as the page says.
            Some(if user.id == viewer.user {
                users::own_profile(viewer, user, *account).into()
            } else {
                users::other_profile(world, viewer, user).into()
            })
        }
    }
}

/// An instant as documents of this api write it.
#[must_use]
pub fn instant(at: Time) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_past_the_end_is_empty() {
        assert_eq!(Paging::new(3, 5, 7).range(7), 7..7);
        assert_eq!(Paging::new(usize::MAX, usize::MAX, 7).range(7), 7..7);
    }

    #[test]
    fn pages_cover_a_list_without_gap_or_overlap() {
        let pages: Vec<_> = (1..=3)
            .flat_map(|page| Paging::new(page, 3, 7).range(7))
            .collect();
        assert_eq!(pages, (0..7).collect::<Vec<_>>());
    }
}
