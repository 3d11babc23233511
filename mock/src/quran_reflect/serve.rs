//! What this api brings to the pipeline.

use http::HeaderMap;
use rooms_openapi::{Api, Operation, Violation};
use serde::Serialize;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::event::Event;
use super::state::World;
use super::view::{self, View};
use super::{credentials, rule, rules, snapshot};
use crate::domain::{Domain, Refusal, RefusalKind, Rule, RuleId, Time, Viewer};
use crate::fault::Faults;
use crate::reply::Reply;
use crate::serve::Serve;
use crate::store::Store;

/// Rooms, posts and users.
#[derive(Clone, Copy, Debug)]
pub struct QuranReflect;

impl Domain for QuranReflect {
    const API: Api = Api::QuranReflect;
    type World = World;
    type Event = Event;
    type View = View;
}

impl From<Value> for View {
    fn from(answer: Value) -> Self {
        Self::Fixed(answer)
    }
}

impl Serve for QuranReflect {
    const LIMITED: bool = true;

    fn world(store: &Store) -> &World {
        &store.quran_reflect
    }

    fn apply(store: &mut Store, event: Event) {
        if let (Some(outbox), Event::InviteSent(invite)) = (&store.outbox, &event) {
            outbox.put(&store.quran_reflect, invite);
        }
        store.quran_reflect.apply(event);
    }

    fn caller(
        operation: &Operation,
        headers: &HeaderMap,
        store: &Store,
        faults: &Faults<Self>,
    ) -> Result<Uuid, Refusal> {
        credentials::caller(operation, headers, store, faults)
    }

    fn malformed(_operation: &Operation, _violation: Option<&Violation>) -> Option<RuleId> {
        Some(rule::MALFORMED_INPUT_REFUSED)
    }

    fn rule(operation: &str) -> Option<Rule<Self>> {
        rules::of(operation)
    }

    fn render<'a>(world: &'a World, viewer: Viewer<'a>, view: &'a View) -> Option<impl Serialize> {
        view::render(world, viewer, view)
    }

    fn refused(refusal: &Refusal, _now: Time) -> (u16, Value) {
        (refusal.kind.status(), refusal_body(refusal))
    }

    fn error(kind: &str, message: &str) -> Value {
        json!({ "message": message, "type": kind, "success": false })
    }

    fn advised(reply: Reply) -> Reply {
        reply
    }

    fn handle(world: &World, account: Uuid) -> Option<String> {
        world.user(account).map(|user| user.username.clone())
    }

    fn snapshot(world: &World) -> Value {
        snapshot(world)
    }
}

/// The body of a refusal, in the documented shape.
fn refusal_body(refusal: &Refusal) -> Value {
    let (kind, code) = match refusal.kind {
        RefusalKind::Unauthorized => ("unauthorized", "UnauthorizedError"),
        RefusalKind::Invalid => ("invalid_request", "ValidationError"),
        RefusalKind::NotFound => ("not_found", "NotFoundError"),
        RefusalKind::Forbidden => ("forbidden", "ForbiddenError"),
        RefusalKind::Conflict => ("conflict", "ConflictError"),
    };
    let mut body = QuranReflect::error(kind, &refusal.message);
    if !refusal.fields.is_empty() {
        let fields: Map<String, Value> = refusal
            .fields
            .iter()
            .map(|(field, reason)| (field.clone(), reason.as_str().into()))
            .collect();
        let error = json!({ "code": code, "message": refusal.message, "details": fields });
        body["details"] = json!({ "success": false, "error": error });
    }
    body
}
