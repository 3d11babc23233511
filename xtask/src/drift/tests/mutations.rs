//! Every node of our own documents is moved, one at a time, and the report has to say so with the right
//! class; prose and order are moved too, and it has to keep silent.
//!
//! A document is compared with itself here, so nothing is on record and every difference is the
//! mutation's.

use std::collections::BTreeMap;

use rooms_openapi::Api;
use serde_json::{Value, json};

use super::{
    super::{
        class::{Class, class},
        difference::Difference,
        since::as_curated,
        subject::{Direction, Usage, subject},
    },
    compare,
    mutants::{Case, Mutation, Spelling, last, mutations, up},
};

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

/// The class that a user of the client would name, per direction.
fn expected(mutation: Mutation, request: bool, required: bool) -> Class {
    use Class::{Additive, Breaking, Weaker};
    match (mutation, request) {
        (
            Mutation::OperationAdded
            | Mutation::ParameterAdded
            | Mutation::StatusAdded
            | Mutation::HeaderAdded
            | Mutation::FieldAdded,
            _,
        ) => Additive,
        (
            Mutation::OperationRemoved
            | Mutation::OperationRenamed
            | Mutation::MethodChanged
            | Mutation::ParameterRetyped
            | Mutation::ParameterRequired
            | Mutation::FieldRetyped
            | Mutation::ValueRenamed,
            _,
        ) => Breaking,
        (Mutation::ParameterOptional, _) => Additive,
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
        (
            Mutation::FieldOptional
            | Mutation::NullAdded
            | Mutation::ValueAdded
            | Mutation::LimitLoosened
            | Mutation::ConstraintRemoved,
            true,
        ) => Additive,
        (Mutation::FieldOptional | Mutation::NullAdded | Mutation::ValueAdded, false) => Breaking,
        (
            Mutation::FieldRequired
            | Mutation::NullRemoved
            | Mutation::ValueRemoved
            | Mutation::LimitTightened
            | Mutation::ConstraintAdded
            | Mutation::PatternChanged,
            true,
        ) => Breaking,
        (
            Mutation::ValueRemoved
            | Mutation::LimitLoosened
            | Mutation::ConstraintRemoved
            | Mutation::PatternChanged,
            false,
        ) => Weaker,
        (
            Mutation::FieldRequired
            | Mutation::NullRemoved
            | Mutation::LimitTightened
            | Mutation::ConstraintAdded,
            false,
        ) => Additive,
        (Mutation::StatusRemoved | Mutation::StatusRenamed | Mutation::HeaderRemoved, _) => Weaker,
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

/// One of so many mutations is looked at in other words too, in each of them in turn.
const EVERY: usize = 7;

#[test]
fn every_node_that_moves_is_reported_with_its_class() {
    report_with_class(|position| {
        let spelling = Spelling::ALL[position / EVERY % Spelling::ALL.len()];
        (position % EVERY == 0)
            .then_some(spelling)
            .into_iter()
            .collect()
    });
}

/// Takes half an hour.
#[test]
#[ignore = "takes long: the test above looks at some of these"]
fn every_node_that_moves_is_reported_with_its_class_in_any_words() {
    report_with_class(|_| Spelling::ALL.to_vec());
}

fn report_with_class(spellings: impl Fn(usize) -> Vec<Spelling>) {
    let mut counts: BTreeMap<Mutation, usize> = BTreeMap::new();
    let mut position = 0;
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
            let succeeds = [Mutation::StatusRemoved, Mutation::StatusRenamed].contains(&mutation)
                && last(at).starts_with('2');
            if (in_path && mutation != Mutation::ParameterRetyped) || succeeds {
                wanted = Class::Breaking;
            }
            assert_eq!(
                worst, wanted,
                "{mutation:?} at {at} ({direction}): {found:#?}"
            );
            *counts.entry(mutation).or_default() += 1;
            for spelling in spellings(position) {
                let found = compare(&spelling.of(&case.moved), &curated);
                let worst = found.values().map(|one| judged(&usage, one).0).max();
                assert_eq!(
                    worst,
                    Some(wanted),
                    "{spelling:?} {mutation:?} at {at}: {found:#?}"
                );
            }
            position += 1;
        });
    }
    // Every kind of mutation finds something to move, so none of the above is empty.
    assert_eq!(counts.len(), 31, "{counts:?}");
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

#[test]
fn our_documents_in_other_words_are_no_differences() {
    for document in documents() {
        let curated = as_curated(&document);
        let usage = Usage::of(&curated);
        for spelling in Spelling::ALL {
            let found = compare(&spelling.of(&document), &curated);
            let news: Vec<_> = found
                .values()
                .filter(|one| spelling != Spelling::Renamed || judged(&usage, one).0 != Class::Text)
                .collect();
            assert!(news.is_empty(), "{spelling:?}: {news:#?}");
        }
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
