//! Rules about parameters.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{
    problem::Report,
    visit::{Found, Visit},
};

pub(super) fn check(visit: &Visit<'_>, report: &mut Report<'_>) {
    for operation in &visit.operations {
        template(operation, report);
        for (at, parameter) in &operation.parameters {
            one(visit, at, parameter, report);
        }
        doubled(operation, report);
    }
}

/// An operation may replace a parameter of its path item, but not list one twice.
fn doubled(operation: &Found<'_>, report: &mut Report<'_>) {
    let mut seen = BTreeSet::new();
    for (at, parameter) in &operation.parameters {
        let text = |key: &str| parameter.get(key).and_then(Value::as_str).unwrap_or_default();
        let of_path_item = at.starts_with("#/paths/") && !at.starts_with(&operation.pointer);
        if !of_path_item && !seen.insert((text("in"), text("name"))) {
            report.add(
                format!("{}/parameters", operation.pointer),
                format!("`{}` is there twice", text("name")),
                "remove one of the two",
            );
        }
    }
}

fn template(operation: &Found<'_>, report: &mut Report<'_>) {
    let of_template: BTreeSet<&str> = operation
        .path
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name)
        .collect();
    let mut declared = BTreeSet::new();
    for (at, parameter) in &operation.parameters {
        if parameter.get("in").and_then(Value::as_str) != Some("path") {
            continue;
        }
        let name = parameter.get("name").and_then(Value::as_str).unwrap_or_default();
        declared.insert(name);
        if !of_template.contains(name) {
            report.add(
                if at.starts_with("#/components") { &operation.pointer } else { at },
                format!("the path has no `{{{name}}}`"),
                "remove the parameter; the generator would ask callers for a useless argument",
            );
        }
        if parameter.get("required") != Some(&Value::Bool(true)) {
            report.add(
                at,
                format!("the path parameter `{name}` is not required"),
                "add `required: true`; a path without it is another path",
            );
        }
    }
    for name in of_template.difference(&declared) {
        report.add(
            &operation.pointer,
            format!("`{{{name}}}` of the path is not declared"),
            format!("add the path parameter `{name}`"),
        );
    }
}

fn one(visit: &Visit<'_>, at: &str, parameter: &Value, report: &mut Report<'_>) {
    let text = |key: &str| parameter.get(key).and_then(Value::as_str).unwrap_or_default();
    let location = text("in");
    if !["path", "query", "header"].contains(&location) {
        report.add(
            at,
            format!("parameters in `{location}` are not supported"),
            "use path, query or header",
        );
    }
    if text("description").trim().is_empty() {
        report.add(at, "`description` is missing", "say what the parameter is for");
    }
    let Some(schema) = parameter.get("schema") else {
        report.add(at, "`schema` is missing", "add the schema");
        return;
    };
    let (_, schema) = visit.follow(schema, String::new());
    let kind = schema.get("type").and_then(Value::as_str);
    if kind == Some("object") {
        report.add(
            format!("{at}/schema"),
            "the generator cannot send an object as a parameter",
            "list its fields as parameters",
        );
    }
    let style = text("style");
    if ["deepObject", "pipeDelimited", "spaceDelimited"].contains(&style) {
        report.add(
            format!("{at}/style"),
            format!("the generator cannot send `{style}`"),
            "use the default style",
        );
    }
    if kind == Some("array") && parameter.get("explode") == Some(&Value::Bool(false)) {
        report.add(
            format!("{at}/explode"),
            "the generator repeats the name of an array, whatever `explode` says",
            "type the parameter as a string that holds the list",
        );
    }
}
