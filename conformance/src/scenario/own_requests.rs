//! The suite's own requests: a step sends what it says, and one that has to be refused is wrong in one way alone.
//!
//! Otherwise a step would pass for another reason than the one that it is told for. That is an error of the scenario, and
//! none of the target.

use super::{context::Context, step::Step};
use crate::{
    exchange::Exchange,
    request_violations::{self, Part},
    scenario::{ScenarioKind, Token},
    transcript::{StepKind, StepRecord},
};

impl Context {
    /// Holds requests to having no header more often than it may stand.
    pub(crate) fn hold_headers(&self, label: &str, exchanges: &[Exchange]) {
        for exchange in exchanges {
            let repeated = request_violations::repeated(&exchange.request.headers);
            if !repeated.is_empty() {
                let names = repeated.join("`, `");
                self.error(format!(
                    "step '{label}' sends `{names}` more than once, which may stand only once"
                ));
            }
        }
    }

    /// Holds all steps to being wrong in no other way than the one that they are about. Where the target gave something
    /// strange, what was made of it is not the scenario's fault.
    pub(crate) fn hold_sent(&self) {
        if !self.is_flawless() {
            return;
        }
        let steps = self.state().transcript.steps.len();
        for index in 0..steps {
            let step = Step::new(self, index).record();
            if let Some(problem) = self.also_wrong(&step) {
                self.error(format!("step '{}' {problem}", step.label));
            }
        }
    }

    /// What is wrong with the request of a step besides what it is about.
    fn also_wrong(&self, step: &StepRecord) -> Option<String> {
        if step.kind == StepKind::Control || !step.was_exercised() {
            return None;
        }
        let operation = self.document.operation(step.operation.as_deref()?)?;
        let exchange = step.exchange.as_ref()?;
        let mut parts =
            request_violations::wrong_parts(&self.document, operation, &exchange.request);
        let is_refused = matches!(step.token, Token::Expired | Token::Narrow | Token::Broken);
        if is_refused && !parts.contains(&Part::Credentials) {
            parts.push(Part::Credentials);
        }
        if let [_, _, ..] = parts.as_slice() {
            let names: Vec<String> = parts.iter().map(Part::to_string).collect();
            let names = names.join(", ");
            return Some(format!(
                "is wrong in several ways, so nobody knows which one is refused: {names}"
            ));
        }
        let (part, status) = (parts.first()?, step.pinned_status?);
        let fits = match part {
            Part::Credentials => status == self.document.unauthenticated_status() || status == 403,
            _ => matches!(status, 400 | 422) || exchange.sends_back_an_error(),
        };
        // What is nasty may be taken or not, and what comes is held whichever it is.
        if fits || self.scenario.kind == ScenarioKind::Constraints {
            return None;
        }
        Some(format!("expects {status}, and its {part} is wrong"))
    }
}
