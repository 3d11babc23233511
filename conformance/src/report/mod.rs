//! Reports: what a run found, for people and for programs.
//!
//! Everything written here has been redacted; the report itself never sees a credential.

mod files;
mod merge;
mod record;
mod summary;
mod timing;

pub use files::write;
pub use merge::MergeError;
pub use record::{
    CoverageRecord, DedupedFinding, DeviationsRecord, RunRecord, ScenarioRecord, SnapshotRecord,
};
pub(crate) use summary::finding;
pub use summary::{Detail, plural, summary};
pub use timing::Timing;
