//! The record of a run, as `report.json` holds it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, SecondsFormat, Utc};
use rooms_openapi::{Api, Document, Level};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{evidence::Evidence, timing::Timing};
use crate::{
    coverage::{Coverage, DimensionRatio, Exclusions, Ratio, Rules},
    deviations::{DeviationRecord, Known},
    exit::ExitStatus,
    finding::Finding,
    matrix::Matrix,
    scenario::{Scenario, ScenarioKind},
    story::LeftBehind,
    suite::{NotExercised, Run, ScenarioResult, Verdict},
    target::{Kind, Target},
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
    /// What could not be removed again.
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
    /// The step in which the target stopped answering.
    pub silent: Option<String>,
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
    /// The record of a run.
    #[must_use]
    pub fn new(
        target: &Target,
        run: &Run,
        all: &[Scenario],
        exclusions: &Exclusions,
        strict: bool,
        started_at: DateTime<Utc>,
    ) -> Self {
        let kind = target.kind();
        let results = &run.results;
        let of_api =
            |list: &mut dyn Iterator<Item = Api>, api| list.filter(|one| *one == api).count();
        let told = |api| Ratio {
            exercised: of_api(&mut results.iter().map(|one| one.scenario.api), api),
            of: of_api(&mut all.iter().map(|one| one.api), api),
        };
        let apis: BTreeSet<Api> = results.iter().map(|result| result.scenario.api).collect();
        let coverage = apis.iter().map(|api| {
            let record = coverage(target, *api, results, exclusions, told(*api));
            (api.name().to_owned(), record)
        });
        let rules = apis.iter().map(|api| {
            let of_api = results.iter().filter(|one| one.scenario.api == *api);
            let told = of_api.map(|one| &one.rules);
            let record = Rules::of(&target.document(*api), told);
            (api.name().to_owned(), record)
        });
        let mut record = Self {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            target: kind.name().to_owned(),
            environment: target.environment().name().to_owned(),
            documents: apis
                .iter()
                .map(|api| {
                    (
                        api.name().to_owned(),
                        target.document(*api).hash().to_owned(),
                    )
                })
                .collect(),
            started_at: started_at.to_rfc3339_opts(SecondsFormat::Secs, true),
            duration_ms: run.duration.as_secs_f64() * 1000.0,
            selected: Ratio {
                exercised: results.len(),
                of: all.len(),
            },
            strict,
            scenarios: results
                .iter()
                .map(|one| scenario(&target.document(one.scenario.api), one, kind, strict))
                .collect(),
            findings: deduplicated(results, kind, strict),
            deviations: deviations(target.known_deviations(), results),
            not_exercised: results
                .iter()
                .flat_map(|result| result.not_exercised.clone())
                .collect(),
            left_behind: results
                .iter()
                .flat_map(|result| result.left_behind.clone())
                .collect(),
            coverage: coverage.collect(),
            rules: rules.collect(),
            snapshots: SnapshotRecord {
                compared: results.iter().map(ScenarioResult::compared).sum(),
                differing: results
                    .iter()
                    .map(|result| result.snapshot.differences.len())
                    .sum(),
            },
            matrix: matrices(results),
            timing: Timing::of(results.iter().flat_map(ScenarioResult::times)),
            silent: results.iter().find_map(|result| result.silent.clone()),
        };
        record.settle();
        record
    }

    /// Concludes what follows from the numbers.
    pub(super) fn settle(&mut self) {
        let complete = self.selected.exercised == self.selected.of;
        let known = self.deviations.known.iter();
        self.deviations.problems = known.filter_map(|one| one.problem(complete)).collect();
        let held_to_it = self.target == Kind::Mock.name();
        for coverage in self.coverage.values_mut() {
            coverage.documented = coverage.grid.ratio(Level::Documented);
            coverage.inferred = coverage.grid.ratio(Level::Inferred);
            coverage.dimensions = coverage.grid.dimensions();
            let complete = coverage.told.exercised == coverage.told.of;
            coverage.problems = match complete && held_to_it {
                true => coverage.grid.problems(),
                false => Vec::new(),
            };
        }
    }

    /// How the process should end.
    #[must_use]
    pub fn exit_status(&self) -> ExitStatus {
        let mut holding = Vec::new();
        let problems = self.coverage.values().any(|one| !one.problems.is_empty());
        let errors = self.scenarios.iter().any(|one| !one.errors.is_empty());
        let deviations = !self.deviations.problems.is_empty();
        let counts = self.findings.iter().any(|finding| finding.counts);
        if counts || deviations || problems || errors {
            holding.push(ExitStatus::FINDINGS);
        }
        if self.silent.is_some() {
            holding.push(ExitStatus::UNREACHABLE);
        }
        if !self.left_behind.is_empty() {
            holding.push(ExitStatus::CLEANUP_INCOMPLETE);
        }
        if holding.is_empty() && self.scenarios.iter().all(|one| one.steps == 0) {
            // Nothing was shown, so nothing can be said to conform. That outranks everything, so it
            // must not hide what went wrong.
            holding.push(ExitStatus::USAGE);
        }
        ExitStatus::of_all(holding)
    }
}

fn scenario(
    document: &Document,
    result: &ScenarioResult,
    kind: Kind,
    strict: bool,
) -> ScenarioRecord {
    let Scenario {
        name, claim, api, ..
    } = result.scenario;
    let operation = document.operation(result.scenario.operation);
    ScenarioRecord {
        name: (*name).to_owned(),
        claim: (*claim).to_owned(),
        page: operation.map(|operation| operation.upstream.page.clone()),
        api: api.name().to_owned(),
        kind: result.scenario.kind,
        verdict: result.verdict(kind, strict),
        steps: result.exercised(),
        exchanges: result.exchanges(),
        expectations_held: result.held,
        errors: result.errors.clone(),
        duration_ms: result.duration_ms,
    }
}

fn coverage(
    target: &Target,
    api: Api,
    results: &[ScenarioResult],
    exclusions: &Exclusions,
    told: Ratio,
) -> CoverageRecord {
    let of_api = results.iter().filter(|result| result.scenario.api == api);
    let seen = of_api.map(|result| (&result.transcript, result.constraints.as_slice()));
    CoverageRecord {
        grid: Coverage::of(&target.document(api), seen, exclusions),
        told,
        ..CoverageRecord::default()
    }
}

fn deviations(known: &Known, results: &[ScenarioResult]) -> DeviationsRecord {
    let findings = results.iter().flat_map(|result| &result.findings);
    let steps = results.iter().flat_map(|result| &result.transcript.steps);
    let steps = steps.filter(|step| step.was_exercised());
    let steps = steps.map(|step| (step.operation.as_deref(), step.label.as_str()));
    DeviationsRecord {
        known: known.fared(findings, steps),
        problems: Vec::new(),
    }
}

fn matrices(results: &[ScenarioResult]) -> BTreeMap<String, Vec<Matrix>> {
    let mut matrices: BTreeMap<String, Vec<Matrix>> = BTreeMap::new();
    for result in results {
        if let Some(matrix) = &result.matrix {
            let api = result.scenario.api.name().to_owned();
            matrices.entry(api).or_default().push(matrix.clone());
        }
    }
    matrices
}

/// A target of which nothing is right must not make a report that nothing can open.
const MOST_EVIDENCE: usize = 200;

fn deduplicated(results: &[ScenarioResult], kind: Kind, strict: bool) -> Vec<DedupedFinding> {
    let mut by_key: BTreeMap<(&str, &str), DedupedFinding> = BTreeMap::new();
    for result in results {
        let counting: Vec<_> = result.counting(kind, strict).collect();
        for finding in &result.findings {
            let api = result.scenario.api.name();
            let kept = by_key.len() < MOST_EVIDENCE;
            let seen = by_key
                .entry((api, &finding.key))
                .or_insert_with(|| DedupedFinding {
                    finding: finding.clone(),
                    api: api.to_owned(),
                    occurrences: 0,
                    scenarios: BTreeSet::new(),
                    counts: false,
                    evidence: kept.then(|| result.evidence(finding)).flatten(),
                });
            seen.occurrences += 1;
            seen.scenarios.insert(finding.scenario.clone());
            seen.counts |= counting.contains(&finding);
        }
    }
    snapshots_last(by_key.into_values().collect())
}

/// What a rule or a check says comes before a difference that only says that something changed.
pub(super) fn snapshots_last(mut findings: Vec<DedupedFinding>) -> Vec<DedupedFinding> {
    findings.sort_by_key(|seen| seen.finding.check == "snapshot");
    findings
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::scenarios;

    fn record(change: impl FnOnce(&mut ScenarioResult)) -> RunRecord {
        let scenario = scenarios::all().first().expect("there is one");
        let mut result = ScenarioResult::not_exercised(scenario, "a reason");
        change(&mut result);
        let run = Run {
            results: vec![result],
            duration: Duration::ZERO,
        };
        let target = Target::mock().expect("a target");
        let exclusions = Exclusions::default();
        RunRecord::new(
            &target,
            &run,
            scenarios::all(),
            &exclusions,
            false,
            Utc::now(),
        )
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
        let silent = record(|result| result.silent = Some("a step".to_owned()));
        assert_eq!(silent.exit_status(), ExitStatus::UNREACHABLE);
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
        let checks: Vec<_> = record
            .findings
            .iter()
            .map(|one| &one.finding.check)
            .collect();
        assert_eq!(checks.last().map(|check| check.as_str()), Some("snapshot"));
        assert_eq!(checks.len(), 2);
    }
}
