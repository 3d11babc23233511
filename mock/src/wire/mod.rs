//! What arrives on a connection before the HTTP library sees it.
//!
//! The library answers by itself, and without a word to anybody, what it cannot read: a quotation mark in a URL, too
//! many headers, a URL that is too long. So the head of each request is read here first. What only has to be spelt
//! otherwise is spelt otherwise; what cannot be served is replaced by a small request that says why, so that it goes
//! the way of every other one: an answer in the shape of its api, CORS headers, a line in the log.

mod frame;
mod head;
mod listener;
mod places;
mod target;

pub(crate) use head::{Refused, TLS};
pub(crate) use listener::{Checked, Spoken};
pub(crate) use places::Places;
