//! What this api brings to the pipeline.

use http::HeaderMap;
use rooms_openapi::{Api, Operation, Violation, ViolationKind};
use serde::Serialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::model::{Event, Room, UserId};
use super::state::World;
use super::view::{self, View};
use super::{rule, rules};
use crate::domain::{self, Domain, Refusal, RefusalKind, Rule, RuleId, Time, Viewer};
use crate::fault::Faults;
use crate::keys;
use crate::serve::Serve;
use crate::store::Store;

/// Groups and pages of the retired predecessor.
#[derive(Clone, Copy, Debug)]
pub struct LegacyGroups;

/// What a rule sees.
pub(super) type Context<'a> = domain::Context<'a, LegacyGroups>;
/// What a rule answers.
pub(super) type Verdict = domain::Verdict<LegacyGroups>;

impl Domain for LegacyGroups {
    const API: Api = Api::LegacyGroups;
    type World = World;
    type Event = Event;
    type View = View;
}

impl<'a> Context<'a> {
    /// Who calls, as this api knows them.
    pub(super) fn user(&self) -> Option<UserId> {
        self.world.user_of(self.caller()).map(|user| user.id)
    }

    /// The room of the path: `unknown-group-not-found`.
    pub(super) fn room(&self) -> Result<&'a Room, Refusal> {
        let id = self.call.id("groupId")?;
        self.world.room(id).ok_or_else(|| {
            let message = format!("There is no group or page {id}.");
            Refusal::not_found(rule::UNKNOWN_GROUP_NOT_FOUND, message)
        })
    }
}

impl Serve for LegacyGroups {
    fn world(store: &Store) -> &World {
        &store.legacy_groups
    }

    fn apply(store: &mut Store, event: Event) {
        store.legacy_groups.apply(event);
    }

    fn caller(
        operation: &Operation,
        headers: &HeaderMap,
        store: &Store,
        faults: &Faults<Self>,
    ) -> Result<Uuid, Refusal> {
        let token = headers.get("o_t_h").and_then(|value| value.to_str().ok());
        let what = (operation.id.as_str(), rule::TOKEN_REQUIRED);
        keys::caller(store, headers, token, what, faults)
    }

    fn malformed(_operation: &Operation, violation: Option<&Violation>) -> Option<RuleId> {
        Some(match violation {
            Some(wrong) if wrong.field == "groupId" => rule::GROUP_ID_IS_A_NUMBER,
            Some(wrong) if wrong.kind == ViolationKind::UndocumentedField => {
                rule::BODIES_ARE_CLOSED
            }
            _ => rule::REFUSAL_NAMES_THE_FIELD,
        })
    }

    fn rule(operation: &str) -> Option<Rule<Self>> {
        rules::of(operation)
    }

    fn render<'a>(world: &'a World, viewer: Viewer<'a>, view: &'a View) -> Option<impl Serialize> {
        view::render(world, viewer, view)
    }

    fn refused(refusal: &Refusal, _now: Time) -> (u16, Value) {
        let (status, code) = match refusal.kind {
            RefusalKind::Unauthorized | RefusalKind::Forbidden => (403, "ForbiddenError"),
            RefusalKind::Invalid | RefusalKind::Conflict => (422, "ValidationError"),
            RefusalKind::NotFound => (404, "NotFoundError"),
        };
        (status, error(code, &refusal.message))
    }

    fn error(kind: &str, message: &str) -> Value {
        let code = match kind {
            "not_found" => "NotFoundError",
            "internal_server_error" => "ServerError",
            _ => "ValidationError",
        };
        error(code, message)
    }

    fn handle(world: &World, account: Uuid) -> Option<String> {
        world.user_of(account).map(|user| user.handle.clone())
    }

    fn snapshot(world: &World) -> Value {
        view::snapshot(world)
    }
}

fn error(code: &str, message: &str) -> Value {
    json!({ "success": false, "error": { "code": code, "message": message } })
}
