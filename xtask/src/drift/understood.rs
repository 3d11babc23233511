//! What is read of a document. What is not understood is refused by its name, never passed over.

use anyhow::{Result, bail};
use rooms_openapi::pointer::escape;
use serde_json::Value;

use super::{conjunction::SILENT, limits, whole::WHOLES};

/// Dialects of schemas that are read.
const DIALECTS: [&str; 2] = [
    "https://spec.openapis.org/oas/3.1/dialect/base",
    "https://json-schema.org/draft/2020-12/schema",
];

/// Keywords that change what a reference leads to.
const REFUSED: [&str; 4] = ["$dynamicRef", "$recursiveRef", "$id", "$vocabulary"];

/// Keys whose values are data.
const DATA: [&str; 6] = ["example", "examples", "default", "enum", "const", "links"];

/// Keys whose values are maps from free names.
const NAME_MAPS: [&str; 20] = [
    "properties",
    "patternProperties",
    "dependentSchemas",
    "dependentRequired",
    "$defs",
    "definitions",
    "schemas",
    "responses",
    "parameters",
    "requestBodies",
    "headers",
    "securitySchemes",
    "pathItems",
    "callbacks",
    "paths",
    "webhooks",
    "content",
    "encoding",
    "variables",
    "mapping",
];

/// Keywords of schemas that are read one by one.
const READ: [&str; 12] = [
    "type",
    "format",
    "properties",
    "required",
    "items",
    "additionalProperties",
    "allOf",
    "oneOf",
    "anyOf",
    "$ref",
    "contentEncoding",
    "$schema",
];

/// Whether a key of a schema is a word that is read, or one that says nothing about values.
pub(super) fn is_known(key: &str) -> bool {
    let whole = || WHOLES.iter().any(|(word, _)| *word == key);
    let quiet =
        ["$anchor", "$dynamicAnchor", "definitions"].contains(&key) || SILENT.contains(&key);
    key.starts_with("x-")
        || READ.contains(&key)
        || limits::KEYWORDS.contains(&key)
        || quiet
        || whole()
}

/// # Errors
///
/// Something that is not understood, by name and place.
pub(super) fn understood(document: &Value) -> Result<()> {
    let version = document.get("openapi").and_then(Value::as_str);
    let version = version.unwrap_or_default();
    if !["3.0", "3.1"]
        .iter()
        .any(|known| is_version(version, known))
    {
        bail!("OpenAPI {version} is not understood, only 3.0 and 3.1");
    }
    if let Some(dialect) = document.get("jsonSchemaDialect") {
        is_dialect(dialect, "jsonSchemaDialect", "")?;
    }
    walk(document, "", false)
}

fn is_version(version: &str, known: &str) -> bool {
    let rest = version.strip_prefix(known);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '-']))
}

fn is_dialect(dialect: &Value, key: &str, at: &str) -> Result<()> {
    let name = dialect.as_str().unwrap_or_default();
    if !DIALECTS.contains(&name.trim_end_matches('#')) {
        bail!("the dialect {dialect} is not understood (`{key}` at #{at})");
    }
    Ok(())
}

fn walk(node: &Value, at: &str, names: bool) -> Result<()> {
    match node {
        Value::Object(map) => {
            for (key, child) in map {
                let place = format!("{at}/{}", escape(key));
                if !names {
                    check(key, child, at)?;
                    if DATA.contains(&key.as_str()) || key.starts_with("x-") {
                        continue;
                    }
                }
                let names = !names && child.is_object() && NAME_MAPS.contains(&key.as_str());
                walk(child, &place, names)?;
            }
        }
        Value::Array(list) => {
            for (position, child) in list.iter().enumerate() {
                walk(child, &format!("{at}/{position}"), false)?;
            }
        }
        _ => {}
    }
    Ok(())
}

fn check(key: &str, value: &Value, at: &str) -> Result<()> {
    match (key, value.as_str()) {
        ("$schema", _) => is_dialect(value, key, at),
        ("$ref", Some(reference)) if reference != "#" && !reference.starts_with("#/") => {
            bail!(
                "the reference {reference} at #{at} leads out of the document; bundle it into one file first"
            )
        }
        _ if REFUSED.contains(&key) => bail!("`{key}` at #{at} is not understood"),
        _ => Ok(()),
    }
}
