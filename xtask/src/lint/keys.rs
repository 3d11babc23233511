//! Rules about keys: misspelt ones are silently ignored by every reader of a document.

use rooms_openapi::pointer::escape;
use serde_json::Value;

use super::{
    problem::Report,
    visit::{METHODS, Visit, elements, entries},
};

const ROOT: &[&str] = &[
    "openapi",
    "info",
    "servers",
    "security",
    "tags",
    "paths",
    "components",
    "x-upstream",
    "x-unauthenticated",
];
const OPERATION: &[&str] = &[
    "operationId",
    "tags",
    "summary",
    "description",
    "parameters",
    "requestBody",
    "responses",
    "security",
    "deprecated",
    "x-effect",
    "x-creates",
    "x-undone-by",
    "x-scopes",
    "x-upstream",
    "x-rules",
    "x-rules-also",
    "x-shared-list",
    "x-requests",
];
const PARAMETER: &[&str] = &[
    "name",
    "in",
    "required",
    "description",
    "schema",
    "example",
    "style",
    "explode",
    "deprecated",
    "x-inferred",
    "x-redact",
];
const BODY: &[&str] = &["required", "description", "content", "x-inferred"];
const RESPONSE: &[&str] = &["description", "content", "headers", "x-inferred"];
const MEDIA: &[&str] = &["schema", "example", "examples"];
const EXAMPLE: &[&str] = &["summary", "description", "value"];
const RULE: &[&str] = &["id", "level", "schema", "status", "text", "why"];
const REQUEST: &[&str] = &["id", "summary", "description", "body", "answer", "examples"];
const CREATES: &[&str] = &["resource", "id", "foundBy"];
const UPSTREAM: &[&str] = &["operationId", "page", "pageSharedWith"];
const SCHEMA: &[&str] = &[
    "$ref",
    "type",
    "format",
    "description",
    "title",
    "properties",
    "required",
    "items",
    "enum",
    "default",
    "example",
    "nullable",
    "additionalProperties",
    "oneOf",
    "allOf",
    "anyOf",
    "not",
    "pattern",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
    "readOnly",
    "writeOnly",
    "deprecated",
    "x-upstream",
    "x-inferred",
    "x-redact",
    "x-known-values",
    "x-open-enum",
];

/// Kinds of identities that snapshots give stable names, and `volatile` for what they leave open.
const REDACTIONS: [&str; 8] =
    ["room", "post", "user", "slug", "private-token", "file", "signed-url", "volatile"];

/// A reason this short says nothing.
const SHORTEST_REASON: usize = 20;

pub(super) fn check(visit: &Visit<'_>, report: &mut Report<'_>) {
    object("#", visit.document, ROOT, report);
    for (path, item) in entries(visit.document, "paths") {
        let mut known = METHODS.to_vec();
        // The methods that no generator knows have a rule of their own.
        known.extend(["parameters", "options", "head", "trace"]);
        object(&format!("#/paths/{}", escape(path)), item, &known, report);
    }
    for operation in &visit.operations {
        let at = &operation.pointer;
        object(at, operation.node, OPERATION, report);
        if let Some(upstream) = operation.node.get("x-upstream") {
            object(&format!("{at}/x-upstream"), upstream, UPSTREAM, report);
        }
        if let Some(creates) = operation.node.get("x-creates") {
            object(&format!("{at}/x-creates"), creates, CREATES, report);
        }
        for (index, rule) in elements(operation.node, "x-rules") {
            object(&format!("{at}/x-rules/{index}"), rule, RULE, report);
        }
        for (index, request) in elements(operation.node, "x-requests") {
            object(&format!("{at}/x-requests/{index}"), request, REQUEST, report);
        }
        for (at, parameter) in &operation.parameters {
            object(at, parameter, PARAMETER, report);
            marks(at, parameter, report);
        }
        if let Some(body) = operation.node.get("requestBody") {
            let (at, body) = visit.follow(body, format!("{at}/requestBody"));
            object(&at, body, BODY, report);
            marks(&at, body, report);
            content(&at, body, report);
        }
        for (status, response) in entries(operation.node, "responses") {
            let at = format!("{at}/responses/{}", escape(status));
            let (at, response) = visit.follow(response, at);
            object(&at, response, RESPONSE, report);
            marks(&at, response, report);
            content(&at, response, report);
        }
    }
    for (at, schema) in &visit.schemas {
        object(at, schema.node, SCHEMA, report);
        marks(at, schema.node, report);
        origin(at, schema.node, report);
    }
}

fn object(at: &str, node: &Value, known: &[&str], report: &mut Report<'_>) {
    for key in node.as_object().into_iter().flat_map(|map| map.keys()) {
        if !known.contains(&key.as_str()) {
            let extensions: Vec<_> = known.iter().filter(|key| key.starts_with("x-")).collect();
            let candidates: Vec<&str> = match key.starts_with("x-") {
                true => extensions.into_iter().copied().collect(),
                false => known.to_vec(),
            };
            report.add(
                format!("{at}/{}", escape(key)),
                format!("nothing reads `{key}` here"),
                format!("known here: {}", candidates.join(", ")),
            );
        }
    }
}

fn content(at: &str, owner: &Value, report: &mut Report<'_>) {
    for (kind, media) in entries(owner, "content") {
        let at = format!("{at}/content/{}", escape(kind));
        object(&at, media, MEDIA, report);
        for (name, example) in entries(media, "examples") {
            if example.get("$ref").is_none() {
                object(&format!("{at}/examples/{}", escape(name)), example, EXAMPLE, report);
            }
        }
    }
}

/// The extensions that several kinds of nodes share.
fn marks(at: &str, node: &Value, report: &mut Report<'_>) {
    if let Some(reason) = node.get("x-inferred")
        && reason.as_str().is_none_or(|reason| reason.trim().len() < SHORTEST_REASON)
    {
        report.add(
            format!("{at}/x-inferred"),
            "no reason is given",
            "say what upstream leaves open and why this is the likely answer",
        );
    }
    if let Some(kind) = node.get("x-redact")
        && !kind.as_str().is_some_and(|kind| REDACTIONS.contains(&kind))
    {
        report.add(
            format!("{at}/x-redact"),
            format!("{kind} is no kind of identity"),
            format!("use one of {}", REDACTIONS.join(", ")),
        );
    }
}

fn origin(at: &str, node: &Value, report: &mut Report<'_>) {
    let named = |name: &Value| name.as_str().is_some_and(|name| !name.is_empty());
    let fine = match node.get("x-upstream") {
        None => true,
        Some(Value::Array(names)) => names.len() > 1 && names.iter().all(named),
        Some(name) => named(name),
    };
    if !fine {
        report.add(
            format!("{at}/x-upstream"),
            "names no upstream component",
            "write the name of upstream's schema, or a list of two and more that this one merges",
        );
    }
}
