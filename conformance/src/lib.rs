#![doc = include_str!("../README.md")]

mod api;
mod apis;
pub mod artifacts;
pub mod checks;
pub mod constraints;
pub mod coverage;
pub mod curl;
pub mod deviations;
pub mod exchange;
pub mod exit_status;
pub mod faults;
pub mod finding;
pub mod guard;
pub mod har;
pub mod judge;
pub mod level;
pub mod live;
pub mod matchers;
pub mod matrix;
pub mod paths;
pub mod proxy;
pub mod reason;
pub mod recorder;
pub mod redact;
pub mod rehearsal;
pub mod report;
mod request_violations;
pub mod sanitize;
pub mod scenario;
pub mod scenarios;
pub mod select;
pub mod sequences;
pub mod snapshot;
pub mod suite;
pub mod targets;
pub mod transcript;

/// The examples of the workspace's own page compile as well.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct WorkspaceReadme;
