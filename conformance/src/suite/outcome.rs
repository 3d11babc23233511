//! What came of one scenario.

use std::collections::{BTreeMap, BTreeSet};

use rooms_openapi::Level;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    artifacts::{Artifacts, Cell, Matrix},
    finding::Finding,
    redact::Secrets,
    report::{Evidence, Time},
    scenario::{LeftBehind, Reproduction, Scenario, Stop, Tally},
    snapshot::{self, Block, Difference},
    targets::{Gone, Kind},
    transcript::{Outcome, StepKind, StepRecord, Transcript},
};

/// A step that this target cannot show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NotExercised {
    /// The scenario.
    pub scenario: String,
    /// The step; none if the whole scenario is meant.
    pub step: Option<String>,
    /// Why.
    pub reason: String,
}

/// How the scenario compares to its snapshot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SnapshotState {
    /// The stored blocks.
    pub stored: Vec<Block>,
    /// The blocks as they should be stored after this run.
    pub merged: Vec<Block>,
    /// What differs.
    pub differences: Vec<Difference>,
    /// Whether nothing is stored that the steps could be compared with.
    pub unavailable: bool,
}

/// Whether a scenario passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Everything that was exercised is as documented.
    Passed,
    /// The target disagrees with the document.
    Findings,
    /// Something could not be told.
    Errors,
    /// This target cannot show any of it.
    NotExercised,
}

/// What came of one scenario.
#[derive(Clone, Debug)]
pub struct ScenarioResult {
    /// The scenario.
    pub scenario: &'static Scenario,
    /// All steps.
    pub transcript: Transcript,
    /// All findings, that of the snapshot included.
    pub findings: Vec<Finding>,
    /// How to see some of them again.
    pub reproductions: Vec<Reproduction>,
    /// What could not be told.
    pub errors: Vec<String>,
    /// How many expectations held.
    pub held: usize,
    /// How often there was nothing to compare, by reason.
    pub not_judged: BTreeMap<&'static str, usize>,
    /// How the rules fared that were cited.
    pub rules: BTreeMap<String, Tally>,
    /// What this target cannot show.
    pub not_exercised: Vec<NotExercised>,
    /// What it leaves beside its steps.
    pub artifacts: Artifacts,
    /// The snapshot.
    pub snapshot: SnapshotState,
    /// Why nothing more can be told, in no scenario.
    pub stop: Option<Stop>,
    /// What could not be removed again.
    pub left_behind: Vec<LeftBehind>,
    /// What must be kept out of everything that is stored.
    pub secrets: Secrets,
    /// How long it took, in milliseconds.
    pub duration_ms: f64,
}

impl ScenarioResult {
    /// A scenario that this target cannot show at all.
    #[must_use]
    pub fn not_exercised(scenario: &'static Scenario, reason: &str) -> Self {
        Self {
            scenario,
            transcript: Transcript::default(),
            findings: Vec::new(),
            reproductions: Vec::new(),
            errors: Vec::new(),
            held: 0,
            not_judged: BTreeMap::new(),
            rules: BTreeMap::new(),
            not_exercised: vec![NotExercised {
                scenario: scenario.name.to_owned(),
                step: None,
                reason: reason.to_owned(),
            }],
            artifacts: Artifacts::default(),
            snapshot: SnapshotState::default(),
            stop: None,
            left_behind: Vec::new(),
            secrets: Secrets::default(),
            duration_ms: 0.0,
        }
    }

    /// A scenario of which nothing could be told.
    pub(super) fn not_told(scenario: &'static Scenario, reason: &str) -> Self {
        let mut result = Self::not_exercised(scenario, reason);
        result.errors.push(reason.to_owned());
        result
    }

    /// The findings that count against a kind of target: on the mock all of them, on a live one
    /// those about documented promises, unless the run is strict. Known deviations never do.
    pub fn counting(&self, kind: Kind, strict: bool) -> impl Iterator<Item = &Finding> {
        let all = strict || kind == Kind::Mock;
        let findings = self.findings.iter();
        findings
            .filter(|finding| finding.accepted.is_none())
            .filter(move |finding| all || finding.level == Level::Documented)
    }

    /// The verdict.
    #[must_use]
    pub fn verdict(&self, kind: Kind, strict: bool) -> Verdict {
        if !self.errors.is_empty() {
            Verdict::Errors
        } else if self.counting(kind, strict).next().is_some() {
            Verdict::Findings
        } else if self.snapshot.unavailable {
            Verdict::Errors
        } else if !self.transcript.steps.iter().any(|step| step.was_exercised()) {
            Verdict::NotExercised
        } else {
            Verdict::Passed
        }
    }

    /// The steps that the files of a run hold: all of a scenario; of steps that are made from the document those
    /// with a finding.
    pub fn kept(&self) -> impl Iterator<Item = &StepRecord> {
        let all = !self.scenario.kind.is_generated();
        let with_finding: BTreeSet<_> = self.findings.iter().map(|one| &one.step).collect();
        let steps = self.transcript.steps.iter();
        steps.filter(move |step| all || with_finding.contains(&step.label))
    }

    /// Steps of the scenario that took place, set-up aside.
    #[must_use]
    pub fn exercised(&self) -> usize {
        let steps = self.transcript.steps.iter();
        steps.filter(|step| step.kind != StepKind::Setup && step.was_exercised()).count()
    }

    /// Blocks of the snapshot that were compared.
    #[must_use]
    pub fn compared(&self) -> usize {
        match self.scenario.kind.is_generated() {
            _ if self.snapshot.unavailable => 0,
            true if self.is_told_whole() => self.snapshot.merged.len(),
            true => 0,
            false => self.exercised(),
        }
    }

    /// Whether all that the tables of a scenario are made of took place. A table that is not whole is like a step that did
    /// not take place: it says nothing, and what is stored of it stays.
    fn is_told_whole(&self) -> bool {
        let mut steps = self.transcript.steps.iter();
        self.errors.is_empty() && self.stop.is_none() && steps.all(StepRecord::was_exercised)
    }

    /// How many exchanges there were, set-up and retried attempts included.
    #[must_use]
    pub fn exchanges(&self) -> usize {
        let steps = self.transcript.steps.iter();
        steps.map(|step| step.attempts.len() + usize::from(step.exchange.is_some())).sum()
    }

    /// Response times of the exchanges.
    pub fn times(&self) -> impl Iterator<Item = Time<'_>> {
        let steps = self.transcript.steps.iter();
        steps.filter_map(|step| {
            Some(Time {
                api: self.scenario.api.name(),
                operation: step.operation.as_deref(),
                ms: step.exchange.as_ref()?.duration_ms,
            })
        })
    }

    /// The exchange behind a finding, without its secrets.
    #[must_use]
    pub fn evidence(&self, finding: &Finding) -> Option<Evidence> {
        let mut steps = self.transcript.steps.iter();
        let step = steps.find(|step| step.label == finding.step)?;
        let exchange = step.exchange.as_ref()?;
        Some(Evidence::of(exchange, &self.secrets))
    }

    /// The steps that this target cannot show.
    pub(super) fn list_not_exercised(&mut self) {
        let steps = self.transcript.steps.iter();
        self.not_exercised = steps
            .filter_map(|step| {
                Some(NotExercised {
                    scenario: self.scenario.name.to_owned(),
                    step: Some(step.label.clone()),
                    reason: step.not_exercised()?.to_string(),
                })
            })
            .collect();
    }

    /// A step that was stopped is an error of the scenario, unless an error or a finding that counts says why. What a finding
    /// stopped that does not count is not exercised.
    pub(super) fn explain_stopped_steps(&mut self, kind: Kind) {
        if !self.errors.is_empty() || self.counting(kind, false).next().is_some() {
            return;
        }
        let steps = &self.transcript.steps;
        for StepRecord { label, outcome, .. } in steps {
            let Outcome::Stopped { reason } = outcome else {
                continue;
            };
            let blamed = reason.step().and_then(|index| steps.get(index));
            let mut findings = self.findings.iter();
            if findings.any(|finding| blamed.is_some_and(|step| step.label == finding.step)) {
                self.not_exercised.push(NotExercised {
                    scenario: self.scenario.name.to_owned(),
                    step: Some(label.clone()),
                    reason: format!("{reason}; the finding there does not count"),
                });
            } else {
                let text = format!("step '{label}' was stopped: {reason}");
                self.errors.push(text);
            }
        }
    }

    /// Takes back what was said of steps that the target itself did not answer.
    pub(super) fn take_back(&mut self, gone: &Gone) {
        let own = gone.steps.iter();
        let own = own.filter(|unanswered| unanswered.scenario == self.scenario.name);
        let own: Vec<_> = own.collect();
        for unanswered in &own {
            let label = &unanswered.step;
            let reason = format!("no answer of the target came, but {}", unanswered.came);
            let steps = &mut self.transcript.steps;
            if let Some(step) = steps.iter_mut().find(|step| step.label == *label)
                && step.was_exercised()
            {
                self.errors.push(format!("step '{label}': {reason}"));
                let reason = reason.into();
                step.outcome = Outcome::Failed { reason };
            }
            self.findings.retain(|finding| finding.step != *label);
            let differences = &mut self.snapshot.differences;
            differences.retain(|difference| difference.label != *label);
            for cell in self.artifacts.matrices_mut().flat_map(Matrix::cells_mut) {
                if cell.step == *label {
                    *cell = Cell { step: label.clone(), ..Cell::default() };
                }
            }
        }
        if !own.is_empty() && self.scenario.kind.is_generated() {
            // What is said of no step rests on all of them.
            let steps = self.transcript.steps.iter();
            let steps: BTreeSet<_> = steps.map(|step| &step.label).collect();
            self.findings.retain(|finding| steps.contains(&finding.step));
            self.snapshot.merged.clone_from(&self.snapshot.stored);
            self.snapshot.differences.clear();
        }
    }

    /// Compares the scenario with its snapshot.
    pub(super) fn compare(&mut self, stored: Option<Vec<Block>>, fresh: &[Block]) {
        let before = stored.as_deref().unwrap_or_default();
        let merged = match self.scenario.kind.is_generated() {
            true if self.is_told_whole() => fresh.to_vec(),
            true => before.to_vec(),
            false => {
                let steps = self.transcript.steps.iter();
                let labels = steps
                    .filter(|step| step.kind != StepKind::Setup)
                    .map(|step| step.label.as_str());
                snapshot::merge(before, labels, fresh)
            }
        };
        let unavailable = stored.is_none() && !merged.is_empty();
        let stored = stored.unwrap_or_default();
        let differences = match unavailable {
            true => Vec::new(),
            false => snapshot::compare(&stored, &merged),
        };
        self.snapshot = SnapshotState { stored, merged, differences, unavailable };
    }

    /// What could not be told, that nothing is stored to compare with included.
    pub fn all_errors(&self) -> impl Iterator<Item = String> {
        let unavailable = self.snapshot.unavailable.then(|| {
            let name = self.scenario.name;
            format!(
                "there is no stored snapshot of {name}, so nothing was compared with it; read the scenario and accept it with \
                 INSTA_UPDATE=always cargo test -p conformance --test scenarios {name}"
            )
        });
        self.errors.iter().cloned().chain(unavailable)
    }
}
