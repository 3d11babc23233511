//! Random sequences of calls, held to a small model of membership and roles.

use crate::scenario::Scenario;

/// The scenarios.
pub(crate) fn scenarios() -> Vec<Scenario> {
    Vec::new()
}
