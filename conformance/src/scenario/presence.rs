//! Whether somebody is still there to tell the scenario to.

use std::collections::BTreeSet;

use rooms_openapi::{Effect, Operation};

use super::{
    actor::Actor,
    context::Context,
    outcome::{Stop, StopCause},
    raw_request::Raw,
    step::Step,
};
use crate::{
    scenario::Role,
    targets::{Unanswered, not_its_own},
    transcript::StepKind,
};

/// How many other operations are asked before a target is given up.
const OTHERS: usize = 2;

/// What is waited before each of them: a gateway whose backend is only changed gets it back soon.
const PAUSE: std::time::Duration = std::time::Duration::from_secs(1);

impl Context {
    /// Takes notice of how a step was answered.
    pub(crate) fn notice(&self, step: &Step<'_>) {
        let record = step.record();
        let (Some(exchange), false) = (&record.exchange, record.kind == StepKind::Control) else {
            return;
        };
        let operation = record.operation.as_deref();
        let operation = operation.and_then(|id| self.document.operation(id));
        let presence = self.target.presence();
        presence.note(exchange, operation, |came| Unanswered {
            scenario: self.scenario.name.to_owned(),
            step: record.label.clone(),
            operation: record.operation.clone().unwrap_or_default(),
            came,
        });
    }

    /// Nothing more is told, in no scenario.
    pub(crate) fn stop(&self, step: &str, cause: StopCause, reason: &str) {
        self.error(reason.to_owned());
        self.state().stop.get_or_insert_with(|| Stop {
            step: step.to_owned(),
            cause,
            reason: reason.to_owned(),
        });
    }

    /// Whether the target went away. It is asked, if it does not seem to be there any more.
    pub(crate) async fn target_went_away(&self, step: &str) -> bool {
        let presence = self.target.presence();
        let gone = match (presence.gone(), presence.in_doubt()) {
            (Some(gone), _) => gone,
            (None, None) => return false,
            (None, Some(unanswered)) => {
                let came = self.ask_others(&unanswered).await;
                if came.is_empty() {
                    presence.is_there();
                    return false;
                }
                presence.went_away(&came)
            }
        };
        self.stop(step, StopCause::TargetWentAway, &gone.reason);
        true
    }

    /// Asks operations that only read, at first those that nobody asked in vain. Nothing if one of them is answered by the
    /// target itself, or nobody can be asked; else what came.
    async fn ask_others(&self, unanswered: &BTreeSet<String>) -> Vec<String> {
        let operations = self.document.operations().iter();
        let mut operations: Vec<&Operation> = operations
            .filter(|one| {
                one.method.as_str().eq_ignore_ascii_case("get") && one.effect == Effect::Read
            })
            .collect();
        operations.sort_by_key(|one| (unanswered.contains(&one.id), one.path.contains('{')));
        let role = self.scenario.cast.first();
        let actor = Actor::new(self, role.map_or(Role::Anonymous, |(role, _)| *role));
        let mut came = Vec::new();
        for operation in operations.into_iter().take(OTHERS) {
            tokio::time::sleep(PAUSE).await;
            let calling = actor.calling("is the target there?", StepKind::Raw);
            let exchange = calling.ask(Raw::get(example(&operation.path))).await;
            let came_instead = exchange.as_ref();
            match came_instead.and_then(|one| not_its_own(one, Some(operation))) {
                Some(instead) => came.push(instead),
                None => return Vec::new(),
            }
        }
        came
    }
}

/// A path of nothing that is there, which is as good as any: every answer of the target's own will do.
fn example(template: &str) -> String {
    let mut parts = template.split('{');
    let mut path = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        path.push('0');
        path.push_str(part.split_once('}').map_or("", |(_, rest)| rest));
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_parameter_of_a_path_is_filled_in() {
        assert_eq!(example("/v1/rooms/{id}/posts/{post}"), "/v1/rooms/0/posts/0");
        assert_eq!(example("/userinfo"), "/userinfo");
    }
}
