//! The record of a run, as `report.json` holds it.

use std::collections::{BTreeMap, BTreeSet};

use rooms_openapi::{Api, Environment, Level};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{evidence::Evidence, timing::Timing};
use crate::{
    artifacts::Matrix,
    coverage::{Coverage, DimensionRatio, Ratio, Rules},
    deviations::DeviationRecord,
    finding::Finding,
    scenario::{LeftBehind, ScenarioKind, Stop},
    suite::{NotExercised, Verdict},
    targets::{EndedEarly, Kind},
};

/// How the known deviations of the target fared.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DeviationsRecord {
    /// Each of them.
    pub known: Vec<DeviationRecord>,
    /// Those that have expired, and in a complete run those that no longer occur.
    pub problems: Vec<String>,
}

/// One defect, however often it showed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DedupedFinding {
    /// Where it showed first.
    #[serde(flatten)]
    pub finding: Finding,
    /// The api.
    pub api: String,
    /// How often it showed.
    pub occurrences: usize,
    /// In which scenarios.
    pub scenarios: BTreeSet<String>,
    /// Whether it counts against the target.
    pub counts: bool,
    /// What went over the wire where it showed first; of the first findings only.
    pub evidence: Option<Evidence>,
}

/// What came of one scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ScenarioRecord {
    /// Its name.
    pub name: String,
    /// Its claim.
    pub claim: String,
    /// The documentation page that its claim rests on.
    pub page: Option<String>,
    /// Its api.
    pub api: String,
    /// Where its steps come from.
    pub kind: ScenarioKind,
    /// Whether it passed.
    pub verdict: Verdict,
    /// Steps that took place.
    pub steps: usize,
    /// Exchanges, set-up included.
    pub exchanges: usize,
    /// Expectations that held.
    pub expectations_held: usize,
    /// How many expectations had nothing to compare, by reason. They did not hold.
    #[serde(default)]
    pub expectations_not_judged: BTreeMap<String, usize>,
    /// What could not be told.
    pub errors: Vec<String>,
    /// How long it took, in milliseconds.
    pub duration_ms: f64,
}

/// Coverage by level.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CoverageRecord {
    /// Responses that upstream documents.
    pub documented: Ratio,
    /// Responses that we concluded.
    pub inferred: Ratio,
    /// Each dimension in numbers.
    pub dimensions: Vec<DimensionRatio>,
    /// How many scenarios of the api were told, and how many there are.
    pub told: Ratio,
    /// Empty cells without a reason, and reasons that do not hold; complete runs on the mock only.
    pub problems: Vec<String>,
    /// The grid.
    #[serde(flatten)]
    pub grid: Coverage,
}

/// A run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct RunRecord {
    /// The version of the suite.
    pub version: String,
    /// The kind of the target.
    pub target: String,
    /// The environment whose documents it was held to.
    pub environment: String,
    /// The documents, by api: SHA-256 of the text.
    pub documents: BTreeMap<String, String>,
    /// When it began.
    pub started_at: String,
    /// How long it took, in milliseconds.
    pub duration_ms: f64,
    /// How many scenarios were selected, and how many there are.
    pub selected: Ratio,
    /// How many of the selected ones were not told, because the run ended before.
    #[serde(default)]
    pub untold: usize,
    /// Whether inferred findings count.
    pub strict: bool,
    /// The scenarios.
    pub scenarios: Vec<ScenarioRecord>,
    /// The findings, each defect once.
    pub findings: Vec<DedupedFinding>,
    /// Findings that are accepted for a while.
    pub deviations: DeviationsRecord,
    /// What this target could not show.
    pub not_exercised: Vec<NotExercised>,
    /// What could not be removed again, that of earlier runs included.
    pub left_behind: Vec<LeftBehind>,
    /// Coverage by api.
    pub coverage: BTreeMap<String, CoverageRecord>,
    /// How the rules fared, by api.
    pub rules: BTreeMap<String, Rules>,
    /// Blocks of snapshots that were compared, and those that differ.
    pub snapshots: SnapshotRecord,
    /// The authorization matrices, by api: one per operation.
    #[serde(default)]
    pub matrix: BTreeMap<String, Vec<Matrix>>,
    /// Response times.
    pub timing: Timing,
    /// Why the target could not be called any more.
    #[serde(default)]
    pub stop: Option<Stop>,
    /// Why the run was asked to end before its last scenario.
    #[serde(default)]
    pub ended_early: Option<EndedEarly>,
}

/// How the snapshots fared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SnapshotRecord {
    /// Blocks that were compared.
    pub compared: usize,
    /// Blocks that differ.
    pub differing: usize,
}

impl RunRecord {
    /// Concludes what follows from the numbers.
    pub(super) fn settle(&mut self) {
        // A run that ended before says nothing about what it did not come to.
        let cut = self.untold > 0 || self.ended_early.is_some() || self.stop.is_some();
        let complete = self.selected.exercised == self.selected.of && !cut;
        let known = self.deviations.known.iter();
        self.deviations.problems = known.filter_map(|one| one.problem(complete)).collect();
        let held_to_it = self.target == Kind::Mock.name();
        for coverage in self.coverage.values_mut() {
            coverage.documented = coverage.grid.ratio(Level::Documented);
            coverage.inferred = coverage.grid.ratio(Level::Inferred);
            coverage.dimensions = coverage.grid.dimensions();
            let complete = coverage.told.exercised == coverage.told.of && !cut;
            coverage.problems = match complete && held_to_it {
                true => coverage.grid.problems(),
                false => Vec::new(),
            };
        }
    }

    /// The environment that the document of an api is of: some apis document one only.
    #[must_use]
    pub fn environment_of(&self, api: &str) -> &str {
        let documented = api.parse::<Api>().map_or(&[][..], Api::environments);
        let is_own = |one: &&Environment| one.name() == self.environment;
        match documented.first() {
            Some(first) if !documented.iter().any(|one| is_own(&one)) => first.name(),
            _ => &self.environment,
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::Utc;

    use super::*;
    use crate::{
        coverage::Exclusions,
        exit_status::ExitStatus,
        report::{Detail, summary},
        scenario::StopCause,
        scenarios,
        suite::{Run, ScenarioResult},
        targets::Target,
    };

    fn record(change: impl FnOnce(&mut ScenarioResult)) -> RunRecord {
        let scenario = scenarios::all().first().expect("there is one");
        let mut result = ScenarioResult::not_exercised(scenario, "a reason");
        change(&mut result);
        let run = Run { results: vec![result], ..Run::default() };
        let target = Target::mock().expect("a target");
        let exclusions = Exclusions::default();
        RunRecord::new(&target, &run, scenarios::all(), &exclusions, false, Utc::now())
    }

    fn gone() -> Stop {
        Stop {
            step: "a step".to_owned(),
            cause: StopCause::TargetWentAway,
            reason: "nobody answers".to_owned(),
        }
    }

    #[test]
    fn that_nothing_was_exercised_does_not_hide_what_went_wrong() {
        assert_eq!(record(|_| {}).exit_status(), ExitStatus::USAGE);
        let errors = record(|result| result.errors.push("no answer".to_owned()));
        assert_eq!(errors.exit_status(), ExitStatus::FINDINGS);
        let left_behind = record(|result| {
            result.left_behind.push(LeftBehind {
                scenario: "s".to_owned(),
                what: "a post".to_owned(),
                why: "no answer".to_owned(),
            });
        });
        assert_eq!(left_behind.exit_status(), ExitStatus::CLEANUP_INCOMPLETE);
        let gone = record(|result| result.stop = Some(gone()));
        assert_eq!(gone.exit_status(), ExitStatus::UNREACHABLE);
    }

    #[test]
    fn a_run_that_ended_early_says_how_much_was_not_told() {
        let scenario = scenarios::all().first().expect("there is one");
        let mut result = ScenarioResult::not_exercised(scenario, "a reason");
        result.stop = Some(gone());
        let run =
            Run { results: vec![result], untold: scenarios::all().len() - 1, ..Run::default() };
        let target = Target::mock().expect("a target");
        let none = Exclusions::default();
        let mut record = RunRecord::new(&target, &run, scenarios::all(), &none, false, Utc::now());
        let all = scenarios::all().len();
        assert_eq!(record.selected.exercised, all);
        let text = summary(&record, Detail::Short);
        let (untold, number) = (all - 1, format!("({all} of {all} selected"));
        for part in [
            "nobody answers; nothing was told after step “a step”",
            &format!("{untold} of {all} selected scenarios were not told"),
            &format!("{number}, {untold} not told)"),
        ] {
            assert!(text.to_lowercase().contains(part), "{part}: {text}");
        }
        record.stop = None;
        assert_eq!(record.exit_status(), ExitStatus::FINDINGS);
    }

    #[test]
    fn an_api_is_held_to_the_environment_that_it_documents() {
        let record = record(|_| {});
        assert_eq!(record.environment, "prelive");
        assert_eq!(record.environment_of("quran_reflect"), "prelive");
        assert_eq!(record.environment_of("ucs"), "production");
    }

    #[test]
    fn snapshots_speak_last() {
        let place = crate::finding::Place::default();
        let seen = || crate::finding::Disagreement::new("this", "that");
        let record = record(|result| {
            result.findings = vec![
                Finding::of_check("snapshot", &place, seen()),
                Finding::of_rule("unknown-room-not-found", &place, seen()),
            ];
        });
        let checks: Vec<_> = record.findings.iter().map(|one| &one.finding.check).collect();
        assert_eq!(checks.last().map(|check| check.as_str()), Some("snapshot"));
        assert_eq!(checks.len(), 2);
    }
}
