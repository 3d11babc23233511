//! Reports: what a run found, for people and for programs.
//!
//! Everything written here has been redacted; the report itself never sees a credential.

mod files;
mod record;
mod summary;
mod timing;

pub use files::write;
pub use record::{DedupedFinding, RunRecord, ScenarioRecord};
pub(crate) use summary::finding;
pub use summary::{Detail, plural, summary};
pub use timing::Timing;
