//! Rules about schemas: what generator and validators can work with, and what keeps clients tolerant.

use std::collections::{BTreeMap, BTreeSet};

use rooms_openapi::is_format;
use rooms_openapi::pointer::escape;
use serde_json::Value;

use super::{
    problem::Report,
    visit::{Schema, Visit, elements, entries},
};

const TYPES: [&str; 6] = ["object", "array", "string", "integer", "number", "boolean"];

/// Limits that a client would turn into refusing a whole response.
const LIMITS: [&str; 9] = [
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "pattern",
    "minItems",
    "maxItems",
];

pub(super) fn check(visit: &Visit<'_>, report: &mut Report<'_>) {
    for (at, schema) in &visit.schemas {
        kind(at, schema, report);
        composition(visit, at, schema.node, report);
        properties(at, schema.node, report);
        identifiers(at, schema, report);
        pattern_and_format(at, schema.node, report);
        values(at, schema, report);
        if schema.in_response {
            tolerant(at, schema.node, report);
        }
        let described = schema.node.get("description").and_then(Value::as_str);
        let named =
            schema.name.is_some() && !at.contains("/parameters/") && !at.ends_with("/items");
        if (named || is_component(at)) && described.is_none_or(|text| text.trim().is_empty()) {
            report.add(at, "`description` is missing", "say what it is; it becomes a doc comment");
        }
    }
}

fn is_component(at: &str) -> bool {
    at.strip_prefix("#/components/schemas/").is_some_and(|rest| !rest.contains('/'))
}

fn text<'a>(node: &'a Value, key: &str) -> Option<&'a str> {
    node.get(key).and_then(Value::as_str)
}

fn kind(at: &str, schema: &Schema<'_>, report: &mut Report<'_>) {
    let node = schema.node;
    match text(node, "type") {
        Some(kind) if TYPES.contains(&kind) => {
            if kind == "array" && node.get("items").is_none() {
                report.add(at, "an array without `items`", "say what it holds");
            }
        }
        Some(kind) => report.add(
            format!("{at}/type"),
            format!("`{kind}` is no type"),
            format!("use one of {}", TYPES.join(", ")),
        ),
        None if node.get("nullable").is_some() => report.add(
            format!("{at}/nullable"),
            "`nullable` without `type` has no effect",
            "add the type, or write the schema in place of the reference",
        ),
        // A dangling reference or a composition; both have rules of their own.
        None if ["$ref", "oneOf", "anyOf", "allOf", "not"]
            .iter()
            .any(|key| node.get(key).is_some()) => {}
        None => report.add(at, "`type` is missing", "add the type"),
    }
}

fn composition(visit: &Visit<'_>, at: &str, node: &Value, report: &mut Report<'_>) {
    for key in ["allOf", "anyOf", "not"] {
        if node.get(key).is_some() {
            report.add(
                format!("{at}/{key}"),
                format!("`{key}` is not used here"),
                "write the merged schema; the generator's types for it do not hold at run time",
            );
        }
    }
    // Calls that share a method and path are told apart by `x-requests`, whose rules look at them.
    let shared = |operation: &super::visit::Found<'_>| {
        at.starts_with(&operation.pointer) && operation.node.get("x-requests").is_some()
    };
    if visit.operations.iter().any(shared) {
        return;
    }
    let mut seen = BTreeSet::new();
    for (index, part) in elements(node, "oneOf") {
        let (_, part) = visit.follow(part, String::new());
        let kind = text(part, "type").unwrap_or_default();
        let scalar = ["string", "integer", "boolean"].contains(&kind);
        if !scalar || !seen.insert(kind) {
            report.add(
                format!("{at}/oneOf/{index}"),
                "alternatives that a value's type does not tell apart",
                "keep `oneOf` for scalars of different types; otherwise write one merged schema",
            );
        }
    }
}

fn properties(at: &str, node: &Value, report: &mut Report<'_>) {
    match node.get("required") {
        None => {}
        Some(Value::Array(names)) => {
            let mut seen = BTreeSet::new();
            for (index, name) in names.iter().enumerate() {
                let name = name.as_str().unwrap_or_default();
                let listed = node.get("properties").and_then(|map| map.get(name)).is_some();
                if !listed || !seen.insert(name) {
                    report.add(
                        format!("{at}/required/{index}"),
                        format!("`{name}` is no property, or is there twice"),
                        "correct the list",
                    );
                }
            }
        }
        Some(_) => report.add(
            format!("{at}/required"),
            "`required` is not a list",
            "list the property in `required` of the object that has it",
        ),
    }
    let mut snakes: BTreeMap<String, &str> = BTreeMap::new();
    for (name, _) in entries(node, "properties") {
        if let Some(other) = snakes.insert(snake(name), name) {
            report.add(
                format!("{at}/properties/{}", escape(name)),
                format!("`{other}` and `{name}` become one field of the client"),
                "leave one of them out",
            );
        }
    }
}

/// The name of the generated field.
fn snake(name: &str) -> String {
    let mut snake = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !snake.ends_with('_') {
            snake.push('_');
        }
        if letter.is_alphanumeric() {
            snake.extend(letter.to_lowercase());
        } else if !snake.ends_with('_') {
            snake.push('_');
        }
    }
    snake.trim_matches('_').to_owned()
}

fn identifiers(at: &str, schema: &Schema<'_>, report: &mut Report<'_>) {
    let name = schema.name.as_deref().unwrap_or_default();
    let identifier = ["id", "ids"].contains(&name) || name.ends_with("Id") || name.ends_with("Ids");
    let format = text(schema.node, "format");
    match text(schema.node, "type") {
        Some("number") if identifier => report.add(
            format!("{at}/type"),
            format!("the id `{name}` is a floating point number"),
            "make it an integer of format int64; ids have 16 digits and more",
        ),
        Some("integer") if identifier && format != Some("int64") => report.add(
            at,
            format!("the id `{name}` is not of format int64"),
            "add `format: int64`; ids have 16 digits and more",
        ),
        Some("integer") if format.is_none() => report.add(
            at,
            "an integer without format",
            "add `format: int64`, or int32 where values are small by nature",
        ),
        _ => {}
    }
}

fn pattern_and_format(at: &str, node: &Value, report: &mut Report<'_>) {
    if let Some(pattern) = text(node, "pattern") {
        let at = format!("{at}/pattern");
        if pattern.starts_with('/') {
            report.add(
                &at,
                "the pattern starts with `/`",
                "leave the slashes of a JavaScript literal out; they would have to match",
            );
        }
        if let Err(error) = regress::Regex::new(pattern) {
            report.add(&at, format!("the pattern is invalid: {error}"), "correct the pattern");
        }
    }
    if let Some(format) = text(node, "format")
        && !is_format(format)
    {
        report.add(
            format!("{at}/format"),
            format!("nobody checks the format `{format}`"),
            "use date, date-time, email, int32, int64, uri or uuid, or write a pattern",
        );
    }
}

fn values(at: &str, schema: &Schema<'_>, report: &mut Report<'_>) {
    let node = schema.node;
    let is_text = text(node, "type") == Some("string");
    let mut folded = BTreeSet::new();
    for key in ["enum", "x-known-values"] {
        for (index, value) in elements(node, key) {
            let Some(value) = value.as_str() else {
                continue;
            };
            let name: String = value.chars().filter(|c| c.is_alphanumeric()).collect();
            if !folded.insert(name.to_lowercase()) {
                report.add(
                    format!("{at}/{key}/{index}"),
                    format!("`{value}` and an earlier value get one name in the client"),
                    "leave one of them out",
                );
            }
        }
    }
    let open = node.get("x-known-values").is_some();
    if open != node.get("x-open-enum").is_some() {
        report.add(
            at,
            "`x-known-values` and `x-open-enum` belong together",
            "add the missing one: the values we know, and the name of the client's type",
        );
    }
    if open && (!is_text || node.get("enum").is_some()) {
        report.add(
            at,
            "an open enum has to be a string without `enum`",
            "make it `type: string` and keep the values in `x-known-values` only",
        );
    }
    if open && elements(node, "x-known-values").all(|(_, value)| !value.is_string()) {
        report.add(
            format!("{at}/x-known-values"),
            "no values are known",
            "list the values that upstream names",
        );
    }
    if schema.in_response && is_text && node.get("enum").is_some() {
        report.add(
            format!("{at}/enum"),
            "a closed set of words in a response",
            "use `x-known-values` with `x-open-enum`, so that a new word does not break clients",
        );
    }
}

fn tolerant(at: &str, node: &Value, report: &mut Report<'_>) {
    for limit in LIMITS {
        if node.get(limit).is_some() {
            report.add(
                format!("{at}/{limit}"),
                format!("`{limit}` in a response"),
                "remove it; limits belong to requests, and a client must read what it is sent",
            );
        }
    }
    if node.get("additionalProperties") == Some(&Value::Bool(false)) {
        report.add(
            format!("{at}/additionalProperties"),
            "a closed object in a response",
            "remove it; the checks close objects by themselves, clients must not",
        );
    }
}
