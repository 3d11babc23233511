//! What the generator would accept and turn into Rust that does not compile.
//!
//! `cargo xtask lint` has many more rules; here are only those without which the written files would be
//! broken in a way that points nowhere.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use rooms_openapi::{Location, Operation};
use serde_json::Value;

use super::{
    names::{self, snake},
    source::Source,
};

/// Methods that the client has already.
const RESERVED: &[&str] = &["builder", "new", "request"];

/// Refuses a document that could not become a client that compiles.
///
/// # Errors
///
/// Names file, pointer, construct and what to do.
pub(crate) fn check(source: &Source) -> Result<()> {
    let mut problems = Vec::new();
    for operation in source.operations() {
        let said = operation_problems(operation);
        problems.extend(said.into_iter().map(|problem| {
            let Operation { pointer, id, .. } = operation;
            format!(
                "{} {pointer}: operation `{id}` ({}) {problem}",
                source.file(),
                operation.label()
            )
        }));
    }
    let schemas = source.document.value()["components"]["schemas"].as_object();
    for (name, schema) in schemas.into_iter().flatten() {
        for problem in collisions(schema) {
            problems.push(format!("{} #/components/schemas/{name}: {problem}", source.file()));
        }
    }
    if !problems.is_empty() {
        bail!(problems.join("\n"));
    }
    Ok(())
}

fn operation_problems(operation: &Operation) -> Vec<String> {
    let mut problems = Vec::new();
    let id = operation.id.as_str();
    if !names::is_identifier(id) || snake(id) != id {
        problems.push(
            "has an id that is no name of a method; use verb_object in snake_case".to_owned(),
        );
    }
    if RESERVED.contains(&id) {
        problems
            .push(format!("uses the id `{id}`, which is a method of every client; choose another"));
    }
    if matches!(operation.method.as_str(), "OPTIONS" | "TRACE") {
        problems
            .push("uses a method that the HTTP library has no call for; leave it out".to_owned());
    }
    let mut seen = BTreeMap::new();
    for parameter in &operation.parameters {
        let name = &parameter.name;
        if parameter.location == Location::Header {
            problems.push(format!(
                "has the header parameter `{name}`; describe it as a security scheme"
            ));
        }
        if parameter.location == Location::Query && parameter.schema["type"] == "object" {
            problems.push(format!(
                "has `{name}`, a query parameter that is an object; describe each of its properties as a parameter"
            ));
        }
        let rust = snake(name);
        if !names::is_identifier(&rust) {
            problems.push(format!("has a parameter `{name}`, which can't be the name of a setter"));
        }
        if let Some(other) = seen.insert(rust, name) {
            problems.push(format!(
                "has the parameters `{other}` and `{name}`, which are one name in Rust"
            ));
        }
    }
    problems
}

/// Properties of one object, however deep, that have the same name in Rust.
fn collisions(schema: &Value) -> Vec<String> {
    let mut problems = Vec::new();
    let mut seen = BTreeMap::new();
    for (name, child) in schema["properties"].as_object().into_iter().flatten() {
        if let Some(other) = seen.insert(snake(name), name) {
            problems.push(format!(
                "the properties `{other}` and `{name}` are one name in Rust; leave one of them out"
            ));
        }
        problems.extend(collisions(child));
    }
    if schema.get("items").is_some() {
        problems.extend(collisions(&schema["items"]));
    }
    problems
}
