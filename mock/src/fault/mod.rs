//! Faults: defects that a mock can have on purpose, so that whoever judges it can show that it would notice.
//!
//! A fault sits on the seams of the pipeline and nowhere else; the rules do not know that faults exist. Every hook does
//! nothing unless a fault overrides it. A fault belongs to one api; most kinds of faults can be made for any.

mod catalogue;
mod paging;
mod rules;
mod seams;
mod shapes;
mod state;

pub use catalogue::{Entry, UnknownFault, catalogue, find};
pub use seams::Fault;
pub(crate) use seams::{Armed, Faults};
