//! What is open in one api, sorted by where it belongs.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use rooms_openapi::{
    Document, Environment, Operation,
    pointer::{escape, unescape},
};
use serde::Deserialize;
use serde_json::Value;

use super::super::source::Source;
use crate::drift::{Group, Ledger};

/// The mark of what upstream does not say.
const INFERRED: &str = "x-inferred";

/// Everything that is open in an api.
#[derive(Debug)]
pub(super) struct OpenApi {
    pub(super) name: String,
    pub(super) title: String,
    pub(super) description: String,
    /// Differences with one reason each, in the order of the ledger.
    pub(super) differences: Vec<Difference>,
    /// Those of the api's operations of which there is something to say.
    pub(super) operations: Vec<OpenOperation>,
    /// Conclusions about parts that operations share.
    pub(super) shared: Vec<Conclusion>,
    /// What another environment documents differently: its name and the reasons.
    pub(super) environments: Vec<(Environment, Vec<String>)>,
}

/// A difference from upstream.
#[derive(Debug)]
pub(super) struct Difference {
    pub(super) why: String,
    pub(super) source: Option<String>,
    pub(super) environment: Option<Environment>,
    /// The first letter of the quirk: the sort of it.
    pub(super) sort: Option<char>,
    pub(super) places: Vec<Place>,
    /// The operation or component, if all of it is about one.
    pub(super) owner: Option<String>,
}

/// One place of a difference, with what both sides say.
#[derive(Debug)]
pub(super) struct Place {
    pub(super) owner: String,
    pub(super) below: String,
    pub(super) upstream: String,
    pub(super) ours: String,
}

/// What is open in an operation.
#[derive(Debug)]
pub(super) struct OpenOperation {
    pub(super) label: String,
    pub(super) summary: String,
    pub(super) page: String,
    pub(super) page_shared_with: Option<String>,
    pub(super) conclusions: Vec<Conclusion>,
    pub(super) rules: Vec<ConcludedRule>,
    /// The numbers of the differences that are about this operation among others.
    pub(super) also: Vec<usize>,
}

/// Something that the document marks as inferred.
#[derive(Debug)]
pub(super) struct Conclusion {
    pub(super) what: String,
    pub(super) why: String,
}

/// A rule that we concluded.
#[derive(Debug)]
pub(super) struct ConcludedRule {
    pub(super) id: String,
    pub(super) text: String,
    pub(super) why: String,
}

#[derive(Deserialize)]
struct Overlay {
    actions: Vec<Action>,
}

#[derive(Deserialize)]
struct Action {
    description: String,
}

/// Collects what is open in an api.
///
/// # Errors
///
/// When an overlay cannot be read.
pub(super) fn api(
    source: &Source,
    document: &Document,
    ledger: &Ledger,
    overlays: &[(Environment, String)],
) -> Result<OpenApi> {
    let differences: Vec<_> = ledger.differences.iter().map(difference).collect();
    let text = |pointer: &str| {
        let value = document.at(pointer).and_then(Value::as_str);
        one_line(value.unwrap_or_default())
    };
    let mut marks = Vec::new();
    inferred(document.value(), "#", &mut marks);
    let mut environments = Vec::new();
    for (environment, overlay) in overlays {
        let overlay: Overlay = serde_norway::from_str(overlay)?;
        let mut seen = BTreeSet::new();
        let reasons = overlay.actions.into_iter().map(|action| one_line(&action.description));
        let reasons = reasons.filter(|reason| seen.insert(reason.clone())).collect();
        environments.push((*environment, reasons));
    }
    let shared = marks.iter().filter(|(pointer, _)| !pointer.starts_with("#/paths/"));
    Ok(OpenApi {
        name: source.api.name().to_owned(),
        title: text("#/info/title"),
        description: text("#/info/description"),
        operations: operations(source, document, &differences, &marks),
        shared: shared
            .map(|(pointer, why)| Conclusion {
                what: place(pointer.trim_start_matches("#/components/")),
                why: why.clone(),
            })
            .collect(),
        differences,
        environments,
    })
}

fn operations(
    source: &Source,
    document: &Document,
    differences: &[Difference],
    marks: &[(String, String)],
) -> Vec<OpenOperation> {
    // Calls that share a path are one operation here, in the place of the first of them.
    let order: BTreeMap<String, usize> = source
        .operations()
        .iter()
        .enumerate()
        .rev()
        .map(|(position, operation)| (operation.label(), position))
        .collect();
    let mut all: Vec<&Operation> = document.operations().iter().collect();
    all.sort_by_key(|operation| order.get(&operation.label()).copied());
    let open = all.into_iter().map(|operation| {
        let label = operation.label();
        let below = format!("{}/", operation.pointer);
        let own = marks.iter().filter_map(|(pointer, why)| {
            let below = pointer.strip_prefix(&below)?;
            Some(Conclusion { what: described(document, operation, below), why: why.clone() })
        });
        let rules = operation.rules.iter().filter_map(|rule| {
            Some(ConcludedRule {
                id: rule.id.clone(),
                text: one_line(&rule.text),
                why: one_line(rule.why.as_ref()?),
            })
        });
        let also = differences.iter().enumerate().filter(|(_, one)| {
            one.owner.is_none() && one.places.iter().any(|place| place.owner == label)
        });
        OpenOperation {
            summary: one_line(&operation.summary),
            page: operation.upstream.page.clone(),
            page_shared_with: operation.upstream.page_shared_with.clone(),
            conclusions: own.collect(),
            rules: rules.collect(),
            also: also.map(|(number, _)| number + 1).collect(),
            label,
        }
    });
    open.filter(|one| {
        let own =
            differences.iter().any(|difference| difference.owner.as_ref() == Some(&one.label));
        own || !(one.conclusions.is_empty() && one.rules.is_empty() && one.also.is_empty())
    })
    .collect()
}

fn difference(group: &Group) -> Difference {
    let places: Vec<_> = group
        .entries
        .iter()
        .map(|entry| {
            let (owner, below) = entry.pointer.split_once('#').unwrap_or((&entry.pointer, ""));
            Place {
                owner: owner.to_owned(),
                below: place(below.trim_start_matches('/')),
                upstream: said(&entry.upstream),
                ours: said(&entry.ours),
            }
        })
        .collect();
    let owners: BTreeSet<&str> = places.iter().map(|place| place.owner.as_str()).collect();
    let owner = match owners.len() {
        1 => owners.first().map(|owner| (*owner).to_owned()),
        _ => None,
    };
    Difference {
        why: one_line(&group.why),
        source: group.source.clone(),
        environment: group.environment(),
        sort: group.quirk.as_ref().and_then(|quirk| quirk.chars().next()),
        owner,
        places,
    }
}

/// All marks of a document, with their pointers, in an order that no feature of a library changes.
fn inferred(value: &Value, pointer: &str, marks: &mut Vec<(String, String)>) {
    match value {
        Value::Object(fields) => {
            if let Some(why) = fields.get(INFERRED).and_then(Value::as_str) {
                marks.push((pointer.to_owned(), one_line(why)));
            }
            let sorted: BTreeMap<&String, &Value> = fields.iter().collect();
            for (name, child) in sorted {
                let name = escape(name);
                inferred(child, &format!("{pointer}/{name}"), marks);
            }
        }
        Value::Array(items) => {
            for (index, child) in items.iter().enumerate() {
                inferred(child, &format!("{pointer}/{index}"), marks);
            }
        }
        _ => {}
    }
}

/// A place below an operation in the words of its readers.
fn described(document: &Document, operation: &Operation, below: &str) -> String {
    let mut parts = below.splitn(3, '/');
    match (parts.next(), parts.next(), parts.next()) {
        (Some("responses"), Some(status), None) => format!("status {status}"),
        (Some("responses"), Some(status), Some(rest)) => {
            format!("status {status}, {}", place(rest))
        }
        (Some("requestBody"), None, _) => "the body".to_owned(),
        (Some("requestBody"), Some(_), _) => {
            format!("the body, {}", place(below.trim_start_matches("requestBody/")))
        }
        (Some("parameters"), Some(index), rest) => {
            let pointer = format!("{}/parameters/{index}", operation.pointer);
            let text = |key: &str| {
                let value = document.at(&pointer).and_then(|one| one.get(key));
                value.and_then(Value::as_str).unwrap_or("?").to_owned()
            };
            let parameter = format!("parameter `{}` ({})", text("name"), text("in"));
            match rest {
                Some(rest) => format!("{parameter}, {}", place(rest)),
                None => parameter,
            }
        }
        _ => place(below),
    }
}

/// A pointer without the words that only OpenAPI needs.
fn place(pointer: &str) -> String {
    let segments = pointer.split('/').map(unescape);
    let idle = ["properties", "schema", "content", "schemas", "application/json"];
    let kept: Vec<_> =
        segments.filter(|one| !one.is_empty() && !idle.contains(&one.as_str())).collect();
    match kept.is_empty() {
        true => String::new(),
        false => format!("`{}`", kept.join(" › ")),
    }
}

/// What a side says.
fn said(value: &Value) -> String {
    match value {
        Value::String(text) if text == "absent" => "–".to_owned(),
        Value::String(text) => format!("`{text}`"),
        other => format!("`{other}`"),
    }
}

/// Text of several lines in one.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
