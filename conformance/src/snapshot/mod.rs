//! Snapshots: one file per scenario, one block per step, to be read as a scenario.
//!
//! The functions here are pure, so that the tests (which let insta store and review the files) and
//! the binary (into which they are compiled) compare in exactly the same way. A target compares the blocks
//! that it exercised; what it could not show is taken from the stored file.

mod block;
mod compare;
mod render;
mod stored;

pub use block::{Block, parse, text};
pub use compare::{Difference, compare, merge};
pub use render::render;
pub use stored::{Stored, stored};
