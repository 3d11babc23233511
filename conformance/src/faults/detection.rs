//! The fault detection table: which fault was noticed first by what, and when.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{exit_status::ExitStatus, finding::Finding};

/// What came of pointing the suite at every fault.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct FaultDetection {
    /// The road that the suite took: `mock` with the control of the mock, `prelive` without.
    pub target: String,
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// How long all of it took, in milliseconds.
    pub duration_ms: f64,
    /// How many scenarios a survivor is told.
    pub scenarios: usize,
    /// What a mock without any fault was accused of. Empty, unless the suite is wrong.
    pub false_findings: Vec<Notice>,
    /// Why the mock without any fault could not be judged, if so.
    pub not_told: Option<String>,
    /// One entry per fault, in the order of the catalogue.
    pub faults: Vec<FaultRecord>,
}

/// One fault, and what came of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct FaultRecord {
    /// Its name.
    pub fault: String,
    /// The api that misbehaves.
    pub api: String,
    /// What sort of defect it is.
    pub class: String,
    /// The rule that it breaks, or the part of the contract.
    pub breaks: String,
    /// What came of it.
    pub outcome: Outcome,
    /// Why it is on record as not noticed, if it is.
    pub recorded: Option<String>,
    /// Until the first notice, or the end, in milliseconds.
    pub duration_ms: f64,
    /// How many scenarios were told until then.
    pub scenarios: usize,
}

/// What came of one fault.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Outcome {
    /// The suite says what is wrong.
    Noticed(Box<Notice>),
    /// The suite was told all scenarios and says nothing.
    Survived,
    /// It could not be told whether the suite would notice.
    NotTold {
        /// Why.
        error: String,
    },
}

/// A finding that gave a fault away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Notice {
    /// The check, or `expectation`.
    pub check: String,
    /// The rule that an expectation cites.
    pub rule: Option<String>,
    /// Documented or inferred.
    pub level: String,
    /// The operation id.
    pub operation: Option<String>,
    /// Method and path template.
    pub label: Option<String>,
    /// Where in the body.
    pub body_pointer: Option<String>,
    /// The scenario.
    pub scenario: String,
    /// The label of the step.
    pub step: String,
    /// Who called.
    pub actor: String,
    /// The finding as one sentence.
    pub message: String,
}

impl Notice {
    /// A finding, if it says what is wrong: it names a rule, an operation or a field, and is no snapshot's.
    #[must_use]
    pub fn of(finding: &Finding) -> Option<Self> {
        let names = [&finding.rule, &finding.operation, &finding.body_pointer];
        let says_it = finding.check != "snapshot" && names.iter().any(|name| name.is_some());
        says_it.then(|| Self::outcome(finding))
    }

    /// Any finding.
    pub(super) fn outcome(finding: &Finding) -> Self {
        Self {
            check: finding.check.clone(),
            rule: finding.rule.clone(),
            level: finding.level.name().to_owned(),
            operation: finding.operation.clone(),
            label: finding.label.clone(),
            body_pointer: finding.body_pointer.clone(),
            scenario: finding.scenario.clone(),
            step: finding.step.clone(),
            actor: finding.actor.clone(),
            message: finding.to_string(),
        }
    }

    /// The rule if one is cited, else the check.
    #[must_use]
    pub fn witness(&self) -> &str {
        self.rule.as_deref().unwrap_or(&self.check)
    }
}

impl FaultRecord {
    /// Whether it was noticed.
    #[must_use]
    pub fn is_noticed(&self) -> bool {
        matches!(self.outcome, Outcome::Noticed(_))
    }

    /// Whether it survived, and nobody said that it would.
    #[must_use]
    pub fn is_survivor(&self) -> bool {
        self.outcome == Outcome::Survived && self.recorded.is_none()
    }

    /// Whether it was noticed although it is on record as one that is not.
    #[must_use]
    pub fn is_recorded_in_vain(&self) -> bool {
        self.is_noticed() && self.recorded.is_some()
    }
}

impl FaultDetection {
    /// How the process ends: 0 if every fault was noticed that is not on record, and nothing was held against a mock
    /// without faults; 3 if something could not be told.
    #[must_use]
    pub fn exit_status(&self) -> ExitStatus {
        let not_told = |one: &FaultRecord| matches!(one.outcome, Outcome::NotTold { .. });
        let wrong = |one: &FaultRecord| one.is_survivor() || one.is_recorded_in_vain();
        let mut holding = Vec::new();
        if self.not_told.is_some() || self.faults.iter().any(not_told) {
            holding.push(ExitStatus::UNREACHABLE);
        }
        if !self.false_findings.is_empty() || self.faults.iter().any(wrong) {
            holding.push(ExitStatus::FINDINGS);
        }
        ExitStatus::of_all(holding)
    }
}
