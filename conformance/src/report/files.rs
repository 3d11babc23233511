//! The files of a run below `target/conformance/<target>/`.

use std::{
    fs,
    io::{self, ErrorKind},
    path::Path,
};

use serde_json::Value;

use super::{
    record::RunRecord,
    summary::{Detail, summary},
};
use crate::suite::Run;

/// Writes `run.json`, `summary.md` and one transcript per scenario.
///
/// # Errors
///
/// When a file cannot be written.
pub fn write(folder: &Path, record: &RunRecord, run: &Run) -> io::Result<()> {
    let transcripts = folder.join("transcripts");
    // Those of an earlier run would be taken for this one's.
    match fs::remove_dir_all(&transcripts) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => fs::create_dir_all(&transcripts)?,
    }
    fs::write(folder.join("run.json"), pretty(record)?)?;
    fs::write(folder.join("summary.md"), summary(record, Detail::Full))?;
    for result in &run.results {
        let transcript = serde_json::to_value(&result.transcript)?;
        let redacted = redact(transcript, &|text| result.secrets.replace(text));
        let path = transcripts.join(format!("{}.json", result.scenario.name));
        fs::write(path, pretty(&redacted)?)?;
    }
    Ok(())
}

fn pretty(value: &impl serde::Serialize) -> io::Result<String> {
    Ok(serde_json::to_string_pretty(value)? + "\n")
}

/// The value with every text replaced.
fn redact(value: Value, replace: &impl Fn(&str) -> String) -> Value {
    match value {
        Value::String(text) => Value::String(replace(&text)),
        Value::Array(items) => items
            .into_iter()
            .map(|item| redact(item, replace))
            .collect(),
        Value::Object(fields) => fields
            .into_iter()
            .map(|(name, child)| (replace(&name), redact(child, replace)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
        other => other,
    }
}
