//! An operation that never answers, while others do.
//!
//! One step without an answer may be the fault of anything on the way. An operation that was called several times and never
//! answered, while others answered in between, is broken itself.

use std::collections::{BTreeMap, BTreeSet};

use super::outcome::ScenarioResult;
use crate::{
    curl,
    exchange::{Exchange, FailureKind},
    finding::{Disagreement, Finding, Place},
    targets::Target,
    transcript::StepRecord,
};

/// The check that an operation answers.
const ANSWERS: &str = "operation_answers";

/// So often an operation is called at least before it is to blame.
const AT_LEAST: usize = 3;

/// How the calls of an operation ended.
#[derive(Debug, Default)]
struct Calls {
    answered: bool,
    /// How often others had answered before each call without an answer.
    unanswered: Vec<usize>,
}

impl Calls {
    /// Whether it is certain that it was the operation.
    fn is_broken(&self) -> bool {
        let between: BTreeSet<_> = self.unanswered.iter().collect();
        !self.answered && self.unanswered.len() >= AT_LEAST && between.len() > 1
    }
}

/// Adds a finding to each step that an operation left without an answer which never gave one.
pub(super) fn operations(target: &Target, results: &mut [ScenarioResult]) {
    let mut calls: BTreeMap<(&str, String), Calls> = BTreeMap::new();
    let mut answers = 0;
    for result in results.iter() {
        let steps = result.transcript.steps.iter();
        for (id, exchange) in steps.filter_map(called) {
            let known = calls.entry((result.scenario.api.name(), id.to_owned()));
            let known = known.or_default();
            if was_closed(exchange) {
                known.unanswered.push(answers);
            } else if exchange.response.is_some() {
                known.answered = true;
                answers += 1;
            }
        }
    }
    calls.retain(|_, calls| calls.is_broken());
    for result in results {
        let api = result.scenario.api;
        let document = target.document(api);
        let steps = result.transcript.steps.iter();
        let found = steps.filter_map(|step| {
            let (id, exchange) = called(step)?;
            let count = calls.get(&(api.name(), id.to_owned()))?.unanswered.len();
            let operation = document.operation(id)?;
            let request = &exchange.request;
            let place = Place {
                scenario: result.scenario.name,
                step: &step.label,
                actor: &step.actor,
                operation: Some(operation),
                status: None,
                curl: Some(curl::command(api, request, &result.secrets)),
            };
            let seen = Disagreement::new(
                "an answer",
                format!("none, {count} times out of {count}, while others answered in between"),
            );
            let seen = seen.with_schema_pointer(format!("{}/responses", operation.pointer));
            Some(Finding::of_check(ANSWERS, &place, seen))
        });
        let mut found: Vec<Finding> = found.collect();
        target.known_deviations().mark(&mut found);
        result.findings.extend(found);
    }
}

/// The operation that a step called, and the exchange.
fn called(step: &StepRecord) -> Option<(&str, &Exchange)> {
    step.operation.as_deref().zip(step.exchange.as_ref())
}

/// Whether the target took the call, and ended it without an answer. Who answers something else than HTTP has a finding
/// already, and where there is no connection nobody is to blame.
fn was_closed(exchange: &Exchange) -> bool {
    let failure = exchange.failure.as_ref().map(|failure| failure.kind);
    let closed = matches!(failure, Some(FailureKind::Incomplete | FailureKind::TimedOut));
    exchange.response.is_none() && closed
}
