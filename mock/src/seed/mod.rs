//! What a mock holds at its start.

mod build;
mod demo;
mod seeds;

pub(crate) use build::{person, store};
pub use seeds::{Seed, UnknownSeed};
