//! The authorization matrix: who may do what, as one table per operation.

use crate::scenario::Scenario;

/// The scenarios.
pub(crate) fn scenarios() -> Vec<Scenario> {
    Vec::new()
}
