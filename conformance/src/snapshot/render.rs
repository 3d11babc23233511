//! From a told scenario to blocks.

use std::collections::BTreeSet;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use rooms_openapi::{Document, Operation};
use serde_json::{Map, Value, json};

use super::block::Block;
use crate::{
    exchange::{Exchange, Request},
    redact::{self, Names, Origin},
    scenario::{ScenarioKind, ScenarioOutcome},
    transcript::{StepKind, StepRecord},
};

/// The blocks of all steps that were exercised; of a scenario whose steps are made from the document, its
/// tables.
#[must_use]
pub fn render(document: &Document, kind: ScenarioKind, outcome: &ScenarioOutcome) -> Vec<Block> {
    if kind.is_generated() {
        let tables = outcome.tables.iter();
        let replaced = tables
            .map(|table| Block { text: outcome.secrets.replace(&table.text), ..table.clone() });
        return replaced.collect();
    }
    let mut names = outcome.names.clone();
    let (mut blocks, mut places) = (Vec::new(), BTreeSet::new());
    for (index, step) in outcome.transcript.steps.iter().enumerate() {
        // A group is named when the scenario comes to it, whether it was created just now or is an
        // old one that was made ready.
        for (kind, raw) in outcome.introduced.get(&index).into_iter().flatten() {
            names.introduce(kind, raw);
        }
        if step.kind == StepKind::Setup || !step.was_exercised() {
            continue;
        }
        let text = match &step.exchange {
            Some(exchange) => {
                places.extend(places_in(&exchange.request));
                exchanged(document, step, exchange, &mut names, &places)
            }
            None => format!("{}: outside the api", step.actor),
        };
        blocks.push(Block { label: step.label.clone(), text: outcome.secrets.replace(&text) });
    }
    blocks
}

fn exchanged(
    document: &Document,
    step: &StepRecord,
    exchange: &Exchange,
    names: &mut Names,
    places: &BTreeSet<String>,
) -> String {
    let operation = step.operation.as_deref();
    let operation = operation.and_then(|id| document.operation(id));
    if step.kind == StepKind::Control {
        let mut lines = vec![format!("{}: outside the api", step.actor), String::new()];
        lines.extend(redirect(exchange, names, places));
        return lines.join("\n");
    }
    let path = redact::path(document, operation, &exchange.request, names);
    let mut lines = vec![format!("{}: {} {path}", step.actor, exchange.request.method)];
    if let Some(client) = basic(&exchange.request) {
        lines.push(format!("as {} by HTTP Basic", names.in_text(&client)));
    }
    if !exchange.request.body.is_empty() {
        let schema = operation.and_then(|operation| operation.request_body.as_ref());
        let schema = schema.map_or(json!({}), |body| body.schema.clone());
        let content = &exchange.request.body;
        let json = content
            .json()
            .or_else(|| exchange.request.form())
            .map(|body| redact::body(document, &schema, &body, names, Origin::Sent));
        lines.push(shown(json, content.text()));
    }
    lines.push(String::new());
    lines.extend(response(document, operation, exchange, names));
    lines.extend(redirect(exchange, names, places));
    lines.join("\n")
}

/// The client that a request authenticates with HTTP Basic.
fn basic(request: &Request) -> Option<String> {
    let pair = request.headers.get("authorization")?.strip_prefix("Basic ")?;
    let pair = String::from_utf8(STANDARD.decode(pair).ok()?).ok()?;
    Some(pair.split_once(':')?.0.to_owned())
}

/// The places that a request asks to be sent to.
fn places_in(request: &Request) -> Vec<String> {
    let query = request.query.as_deref().unwrap_or_default();
    let pairs = url::form_urlencoded::parse(query.as_bytes());
    let places = pairs.filter(|(name, _)| name.ends_with("redirect_uri"));
    places.map(|(_, place)| place.into_owned()).collect()
}

/// Where the browser is sent. Only a place that the scenario asked for is the same on every target, and
/// of what comes along, descriptions are not.
fn redirect(exchange: &Exchange, names: &mut Names, places: &BTreeSet<String>) -> Vec<String> {
    let Some(redirect) = exchange.redirect() else {
        return Vec::new();
    };
    if !places.contains(&redirect.place) {
        return vec!["location: a page of the service".to_owned()];
    }
    let mut lines = vec![format!("location: {}", redirect.place)];
    for (name, value) in &redirect.parameters {
        let shown = match name.as_str() {
            "error_description" | "error_hint" | "error_debug" => continue,
            "code" => names.of("private-token", value),
            _ => names.in_text(value),
        };
        lines.push(format!("  {name}: {shown}"));
    }
    lines
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
    // Such a list also shows what other scenarios, and other people, left on a shared target.
    let shared =
        operation.is_some_and(|operation| operation.extensions.contains_key("x-shared-list"));
    let origin = if shared { Origin::SharedList } else { Origin::Received };
    let json =
        response.body.json().map(|body| redact::body(document, &schema, &body, names, origin));
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
