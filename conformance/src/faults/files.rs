//! The files of a kill table.

use std::{fs, io, path::Path};

use super::{table::KillTable, text::markdown};

/// Writes `faults.json` and `faults.md`.
///
/// # Errors
///
/// When a file cannot be written.
pub fn write(folder: &Path, table: &KillTable) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let json = serde_json::to_string_pretty(table)?;
    fs::write(folder.join("faults.json"), json + "\n")?;
    fs::write(folder.join("faults.md"), markdown(table))
}
