//! Rules about examples: there have to be some, and they have to be right.
//!
//! Examples are held strictly, requests too: whoever copies one should not copy a field that nobody
//! reads.

use rooms_openapi::{Document, Violation};
use serde_json::Value;

use super::{problem::Report, visit::Visit};

const JSON: &str = "application/json";
const PLACEHOLDERS: [&str; 3] = ["string", "String", "lorem ipsum"];

pub(super) fn check(document: &Document, visit: &Visit<'_>, report: &mut Report<'_>) {
    for operation in document.operations() {
        if let Some(body) = &operation.request_body {
            if body.examples.is_empty() && body.content_type == JSON {
                missing(&body.pointer, report);
            }
            for example in &body.examples {
                let found = document.check_body_strictly(operation, &example.value);
                violations(&example.pointer, &found, report);
                placeholder(&example.pointer, &example.value, report);
            }
        }
        for response in &operation.responses {
            let success = (200..300).contains(&response.status);
            let json = response.content_type.as_deref() == Some(JSON);
            if success && json && response.examples.is_empty() {
                missing(&response.pointer, report);
            }
            for example in &response.examples {
                let found = document.check_response(operation, response.status, &example.value);
                violations(&example.pointer, &found, report);
                placeholder(&example.pointer, &example.value, report);
            }
        }
        for parameter in &operation.parameters {
            if let Some(example) = &parameter.example {
                let at = format!("{}/example", parameter.pointer);
                against(document, &parameter.schema_pointer, &at, example, report);
                placeholder(&at, example, report);
            }
        }
    }
    for (at, schema) in &visit.schemas {
        for key in ["example", "default"] {
            if let Some(value) = schema.node.get(key) {
                against(document, at, &format!("{at}/{key}"), value, report);
            }
        }
    }
}

fn missing(at: &str, report: &mut Report<'_>) {
    report.add(
        at,
        "no example",
        "add a realistic one; examples are also the test vectors of the client",
    );
}

fn against(document: &Document, schema: &str, at: &str, value: &Value, report: &mut Report<'_>) {
    match document.check_against(schema, value) {
        Ok(found) => violations(at, &found, report),
        Err(error) => report.add(error.pointer, error.message, error.advice),
    }
}

fn violations(at: &str, found: &[Violation], report: &mut Report<'_>) {
    for violation in found {
        report.add(
            format!("{at}{}", violation.instance_pointer),
            format!("the value does not fit its schema: {violation}"),
            format!(
                "correct the value, or the schema at {}",
                violation.schema_pointer
            ),
        );
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
                placeholder(&format!("{at}/{key}"), child, report);
            }
        }
        _ => {}
    }
}
