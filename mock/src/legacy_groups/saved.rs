//! The world as it is saved: users and rooms. What finds them is built anew.

use serde::{Deserialize, Serialize};

use super::model::{Event, Invitee, Room, User};
use super::state::World;

/// A world as it is saved.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Saved {
    users: Vec<User>,
    rooms: Vec<Room>,
}

impl From<World> for Saved {
    fn from(world: World) -> Self {
        Self {
            users: world.users.into_values().collect(),
            rooms: world.rooms.into_values().collect(),
        }
    }
}

impl TryFrom<Saved> for World {
    type Error = String;

    fn try_from(saved: Saved) -> Result<Self, String> {
        let mut world = Self::default();
        for user in saved.users {
            if world.user(user.id).is_some() {
                return Err(format!("two users of legacy_groups have the id {}", user.id));
            }
            world.apply(Event::UserCreated(user));
        }
        for room in saved.rooms {
            let mut named =
                room.members.keys().chain(room.invited.iter().filter_map(|it| match it {
                    Invitee::User(id) => Some(id),
                    Invitee::Email(_) => None,
                }));
            if let Some(nobody) = named.find(|id| world.user(**id).is_none()) {
                return Err(format!(
                    "user {nobody} in group {} of legacy_groups does not exist",
                    room.id
                ));
            }
            if world.room(room.id).is_some() {
                return Err(format!("two groups of legacy_groups have the id {}", room.id));
            }
            world.apply(Event::RoomCreated(Box::new(room)));
        }
        Ok(world)
    }
}
