//! What a rule sees: the call, the world as it is, the time of a write, and fresh ids.
//!
//! Every decision of a rule goes through [`Context::require`] or [`Context::holds`] with the rule's id. That is the seam
//! where a fault may decide otherwise, and the reason why rules have no `if` for faults.

use std::cell::RefCell;

use serde_json::Value;

use super::call::Call;
use super::event::Event;
use super::model::{Kind, Room, RoomId, Time, User, UserId};
use super::refusal::Refusal;
use super::rule::{self, RuleId};
use super::state::World;
use super::view::View;
use crate::ids::Ids;

/// A decision that a rule is about to make.
#[derive(Clone, Copy, Debug)]
pub struct Decision<'a> {
    /// The rule.
    pub rule: RuleId,
    /// The operation at hand.
    pub operation: &'a str,
    /// Who calls; `None` while the caller is not known.
    pub caller: Option<UserId>,
    /// The room it is about.
    pub room: Option<RoomId>,
    /// What the rule says: true admits.
    pub holds: bool,
}

/// Has the last word on a decision; faultless judgement returns `decision.holds`.
pub type Judge<'a> = &'a dyn Fn(&Decision<'_>) -> bool;

/// What a rule answers: events and something to show, or a refusal.
pub type Verdict = Result<Outcome, Refusal>;

/// A request that was not refused.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// What happens, in order.
    pub events: Vec<Event>,
    /// What the caller gets to see once it has happened.
    pub view: View,
}

impl Outcome {
    /// Nothing happens.
    #[must_use]
    pub fn show(view: View) -> Self {
        Self {
            events: Vec::new(),
            view,
        }
    }

    /// Something happens; the answer is a fixed object.
    #[must_use]
    pub fn done(events: Vec<Event>, answer: Value) -> Self {
        Self {
            events,
            view: View::Fixed(answer),
        }
    }
}

/// What a rule sees.
pub struct Context<'a> {
    /// The world before the call.
    pub world: &'a World,
    /// The call.
    pub call: &'a Call,
    /// The time at which events of this call happen.
    pub now: Time,
    ids: RefCell<Ids>,
    judge: Judge<'a>,
}

impl std::fmt::Debug for Context<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Context")
            .field("call", self.call)
            .field("now", &self.now)
            .finish_non_exhaustive()
    }
}

impl<'a> Context<'a> {
    /// A context for one call.
    #[must_use]
    pub fn new(world: &'a World, call: &'a Call, now: Time, ids: Ids, judge: Judge<'a>) -> Self {
        Self {
            world,
            call,
            now,
            ids: RefCell::new(ids),
            judge,
        }
    }

    /// The ids as the rule left them, to be kept if its events are applied.
    #[must_use]
    pub fn into_ids(self) -> Ids {
        self.ids.into_inner()
    }

    /// Draws a fresh id.
    pub fn fresh<T>(&self, draw: impl FnOnce(&mut Ids) -> T) -> T {
        draw(&mut self.ids.borrow_mut())
    }

    /// Who calls.
    #[must_use]
    pub fn caller(&self) -> UserId {
        self.call.caller
    }

    /// The account of the caller.
    ///
    /// # Errors
    ///
    /// A refusal if the account is gone, which happens only after a reset while the call was under way.
    pub fn caller_account(&self) -> Result<&'a User, Refusal> {
        self.world.user(self.call.caller).ok_or_else(|| {
            Refusal::unauthorized(
                rule::CREDENTIALS_REQUIRED,
                "The account of this token does not exist.",
            )
        })
    }

    /// Refuses unless the condition holds.
    ///
    /// # Errors
    ///
    /// The refusal.
    pub fn require(&self, condition: bool, refusal: Refusal) -> Result<(), Refusal> {
        let admitted = match refusal.rule {
            Some(rule) => self.decide(rule, refusal.room, condition),
            None => condition,
        };
        if admitted { Ok(()) } else { Err(refusal) }
    }

    /// Whether a condition holds that a rule makes about a room, for rules that select rather than refuse.
    #[must_use]
    pub fn holds(&self, rule: RuleId, room: RoomId, condition: bool) -> bool {
        self.decide(rule, Some(room), condition)
    }

    fn decide(&self, rule: RuleId, room: Option<RoomId>, holds: bool) -> bool {
        let operation = &self.call.operation;
        (self.judge)(&Decision {
            rule,
            operation,
            caller: Some(self.call.caller),
            room,
            holds,
        })
    }

    /// A room of either kind.
    ///
    /// # Errors
    ///
    /// 404 if there is none.
    pub fn room(&self, id: RoomId) -> Result<&'a Room, Refusal> {
        self.world
            .room(id)
            .ok_or_else(|| Refusal::missing(format!("Room {id} does not exist.")))
    }

    /// A room of the kind that the operation is for.
    ///
    /// # Errors
    ///
    /// 404 if there is no room, or one of the other kind: `operation-fits-room-kind`.
    pub fn room_of_kind(&self, id: RoomId, kind: Kind) -> Result<&'a Room, Refusal> {
        let room = self.room(id)?;
        let message = format!(
            "Room {id} is a {}, not a {}.",
            room.kind.word(),
            kind.word()
        );
        self.require(
            room.kind == kind,
            Refusal::not_found(rule::OPERATION_FITS_ROOM_KIND, message).about(id),
        )?;
        Ok(room)
    }

    /// Whether the caller administers the room.
    #[must_use]
    pub fn administers(&self, room: &Room) -> bool {
        room.is_admin(self.call.caller)
    }

    /// Whether the caller is a member of the room.
    #[must_use]
    pub fn belongs(&self, room: &Room) -> bool {
        room.is_member(self.call.caller)
    }
}
