//! Judging traffic that somebody else recorded.
//!
//! Whoever does not want to give away credentials exports what a browser or a proxy saw; every exchange
//! is held to the checks of a live run. Nothing leaves this module before what is secret in it is
//! replaced.

mod bounds;
mod court;
mod http;
mod located;
mod request;
mod secrets;
mod summary;
mod trial;
mod typed;

pub use bounds::Bounds;
pub use court::{Court, Judgement, Unlisted, Verdict};
pub(crate) use request::REQUEST;
pub use summary::summary;
pub(crate) use summary::unlisted;
pub use trial::Trial;
