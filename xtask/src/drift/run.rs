//! Reading the three files, and telling the result.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, bail};
use rooms_openapi::{Api, Environment};
use serde_json::Value;

use super::{
    compare::compare,
    difference::{Difference, plain},
    judge::{Verdict, judge},
    ledger::{Entry, Ledger},
};
use crate::{exit::Outcome, paths::workspace_root};

/// What to compare.
#[derive(Clone, Debug)]
pub(crate) struct Options {
    /// The upstream document, JSON.
    pub(crate) upstream: PathBuf,
    /// Which environment it documents.
    pub(crate) environment: Environment,
    /// The api it belongs to; found by its title if not given.
    pub(crate) api: Option<Api>,
    /// Print ledger entries for what is unexplained, instead of the report.
    pub(crate) print_entries: bool,
}

/// Compares an upstream document with the curated one and the ledger.
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
    let folder = workspace_root()?.join("openapi");
    let document = folder.join(api.file_name());
    let ours: Value = serde_norway::from_str(&read(&document)?).with_context(|| {
        format!(
            "{} is not YAML; `cargo xtask lint` tells more",
            document.display()
        )
    })?;
    let ledger = folder.join(api.curation_file_name());
    let ledger = Ledger::parse(&read(&ledger)?)
        .with_context(|| format!("{} is no ledger", ledger.display()))?;
    let verdict = judge(compare(&upstream, &ours), &ledger, options.environment);
    let mut out = std::io::stdout().lock();
    if options.print_entries {
        print_entries(&mut out, &verdict)?;
    } else {
        print_report(&mut out, &verdict, api)?;
    }
    Ok(if verdict.is_clean() {
        Outcome::Fine
    } else {
        Outcome::Findings
    })
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("failed to read {}", path.display()))
}

/// An upstream document: JSON that says it is OpenAPI 3. Nothing else is asked of it.
pub(super) fn read_upstream(path: &Path) -> Result<Value> {
    let text = read(path)?;
    let value: Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .with_context(|| format!("{} is not JSON", path.display()))?;
    let version = value
        .get("openapi")
        .and_then(Value::as_str)
        .unwrap_or_default();
    if !version.starts_with("3.") || !value.get("paths").is_some_and(Value::is_object) {
        bail!(
            "{} is not an OpenAPI 3 document: it needs `openapi: 3.…` and `paths`",
            path.display()
        );
    }
    Ok(value)
}

/// The api whose document says that it comes from an upstream document of this title.
pub(super) fn of_title(upstream: &Value) -> Result<Api> {
    let title = upstream.pointer("/info/title").and_then(Value::as_str);
    let title = title.unwrap_or_default();
    let mut known = Vec::new();
    for api in Api::ALL {
        let ours: Value = serde_norway::from_str(api.source())?;
        let named = ours.pointer("/x-upstream/title").and_then(Value::as_str);
        if named == Some(title) {
            return Ok(*api);
        }
        known.extend(named.map(str::to_owned));
    }
    bail!(
        "no curated document comes from `{title}`, only from {}; name the api with --api",
        known.join(", ")
    )
}

impl Verdict<'_> {
    pub(super) fn is_clean(&self) -> bool {
        self.unexplained.is_empty() && self.obsolete.is_empty()
    }
}

pub(super) fn print_report(out: &mut impl Write, verdict: &Verdict<'_>, api: Api) -> Result<()> {
    for (difference, entry) in &verdict.unexplained {
        writeln!(out, "unexplained\n{difference}{}", recorded(*entry))?;
    }
    for entry in &verdict.obsolete {
        writeln!(out, "obsolete ledger entry\n{}", as_difference(entry))?;
    }
    let (unexplained, obsolete) = (verdict.unexplained.len(), verdict.obsolete.len());
    writeln!(
        out,
        "{} differences explained, {unexplained} unexplained, {obsolete} ledger entries obsolete",
        verdict.explained
    )?;
    if !verdict.is_clean() {
        writeln!(
            out,
            "correct openapi/{}, or put the difference and its reason on record in openapi/{}",
            api.file_name(),
            api.curation_file_name()
        )?;
    }
    Ok(())
}

fn recorded(entry: Option<&Entry>) -> String {
    entry.map_or_else(String::new, |entry| {
        let (upstream, ours) = (plain(&entry.upstream), plain(&entry.ours));
        format!("    the ledger records other values: upstream {upstream}, ours {ours}\n")
    })
}

fn as_difference(entry: &Entry) -> Difference {
    Difference {
        pointer: entry.pointer.clone(),
        upstream: entry.upstream.clone(),
        ours: entry.ours.clone(),
    }
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
