//! The deviations that are known of one target, on a day.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    finding::{Finding, without_indices},
    targets::Kind,
};

/// An entry of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deviation {
    /// The target that deviates.
    pub target: Kind,
    /// Which findings are meant.
    pub matching: Matching,
    /// Only those of the step with this label.
    pub step: Option<String>,
    /// Why it is accepted.
    pub reason: String,
    /// Where it is followed up.
    pub link: String,
    /// The last day on which it is accepted.
    pub expires: NaiveDate,
}

/// Which findings an entry means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Matching {
    /// The one with this key.
    Key(String),
    /// Those of a check, or of a rule, about an operation.
    Check {
        /// The id of the check, or of the rule that an expectation cites.
        check: String,
        /// The operation id.
        operation: String,
        /// Where: a pointer into the body, with `*` for any element of a list, or into the document.
        pointer: Option<String>,
    },
}

impl Matching {
    /// How messages call it.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Key(key) => key.clone(),
            Self::Check { check, operation, pointer: Some(pointer) } => {
                format!("{check} {operation} {pointer}")
            }
            Self::Check { check, operation, .. } => format!("{check} {operation}"),
        }
    }

    /// The operation that it is about.
    fn operation(&self) -> &str {
        match self {
            Self::Key(key) => key.split(' ').nth(1).unwrap_or_default(),
            Self::Check { operation, .. } => operation,
        }
    }
}

impl Deviation {
    /// Whether a finding is what is meant.
    #[must_use]
    pub fn fits(&self, finding: &Finding) -> bool {
        if self.step.as_ref().is_some_and(|step| *step != finding.step) {
            return false;
        }
        match &self.matching {
            Matching::Key(key) => *key == finding.key,
            Matching::Check { check, operation, pointer } => {
                let subject = finding.rule.as_ref().unwrap_or(&finding.check);
                let places = [&finding.body_pointer, &finding.schema_pointer];
                let mut places = places.into_iter().flatten();
                let there = pointer.as_ref().is_none_or(|pointer| {
                    places.any(|place| place == pointer || without_indices(place) == *pointer)
                });
                subject == check && finding.operation.as_ref() == Some(operation) && there
            }
        }
    }

    /// Whether a step with this operation shows whether it still occurs.
    #[must_use]
    pub fn is_shown_by(&self, operation: Option<&str>, step: &str) -> bool {
        match &self.step {
            Some(label) => label == step,
            None => operation == Some(self.matching.operation()),
        }
    }
}

/// Why a finding does not count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Accepted {
    /// Why it is accepted.
    pub reason: String,
    /// Where it is followed up.
    pub link: String,
    /// The last day on which it is accepted, as `2026-12-31`.
    pub expires: String,
}

/// What is known of one target, and what day it is.
#[derive(Clone, Debug, Default)]
pub struct Known {
    pub(super) deviations: Vec<Deviation>,
    pub(super) today: NaiveDate,
}

impl Known {
    /// Whether nothing is accepted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.deviations.is_empty()
    }

    /// The deviation that a finding is, if it is accepted today.
    #[must_use]
    pub fn accepts(&self, finding: &Finding) -> Option<Accepted> {
        let mut fitting = self.deviations.iter().filter(|one| one.fits(finding));
        let one = fitting.find(|one| self.today <= one.expires)?;
        Some(Accepted {
            reason: one.reason.clone(),
            link: one.link.clone(),
            expires: one.expires.to_string(),
        })
    }

    /// Marks the findings that are accepted today.
    pub fn mark(&self, findings: &mut [Finding]) {
        for finding in findings {
            finding.accepted = self.accepts(finding);
        }
    }

    /// How the deviations fared in a run: its findings, and the operations and labels of its steps.
    pub(crate) fn fared<'a>(
        &self,
        findings: impl Iterator<Item = &'a Finding> + Clone,
        steps: impl Iterator<Item = (Option<&'a str>, &'a str)> + Clone,
    ) -> Vec<DeviationRecord> {
        let fared = self.deviations.iter().map(|one| DeviationRecord {
            name: one.matching.name(),
            step: one.step.clone(),
            reason: one.reason.clone(),
            link: one.link.clone(),
            expires: one.expires.to_string(),
            expired: self.today > one.expires,
            occurrences: findings.clone().filter(|finding| one.fits(finding)).count(),
            exercised: steps.clone().any(|(operation, step)| one.is_shown_by(operation, step)),
        });
        fared.collect()
    }
}

/// How a known deviation fared in a run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DeviationRecord {
    /// The key of the finding, or check, operation and pointer.
    pub name: String,
    /// The step that it is restricted to.
    pub step: Option<String>,
    /// Why it is accepted.
    pub reason: String,
    /// Where it is followed up.
    pub link: String,
    /// The last day on which it is accepted, as `2026-12-31`.
    pub expires: String,
    /// Whether that day has passed.
    pub expired: bool,
    /// How many findings it fits.
    pub occurrences: usize,
    /// Whether the run exercised what it is about.
    pub exercised: bool,
}

impl DeviationRecord {
    /// What is wrong with it, after a run that may have been complete.
    #[must_use]
    pub fn problem(&self, complete: bool) -> Option<String> {
        let Self { name, expires, .. } = self;
        let step = self.step.as_ref();
        let name = step.map_or_else(|| name.clone(), |step| format!("{name} in '{step}'"));
        if self.expired {
            return Some(format!(
                "the known deviation {name} expired on {expires}: see {}, then remove it or give it a later day",
                self.link
            ));
        }
        let gone = complete && self.exercised && self.occurrences == 0;
        gone.then(|| {
            format!(
                "the known deviation {name} no longer occurs, though it was exercised: remove it"
            )
        })
    }

    /// Adds how the same one fared in another run.
    pub(crate) fn add(&mut self, other: &Self) {
        self.occurrences += other.occurrences;
        self.exercised |= other.exercised;
        self.expired |= other.expired;
    }
}
