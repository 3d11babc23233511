//! Rules about calls that share a method and path: `x-requests`.
//!
//! The document then has `oneOf` for body and success, which is allowed nowhere else, and says here which
//! alternative of the one goes with which of the other.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{
    problem::Report,
    visit::{Found, Visit, elements, entries},
};

const COMPONENTS: &str = "#/components/schemas/";

pub(super) fn check(visit: &Visit<'_>, report: &mut Report<'_>) {
    let mut ids: BTreeSet<&str> = visit.operations.iter().map(Found::id).collect();
    for operation in &visit.operations {
        let at = format!("{}/x-requests", operation.pointer);
        let requests: Vec<_> = elements(operation.node, "x-requests").collect();
        let mut named: [BTreeSet<&str>; 2] = Default::default();
        let mut examples = BTreeSet::new();
        for (index, request) in &requests {
            let at = format!("{at}/{index}");
            let text = |key: &str| request.get(key).and_then(Value::as_str).unwrap_or_default();
            if !ids.insert(text("id")) {
                report.add(
                    format!("{at}/id"),
                    format!("`{}` is the id of another call", text("id")),
                    "give each call an id of its own; the client would get two methods of one name",
                );
            }
            named[0].insert(text("body"));
            named[1].insert(text("answer"));
            examples.extend(elements(request, "examples").filter_map(|(_, name)| name.as_str()));
            if elements(request, "examples").next().is_none() {
                report.add(
                    &at,
                    "no examples",
                    "name the examples of the operation that belong to this call",
                );
            }
        }
        if requests.is_empty() {
            continue;
        }
        let [bodies, answers] = named;
        let body = operation.node.pointer("/requestBody/content/application~1json");
        compare(&at, "requestBody", body, &bodies, &examples, report);
        for (status, response) in entries(operation.node, "responses") {
            if status.starts_with('2') {
                let media = response.pointer("/content/application~1json");
                compare(&at, status, media, &answers, &examples, report);
            }
        }
    }
}

fn compare(
    at: &str,
    place: &str,
    media: Option<&Value>,
    named: &BTreeSet<&str>,
    examples: &BTreeSet<&str>,
    report: &mut Report<'_>,
) {
    let nothing = Value::Null;
    let media = media.unwrap_or(&nothing);
    let parts: BTreeSet<&str> = alternatives(media.get("schema"))
        .into_iter()
        .filter_map(|part| part.get("$ref")?.as_str()?.strip_prefix(COMPONENTS))
        .collect();
    if parts != *named {
        let named: Vec<_> = named.iter().copied().collect();
        report.add(
            at,
            format!("the schema of `{place}` is not one of {}", named.join(", ")),
            "write `oneOf` with a reference to each of them",
        );
    }
    for (name, _) in entries(media, "examples") {
        if !examples.contains(name.as_str()) {
            report.add(
                at,
                format!("the example `{name}` of `{place}` belongs to no call"),
                "name it in `examples` of one of them",
            );
        }
    }
}

/// The parts of `oneOf`, or the schema itself.
fn alternatives(schema: Option<&Value>) -> Vec<&Value> {
    let parts = schema.and_then(|schema| schema.get("oneOf"));
    match parts.and_then(Value::as_array) {
        Some(parts) => parts.iter().collect(),
        None => schema.into_iter().collect(),
    }
}
