//! Whether, when and how often a request is repeated.
//!
//! The decision is one pure function over the effect of the operation, what came back and the time that is
//! left; the method plays no part in it. The loops that wait are elsewhere.

mod deadline;
mod decide;
mod hint;
mod policy;

pub use decide::GaveUp;
pub use policy::Retry;

pub(crate) use deadline::Deadline;
pub(crate) use decide::{Outcome, Verdict, decide};
pub(crate) use hint::retry_after;
