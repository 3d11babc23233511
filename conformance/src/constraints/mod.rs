//! Checks derived from the documents: every constraint violated once, and met once.

mod constraint;
mod walk;

pub use constraint::{Constraint, ConstraintSeen, Keyword, Segment, Subject};
pub use walk::{of_document, of_operation};

use crate::scenario::Scenario;

/// The scenarios.
pub(crate) fn scenarios() -> Vec<Scenario> {
    Vec::new()
}
