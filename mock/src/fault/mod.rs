//! Faults: defects that a mock can have on purpose, so that whoever judges it can show that it would notice.
//!
//! A fault sits on the seams of the pipeline and nowhere else; the rules do not know that faults exist. Every hook does
//! nothing unless a fault overrides it. A fault belongs to one api; most kinds of faults can be made for any.

mod catalogue;
mod on;
mod paging;
mod rules;
mod seams;
mod shapes;
mod state;

pub(crate) use catalogue::named;
pub use catalogue::{Entry, UnknownFault, catalogue, find};
pub(crate) use on::{Armed, CUSTOM, Faults, Switch};
pub use seams::Fault;
