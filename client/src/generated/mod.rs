// Generated from openapi/ by `cargo xtask regen`. Do not edit.

//! The generated clients, one module for each api.
pub mod quran_reflect;
