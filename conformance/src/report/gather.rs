//! Puts the record of a run together.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, SecondsFormat, Utc};
use rooms_openapi::{Api, Document};

use super::{
    record::{
        CoverageRecord, DedupedFinding, DeviationsRecord, RunRecord, ScenarioRecord, SnapshotRecord,
    },
    timing::Timing,
};
use crate::{
    artifacts::Matrix,
    coverage::{Coverage, Exclusions, Ratio, Rules},
    deviations::Known,
    scenario::{CLEAN_UP, LeftBehind, Scenario},
    suite::{Run, ScenarioResult},
    targets::{Kind, Target},
};

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
                .map(|api| (api.name().to_owned(), target.document(*api).hash().to_owned()))
                .collect(),
            started_at: started_at.to_rfc3339_opts(SecondsFormat::Secs, true),
            duration_ms: run.duration.as_secs_f64() * 1000.0,
            selected: Ratio { exercised: results.len() + run.untold, of: all.len() },
            untold: run.untold,
            strict,
            scenarios: results
                .iter()
                .map(|one| scenario(&target.document(one.scenario.api), one, kind, strict))
                .collect(),
            findings: deduplicated(results, kind, strict),
            deviations: deviations(target.known_deviations(), results),
            not_exercised: results.iter().flat_map(|result| result.not_exercised.clone()).collect(),
            left_behind: left_behind(run),
            coverage: coverage.collect(),
            rules: rules.collect(),
            snapshots: SnapshotRecord {
                compared: results.iter().map(ScenarioResult::compared).sum(),
                differing: results.iter().map(|result| result.snapshot.differences.len()).sum(),
            },
            matrix: matrices(results),
            timing: Timing::of(results.iter().flat_map(ScenarioResult::times)),
            stop: run.cleaned_up.stop.clone().or_else(|| {
                let mut stops = results.iter().map(|result| result.stop.clone());
                stops.find_map(|stop| stop)
            }),
            ended_early: run.ended_early,
        };
        record.settle();
        record
    }
}

/// What earlier runs left counts too. An error of their cleaning up says that nobody knows what is left.
fn left_behind(run: &Run) -> Vec<LeftBehind> {
    let errors = run.cleaned_up.errors.iter().map(|error| LeftBehind {
        scenario: CLEAN_UP.name.to_owned(),
        what: "what earlier runs left".to_owned(),
        why: error.clone(),
    });
    let earlier = run.cleaned_up.left_behind.iter().cloned().chain(errors);
    let results = run.results.iter();
    let own = results.flat_map(|result| result.left_behind.clone());
    earlier.chain(own).collect()
}

fn scenario(
    document: &Document,
    result: &ScenarioResult,
    kind: Kind,
    strict: bool,
) -> ScenarioRecord {
    let Scenario { name, claim, api, .. } = result.scenario;
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
        expectations_not_judged: result
            .not_judged
            .iter()
            .map(|(reason, count)| ((*reason).to_owned(), *count))
            .collect(),
        errors: result.all_errors().collect(),
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
    let seen = of_api.map(|result| (&result.transcript, &result.artifacts));
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
    DeviationsRecord { known: known.fared(findings, steps), problems: Vec::new() }
}

fn matrices(results: &[ScenarioResult]) -> BTreeMap<String, Vec<Matrix>> {
    let mut matrices: BTreeMap<String, Vec<Matrix>> = BTreeMap::new();
    for result in results {
        for matrix in result.artifacts.matrices() {
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
            let seen = by_key.entry((api, &finding.key)).or_insert_with(|| DedupedFinding {
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
