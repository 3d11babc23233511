//! From a view to JSON, for the eyes of one viewer.

use serde_json::{Value, json};

use super::views::View;
use super::{posts, rooms, users};
use crate::domain::Viewer;
use crate::quran_reflect::state::World;

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
        View::Profile { room, private_token } => {
            Some(rooms::profile(world, viewer, world.room(*room)?, *private_token).into())
        }
        View::Members { room, members } => {
            let room = world.room(*room)?;
            Some(members.render(|id| users::member(world, viewer, room, *id)))
        }
        View::Posts(listing) => {
            Some(listing.render(|id| posts::post(world, viewer, world.post(*id)?)))
        }
        View::Post(id) => posts::post(world, viewer, world.post(*id)?),
        View::PostCreated(id) => {
            let name = if viewer.sees_prelive_fields() { "data" } else { "post" };
            Some(json!({ "success": true, name: posts::post(world, viewer, world.post(*id)?)? }))
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
