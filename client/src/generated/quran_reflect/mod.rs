// Generated from openapi/quran-reflect.yaml by `cargo xtask regen`. Do not edit.

//! Quran Foundation Rooms: client, calls, types and the table of operations.
mod client;
pub mod calls;
#[cfg(feature = "httpmock")]
pub mod httpmock;
pub mod operations;
pub mod types;
pub use client::*;
