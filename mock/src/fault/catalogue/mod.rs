//! All faults by name. A name says what goes wrong, as a short sentence without spaces.

mod entry;
mod legacy_groups;
mod list;
mod oauth2;
mod quran_reflect;
mod ucs;

pub use entry::Entry;
pub(super) use entry::of_rules;
pub(crate) use list::named;
pub use list::{UnknownFault, catalogue, find};
