//! What every operation refuses: calls without valid credentials, and input that the document does
//! not allow. The requests are made from the document, so a new operation is covered by being in it.

use reqwest::Method;
use rooms_openapi::{Location, Operation, Parameter};
use serde_json::{Value, json};

use crate::scenario::{Context, Raw, Step};

/// A request for an operation, made of the examples of its parameters; `changed` replaces one of
/// them, or leaves it out.
fn request(
    context: &Context,
    operation: &Operation,
    changed: Option<(&Parameter, Option<&str>)>,
) -> Raw {
    let mut path = operation.path.clone();
    let mut query = Vec::new();
    for parameter in &operation.parameters {
        let change = changed.filter(|(changed, _)| changed.name == parameter.name);
        let value = match change {
            Some((_, value)) => value.map(str::to_owned),
            None => Some(example(parameter)),
        };
        let Some(value) = value else { continue };
        match parameter.location {
            Location::Path => path = path.replace(&format!("{{{}}}", parameter.name), &value),
            // Optional parameters are sent only when they are what it is about.
            Location::Query if parameter.required || change.is_some() => {
                query.push(format!("{}={value}", parameter.name));
            }
            _ => {}
        }
    }
    if !query.is_empty() {
        path = format!("{path}?{}", query.join("&"));
    }
    let method = Method::from_bytes(operation.method.as_bytes()).unwrap_or_default();
    let raw = Raw::new(method, path);
    if operation.id == "invite_users" {
        // The people of the example are nobody whom a run may write to.
        let body = json!({ "userIds": [], "emails": [context.outsider().email()] });
        return raw.json(&body);
    }
    match operation.request_body.as_ref().and_then(|page| page.examples.first()) {
        Some(example) => raw.json(&example.value),
        None => raw,
    }
}

fn example(parameter: &Parameter) -> String {
    match &parameter.example {
        Some(Value::String(text)) => text.clone(),
        Some(value) => value.to_string(),
        None => String::new(),
    }
}

pub(super) async fn every_operation_refuses_a_call_without_credentials(context: &Context) {
    let anonymous = context.anonymous();
    for operation in context.document().operations() {
        anonymous
            .attempt_raw(&format!("{} without credentials", operation.id), || {
                Ok(request(context, operation, None))
            })
            .await
            .refused("credentials-required")
            .equal("/type", "unauthorized");
    }
    let profile = || Raw::get("/v1/users/profile");
    let owner = context.owner();
    for (label, header) in [
        ("the access token is missing", "x-auth-token"),
        ("the client id is missing", "x-client-id"),
    ] {
        owner.raw(label, || Ok(profile().without(header))).await.refused("credentials-required");
    }
    owner
        .with_broken_token()
        .raw("nobody issued the access token", || Ok(profile()))
        .await
        .refused("credentials-required");
}

pub(super) async fn every_operation_refuses_an_expired_token(context: &Context) {
    let owner = context.owner().with_expired_token();
    for operation in context.document().operations() {
        owner
            .attempt_raw(&format!("{} with an expired token", operation.id), || {
                Ok(request(context, operation, None))
            })
            .await
            .refused("expired-token-refused")
            .equal("/type", "unauthorized");
    }
}

/// Values that a parameter's schema does not allow; `None` leaves a required one out.
fn violations(parameter: &Parameter) -> Vec<Option<String>> {
    let schema = &parameter.schema;
    let mut values = Vec::new();
    match schema["type"].as_str() {
        Some("integer") => {
            values.push(Some("twelve".to_owned()));
            values.extend(schema["minimum"].as_i64().map(|least| Some((least - 1).to_string())));
            values.extend(schema["maximum"].as_i64().map(|most| Some((most + 1).to_string())));
        }
        Some("boolean") => values.push(Some("perhaps".to_owned())),
        _ if schema.get("enum").is_some() => values.push(Some("sideways".to_owned())),
        _ => {}
    }
    if parameter.required && parameter.location == Location::Query {
        values.push(None);
    }
    values
}

pub(super) async fn every_operation_refuses_a_token_without_its_scope(context: &Context) {
    let owner = context.owner().with_narrow_token();
    for operation in context.document().operations() {
        let label = format!("{} without its scope", operation.id);
        owner
            .attempt_raw(&label, || Ok(request(context, operation, None)))
            .await
            .refused("missing-scope-refused")
            .equal("/type", "forbidden");
    }
}

pub(super) async fn every_operation_refuses_malformed_input(context: &Context) {
    let owner = context.owner();
    for operation in context.document().operations() {
        for parameter in &operation.parameters {
            for value in violations(parameter) {
                let said = value.as_deref().unwrap_or("nothing");
                let label = format!("{}: {} is {said}", operation.id, parameter.name);
                let changed = request(context, operation, Some((parameter, value.as_deref())));
                let step = owner.raw(&label, || Ok(changed)).await;
                refused(step, &parameter.name);
            }
        }
        let Some(body) = &operation.request_body else {
            continue;
        };
        let label = format!("{}: the body is an empty object", operation.id);
        let schema = context.document().resolve(&body.schema);
        let first = schema["required"][0].as_str().unwrap_or_default();
        let empty = request(context, operation, None).json(&json!({}));
        // An empty body has neither name nor address, so no room can come of it.
        refused(owner.attempt_raw(&label, || Ok(empty)).await, first);
    }
    let label = "create_group: the body is not JSON";
    let broken = Raw::post("/v1/rooms/groups")
        .header("content-type", "application/json")
        .body("{\"name\": ");
    owner.attempt_raw(label, || Ok(broken)).await.refused("malformed-input-refused");
    let label = "create_group: there is no body";
    owner
        .attempt_raw(label, || Ok(Raw::post("/v1/rooms/groups")))
        .await
        .refused("malformed-input-refused");
}

fn refused(step: Step<'_>, field: &str) {
    step.refused("malformed-input-refused")
        .equal("/type", "invalid_request")
        .present(&format!("/details/error/details/{field}"));
}
