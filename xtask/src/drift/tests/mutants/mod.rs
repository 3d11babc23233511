//! Copies of a document in which one node is moved.

mod calls;
mod part;
mod schemas;
mod written;

use rooms_openapi::pointer::escape;
use serde_json::{Map, Value, json};

pub(in crate::drift::tests) use part::{Part, parts};
pub(in crate::drift::tests) use written::Spelling;

/// What is done to a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::drift::tests) enum Mutation {
    OperationAdded,
    OperationRemoved,
    OperationRenamed,
    MethodChanged,
    ParameterAdded,
    ParameterRemoved,
    ParameterRenamed,
    ParameterRetyped,
    ParameterRequired,
    ParameterOptional,
    FieldAdded,
    FieldRemoved,
    FieldRenamed,
    FieldRetyped,
    FieldRequired,
    FieldOptional,
    NullAdded,
    NullRemoved,
    ValueAdded,
    ValueRemoved,
    ValueRenamed,
    StatusAdded,
    StatusRemoved,
    StatusRenamed,
    HeaderAdded,
    HeaderRemoved,
    LimitTightened,
    LimitLoosened,
    ConstraintAdded,
    ConstraintRemoved,
    PatternChanged,
}

/// One mutation of a part of a document: the copy, and where it was done.
pub(in crate::drift::tests) struct Case {
    pub(in crate::drift::tests) mutation: Mutation,
    pub(in crate::drift::tests) at: String,
    pub(in crate::drift::tests) moved: Value,
}

/// The pointers of all nodes that a test picks.
fn all(node: &Value, at: &str, pick: &dyn Fn(&str, &Value) -> bool, found: &mut Vec<String>) {
    if pick(at, node) {
        found.push(at.to_owned());
    }
    let mut visit = |key: &str, child: &Value| {
        if !matches!(key, "example" | "examples" | "default" | "description" | "summary") {
            let key = escape(key);
            all(child, &format!("{at}/{key}"), pick, found);
        }
    };
    match node {
        Value::Object(map) => map.iter().for_each(|(key, child)| visit(key, child)),
        Value::Array(list) => {
            let children = list.iter().enumerate();
            children.for_each(|(position, child)| visit(&position.to_string(), child));
        }
        _ => {}
    }
}

fn pick(part: &Part, pick: impl Fn(&str, &Value) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    let node = part.document.pointer(&part.within).expect("there");
    all(node, &part.within, &pick, &mut found);
    found
}

fn with(document: &Value, at: &str, change: impl FnOnce(&mut Value)) -> Value {
    let mut moved = document.clone();
    change(moved.pointer_mut(at).expect("a place of the document"));
    moved
}

fn object(node: &mut Value) -> &mut Map<String, Value> {
    node.as_object_mut().expect("an object")
}

/// Another type than the one there is, which never fits it.
fn other_type(node: &Value) -> Value {
    match node.get("type").and_then(Value::as_str) {
        Some("boolean") => json!({"type": "array", "items": {"type": "boolean"}}),
        _ => json!({"type": "boolean"}),
    }
}

pub(in crate::drift::tests) fn last(at: &str) -> &str {
    at.rsplit('/').next().unwrap_or_default()
}

pub(in crate::drift::tests) fn up(at: &str, levels: usize) -> &str {
    (0..levels).fold(at, |at, _| at.rsplit_once('/').map_or("", |(up, _)| up))
}

/// Shows every mutation, one after the other: together they would fill the memory.
pub(in crate::drift::tests) fn mutations(part: &Part, mut show: impl FnMut(Case)) {
    let mut case = |mutation, at: &str, moved| {
        show(Case { mutation, at: at.to_owned(), moved });
    };
    calls::moved(part, &mut case);
    schemas::moved(part, &mut case);
}
