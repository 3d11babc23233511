//! The engine itself: recorder, checks, redaction, reports and binary.
#![expect(clippy::unwrap_used, reason = "tests")]

mod binary;
mod browser;
mod canary;
mod careful;
mod checks;
mod constraints;
mod corrupt;
mod deviations;
mod doctor;
mod drifted;
mod elsewhere;
mod faults;
mod interrupt;
mod judge;
mod levels;
mod live;
mod login;
mod matrix;
mod not_through;
mod passed_on;
mod private;
mod proxy;
mod readme;
mod recorder;
mod refresh;
mod registry;
mod report;
mod results;
mod resume;
mod secrets;
mod sequences;
mod server;
mod stopped;
mod suite;
mod walk;
