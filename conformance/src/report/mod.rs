//! Reports: what a run found, for people and for programs.
//!
//! Everything written here has been redacted; the report itself never sees a credential.

mod difference;
mod evidence;
mod files;
mod folder;
mod gather;
mod junit;
mod markdown;
mod merge;
mod page;
mod record;
mod shards;
mod stored;
mod summary;
mod timing;
mod verdict;

pub use difference::{Change, Difference, Earlier, Line};
pub use evidence::{Evidence, Message};
pub use files::{write, write_report};
pub use folder::{MARKER, ResultsFolder};
pub use junit::junit;
pub use merge::MergeError;
pub use page::{Cell, Chapter, Column, Grid, Mark, PageError, Part, Row, page};
pub use record::{
    CoverageRecord, DedupedFinding, DeviationsRecord, RunRecord, ScenarioRecord, SnapshotRecord,
};
pub use shards::{ShardsError, find, merge, write_merged, write_shard};
pub use stored::{REPORT, ReadError, read, schema};
pub(crate) use summary::finding;
pub use summary::{Detail, plural, summary};
pub use timing::{OperationTiming, Time, Timing};
pub use verdict::{Conclusion, Verdict};
