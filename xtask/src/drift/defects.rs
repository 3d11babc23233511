//! Where an upstream document is no valid OpenAPI. It is compared all the same; whoever maintains it
//! may want to know.

use std::collections::{BTreeMap, BTreeSet};

use rooms_openapi::pointer::escape;
use serde::Serialize;
use serde_json::{Map, Value};

use super::{
    calls::{Call, operations},
    conjunction::{SILENT, list},
    side::Side,
    understood::is_known,
};

/// One place that a validator refuses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Defect {
    /// JSON pointer, or the label of an operation.
    pub(super) at: String,
    pub(super) what: String,
}

/// All defects that the comparison has to look past.
pub(super) fn defects(document: &Value) -> Vec<Defect> {
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
        found.push(Defect {
            at: labels.join(", "),
            what,
        });
    }
    walk(document, document, "", &mut found);
    found
}

fn parameters(document: &Value, label: &str, call: Call<'_>, found: &mut Vec<Defect>) {
    let path = label.split(' ').next_back().unwrap_or_default();
    let mut places: BTreeSet<&str> = path
        .split('/')
        .filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'))
        .collect();
    let mut note = |what: String| {
        found.push(Defect {
            at: label.to_owned(),
            what,
        })
    };
    let side = Side { document };
    for node in [call.item, call.node] {
        for parameter in node
            .get("parameters")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
        {
            let parameter = side.follow(parameter);
            let name = parameter
                .get("name")
                .and_then(Value::as_str)
                .unwrap_or_default();
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
        note(format!(
            "the path has {{{place}}}, which no parameter describes"
        ));
    }
}

fn walk(document: &Value, node: &Value, at: &str, found: &mut Vec<Defect>) {
    match node {
        Value::Object(map) => {
            check(document, node, at, found);
            for (key, child) in map {
                // Examples may look like anything.
                if key != "example" && key != "examples" && key != "default" {
                    walk(document, child, &format!("{at}/{}", escape(key)), found);
                }
            }
        }
        Value::Array(list) => {
            for (position, child) in list.iter().enumerate() {
                walk(document, child, &format!("{at}/{position}"), found);
            }
        }
        _ => {}
    }
}

fn check(document: &Value, node: &Value, at: &str, found: &mut Vec<Defect>) {
    let mut note = |what: String| {
        found.push(Defect {
            at: format!("#{at}"),
            what,
        })
    };
    if let Some(reference) = node.get("$ref").and_then(Value::as_str)
        && (Side { document }).target(reference).is_none()
    {
        note(format!("{reference} leads nowhere"));
    }
    let in_schema = at.ends_with("/schema")
        || at.contains("/properties/")
        || at.contains("/components/schemas/");
    let parts = [
        "/properties",
        "/patternProperties",
        "/dependentSchemas",
        "/discriminator",
        "/xml",
    ];
    if !in_schema
        || parts
            .iter()
            .any(|part| at.contains(&format!("{part}/mapping")) || at.ends_with(part))
    {
        return;
    }
    let modern = Side { document }.is_modern();
    let keys = node.as_object().into_iter().flat_map(Map::keys);
    for key in keys.filter(|key| !is_known(key)) {
        note(format!(
            "`{key}` is no keyword of a schema and is not compared"
        ));
    }
    if modern && node.get("nullable").is_some() {
        note("`nullable` is no keyword of 3.1 and is read as in 3.0".to_owned());
    }
    let alone = node.get("$ref").filter(|_| !modern).is_some();
    let keys = node.as_object().into_iter().flat_map(Map::keys);
    for key in keys.filter(|key| alone && is_known(key) && !SILENT.contains(&key.as_str())) {
        if key != "$ref" && !key.starts_with("x-") {
            note(format!("`{key}` beside `$ref` means nothing in 3.0"));
        }
    }
    if node.get("required").is_some_and(Value::is_boolean) {
        note("`required` inside the property means nothing there".to_owned());
    }
    let alone = ["type", "oneOf", "anyOf"]
        .iter()
        .all(|key| node.get(key).is_none());
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
        note(format!(
            "{name} is required and refused at once, and is read as if it was taken"
        ));
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

/// What a schema requires and one that holds with it has no place for, or the other way round.
fn contradicted<'a>(document: &'a Value, node: &'a Value) -> BTreeSet<&'a str> {
    let side = Side { document };
    let parts = ["allOf", "oneOf", "anyOf"]
        .iter()
        .flat_map(|key| list(node, key));
    let parts: Vec<_> = parts.map(|part| side.follow(part)).collect();
    let refused = |one: &'a Value, other: &'a Value| {
        let closed = one.get("additionalProperties") == Some(&Value::Bool(false))
            && one.get("patternProperties").is_none();
        let listed = |name: &&str| {
            one.get("properties")
                .is_some_and(|all| all.get(*name).is_some())
        };
        let required = list(other, "required").filter_map(Value::as_str);
        required.filter(move |name| closed && !listed(name))
    };
    let pairs = parts.iter().flat_map(|part| [(node, *part), (*part, node)]);
    pairs.flat_map(|(one, other)| refused(one, other)).collect()
}
