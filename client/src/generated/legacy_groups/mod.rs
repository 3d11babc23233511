// Generated from openapi/legacy-groups.yaml by `cargo xtask regen`. Do not edit.

//! Quran.com legacy groups: client, calls, types and the table of operations.
mod client;
pub mod calls;
#[cfg(feature = "httpmock")]
pub mod httpmock;
pub mod operations;
pub mod types;
pub use client::*;
