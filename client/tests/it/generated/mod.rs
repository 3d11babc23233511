// Generated from openapi/ by `cargo xtask regen`. Do not edit.

//! The examples of the documents, as tests.
mod quran_reflect;
