//! Checks derived from the documents: every constraint violated once, and met once.
//!
//! A walk lists the constraints of an operation, examples and schemas give valid requests, and each constraint changes one
//! of them in one place. Nothing here names a constraint; values that have to exist at the target are made by `live`, and
//! where a rule of a document asks for more than its schema, `narrowed` names the rule.

mod cases;
mod collect;
mod constraint;
mod draft;
mod edge_cases;
mod invalid_values;
pub(crate) mod prerequisites;
mod readback;
mod run;
mod sample;
mod scenarios;
mod schema_exceptions;
mod send_edge_cases;
mod state;
mod table;
mod violation;

pub use collect::{of_document, of_operation};
pub use constraint::{Constrained, Constraint, Segment};
pub(crate) use scenarios::scenarios;
