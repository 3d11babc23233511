//! The calls of `oauth2` that know their caller, and the logins before them.

mod calls;
mod logins;

pub(super) use calls::PLANS;
pub(super) use logins::{called, names, open, seen_by, world};
