//! Sends what is legal, or nearly, and nasty: whatever comes, no server error, and the state stays consistent.

use rooms_openapi::{Effect, Level};
use serde_json::Value;

use super::{
    cases::current,
    constraint::Constrained,
    edge_cases::{self, Nasty},
    readback::{NOT_SHOWN, same, shown},
    sample::Samples,
    state::StartState,
    table::{Outcome, Table},
};
use crate::{
    exchange::Exchange, finding::Disagreement, matchers::Judgement, request_violations::wrongs,
    scenario::Step,
};

/// The check that nothing makes the service fail.
const NO_SERVER_ERROR: &str = "nasty_no_server_error";
/// The check that what is nasty and legal is accepted.
const LEGAL: &str = "nasty_but_legal_accepted";
/// The check that a text is kept as it was sent.
const READ_BACK: &str = "nasty_text_kept";
/// The check that lists and counts agree.
const CONSISTENT: &str = "nasty_keeps_state_consistent";

/// Sends all of them.
pub(super) async fn requests(state: &mut StartState<'_>, samples: &Samples<'_>, table: &mut Table) {
    let mut answered = true;
    for nasty in edge_cases::requests(samples) {
        let label = format!("nasty: {}", nasty.class);
        let step = state.send(&label, &nasty.draft).await;
        let answer = step.exchange().filter(|one| one.response.is_some());
        let Some(exchange) = answer else {
            // Once may be the request's fault; twice in a row there is nobody any more.
            if std::mem::replace(&mut answered, false) && step.record().exchange.is_some() {
                let documented = format!("an answer to {}", nasty.class);
                let seen = Disagreement::new(documented, "none, the connection was closed");
                step.hold(NO_SERVER_ERROR, Err(seen.with_schema_pointer(pointer(samples))));
                state.context.go_on_after(&step);
            }
            continue;
        };
        answered = true;
        let status = exchange.status().unwrap_or_default();
        let held = if status < 500 {
            step.pin_status();
            Ok(())
        } else {
            let documented = format!("no server error for {}", nasty.class);
            let seen = Disagreement::new(documented, format!("status {status}"));
            Err(seen.with_schema_pointer(pointer(samples)))
        };
        step.hold(NO_SERVER_ERROR, held);
        hold_legal(state, samples, &nasty, &step, &exchange);
        let mut outcome = Outcome::new(&nasty.class, &exchange);
        if status >= 400 {
            state.hold_unchanged(&step, &label).await;
        } else if samples.operation.effect != Effect::Read {
            let answers = state.read_back(&step, &label).await;
            let kept = hold_texts(samples, &nasty, &step, &answers);
            if kept > 0 {
                outcome.remark = Some(format!("{kept} read back equal"));
            }
            let consistent = state.consistent(&answers);
            let at = pointer(samples);
            let consistent = consistent.map_broken(|seen| seen.with_schema_pointer(at));
            step.hold(CONSISTENT, consistent);
        }
        table.push_nasty(outcome);
    }
}

fn pointer(samples: &Samples<'_>) -> String {
    format!("{}/responses", samples.operation.pointer)
}

/// What the document allows is accepted. Nobody promises that for what it does not even mention, so this is inferred.
fn hold_legal(
    state: &StartState<'_>,
    samples: &Samples<'_>,
    nasty: &Nasty,
    step: &Step<'_>,
    exchange: &Exchange,
) {
    if !wrongs(samples.document, samples.operation, &exchange.request).is_empty() {
        return;
    }
    let held = if state.accepted(exchange) {
        Ok(())
    } else {
        let documented = format!("success for {}, which the document allows", nasty.class);
        let status = exchange.status().unwrap_or_default();
        let seen = Disagreement::new(documented, format!("status {status}"));
        let seen = seen.with_schema_pointer(pointer(samples));
        Err(seen.with_level(Level::Inferred))
    };
    step.hold(LEGAL, held);
}

/// Holds what is shown of the texts to what was sent; how many were equal.
fn hold_texts(samples: &Samples<'_>, nasty: &Nasty, step: &Step<'_>, answers: &[Value]) -> usize {
    let mut kept = 0;
    for path in &nasty.texts {
        let subject = Constrained::Body(path.clone()).list();
        let sent = current(&nasty.draft, &subject);
        if sent.is_null() {
            continue;
        }
        let came = answers.iter().find_map(|answer| shown(answer, &subject));
        let judgement = match came.map(|came| (came, same(&sent, came))) {
            None | Some((_, None)) => Judgement::NotJudged(NOT_SHOWN),
            Some((_, Some(true))) => Judgement::Held,
            Some((came, Some(false))) => {
                let documented = format!("`{subject}` with {} as it was sent", nasty.class);
                let seen = Disagreement::new(documented, came.to_string());
                Judgement::Broken(seen.with_schema_pointer(pointer(samples)))
            }
        };
        kept += usize::from(judgement == Judgement::Held);
        step.hold(READ_BACK, judgement);
    }
    kept
}
