//! What the domains of all apis have in common: calls, decisions, refusals, verdicts. No HTTP in here.
//!
//! A call goes through a rule, which answers with events and a view or with a refusal; the events are applied to the
//! world of the api; the view is rendered. [`Domain`] says what the world, the events and the views of an api are.

mod call;
mod context;
mod decision;
mod kind;
mod refusal;
mod rule;
mod viewer;

pub use call::{Call, Fields, Given};
pub use context::{Context, Outcome, Rule, Verdict};
pub use decision::{Decision, Judge, RoomKey};
pub use kind::{Domain, Time};
pub use refusal::{Refusal, RefusalKind};
pub(crate) use rule::rules;
pub use rule::{MALFORMED_INPUT_REFUSED, RuleId};
pub use viewer::{Viewer, instant};
