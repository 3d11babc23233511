//! From the files to the report.

use std::{fs, io::Write, path::Path};

use anyhow::{Context as _, Result};
use rooms_openapi::{Api, Environment, apply_overlay};
use serde_json::Value;

use super::{
    compare::compare,
    defects::defects,
    judge::{Verdict, judge},
    ledger::Ledger,
    lock::{self, Lock},
    read::{of_title, read_upstream},
    report::{About, Format, Names, Report},
    since::as_curated,
    structure,
};
use crate::{
    exit::Outcome,
    out::out,
    paths::{shown, workspace_root},
};

/// What to compare.
#[derive(Clone, Debug)]
pub(crate) struct Options {
    /// The upstream document, JSON: a file or an address.
    pub(crate) upstream: String,
    /// An older state of it to compare with, instead of the curated document and its ledger.
    pub(crate) since: Option<String>,
    /// Which environment it documents.
    pub(crate) environment: Environment,
    /// The api it belongs to; found by its title if not given.
    pub(crate) api: Option<Api>,
    /// How to report.
    pub(crate) format: Format,
    /// Print ledger entries for what is unexplained, instead of the report.
    pub(crate) print_entries: bool,
    /// Whether a difference that means nothing on the wire counts too.
    pub(crate) strict: bool,
    /// Note that document and ledger fit this upstream document, if they do.
    pub(crate) reconcile: bool,
}

/// Compares an upstream document with the curated one and the ledger, or with an older one.
///
/// # Errors
///
/// When one of the files cannot be read or is not what it should be.
pub(crate) fn run(options: &Options) -> Result<Outcome> {
    let upstream = read_upstream(&options.upstream)?;
    let api = match options.api {
        Some(api) => api,
        None => of_title(&upstream)?,
    };
    let (ours, ledger) = match &options.since {
        Some(older) => (as_curated(&read_upstream(older)?), Ledger::empty(api)),
        None => curated(api, options.environment)?,
    };
    let found = compare(&upstream, &ours, options.environment);
    let verdict = judge(found, &ledger, options.environment);
    let about = About {
        api,
        environment: options.environment,
        upstream: options.upstream.clone(),
        compared_with: match &options.since {
            Some(older) => older.clone(),
            None => format!("openapi/{}", api.file_name()),
        },
        theirs: &upstream,
        ours: &ours,
        names: Names::of(api, options.since.is_some()),
    };
    let report = Report::new(about, &verdict, defects(&upstream)?);
    let mut out = out();
    if options.print_entries {
        print_entries(&mut out, &verdict)?;
    } else {
        report.write(options.format, &mut out)?;
    }
    if options.reconcile && !verdict.is_clean() {
        tell("not reconciled: something is unexplained or obsolete")?;
        return Ok(Outcome::Findings);
    }
    if options.reconcile {
        let name = reconcile(api, options.environment, &ours, &ledger)?;
        tell(&format!("reconciled: openapi/{name} says with what"))?;
    }
    // A new name is worth telling and breaks nothing.
    if report.is_only_text() && !options.strict || verdict.is_clean() {
        return Ok(Outcome::Fine);
    }
    Ok(Outcome::Findings)
}

/// Beside the report, which programs may read.
fn tell(text: &str) -> std::io::Result<()> {
    writeln!(std::io::stderr(), "{text}")
}

/// Writes the lock and returns its name.
fn reconcile(api: Api, environment: Environment, ours: &Value, ledger: &Ledger) -> Result<String> {
    let name = lock::file_name(api);
    let path = workspace_root()?.join("openapi").join(&name);
    let mut lock = if path.exists() {
        Lock::parse(&read(&path)?).with_context(|| format!("openapi/{name} is no lock"))?
    } else {
        Lock::empty(api)
    };
    let structure = structure::curated(ours, environment);
    let prints = structure::upstream(lock::prints(&structure), ledger, environment);
    lock.reconcile(environment, prints);
    let text = serde_json::to_string_pretty(&lock)? + "\n";
    fs::write(&path, text).with_context(|| format!("failed to write openapi/{name}"))?;
    Ok(name)
}

impl Names {
    pub(super) fn of(api: Api, since: bool) -> Self {
        if since {
            return Self { theirs: "now", mine: "before", api: None };
        }
        Self { theirs: "upstream", mine: "ours", api: Some(api) }
    }
}

/// The curated document of an api as it is in the workspace for an environment, and its ledger.
fn curated(api: Api, environment: Environment) -> Result<(Value, Ledger)> {
    let ledger = workspace_root()?.join("openapi").join(api.curation_file_name());
    let ledger = Ledger::parse(&read(&ledger)?)
        .with_context(|| format!("openapi/{} is no ledger", api.curation_file_name()))?;
    Ok((document(api, environment)?, ledger))
}

/// The curated document of an api as it is in the workspace for an environment.
///
/// # Errors
///
/// When it cannot be read, or its overlay does not fit.
pub(crate) fn document(api: Api, environment: Environment) -> Result<Value> {
    let folder = workspace_root()?.join("openapi");
    let document = folder.join(api.file_name());
    let mut ours: Value = serde_norway::from_str(&read(&document)?).with_context(|| {
        format!("openapi/{} is not YAML; `cargo xtask lint` tells more", api.file_name())
    })?;
    if let Some(name) = api.overlay_file_name(environment) {
        apply_overlay(name, &read(&folder.join(name))?, &mut ours)?;
    }
    Ok(ours)
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("failed to read {}", shown(path)))
}

/// Entries ready to be pasted into the ledger; the reasons are for people to write.
fn print_entries(out: &mut impl Write, verdict: &Verdict<'_>) -> Result<()> {
    for (difference, _) in &verdict.unexplained {
        let quoted = |text: &str| format!("'{}'", text.replace('\'', "''"));
        let value = |value: &Value| match value {
            Value::String(text) => quoted(text),
            other => other.to_string(),
        };
        writeln!(
            out,
            "      - {{pointer: {}, upstream: {}, ours: {}}}",
            quoted(&difference.pointer),
            value(&difference.upstream),
            value(&difference.ours)
        )?;
    }
    Ok(())
}
