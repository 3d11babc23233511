//! The files of a fault detection table.

use std::io;

use super::{detection::FaultDetection, text::markdown};
use crate::{redact, report::ResultsFolder};

/// Writes `faults.json` and `faults.md`.
///
/// # Errors
///
/// When a file cannot be written.
pub fn write(folder: &mut ResultsFolder, table: &FaultDetection) -> io::Result<()> {
    let json = redact::texts(serde_json::to_value(table)?, &redact::outgoing);
    let json = serde_json::to_string_pretty(&json)?;
    folder.write("faults.json", json + "\n")?;
    folder.write("faults.md", redact::outgoing(&markdown(table)))
}
