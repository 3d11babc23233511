//! The files of a run below `target/conformance/<target>/`.

use std::{
    fs,
    io::{self, ErrorKind},
    path::Path,
};

use rooms_openapi::Document;
use serde_json::Value;

use super::{
    difference::{Difference, Earlier},
    folder::{PREVIOUS, ResultsFolder, SEQUENCES, TRAFFIC, TRANSCRIPTS},
    junit::junit,
    markdown::markdown,
    page::{faults, page},
    record::RunRecord,
    stored::{self, REPORT},
};
use crate::{
    faults::FaultDetection,
    har::{self, Scene},
    redact, sanitize,
    suite::{Run, ScenarioResult},
    targets::Kind,
    transcript::Transcript,
};

/// So many characters of a body stand in a transcript; the archive has all of one that came to its end.
const MOST: usize = 64 * 1024;

/// Writes the report, the traffic, one transcript per scenario, and how to see again what random sequences led to. The
/// report that is there becomes the previous one.
///
/// # Errors
///
/// When a file cannot be written.
pub fn write(folder: &mut ResultsFolder, record: &RunRecord, run: &Run) -> io::Result<()> {
    folder.begin()?;
    write_report(folder, record)?;
    write_traffic(folder, record, run)
}

/// Writes what follows from the record alone: `report.json`, `report.html`, `junit.xml` and `summary.md`.
///
/// # Errors
///
/// When a file cannot be written.
pub fn write_report(folder: &mut ResultsFolder, record: &RunRecord) -> io::Result<()> {
    folder.write(REPORT, stored::text(record, true)?)?;
    let difference = difference(folder.path(), record)?;
    let faults: Vec<_> = fault_detection(folder.path()).iter().map(faults).collect();
    let page = page(record, difference.as_ref().map_err(|why| *why), &faults);
    folder.write("report.html", page.map_err(io::Error::other)?)?;
    folder.write("junit.xml", junit(record).map_err(io::Error::other)?)?;
    folder.write("summary.md", markdown(record, difference.as_ref().ok()))
}

pub(super) fn write_traffic(
    folder: &mut ResultsFolder,
    record: &RunRecord,
    run: &Run,
) -> io::Result<()> {
    let archive =
        har::archive(run.results.iter().flat_map(|result| entries(record, result)).collect());
    folder.write(TRAFFIC, pretty(&archive)?)?;
    for result in &run.results {
        let kept = Transcript { steps: result.kept().cloned().collect() };
        if kept.steps.is_empty() {
            continue;
        }
        let transcript = serde_json::to_value(kept)?;
        let redacted = redact::texts(transcript, &|text| {
            let text = result.secrets.replace(text);
            sanitize::shortened(&text, MOST).into_owned()
        });
        let name = format!("{TRANSCRIPTS}/{}.json", result.scenario.name);
        folder.write(&name, pretty(&redacted)?)?;
    }
    for reproduction in run.results.iter().flat_map(|result| &result.reproductions) {
        for (ending, text) in
            [("txt", &reproduction.steps), ("sh", &reproduction.script), ("rs", &reproduction.test)]
        {
            let name = format!("{SEQUENCES}/{}.{ending}", reproduction.name);
            folder.write(&name, text)?;
        }
    }
    Ok(())
}

/// The last fault detection, if there is one beside the folder: `faults` leaves it there. One of another version is none.
fn fault_detection(folder: &Path) -> Option<FaultDetection> {
    let path = folder.parent()?.join("faults").join("faults.json");
    serde_json::from_str(&fs::read_to_string(path).ok()?).ok()
}

/// What changed since the previous run in a folder, or why nothing can be said about that.
fn difference(folder: &Path, record: &RunRecord) -> io::Result<Result<Difference, &'static str>> {
    let text = match fs::read_to_string(folder.join(PREVIOUS)) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            return Ok(Err(
                "There is none in this folder: the next run will be compared with this one.",
            ));
        }
        Err(error) => return Err(error),
    };
    let Some(earlier) = Earlier::read(&text) else {
        return Ok(Err(
            "The report of the previous run cannot be read; it may be that of another version.",
        ));
    };
    let difference = Difference::between(&earlier, record);
    Ok(difference.ok_or("The previous run was on another target, or held to other documents: the two cannot be compared."))
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
        server.strip_suffix(api.base_path()).unwrap_or(server).to_owned()
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
            let replace = |text: &str| result.secrets.replace(text);
            entries.push(har::entry_without_secrets(scene, exchange, &replace));
        }
    }
    entries
}

pub(super) fn pretty(value: &impl serde::Serialize) -> io::Result<String> {
    Ok(serde_json::to_string_pretty(value)? + "\n")
}
