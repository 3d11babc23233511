//! The authorization matrix: who may do what, as one table per operation.
//!
//! A scenario per operation puts every caller in front of every kind of room and calls once from each fresh
//! state. What has to come stands in a policy that is written from the rules of the documents and knows nothing of
//! any server; what came, and what it changed, is the table.

mod table;

pub use table::{Cell, Grid, Matrix, Reason, Row};

use crate::scenario::Scenario;

/// The scenarios.
pub(crate) fn scenarios() -> Vec<Scenario> {
    Vec::new()
}
