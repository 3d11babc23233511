//! The domain of `quran_reflect`: rooms, their members, invitations, posts and users. No HTTP in here, but in
//! `credentials` and `serve`.
//!
//! Who may see or do what is decided in `rules` and nowhere else. What all domains have in common is in
//! [`crate::domain`].

mod apply;
mod context;
mod credentials;
mod event;
mod model;
pub mod rule;
pub mod rules;
mod saved;
mod serve;
mod snapshot;
mod state;
mod verses;
mod view;

pub use crate::domain::{
    Call, Decision, Fields, Given, Judge, Refusal, RefusalKind, RuleId, Time, Viewer, instant,
};
pub use context::{Context, Outcome, Verdict};
pub use event::{AvatarChange, Event, RoomChange};
pub use model::{
    Invite, InviteStatus, Kind, Membership, Mention, PageRequest, Post, PostId, Reference, Room,
    RoomId, User, UserId, Visibility,
};
pub use serve::QuranReflect;
pub use snapshot::snapshot;
pub use state::World;
pub use view::{Listing, Paging, View};
