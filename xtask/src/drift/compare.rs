//! Comparing two documents: operations by method and path, then the components they lead to.

use std::collections::BTreeMap;

use rooms_openapi::Environment;
use serde_json::Value;

use super::{
    calls::{operations, same_places},
    difference::{ABSENT, Difference, Differences},
    operation,
    places::Index,
    schema::Schemas,
    side::Side,
};

/// Every structural difference. Order, prose, examples and spelling are none.
pub(super) fn compare(
    upstream: &Value,
    ours: &Value,
    environment: Environment,
) -> BTreeMap<String, Difference> {
    walk(upstream, ours, environment, None).found
}

/// How many steps a comparison takes.
#[cfg(test)]
pub(super) fn steps(upstream: &Value, ours: &Value, environment: Environment) -> usize {
    walk(upstream, ours, environment, None).steps
}

/// What is said at every place where a document can differ from another.
pub(super) fn said(document: &Value, environment: Environment) -> BTreeMap<String, Value> {
    let walked = walk(document, document, environment, Some(BTreeMap::new()));
    walked.said.unwrap_or_default()
}

#[derive(Debug)]
struct Walked {
    found: BTreeMap<String, Difference>,
    said: Option<BTreeMap<String, Value>>,
    #[cfg_attr(not(test), expect(dead_code, reason = "tests hold how much work it is"))]
    steps: usize,
}

fn walk(
    upstream: &Value,
    ours: &Value,
    environment: Environment,
    said: Option<BTreeMap<String, Value>>,
) -> Walked {
    let (their_places, my_places) = (Index::of(upstream), Index::of(ours));
    let mut found = Differences::new((&their_places, &my_places), said);
    let (their_side, my_side) = (Side { document: upstream }, Side { document: ours });
    let mut schemas = Schemas::new(their_side, my_side, environment);
    let (mut theirs, mine) = (operations(upstream), operations(ours));
    let labels = theirs.clone();
    let same = same_places(&mine, &labels);
    for (label, call) in &mine {
        let at = format!("{label}#");
        let there = same.get(label.as_str());
        match there.and_then(|there| theirs.remove(*there)) {
            Some(theirs) => operation::compare(&at, theirs, *call, &mut schemas, &mut found),
            None => found.note(at, (&Value::Null, call.node), ABSENT, id(call.node)),
        }
    }
    for (label, theirs) in theirs {
        let nodes = (theirs.node, &Value::Null);
        found.note(format!("{label}#"), nodes, id(theirs.node), ABSENT);
    }
    schemas.components(&mut found);
    Walked { found: found.found, said: found.said, steps: schemas.steps() }
}

fn id(operation: &Value) -> &str {
    let id = operation.get("operationId").and_then(Value::as_str);
    id.unwrap_or("without an id")
}
