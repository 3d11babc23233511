//! Which files are linted, and how the result is told.

use std::{fs, io::Write as _};

use anyhow::{Context as _, Result};
use rooms_openapi::{Api, Document, Environment};
use serde_json::Value;

use super::{
    examples, keys, ledger, names, operations, parameters,
    problem::{Problem, Report},
    requests, responses, rules, schemas,
    visit::Visit,
};
use crate::{exit::Outcome, paths::workspace_root};

/// Lints every curated document and every ledger on disk.
///
/// # Errors
///
/// When a file cannot be read, or standard output cannot be written.
pub(crate) fn run() -> Result<Outcome> {
    let folder = workspace_root()?.join("openapi");
    let read = |name: &str| {
        let path = folder.join(name);
        fs::read_to_string(&path).with_context(|| format!("failed to read {}", path.display()))
    };
    let mut problems = Vec::new();
    for api in Api::ALL {
        problems.extend(document(*api, &read(api.file_name())?));
        let text = read(api.curation_file_name())?;
        problems.extend(ledger::check(*api, &text));
    }
    let mut out = std::io::stdout().lock();
    for problem in &problems {
        writeln!(out, "{problem}")?;
    }
    if problems.is_empty() {
        let files: Vec<_> = Api::ALL
            .iter()
            .flat_map(|api| [api.file_name(), api.curation_file_name()])
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
    let visit = Visit::new(&value);
    operations::check(&visit, &mut report);
    requests::check(&visit, &mut report);
    parameters::check(&visit, &mut report);
    responses::check(&visit, &mut report);
    schemas::check(&visit, &mut report);
    rules::check(&visit, &mut report);
    names::check(api, &visit, &mut report);
    keys::check(&visit, &mut report);
    examples::check(file, &visit, &mut report);
    // What the crate itself cannot load is told in its own words, unless a rule said it better.
    if let Err(error) = Document::parse(api, Environment::PreLive, text)
        && report.problems.is_empty()
    {
        report.add(error.pointer, error.message, error.advice);
    }
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
