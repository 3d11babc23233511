//! How steps get on record.

use super::{
    context::{Context, ScenarioError},
    step::Step,
};
use crate::transcript::{Outcome, StepKind, StepRecord};

impl Context {
    /// Puts a step on record.
    pub(crate) fn push(&self, mut record: StepRecord) -> Step<'_> {
        let mut state = self.state();
        let index = state.transcript.steps.len();
        let mut steps = state.transcript.steps.iter();
        if steps.any(|step| step.label == record.label) {
            if record.kind == StepKind::Setup {
                record.label = format!("{} ({index})", record.label);
            } else {
                let text = format!("two steps are called '{}'", record.label);
                state.errors.push(ScenarioError::of_scenario(text));
            }
        }
        if let Outcome::Failed { reason } = &record.outcome {
            let text = format!("step '{}': {reason}", record.label);
            state.errors.push(ScenarioError::of_step(index, text));
        }
        state.transcript.steps.push(record);
        drop(state);
        Step::new(self, index)
    }
}
