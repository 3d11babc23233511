//! Types, as several written schemas admit them together.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{
    conjunction::{Conjunction, Extent},
    keywords::TYPES,
    limits::{listed, several},
    shape::NEVER,
    side::Side,
};

impl<'a> Side<'a> {
    /// The types that all parts admit; nothing if none says which.
    pub(super) fn types(self, opened: &Conjunction<'a>) -> Option<BTreeSet<&'static str>> {
        let mut said: Vec<BTreeSet<&'static str>> = Vec::new();
        for part in &opened.parts {
            if part.node == &NEVER {
                said.push(BTreeSet::new());
            }
            if part.extent == Extent::BesideReference {
                continue;
            }
            let named = match part.node.get("type") {
                Some(Value::String(one)) => vec![one.as_str()],
                Some(Value::Array(list)) => list.iter().filter_map(Value::as_str).collect(),
                _ => continue,
            };
            let mut types: BTreeSet<_> = named.into_iter().filter_map(type_name).collect();
            // No word of 3.1, and meant where it is left over.
            if part.node.get("nullable") == Some(&json!(true)) {
                types.insert("null");
            }
            said.push(types);
        }
        if said.is_empty() {
            said.extend(listed(opened).and_then(|values| types_of(&values)));
        }
        said.extend(opened.only.map(|only| [only].into()));
        // Every integer is a number.
        for types in said.iter_mut().filter(|types| types.contains("number")) {
            types.remove("integer");
        }
        said.into_iter().reduce(|all, types| common(&all, &types))
    }
}

pub(super) fn written_nullable(opened: &Conjunction<'_>) -> bool {
    // A wrapper that says so means it, whatever it repeats of what it wraps.
    let wraps = |node: &Value| {
        let keys = ["$ref", "allOf", "oneOf", "anyOf"];
        node.get("type").is_none() || keys.iter().any(|key| node.get(key).is_some())
    };
    let mut nodes = opened.parts.iter().map(|part| part.node);
    nodes.any(|node| node.get("nullable") == Some(&json!(true)) && wraps(node))
}

pub(super) fn several_types(types: &BTreeSet<&str>) -> bool {
    types.iter().filter(|kind| **kind != "null").count() > 1
}

fn type_name(name: &str) -> Option<&'static str> {
    TYPES.into_iter().find(|known| *known == name)
}

/// The types that both admit; integers are numbers.
fn common(one: &BTreeSet<&'static str>, other: &BTreeSet<&'static str>) -> BTreeSet<&'static str> {
    let within = |kind: &str, types: &BTreeSet<&'static str>| {
        types.contains(kind) || (kind == "integer" && types.contains("number"))
    };
    let both = one.iter().filter(|kind| within(kind, other));
    both.chain(other.iter().filter(|kind| within(kind, one)))
        .copied()
        .filter(|kind| *kind != "number" || (one.contains("number") && other.contains("number")))
        .collect()
}

/// The types of listed values.
fn types_of(values: &[Value]) -> Option<BTreeSet<&'static str>> {
    let kind = |value: &Value| match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    (!values.is_empty()).then(|| values.iter().map(kind).collect())
}

/// What the text of a string holds is a format in 3.0, and a keyword of its own in 3.1.
pub(super) fn format(opened: &Conjunction<'_>) -> Option<String> {
    let encoded = opened.said("contentEncoding").map(|name| match name.as_str() {
        Some("base64") => json!("byte"),
        _ => name.clone(),
    });
    let raw = opened.said("contentMediaType").filter_map(|name| {
        let binary =
            name == "application/octet-stream" && opened.said("contentEncoding").next().is_none();
        binary.then(|| json!("binary"))
    });
    let all: Vec<_> = opened.said("format").cloned().chain(encoded).chain(raw).collect();
    match several(all.iter())? {
        Value::String(format) => Some(format),
        Value::Array(list) => {
            let names: Vec<_> = list.iter().filter_map(Value::as_str).collect();
            Some(names.join(" and "))
        }
        _ => None,
    }
}
