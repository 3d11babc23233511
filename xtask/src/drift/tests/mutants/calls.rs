//! Operations, parameters, statuses and headers.

use rooms_openapi::pointer::unescape;
use serde_json::{Value, json};

use super::{Mutation, Part, last, object, other_type, pick, up, with};

const METHODS: [&str; 5] = ["get", "put", "post", "patch", "delete"];

pub(super) fn moved(part: &Part, case: &mut dyn FnMut(Mutation, &str, Value)) {
    let document = &part.document;
    let in_paths = |at: &str| at.starts_with("/paths/") && at.matches('/').count() == 3;
    for at in pick(part, |at, _| in_paths(at) && METHODS.contains(&last(at))) {
        let item = up(&at, 1);
        let label = last(&at).to_owned();
        case(
            Mutation::OperationRemoved,
            &at,
            with(document, item, |item| {
                object(item).remove(&label);
            }),
        );
        case(
            Mutation::OperationAdded,
            &at,
            with(document, item, |item| {
                object(item)
                    .insert("trace".to_owned(), json!({"operationId": "new", "responses": {}}));
            }),
        );
        case(
            Mutation::OperationRenamed,
            &at,
            with(document, "/paths", |paths| {
                let (_, path) = item.rsplit_once('/').expect("a path");
                let path = unescape(path);
                let operation = object(&mut paths[&path]).remove(&label).expect("there");
                let renamed = json!({ label.as_str(): operation });
                object(paths).insert(format!("{path}/renamed"), renamed);
            }),
        );
        case(
            Mutation::MethodChanged,
            &at,
            with(document, item, |item| {
                let operation = object(item).remove(&label).expect("there");
                object(item).insert("trace".to_owned(), operation);
            }),
        );
        case(
            Mutation::ParameterAdded,
            &at,
            with(document, &at, |operation| {
                let listed = object(operation).entry("parameters").or_insert_with(|| json!([]));
                let new = json!({"name": "brand_new", "in": "query", "schema": {"type": "string"}});
                listed.as_array_mut().expect("a list").push(new);
            }),
        );
        case(
            Mutation::StatusAdded,
            &at,
            with(document, &format!("{at}/responses"), |responses| {
                object(responses).insert("418".to_owned(), json!({"description": "new"}));
            }),
        );
    }
    for at in pick(part, |at, _| last(up(at, 1)) == "responses" && at.starts_with("/paths/")) {
        let status = last(&at).to_owned();
        case(
            Mutation::StatusRemoved,
            &at,
            with(document, up(&at, 1), |responses| {
                object(responses).remove(&status);
            }),
        );
        case(
            Mutation::StatusRenamed,
            &at,
            with(document, up(&at, 1), |responses| {
                let response = object(responses).remove(&status).expect("there");
                object(responses).insert("418".to_owned(), response);
            }),
        );
    }
    for at in pick(part, |at, _| last(up(at, 1)) == "headers" && at.starts_with("/paths/")) {
        let name = last(&at).to_owned();
        case(
            Mutation::HeaderAdded,
            &at,
            with(document, up(&at, 1), |headers| {
                let header = json!({"schema": {"type": "string"}});
                object(headers).insert("X-Brand-New".to_owned(), header);
            }),
        );
        case(
            Mutation::HeaderRemoved,
            &at,
            with(document, up(&at, 1), |headers| {
                object(headers).remove(&name);
            }),
        );
    }
    let parameter = |node: &Value| node.get("in").is_some() && node.get("schema").is_some();
    for at in pick(part, |_, node| parameter(node)) {
        if at.starts_with("/paths/") {
            let position: usize = last(&at).parse().expect("a position");
            case(
                Mutation::ParameterRemoved,
                &at,
                with(document, up(&at, 1), |list| {
                    list.as_array_mut().expect("a list").remove(position);
                }),
            );
        }
        case(
            Mutation::ParameterRenamed,
            &at,
            with(document, &at, |node| {
                node["name"] = json!("renamed");
            }),
        );
        let required = document.pointer(&at).expect("there")["required"] == json!(true);
        if !required {
            case(
                Mutation::ParameterRequired,
                &at,
                with(document, &at, |node| node["required"] = json!(true)),
            );
        } else if document.pointer(&at).expect("there")["in"] != json!("path") {
            case(
                Mutation::ParameterOptional,
                &at,
                with(document, &at, |node| node["required"] = json!(false)),
            );
        }
        case(
            Mutation::ParameterRetyped,
            &at,
            with(document, &at, |node| {
                node["schema"] = other_type(&node["schema"]);
            }),
        );
    }
}
