//! The suite: scenarios told one by one on a target, and what comes of it.

mod outcome;
mod preflight;
mod resume;
mod run;
mod select;

pub use outcome::{NotExercised, ScenarioResult, SnapshotState, Verdict};
pub use preflight::{PreflightError, preflight};
pub use resume::{CleanedUp, clean_up};
pub use run::{Run, Suite, tell, tell_only_the_place_of_panics};
pub use select::{NothingSelected, Partition, UnknownPartition, select};
