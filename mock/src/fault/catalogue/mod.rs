//! All faults by name. A name says what goes wrong, as a short sentence without spaces.

mod entry;
mod list;
mod quran_reflect;

pub use entry::Entry;
pub use list::{UnknownFault, catalogue, find};
