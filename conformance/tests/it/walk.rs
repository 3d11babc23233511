//! Dropping or retyping any required node of any recorded response makes a check fail.
//!
//! The nodes come from the document, the check from the suite: what is proven is that no part of a
//! response is looked at by nobody.

use std::{collections::BTreeSet, sync::Arc};

use conformance::{
    checks::{self, Subject},
    exchange::{Body, Exchange},
    redact::Secrets,
};
use rooms_openapi::{Document, Environment, Operation};
use serde_json::{Value, json};

use crate::suite::run;

/// Whether any check has something to say about an exchange.
fn noticed(document: &Document, operation: &Operation, exchange: &Exchange) -> bool {
    let subject = Subject {
        document,
        operation: Some(operation),
        exchange,
        undecoded: None,
        secrets: &Secrets::default(),
        addresses: &[],
    };
    !checks::examine(&subject).is_empty()
}

fn with_body(exchange: &Exchange, body: &Value) -> Exchange {
    let mut copy = exchange.clone();
    copy.response.as_mut().unwrap().body = Body(body.to_string().into());
    copy
}

/// The body without a node.
fn dropped(body: &Value, pointer: &str) -> Option<Value> {
    let (parent, name) = pointer.rsplit_once('/')?;
    let name = rooms_openapi::pointer::unescape(name);
    let mut copy = body.clone();
    copy.pointer_mut(parent)?.as_object_mut()?.remove(&name)?;
    Some(copy)
}

/// The body with a node of another type; an object for whatever is no object.
fn retyped(body: &Value, pointer: &str) -> Value {
    let mut copy = body.clone();
    let node = copy.pointer_mut(pointer).unwrap();
    *node = if node.is_object() { json!("text") } else { json!({"another": "type"}) };
    copy
}

/// A documented node that is there, and whether its absence has to be noticed.
struct Node {
    pointer: String,
    required: bool,
}

fn nodes(document: &Document, operation: &Operation, status: u16, body: &Value) -> Vec<Node> {
    let response = operation.response(status);
    let Some(schema) = response.and_then(|response| response.schema.as_ref()) else {
        return Vec::new();
    };
    let maps: BTreeSet<String> = document
        .annotations(schema, body, "additionalProperties")
        .into_iter()
        .filter(|map| map.value.is_object())
        .map(|map| map.pointer)
        .collect();
    // Every documented node has a type, alone or in alternatives.
    let typed = document.annotations(schema, body, "type").into_iter();
    let alternatives = document.annotations(schema, body, "oneOf");
    let nodes = typed.chain(alternatives).map(|node| {
        // The entries of a map come and go.
        let parent = node.pointer.rsplit_once('/').map(|(parent, _)| parent);
        let in_map = parent.is_some_and(|parent| maps.contains(parent));
        Node { required: node.required && !in_map, pointer: node.pointer }
    });
    nodes.collect()
}

#[test]
fn no_required_node_can_be_dropped_or_retyped_unnoticed() {
    let (mut walked, mut bodies) = (0, BTreeSet::new());
    let steps = run().results.iter().flat_map(|result| {
        let document = Document::load(result.scenario.api, Environment::PreLive);
        let steps = result.transcript.steps.iter();
        steps.map(move |step| (Arc::clone(&document), step))
    });
    for (document, step) in steps {
        let Some(exchange) = &step.exchange else {
            continue;
        };
        let Some(operation) = step.operation.as_deref().and_then(|id| document.operation(id))
        else {
            continue;
        };
        let (Some(status), Some(body)) = (exchange.status(), exchange.json()) else {
            continue;
        };
        // The same response again proves nothing new.
        if !bodies.insert(format!("{} {} {status} {body}", document.api(), operation.id)) {
            continue;
        }
        assert!(!noticed(&document, operation, exchange), "{} is clean", step.label);
        for Node { pointer, required } in nodes(&document, operation, status, &body) {
            let what = format!("{pointer} of {} {status} in '{}'", operation.id, step.label);
            let changed = with_body(exchange, &retyped(&body, &pointer));
            let seen = noticed(&document, operation, &changed);
            assert!(seen, "nobody noticed the type of {what}");
            if let (true, Some(without)) = (required, dropped(&body, &pointer)) {
                let changed = with_body(exchange, &without);
                let seen = noticed(&document, operation, &changed);
                assert!(seen, "nobody noticed the absence of {what}");
            }
            walked += 1;
        }
    }
    assert!(walked > 500, "only {walked} nodes were walked");
}
