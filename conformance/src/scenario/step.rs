//! A step that has been taken, or left out: its view for the scenario.

use rooms_openapi::{Level, Operation};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{
    context::Context,
    expect::Expect,
    step_value::{StepValue, Unavailable},
};
use crate::{
    exchange::Exchange,
    finding::{Disagreement, Finding},
    matchers::{self, Judgement},
    reason::{Needed, Reason, StepRef},
    transcript::{Outcome, StepRecord},
};

/// A handle on a step. Everything about it stays readable, whatever came.
#[derive(Clone, Copy, Debug)]
pub struct Step<'s> {
    pub(crate) context: &'s Context,
    pub(crate) index: usize,
}

impl<'s> Step<'s> {
    pub(crate) fn new(context: &'s Context, index: usize) -> Self {
        Self { context, index }
    }

    /// The step as recorded so far.
    #[must_use]
    pub fn record(&self) -> StepRecord {
        self.with(StepRecord::clone)
    }

    pub(crate) fn with<R>(&self, look: impl FnOnce(&StepRecord) -> R) -> R {
        look(&self.context.state().transcript.steps[self.index])
    }

    /// The exchange that counts, if there was one.
    #[must_use]
    pub fn exchange(&self) -> Option<Exchange> {
        self.with(|step| step.exchange.clone().filter(|_| step.was_exercised()))
    }

    /// The status, if a response came.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.exchange()?.status()
    }

    /// The response body, if it is JSON.
    #[must_use]
    pub fn json(&self) -> Option<Value> {
        self.exchange()?.json()
    }

    /// Why there is nothing to build on, if that is so.
    #[must_use]
    pub fn unavailable(&self) -> Option<Unavailable> {
        self.with(|step| match &step.outcome {
            Outcome::Exercised => None,
            Outcome::NotExercised { reason } => Some(Unavailable::NotExercised(reason.clone())),
            Outcome::Stopped { reason } => Some(Unavailable::Stopped(reason.clone())),
            Outcome::Failed { reason } => {
                let failed = StepRef::new(self.index, &step.label);
                let reason = Reason::Failed(failed, Box::new(reason.clone()));
                Some(Unavailable::Stopped(reason))
            }
        })
    }

    /// Starts an expectation that cites a rule of the document.
    #[must_use]
    pub fn expect(&self, rule: &str) -> Expect<'s> {
        Expect::new(*self, rule)
    }

    /// Expects the success that the document lists for the operation, as a rule asks for it.
    pub fn accepted(&self, rule: &str) -> Expect<'s> {
        self.expect(rule).success()
    }

    /// The same, with these values in the body; see [`Expect::shows`].
    pub fn shows(&self, rule: &str, values: Value) -> Expect<'s> {
        self.accepted(rule).shows(&values)
    }

    /// Expects the refusal that the document states for a rule.
    pub fn refused(&self, rule: &str) -> Expect<'s> {
        let stated = self.context.document.rule(rule);
        match stated.map(|stated| stated.rule.status) {
            Some(Some(status)) => self.expect(rule).status(status),
            Some(None) => {
                let text = format!("the document states no status of refusal for `{rule}`");
                self.context.error(text);
                self.expect(rule)
            }
            None => self.expect(rule),
        }
    }

    /// The documented operation that the request led to.
    pub(crate) fn operation(&self) -> Option<&'s Operation> {
        let operation = self.with(|step| step.operation.clone());
        self.context.document.operation(&operation?)
    }

    /// Expects the success that the document lists for the operation, for steps on which the scenario
    /// builds without being about them.
    pub fn should_succeed(&self) -> Self {
        let Some(exchange) = self.exchange() else {
            return *self;
        };
        let Some(operation) = self.operation() else {
            self.note(None, Judgement::NotJudged("the request led to no documented operation"));
            return *self;
        };
        let matched = matchers::should_succeed(&exchange, operation);
        self.pin(exchange.status());
        self.note(None, matched);
        *self
    }

    /// A number, such as an id, at a JSON pointer of the response.
    #[must_use]
    pub fn id(&self, pointer: &str) -> StepValue<i64> {
        self.value(pointer)
    }

    /// A text at a JSON pointer of the response.
    #[must_use]
    pub fn text(&self, pointer: &str) -> StepValue<String> {
        self.value(pointer)
    }

    /// A value at a JSON pointer of the response, for later steps. That it is not there is a
    /// finding.
    #[must_use]
    pub fn value<T: DeserializeOwned>(&self, pointer: &str) -> StepValue<T> {
        if let Some(unavailable) = self.unavailable() {
            return StepValue::unavailable(unavailable);
        }
        let body = self.json().unwrap_or_default();
        let node = body.pointer(pointer).cloned().unwrap_or_default();
        if let Ok(value) = serde_json::from_value(node.clone()) {
            return StepValue::value(value);
        }
        let seen = Disagreement::new("a value that later steps need", node.to_string());
        self.note(None, Err(seen.with_body_pointer(pointer)));
        self.brings_no(Needed::Node(pointer.to_owned()))
    }

    /// That this step did not bring what a later one needs.
    pub(crate) fn brings_no<T>(&self, needed: Needed) -> StepValue<T> {
        let reason = Reason::NotBrought(self.reference(), needed);
        StepValue::unavailable(Unavailable::Stopped(reason))
    }

    /// The step, to refer to it.
    pub(crate) fn reference(&self) -> StepRef {
        StepRef::new(self.index, self.with(|step| step.label.clone()))
    }

    /// Counts what came of a check of the scenario, and makes a finding of what it did not hold.
    pub(crate) fn hold(&self, check: &str, judgement: impl Into<Judgement>) {
        let Some(seen) = self.context.state().count(judgement.into()) else {
            return;
        };
        let mut state = self.context.state();
        let record = state.transcript.steps[self.index].clone();
        let Some(exchange) = &record.exchange else {
            return;
        };
        let place = self.context.place(&record, exchange, &state.secrets);
        let finding = Finding::of_check(check, &place, seen);
        state.findings.push(finding);
    }

    /// Marks the status that came as one whose change would be noticed.
    pub(crate) fn pin_status(&self) {
        self.pin(self.status());
    }

    /// Says which status an expectation holds this step to.
    pub(crate) fn pinned(&self, status: u16) {
        self.pin(Some(status));
    }

    /// Makes ids and slugs known at this step.
    pub(crate) fn introduce(&self, names: Vec<(&'static str, String)>) {
        self.context.state().introduced.insert(self.index, names);
    }

    /// Marks a status as one whose change would be noticed.
    pub(crate) fn pin(&self, status: Option<u16>) {
        self.context.state().transcript.steps[self.index].pinned_status = status;
    }

    /// Records where in the body an expectation holds a value.
    pub(crate) fn hold_at(&self, pointer: String) {
        let steps = &mut self.context.state().transcript.steps;
        steps[self.index].held_at.insert(pointer);
    }

    /// Counts what came of an expectation, and makes a finding of one that did not hold. Without a rule it is the
    /// document's own success response that is cited.
    pub(crate) fn note(&self, rule: Option<&str>, judgement: impl Into<Judgement>) {
        let judgement = judgement.into();
        let mut state = self.context.state();
        if let Some(rule) = rule {
            let tally = state.rules.entry(rule.to_owned()).or_default();
            match judgement {
                Judgement::Held => tally.held += 1,
                Judgement::Broken(_) => tally.broken += 1,
                Judgement::NotJudged(_) => tally.not_judged += 1,
            }
        }
        let Some(seen) = state.count(judgement) else {
            return;
        };
        let record = state.transcript.steps[self.index].clone();
        let Some(exchange) = &record.exchange else {
            return;
        };
        let place = self.context.place(&record, exchange, &state.secrets);
        let finding = match rule {
            Some(rule) => {
                let mut seen = seen;
                if let Some(stated) = self.context.document.rule(rule) {
                    let pointer = &stated.rule.pointer;
                    seen.schema_pointer.get_or_insert_with(|| pointer.clone());
                }
                Finding::of_rule(rule, &place, seen)
            }
            None => {
                let seen = of_success(seen, place.operation);
                Finding::of_check("documented_success", &place, seen)
            }
        };
        state.findings.push(finding);
    }
}

/// What differs from the success that an operation documents: as firm as that is, and where it stands.
fn of_success(mut seen: Disagreement, operation: Option<&Operation>) -> Disagreement {
    let Some(operation) = operation else {
        return seen;
    };
    let responses = operation.responses.iter();
    let mut successes = responses.filter(|response| response.status < 400);
    if seen.body_pointer.is_none() {
        seen.schema_pointer = Some(format!("{}/responses", operation.pointer));
    }
    if successes.all(|response| response.level == Level::Inferred) {
        seen.level = Level::Inferred;
    }
    seen
}
