//! The response is one, and comes whole.

use super::{Check, CheckLevel, Looked};
use crate::{exchange::FailureKind, finding::Disagreement};

/// What comes is a response, and ends.
pub(super) const COMPLETE: Check = Check {
    id: "response_complete",
    level: CheckLevel::Documented,
    title: "what answers is HTTP, and a response that began arrives as a whole",
    source: "RFC 9112, sections 2 and 8",
    run: complete,
};

fn complete(subject: &Looked<'_>) -> Vec<Disagreement> {
    let Some(failure) = &subject.exchange.failure else {
        return Vec::new();
    };
    let failed = subject.secrets.replace(failure);
    match &subject.exchange.response {
        Some(response) => {
            let received = format!("{} bytes, then: {failed}", response.body.0.len());
            vec![Disagreement::new("a complete response", received)]
        }
        None if failure.kind == FailureKind::Malformed => {
            vec![Disagreement::new("a response in HTTP/1", failed)]
        }
        None => Vec::new(),
    }
}
