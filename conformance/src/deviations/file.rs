//! The file of known deviations.

use std::{ops::Range, str::FromStr};

use chrono::NaiveDate;
use serde::Deserialize;
use toml::{Spanned, value::Datetime};
use url::Url;

use super::known::{Deviation, Known, Matching};
use crate::{checks, scenarios, targets::Kind};

const NAME: &str = "conformance/known-deviations.toml";
const SOURCE: &str = include_str!("../../known-deviations.toml");

/// Known deviations that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {message}")]
pub struct DeviationsError {
    file: String,
    line: usize,
    message: String,
}

/// All known deviations, of every target.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deviations {
    list: Vec<Deviation>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    deviation: Vec<Spanned<Entry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    target: String,
    finding: Option<String>,
    check: Option<String>,
    operation: Option<String>,
    pointer: Option<String>,
    step: Option<String>,
    reason: String,
    link: String,
    expires: Datetime,
}

impl Deviations {
    /// The committed ones.
    ///
    /// # Errors
    ///
    /// When the file cannot be used; the message says where.
    pub fn committed() -> Result<Self, DeviationsError> {
        Self::read(NAME, SOURCE)
    }

    /// Those of a file: its name, for messages, and its text.
    ///
    /// # Errors
    ///
    /// When the text cannot be used; the message says where.
    pub fn read(file: &str, text: &str) -> Result<Self, DeviationsError> {
        let error = |span: Option<Range<usize>>, message: String| DeviationsError {
            file: file.to_owned(),
            line: line(text, span.map_or(0, |span| span.start)),
            message,
        };
        let parsed: File = toml::from_str(text)
            .map_err(|wrong| error(wrong.span(), wrong.message().to_owned()))?;
        let list = parsed.deviation.into_iter().map(|entry| {
            let span = entry.span();
            deviation(entry.into_inner()).map_err(|message| error(Some(span), message))
        });
        Ok(Self { list: list.collect::<Result<_, _>>()? })
    }

    /// Those of one target, on a day.
    #[must_use]
    pub fn of(&self, target: Kind, today: NaiveDate) -> Known {
        let list = self.list.iter().filter(|one| one.target == target);
        Known { deviations: list.cloned().collect(), today }
    }
}

fn deviation(entry: Entry) -> Result<Deviation, String> {
    let matching = match (entry.finding, entry.check, entry.operation) {
        (Some(key), None, None) if entry.pointer.is_none() => Matching::Key(key),
        (None, Some(check), Some(operation)) => {
            known(&check, &operation)?;
            Matching::Check { check, operation, pointer: entry.pointer }
        }
        _ => {
            return Err("say which finding is meant: `finding`, its key as reports show it, or `check` and \
                        `operation`, with `pointer` if only one place is meant"
                .to_owned());
        }
    };
    if entry.reason.split_whitespace().count() < 3 {
        return Err("`reason` has to say why the deviation is accepted".to_owned());
    }
    let web = |url: &Url| ["http", "https"].contains(&url.scheme());
    if !Url::parse(&entry.link).is_ok_and(|url| web(&url)) {
        return Err(format!("`link` has to be a URL, and `{}` is none", entry.link));
    }
    let day = entry.expires.date.filter(|_| entry.expires.time.is_none());
    let day = day
        .and_then(|day| NaiveDate::from_ymd_opt(day.year.into(), day.month.into(), day.day.into()));
    Ok(Deviation {
        target: Kind::from_str(&entry.target).map_err(|error| error.to_string())?,
        matching,
        step: entry.step,
        reason: entry.reason,
        link: entry.link,
        expires: day.ok_or_else(|| {
            format!(
                "`expires` has to be a day such as 2026-12-31, without quotes, and {} is none",
                entry.expires
            )
        })?,
    })
}

/// Whether there are such a check or rule, and such an operation.
fn known(check: &str, operation: &str) -> Result<(), String> {
    let documents = || {
        let apis = scenarios::apis().into_iter();
        apis.map(|api| rooms_openapi::Document::load(api, rooms_openapi::Environment::PreLive))
    };
    if checks::listed(check).is_none() && !documents().any(|one| one.rule(check).is_some()) {
        return Err(format!(
            "`{check}` is neither a check nor a rule; `run --list-checks` shows the checks"
        ));
    }
    match documents().any(|one| one.operation(operation).is_some()) {
        true => Ok(()),
        false => Err(format!("no operation is called `{operation}`")),
    }
}

/// The number of the line at a position.
fn line(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or(text);
    before.bytes().filter(|byte| *byte == b'\n').count() + 1
}
