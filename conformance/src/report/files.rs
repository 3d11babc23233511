//! The files of a run below `target/conformance/<target>/`.

use std::{
    fs,
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

use rooms_openapi::Document;
use serde_json::Value;

use super::{
    difference::{Difference, Earlier},
    junit::junit,
    markdown::markdown,
    page::{faults, page},
    record::RunRecord,
    stored::{self, REPORT},
};
use crate::{
    faults::KillTable,
    har::{self, Scene},
    redact,
    suite::{Run, ScenarioResult},
    target::Kind,
    transcript::Transcript,
};

/// The record of the run before, with which the page compares.
const PREVIOUS: &str = "report.previous.json";
/// What went over the wire.
pub(super) const TRAFFIC: &str = "run.har";
/// The folder of what went over the wire, scenario by scenario.
pub(super) const TRANSCRIPTS: &str = "transcripts";
/// The folder of what random sequences led to.
pub(super) const SEQUENCES: &str = "sequences";

/// Makes sure, before anything is told, that a report can be written to a folder. It is created if need be.
///
/// # Errors
///
/// When nothing can be written there, with what to do about it.
pub fn prepare(folder: &Path) -> io::Result<()> {
    let tried = fs::create_dir_all(folder).and_then(|()| tempfile::tempfile_in(folder));
    tried.map(drop).map_err(|error| {
        let folder = folder.display();
        let text = format!(
            "the report cannot be written to {folder} ({error}), so nothing was begun: choose another folder with --results"
        );
        io::Error::new(error.kind(), text)
    })
}

/// Writes the report, the traffic, one transcript per scenario, and how to see again what random sequences led to. The
/// report that is there becomes the previous one.
///
/// # Errors
///
/// When a file cannot be written.
pub fn write(folder: &Path, record: &RunRecord, run: &Run) -> io::Result<()> {
    keep_previous(folder)?;
    write_report(folder, record)?;
    write_traffic(folder, record, run)
}

/// Writes what follows from the record alone: `report.json`, `report.html`, `junit.xml` and `summary.md`.
///
/// # Errors
///
/// When a file cannot be written.
pub fn write_report(folder: &Path, record: &RunRecord) -> io::Result<()> {
    fs::write(folder.join(REPORT), stored::text(record, true)?)?;
    let difference = difference(folder, record)?;
    let faults: Vec<_> = kill_table(folder).iter().map(faults).collect();
    let page = page(record, difference.as_ref().map_err(|why| *why), &faults);
    fs::write(folder.join("report.html"), page.map_err(io::Error::other)?)?;
    let junit = junit(record).map_err(io::Error::other)?;
    fs::write(folder.join("junit.xml"), junit)?;
    let summary = markdown(record, difference.as_ref().ok());
    fs::write(folder.join("summary.md"), summary)
}

pub(super) fn write_traffic(folder: &Path, record: &RunRecord, run: &Run) -> io::Result<()> {
    let archive = har::archive(
        run.results
            .iter()
            .flat_map(|result| entries(record, result))
            .collect(),
    );
    fs::write(folder.join(TRAFFIC), pretty(&archive)?)?;
    let transcripts = fresh(&folder.join(TRANSCRIPTS))?;
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
    write_sequences(&folder.join(SEQUENCES), run)
}

fn write_sequences(folder: &Path, run: &Run) -> io::Result<()> {
    without(folder)?;
    for reproduction in run.results.iter().flat_map(|result| &result.reproductions) {
        fs::create_dir_all(folder)?;
        for (ending, text) in [
            ("txt", &reproduction.story),
            ("sh", &reproduction.script),
            ("rs", &reproduction.test),
        ] {
            let name = format!("{}.{ending}", reproduction.name);
            fs::write(folder.join(name), text)?;
        }
    }
    Ok(())
}

/// An empty folder.
pub(super) fn fresh(folder: &Path) -> io::Result<PathBuf> {
    without(folder)?;
    fs::create_dir_all(folder)?;
    Ok(folder.to_path_buf())
}

/// What an earlier run left would be taken for this one's.
pub(super) fn without(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// The last kill table, if there is one beside the folder: `faults` leaves it there. One of another version is none.
fn kill_table(folder: &Path) -> Option<KillTable> {
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

/// Makes room for a report. The one that is there becomes the previous one.
pub(super) fn keep_previous(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
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

pub(super) fn pretty(value: &impl serde::Serialize) -> io::Result<String> {
    Ok(serde_json::to_string_pretty(value)? + "\n")
}
