//! Puts a disagreement on record: a finding, and how to see it again.

use super::{
    compare::Breach,
    play::Made,
    reproduction::{self, FailingSequence},
};
use crate::{
    finding::{Finding, Place},
    scenario::{Context, Reproduction},
};

/// `title` says which sequence it is. The findings of the step, if there are any, are about this disagreement.
pub(super) fn report(
    context: &Context,
    made: &[Made],
    breach: &Breach,
    step: Option<&str>,
    title: &str,
    ids: &[(String, String)],
) {
    let document = context.document();
    let rule = document.rule(breach.rule);
    let subject = FailingSequence {
        api: document.api(),
        scenario: context.scenario().name,
        title,
        made,
        breach,
        ids,
        rule: rule.as_ref().map_or("", |stated| &stated.rule.text),
    };
    let script = reproduction::script(&subject);
    let outcome = step.is_some_and(|step| context.explain_findings(step, &script));
    if !outcome {
        let operation = breach.operation.as_deref();
        let last = made.last().map_or("", |made| &made.words);
        let label = format!("{title}: {last}");
        let place = Place {
            scenario: context.scenario().name,
            step: step.unwrap_or(&label),
            operation: operation.and_then(|id| document.operation(id)),
            curl: Some(script.clone()),
            ..Place::default()
        };
        let seen = breach.seen.clone();
        context.finding(Finding::of_rule(breach.rule, &place, seen));
    }
    context.reproduction(Reproduction {
        name: subject.name(),
        steps: reproduction::steps(&subject),
        script,
        test: reproduction::test(&subject),
    });
}
