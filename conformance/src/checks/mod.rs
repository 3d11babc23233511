//! Checks: named rules that every exchange is held to, whatever the scenario.
//!
//! A check is a pure function over an exchange and the document. Its id is stable: reports, known
//! deviations and the fault detection table refer to it.

mod body;
mod catalogue;
mod credentials;
mod decode;
mod privacy;
mod response;
mod schema;
mod status;

use std::{cell::OnceCell, ops::Deref};

pub use catalogue::{CheckLevel, Listed, catalogue, listed};
use rooms_openapi::{Document, Level, Operation, Violation};
use serde_json::Value;

use crate::{exchange::Exchange, finding::Disagreement, level::Nodes, redact::Secrets};

/// What a check looks at.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The document that the target is held to.
    pub document: &'a Document,
    /// The operation that the request led to, if any.
    pub operation: Option<&'a Operation>,
    /// The exchange.
    pub exchange: &'a Exchange,
    /// Why the typed client could not read the response, if it could not.
    pub undecoded: Option<&'a str>,
    /// The credentials of all actors.
    pub secrets: &'a Secrets,
    /// E-mail addresses of accounts other than the caller's.
    pub addresses: &'a [String],
}

/// A named rule over exchanges.
#[derive(Clone, Copy, Debug)]
pub struct Check {
    /// The stable id.
    pub id: &'static str,
    /// How firm its findings are.
    pub level: CheckLevel,
    /// What it holds responses to, as one sentence.
    pub title: &'static str,
    /// Where the promise comes from.
    pub source: &'static str,
    run: fn(&Looked<'_>) -> Vec<Disagreement>,
}

/// All checks.
pub const ALL: &[Check] = &[
    response::COMPLETE,
    status::NO_SERVER_ERROR,
    status::DOCUMENTED,
    body::CONTENT_TYPE,
    body::IS_JSON,
    schema::CONFORMANCE,
    schema::UNDOCUMENTED_FIELD,
    decode::TYPED_DECODE,
    credentials::NOT_ECHOED,
    privacy::ADDRESS_NOT_SHOWN,
];

/// How many kinds of disagreement one check tells of one exchange.
const KINDS: usize = 50;

/// What all checks say about an exchange. What differs in every element of a list is told once, and a body with very
/// many kinds of differences is told by the first of them.
#[must_use]
pub fn examine(subject: &Subject<'_>) -> Vec<(Check, Disagreement)> {
    examine_as_sent(subject, &[])
}

/// The same, without what is said about values that are not as they were sent: `replaced` has the pointers to them.
pub(crate) fn examine_as_sent(
    subject: &Subject<'_>,
    replaced: &[String],
) -> Vec<(Check, Disagreement)> {
    let response = subject.exchange.response.as_ref();
    let body = response.and_then(|response| response.body.json_in_part());
    let subject =
        Looked { subject, body, replaced, violations: OnceCell::new(), nodes: OnceCell::new() };
    let seen = |check: &Check| {
        let found = (check.run)(&subject).into_iter();
        found.map(|seen| (*check, seen)).collect::<Vec<_>>()
    };
    ALL.iter().flat_map(seen).collect()
}

/// The same with what more than one check, or every disagreement, needs: it is made once.
#[derive(Debug)]
struct Looked<'a> {
    subject: &'a Subject<'a>,
    /// The body as JSON, as deep as anybody here reads it.
    body: Option<Value>,
    replaced: &'a [String],
    /// What is wrong with it by its schema.
    violations: OnceCell<Vec<Violation>>,
    /// How firm its nodes are.
    nodes: OnceCell<Nodes>,
}

impl<'a> Deref for Looked<'a> {
    type Target = Subject<'a>;

    fn deref(&self) -> &Subject<'a> {
        self.subject
    }
}

impl Looked<'_> {
    /// The level of what the document says about a node of the body that came.
    fn level(&self, pointer: &str) -> Level {
        let (Some(status), Some(operation)) = (self.exchange.status(), self.operation) else {
            return Level::Documented;
        };
        let body = self.body.as_ref().unwrap_or(&Value::Null);
        let nodes = || Nodes::of(self.document, operation, status, body);
        self.nodes.get_or_init(nodes).level(pointer)
    }

    /// What is wrong with the body by its schema.
    fn violations(&self) -> &[Violation] {
        self.violations.get_or_init(|| {
            let response = self.exchange.status().zip(self.operation);
            match (response, &self.body) {
                (Some((status, operation)), Some(body)) => {
                    self.document.check_response(operation, status, body)
                }
                _ => Vec::new(),
            }
        })
    }
}
