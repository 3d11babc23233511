//! What the authorization matrix has to know of an api.

use futures_util::future::BoxFuture;
use serde_json::Value;

use super::{
    cast::{Caller, Room},
    changes::Names,
    plan::{Callers, Case, MatrixPlan, Scene},
    ruling::{Ruling, answered, refused},
    worlds::{Setup, Values},
};
use crate::scenario::{Actor, Context, Raw, Unavailable};

/// Who may do what in one api, and how the states are made in which that is tried.
pub(crate) trait AuthorizationMatrix {
    /// What is called, one operation each.
    fn plans(&self) -> &'static [MatrixPlan];

    /// The rules that refuse whoever has nothing good to show.
    fn strangers(&self) -> Strangers;

    /// What the document says about a call of somebody who is known; none if nobody thought of it. It is written from the
    /// rules of the document and from nothing else: no server is asked. A rule is cited by its id, and the status of
    /// a refusal is the one that the rule has there.
    fn ruling(&self, operation: &str, case: &Case) -> Option<Ruling>;

    /// Makes a room of the owner with nobody else in it, and says what is known about it: its id, slug, link.
    ///
    /// # Errors
    ///
    /// The reason why there is none.
    fn open<'a>(
        &'a self,
        setup: &'a Setup<'_>,
        room: Room,
    ) -> BoxFuture<'a, Result<Values, Unavailable>>;

    /// Brings the people to what they are to the room.
    ///
    /// # Errors
    ///
    /// The reason why they cannot be brought there.
    fn gather<'a>(
        &'a self,
        setup: &'a Setup<'_>,
        values: &'a mut Values,
    ) -> BoxFuture<'a, Result<(), Unavailable>>;

    /// What is different where applications call as well, and what changes are tokens; none where people call and what
    /// changes is what the target shows.
    fn applications(&self) -> Option<&dyn Applications>;
}

/// The rules of an api that refuse those whom nobody knows.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Strangers {
    /// Who shows no token, or one that nobody issued.
    pub(crate) unknown: &'static str,
    /// Whose token has expired.
    pub(crate) expired: &'static str,
    /// Whose token lacks the scope.
    pub(crate) narrow: &'static str,
}

impl Strangers {
    /// One rule for all.
    pub(crate) const fn all(rule: &'static str) -> Self {
        Self { unknown: rule, expired: rule, narrow: rule }
    }

    /// The rule that refuses a caller, unless it is somebody who is known.
    fn refusal(self, caller: Caller) -> Option<&'static str> {
        match caller {
            Caller::Anonymous | Caller::Broken => Some(self.unknown),
            Caller::Expired => Some(self.expired),
            Caller::Narrow => Some(self.narrow),
            Caller::Known(_) | Caller::Application(_) => None,
        }
    }
}

/// What the document says about a call.
pub(super) fn ruling(api: &dyn AuthorizationMatrix, operation: &str, case: &Case) -> Ruling {
    if let Some(rule) = api.strangers().refusal(case.caller) {
        return refused(rule);
    }
    // No operation lists this, so what nobody thought of is told.
    api.ruling(operation, case).unwrap_or_else(|| answered(0))
}

/// Applications, and what they have.
pub(crate) trait Applications {
    /// What the target knows of it; none if that cannot be seen. Not all can: the state is put back before each call.
    fn world<'a>(
        &'a self,
        setup: &'a Setup<'_>,
        values: &'a Values,
    ) -> BoxFuture<'a, Option<Value>>;

    /// What it is called in changes.
    fn names(&self, caller: Caller) -> Names;

    /// The scene as the caller knows it.
    fn seen_by(&self, scene: &Scene, caller: Caller) -> Scene;

    /// Who sends the request, and the request with what the caller has to show; none for a person.
    fn called<'s>(
        &self,
        context: &'s Context,
        who: (Callers, Caller),
        scene: &Scene,
        raw: &Raw,
    ) -> Option<(Actor<'s>, Raw)>;
}
