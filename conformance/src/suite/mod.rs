//! The suite: scenarios told one by one on a target, and what comes of it.

mod kept_out;
mod never_answered;
mod outcome;
mod partition;
mod preflight;
mod resume;
mod run;

pub use outcome::{NotExercised, ScenarioResult, SnapshotState, Verdict};
pub use partition::{Partition, UnknownPartition};
pub use preflight::{PreflightError, preflight};
pub use resume::{CleanedUp, clean_up};
pub use run::{Run, Suite, run_scenario, show_only_the_place_of_panics};
