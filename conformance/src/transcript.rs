//! The transcript of a scenario: every step with all that was exchanged in it.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::{
    exchange::Exchange,
    reason::Reason,
    scenario::{Role, Token},
};

/// What a step is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// A call of the typed client.
    Call,
    /// A request that the typed client could not have sent.
    Raw,
    /// Something outside the api: reading a letter, approving a page, moving the clock.
    Control,
    /// Bringing a fixture to its baseline, or removing what a scenario left. Checked like any other
    /// step, but no part of the scenario.
    Setup,
}

/// How a step went.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It took place.
    Exercised,
    /// This target cannot show it.
    NotExercised {
        /// Why.
        reason: Reason,
    },
    /// Something that it needs went wrong before.
    Stopped {
        /// What.
        reason: Reason,
    },
    /// It could not be told: the request did not leave, or no answer came.
    Failed {
        /// Why.
        reason: Reason,
    },
}

impl Outcome {
    /// Why it did not take place; none if it did.
    #[must_use]
    pub fn reason(&self) -> Option<&Reason> {
        match self {
            Self::Exercised => None,
            Self::NotExercised { reason } | Self::Stopped { reason } | Self::Failed { reason } => {
                Some(reason)
            }
        }
    }
}

/// One step.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StepRecord {
    /// Unique in the scenario.
    pub label: String,
    /// Who, as snapshots call it.
    pub actor: String,
    /// The part of whoever called.
    #[serde(skip)]
    pub role: Role,
    /// With which token.
    #[serde(skip)]
    pub token: Token,
    /// What for.
    pub kind: StepKind,
    /// How it went.
    pub outcome: Outcome,
    /// The operation that the request led to.
    pub operation: Option<String>,
    /// The exchange that counts.
    pub exchange: Option<Exchange>,
    /// Attempts before it, which stay out of the snapshot.
    pub attempts: Vec<Exchange>,
    /// Why the typed client could not read the response.
    pub undecoded: Option<String>,
    /// The status that an expectation holds this step to.
    pub pinned_status: Option<u16>,
    /// Where in the body an expectation holds this step to a value: JSON pointers.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub held_at: BTreeSet<String>,
}

impl StepRecord {
    /// Whether it took place.
    #[must_use]
    pub fn was_exercised(&self) -> bool {
        self.outcome == Outcome::Exercised
    }

    /// The reason why it is not exercised on this target.
    #[must_use]
    pub fn not_exercised(&self) -> Option<&Reason> {
        match &self.outcome {
            Outcome::NotExercised { reason } => Some(reason),
            _ => None,
        }
    }
}

/// All steps of a scenario, in order.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Transcript {
    /// The steps.
    pub steps: Vec<StepRecord>,
}
