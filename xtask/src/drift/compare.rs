//! Comparing two documents: operations by method and path, then the components they lead to.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{
    difference::{ABSENT, Differences},
    operation,
    schema::{Schemas, with_merged_components},
    shape::Side,
};

const METHODS: [&str; 8] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

/// Every structural difference. Order, prose and examples are none.
pub(super) fn compare(upstream: &Value, ours: &Value) -> Differences {
    let upstream = with_merged_components(upstream, ours);
    let mut found = Differences::default();
    let mut schemas = Schemas {
        upstream: Side {
            document: &upstream,
        },
        ours: Side { document: ours },
        queue: BTreeSet::new(),
    };
    let mut theirs = operations(&upstream);
    for (label, mine) in operations(ours) {
        let at = format!("{label}#");
        match theirs.remove(&label) {
            Some(theirs) => operation::compare(&at, theirs, mine, &mut schemas, &mut found),
            None => found.note(at, ABSENT, id(mine.1)),
        }
    }
    for (label, theirs) in theirs {
        found.note(format!("{label}#"), id(theirs.1), ABSENT);
    }
    schemas.components(&mut found);
    found
}

fn id(operation: &Value) -> &str {
    let id = operation.get("operationId").and_then(Value::as_str);
    id.unwrap_or("without an id")
}

/// Operations by label, each with its path item.
fn operations(document: &Value) -> BTreeMap<String, (&Value, &Value)> {
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
