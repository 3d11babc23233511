//! The response comes whole.

use super::{Check, CheckLevel, Subject};
use crate::finding::Disagreement;

/// A response that began also ends.
pub(super) const COMPLETE: Check = Check {
    id: "response_complete",
    level: CheckLevel::Documented,
    title: "a response that began arrives as a whole",
    source: "RFC 9112, section 8",
    run: complete,
};

fn complete(subject: &Subject<'_>) -> Vec<Disagreement> {
    let (Some(response), Some(failure)) = (&subject.exchange.response, &subject.exchange.failure)
    else {
        return Vec::new();
    };
    let received = format!("{} bytes, then: {failure}", response.body.0.len());
    vec![Disagreement::new("a complete response", received)]
}
