//! Comparing two documents: operations by method and path, then the components they lead to.

use std::collections::BTreeMap;

use rooms_openapi::Environment;
use serde_json::Value;

use super::{
    calls::{operations, same_place},
    difference::{ABSENT, Difference, Differences},
    operation,
    schema::Schemas,
    side::Side,
};

/// Every structural difference. Order, prose, examples and spelling are none.
pub(super) fn compare(
    upstream: &Value,
    ours: &Value,
    environment: Environment,
) -> BTreeMap<String, Difference> {
    walk(upstream, ours, environment, None).0
}

/// What is said at every place where a document can differ from another.
pub(super) fn said(document: &Value, environment: Environment) -> BTreeMap<String, Value> {
    let (_, said) = walk(document, document, environment, Some(BTreeMap::new()));
    said.unwrap_or_default()
}

type Walked = (
    BTreeMap<String, Difference>,
    Option<BTreeMap<String, Value>>,
);

fn walk(
    upstream: &Value,
    ours: &Value,
    environment: Environment,
    said: Option<BTreeMap<String, Value>>,
) -> Walked {
    let mut found = Differences {
        found: BTreeMap::new(),
        upstream,
        ours,
        said,
    };
    let (their_side, my_side) = (Side { document: upstream }, Side { document: ours });
    let mut schemas = Schemas::new(their_side, my_side, environment);
    let (mut theirs, mine) = (operations(upstream), operations(ours));
    for (label, call) in &mine {
        let at = format!("{label}#");
        match same_place(label, &theirs, &mine).and_then(|label| theirs.remove(&label)) {
            Some(theirs) => operation::compare(&at, theirs, *call, &mut schemas, &mut found),
            None => found.note(at, (&Value::Null, call.node), ABSENT, id(call.node)),
        }
    }
    for (label, theirs) in theirs {
        let nodes = (theirs.node, &Value::Null);
        found.note(format!("{label}#"), nodes, id(theirs.node), ABSENT);
    }
    schemas.components(&mut found);
    (found.found, found.said)
}

fn id(operation: &Value) -> &str {
    let id = operation.get("operationId").and_then(Value::as_str);
    id.unwrap_or("without an id")
}
