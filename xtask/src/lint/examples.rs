//! Rules about examples: there have to be some, and they have to be right.
//!
//! Examples are held strictly, requests too: whoever copies one should not copy a field that nobody
//! reads. They are collected first, so that their schemas are compiled in one go.

use rooms_openapi::SchemaChecks;
use rooms_openapi::pointer::escape;
use serde_json::Value;

use super::{
    problem::Report,
    visit::{Found, Visit, entries},
};

const WITH_EXAMPLES: [&str; 2] = ["application/json", "application/x-www-form-urlencoded"];
const PLACEHOLDERS: [&str; 3] = ["string", "String", "lorem ipsum"];

/// A value that has to fit a schema.
struct Example<'a> {
    pointer: String,
    schema: String,
    value: &'a Value,
}

pub(super) fn check(file: &str, visit: &Visit<'_>, report: &mut Report<'_>) {
    let mut examples = Vec::new();
    for operation in &visit.operations {
        bodies(visit, operation, &mut examples, report);
        for (at, parameter) in &operation.parameters {
            if let (Some(value), Some(schema)) = (parameter.get("example"), parameter.get("schema"))
            {
                examples.push(Example {
                    pointer: format!("{at}/example"),
                    schema: visit.follow(schema, format!("{at}/schema")).0,
                    value,
                });
            }
        }
    }
    for (at, schema) in &visit.schemas {
        for key in ["example", "default"] {
            if let Some(value) = schema.node.get(key) {
                examples.push(Example {
                    pointer: format!("{at}/{key}"),
                    schema: at.clone(),
                    value,
                });
            }
        }
    }
    judge(file, visit, &examples, report);
}

fn bodies<'a>(
    visit: &Visit<'a>,
    operation: &Found<'a>,
    examples: &mut Vec<Example<'a>>,
    report: &mut Report<'_>,
) {
    if let Some(body) = operation.node.get("requestBody") {
        let (at, body) = visit.follow(body, format!("{}/requestBody", operation.pointer));
        content(visit, &at, body, true, examples, report);
    }
    for (status, response) in entries(operation.node, "responses") {
        let at = format!("{}/responses/{}", operation.pointer, escape(status));
        let (at, response) = visit.follow(response, at);
        content(visit, &at, response, status.starts_with('2'), examples, report);
    }
}

fn content<'a>(
    visit: &Visit<'a>,
    at: &str,
    owner: &'a Value,
    wanted: bool,
    examples: &mut Vec<Example<'a>>,
    report: &mut Report<'_>,
) {
    for (kind, media) in entries(owner, "content") {
        let before = examples.len();
        let at_media = format!("{at}/content/{}", escape(kind));
        let own = media.get("example").map(|value| (format!("{at_media}/example"), value));
        let named = entries(media, "examples").filter_map(|(name, example)| {
            let at = format!("{at_media}/examples/{}", escape(name));
            let (at, example) = visit.follow(example, at);
            Some((format!("{at}/value"), example.get("value")?))
        });
        if let Some(schema) = media.get("schema") {
            let (schema, _) = visit.follow(schema, format!("{at_media}/schema"));
            examples.extend(own.into_iter().chain(named).map(|(pointer, value)| Example {
                pointer,
                schema: schema.clone(),
                value,
            }));
            if wanted && WITH_EXAMPLES.contains(&kind.as_str()) && examples.len() == before {
                report.add(
                    at,
                    "no example",
                    "add a realistic one; examples are also the test vectors of the client",
                );
            }
        }
    }
}

fn judge(file: &str, visit: &Visit<'_>, examples: &[Example<'_>], report: &mut Report<'_>) {
    let schemas: Vec<_> = examples.iter().map(|example| example.schema.as_str()).collect();
    let checks = match SchemaChecks::new(file, visit.document, &schemas) {
        Ok(checks) => checks,
        Err(error) => return report.add(error.pointer, error.message, error.advice),
    };
    for example in examples {
        placeholder(&example.pointer, example.value, report);
        let Ok(violations) = checks.check(&example.schema, example.value) else {
            // A schema that does not compile is reported where it stands.
            continue;
        };
        for violation in violations {
            report.add(
                format!("{}{}", example.pointer, violation.instance_pointer),
                format!("the value does not fit its schema: {violation}"),
                format!("correct the value, or the schema at {}", violation.schema_pointer),
            );
        }
    }
}

fn placeholder(at: &str, value: &Value, report: &mut Report<'_>) {
    match value {
        Value::String(text) if PLACEHOLDERS.contains(&text.as_str()) => report.add(
            at,
            format!("`{text}` is a placeholder"),
            "write something that could be real",
        ),
        Value::Array(list) => {
            for (index, child) in list.iter().enumerate() {
                placeholder(&format!("{at}/{index}"), child, report);
            }
        }
        Value::Object(map) => {
            for (key, child) in map {
                placeholder(&format!("{at}/{}", escape(key)), child, report);
            }
        }
        _ => {}
    }
}
