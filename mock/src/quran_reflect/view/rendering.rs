//! From a view to what is written, for the eyes of one viewer.

use serde::Serialize;
use serde_json::Value;

use super::listing::Page;
use super::posts::Post;
use super::rooms::{self, RoomItem};
use super::users::{Member, Profile};
use super::views::View;
use crate::domain::Viewer;
use crate::quran_reflect::state::World;

/// What a view shows.
#[derive(Serialize)]
#[serde(untagged)]
enum Shown<'a> {
    Fixed(&'a Value),
    RoomCreated { success: bool, data: RoomItem<'a> },
    RoomUpdated { success: bool, room: RoomItem<'a> },
    Rooms(Page<RoomItem<'a>>),
    Room(RoomItem<'a>),
    Members(Page<Member<'a>>),
    Posts(Page<Post<'a>>),
    Post(Post<'a>),
    PostData { success: bool, data: Post<'a> },
    PostCreated { success: bool, post: Post<'a> },
    Profile(Profile<'a>),
}

/// The JSON of a view. `None` if it shows something that is gone, which only a race can bring about.
pub(in crate::quran_reflect) fn render<'a>(
    world: &'a World,
    viewer: Viewer<'a>,
    view: &'a View,
) -> Option<impl Serialize> {
    let success = true;
    Some(match view {
        View::Fixed(value) => Shown::Fixed(value),
        View::RoomCreated(id) => {
            Shown::RoomCreated { success, data: rooms::item(viewer, world.room(*id)?) }
        }
        View::RoomUpdated(id) => {
            Shown::RoomUpdated { success, room: rooms::item(viewer, world.room(*id)?) }
        }
        View::Rooms(listing) => {
            Shown::Rooms(listing.render(|id| Some(rooms::item(viewer, world.room(*id)?))))
        }
        View::Profile { room, private_token } => {
            Shown::Room(rooms::profile(world, viewer, world.room(*room)?, *private_token))
        }
        View::Members { room, members } => {
            let room = world.room(*room)?;
            Shown::Members(members.render(|id| Some(Member::of(viewer, room, world.user(*id)?))))
        }
        View::Posts(listing) => {
            Shown::Posts(listing.render(|id| Post::of(world, viewer, world.post(*id)?)))
        }
        View::Post(id) => Shown::Post(Post::of(world, viewer, world.post(*id)?)?),
        View::PostCreated(id) => {
            let post = Post::of(world, viewer, world.post(*id)?)?;
            match viewer.sees_prelive_fields() {
                true => Shown::PostData { success, data: post },
                false => Shown::PostCreated { success, post },
            }
        }
        View::OwnProfile { account } => {
            Shown::Profile(Profile::of(world, viewer, world.user(viewer.user)?, *account))
        }
        View::UserProfile { user, account } => {
            Shown::Profile(Profile::of(world, viewer, world.user(*user)?, *account))
        }
    })
}
