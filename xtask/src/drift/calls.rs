//! The operations of a document: those of its paths, and those that it calls by itself.

use std::collections::{BTreeMap, HashSet};

use serde_json::Value;

use super::side::Side;

const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// What stands before the label of a call that comes to a client.
const INCOMING: [&str; 2] = ["webhook ", "callback "];

/// An operation where it is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Call<'a> {
    /// The path, with names in braces.
    pub(super) path: &'a str,
    /// The path item, which may hold parameters for all its operations.
    pub(super) item: &'a Value,
    pub(super) node: &'a Value,
}

/// Operations by label. A path item may be a reference.
pub(super) fn operations(document: &Value) -> BTreeMap<String, Call<'_>> {
    let side = Side { document };
    let mut operations = BTreeMap::new();
    for (path, item) in map(document, "paths") {
        of_item(side, path, item, &|method| format!("{method} {path}"), &mut operations);
    }
    for (name, item) in map(document, "webhooks") {
        let label = |method: &str| format!("webhook {method} {name}");
        of_item(side, name, item, &label, &mut operations);
    }
    // A callback may have callbacks; one that is shared leads on once, so circles end.
    let (mut callers, mut known) = (operations.clone(), HashSet::new());
    while !callers.is_empty() {
        let mut called = BTreeMap::new();
        for (caller, call) in callers {
            for (name, callback) in map(call.node, "callbacks") {
                for (address, item) in side.follow(callback).as_object().into_iter().flatten() {
                    // What a pointer is split at.
                    let shown = address.replace('#', "%23");
                    let label =
                        |method: &str| format!("callback {method} {shown} ({name} of {caller})");
                    of_item(side, address, item, &label, &mut called);
                }
            }
        }
        operations.extend(called.clone());
        called.retain(|_, call| known.insert(std::ptr::from_ref(call.node)));
        callers = called;
    }
    operations
}

fn of_item<'a>(
    side: Side<'a>,
    path: &'a str,
    item: &'a Value,
    label: &dyn Fn(&str) -> String,
    operations: &mut BTreeMap<String, Call<'a>>,
) {
    // What stands beside a reference comes before what it leads to.
    for item in [item, side.follow(item)] {
        for method in METHODS {
            if let Some(node) = item.get(method) {
                let call = Call { path, item, node };
                operations.entry(label(&method.to_ascii_uppercase())).or_insert(call);
            }
        }
    }
}

fn map<'a>(node: &'a Value, key: &str) -> impl Iterator<Item = (&'a String, &'a Value)> {
    node.get(key).and_then(Value::as_object).into_iter().flatten()
}

/// Whether an operation is called by the server: its request comes to the client.
pub(super) fn is_incoming(label: &str) -> bool {
    INCOMING.iter().any(|word| label.starts_with(word))
}

/// What the operations of ours are called in the other document: the same, or what differs in the names of
/// path parameters only.
pub(super) fn same_places<'l>(
    mine: &'l BTreeMap<String, Call<'_>>,
    theirs: &'l BTreeMap<String, Call<'_>>,
) -> BTreeMap<&'l str, &'l str> {
    let free = theirs.keys().filter(|label| !mine.contains_key(*label)).rev();
    let mut unnamed: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for label in free {
        unnamed.entry(without_names(label)).or_default().push(label);
    }
    let mut same = |label: &'l String| match theirs.get_key_value(label) {
        Some((label, _)) => Some(label.as_str()),
        None => unnamed.get_mut(&without_names(label))?.pop(),
    };
    let found = mine.keys().map(|label| Some((label.as_str(), same(label)?)));
    found.flatten().collect()
}

/// An expression about a request is no name: it says where a callback goes.
fn without_names(path: &str) -> String {
    let mut parts = path.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| match part.split_once('}') {
        Some((name, rest)) if !name.starts_with('$') => format!("{all}{{}}{rest}"),
        _ => format!("{all}{{{part}"),
    })
}

/// The names in the braces of a path, in order.
pub(super) fn names(path: &str) -> impl Iterator<Item = &str> {
    let parts = path.split('{').skip(1);
    parts.filter_map(|part| part.split_once('}').map(|(name, _)| name))
}
