//! Comparing two documents: operations by method and path, then the components they lead to.

use std::collections::{BTreeMap, BTreeSet};

use rooms_openapi::Environment;
use serde_json::Value;

use super::{
    difference::{ABSENT, Difference, Differences},
    operation,
    schema::{NOTHING, Schemas, with_merged_components},
    shape::Side,
};

const METHODS: [&str; 8] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

/// Every structural difference. Order, prose and examples are none.
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
    let original = upstream;
    let upstream = with_merged_components(upstream, ours);
    let mut found = Differences {
        found: BTreeMap::new(),
        original,
        upstream: &upstream,
        ours,
        said,
    };
    let mut schemas = Schemas {
        upstream: Side {
            document: &upstream,
        },
        ours: Side { document: ours },
        queue: BTreeSet::new(),
        renamed: BTreeMap::new(),
        environment,
    };
    let mut theirs = operations(&upstream);
    for (label, mine) in operations(ours) {
        let at = format!("{label}#");
        match theirs.remove(&label) {
            Some(theirs) => operation::compare(&at, theirs, mine, &mut schemas, &mut found),
            None => found.note(at, (&NOTHING, mine.1), ABSENT, id(mine.1)),
        }
    }
    for (label, theirs) in theirs {
        let nodes = (theirs.1, &NOTHING);
        found.note(format!("{label}#"), nodes, id(theirs.1), ABSENT);
    }
    schemas.components(&mut found);
    (found.found, found.said)
}

fn id(operation: &Value) -> &str {
    let id = operation.get("operationId").and_then(Value::as_str);
    id.unwrap_or("without an id")
}

/// Operations by label, each with its path item.
pub(super) fn operations(document: &Value) -> BTreeMap<String, (&Value, &Value)> {
    let mut operations = BTreeMap::new();
    let paths = document.get("paths").and_then(Value::as_object);
    for (path, item) in paths.into_iter().flatten() {
        for method in METHODS {
            if let Some(node) = item.get(method) {
                let label = format!("{} {path}", method.to_ascii_uppercase());
                operations.insert(label, (item, node));
            }
        }
    }
    operations
}
