//! What this api brings to the pipeline, and what its rules ask for again and again.

use http::{HeaderMap, header};
use rooms_openapi::{Api, Operation, Violation};
use serde::Serialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::event::Event;
use super::model::{Room, Status};
use super::state::World;
use super::view::{self, View};
use super::{files, rule, rules};
use crate::domain::{self, Domain, Refusal, RefusalKind, Rule, RuleId, Time, Viewer};
use crate::fault::Faults;
use crate::keys;
use crate::reply::Reply;
use crate::serve::{Incoming, Serve};
use crate::store::{Shared, Store};

/// Rooms for calls and chats.
#[derive(Clone, Copy, Debug)]
pub struct Ucs;

/// What a rule sees.
pub(super) type Context<'a> = domain::Context<'a, Ucs>;
/// What a rule answers.
pub(super) type Verdict = domain::Verdict<Ucs>;

impl Domain for Ucs {
    const API: Api = Api::Ucs;
    type World = World;
    type Event = Event;
    type View = View;
}

impl<'a> Context<'a> {
    /// The room of the path: `room-id-is-a-uuid`, `unknown-room-not-found`.
    pub(super) fn room(&self) -> Result<&'a Room, Refusal> {
        let wrong = || Refusal::invalid(rule::ROOM_ID_IS_A_UUID, "room_id", "is not a UUID");
        let text = self.call.text("room_id").unwrap_or_default();
        let id = Uuid::parse_str(text).map_err(|_| wrong())?;
        self.world.room(id).ok_or_else(|| {
            Refusal::not_found(rule::UNKNOWN_ROOM_NOT_FOUND, "There is no such room.")
        })
    }
}

/// `admin-calls-need-admin`
pub(super) fn administered(cx: &Context<'_>, room: &Room) -> Result<(), Refusal> {
    let message = "Only administrators of the room may do this.";
    let refusal = Refusal::forbidden(rule::ADMIN_CALLS_NEED_ADMIN, message);
    cx.require(room.is_admin(cx.caller()), refusal.about(room.id))
}

/// `participant-calls-need-participant`
pub(super) fn participating(cx: &Context<'_>, room: &Room) -> Result<(), Refusal> {
    let message = "Only participants of the room may do this.";
    let refusal = Refusal::forbidden(rule::PARTICIPANT_CALLS_NEED_PARTICIPANT, message);
    let inside = room.participant(cx.caller()).is_some();
    cx.require(inside, refusal.about(room.id))
}

/// `ended-room-refuses-changes`
pub(super) fn unended(cx: &Context<'_>, room: &Room) -> Result<(), Refusal> {
    let message = "The room has ended.";
    let refusal = Refusal::unfit(rule::ENDED_ROOM_REFUSES_CHANGES, message);
    cx.require(room.status(cx.now) != Status::Ended, refusal.about(room.id))
}

impl Serve for Ucs {
    fn world(store: &Store) -> &World {
        &store.ucs
    }

    fn apply(store: &mut Store, event: Event) {
        store.ucs.apply(event);
    }

    fn caller(
        operation: &Operation,
        headers: &HeaderMap,
        store: &Store,
        faults: &Faults<Self>,
    ) -> Result<Uuid, Refusal> {
        let header = headers.get(header::AUTHORIZATION);
        let header = header.and_then(|value| value.to_str().ok());
        let token = header.and_then(|text| {
            let (scheme, token) = text.split_once(' ')?;
            scheme.eq_ignore_ascii_case("bearer").then_some(token.trim())
        });
        let what = (operation.id.as_str(), rule::TOKEN_REQUIRED);
        keys::caller(store, headers, token, what, faults)
    }

    fn malformed(operation: &Operation, violation: Option<&Violation>) -> Option<RuleId> {
        let Some(violation) = violation else {
            return Some(rule::MALFORMED_INPUT_REFUSED);
        };
        match violation.field.as_str() {
            "room_id" => Some(rule::ROOM_ID_IS_A_UUID),
            "file_id" => Some(rule::FILE_ID_IS_A_UUID),
            _ if violation.kind == rooms_openapi::ViolationKind::UndocumentedField
                && operation.id == "change_room" =>
            {
                Some(rule::ONE_INTENTION_PER_BODY)
            }
            _ => Some(rule::MALFORMED_INPUT_REFUSED),
        }
    }

    fn rule(operation: &str) -> Option<Rule<Self>> {
        rules::of(operation)
    }

    fn render<'a>(world: &'a World, viewer: Viewer<'a>, view: &'a View) -> Option<impl Serialize> {
        view::render(world, viewer, view)
    }

    fn refused(refusal: &Refusal, now: Time) -> (u16, Value) {
        let status = match refusal.kind {
            RefusalKind::Unauthorized => 401,
            RefusalKind::Invalid => 400,
            RefusalKind::NotFound => 404,
            RefusalKind::Forbidden => 403,
            RefusalKind::Conflict => 409,
        };
        let mut body = Self::error("", &refusal.message);
        body["sent_at"] = view::instant(now).into();
        (status, body)
    }

    fn error(_kind: &str, message: &str) -> Value {
        json!({ "errors": [{ "message": message }] })
    }

    fn handle(world: &World, account: Uuid) -> Option<String> {
        world.handle(account).map(str::to_owned)
    }

    fn snapshot(world: &World) -> Value {
        view::snapshot(world)
    }

    fn beside(store: &Shared, faults: &Faults<Self>, incoming: Incoming<'_>) -> Option<Reply> {
        files::serve(store, faults, incoming)
    }
}
