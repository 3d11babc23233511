//! The verdict in words, the same everywhere.

use serde::Serialize;

use super::{plural, record::RunRecord};

/// The verdict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Verdict {
    /// In a word or two.
    pub word: &'static str,
    /// As a sign.
    pub sign: &'static str,
    /// `good` or `bad`.
    pub mood: &'static str,
    /// In a sentence or two.
    pub sentence: String,
}

impl Verdict {
    /// The verdict of a run.
    #[must_use]
    pub fn of(record: &RunRecord) -> Self {
        let (word, mood, sign) = match record.exit_status().code() {
            0 => ("conformant", "good", "✓"),
            2 => ("nothing could be exercised", "bad", "!"),
            3 => ("the target stopped answering", "bad", "!"),
            4 => ("clean-up incomplete", "bad", "!"),
            _ => ("not conformant", "bad", "✗"),
        };
        Self {
            word,
            sign,
            mood,
            sentence: sentence(record),
        }
    }
}

fn sentence(record: &RunRecord) -> String {
    let counting = record.findings.iter().filter(|one| one.counts).count();
    let accepted = record
        .findings
        .iter()
        .filter(|one| one.finding.accepted.is_some())
        .count();
    let lighter = record.findings.len().saturating_sub(counting + accepted);
    let errors: usize = record.scenarios.iter().map(|one| one.errors.len()).sum();
    let problems: usize = record.coverage.values().map(|one| one.problems.len()).sum();
    let mut parts = Vec::new();
    if let Some(step) = &record.silent {
        parts.push(format!(
            "no answer came in step “{step}”, and nothing was told after it"
        ));
    }
    if record.untold > 0 {
        parts.push(format!(
            "{} of {} were not told, because the run ended before",
            record.untold,
            plural(record.selected.exercised, "selected scenario")
        ));
    }
    if counting > 0 {
        parts.push(
            format!(
                "{} disagree with the documents",
                plural(counting, "finding")
            )
            .replace("1 finding disagree", "1 finding disagrees"),
        );
    }
    if errors > 0 {
        parts.push(format!("{} could not be told", plural(errors, "thing")));
    }
    let deviations = record.deviations.problems.len();
    if deviations > 0 {
        parts.push(format!(
            "{} of the ledger of known deviations must be looked at",
            plural(deviations, "entry").replace("entrys", "entries")
        ));
    }
    if problems > 0 {
        parts.push(format!("coverage has {}", plural(problems, "problem")));
    }
    if !record.left_behind.is_empty() {
        let left = plural(record.left_behind.len(), "resource");
        parts.push(format!("{left} could not be removed again"));
    }
    let mut text = if !parts.is_empty() {
        let text = parts.join("; ") + ".";
        let mut letters = text.chars();
        let first = letters.next().map(|first| first.to_uppercase().to_string());
        first.unwrap_or_default() + letters.as_str()
    } else if record.scenarios.iter().all(|one| one.steps == 0) {
        "No step of any scenario took place, so nothing can be said.".to_owned()
    } else {
        "Wherever the scenarios looked, the target does what its documents say.".to_owned()
    };
    if lighter > 0 {
        text += &format!(
            " {} about inferred promises would count with --strict.",
            plural(lighter, "finding")
        );
    }
    if accepted > 0 {
        let known = plural(accepted, "finding");
        text += &format!(" {known} of known deviations are accepted for now.").replace(
            " 1 finding of known deviations are",
            " 1 finding of a known deviation is",
        );
    }
    if record.selected.exercised < record.selected.of {
        let (some, all) = (record.selected.exercised, record.selected.of);
        text += &format!(" Only {some} of {} were selected.", plural(all, "scenario"));
    }
    text
}
