//! Why a run ends before its last scenario.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Why a run ends before its last scenario, although the target is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EndedEarly {
    /// Somebody asked for it.
    Interrupted,
    /// It took longer than it was allowed to.
    TimeLimit,
}

impl EndedEarly {
    /// In a sentence.
    #[must_use]
    pub fn sentence(self) -> &'static str {
        match self {
            Self::Interrupted => "the run was interrupted",
            Self::TimeLimit => "the time limit of the run was reached",
        }
    }
}
