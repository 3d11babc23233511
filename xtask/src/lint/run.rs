//! Which files are linted, and how the result is told.

use std::{fs, io::Write as _};

use anyhow::{Context as _, Result};
use rooms_openapi::{Api, Document, Environment, apply_overlay};
use serde_json::Value;

use super::{
    examples, keys, ledger, names, operations, parameters,
    problem::{Problem, Report},
    reconciled::Reconciled,
    requests, responses, rules, schemas,
    visit::Visit,
};
use crate::{
    drift::{Ledger, lock_file_name},
    exit::Outcome,
    out::out,
    paths::{shown, workspace_root},
};

/// Lints every curated document and every ledger on disk.
///
/// # Errors
///
/// When a file cannot be read, or standard output cannot be written.
pub(crate) fn run() -> Result<Outcome> {
    let folder = workspace_root()?.join("openapi");
    let read = |name: &str| {
        let path = folder.join(name);
        fs::read_to_string(&path).with_context(|| format!("failed to read {}", shown(&path)))
    };
    let mut problems = Vec::new();
    for api in Api::ALL {
        let base = read(api.file_name())?;
        problems.extend(document(*api, &base));
        for environment in Environment::ALL {
            if let Some(name) = api.overlay_file_name(*environment) {
                problems.extend(overlaid(*api, *environment, &base, &read(name)?));
            }
        }
        let text = read(api.curation_file_name())?;
        problems.extend(ledger::check(*api, &text));
        let of_environment = |environment: Environment| {
            let mut value = parse(&base).ok()?;
            if let Some(name) = api.overlay_file_name(environment) {
                apply_overlay(name, &read(name).ok()?, &mut value).ok()?;
            }
            Some(value)
        };
        let lock = lock_file_name(*api);
        let lock = folder.join(&lock).exists().then(|| read(&lock)).transpose()?;
        let reconciled = Reconciled::new(*api, of_environment, lock.as_deref());
        if let Ok(ledger) = Ledger::parse(&text) {
            problems.extend(reconciled.problems(&ledger));
        }
    }
    let mut out = out();
    for problem in &problems {
        writeln!(out, "{problem}")?;
    }
    if problems.is_empty() {
        let files: Vec<_> = Api::ALL
            .iter()
            .flat_map(|api| {
                let overlays = Environment::ALL.iter();
                let overlays = overlays.filter_map(|one| api.overlay_file_name(*one));
                [api.file_name(), api.curation_file_name()].into_iter().chain(overlays)
            })
            .collect();
        writeln!(out, "no problems in {}", files.join(", "))?;
        return Ok(Outcome::Fine);
    }
    let plural = if problems.len() == 1 { "" } else { "s" };
    writeln!(out, "{} problem{plural}", problems.len())?;
    Ok(Outcome::Findings)
}

/// Every problem of one document.
pub(crate) fn document(api: Api, text: &str) -> Vec<Problem> {
    let file = api.file_name();
    let mut report = Report::new(file);
    let value = match parse(text) {
        Ok(value) => value,
        Err(message) => {
            report.add("", message, "correct the YAML there");
            return report.problems;
        }
    };
    rules_of(api, &value, &mut report);
    // What the crate itself cannot load is told in its own words, unless a rule said it better.
    if let Err(error) = Document::parse(api, Environment::PreLive, text)
        && report.problems.is_empty()
    {
        report.add(error.pointer, error.message, error.advice);
    }
    sorted(report)
}

/// The problems that a document has only with the overlay of an environment.
pub(super) fn overlaid(
    api: Api,
    environment: Environment,
    base: &str,
    overlay: &str,
) -> Vec<Problem> {
    let Some(file) = api.overlay_file_name(environment) else {
        return Vec::new();
    };
    let mut report = Report::new(file);
    // A document that cannot be read has been reported.
    let Ok(mut value) = parse(base) else {
        return Vec::new();
    };
    let mut before = Report::new(file);
    rules_of(api, &value, &mut before);
    if let Err(error) = apply_overlay(file, overlay, &mut value) {
        report.add(error.pointer, error.message, error.advice);
        return report.problems;
    }
    rules_of(api, &value, &mut report);
    report.problems.retain(|one| !before.problems.contains(one));
    if let Err(error) = Document::with_overlay(api, environment, base, Some(overlay))
        && report.problems.is_empty()
        && before.problems.is_empty()
    {
        report.add(error.pointer, error.message, error.advice);
    }
    sorted(report)
}

fn rules_of(api: Api, value: &Value, report: &mut Report<'_>) {
    let visit = Visit::new(value);
    operations::check(&visit, report);
    requests::check(&visit, report);
    parameters::check(&visit, report);
    responses::check(&visit, report);
    schemas::check(&visit, report);
    rules::check(&visit, report);
    names::check(api, &visit, report);
    keys::check(&visit, report);
    examples::check(api.file_name(), &visit, report);
}

fn sorted(report: Report<'_>) -> Vec<Problem> {
    let mut problems = report.problems;
    problems.sort();
    problems.dedup();
    problems
}

/// The document as JSON. Reading it into YAML's own values first finds keys that are there twice,
/// which JSON objects would swallow.
fn parse(text: &str) -> Result<Value, String> {
    let strict: Result<serde_norway::Value, _> = serde_norway::from_str(text);
    strict.map_err(|error| error.to_string())?;
    serde_norway::from_str(text).map_err(|error| error.to_string())
}
