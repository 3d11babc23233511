// Generated from openapi/ by `cargo xtask regen`. Do not edit.

//! The examples of the documents, as tests.
#[cfg(feature = "quran-reflect")]
mod quran_reflect;
#[cfg(feature = "oauth2")]
mod oauth2;
#[cfg(feature = "legacy-groups")]
mod legacy_groups;
#[cfg(feature = "ucs")]
mod ucs;
