//! What coverage counts would be missed: for every counted cell of a response there is an exchange in which the run
//! fails once that field, its absence, its null or its value is changed.

use std::collections::BTreeMap;

use conformance::{
    checks::{self, Subject},
    coverage::{Cell, Coverage, Dimension, Exclusions},
    exchange::{Body, Exchange},
    redact::Secrets,
    scenarios,
    transcript::{StepKind, StepRecord},
};
use rooms_openapi::{Document, Environment};
use serde_json::{Value, json};

use crate::suite::run;

fn noticed(document: &Document, step: &StepRecord, body: &Value) -> bool {
    let mut exchange: Exchange = step.exchange.clone().unwrap();
    exchange.response.as_mut().unwrap().body = Body(body.to_string().into());
    let subject = Subject {
        document,
        operation: step.operation.as_deref().and_then(|id| document.operation(id)),
        exchange: &exchange,
        undecoded: None,
        secrets: &Secrets::default(),
        addresses: &[],
    };
    !checks::examine(&subject).is_empty()
}

/// The places that a pointer with `*` for list elements stands for in a body, there or not: pointer of the object or
/// list around them, and the last segment.
fn places(body: &Value, place: &str) -> Vec<(String, String)> {
    let segments: Vec<&str> = place.split('/').skip(1).collect();
    let (last, around) = segments.split_last().unwrap();
    let mut parents = vec![String::new()];
    let below = |parents: &[String], segment: &str| -> Vec<String> {
        let all = parents.iter().flat_map(|parent| match body.pointer(parent) {
            Some(Value::Array(list)) if segment == "*" => {
                (0..list.len()).map(|at| format!("{parent}/{at}")).collect()
            }
            Some(Value::Object(_)) if segment != "*" => vec![format!("{parent}/{segment}")],
            _ => Vec::new(),
        });
        all.collect()
    };
    for segment in around {
        parents = below(&parents, segment);
    }
    let places = below(&parents, last).into_iter();
    places
        .map(|place| {
            let (parent, last) = place.rsplit_once('/').unwrap();
            (parent.to_owned(), last.to_owned())
        })
        .collect()
}

fn with(body: &Value, (parent, last): &(String, String), value: Value) -> Option<Value> {
    let mut copy = body.clone();
    match copy.pointer_mut(parent)? {
        Value::Object(fields) => {
            let name = rooms_openapi::pointer::unescape(last);
            fields.insert(name, value);
        }
        Value::Array(list) => *list.get_mut(last.parse::<usize>().ok()?)? = value,
        _ => return None,
    }
    Some(copy)
}

/// Whether a step shows the cell, and the run would fail if it showed something else there.
fn proves(document: &Document, step: &StepRecord, body: &Value, cell: &Cell) -> bool {
    let shown = cell.shown.as_deref().unwrap();
    let others = [json!({"another": "type"}), json!("another type"), json!([true])];
    places(body, cell.place.as_deref().unwrap()).iter().any(|place| {
        let pointer = format!("{}/{}", place.0, place.1);
        let found = body.pointer(&pointer);
        let shows = match (cell.dimension, shown, found) {
            (Dimension::ResponseField, "absent", None) => true,
            (Dimension::ResponseField, "null", Some(Value::Null)) => true,
            (Dimension::ResponseField, "seen", Some(value)) => !value.is_null(),
            (Dimension::ResponseValue, _, Some(Value::String(text))) => text == shown,
            (Dimension::ResponseValue, _, Some(value)) => {
                serde_json::to_string(value).is_ok_and(|text| text == shown)
            }
            _ => false,
        };
        let held = step.held_at.contains(&pointer);
        let another = || {
            let mut others = others.iter();
            others.any(|other| {
                let changed = with(body, place, other.clone());
                changed.is_some_and(|changed| noticed(document, step, &changed))
            })
        };
        // A value has to be missed for another one of its type.
        let of_its_type = || {
            let other = if found.is_some_and(Value::is_number) {
                json!(987_654_321)
            } else {
                json!("not-on-the-list")
            };
            let changed = with(body, place, other);
            changed.is_some_and(|changed| noticed(document, step, &changed))
        };
        let seen = match cell.dimension {
            Dimension::ResponseValue => of_its_type(),
            _ => another(),
        };
        shows && (held || seen)
    })
}

#[test]
fn a_cell_of_a_response_counts_only_where_a_change_would_be_noticed() {
    let mut proven = 0;
    for api in scenarios::apis() {
        let document = Document::load(api, Environment::PreLive);
        let results = run().results.iter().filter(|one| one.scenario.api == api);
        let outcome = results.clone();
        let outcome = outcome.map(|one| (&one.transcript, &one.artifacts));
        let coverage = Coverage::of(&document, outcome, &Exclusions::default());
        let mut by_response: BTreeMap<(&str, u16), Vec<(&StepRecord, Value)>> = BTreeMap::new();
        for step in results.flat_map(|result| &result.transcript.steps) {
            let Some(exchange) = step.exchange.as_ref().filter(|_| step.kind != StepKind::Control)
            else {
                continue;
            };
            if let (Some(operation), Some(status), Some(body)) =
                (step.operation.as_deref(), exchange.status(), exchange.json())
            {
                let steps = by_response.entry((operation, status)).or_default();
                // The same body again proves nothing new, unless somebody expects more of it.
                if !step.held_at.is_empty() || steps.iter().all(|(_, known)| *known != body) {
                    steps.push((step, body));
                }
            }
        }
        let dimensions = [Dimension::ResponseField, Dimension::ResponseValue];
        for cell in dimensions.into_iter().flat_map(|one| coverage.of_dimension(one)) {
            if cell.exercised == 0 {
                continue;
            }
            let key = (cell.operation.as_str(), cell.status.unwrap());
            let mut steps = by_response.get(&key).into_iter().flatten();
            let proof = steps.any(|(step, body)| proves(&document, step, body, cell));
            assert!(proof, "{api}: {} counts, and nobody would notice", cell.name());
            proven += 1;
        }
    }
    assert!(proven > 1500, "only {proven} cells were looked at");
}
