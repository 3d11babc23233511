//! The check of one operation: every constraint violated and met, and what came of it.

use serde_json::Value;

use super::{
    cases::{self, Case, current},
    collect::of_operation,
    constraint::{Constrained, Constraint},
    readback::{NOT_SHOWN, same, shown},
    sample::Samples,
    schema_exceptions,
    state::StartState,
    table::{Entry, Outcome, Table},
    violation::breaks,
};
use crate::{
    apis,
    artifacts::{Artifact, ConstraintSeen},
    finding::Disagreement,
    level,
    matchers::Judgement,
    request_violations::wrongs,
    scenario::{Context, Step},
};

/// The check that a request which violates a constraint is refused.
const VIOLATION: &str = "constraint_violation_refused";
/// The check that the refusal has the status that the document gives to invalid input.
const STATUS: &str = "constraint_violation_status";
/// The check that a request at the boundary of a constraint is accepted.
const BOUNDARY: &str = "constraint_boundary_accepted";
/// The check that an accepted value is shown as it was sent.
const READ_BACK: &str = "constraint_boundary_read_back";

/// Tries all constraints of the operation that a scenario is about.
pub(super) async fn constraints(context: &Context) {
    let Some(operation) = context.operation() else {
        return;
    };
    let live = match apis::of(context.document().api()).prepare(context, operation).await {
        Ok(live) => live,
        Err(unavailable) => {
            return context.error(format!("nothing to start from: {}", unavailable.reason()));
        }
    };
    let Some(mut state) = StartState::new(context, operation, &live).await else {
        return context.error("the state cannot be remembered".to_owned());
    };
    let samples = Samples {
        document: context.document(),
        operation,
        live: &live.values,
        headers: &live.headers,
    };
    let mut table = Table::default();
    for constraint in of_operation(context.document(), operation) {
        let mut check = ConstraintCheck {
            state: &mut state,
            samples: &samples,
            seen: ConstraintSeen {
                operation: operation.id.clone(),
                pointer: constraint.pointer.clone(),
                keyword: constraint.keyword,
                violated: false,
                met: false,
                inviolable: None,
                unmeetable: None,
            },
            constraint: &constraint,
        };
        let mut entry = Entry::of(context.document(), &constraint);
        check.violate(&mut entry).await;
        check.meet(&mut entry).await;
        table.push(entry);
        context.artifact(Artifact::Constraint(check.seen));
    }
    super::send_edge_cases::requests(&mut state, &samples, &mut table).await;
    table.put_on_record(context);
}

struct ConstraintCheck<'t, 's> {
    state: &'t mut StartState<'s>,
    samples: &'t Samples<'s>,
    constraint: &'t Constraint,
    seen: ConstraintSeen,
}

impl<'s> ConstraintCheck<'_, 's> {
    async fn violate(&mut self, entry: &mut Entry) {
        let groups = match cases::violations(self.samples, self.constraint) {
            Ok(groups) => groups,
            Err(reason) => return self.inviolable(entry, reason),
        };
        let mut breakable = false;
        for group in groups {
            let document = self.samples.document;
            let operation = self.state.operation;
            let mut cases = group.into_iter();
            let breaking = cases.find(|case| {
                let request = case.draft.on_the_wire(document);
                breaks(document, self.constraint, &wrongs(document, operation, &request))
            });
            if let Some(case) = breaking {
                breakable = true;
                self.send_violation(&case, entry).await;
            }
        }
        if !breakable {
            self.inviolable(
                entry,
                "an alternative allows what would break it, or a narrower constraint is broken first",
            );
        }
    }

    fn inviolable(&mut self, entry: &mut Entry, reason: &str) {
        self.seen.inviolable = Some(reason.to_owned());
        entry.inviolable = Some(reason.to_owned());
    }

    fn label(&self, verb: &str, class: &str) -> String {
        let Constraint { subject, keyword, .. } = self.constraint;
        let shape = self.constraint.shape.as_deref();
        let shape = shape.map_or_else(String::new, |shape| format!("{shape} "));
        format!("{shape}{subject} {verb} {keyword}: {class}")
    }

    fn place(&self, seen: Disagreement) -> Disagreement {
        let level = self.constraint.level(self.samples.document);
        seen.with_schema_pointer(self.constraint.pointer.clone()).with_level(level)
    }

    async fn send_violation(&mut self, case: &Case, entry: &mut Entry) {
        let label = self.label("violates", &case.class);
        let step = self.state.send(&label, &case.draft).await;
        // What is no answer is a finding of the checks.
        let answer = step.exchange().filter(|one| one.response.is_some());
        let Some(exchange) = answer else {
            return;
        };
        let (document, operation) = (self.samples.document, self.state.operation);
        // What counts is what went out.
        if !breaks(document, self.constraint, &wrongs(document, operation, &exchange.request)) {
            return self.state.context.error(format!("step '{label}': what went out is valid"));
        }
        let status = exchange.status().unwrap_or_default();
        let refused = self.state.refused(&exchange);
        let what = format!("`{}` with {}", self.constraint.subject, case.class);
        let wanted = self.state.refusal();
        let held = if refused {
            Ok(())
        } else {
            let listed = wanted.map_or("4xx".to_owned(), |status| status.to_string());
            let documented = format!(
                "a refusal ({listed}) of {what}, which violates {}",
                self.constraint.keyword
            );
            Err(self.place(Disagreement::new(documented, format!("status {status}"))))
        };
        step.hold(VIOLATION, held);
        if refused
            && !exchange.sends_back_an_error()
            && wanted.is_some_and(|wanted| wanted != status)
        {
            let wanted = wanted.unwrap_or_default();
            let documented = format!("status {wanted} for {what}, which is invalid input");
            let level = level::of_response(operation, wanted);
            let seen = Disagreement::new(documented, format!("status {status}"));
            step.hold(STATUS, Err(self.place(seen).with_level(level)));
        } else if refused {
            step.pin_status();
        }
        self.seen.violated |= refused;
        entry.violations.push(Outcome::new(&case.class, &exchange));
        if refused {
            self.state.hold_unchanged(&step, &label).await;
        }
    }

    async fn meet(&mut self, entry: &mut Entry) {
        let known = schema_exceptions::by_rule(self.samples.document, self.constraint);
        let mut meetable = false;
        for case in cases::boundaries(self.samples, self.constraint) {
            let (document, operation) = (self.samples.document, self.state.operation);
            let request = case.draft.on_the_wire(document);
            // The required fields alone may be too few, for another constraint.
            if !wrongs(document, operation, &request).is_empty() {
                continue;
            }
            meetable = true;
            let label = self.label("meets", &case.class);
            let step = self.state.send(&label, &case.draft).await;
            // What is no answer is a finding of the checks.
            let answer = step.exchange().filter(|one| one.response.is_some());
            let Some(exchange) = answer else {
                continue;
            };
            let accepted = self.state.accepted(&exchange);
            let mut outcome = Outcome::new(&case.class, &exchange);
            let narrowed = known.filter(|_| self.state.refused(&exchange));
            if let Some(rule) = narrowed {
                outcome.remark = Some(format!("`{rule}` asks for more"));
                self.seen.unmeetable = Some(format!("the rule `{rule}` asks for more"));
            } else {
                self.hold_accepted(&step, &case, accepted);
                self.seen.met |= accepted;
            }
            if accepted {
                step.pin_status();
                outcome.remark = self.hold_read_back(&step, &case, &label).await;
            }
            entry.boundaries.push(outcome);
        }
        if self.seen.met {
            self.seen.unmeetable = None;
        } else if !meetable {
            let text = format!("no valid request meets {}", self.constraint.pointer);
            self.state.context.error(text);
        }
    }

    fn hold_accepted(&self, step: &Step<'s>, case: &Case, accepted: bool) {
        let held = if accepted {
            Ok(())
        } else {
            let documented = format!(
                "success for `{}` with {}, which {} allows",
                self.constraint.subject, case.class, self.constraint.keyword
            );
            let status = step.status().unwrap_or_default();
            Err(self.place(Disagreement::new(documented, format!("status {status}"))))
        };
        step.hold(BOUNDARY, held);
    }

    /// What came back of the value that was sent, as a remark.
    async fn hold_read_back(&self, step: &Step<'s>, case: &Case, label: &str) -> Option<String> {
        // Of a list, all that was sent is looked for.
        let subject = &self.constraint.subject.list();
        let sent = current(&case.draft, subject);
        if matches!(subject, Constrained::Parameter(..)) || sent.is_null() {
            return None;
        }
        let answers = self.state.read_back(step, label).await;
        if schema_exceptions::is_shown_otherwise(self.constraint) {
            step.hold(READ_BACK, Judgement::NotJudged("it is shown with another meaning"));
            return None;
        }
        let came = answers.iter().find_map(|answer| shown(answer, subject));
        let judgement = match came.map(|came| (came, same(&sent, came))) {
            None | Some((_, None)) => Judgement::NotJudged(NOT_SHOWN),
            Some((_, Some(true))) => Judgement::Held,
            Some((came, Some(false))) => {
                let documented = format!("`{subject}` as it was sent: {}", brief(&sent));
                Judgement::Broken(self.place(Disagreement::new(documented, brief(came))))
            }
        };
        let equal = judgement == Judgement::Held;
        step.hold(READ_BACK, judgement);
        equal.then(|| "reads back equal".to_owned())
    }
}

/// A value on one line.
fn brief(value: &Value) -> String {
    let text = value.to_string();
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}
