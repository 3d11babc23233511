//! The generated client can read what came.

use super::{Check, Subject};
use crate::finding::Disagreement;

/// The typed client understands the response.
pub(super) const TYPED_DECODE: Check = Check {
    id: "typed_decode_conformance",
    title: "the typed client can decode the response",
    source: "the client that is generated from the document",
    run: typed_decode,
};

fn typed_decode(subject: &Subject<'_>) -> Vec<Disagreement> {
    let Some(error) = subject.undecoded else {
        return Vec::new();
    };
    let received = subject.secrets.replace(error);
    let seen = Disagreement::new("a response that the client can decode", received);
    vec![seen.with_level(subject.level(""))]
}
