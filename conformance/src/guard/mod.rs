//! What a run may do to its target, decided before a request leaves.
//!
//! The decision sits in the recorder and reads the wire, so no scenario can forget it, and no
//! scenario has to ask which target it runs on. Holding back is not a finding: the step is *not
//! exercised*, with the reason.

mod admit;
pub mod ledger;
pub mod pace;
mod settlement;
mod shared;

pub(crate) use admit::operation;
pub use admit::{Admission, Guard, Intent};
pub(crate) use settlement::FIXTURE;
pub use settlement::{Existence, Settled};
pub use shared::{Call, Care, Shared};

#[cfg(test)]
mod tests;
