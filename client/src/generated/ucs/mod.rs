// Generated from openapi/ucs-rooms.yaml by `cargo xtask regen`. Do not edit.

//! UCS room management: client, calls, types and the table of operations.
mod client;
pub mod calls;
#[cfg(feature = "httpmock")]
pub mod httpmock;
pub mod operations;
pub mod types;
pub use client::*;
