#![doc = include_str!("../README.md")]

pub mod checks;
pub mod constraints;
pub mod coverage;
pub mod curl;
pub mod deviations;
pub mod doctor;
mod encoding;
pub mod exchange;
pub mod exit;
pub mod faults;
pub mod finding;
pub mod guard;
pub mod har;
pub mod harmless;
pub mod judge;
pub mod ledger;
pub mod login;
pub mod matrix;
pub mod pace;
pub mod paths;
pub mod plain;
pub mod promise;
pub mod proxy;
pub mod reason;
pub mod recorder;
pub mod redact;
pub mod rehearsal;
pub mod report;
pub mod scenario;
pub mod scenarios;
pub mod select;
mod sent;
pub mod sequences;
mod shallow;
pub mod should;
pub mod snapshot;
pub mod story;
pub mod suite;
pub mod target;
pub mod transcript;

/// The examples of the workspace's own page compile as well.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct WorkspaceReadme;
