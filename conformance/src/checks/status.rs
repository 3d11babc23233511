//! The status is one that the document lists, and never a server error.

use rooms_openapi::{Level, Operation};

use super::{Check, CheckLevel, Looked};
use crate::finding::Disagreement;

/// No request makes the service fail.
pub(super) const NO_SERVER_ERROR: Check = Check {
    id: "no_server_error",
    level: CheckLevel::Documented,
    title: "no request is answered with a server error",
    source: "no operation documents a 5xx response",
    run: no_server_error,
};

/// The document lists the status.
pub(super) const DOCUMENTED: Check = Check {
    id: "status_documented",
    level: CheckLevel::Documented,
    title: "the status is one that the operation lists",
    source: "responses of the operation",
    run: documented,
};

fn no_server_error(subject: &Looked<'_>) -> Vec<Disagreement> {
    match subject.exchange.status() {
        Some(status @ 500..=599) => {
            let mut seen = Disagreement::new("no server error", format!("status {status}"));
            let responses = |operation: &Operation| format!("{}/responses", operation.pointer);
            seen.schema_pointer = subject.operation.map(responses);
            vec![seen]
        }
        _ => Vec::new(),
    }
}

fn documented(subject: &Looked<'_>) -> Vec<Disagreement> {
    let Some((operation, status)) = unlisted(subject) else {
        return Vec::new();
    };
    let list = operation.responses.iter().map(|response| match response.level {
        Level::Documented => response.status.to_string(),
        Level::Inferred => format!("{} (inferred)", response.status),
    });
    let documented = format!("status {}", list.collect::<Vec<_>>().join(", "));
    let pointer = format!("{}/responses", operation.pointer);
    let seen = Disagreement::new(documented, format!("status {status}"));
    vec![seen.with_schema_pointer(pointer)]
}

/// The status that came, if the operation does not list it.
pub(super) fn unlisted<'a>(subject: &Looked<'a>) -> Option<(&'a Operation, u16)> {
    let (operation, status) = (subject.operation?, subject.exchange.status()?);
    // A server error has a check of its own, and a client is told to wait by 429 everywhere.
    let is_elsewhere = (500..=599).contains(&status) || status == 429;
    (!is_elsewhere && operation.response(status).is_none()).then_some((operation, status))
}
