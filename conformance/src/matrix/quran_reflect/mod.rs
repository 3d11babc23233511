//! The calls of `quran_reflect`, and the rooms in which they are made.

mod calls;
mod rooms;

pub(super) use calls::PLANS;
pub(super) use rooms::{gather, open};
