//! The files of a run below `target/conformance/<target>/`.

use std::{
    fs,
    io::{self, ErrorKind},
    path::Path,
};

use rooms_openapi::Document;
use serde_json::Value;

use super::{
    record::RunRecord,
    summary::{Detail, summary},
};
use crate::{
    har::{self, Scene},
    redact,
    suite::{Run, ScenarioResult},
    target::Kind,
    transcript::Transcript,
};

/// Writes `run.json`, `summary.md`, `run.har` and one transcript per scenario.
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
    let archive = har::archive(
        run.results
            .iter()
            .flat_map(|result| entries(record, result))
            .collect(),
    );
    fs::write(folder.join("run.har"), pretty(&archive)?)?;
    for result in &run.results {
        let kept = Transcript {
            steps: result.kept().cloned().collect(),
        };
        if kept.steps.is_empty() {
            continue;
        }
        let transcript = serde_json::to_value(kept)?;
        let redacted = redact::texts(transcript, &|text| result.secrets.replace(text));
        let path = transcripts.join(format!("{}.json", result.scenario.name));
        fs::write(path, pretty(&redacted)?)?;
    }
    Ok(())
}

/// What a scenario exchanged, as entries of an archive without anything secret. The host is the
/// documented one, or for the embedded mock, whose port means nothing, the loopback.
fn entries(record: &RunRecord, result: &ScenarioResult) -> Vec<Value> {
    let api = result.scenario.api;
    let origin = if record.target == Kind::Mock.name() {
        format!("http://127.0.0.1{}", api.gateway_path())
    } else {
        let environment = record.environment.parse().unwrap_or_default();
        let document = Document::load(api, environment);
        let server = document.server_url();
        server
            .strip_suffix(api.base_path())
            .unwrap_or(server)
            .to_owned()
    };
    let mut entries = Vec::new();
    for step in result.kept() {
        for exchange in step.attempts.iter().chain(&step.exchange) {
            let scene = Scene {
                scenario: result.scenario.name,
                step: &step.label,
                actor: &step.actor,
                origin: &origin,
                started_at: &record.started_at,
            };
            let entry = har::entry(scene, exchange);
            entries.push(redact::texts(entry, &|text| result.secrets.replace(text)));
        }
    }
    entries
}

fn pretty(value: &impl serde::Serialize) -> io::Result<String> {
    Ok(serde_json::to_string_pretty(value)? + "\n")
}
