//! What a difference is about, read from its pointer, and which way the thing travels.

use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    fmt,
};

use serde::Serialize;
use serde_json::Value;

use super::{
    calls::{is_incoming, operations},
    difference::Difference,
    side::{Side, references},
};

/// Which way something travels, seen from a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Direction {
    Request,
    Response,
    Both,
}

impl Direction {
    /// The word for it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Response => "response",
            Self::Both => "both",
        }
    }
}

impl fmt::Display for Direction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What is there on one side only, or which word about it differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject<'a> {
    Servers,
    Operation,
    PathParameter,
    Parameter,
    /// The body of a request or of a response.
    Body,
    /// A response that says that the call did what it should.
    Success,
    /// Any other response.
    Refusal,
    /// A header of a response.
    Header,
    /// A property.
    Field,
    /// A whole component that upstream does not have.
    Component,
    /// A key of an operation, a parameter or a schema.
    Keyword(&'a str),
}

impl Subject<'_> {
    /// What it is called in a report.
    pub(super) fn name(&self) -> &str {
        match self {
            Self::Servers => "servers",
            Self::Operation => "operation",
            Self::PathParameter | Self::Parameter => "parameter",
            Self::Body => "body",
            Self::Success | Self::Refusal => "response",
            Self::Header => "header",
            Self::Field => "field",
            Self::Component => "schema",
            Self::Keyword(word) => word,
        }
    }
}

/// The subject of a difference; for one inside an operation, also its direction.
pub(super) fn subject(difference: &Difference) -> (Subject<'_>, Option<Direction>) {
    let (owner, below) = difference.owner();
    let segments: Vec<&str> = below.split('/').skip(1).collect();
    // A component; only operations have blanks in their labels.
    if !owner.contains(' ') {
        return (in_schema(&segments), None);
    }
    let (mut request, mut response) = (Some(Direction::Request), Some(Direction::Response));
    if is_incoming(owner) {
        std::mem::swap(&mut request, &mut response);
    }
    match segments.as_slice() {
        [] => (Subject::Operation, request),
        ["servers"] => (Subject::Servers, request),
        ["path", _] => (Subject::PathParameter, request),
        ["query" | "header" | "cookie" | "nowhere", _] => (Subject::Parameter, request),
        ["path" | "query" | "header" | "cookie" | "nowhere", _, rest @ ..] => {
            (in_schema(rest), request)
        }
        ["body"] => (Subject::Body, request),
        ["body", rest @ ..] => (in_schema(rest), request),
        ["responses", status] if status.starts_with('2') => (Subject::Success, response),
        ["responses", _] => (Subject::Refusal, response),
        ["responses", _, "body"] => (Subject::Body, response),
        ["responses", _, "headers", _] => (Subject::Header, response),
        ["responses", _, "headers", _, rest @ ..] => (in_schema(rest), response),
        ["responses", _, "body", rest @ ..] => (in_schema(rest), response),
        [word, ..] => (Subject::Keyword(word), request),
    }
}

/// Walks down a schema: a field may be called like a keyword.
fn in_schema<'a>(mut segments: &[&'a str]) -> Subject<'a> {
    loop {
        match segments {
            ["properties", _] => return Subject::Field,
            ["properties" | "parts", _, rest @ ..] | ["items" | "values", rest @ ..] => {
                segments = rest;
            }
            ["content", _, rest @ ..] if !rest.is_empty() => segments = rest,
            ["x-upstream"] => return Subject::Component,
            [word, ..] => return Subject::Keyword(word),
            [] => return Subject::Component,
        }
    }
}

/// Where the components of a document are used.
#[derive(Debug, Default)]
pub(super) struct Usage {
    /// For each component those that refer to it. What is no component has its pointer for a name.
    users: BTreeMap<String, BTreeSet<String>>,
    /// For each component the operations that refer to it.
    request: BTreeMap<String, BTreeSet<String>>,
    response: BTreeMap<String, BTreeSet<String>>,
}

impl Usage {
    pub(super) fn of(document: &Value) -> Self {
        let mut usage = Self::default();
        let side = Side { document };
        let name = |reference: &str| side.component_name(reference).unwrap_or(reference).to_owned();
        let mut open = Vec::new();
        for (label, call) in operations(document) {
            let (mut there, mut back) = (&mut usage.request, &mut usage.response);
            if is_incoming(&label) {
                std::mem::swap(&mut there, &mut back);
            }
            let owners = [call.item, call.node];
            let sent = owners
                .iter()
                .flat_map(|owner| ["parameters", "requestBody"].map(|key| owner.get(key)));
            let received = call.node.get("responses");
            for (nodes, found) in
                [(sent.flatten().collect(), there), (Vec::from_iter(received), back)]
            {
                for reference in nodes.into_iter().flat_map(references) {
                    found.entry(name(reference)).or_default().insert(label.clone());
                    open.push(reference);
                }
            }
        }
        let mut seen = HashSet::new();
        while let Some(reference) = open.pop() {
            if seen.insert(reference) {
                for used in side.target(reference).map(references).unwrap_or_default() {
                    usage.users.entry(name(used)).or_default().insert(name(reference));
                    open.push(used);
                }
            }
        }
        usage
    }

    /// The direction of a component, and the operations that lead to it.
    pub(super) fn component(&self, name: &str) -> (Direction, BTreeSet<String>) {
        let (mut seen, mut open) = (BTreeSet::new(), vec![name]);
        let (mut request, mut response) = (BTreeSet::new(), BTreeSet::new());
        while let Some(name) = open.pop() {
            if seen.insert(name) {
                request.extend(self.request.get(name).into_iter().flatten());
                response.extend(self.response.get(name).into_iter().flatten());
                open.extend(self.users.get(name).into_iter().flatten().map(String::as_str));
            }
        }
        let direction = match (request.is_empty(), response.is_empty()) {
            (false, true) => Direction::Request,
            (true, false) => Direction::Response,
            _ => Direction::Both,
        };
        let all = request.union(&response);
        (direction, all.map(|label| (*label).clone()).collect())
    }
}
