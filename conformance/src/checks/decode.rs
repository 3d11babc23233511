//! The generated client can read what came.

use super::{Check, CheckLevel, Looked, status};
use crate::finding::Disagreement;

/// The typed client understands the response.
pub(super) const TYPED_DECODE: Check = Check {
    id: "typed_decode_conformance",
    level: CheckLevel::AsPromised,
    title: "the typed client can decode the response",
    source: "the client that is generated from the document",
    run: typed_decode,
};

fn typed_decode(subject: &Looked<'_>) -> Vec<Disagreement> {
    let Some(error) = subject.undecoded else {
        return Vec::new();
    };
    // A client has no type for a status that is not listed: one cause, and one finding.
    if status::unlisted(subject).is_some() {
        return Vec::new();
    }
    let received = subject.secrets.replace(error);
    let seen = Disagreement::new("a response that the client can decode", received);
    let mut seen = seen.with_level(subject.level(""));
    let status = subject.exchange.status();
    let response = status.zip(subject.operation);
    let response = response.and_then(|(status, operation)| operation.response(status));
    seen.schema_pointer = response.map(|response| response.pointer.clone());
    vec![seen]
}
