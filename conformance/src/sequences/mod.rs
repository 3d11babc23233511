//! Random sequences of calls, held to a small model of membership and roles.
//!
//! proptest generates the sequences, each call from the model's state, as `proptest-state-machine` does. Its
//! runner and its value trees are not used: they are synchronous and not `Send`, while a scenario is asynchronous
//! and moves between threads; and they try each deletion once, from the back, while calls name what earlier
//! calls made, so that a second pass pays. A sequence is plain data here, and `shrink` tries until nothing
//! more can be left out.

mod compare;
mod generated;
mod plan;
mod play;
mod player;
mod race;
mod random;
mod report;
mod reproduction;
mod shrink;
mod start;

pub use plan::SequencePlan;

pub(crate) use play::role;
pub(crate) use race::{Race, call, run as race};
pub(crate) use random::{run as random, scenario};
pub(crate) use start::Start;
