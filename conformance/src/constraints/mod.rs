//! Checks derived from the documents: every constraint violated once, and met once.
//!
//! A walk lists the constraints of an operation, examples and schemas give valid requests, and each constraint changes one
//! of them in one place. Nothing here names a constraint; values that have to exist at the target are made by `live`, and
//! where a rule of a document asks for more than its schema, `narrowed` names the rule.

mod bench;
mod broken;
mod cases;
mod constraint;
mod draft;
mod live;
mod narrowed;
mod nasty;
mod odd;
mod readback;
mod sample;
mod scenarios;
mod table;
mod trial;
mod walk;
mod wrong;

pub use constraint::{Constraint, ConstraintSeen, Keyword, Segment, Subject};
pub(crate) use scenarios::scenarios;
pub use walk::{of_document, of_operation};
