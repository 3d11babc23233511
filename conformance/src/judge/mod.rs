//! Judging traffic that somebody else recorded.
//!
//! Whoever does not want to give away credentials exports what a browser or a proxy saw; every exchange
//! is held to the checks of a live run. Nothing leaves this module before what is secret in it is
//! replaced.

mod config;
mod exchange;
mod http;
mod limits;
mod request;
mod route;
mod secrets;
mod summary;
mod typed;

pub use config::{JudgeConfig, JudgeOutcome, Unlisted, Verdict};
pub use exchange::Judge;
pub use limits::Limits;
pub(crate) use request::REQUEST;
pub use summary::summary;
pub(crate) use summary::unlisted;
