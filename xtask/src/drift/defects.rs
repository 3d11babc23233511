//! Where an upstream document is no valid OpenAPI. It is compared all the same; whoever maintains it
//! may want to know.

use std::collections::{BTreeMap, BTreeSet};

use rooms_openapi::pointer::escape;
use serde::Serialize;
use serde_json::Value;

use super::{compare::operations, shape::Side};

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
    for (label, (item, operation)) in operations(document) {
        parameters(document, &label, (item, operation), &mut found);
        if let Some(id) = operation.get("operationId").and_then(Value::as_str) {
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

fn parameters(
    document: &Value,
    label: &str,
    (item, operation): (&Value, &Value),
    found: &mut Vec<Defect>,
) {
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
    for node in [item, operation] {
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
    if let Some(reference) = node.get("$ref").and_then(Value::as_str) {
        let target = reference
            .strip_prefix('#')
            .and_then(|to| document.pointer(to));
        if target.is_none() {
            note(format!("{reference} leads nowhere"));
        }
    }
    let in_schema = at.ends_with("/schema")
        || at.contains("/properties/")
        || at.contains("/components/schemas/");
    if !in_schema || at.ends_with("/properties") {
        return;
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
    if let Some(pattern) = node.get("pattern").and_then(Value::as_str) {
        let literal = pattern.len() > 1 && pattern.starts_with('/') && pattern.ends_with('/');
        if literal {
            note("the pattern has slashes around it, which are part of it".to_owned());
        } else if regress::Regex::new(pattern).is_err() {
            note("the pattern is no regular expression".to_owned());
        }
    }
}
