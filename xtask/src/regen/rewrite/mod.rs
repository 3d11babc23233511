//! The rewrite: from what the generator wrote to the client we want.
//!
//! It works on syntax trees and expects the exact shapes of the pinned generator. A shape it does not
//! know is an error that names the place, never a silent pass: after an upgrade of the generator this is
//! where the work is.

mod bodies;
mod calls;
mod client;
mod open_enums;
mod redact;
mod send;
mod setters;
mod syntax;
mod types;

pub(crate) use client::rewrite;
pub(crate) use types::{Field, Index};
