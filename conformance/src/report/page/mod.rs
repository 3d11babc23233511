//! `report.html`: the record of a run as one page that needs nothing else, no network either.
//!
//! Everything in it but style and script is data that a server may have written, so all of it goes through the
//! template engine's escaping, and a policy in the page lets nothing run or load that is not ours by its hash.

mod coverage;
mod faults;
mod filters;
mod grid;
mod matrix;
mod plot;
mod rules;
mod view;

use std::collections::BTreeMap;

use std::sync::Arc;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value, context, value::Serde};
use rooms_openapi::{Api, Document};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::{difference::Difference, record::RunRecord, verdict::Verdict};
pub(super) use faults::chapter as faults;
pub use grid::{Cell, Column, Grid, Mark, Row};
pub use view::{Chapter, Part};
pub(super) use view::{Number, not_exercised, numbers};

const STYLE: &str = include_str!("../../../templates/report.css");
const SCRIPT: &str = include_str!("../../../templates/report.js");

/// A page that could not be put together: a defect of the templates, not of the run.
#[derive(Debug, thiserror::Error)]
#[error("the page of the report cannot be put together: {0:#}")]
pub struct PageError(#[from] minijinja::Error);

/// What the templates are given.
#[derive(Serialize)]
struct View<'a> {
    policy: String,
    title: String,
    sections: Vec<view::Section>,
    verdict: Verdict,
    numbers: Vec<view::Number>,
    difference: Option<&'a Difference>,
    no_difference: Option<&'a str>,
    unchanged: bool,
    summary: Grid,
    coverage: Vec<coverage::ApiCoverage>,
    problems: Vec<&'a String>,
    errors: Vec<view::ScenarioError<'a>>,
    chapters: Vec<&'a Chapter>,
    timing: plot::Plot,
    not_exercised: Vec<view::Reason<'a>>,
    scenarios: Vec<view::Group<'a>>,
    environments: BTreeMap<&'a str, &'a str>,
    record: &'a RunRecord,
}

/// The page. Without an earlier run to compare with, a sentence stands in the place of the difference.
///
/// # Errors
///
/// When the templates do not fit the record.
pub fn page(
    record: &RunRecord,
    difference: Result<&Difference, &str>,
    chapters: &[Chapter],
) -> Result<String, PageError> {
    let documents = documents(record);
    let verdict = Verdict::of(record);
    let rules = rules::chapter(record, &documents);
    let matrix = matrix::chapter(record);
    let chapters: Vec<&Chapter> = matrix.iter().chain(&rules).chain(chapters).collect();
    let problems = record.coverage.values().flat_map(|one| &one.problems);
    let view = View {
        policy: policy(),
        title: format!("{}: {}", record.target, verdict.word),
        sections: view::sections(record, &chapters),
        numbers: view::numbers(record),
        difference: difference.ok(),
        no_difference: difference.err(),
        unchanged: difference.is_ok_and(Difference::is_none),
        verdict,
        summary: grid::summary(record),
        coverage: coverage::coverage(record, &documents),
        problems: problems.collect(),
        errors: view::errors(record),
        chapters,
        timing: plot::timing(&record.timing, &documents),
        not_exercised: view::not_exercised(record),
        scenarios: view::scenarios(record),
        environments: environments(record),
        record,
    };
    let context = context! {
        style => Value::from_safe_string(STYLE.to_owned()),
        script => Value::from_safe_string(SCRIPT.to_owned()),
        ..Value::from(Serde(&view))
    };
    let environment = environment()?;
    Ok(environment.get_template("report.html")?.render(context)?)
}

/// The environment that each document is of.
fn environments(record: &RunRecord) -> BTreeMap<&str, &str> {
    let apis = record.documents.keys();
    apis.map(|api| (api.as_str(), record.environment_of(api))).collect()
}

fn environment() -> Result<Environment<'static>, minijinja::Error> {
    let mut environment = Environment::new();
    // Not by the name of the template: nothing here is ever meant as markup.
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_formatter(|out, state, value| match value.as_str() {
        // Marks of direction would show a text as another one.
        Some(text) if !value.is_safe() && text.contains(filters::is_misleading) => {
            minijinja::escape_formatter(out, state, &filters::written_out(text).into())
        }
        _ => minijinja::escape_formatter(out, state, value),
    });
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    filters::add(&mut environment);
    environment.add_template("report.html", include_str!("../../../templates/report.html"))?;
    environment.add_template("parts.html", include_str!("../../../templates/parts.html"))?;
    Ok(environment)
}

/// Nothing is loaded, and of style and script only ours.
fn policy() -> String {
    let hash = |text: &str| STANDARD.encode(Sha256::digest(text.as_bytes()));
    format!(
        "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; img-src data:; base-uri 'none'; form-action 'none'",
        hash(STYLE),
        hash(SCRIPT)
    )
}

/// The documents that the run was held to, for the names of operations.
fn documents(record: &RunRecord) -> Vec<Arc<Document>> {
    let environment = record.environment.parse().unwrap_or_default();
    let apis = record.documents.keys().filter_map(|name| name.parse().ok());
    apis.map(|api: Api| Document::load(api, environment)).collect()
}
