//! From operations to calls: which methods the client has.
//!
//! Mostly one for each operation. Several calls can share a method and path (`x-requests`); OpenAPI has no
//! form for that, so each gets a path of its own here, with its id behind an `@` that no request ever
//! shows. An operation that succeeds with a redirect only is for browsers, and no call at all.

use serde_json::{Map, Value, json};

/// Rewrites the operations of a document into calls.
pub(crate) fn expand(document: &mut Value) {
    let Some(paths) = document["paths"].as_object_mut() else {
        return;
    };
    let mut expanded = Map::new();
    for (path, mut item) in std::mem::take(paths) {
        let Some(operations) = item.as_object_mut() else {
            continue;
        };
        operations.retain(|_, operation| operation.get("responses").is_none_or(is_answered));
        let shared: Vec<String> = operations
            .iter()
            .filter(|(_, operation)| operation.get("x-requests").is_some())
            .map(|(method, _)| method.clone())
            .collect();
        for method in shared {
            let operation = operations.remove(&method).unwrap_or_default();
            for (id, mut call) in calls(&operation) {
                if let Some(parameters) = operations.get("parameters") {
                    let own = call["parameters"].as_array().cloned().unwrap_or_default();
                    let all = parameters.as_array().into_iter().flatten().cloned();
                    call["parameters"] = all.chain(own).collect();
                }
                let mut item = Map::new();
                item.insert(method.clone(), call);
                expanded.insert(format!("{path}@{id}"), Value::Object(item));
            }
        }
        let left = operations.keys().any(|key| key != "parameters");
        if left {
            expanded.insert(path, item);
        }
    }
    *paths = expanded;
}

/// The path as requests have it.
pub(crate) fn wire_path(path: &str) -> &str {
    path.split_once('@').map_or(path, |(path, _)| path)
}

/// Whether a client gets an answer, not only its user's browser.
fn is_answered(responses: &Value) -> bool {
    let mut statuses = responses.as_object().into_iter().flatten();
    statuses.any(|(status, _)| status.starts_with('2'))
}

fn calls(operation: &Value) -> Vec<(String, Value)> {
    let shapes = operation["x-requests"].as_array().into_iter().flatten();
    shapes
        .filter_map(|shape| Some((shape["id"].as_str()?.to_owned(), call(operation, shape))))
        .collect()
}

fn call(operation: &Value, shape: &Value) -> Value {
    let mut call = operation.clone();
    if let Some(map) = call.as_object_mut() {
        map.remove("x-requests");
        map.remove("x-rules");
        map.insert("operationId".into(), shape["id"].clone());
        map.insert("summary".into(), shape["summary"].clone());
        map.insert("description".into(), shape["description"].clone());
    }
    let examples = shape["examples"].as_array().cloned().unwrap_or_default();
    let narrow = |media: Option<&mut Value>, component: &Value| {
        let Some(media) = media else { return };
        let name = component.as_str().unwrap_or_default();
        media["schema"] = json!({ "$ref": format!("#/components/schemas/{name}") });
        if let Some(known) = media["examples"].as_object_mut() {
            known.retain(|name, _| examples.iter().any(|one| one == name));
        }
    };
    let json = "content/application~1json";
    narrow(call.pointer_mut(&format!("/requestBody/{json}")), &shape["body"]);
    let responses = call["responses"].as_object().cloned().unwrap_or_default();
    for status in responses.keys().filter(|status| status.starts_with('2')) {
        narrow(call.pointer_mut(&format!("/responses/{status}/{json}")), &shape["answer"]);
    }
    call
}
