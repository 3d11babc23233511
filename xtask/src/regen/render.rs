//! Tokens as text.

use anyhow::{Context, Result};
use proc_macro2::TokenStream;

/// The first line of every generated file.
pub(crate) fn banner(file: &str) -> String {
    format!("// Generated from {file} by `cargo xtask regen`. Do not edit.\n\n")
}

/// Formats a file of items below the banner.
pub(crate) fn file(source: &str, file: &syn::File) -> String {
    banner(source) + &prettyplease::unparse(file)
}

/// Formats tokens that make up a file.
///
/// # Errors
///
/// When they don't.
pub(crate) fn tokens(source: &str, tokens: TokenStream) -> Result<String> {
    let parsed = syn::parse2(tokens).context("the rendered tokens are not Rust")?;
    Ok(file(source, &parsed))
}
