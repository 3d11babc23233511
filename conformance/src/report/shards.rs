//! Runs that were told in parts, elsewhere or one process per scenario, and become one report.
//!
//! A part that one test leaves holds only those cells of the grid that it showed: hundreds of them would otherwise
//! repeat the same empty grid. It comes back from the document, if that is still the same.

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

use rooms_openapi::{Api, Document};
use serde_json::Value;

use super::{
    files,
    folder::{self, ResultsFolder, SEQUENCES, TRAFFIC, TRANSCRIPTS},
    merge::MergeError,
    record::RunRecord,
    stored::{self, REPORT, ReadError},
};
use crate::{
    coverage::{Coverage, Dimension, Exclusions, ExclusionsError},
    har,
    suite::Run,
};

/// Why parts do not become one report.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ShardsError {
    /// A folder holds none.
    #[error(
        "there is no {REPORT} in {folder}, nor in a folder in it; a run leaves one, and so do tests with ROOMS_REPORT set"
    )]
    None {
        /// The folder.
        folder: String,
    },
    /// The merged report would take the place of one of its parts.
    #[error(
        "{folder} holds one of the parts, so the merged report cannot go there: choose another folder with --results"
    )]
    InTheWay {
        /// The folder.
        folder: String,
    },
    /// One of them cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// They do not fit together.
    #[error(transparent)]
    Merge(#[from] MergeError),
    /// The reasons for empty cells cannot be read.
    #[error(transparent)]
    Exclusions(#[from] ExclusionsError),
    /// A file cannot be read or written.
    #[error(transparent)]
    Files(#[from] io::Error),
}

/// Writes the part that one process told: the record, the traffic and the transcripts, nothing for people.
///
/// # Errors
///
/// When the folder is not ours, or a file cannot be written.
pub fn write_shard(folder: &Path, record: &RunRecord, run: &Run) -> io::Result<()> {
    let mut part = record.clone();
    for coverage in part.coverage.values_mut() {
        // Reasons that come from trying, not from the list of exclusions, are nowhere else.
        coverage.grid.cells.retain(|cell| {
            cell.exercised > 0
                || (cell.dimension == Dimension::Constraint && cell.excluded.is_some())
        });
    }
    let mut folder = ResultsFolder::open(folder)?;
    folder.begin()?;
    folder.write(REPORT, stored::text(&part, false)?)?;
    files::write_traffic(&mut folder, record, run)
}

/// The folders with a part each: the given ones, or those in them.
///
/// # Errors
///
/// When there is none in one of them.
pub fn find(folders: &[PathBuf]) -> Result<Vec<PathBuf>, ShardsError> {
    let mut found = Vec::new();
    for folder in folders {
        if folder.join(REPORT).is_file() {
            found.push(folder.clone());
            continue;
        }
        let inside = fs::read_dir(folder).into_iter().flatten().flatten();
        let inside = inside.map(|entry| entry.path());
        let mut inside: Vec<_> = inside.filter(|path| path.join(REPORT).is_file()).collect();
        if inside.is_empty() {
            let folder = folder.display().to_string();
            return Err(ShardsError::None { folder });
        }
        inside.sort();
        found.append(&mut inside);
    }
    // A folder may be given beside one that it is in.
    let mut known = BTreeSet::new();
    found.retain(|folder| known.insert(place(folder)));
    Ok(found)
}

/// One record of the parts in these folders.
///
/// # Errors
///
/// When one cannot be read, or they do not fit together.
pub fn merge(folders: &[PathBuf]) -> Result<RunRecord, ShardsError> {
    let exclusions = Exclusions::committed()?;
    let mut records = Vec::new();
    for folder in folders {
        let mut record = stored::read(folder)?;
        complete(&mut record, &exclusions);
        records.push((folder.display().to_string(), record));
    }
    Ok(RunRecord::merge(records)?)
}

/// Puts back the cells that a part does not hold.
fn complete(record: &mut RunRecord, exclusions: &Exclusions) {
    let environment = record.environment.parse().unwrap_or_default();
    for (name, coverage) in &mut record.coverage {
        let Ok(api) = name.parse::<Api>() else {
            continue;
        };
        let document = Document::load(api, environment);
        if record.documents.get(name).map(String::as_str) == Some(document.hash()) {
            let mut grid = Coverage::of(&document, [], exclusions);
            grid.add(&coverage.grid);
            coverage.grid = grid;
        }
    }
}

/// Where a path leads.
fn place(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf())
}

/// Writes the merged report with the traffic and the transcripts of its parts.
///
/// # Errors
///
/// When the folder holds one of the parts, or a file cannot be read or written.
pub fn write_merged(
    folder: &Path,
    record: &RunRecord,
    parts: &[PathBuf],
) -> Result<(), ShardsError> {
    if parts.iter().any(|part| place(part) == place(folder)) {
        let folder = folder.display().to_string();
        return Err(ShardsError::InTheWay { folder });
    }
    let mut folder = ResultsFolder::open(folder)?;
    folder.begin()?;
    let mut entries: Vec<Value> = Vec::new();
    for part in parts {
        for inside in [TRANSCRIPTS, SEQUENCES] {
            copy(&mut folder, part, inside)?;
        }
        // A part that came without its traffic is a part all the same.
        let Some(text) = read_file(&part.join(TRAFFIC)) else {
            continue;
        };
        let mut archive: Value = serde_json::from_slice(&text).map_err(io::Error::other)?;
        if let Some(Value::Array(more)) = archive.pointer_mut("/log/entries").map(Value::take) {
            entries.extend(more);
        }
    }
    folder.write(TRAFFIC, files::pretty(&har::archive(entries))?)?;
    Ok(files::write_report(&mut folder, record)?)
}

/// Copies what a part has in one of its folders. It came from somewhere else: what is no file of ours stays there, and so
/// does whatever a link leads to.
fn copy(folder: &mut ResultsFolder, part: &Path, inside: &str) -> io::Result<()> {
    if !fs::symlink_metadata(part.join(inside)).is_ok_and(|found| found.is_dir()) {
        return Ok(());
    }
    for entry in fs::read_dir(part.join(inside))? {
        let entry = entry?;
        let Some(name) = entry.file_name().to_str().map(|name| format!("{inside}/{name}")) else {
            continue;
        };
        if folder::is_ours(&name)
            && let Some(content) = read_file(&entry.path())
        {
            folder.write(&name, content)?;
        }
    }
    Ok(())
}

/// The content of a file that is no link, device or pipe.
fn read_file(path: &Path) -> Option<Vec<u8>> {
    let found = fs::symlink_metadata(path).ok()?;
    found.is_file().then(|| fs::read(path).ok()).flatten()
}
