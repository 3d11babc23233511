//! The verdict of a run: one function says what holds, and everything else follows from it.

use serde::Serialize;

use super::{plural, record::RunRecord};
use crate::{
    exit_status::ExitStatus,
    scenario::{Stop, StopCause},
    targets::EndedEarly,
};

/// What can be said of a run. Several may hold; the first of them, in this order, is the verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Conclusion {
    /// No step of any scenario took place.
    NothingExercised,
    /// Something of this run, or of earlier ones, could not be removed again.
    CleanUpIncomplete,
    /// The target is not there any more.
    TargetWentAway,
    /// The target does not accept the credentials any more.
    NotAuthorised,
    /// Findings count against the target.
    NotConformant,
    /// Somebody ended the run.
    Interrupted,
    /// The run took longer than it was allowed to.
    TimeLimitReached,
    /// Something could not be told.
    NotToldWhole,
    /// A cell of coverage is empty, or a known deviation does not hold.
    LedgersDoNotHold,
    /// Nothing else.
    Conformant,
}

impl Conclusion {
    /// In words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::NothingExercised => "nothing could be exercised",
            Self::CleanUpIncomplete => "clean-up incomplete",
            Self::TargetWentAway => "the target went away",
            Self::NotAuthorised => "not authorised any more",
            Self::NotConformant => "not conformant",
            Self::Interrupted => "interrupted",
            Self::TimeLimitReached => "time limit reached",
            Self::NotToldWhole => "not everything could be told",
            Self::LedgersDoNotHold => "the ledgers do not hold",
            Self::Conformant => "conformant",
        }
    }

    /// How a process ends for it.
    #[must_use]
    pub fn exit_status(self) -> ExitStatus {
        match self {
            Self::NothingExercised => ExitStatus::USAGE,
            Self::CleanUpIncomplete => ExitStatus::CLEANUP_INCOMPLETE,
            Self::TargetWentAway | Self::NotAuthorised => ExitStatus::UNREACHABLE,
            Self::NotConformant
            | Self::Interrupted
            | Self::TimeLimitReached
            | Self::NotToldWhole
            | Self::LedgersDoNotHold => ExitStatus::FINDINGS,
            Self::Conformant => ExitStatus::CONFORMANT,
        }
    }

    fn sign(self) -> &'static str {
        match self {
            Self::Conformant => "✓",
            Self::NotConformant => "✗",
            _ => "!",
        }
    }
}

impl RunRecord {
    /// Everything that holds of the run, the verdict first; never nothing.
    #[must_use]
    pub fn conclusions(&self) -> Vec<Conclusion> {
        let stopped = |cause| self.stop.as_ref().is_some_and(|stop| stop.cause == cause);
        let ended = |why| self.ended_early == Some(why);
        let errors = self.scenarios.iter().any(|one| !one.errors.is_empty());
        let unexplained = self.untold > 0 && self.stop.is_none() && self.ended_early.is_none();
        let empty = self.coverage.values().any(|one| !one.problems.is_empty());
        let holding = [
            (Conclusion::CleanUpIncomplete, !self.left_behind.is_empty()),
            (Conclusion::TargetWentAway, stopped(StopCause::TargetWentAway)),
            (Conclusion::NotAuthorised, stopped(StopCause::NoToken)),
            (Conclusion::NotConformant, self.findings.iter().any(|finding| finding.counts)),
            (Conclusion::Interrupted, ended(EndedEarly::Interrupted)),
            (Conclusion::TimeLimitReached, ended(EndedEarly::TimeLimit)),
            (Conclusion::NotToldWhole, errors || unexplained),
            (Conclusion::LedgersDoNotHold, empty || !self.deviations.problems.is_empty()),
        ];
        let holding = holding.into_iter().filter(|(_, holds)| *holds);
        let holding: Vec<_> = holding.map(|(conclusion, _)| conclusion).collect();
        if !holding.is_empty() {
            holding
        } else if self.scenarios.iter().all(|one| one.steps == 0) {
            // Nothing was shown, so nothing can be said to conform. That outranks everything, so it
            // must not hide what went wrong.
            vec![Conclusion::NothingExercised]
        } else {
            vec![Conclusion::Conformant]
        }
    }

    /// How the process should end.
    #[must_use]
    pub fn exit_status(&self) -> ExitStatus {
        ExitStatus::of_all(self.conclusions().into_iter().map(Conclusion::exit_status))
    }
}

/// The verdict as it is shown, the same everywhere.
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
        let conclusions = record.conclusions();
        let first = conclusions.first().copied();
        let first = first.unwrap_or(Conclusion::Conformant);
        Self {
            word: first.words(),
            sign: first.sign(),
            mood: match first {
                Conclusion::Conformant => "good",
                _ => "bad",
            },
            sentence: sentence(record),
        }
    }
}

fn sentence(record: &RunRecord) -> String {
    let counting = record.findings.iter().filter(|one| one.counts).count();
    let accepted = record.findings.iter().filter(|one| one.finding.accepted.is_some()).count();
    let lighter = record.findings.len().saturating_sub(counting + accepted);
    let errors: usize = record.scenarios.iter().map(|one| one.errors.len()).sum();
    let problems: usize = record.coverage.values().map(|one| one.problems.len()).sum();
    let mut parts = Vec::new();
    if let Some(Stop { step, reason, .. }) = &record.stop {
        parts.push(format!("{reason}; nothing was told after step “{step}”"));
    }
    if let Some(why) = record.ended_early {
        parts.push(why.sentence().to_owned());
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
            format!("{} disagree with the documents", plural(counting, "finding"))
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
        text += &format!(" {known} of known deviations are accepted for now.")
            .replace(" 1 finding of known deviations are", " 1 finding of a known deviation is");
    }
    if record.selected.exercised < record.selected.of {
        let (some, all) = (record.selected.exercised, record.selected.of);
        text += &format!(" Only {some} of {} were selected.", plural(all, "scenario"));
    }
    text
}
