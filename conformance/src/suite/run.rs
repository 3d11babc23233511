//! Telling scenarios: one, or all.

use std::{
    any::Any,
    io::Write,
    panic::AssertUnwindSafe,
    sync::Arc,
    time::{Duration, Instant},
};

use futures_util::{FutureExt, StreamExt, stream};
use rooms_openapi::Level;

use super::{never_answered, outcome::ScenarioResult, resume::CleanedUp};
use crate::{
    curl,
    finding::{Disagreement, Finding, Place},
    scenario::{Context, Scenario, ScenarioOutcome},
    snapshot,
    targets::{EndedEarly, Kind, StageError, Target},
};

/// What a run is made of.
#[derive(Clone, Debug)]
pub struct Suite {
    /// The target.
    pub target: Arc<Target>,
    /// The scenarios.
    pub scenarios: Vec<&'static Scenario>,
    /// How many at once. On a live target it is always one after another.
    pub jobs: usize,
}

/// What came of a run.
#[derive(Debug, Default)]
pub struct Run {
    /// One result per scenario that was told, in the order of the list.
    pub results: Vec<ScenarioResult>,
    /// How many scenarios were not told, because the run ended before.
    pub untold: usize,
    /// Why it was asked to end before, if it was.
    pub ended_early: Option<EndedEarly>,
    /// What came of cleaning up after earlier runs, before it began.
    pub cleaned_up: CleanedUp,
    /// How long it took.
    pub duration: Duration,
}

impl Suite {
    /// Runs the scenarios; `progress` hears of each as it finishes. Once the target went away, or the run was asked to end,
    /// the scenarios that remain are not told.
    ///
    /// # Errors
    ///
    /// When a stage cannot be made ready.
    pub async fn run(&self, mut progress: impl FnMut(&ScenarioResult)) -> Result<Run, StageError> {
        let began = Instant::now();
        let jobs = match self.target.kind() {
            Kind::Mock => self.jobs.max(1),
            Kind::PreLive | Kind::Production => 1,
        };
        // What is under way comes to its end, so that it is cleaned up.
        let scenarios = self.scenarios.iter().enumerate();
        let scenarios = scenarios.take_while(|_| self.target.ended_early().is_none());
        let mut outcome = stream::iter(scenarios)
            .map(|(index, scenario)| async move {
                // A task of its own, so that scenarios use all cores.
                let task = tokio::spawn(run_scenario(Arc::clone(&self.target), scenario));
                (index, scenario, task.await)
            })
            .buffer_unordered(jobs);
        let mut results = Vec::new();
        while let Some((index, scenario, result)) = outcome.next().await {
            let result = match result {
                Ok(result) => result?,
                // The message of a panic may hold anything, and here nobody knows what is secret.
                Err(_) => ScenarioResult::not_told(scenario, "the suite itself panicked"),
            };
            progress(&result);
            let stopped = result.stop.is_some();
            results.push((index, result));
            if stopped {
                break;
            }
        }
        // It may have gone before the last scenario began.
        if let Some(gone) = self.target.presence().gone() {
            let results = results.iter_mut();
            results.for_each(|(_, result)| result.take_back(&gone));
        }
        results.sort_by_key(|(index, _)| *index);
        let results = results.into_iter().map(|(_, result)| result);
        let mut results: Vec<_> = results.collect();
        // Where nobody answers any more, no operation is to blame.
        if self.target.presence().gone().is_none() {
            never_answered::operations(&self.target, &mut results);
        }
        // What one scenario shows to be secret may stand in an earlier one.
        let recognised = self.target.seen().recognised();
        for result in &mut results {
            result.keep_out(&recognised);
        }
        Ok(Run {
            untold: self.scenarios.len().saturating_sub(results.len()),
            results,
            ended_early: self.target.ended_early(),
            cleaned_up: CleanedUp::default(),
            duration: began.elapsed(),
        })
    }
}

/// Tells one scenario on a target.
///
/// # Errors
///
/// When its stage cannot be made ready.
pub async fn run_scenario(
    target: Arc<Target>,
    scenario: &'static Scenario,
) -> Result<ScenarioResult, StageError> {
    let began = Instant::now();
    if let Some(reason) = target.lacks_api(scenario.api) {
        return Ok(ScenarioResult::not_exercised(scenario, &reason));
    }
    let unavailable = scenario.requires.iter().copied();
    let mut unavailable = unavailable.filter_map(|capability| target.lacks(capability));
    if let Some(reason) = unavailable.next() {
        return Ok(ScenarioResult::not_exercised(scenario, &reason));
    }
    if target.kind() == Kind::Production && !scenario.reads_only {
        let reason = "production is for reading only, and this scenario writes";
        return Ok(ScenarioResult::not_exercised(scenario, reason));
    }
    let stage = target.stage().await?;
    let context = Context::new(scenario, Arc::clone(&target), stage);
    let telling = AssertUnwindSafe(async { (scenario.run)(&context).await });
    if let Err(panic) = telling.catch_unwind().await {
        let text = message(panic.as_ref());
        context.error(format!("the scenario panicked: {text}"));
    }
    // Whatever happened: what was created is removed again.
    context.clean_up().await;
    context.target_went_away("the end of the scenario").await;
    let mut result = judge(&target, scenario, context.end());
    result.keep_out(&target.seen().recognised());
    result.duration_ms = began.elapsed().as_secs_f64() * 1000.0;
    Ok(result)
}

/// Keeps the messages of panics, which may hold secrets, out of the output: a scenario's own panics are
/// reported with the secrets replaced.
pub fn show_only_the_place_of_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or_else(String::new, |at| format!(" at {at}"));
        let _ = writeln!(std::io::stderr(), "panicked{place}");
    }));
}

fn message(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
    text.unwrap_or("without a message")
}

fn judge(target: &Target, scenario: &'static Scenario, outcome: ScenarioOutcome) -> ScenarioResult {
    let document = target.document(scenario.api);
    let fresh = snapshot::render(&document, scenario.kind, &outcome);
    let mut result = ScenarioResult {
        scenario,
        transcript: outcome.transcript,
        findings: outcome.findings,
        reproductions: outcome.reproductions,
        errors: outcome.errors,
        held: outcome.held,
        not_judged: outcome.not_judged,
        rules: outcome.rules,
        not_exercised: Vec::new(),
        artifacts: outcome.artifacts,
        snapshot: super::SnapshotState::default(),
        stop: outcome.stop,
        left_behind: outcome.left_behind,
        secrets: outcome.secrets,
        duration_ms: 0.0,
    };
    let stored = snapshot::stored(scenario.api, scenario.name);
    result.compare(stored.map(|stored| stored.blocks), &fresh);
    result.list_not_exercised();
    target.known_deviations().mark(&mut result.findings);
    result.explain_stopped_steps(target.kind());
    let findings: Vec<Finding> = snapshot_findings(target, &document, &result);
    result.findings.extend(findings);
    if let Some(gone) = target.presence().gone() {
        result.take_back(&gone);
    }
    result
}

/// One finding per block that is not as stored. A block whose step has inferred findings only, or only known
/// deviations, does not weigh more than they do.
fn snapshot_findings(
    target: &Target,
    document: &rooms_openapi::Document,
    result: &ScenarioResult,
) -> Vec<Finding> {
    let api = result.scenario.api;
    let finding = |difference: &snapshot::Difference| {
        let steps = &result.transcript.steps;
        let step = steps.iter().find(|step| step.label == difference.label);
        let operation = step.and_then(|step| document.operation(step.operation.as_deref()?));
        let place = Place {
            scenario: result.scenario.name,
            step: &difference.label,
            actor: step.map_or("", |step| &step.actor),
            operation,
            status: step.and_then(|step| step.exchange.as_ref()?.status()),
            curl: step.and_then(|step| {
                let request = &step.exchange.as_ref()?.request;
                Some(curl::command(api, request, &result.secrets))
            }),
        };
        let own = result.findings.iter();
        let own = own.filter(|finding| finding.step == difference.label);
        let own: Vec<_> = own.collect();
        let inferred = !own.is_empty() && own.iter().all(|one| one.level == Level::Inferred);
        let accepted: Vec<_> = own.iter().filter_map(|one| one.accepted.clone()).collect();
        let level = if inferred { Level::Inferred } else { Level::Documented };
        let seen = Disagreement {
            received: format!("\n{}", difference.diff),
            ..Disagreement::new("the block that is stored", "").with_level(level)
        };
        let mut finding = Finding::of_check("snapshot", &place, seen);
        finding.key = format!("snapshot {} {}", result.scenario.name, difference.label);
        finding.accepted = target.known_deviations().accepts(&finding);
        if finding.accepted.is_none() && accepted.len() == own.len() {
            finding.accepted = accepted.into_iter().next();
        }
        finding
    };
    result.snapshot.differences.iter().map(finding).collect()
}
