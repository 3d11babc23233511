//! Checks derived from the documents: every constraint violated once, and met once.

use crate::scenario::Scenario;

/// The scenarios.
pub(crate) fn scenarios() -> Vec<Scenario> {
    Vec::new()
}
