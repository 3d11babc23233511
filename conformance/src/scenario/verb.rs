//! Steps whose labels say who does what.

use std::{fmt::Display, future::Future};

use rooms_client::{Error, Response};

use super::{actor::Actor, context::Context, step::Step, step_value::Unavailable};
use crate::transcript::StepKind;

impl<'s> Actor<'s> {
    /// A step: one call of the typed client, labelled with the name of the actor and what they do. What is done once
    /// more is numbered, so that labels stay unique.
    pub async fn does<C, T, F, Fut>(&self, what: impl Display, act: F) -> Step<'s>
    where
        C: 'static,
        F: FnOnce(&'s C) -> Result<Fut, Unavailable>,
        Fut: Future<Output = Result<Response<T>, Error>>,
    {
        self.calling(&self.label(what), StepKind::Call).typed(act).await
    }

    /// The same for what the target has to refuse, see [`Actor::attempt`].
    pub async fn tries<C, T, F, Fut>(&self, what: impl Display, act: F) -> Step<'s>
    where
        C: 'static,
        F: FnOnce(&'s C) -> Result<Fut, Unavailable>,
        Fut: Future<Output = Result<Response<T>, Error>>,
    {
        self.attempt_with(&self.label(format!("tries to {what}")), act).await
    }

    /// A label that no step has yet: who does what, and how many times.
    #[must_use]
    pub fn label(&self, what: impl Display) -> String {
        self.context.unused_label(format!("{} {what}", self.name()))
    }
}

impl Context {
    /// A label that no step has yet.
    pub(crate) fn unused_label(&self, text: String) -> String {
        let state = self.state();
        let is_used = |label: &String| {
            let mut steps = state.transcript.steps.iter();
            steps.any(|step| step.label == *label)
        };
        let numbered = (3..).map(|time| format!("{text} ({time})"));
        let mut labels = [text.clone(), format!("{text} again")].into_iter().chain(numbered);
        labels.find(|label| !is_used(label)).unwrap_or(text)
    }
}
