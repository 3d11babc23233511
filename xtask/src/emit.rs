//! Writes generated files, or says how they differ from what is committed.
//!
//! One code path renders; only the last step looks at the mode. So `--check` cannot disagree with writing.

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use similar::TextDiff;

use crate::{exit::Outcome, out::out, paths::shown};

/// Lines of one file's diff that are printed; a change of the generator touches thousands.
const PRINTED_LINES: usize = 120;

/// What to do with the rendered files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    Write,
    Check,
}

/// A generated file: where it belongs, relative to the workspace, and its text.
#[derive(Clone, Debug)]
pub(crate) struct Output {
    pub(crate) path: PathBuf,
    pub(crate) text: String,
}

/// Writes the files that differ, or prints the differences.
///
/// `owned` are the folders that hold nothing but generated files: whatever else is found there is stale.
///
/// # Errors
///
/// When a file can't be read or written.
pub(crate) fn emit(
    root: &Path,
    mode: Mode,
    outputs: &[Output],
    owned: &[PathBuf],
) -> Result<Outcome> {
    let mut report = out();
    let mut differing = 0_usize;
    for output in outputs {
        let path = root.join(&output.path);
        let committed = read(&path)?;
        if committed.as_deref() == Some(output.text.as_str()) {
            continue;
        }
        differing += 1;
        match mode {
            Mode::Write => {
                write(&path, &output.text)?;
                writeln!(report, "wrote {}", output.path.display())?;
            }
            Mode::Check => {
                write_diff(&mut report, &output.path, committed.as_deref(), &output.text)?
            }
        }
    }
    for path in stale(root, outputs, owned)? {
        differing += 1;
        match mode {
            Mode::Write => {
                fs::remove_file(root.join(&path))?;
                writeln!(report, "removed {}", path.display())?;
            }
            Mode::Check => writeln!(report, "stale: {} is no longer generated", path.display())?,
        }
    }
    match (mode, differing) {
        (_, 0) => {
            writeln!(report, "{} generated files are up to date", outputs.len())?;
            Ok(Outcome::Fine)
        }
        (Mode::Write, _) => Ok(Outcome::Fine),
        (Mode::Check, _) => {
            writeln!(
                report,
                "{differing} generated files are out of date; run the same without `--check`"
            )?;
            Ok(Outcome::Findings)
        }
    }
}

/// The text of a file, with the line endings that we write; `None` when there is no such file.
fn read(path: &Path) -> Result<Option<String>> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text.replace("\r\n", "\n"))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).with_context(|| format!("failed to read {}", shown(path))),
    }
}

fn write(path: &Path, text: &str) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)
            .with_context(|| format!("failed to create {}", shown(folder)))?;
    }
    fs::write(path, text).with_context(|| format!("failed to write {}", shown(path)))
}

fn write_diff(
    report: &mut impl Write,
    path: &Path,
    committed: Option<&str>,
    generated: &str,
) -> Result<()> {
    let name = path.display().to_string();
    let Some(committed) = committed else {
        writeln!(report, "missing: {name}")?;
        return Ok(());
    };
    let diff = TextDiff::from_lines(committed, generated);
    let text = diff
        .unified_diff()
        .header(&format!("{name} (committed)"), &format!("{name} (generated)"))
        .to_string();
    let lines: Vec<&str> = text.lines().collect();
    for line in lines.iter().take(PRINTED_LINES) {
        writeln!(report, "{line}")?;
    }
    if let Some(more) = lines.len().checked_sub(PRINTED_LINES).filter(|more| *more > 0) {
        writeln!(report, "… {more} more lines of difference in {name}")?;
    }
    Ok(())
}

/// Files in the generated folders that no output accounts for.
fn stale(root: &Path, outputs: &[Output], owned: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = owned.to_vec();
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(root.join(&folder)) else {
            continue;
        };
        for entry in entries {
            let entry = entry.with_context(|| format!("failed to list {}", shown(&folder)))?;
            let path = folder.join(entry.file_name());
            if entry.path().is_dir() {
                folders.push(path);
            } else if outputs.iter().all(|output| output.path != path) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
