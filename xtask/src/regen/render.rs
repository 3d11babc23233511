//! Tokens as text.

use anyhow::{Context, Result};
use proc_macro2::TokenStream;
use syn::{Attribute, Expr, ExprLit, Lit, Meta, parse_quote, visit_mut::VisitMut};

/// The first line of every generated file.
fn banner(file: &str) -> String {
    format!("// Generated from {file} by `cargo xtask regen`. Do not edit.\n\n")
}

/// Formats a file of items below the banner.
pub(crate) fn file(source: &str, mut file: syn::File) -> String {
    Lines.visit_file_mut(&mut file);
    banner(source) + &prettyplease::unparse(&file)
}

/// Formats tokens that make up a file.
///
/// # Errors
///
/// When they don't.
pub(crate) fn tokens(source: &str, tokens: TokenStream) -> Result<String> {
    let parsed = syn::parse2(tokens).context("the rendered tokens are not Rust")?;
    Ok(file(source, parsed))
}

/// One attribute for each line of documentation, each beginning with a space, as a person writes it.
struct Lines;

impl VisitMut for Lines {
    fn visit_attributes_mut(&mut self, attributes: &mut Vec<Attribute>) {
        let mut rewritten = Vec::new();
        for attribute in attributes.drain(..) {
            match documentation(&attribute) {
                Some(text) => rewritten.extend(split(&text, attribute.style)),
                None => rewritten.push(attribute),
            }
        }
        *attributes = rewritten;
    }
}

fn split(text: &str, style: syn::AttrStyle) -> impl Iterator<Item = Attribute> {
    // The generator's own examples can't be compiled, and would be listed as ignored tests.
    let text = text.trim_end().replace("```ignore", "```text");
    let lines: Vec<String> = match text.is_empty() {
        true => vec![String::new()],
        false => text.split('\n').map(str::to_owned).collect(),
    };
    let spaced = text.starts_with(' ');
    lines.into_iter().map(move |line| {
        let line = line.trim_end();
        let line = match line.is_empty() || spaced {
            true => line.to_owned(),
            false => format!(" {line}"),
        };
        let mut attribute: Attribute = parse_quote!(#[doc = #line]);
        attribute.style = style;
        attribute
    })
}

/// The text of a doc comment.
pub(crate) fn documentation(attribute: &Attribute) -> Option<String> {
    let Meta::NameValue(pair) = &attribute.meta else {
        return None;
    };
    match &pair.value {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) if pair.path.is_ident("doc") => {
            Some(text.value())
        }
        _ => None,
    }
}
