//! `report.json`: the record of a run as it is stored, with its schema, and reading it again.

use std::{borrow::Cow, fs, io, path::Path};

use schemars::{JsonSchema, schema_for};
use serde::{Deserialize, Serialize};

use super::{folder::is_name, record::RunRecord, verdict::Verdict};

/// The record for programs.
pub const REPORT: &str = "report.json";

/// The record of a run. What follows from it is said as well, so that nobody has to conclude it.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Report of a conformance run")]
struct Report<'a> {
    /// The verdict, the first of the conclusions.
    verdict: Cow<'a, str>,
    /// Everything that holds, in this order: `nothing could be exercised` (2), `clean-up incomplete` (4), `the target went
    /// away` (3), `not authorised any more` (3), `not conformant` (1: findings that count), `interrupted` (1), `time limit reached`
    /// (1), `not everything could be told` (1), `the ledgers do not hold` (1: an empty cell of coverage, or a known deviation),
    /// `conformant` (0).
    conclusions: Vec<Cow<'a, str>>,
    /// How the process ended: the number that stands above after the verdict.
    exit_status: u8,
    #[serde(flatten)]
    record: Cow<'a, RunRecord>,
}

/// Why a report cannot be read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// There is no such file, or it cannot be opened.
    #[error(
        "{file} cannot be read: {reason}; `run` leaves one in target/conformance/<target>, or in the folder of --results"
    )]
    File {
        /// The file.
        file: String,
        /// Why.
        reason: io::Error,
    },
    /// It is of another version, or no report.
    #[error(
        "{file} is no report of this version of the suite: {reason}; run the suite again, with the version that shall read it"
    )]
    Shape {
        /// The file.
        file: String,
        /// Why.
        reason: serde_json::Error,
    },
    /// A name in it is none.
    #[error("{file} is no report of ours: `{name}` is no name of a {what}")]
    Name {
        /// The file.
        file: String,
        /// What should be a name.
        name: String,
        /// Of what.
        what: &'static str,
    },
}

/// The record as it is stored.
///
/// # Errors
///
/// When it cannot be written as JSON.
pub(super) fn text(record: &RunRecord, indented: bool) -> serde_json::Result<String> {
    let report = Report {
        verdict: Verdict::of(record).word.into(),
        conclusions: record.conclusions().into_iter().map(|one| one.words().into()).collect(),
        exit_status: record.exit_status().code(),
        record: Cow::Borrowed(record),
    };
    let text = match indented {
        true => serde_json::to_string_pretty(&report),
        false => serde_json::to_string(&report),
    };
    text.map(|text| text + "\n")
}

/// The record that is stored in a folder.
///
/// # Errors
///
/// When there is none, or it is of another version.
pub fn read(folder: &Path) -> Result<RunRecord, ReadError> {
    let path = folder.join(REPORT);
    let file = path.display().to_string();
    let text = fs::read_to_string(&path)
        .map_err(|reason| ReadError::File { file: file.clone(), reason })?;
    let shape = |reason| ReadError::Shape { file: file.clone(), reason };
    let record: RunRecord = serde_json::from_str(&text).map_err(shape)?;
    match odd_name(&record) {
        Some((what, name)) => Err(ReadError::Name { file, name, what }),
        None => Ok(record),
    }
}

/// What becomes part of a path and is no name: somebody else may have written the report.
fn odd_name(record: &RunRecord) -> Option<(&'static str, String)> {
    let scenarios = record.scenarios.iter().map(|one| ("scenario", &one.name));
    let mut names = scenarios.chain([("target", &record.target)]);
    let (what, name) = names.find(|(_, name)| !is_name(name))?;
    Some((what, name.clone()))
}

/// The JSON Schema of `report.json`.
#[must_use]
pub fn schema() -> String {
    format!("{:#}\n", schema_for!(Report<'_>).as_value())
}
