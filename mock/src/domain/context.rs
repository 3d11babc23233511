//! What a rule sees: the call, the world as it is, the time of a write, and fresh ids.
//!
//! Every decision of a rule goes through [`Context::require`] or [`Context::holds`] with the rule's id. That is the seam
//! where a fault may decide otherwise, and the reason why rules have no `if` for faults.

use std::cell::RefCell;

use serde_json::Value;
use uuid::Uuid;

use super::call::Call;
use super::decision::{Decision, Judge, RoomKey};
use super::refusal::Refusal;
use super::rule::RuleId;
use super::{Domain, Time};
use crate::ids::Ids;

/// What a rule answers: events and something to show, or a refusal.
pub type Verdict<D> = Result<Outcome<D>, Refusal>;

/// The rules of one operation.
pub type Rule<D> = fn(&Context<'_, D>) -> Verdict<D>;

/// A request that was not refused.
#[derive(Clone, Debug)]
pub struct Outcome<D: Domain> {
    /// What happens, in order.
    pub events: Vec<D::Event>,
    /// What the caller gets to see once it has happened.
    pub view: D::View,
}

impl<D: Domain> Outcome<D> {
    /// Nothing happens.
    #[must_use]
    pub fn show(view: D::View) -> Self {
        Self { events: Vec::new(), view }
    }

    /// Something happens; the answer is a fixed object.
    #[must_use]
    pub fn done(events: Vec<D::Event>, answer: Value) -> Self {
        Self { events, view: answer.into() }
    }
}

/// What a rule sees.
pub struct Context<'a, D: Domain> {
    /// The world before the call.
    pub world: &'a D::World,
    /// The call.
    pub call: &'a Call,
    /// The time at which events of this call happen.
    pub now: Time,
    ids: RefCell<Ids>,
    judge: Judge<'a>,
}

impl<D: Domain> std::fmt::Debug for Context<'_, D> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Context")
            .field("call", self.call)
            .field("now", &self.now)
            .finish_non_exhaustive()
    }
}

impl<'a, D: Domain> Context<'a, D> {
    /// A context for one call.
    #[must_use]
    pub fn new(world: &'a D::World, call: &'a Call, now: Time, ids: Ids, judge: Judge<'a>) -> Self {
        Self { world, call, now, ids: RefCell::new(ids), judge }
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

    /// Whose account calls.
    #[must_use]
    pub fn caller(&self) -> Uuid {
        self.call.caller
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
    pub fn holds(&self, rule: RuleId, room: impl Into<RoomKey>, condition: bool) -> bool {
        self.decide(rule, Some(room.into()), condition)
    }

    fn decide(&self, rule: RuleId, room: Option<RoomKey>, holds: bool) -> bool {
        let operation = &self.call.operation;
        (self.judge)(&Decision { rule, operation, caller: Some(self.call.caller), room, holds })
    }
}
