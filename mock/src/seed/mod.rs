//! What a mock holds at its start.

mod build;
mod demo;
mod demo_data;
mod seeds;

pub(crate) use build::{person, plant};
pub use seeds::{Seed, UnknownSeed};
