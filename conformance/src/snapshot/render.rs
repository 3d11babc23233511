//! From a told story to blocks.

use rooms_openapi::{Document, Operation};
use serde_json::{Map, Value, json};

use super::block::Block;
use crate::{
    exchange::Exchange,
    redact::{self, Names, Origin},
    story::Told,
    transcript::{StepKind, StepRecord},
};

/// Operations whose lists also show what other stories, and other people, left on a shared target.
const SHARED_LISTS: [&str; 3] = ["search_rooms", "list_joined_rooms", "list_managed_rooms"];

/// The blocks of all steps that were exercised.
#[must_use]
pub fn render(document: &Document, told: &Told) -> Vec<Block> {
    let mut names = told.names.clone();
    let mut blocks = Vec::new();
    for (index, step) in told.transcript.steps.iter().enumerate() {
        // A group is named when the story comes to it, whether it was created just now or is an
        // old one that was made ready.
        for (kind, raw) in told.introduced.get(&index).into_iter().flatten() {
            names.introduce(kind, raw);
        }
        if step.kind == StepKind::Setup || !step.was_exercised() {
            continue;
        }
        let text = match &step.exchange {
            Some(exchange) => exchanged(document, step, exchange, &mut names),
            None => format!("{}: outside the api", step.actor),
        };
        blocks.push(Block {
            label: step.label.clone(),
            text: told.secrets.replace(&text),
        });
    }
    blocks
}

fn exchanged(
    document: &Document,
    step: &StepRecord,
    exchange: &Exchange,
    names: &mut Names,
) -> String {
    let operation = step.operation.as_deref();
    let operation = operation.and_then(|id| document.operation(id));
    let path = redact::path(document, operation, &exchange.request, names);
    let mut lines = vec![format!(
        "{}: {} {path}",
        step.actor, exchange.request.method
    )];
    if !exchange.request.body.is_empty() {
        let schema = operation.and_then(|operation| operation.request_body.as_ref());
        let schema = schema.map_or(json!({}), |body| body.schema.clone());
        let content = &exchange.request.body;
        let json = content
            .json()
            .map(|body| redact::body(document, &schema, &body, names, Origin::Sent));
        lines.push(shown(json, content.text()));
    }
    lines.push(String::new());
    lines.extend(response(document, operation, exchange, names));
    lines.join("\n")
}

fn response(
    document: &Document,
    operation: Option<&Operation>,
    exchange: &Exchange,
    names: &mut Names,
) -> Vec<String> {
    let Some(response) = &exchange.response else {
        return vec!["no response".to_owned()];
    };
    let media_type = response.media_type();
    let mut lines = vec![match media_type.as_deref() {
        Some("application/json") | None => response.status.to_string(),
        Some(other) => format!("{} {other}", response.status),
    }];
    let documented = operation.and_then(|operation| operation.response(response.status));
    let schema = documented.and_then(|documented| documented.schema.clone());
    let schema = schema.unwrap_or(json!({}));
    let shared = operation.is_some_and(|operation| SHARED_LISTS.contains(&operation.id.as_str()));
    let origin = if shared {
        Origin::SharedList
    } else {
        Origin::Received
    };
    let json = response
        .body
        .json()
        .map(|body| redact::body(document, &schema, &body, names, origin));
    if !response.body.is_empty() {
        lines.push(shown(json, response.body.text()));
    }
    lines
}

fn shown(json: Option<Value>, text: Option<&str>) -> String {
    match (json, text) {
        (Some(json), _) => serde_json::to_string_pretty(&sorted(json)).unwrap_or_default(),
        (None, Some(text)) => text.lines().map(|line| format!("  | {line}\n")).collect(),
        (None, None) => "  | (bytes that are not text)".to_owned(),
    }
}

/// Fields in alphabetical order, whatever order the JSON library keeps in this build.
fn sorted(value: Value) -> Value {
    match value {
        Value::Array(items) => items.into_iter().map(sorted).collect(),
        Value::Object(fields) => {
            let mut fields: Vec<(String, Value)> = fields.into_iter().collect();
            fields.sort_by(|one, other| one.0.cmp(&other.0));
            let fields = fields.into_iter();
            let map: Map<_, _> = fields.map(|(name, child)| (name, sorted(child))).collect();
            Value::Object(map)
        }
        other => other,
    }
}
