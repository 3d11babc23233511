//! `legacy_groups`: groups and pages of the retired predecessor, their members and administrators.
//!
//! There is no operation that creates anything, so the rooms come from the seed: a group and a page that always exist.

mod control;
mod model;
pub mod rule;
pub mod rules;
mod saved;
mod seed;
mod serve;
mod state;
mod view;

pub use control::NoInvitation;
pub(crate) use control::accept;
pub use model::{Event, Invitee, Kind, Room, RoomId, User, UserId};
pub use seed::{GROUP, PAGE};
pub(crate) use seed::{admit, plant};
pub use serve::LegacyGroups;
pub use state::World;
pub use view::View;
