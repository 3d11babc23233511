//! What a run may do to its target, decided before a request leaves.
//!
//! The decision sits in the recorder and reads the wire, so no scenario can forget it, and no
//! scenario has to ask which target it runs on. Holding back is not a finding: the step is *not
//! exercised*, with the reason.

mod admit;
mod books;
mod shared;

pub(crate) use admit::operation;
pub use admit::{Guard, Intent, Verdict};
pub(crate) use books::FIXTURE;
pub use books::{Existence, Settled};
pub use shared::Shared;

#[cfg(test)]
mod tests;
