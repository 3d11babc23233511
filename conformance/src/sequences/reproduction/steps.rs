//! As a list of steps.

use super::FailingSequence;
use conformance_models::nouns::Sent;

/// One line per call, what was to come of it, and at the end what came instead.
pub(crate) fn steps(subject: &FailingSequence<'_>) -> String {
    let mut lines = vec![format!(
        "{}, {}: {}, after {}",
        subject.scenario,
        subject.title,
        subject.breach.rule,
        count(subject.made.len().saturating_sub(1))
    )];
    for (index, made) in subject.made.iter().enumerate() {
        let statuses = made.answer.statuses.iter();
        let statuses: Vec<_> = statuses.map(|(status, _)| status.to_string()).collect();
        let came = match made.sent {
            Sent::Request { .. } => format!(" -> {}", statuses.join(" or ")),
            Sent::Approval { .. } | Sent::Acceptance { .. } => String::new(),
        };
        lines.push(format!("  {}. {}{came}", index + 1, made.words));
    }
    let seen = &subject.breach.seen;
    let place = seen.body_pointer.as_ref();
    let place = place.map_or(String::new(), |pointer| format!(" at {pointer}"));
    lines.push(format!("  documented{place}: {}", seen.documented));
    lines.push(format!("  received{place}: {}", seen.received));
    lines.push(format!("  rule {}: {}", subject.breach.rule, subject.rule));
    lines.join("\n") + "\n"
}

fn count(calls: usize) -> String {
    match calls {
        1 => "1 call".to_owned(),
        calls => format!("{calls} calls"),
    }
}
