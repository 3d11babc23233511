//! The calls of `legacy_groups`, and the rooms in which they are made.

mod calls;
mod rooms;

pub(super) use calls::PLANS;
pub(super) use rooms::{gather, open};
