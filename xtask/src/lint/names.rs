//! Rules about what has to exist, and what must not exist for nothing.

use std::collections::{BTreeMap, BTreeSet};

use rooms_openapi::Api;
use rooms_openapi::pointer::escape;
use serde_json::Value;

use super::{
    problem::Report,
    visit::{Visit, elements, entries},
};

pub(super) fn check(api: Api, visit: &Visit<'_>, report: &mut Report<'_>) {
    let version = visit.document.get("openapi").and_then(Value::as_str);
    if !version.is_some_and(|version| version.starts_with("3.0.")) {
        report.add(
            "#/openapi",
            "the document is not OpenAPI 3.0",
            "write `openapi: 3.0.3`; the generator reads nothing newer",
        );
    }
    servers(api, visit, report);
    references(visit, report);
    tags(visit, report);
    security(visit, report);
    templates(visit, report);
    for unused in &visit.unused {
        report.add(unused, "nothing uses this component", "remove it, or refer to it");
    }
}

fn servers(api: Api, visit: &Visit<'_>, report: &mut Report<'_>) {
    let servers: Vec<_> = elements(visit.document, "servers").collect();
    let environments = api.environments();
    if servers.len() != environments.len() {
        let names: Vec<_> = environments.iter().map(|one| one.name()).collect();
        report.add(
            "#/servers",
            format!("{} servers", servers.len()),
            format!("list the servers of {}, in this order", names.join(", ")),
        );
    }
    for (index, server) in servers {
        let url = server.get("url").and_then(Value::as_str).unwrap_or_default();
        if !url.starts_with("https://") || !url.ends_with(api.base_path()) {
            report.add(
                format!("#/servers/{index}/url"),
                format!("`{url}` is no address of this api"),
                format!("write https://host{}", api.base_path()),
            );
        }
    }
}

fn references(visit: &Visit<'_>, report: &mut Report<'_>) {
    for (at, target) in &visit.references {
        let target = target.as_str().unwrap_or_default();
        if visit.at(target).is_none() {
            report.add(
                at,
                format!("`{target}` leads nowhere"),
                "correct the reference, or add the component; other files are not followed",
            );
        }
        let owner = at.trim_end_matches("/$ref");
        let siblings = visit.at(owner).and_then(Value::as_object).map_or(0, serde_json::Map::len);
        if siblings > 1 {
            report.add(
                owner,
                "keys beside `$ref` are ignored",
                "move them into the component, or write the schema in place",
            );
        }
    }
}

fn tags(visit: &Visit<'_>, report: &mut Report<'_>) {
    let mut declared = BTreeMap::new();
    for (index, tag) in elements(visit.document, "tags") {
        let name = tag.get("name").and_then(Value::as_str).unwrap_or_default();
        declared.insert(name, format!("#/tags/{index}"));
        if tag.get("description").is_none() {
            let at = format!("#/tags/{index}");
            report.add(at, "`description` is missing", "say what belongs to the tag");
        }
    }
    let mut used = BTreeSet::new();
    for operation in &visit.operations {
        for (index, tag) in elements(operation.node, "tags") {
            let tag = tag.as_str().unwrap_or_default();
            used.insert(tag);
            if !declared.contains_key(tag) {
                report.add(
                    format!("{}/tags/{index}", operation.pointer),
                    format!("the tag `{tag}` is not declared"),
                    "add it to the root's `tags`, or correct it",
                );
            }
        }
    }
    for (tag, at) in declared {
        if !used.contains(tag) {
            report.add(at, format!("no operation has the tag `{tag}`"), "remove the tag");
        }
    }
}

fn security(visit: &Visit<'_>, report: &mut Report<'_>) {
    let components = visit.document.get("components").unwrap_or(&Value::Null);
    let declared: BTreeSet<&str> =
        entries(components, "securitySchemes").map(|(name, _)| name.as_str()).collect();
    let mut used = BTreeSet::new();
    let own = visit.operations.iter().map(|operation| (operation.node, &operation.pointer));
    let root = String::from("#");
    for (owner, at) in own.chain([(visit.document, &root)]) {
        for (index, requirement) in elements(owner, "security") {
            for scheme in requirement.as_object().into_iter().flat_map(|map| map.keys()) {
                used.insert(scheme.as_str());
                if !declared.contains(scheme.as_str()) {
                    report.add(
                        format!("{at}/security/{index}/{}", escape(scheme)),
                        format!("there is no security scheme `{scheme}`"),
                        "declare it in components.securitySchemes, or correct the name",
                    );
                }
            }
        }
    }
    if visit.document.get("security").is_none() {
        report.add("#", "`security` is missing", "name the schemes that every operation needs");
    }
    for unused in declared.difference(&used) {
        report.add(
            format!("#/components/securitySchemes/{}", escape(unused)),
            "nothing uses this component",
            "remove it, or require it in `security`",
        );
    }
}

/// Two templates that differ in the names of their parameters only are one path.
fn templates(visit: &Visit<'_>, report: &mut Report<'_>) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for (path, _) in entries(visit.document, "paths") {
        let shape: Vec<_> = path
            .split('/')
            .map(|segment| if segment.starts_with('{') { "{}" } else { segment })
            .collect();
        if let Some(other) = seen.insert(shape.join("/"), path) {
            // Upstream has several of these, with another method each; those are fine.
            let methods = |path: &str| -> BTreeSet<&str> {
                let of_path = visit.operations.iter().filter(|one| one.path == path);
                of_path.map(|one| one.method).collect()
            };
            if !methods(other).is_disjoint(&methods(path)) {
                report.add(
                    format!("#/paths/{}", escape(path)),
                    format!("`{other}` is the same path with other names"),
                    "make them one path",
                );
            }
        }
    }
}
