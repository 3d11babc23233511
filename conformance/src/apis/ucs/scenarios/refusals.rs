//! What every operation refuses. The requests are made from the document, so a new operation is covered by
//! being in it.

use reqwest::Method;
use rooms_openapi::{Location, Operation};
use serde_json::{Value, json};

use crate::{
    apis::ucs::{nouns::NOBODY, verbs::User},
    scenario::{Context, Raw, Role::Owner},
};

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

pub(super) async fn every_operation_of_ucs_wants_a_valid_token(context: &Context) {
    let nobody = context.anonymous();
    for operation in context.document().operations() {
        nobody
            .attempt_raw(&format!("{} without a token", operation.id), || {
                Ok(request(operation, NOBODY))
            })
            .await
            .refused("token-required")
            .present("/errors/0/message");
    }
    let [owner] = User::all(context, [Owner]);
    let list = || Ok(Raw::get("/participant/room"));
    owner.with_broken_token().raw("nobody issued the token", list).await.refused("token-required");
    owner.with_expired_token().raw("the token has expired", list).await.refused("token-required");
    owner
        .raw("the token is of another type", || {
            let raw = Raw::get("/participant/room").without("authorization");
            Ok(raw.header("authorization", "Basic bm9ib2R5Om5vdGhpbmc="))
        })
        .await
        .refused("token-required");
}

pub(super) async fn a_room_that_does_not_exist_is_not_found(context: &Context) {
    let [owner] = User::all(context, [Owner]);
    for operation in context.document().operations() {
        if operation.parameter(Location::Path, "room_id").is_none() {
            continue;
        }
        for (words, room, rule) in [
            ("for a room that is not there", NOBODY, "unknown-room-not-found"),
            ("for a room by its name", "tajweed-circle", "room-id-is-a-uuid"),
        ] {
            owner
                .raw(&format!("{} {words}", operation.id), || Ok(request(operation, room)))
                .await
                .refused(rule)
                .present("/errors/0/message");
        }
    }
}

pub(super) async fn malformed_bodies_are_refused_by_ucs(context: &Context) {
    let [owner] = User::all(context, [Owner]);
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
            .refused("malformed-input-refused")
            .present("/errors/0/message");
    }
    for (label, text) in
        [("owner sends half an object", "{\"name\": "), ("owner sends nothing", "")]
    {
        let broken = || Raw::post("/room").header("content-type", "application/json");
        owner
            .attempt_raw(label, || Ok(broken().body(text)))
            .await
            .refused("malformed-input-refused");
    }
    let now = owner.asks_the_time().await;
    let room = owner.room("Open", &now, &[]).await;
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
            .refused("malformed-input-refused");
    }
    (owner.reads(&room).await)
        .shows("malformed-input-refused", json!({"data": {"name": "Open", "status": "started"}}))
        .length("/data/allowed_user_id", 1);
}
