//! The domain of `quran_reflect`: rooms, their members, invitations, posts and users. No HTTP in here.
//!
//! A call goes through a rule, which answers with events and a view or with a refusal; the events are applied to the
//! world; the view is rendered. Who may see or do what is decided in `rules` and nowhere else.

mod apply;
mod call;
mod context;
mod event;
mod model;
mod refusal;
pub mod rule;
pub mod rules;
mod snapshot;
mod state;
mod verses;
mod view;

pub use call::{Call, Fields, Given};
pub use context::{Context, Decision, Judge, Outcome, Verdict};
pub use event::{AvatarChange, Event, RoomChange};
pub use model::{
    Invite, InviteStatus, Kind, Membership, Mention, PageRequest, Post, PostId, Reference, Room,
    RoomId, Time, User, UserId, Visibility,
};
pub use refusal::{Refusal, RefusalKind};
pub use rule::RuleId;
pub use snapshot::snapshot;
pub use state::World;
pub use view::{Listing, Paging, View, Viewer, instant, render};
