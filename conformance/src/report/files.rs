//! The files of a run below `target/conformance/<target>/`.

use std::{
    fs,
    io::{self, ErrorKind},
    path::Path,
};

use rooms_openapi::Document;
use serde::Serialize;
use serde_json::Value;

use super::{
    difference::{Difference, Earlier},
    junit::junit,
    page::page,
    record::RunRecord,
    summary::{Detail, summary},
    verdict::Verdict,
};
use crate::{
    har::{self, Scene},
    redact,
    suite::{Run, ScenarioResult},
    target::Kind,
    transcript::Transcript,
};

/// The record for programs.
pub const REPORT: &str = "report.json";
/// That of the run before, with which the page compares.
pub const PREVIOUS: &str = "report.previous.json";

/// The record as `report.json` holds it: what follows from it is said as well, so that nobody has to conclude it.
#[derive(Debug, Serialize)]
struct Report<'a> {
    verdict: &'static str,
    exit_status: u8,
    #[serde(flatten)]
    record: &'a RunRecord,
}

/// Writes the report, `run.har`, one transcript per scenario, and how to see again what random sequences led to. The report that is there becomes the previous one.
///
/// # Errors
///
/// When a file cannot be written.
pub fn write(folder: &Path, record: &RunRecord, run: &Run) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    keep_previous(folder)?;
    write_report(folder, record)?;
    let transcripts = folder.join("transcripts");
    without_earlier_files(&transcripts)?;
    fs::create_dir_all(&transcripts)?;
    let sequences = folder.join("sequences");
    without_earlier_files(&sequences)?;
    for reproduction in run.results.iter().flat_map(|result| &result.reproductions) {
        fs::create_dir_all(&sequences)?;
        for (ending, text) in [
            ("txt", &reproduction.story),
            ("sh", &reproduction.script),
            ("rs", &reproduction.test),
        ] {
            fs::write(
                sequences.join(format!("{}.{ending}", reproduction.name)),
                text,
            )?;
        }
    }
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

/// Writes what follows from the record alone: `report.json`, `report.html`, `junit.xml` and `summary.md`.
///
/// # Errors
///
/// When a file cannot be written.
pub fn write_report(folder: &Path, record: &RunRecord) -> io::Result<()> {
    let report = Report {
        verdict: Verdict::of(record).word,
        exit_status: record.exit_status().code(),
        record,
    };
    fs::write(folder.join(REPORT), pretty(&report)?)?;
    let difference = difference(folder, record)?;
    let page =
        page(record, difference.as_ref().map_err(|why| *why), &[]).map_err(io::Error::other)?;
    fs::write(folder.join("report.html"), page)?;
    fs::write(
        folder.join("junit.xml"),
        junit(record).map_err(io::Error::other)?,
    )?;
    fs::write(folder.join("summary.md"), summary(record, Detail::Full))
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

fn keep_previous(folder: &Path) -> io::Result<()> {
    match fs::rename(folder.join(REPORT), folder.join(PREVIOUS)) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
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

/// Those of an earlier run would be taken for this one's.
fn without_earlier_files(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn pretty(value: &impl serde::Serialize) -> io::Result<String> {
    Ok(serde_json::to_string_pretty(value)? + "\n")
}
