//! `ucs`: rooms for calls and chats, booked from one time to another.
//!
//! Where a room is in its life follows from the clock alone. Talking is the job of a real-time library that is not imitated;
//! the control posts what it would.

mod control;
mod event;
mod files;
mod model;
pub mod rule;
pub mod rules;
mod saved;
mod seed;
mod serve;
mod sign;
mod state;
mod view;

pub(crate) use control::post;
pub use control::{NewChatMessage, NotPosted};
pub use event::Event;
pub use model::{
    Announcement, Attachment, FileId, Message, Participant, RelativeFrom, Room, RoomId, Status,
    StoredFile, UserId,
};
pub(crate) use seed::admit;
pub use serve::Ucs;
pub use state::World;
pub use view::View;
