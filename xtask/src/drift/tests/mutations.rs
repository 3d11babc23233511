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
        read::read_upstream,
        since::as_curated,
        subject::{Direction, Usage, subject},
    },
    compare,
    mutants::{Case, Mutation, Spelling, last, mutations, parts, up},
};

/// The documents, without what a curated document has and upstream's does not.
fn documents() -> impl Iterator<Item = Value> {
    Api::ALL.iter().map(|api| serde_norway::from_str(api.source()).expect("YAML")).map(plain)
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
            // Upstream writes it into the property at times.
            node["required"] == json!(true) || list.iter().any(|one| one == last(&case.at))
        }
        _ => false,
    }
}

/// One of so many mutations is looked at in other words too, in each of them in turn.
const EVERY: usize = 7;

#[test]
fn every_node_that_moves_is_reported_with_its_class() {
    let found = moved(documents(), |position| {
        let spelling = Spelling::ALL[position / EVERY % Spelling::ALL.len()];
        (position % EVERY == 0).then_some(spelling).into_iter().collect()
    });
    found.are_right();
    // Every kind of mutation finds something to move, so none of the above is empty.
    assert_eq!(found.mutations.len(), 31, "{:?}", found.mutations);
}

/// Takes minutes.
#[test]
#[ignore = "takes long: the test above looks at some of these"]
fn every_node_that_moves_is_reported_with_its_class_in_any_words() {
    moved(documents(), |_| Spelling::ALL.to_vec()).are_right();
}

/// Needs upstream's documents, which are not part of the repository: list their paths in `UPSTREAM_DOCUMENTS`.
#[test]
#[ignore = "needs upstream's documents"]
fn every_node_of_upstream_that_moves_is_reported_with_its_class_in_any_words() {
    let paths = std::env::var_os("UPSTREAM_DOCUMENTS").expect("UPSTREAM_DOCUMENTS");
    for path in std::env::split_paths(&paths) {
        let path = path.to_str().expect("a path in UTF-8");
        let document = read_upstream(path).expect("upstream's document");
        unmoved(&document);
        moved([document].into_iter(), |_| Spelling::ALL.to_vec()).are_right();
    }
}

/// What was looked at, and what was told wrongly.
#[derive(Debug, Default)]
struct Moved {
    mutations: BTreeMap<Mutation, usize>,
    comparisons: usize,
    wrong: Vec<String>,
}

impl Moved {
    fn are_right(&self) {
        let (wrong, mutations) = (self.wrong.len(), self.mutations.values().sum::<usize>());
        let first: Vec<_> = self.wrong.iter().take(50).map(String::as_str).collect();
        let first = first.join("\n");
        let comparisons = self.comparisons;
        assert!(comparisons > 0, "nothing to move");
        assert_eq!(wrong, 0, "of {mutations} mutations, {comparisons} comparisons:\n{first}");
    }
}

fn moved(
    documents: impl Iterator<Item = Value>,
    spellings: impl Fn(usize) -> Vec<Spelling>,
) -> Moved {
    let mut moved = Moved::default();
    let mut position = 0;
    for part in documents.flat_map(|document| parts(&document).collect::<Vec<_>>()) {
        let curated = as_curated(&part.document);
        let usage = Usage::of(&curated);
        mutations(&part, |case| {
            *moved.mutations.entry(case.mutation).or_default() += 1;
            let spellings = spellings(position).into_iter().map(Some);
            for spelling in [None].into_iter().chain(spellings) {
                let found = match spelling {
                    Some(spelling) => compare(&spelling.of(&case.moved), &curated),
                    None => compare(&case.moved, &curated),
                };
                let worst = found.values().map(|one| judged(&usage, one));
                let worst = worst.reduce(|a, b| if b.0 > a.0 { b } else { a });
                let direction = worst.map_or(Direction::Both, |(_, direction)| direction);
                let wanted = wanted(&part.document, &case, direction);
                moved.comparisons += 1;
                let told = worst.map(|(class, _)| class);
                if told != Some(wanted) {
                    let (mutation, at) = (case.mutation, &case.at);
                    let places: Vec<_> = found.keys().collect();
                    moved.wrong.push(format!(
                        "{spelling:?} {mutation:?} at {at}: {told:?} instead of {wanted} ({direction}): {places:?}"
                    ));
                }
            }
            position += 1;
        });
    }
    moved
}

/// The class of a case.
fn wanted(document: &Value, case: &Case, direction: Direction) -> Class {
    let (mutation, at) = (case.mutation, &case.at);
    let required = needed(document, case);
    let (out, back) = (expected(mutation, true, required), expected(mutation, false, required));
    let node = document.pointer(at).unwrap_or(&Value::Null);
    let in_path = node.get("in") == Some(&json!("path"));
    let succeeds = [Mutation::StatusRemoved, Mutation::StatusRenamed].contains(&mutation)
        && last(at).starts_with('2');
    if (in_path && mutation != Mutation::ParameterRetyped) || succeeds {
        return Class::Breaking;
    }
    match direction {
        Direction::Request => out,
        Direction::Response => back,
        Direction::Both => out.max(back),
    }
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
    documents().for_each(|document| unmoved(&document));
}

/// In whatever words, there is no difference.
fn unmoved(document: &Value) {
    let curated = as_curated(document);
    let usage = Usage::of(&curated);
    for spelling in Spelling::ALL {
        let found = compare(&spelling.of(document), &curated);
        let news: Vec<_> = found
            .values()
            .filter(|one| spelling != Spelling::Renamed || judged(&usage, one).0 != Class::Text)
            .collect();
        assert!(news.is_empty(), "{spelling:?}: {news:#?}");
    }
}

/// Other texts, other examples, every list whose order means nothing turned round.
fn reworded(mut node: Value) -> Value {
    match &mut node {
        Value::Object(map) => {
            for (key, child) in map.iter_mut() {
                let turned =
                    matches!(key.as_str(), "required" | "enum" | "parameters" | "servers" | "tags");
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
