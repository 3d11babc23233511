//! What every operation refuses. The requests are made from the document, so a new operation is covered by
//! being in it.

use reqwest::Method;
use rooms_openapi::{Location, Operation};
use serde_json::{Value, json};

use crate::{
    apis::ucs::verbs::{NOBODY, Plan, book, scenario, time},
    scenario::{Context, Raw, Scenario},
};

/// Nobody calls without a token.
pub(crate) const NO_TOKEN: Scenario = scenario(
    "every_operation_of_ucs_wants_a_valid_token",
    "No operation answers without an access token that the identity service accepts.",
    "create_room",
    |context| Box::pin(no_token(context)),
);

/// Rooms exist.
pub(crate) const NO_ROOM: Scenario = scenario(
    "a_room_that_does_not_exist_is_not_found",
    "Whatever is asked of a room that does not exist is answered with 404, and an id that is no UUID with 400.",
    "get_room",
    |context| Box::pin(no_room(context)),
);

/// Bodies have to match the document.
pub(crate) const MALFORMED: Scenario = scenario(
    "malformed_bodies_are_refused_by_ucs",
    "A body that is no JSON, lacks a field or has a wrong one is refused, and changes nothing.",
    "create_room",
    |context| Box::pin(malformed(context)),
);

/// A request of the examples in the document, for a room.
fn request(operation: &Operation, room: &str) -> Raw {
    let (mut path, mut query) = (operation.path.clone(), Vec::new());
    for parameter in &operation.parameters {
        let example = parameter.example.as_ref().and_then(Value::as_str);
        let value = match parameter.name.as_str() {
            "room_id" => room,
            _ => example.unwrap_or_default(),
        };
        match parameter.location {
            Location::Path => path = path.replace(&format!("{{{}}}", parameter.name), value),
            _ => query.push(format!("{}={value}", parameter.name)),
        }
    }
    if !query.is_empty() {
        path = format!("{path}?{}", query.join("&"));
    }
    let method = Method::from_bytes(operation.method.as_bytes()).unwrap_or_default();
    let raw = Raw::new(method, path);
    let body = operation.request_body.as_ref();
    match body.and_then(|body| body.examples.first()) {
        Some(example) => raw.json(&example.value),
        None => raw,
    }
}

async fn no_token(context: &Context) {
    let nobody = context.anonymous();
    for operation in context.document().operations() {
        nobody
            .attempt_raw(&format!("{} without a token", operation.id), || {
                Ok(request(operation, NOBODY))
            })
            .await
            .expect("token-required")
            .status(401)
            .present("/errors/0/message");
    }
    let owner = context.owner();
    let list = || Ok(Raw::get("/participant/room"));
    owner
        .with_broken_token()
        .raw("nobody issued the token", list)
        .await
        .expect("token-required")
        .status(401);
    owner
        .with_expired_token()
        .raw("the token has expired", list)
        .await
        .expect("token-required")
        .status(401);
    owner
        .raw("the token is of another type", || {
            let raw = Raw::get("/participant/room").without("authorization");
            Ok(raw.header("authorization", "Basic bm9ib2R5Om5vdGhpbmc="))
        })
        .await
        .expect("token-required")
        .status(401);
}

async fn no_room(context: &Context) {
    let owner = context.owner();
    for operation in context.document().operations() {
        if operation.parameter(Location::Path, "room_id").is_none() {
            continue;
        }
        for (words, room, rule, status) in [
            ("for a room that is not there", NOBODY, "unknown-room-not-found", 404),
            ("for a room by its name", "tajweed-circle", "room-id-is-a-uuid", 400),
        ] {
            owner
                .raw(&format!("{} {words}", operation.id), || Ok(request(operation, room)))
                .await
                .expect(rule)
                .status(status)
                .present("/errors/0/message");
        }
    }
}

async fn malformed(context: &Context) {
    let owner = context.owner();
    let start = "2030-01-01T18:00:00Z";
    let end = "2030-01-01T19:00:00Z";
    for (label, body) in [
        ("owner books a room without a name", json!({"start_time": start, "end_time": end})),
        ("owner books a room without an end", json!({"name": "Open", "start_time": start})),
        (
            "owner books a room for the evening",
            json!({"name": "Open", "start_time": "tonight", "end_time": end}),
        ),
        (
            "owner books a room without letters",
            json!({"name": "", "start_time": start, "end_time": end}),
        ),
        ("owner books a room with a list", json!(["Open", start, end])),
        (
            "owner books a room for somebody without an id",
            json!({"name": "Open", "start_time": start, "end_time": end, "allowed_user_id": ["Yusuf"]}),
        ),
    ] {
        owner
            .attempt_raw(label, || Ok(Raw::post("/room").json(&body)))
            .await
            .expect("malformed-input-refused")
            .status(400)
            .present("/errors/0/message");
    }
    for (label, text) in
        [("owner sends half an object", "{\"name\": "), ("owner sends nothing", "")]
    {
        let broken = || Raw::post("/room").header("content-type", "application/json");
        owner
            .attempt_raw(label, || Ok(broken().body(text)))
            .await
            .expect("malformed-input-refused")
            .status(400);
    }
    let now = time(&owner).await;
    let room = book(&owner, "owner books a room after all", &now, Plan::started("Open")).await;
    for (label, method, path, body) in [
        ("owner adds nobody", Method::POST, "/admin/room/{}/participant", json!({})),
        (
            "owner adds somebody by name",
            Method::POST,
            "/admin/room/{}/participant",
            json!({"participant_id": "Yusuf"}),
        ),
        ("owner removes nobody", Method::DELETE, "/admin/room/{}/participant", json!({})),
        (
            "owner ends it in minus one second",
            Method::POST,
            "/admin/room/{}",
            json!({"time_left_in_second": -1}),
        ),
        ("owner takes its name away", Method::POST, "/admin/room/{}", json!({"name": null})),
        (
            "owner changes nothing of their profile",
            Method::PATCH,
            "/participant/room/{}/userprofile",
            json!({}),
        ),
        (
            "owner is called 7",
            Method::PATCH,
            "/participant/room/{}/userprofile",
            json!({"username": 7}),
        ),
    ] {
        owner
            .raw(label, || {
                let path = path.replace("{}", &room.id.get()?);
                Ok(Raw::new(method, path).json(&body))
            })
            .await
            .expect("malformed-input-refused")
            .status(400);
    }
    crate::apis::ucs::verbs::look(&owner, "owner finds the room as it was", &room.id)
        .await
        .expect("malformed-input-refused")
        .status(200)
        .equal("/data/name", "Open")
        .equal("/data/status", "started")
        .length("/data/allowed_user_id", 1);
}
