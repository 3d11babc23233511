//! Known deviations: findings that are accepted for a while, each with a reason, a link and a last day.
//!
//! They stand in `known-deviations.toml`. One that fits a finding keeps it from counting; one whose day has passed, or
//! that no longer occurs although what it is about was exercised, is a problem of the run.

mod file;
mod known;

pub use file::{Deviations, DeviationsError};
pub use known::{Accepted, Deviation, DeviationRecord, Known};
