//! The business rules of `legacy_groups`, one function per operation.
//!
//! Order of refusal: the token (403), the input (422), what does not exist (404), what is not allowed (403), and at last
//! what the state of the room does not allow (422).

mod changes;
mod reading;
mod table;

pub use table::of;
