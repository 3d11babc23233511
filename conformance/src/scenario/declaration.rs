//! What a scenario declares about itself.
//!
//! Everything a reader of a list needs is data; only the scenario itself is code.

use std::{fmt, future::Future, pin::Pin};

use rooms_openapi::Api;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    scenario::Context,
    targets::{AccountSlot, Capability},
};

/// A part that somebody plays in a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Created the room.
    Owner,
    /// Was made an admin of the room.
    Admin,
    /// Is, or becomes, a member of the room.
    Member,
    /// Is invited to the room.
    Invitee,
    /// Has nothing to do with the room.
    Outsider,
    /// Is somebody whom a call is about.
    Other,
    /// Has no credentials.
    Anonymous,
    /// A client application: shows who it is request by request.
    Application,
}

impl Role {
    /// The name in snapshots and reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Admin => "admin",
            Self::Member => "member",
            Self::Invitee => "invitee",
            Self::Outsider => "outsider",
            Self::Other => "other",
            Self::Anonymous => "anonymous",
            Self::Application => "application",
        }
    }

    /// Whether somebody with an account has to play it.
    #[must_use]
    pub fn needs_account(self) -> bool {
        !matches!(self, Self::Anonymous | Self::Application)
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// With which token an actor calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Token {
    /// A valid one.
    Valid,
    /// One that has expired.
    Expired,
    /// One with hardly any scope.
    Narrow,
    /// One that nobody ever issued.
    Broken,
    /// A valid one, on a line of its own: calls on it do not wait for those on the other one.
    Again,
}

/// Who plays which role. Anybody can be anonymous, and applications are nobody: those need no account.
pub type Cast = &'static [(Role, AccountSlot)];

/// The scenario of a scenario under way.
pub type ScenarioFuture<'a> = Pin<Box<dyn Future<Output = ()> + Send + 'a>>;

/// Where the steps of a scenario come from.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum ScenarioKind {
    /// Somebody wrote it. Each step is a block of its snapshot.
    Written,
    /// Who may do what: every actor calls one operation on every kind of room.
    Matrix,
    /// Every constraint of one operation is violated once and met once.
    Constraints,
    /// Random calls, held to a small model of the rules.
    Sequences,
}

impl ScenarioKind {
    /// Whether its steps are made from the document. Such a scenario has many steps that are alike, so
    /// only those with a finding are kept in the files of a run, and its snapshot is what it tabulates.
    #[must_use]
    pub fn is_generated(self) -> bool {
        self != Self::Written
    }
}

/// One scenario.
#[derive(Clone, Copy)]
pub struct Scenario {
    /// A fact in `snake_case`, unique.
    pub name: &'static str,
    /// The claim, as one sentence.
    pub claim: &'static str,
    /// The operation on whose documentation page the claim rests.
    pub operation: &'static str,
    /// The api.
    pub api: Api,
    /// Who plays which role.
    pub cast: Cast,
    /// Capabilities without which nothing of the scenario can be shown.
    pub requires: &'static [Capability],
    /// Whether it only reads, and so may run where nothing must be changed.
    pub reads_only: bool,
    /// Where its steps come from.
    pub kind: ScenarioKind,
    /// The scenario.
    pub run: for<'a> fn(&'a Context) -> ScenarioFuture<'a>,
}

impl Scenario {
    /// The account that plays a role.
    #[must_use]
    pub fn account(&self, role: Role) -> Option<AccountSlot> {
        let found = self.cast.iter().find(|(cast, _)| *cast == role);
        found.map(|(_, slot)| *slot)
    }
}

impl fmt::Debug for Scenario {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scenario")
            .field("name", &self.name)
            .field("api", &self.api)
            .finish_non_exhaustive()
    }
}
