// Generated from openapi/ by `cargo xtask regen`. Do not edit.

//! The generated clients, one module for each api.
#[cfg(feature = "quran-reflect")]
pub mod quran_reflect;
#[cfg(feature = "oauth2")]
pub mod oauth2;
#[cfg(feature = "legacy-groups")]
pub mod legacy_groups;
#[cfg(feature = "ucs")]
pub mod ucs;
