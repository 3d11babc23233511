//! Every node of our own documents is moved, one at a time, and the report has to say so with the right
//! class; prose and order are moved too, and it has to keep silent.
//!
//! A document is compared with itself here, so nothing is on record and every difference is the
//! mutation's.

use std::collections::BTreeMap;

use rooms_openapi::Api;
use serde_json::{Map, Value, json};

use super::{
    super::{
        class::{Class, class},
        difference::Difference,
        since::as_curated,
        subject::{Direction, Usage, subject},
    },
    compare,
};

/// What is done to a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Mutation {
    OperationAdded,
    OperationRemoved,
    ParameterAdded,
    ParameterRemoved,
    ParameterRenamed,
    ParameterRetyped,
    FieldAdded,
    FieldRemoved,
    FieldRenamed,
    FieldRetyped,
    FieldOptional,
    ValueAdded,
    ValueRemoved,
    StatusAdded,
    StatusRemoved,
    LimitTightened,
    LimitLoosened,
}

/// One mutation of one document: the copy, and where it was done.
struct Case {
    mutation: Mutation,
    at: String,
    moved: Value,
}

/// The documents, without what a curated document has and upstream's does not.
fn documents() -> impl Iterator<Item = Value> {
    Api::ALL
        .iter()
        .map(|api| serde_norway::from_str(api.source()).expect("YAML"))
        .map(plain)
}

fn plain(mut node: Value) -> Value {
    match &mut node {
        Value::Object(map) => {
            map.retain(|key, _| {
                !key.starts_with("x-") || key.contains("token") || key.contains("client")
            });
            for child in map.values_mut() {
                *child = plain(child.take());
            }
        }
        Value::Array(list) => {
            for child in list {
                *child = plain(child.take());
            }
        }
        _ => {}
    }
    node
}

/// The pointers of all nodes that a test picks.
fn all(node: &Value, at: &str, pick: &dyn Fn(&str, &Value) -> bool, found: &mut Vec<String>) {
    if pick(at, node) {
        found.push(at.to_owned());
    }
    let mut visit = |key: &str, child: &Value| {
        if !matches!(
            key,
            "example" | "examples" | "default" | "description" | "summary"
        ) {
            let key = key.replace('~', "~0").replace('/', "~1");
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

fn pick(document: &Value, pick: impl Fn(&str, &Value) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    all(document, "", &pick, &mut found);
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

const METHODS: [&str; 5] = ["get", "put", "post", "patch", "delete"];

fn last(at: &str) -> &str {
    at.rsplit('/').next().unwrap_or_default()
}

fn up(at: &str, levels: usize) -> &str {
    (0..levels).fold(at, |at, _| at.rsplit_once('/').map_or("", |(up, _)| up))
}

/// Shows every mutation, one after the other: together they would fill the memory.
fn mutations(document: &Value, mut show: impl FnMut(Case)) {
    let mut case = |mutation, at: &str, moved| {
        show(Case {
            mutation,
            at: at.to_owned(),
            moved,
        });
    };
    let in_paths = |at: &str| at.starts_with("/paths/") && at.matches('/').count() == 3;
    for at in pick(document, |at, _| {
        in_paths(at) && METHODS.contains(&last(at))
    }) {
        let item = up(&at, 1);
        let label = last(&at).to_owned();
        case(
            Mutation::OperationRemoved,
            &at,
            with(document, item, |item| {
                object(item).remove(&label);
            }),
        );
        case(
            Mutation::OperationAdded,
            &at,
            with(document, item, |item| {
                object(item).insert(
                    "trace".to_owned(),
                    json!({"operationId": "new", "responses": {}}),
                );
            }),
        );
        case(
            Mutation::ParameterAdded,
            &at,
            with(document, &at, |operation| {
                let listed = object(operation)
                    .entry("parameters")
                    .or_insert_with(|| json!([]));
                let new = json!({"name": "brand_new", "in": "query", "schema": {"type": "string"}});
                listed.as_array_mut().expect("a list").push(new);
            }),
        );
        case(
            Mutation::StatusAdded,
            &at,
            with(document, &format!("{at}/responses"), |responses| {
                object(responses).insert("418".to_owned(), json!({"description": "new"}));
            }),
        );
    }
    for at in pick(document, |at, _| {
        last(up(at, 1)) == "responses" && at.starts_with("/paths/")
    }) {
        let status = last(&at).to_owned();
        case(
            Mutation::StatusRemoved,
            &at,
            with(document, up(&at, 1), |responses| {
                object(responses).remove(&status);
            }),
        );
    }
    let parameter = |node: &Value| node.get("in").is_some() && node.get("schema").is_some();
    for at in pick(document, |_, node| parameter(node)) {
        if at.starts_with("/paths/") {
            let position: usize = last(&at).parse().expect("a position");
            case(
                Mutation::ParameterRemoved,
                &at,
                with(document, up(&at, 1), |list| {
                    list.as_array_mut().expect("a list").remove(position);
                }),
            );
        }
        case(
            Mutation::ParameterRenamed,
            &at,
            with(document, &at, |node| {
                node["name"] = json!("renamed");
            }),
        );
        case(
            Mutation::ParameterRetyped,
            &at,
            with(document, &at, |node| {
                node["schema"] = other_type(&node["schema"]);
            }),
        );
    }
    for at in pick(document, |at, node| {
        last(at) == "properties" && node.is_object()
    }) {
        let names: Vec<String> = object(&mut document.pointer(&at).expect("there").clone())
            .keys()
            .cloned()
            .collect();
        case(
            Mutation::FieldAdded,
            &at,
            with(document, &at, |map| {
                object(map).insert("brand_new".to_owned(), json!({"type": "string"}));
            }),
        );
        for name in names {
            let place = format!("{at}/{name}");
            case(
                Mutation::FieldRemoved,
                &place,
                with(document, &at, |map| {
                    object(map).remove(&name);
                }),
            );
            case(
                Mutation::FieldRenamed,
                &place,
                with(document, up(&at, 1), |owner| {
                    let field = object(&mut owner["properties"])
                        .remove(&name)
                        .expect("there");
                    object(&mut owner["properties"]).insert("renamed".to_owned(), field);
                    for one in owner["required"].as_array_mut().into_iter().flatten() {
                        if one == name.as_str() {
                            *one = json!("renamed");
                        }
                    }
                }),
            );
            case(
                Mutation::FieldRetyped,
                &place,
                with(document, &at, |map| {
                    let other = other_type(&map[&name]);
                    map[&name] = other;
                }),
            );
            let required = document
                .pointer(up(&at, 1))
                .and_then(|owner| owner.get("required"));
            let required = required.and_then(Value::as_array);
            if required.is_some_and(|list| list.iter().any(|one| one == name.as_str())) {
                case(
                    Mutation::FieldOptional,
                    &place,
                    with(document, up(&at, 1), |owner| {
                        let list = owner["required"].as_array_mut().expect("a list");
                        list.retain(|one| one != name.as_str());
                    }),
                );
            }
        }
    }
    for at in pick(document, |at, node| last(at) == "enum" && node.is_array()) {
        case(
            Mutation::ValueAdded,
            &at,
            with(document, &at, |list| {
                list.as_array_mut()
                    .expect("a list")
                    .push(json!("brand new"));
            }),
        );
        case(
            Mutation::ValueRemoved,
            &at,
            with(document, &at, |list| {
                list.as_array_mut().expect("a list").pop();
            }),
        );
    }
    let lower = ["minimum", "minLength", "minItems"];
    let upper = ["maximum", "maxLength", "maxItems"];
    let limit = |at: &str, node: &Value| {
        (lower.contains(&last(at)) || upper.contains(&last(at))) && node.is_number()
    };
    for at in pick(document, limit) {
        let step = if lower.contains(&last(&at)) { 1 } else { -1 };
        for (mutation, step) in [
            (Mutation::LimitTightened, step),
            (Mutation::LimitLoosened, -step),
        ] {
            case(
                mutation,
                &at,
                with(document, &at, |node| {
                    *node = json!(node.as_i64().expect("a whole number") + step);
                }),
            );
        }
    }
}

/// The class that a user of the client would name, per direction.
fn expected(mutation: Mutation, request: bool, required: bool) -> Class {
    use Class::{Additive, Breaking, Weaker};
    match (mutation, request) {
        (
            Mutation::OperationAdded
            | Mutation::ParameterAdded
            | Mutation::StatusAdded
            | Mutation::FieldAdded,
            _,
        ) => Additive,
        (Mutation::OperationRemoved | Mutation::ParameterRetyped | Mutation::FieldRetyped, _) => {
            Breaking
        }
        (Mutation::ParameterRemoved, _) => Weaker,
        // The new one is as required as the old one was.
        (Mutation::ParameterRenamed, _) | (Mutation::FieldRenamed, true) => {
            if required {
                Breaking
            } else {
                Weaker
            }
        }
        (Mutation::FieldRemoved | Mutation::FieldRenamed, false) => {
            if required {
                Breaking
            } else {
                Weaker
            }
        }
        (Mutation::FieldRemoved, true) => Weaker,
        (Mutation::FieldOptional | Mutation::LimitLoosened | Mutation::ValueAdded, true) => {
            Additive
        }
        (Mutation::FieldOptional | Mutation::ValueAdded, false) => Breaking,
        (Mutation::ValueRemoved | Mutation::LimitTightened, true) => Breaking,
        (Mutation::ValueRemoved | Mutation::LimitLoosened, false) => Weaker,
        (Mutation::LimitTightened, false) => Additive,
        (Mutation::StatusRemoved, _) => Weaker,
    }
}

fn judged(usage: &Usage, difference: &Difference) -> (Class, Direction) {
    let (subject, direction) = subject(difference);
    let direction = direction.unwrap_or_else(|| usage.component(difference.owner().0).0);
    (class(difference, subject, direction), direction)
}

/// Whether what a case moves was required, or is part of a path, which cannot do without.
fn needed(document: &Value, case: &Case) -> bool {
    let node = document.pointer(&case.at).unwrap_or(&Value::Null);
    match case.mutation {
        Mutation::ParameterRemoved | Mutation::ParameterRenamed => node["required"] == json!(true),
        Mutation::FieldRemoved | Mutation::FieldRenamed => {
            let owner = document.pointer(up(&case.at, 2)).unwrap_or(&Value::Null);
            let list = owner["required"].as_array().cloned().unwrap_or_default();
            list.iter().any(|one| one == last(&case.at))
        }
        _ => false,
    }
}

#[test]
fn every_node_that_moves_is_reported_with_its_class() {
    let mut counts: BTreeMap<Mutation, usize> = BTreeMap::new();
    for document in documents() {
        let curated = as_curated(&document);
        let usage = Usage::of(&curated);
        mutations(&document, |case| {
            let (mutation, at) = (case.mutation, &case.at);
            let found = compare(&case.moved, &curated);
            let worst = found
                .values()
                .map(|one| judged(&usage, one))
                .reduce(|a, b| if b.0 > a.0 { b } else { a });
            let Some((worst, direction)) = worst else {
                // A component that nothing leads to is not compared.
                let component = at.strip_prefix("/components/schemas/");
                let name = component.and_then(|below| below.split('/').next());
                let unused = name.is_some_and(|name| usage.component(name).1.is_empty());
                assert!(unused, "{mutation:?} at {at} went by unseen");
                return;
            };
            let required = needed(&document, &case);
            let (out, back) = (
                expected(mutation, true, required),
                expected(mutation, false, required),
            );
            // Without its only field an object says nothing any more.
            let alone = document.pointer(up(at, 1)).and_then(Value::as_object);
            let alone =
                mutation == Mutation::FieldRemoved && alone.is_some_and(|map| map.len() == 1);
            let (out, back) = if alone {
                (Class::Additive, Class::Breaking)
            } else {
                (out, back)
            };
            let mut wanted = match direction {
                Direction::Request => out,
                Direction::Response => back,
                Direction::Both => out.max(back),
            };
            let node = document.pointer(at).unwrap_or(&Value::Null);
            let in_path = node.get("in") == Some(&json!("path"));
            let succeeds = mutation == Mutation::StatusRemoved && last(at).starts_with('2');
            if (in_path && mutation != Mutation::ParameterRetyped) || succeeds {
                wanted = Class::Breaking;
            }
            assert_eq!(
                worst, wanted,
                "{mutation:?} at {at} ({direction}): {found:#?}"
            );
            *counts.entry(mutation).or_default() += 1;
        });
    }
    // Every kind of mutation finds something to move, so none of the above is empty.
    assert_eq!(counts.len(), 17, "{counts:?}");
}

#[test]
fn prose_examples_and_order_of_our_documents_are_no_differences() {
    for document in documents() {
        let curated = as_curated(&document);
        assert_eq!(compare(&document, &curated).len(), 0, "an untouched copy");
        let shuffled = reworded(document);
        let found = compare(&shuffled, &curated);
        assert!(found.is_empty(), "{found:#?}");
    }
}

/// Other texts, other examples, every list whose order means nothing turned round.
fn reworded(mut node: Value) -> Value {
    match &mut node {
        Value::Object(map) => {
            for (key, child) in map.iter_mut() {
                let turned = matches!(
                    key.as_str(),
                    "required" | "enum" | "parameters" | "servers" | "tags"
                );
                match (key.as_str(), &mut *child) {
                    ("description" | "summary" | "title", Value::String(text)) => {
                        text.push_str(" (new)")
                    }
                    ("example" | "examples", any) => *any = json!("new"),
                    (_, any) => *any = reworded(any.take()),
                }
                if let (true, Value::Array(list)) = (turned, &mut *child) {
                    list.reverse();
                }
            }
        }
        Value::Array(list) => {
            for child in list {
                *child = reworded(child.take());
            }
        }
        _ => {}
    }
    node
}
