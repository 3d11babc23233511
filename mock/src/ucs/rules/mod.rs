//! The business rules of `ucs`, one function per operation.
//!
//! Order of refusal: the token (401), the input (400), what does not exist (404), who may (403), and at last what the state
//! of the room does not allow (400, or 409 for the last administrator).

mod booking;
mod ending;
mod files;
mod participants;
mod reading;
mod table;

pub use table::of;
