//! Where an upstream document is no valid OpenAPI. It is compared all the same; whoever maintains it
//! may want to know.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use serde::Serialize;
use serde_json::{Map, Value};

use super::{
    calls::{Call, operations},
    conjunction::{SILENT, list},
    keywords::{expected, is_of_3_1},
    side::Side,
    understood::understood,
};

/// One place that a validator refuses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Defect {
    /// JSON pointer, or the label of an operation.
    pub(super) at: String,
    pub(super) what: String,
}

/// All defects that the comparison has to look past.
///
/// # Errors
///
/// When the document is not understood.
pub(super) fn defects(document: &Value) -> Result<Vec<Defect>> {
    let mut found = Vec::new();
    let mut ids: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (label, call) in operations(document) {
        parameters(document, &label, call, &mut found);
        if let Some(id) = call.node.get("operationId").and_then(Value::as_str) {
            ids.entry(id).or_default().push(label);
        }
    }
    for (id, labels) in ids.into_iter().filter(|(_, labels)| labels.len() > 1) {
        let what = format!("share the operationId {id}");
        found.push(Defect { at: labels.join(", "), what });
    }
    for (at, schema) in understood(document)? {
        check(document, schema, &at, &mut found);
    }
    Ok(found)
}

fn parameters(document: &Value, label: &str, call: Call<'_>, found: &mut Vec<Defect>) {
    let path = label.split(' ').next_back().unwrap_or_default();
    let mut places: BTreeSet<&str> = path
        .split('/')
        .filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'))
        .collect();
    let mut note = |what: String| found.push(Defect { at: label.to_owned(), what });
    let side = Side { document };
    for node in [call.item, call.node] {
        for parameter in node.get("parameters").and_then(Value::as_array).into_iter().flatten() {
            let parameter = side.follow(parameter);
            let name = parameter.get("name").and_then(Value::as_str).unwrap_or_default();
            if parameter.get("in") != Some(&Value::from("path")) {
                continue;
            }
            if !path.contains(&format!("{{{name}}}")) {
                note(format!("path parameter {name} is not in the path"));
            }
            if parameter.get("required") != Some(&Value::Bool(true)) {
                note(format!("path parameter {name} is not required"));
            }
            places.remove(name);
        }
    }
    for place in places {
        note(format!("the path has {{{place}}}, which no parameter describes"));
    }
}

fn check(document: &Value, node: &Value, at: &str, found: &mut Vec<Defect>) {
    let mut note = |what: String| found.push(Defect { at: format!("#{at}"), what });
    let modern = Side { document }.is_modern();
    let keys = || node.as_object().into_iter().flat_map(Map::keys);
    let is_known = |key: &str| key.starts_with("x-") || expected(key).is_some();
    for key in keys().filter(|key| !is_known(key)) {
        note(format!("`{key}` is no keyword of a schema and is not compared"));
    }
    versions(node, modern, &mut note);
    let alone = node.get("$ref").filter(|_| !modern).is_some();
    for key in keys().filter(|key| alone && is_known(key) && !SILENT.contains(&key.as_str())) {
        if key != "$ref" && !key.starts_with("x-") {
            note(format!("`{key}` beside `$ref` means nothing in 3.0"));
        }
    }
    if node.get("required").is_some_and(Value::is_boolean) {
        note("`required` inside the property means nothing there".to_owned());
    }
    let alone = ["type", "oneOf", "anyOf"].iter().all(|key| node.get(key).is_none());
    if alone && node.get("nullable") == Some(&Value::Bool(true)) {
        note("`nullable` has no effect without `type`".to_owned());
    }
    let listed = node.get("properties").and_then(Value::as_object);
    let required = node.get("required").and_then(Value::as_array);
    for name in required.into_iter().flatten().filter_map(Value::as_str) {
        if listed.is_some_and(|listed| !listed.contains_key(name)) {
            note(format!("{name} is required and not described"));
        }
    }
    for name in contradicted(document, node) {
        note(format!("{name} is required and refused at once, and is read as if it was taken"));
    }
    if let Some(pattern) = node.get("pattern").and_then(Value::as_str) {
        let literal = pattern.len() > 1 && pattern.starts_with('/') && pattern.ends_with('/');
        if literal {
            note("the pattern has slashes around it, which are part of it".to_owned());
        } else if regress::Regex::new(pattern).is_err() {
            note("the pattern is no regular expression".to_owned());
        }
    }
}

/// What is written in the words of the other version.
fn versions(node: &Value, modern: bool, note: &mut impl FnMut(String)) {
    let bounds = ["exclusiveMinimum", "exclusiveMaximum"];
    let flags = || bounds.iter().filter(|key| node.get(*key).is_some_and(Value::is_boolean));
    let numbers = || bounds.iter().filter(|key| node.get(*key).is_some_and(Value::is_number));
    if modern {
        if node.get("nullable").is_some() {
            note("`nullable` is no keyword of 3.1 and is read as in 3.0".to_owned());
        }
        for key in flags() {
            note(format!("`{key}` is no flag in 3.1 and is read as in 3.0"));
        }
        return;
    }
    let keys = node.as_object().into_iter().flat_map(Map::keys);
    for key in keys.filter(|key| is_of_3_1(key)) {
        note(format!("`{key}` is no keyword of 3.0 and is read as in 3.1"));
    }
    for key in numbers() {
        note(format!("`{key}` is no number in 3.0 and is read as in 3.1"));
    }
    let kind = node.get("type");
    if kind.is_some_and(|kind| kind.is_array() || kind == "null") {
        note("`type` is the name of one type in 3.0 and is read as in 3.1".to_owned());
    }
}

/// What a schema requires and one that holds with it has no place for, or the other way round.
fn contradicted<'a>(document: &'a Value, node: &'a Value) -> BTreeSet<&'a str> {
    let side = Side { document };
    let parts = ["allOf", "oneOf", "anyOf"].iter().flat_map(|key| list(node, key));
    let parts: Vec<_> = parts.map(|part| side.follow(part)).collect();
    let refused = |one: &'a Value, other: &'a Value| {
        let closed = one.get("additionalProperties") == Some(&Value::Bool(false))
            && one.get("patternProperties").is_none();
        let listed =
            |name: &&str| one.get("properties").is_some_and(|all| all.get(*name).is_some());
        let required = list(other, "required").filter_map(Value::as_str);
        required.filter(move |name| closed && !listed(name))
    };
    let pairs = parts.iter().flat_map(|part| [(node, *part), (*part, node)]);
    pairs.flat_map(|(one, other)| refused(one, other)).collect()
}
