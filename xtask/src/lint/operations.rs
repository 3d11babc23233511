//! Rules about operations: who they are, where they come from, what they take.

use std::collections::BTreeMap;

use rooms_openapi::pointer::escape;
use serde_json::Value;

use super::{
    problem::Report,
    visit::{Found, METHODS, Visit, entries},
};

const EFFECTS: [&str; 3] = ["read", "write", "idempotent-write"];
const REQUEST_TYPES: [&str; 2] = ["application/json", "application/x-www-form-urlencoded"];

pub(super) fn check(visit: &Visit<'_>, report: &mut Report<'_>) {
    methods(visit, report);
    let scoped = visit.operations.iter().any(|operation| operation.node.get("x-scopes").is_some());
    let mut ids: BTreeMap<&str, &Found<'_>> = BTreeMap::new();
    for operation in &visit.operations {
        id(operation, report);
        if let Some(first) = ids.get(operation.id()) {
            report.add(
                format!("{}/operationId", operation.pointer),
                format!("`{}` is also the id of {} {}", operation.id(), first.method, first.path),
                "give each operation an id of its own; the client would get two methods of one name",
            );
        }
        ids.entry(operation.id()).or_insert(operation);
        texts(operation, report);
        effect(operation, report);
        // Tokens of some apis have no scopes at all; where one operation names them, all do.
        scopes(operation, scoped, report);
        body(visit, operation, report);
    }
    for operation in &visit.operations {
        upstream(operation, &ids, report);
        undone(operation, &ids, report);
    }
    shared_pages(visit, report);
}

fn methods(visit: &Visit<'_>, report: &mut Report<'_>) {
    for (path, item) in entries(visit.document, "paths") {
        let at = format!("#/paths/{}", escape(path));
        if !path.starts_with('/') {
            report.add(&at, "a path has to start with `/`", "add the slash");
        }
        for key in item.as_object().into_iter().flat_map(|item| item.keys()) {
            if ["options", "trace", "head"].contains(&key.as_str()) {
                report.add(
                    format!("{at}/{key}"),
                    format!("the generator has no {key}"),
                    format!("use one of {}", METHODS.join(", ")),
                );
            }
        }
    }
}

fn id(operation: &Found<'_>, report: &mut Report<'_>) {
    let Some(id) = operation.text("operationId") else {
        report.add(
            &operation.pointer,
            "`operationId` is missing",
            "name the operation verb_object in snake_case; it becomes a method of the client",
        );
        return;
    };
    let at = format!("{}/operationId", operation.pointer);
    if !is_snake_case(id) {
        report.add(
            &at,
            format!("`{id}` is not snake_case"),
            "write verb_object in lower case, with single underscores",
        );
    }
    if id == "new" {
        report.add(&at, "`new` collides with the client's constructor", "add an object: new_room");
    }
}

fn is_snake_case(id: &str) -> bool {
    let word = |word: &str| {
        !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    id.starts_with(|first: char| first.is_ascii_lowercase()) && id.split('_').all(word)
}

fn texts(operation: &Found<'_>, report: &mut Report<'_>) {
    for (key, advice) in [
        ("summary", "say in one line what the operation does"),
        ("description", "say in a sentence or two what the operation does, and who may call it"),
    ] {
        if operation.text(key).is_none_or(|text| text.trim().is_empty()) {
            report.add(&operation.pointer, format!("`{key}` is missing"), advice);
        }
        let text = operation.text(key).unwrap_or_default();
        if text.contains("```") || text.lines().any(|line| line.starts_with("    ")) {
            report.add(
                format!("{}/{key}", operation.pointer),
                "a block of code in a text",
                "say it in a sentence; the client's documentation would run it as a test",
            );
        }
    }
    if operation.node.get("tags").and_then(Value::as_array).is_none_or(Vec::is_empty) {
        report.add(&operation.pointer, "`tags` is missing", "name the tag it belongs to");
    }
}

fn effect(operation: &Found<'_>, report: &mut Report<'_>) {
    match operation.text("x-effect") {
        None => report.add(
            &operation.pointer,
            "`x-effect` is missing",
            "write read, write or idempotent-write; the method does not tell it here",
        ),
        Some(effect) if !EFFECTS.contains(&effect) => report.add(
            format!("{}/x-effect", operation.pointer),
            format!("`{effect}` is no effect"),
            "write read, write or idempotent-write",
        ),
        Some(_) => {}
    }
}

/// What an operation creates, and what takes it back.
fn undone(operation: &Found<'_>, ids: &BTreeMap<&str, &Found<'_>>, report: &mut Report<'_>) {
    let reads = |one: &Found<'_>| one.text("x-effect") == Some("read");
    if let Some(undoing) = operation.text("x-undone-by") {
        let at = format!("{}/x-undone-by", operation.pointer);
        match ids.get(undoing) {
            None => report.add(
                at,
                format!("`{undoing}` is no operation of this document"),
                "name the operation that takes it back, or leave the key out",
            ),
            Some(one) if reads(one) => report.add(
                at,
                format!("`{undoing}` only reads"),
                "name an operation that changes something",
            ),
            Some(_) => {}
        }
    }
    let creates = operation.node.get("x-creates");
    if reads(operation) && (creates.is_some() || operation.text("x-undone-by").is_some()) {
        report.add(
            &operation.pointer,
            "what only reads creates nothing, and has nothing to take back",
            "leave out `x-creates` and `x-undone-by`, or correct `x-effect`",
        );
    }
    let pointers = |said: &Value| {
        let found_by = said.get("foundBy").and_then(Value::as_object);
        let values = found_by.into_iter().flat_map(|map| map.values());
        let mut all = values.chain(said.get("id"));
        all.all(|one| one.as_str().is_some_and(|one| one.starts_with('/')))
    };
    if creates.is_some_and(|said| !pointers(said)) {
        report.add(
            format!("{}/x-creates", operation.pointer),
            "`id` and `foundBy` are JSON pointers",
            "write the place in the success, and places in the request body, each beginning with `/`",
        );
    }
}

fn scopes(operation: &Found<'_>, scoped: bool, report: &mut Report<'_>) {
    let scopes = operation.node.get("x-scopes").and_then(Value::as_array);
    let complete = |scopes: &Vec<Value>| {
        let named = |scope: &Value| scope.as_str().is_some_and(|scope| !scope.is_empty());
        !scopes.is_empty() && scopes.iter().all(named)
    };
    // An operation with credentials of its own, or none, is not authorised by the scopes of a token.
    let missing = match scopes {
        Some(scopes) => !complete(scopes),
        None => scoped && operation.node.get("security").is_none(),
    };
    if missing {
        report.add(
            &operation.pointer,
            "`x-scopes` names no scope",
            "list the scopes that authorise the operation: [room.read]",
        );
    }
}

fn upstream(operation: &Found<'_>, ids: &BTreeMap<&str, &Found<'_>>, report: &mut Report<'_>) {
    let at = format!("{}/x-upstream", operation.pointer);
    let Some(upstream) = operation.node.get("x-upstream") else {
        report.add(
            &operation.pointer,
            "`x-upstream` is missing",
            "add upstream's operationId and the documentation page",
        );
        return;
    };
    let text = |key: &str| upstream.get(key).and_then(Value::as_str);
    if text("operationId").is_none_or(str::is_empty) {
        report.add(&at, "`operationId` is missing", "add upstream's own operation id");
    }
    if !text("page").is_some_and(|page| page.starts_with("https://")) {
        report.add(&at, "`page` is no web address", "add the documentation page, https://…");
    }
    if let Some(other) = upstream.get("pageSharedWith") {
        let other = other.as_str().and_then(|other| ids.get(other));
        let page = other.and_then(|other| other.node.pointer("/x-upstream/page"));
        if page.and_then(Value::as_str) != text("page")
            || other.is_some_and(|o| o.id() == operation.id())
        {
            report.add(
                format!("{at}/pageSharedWith"),
                "names no other operation with this page",
                "name the curated id of the operation whose page this is, and give both the same page",
            );
        }
    }
}

/// Upstream makes one page per operation id, so a page that is there twice is either shared on
/// purpose or copied by mistake.
fn shared_pages(visit: &Visit<'_>, report: &mut Report<'_>) {
    let mut owners: BTreeMap<&str, &str> = BTreeMap::new();
    for operation in &visit.operations {
        let upstream = operation.node.get("x-upstream").unwrap_or(&Value::Null);
        let page = upstream.get("page").and_then(Value::as_str);
        if let (Some(page), None) = (page, upstream.get("pageSharedWith"))
            && let Some(owner) = owners.insert(page, operation.id())
        {
            report.add(
                format!("{}/x-upstream/page", operation.pointer),
                format!("`{owner}` has the same page"),
                format!("correct the page, or add `pageSharedWith: {owner}`"),
            );
        }
    }
}

fn body(visit: &Visit<'_>, operation: &Found<'_>, report: &mut Report<'_>) {
    let Some(body) = operation.node.get("requestBody") else {
        return;
    };
    let (at, body) = visit.follow(body, format!("{}/requestBody", operation.pointer));
    let explained = body.get("x-inferred").is_some();
    if operation.method == "get" || operation.method == "delete" && !explained {
        report.add(
            &at,
            format!("a {} with a body", operation.method),
            "remove the body; the body of a delete may stay if `x-inferred` says why it is needed",
        );
    }
    if body.get("required") != Some(&Value::Bool(true)) {
        report.add(
            &at,
            "the body is not marked as required",
            "add `required: true`; the client cannot leave a body out",
        );
    }
    let kinds: Vec<_> = entries(body, "content").collect();
    if kinds.len() != 1 {
        report.add(
            format!("{at}/content"),
            format!("{} media types", kinds.len()),
            "keep exactly one; the generator knows one per request",
        );
    }
    for (kind, media) in kinds {
        let at = format!("{at}/content/{}", escape(kind));
        if !REQUEST_TYPES.contains(&kind.as_str()) {
            report.add(
                &at,
                format!("the generator cannot send `{kind}`"),
                format!("use {}", REQUEST_TYPES.join(" or ")),
            );
        }
        if media.get("schema").is_none() {
            report.add(&at, "content without `schema`", "add the schema");
        }
    }
}
