//! Typed helpers for tests against an `httpmock` server.
//!
//! The generator's match paths without the base path, let `{id}` match every segment (so that a stub for
//! one room answers for `/joined-rooms` too), and put values unescaped into regular expressions. Here the
//! paths are written again from the document.

use anyhow::{Context, Result, ensure};
use quote::quote;
use rooms_openapi::{Location, Operation};
use syn::{
    Attribute, File, FnArg, ImplItem, Item, ItemImpl, ItemMod, TraitItem, Type, parse_quote,
    visit_mut::VisitMut,
};

use super::{
    names::{pascal, snake},
    project::Projection,
    render,
    source::Source,
};

/// Renders the helpers from what the generator wrote.
///
/// # Errors
///
/// When it has an unexpected shape.
pub(crate) fn render(
    source: &Source,
    projection: &Projection,
    mut generated: File,
) -> Result<String> {
    for item in &mut generated.items {
        match item {
            Item::Mod(module) if module.ident == "operations" => {
                wrappers(source, projection, module)?
            }
            Item::Trait(extension) => {
                for member in &mut extension.items {
                    if let TraitItem::Fn(method) = member {
                        let operation = operation(source, |id| method.sig.ident == id)?;
                        let text = format!(" Stubs `{}`.", operation.label());
                        method.attrs.push(parse_quote!(#[doc = #text]));
                    }
                }
            }
            _ => {}
        }
    }
    generated.attrs.push(parse_quote!(#![doc = " Typed stubs for an `httpmock` server."]));
    Ok(render::file(&source.file(), generated))
}

fn operation(source: &Source, matches: impl Fn(&str) -> bool) -> Result<&Operation> {
    let operations = source.operations().into_iter();
    operations
        .into_iter()
        .find(|operation| matches(&operation.id))
        .context("a stub for no operation")
}

fn wrappers(source: &Source, projection: &Projection, module: &mut ItemMod) -> Result<()> {
    let Some((_, items)) = &mut module.content else {
        return Ok(());
    };
    for item in items {
        match item {
            Item::Struct(wrapper) => {
                let name = wrapper.ident.to_string();
                let operation = operation(source, |id| {
                    [format!("{}When", pascal(id)), format!("{}Then", pascal(id))].contains(&name)
                })?;
                let side = if name.ends_with("When") { "Requests to" } else { "Answers of" };
                let text = format!(" {side} `{}`.", operation.label());
                wrapper.attrs.push(parse_quote!(#[doc = #text]));
                wrapper.attrs.push(parse_quote!(#[allow(missing_debug_implementations)]));
            }
            Item::Impl(block) => {
                let Type::Path(owner) = &*block.self_ty else {
                    continue;
                };
                let owner =
                    owner.path.segments.last().map(|s| s.ident.to_string()).unwrap_or_default();
                if let Some(name) = owner.strip_suffix("When") {
                    let operation = operation(source, |id| pascal(id) == name)?;
                    matchers(source, projection, operation, block)?;
                }
            }
            _ => {}
        }
    }
    Ok(())
}

fn matchers(
    source: &Source,
    projection: &Projection,
    operation: &Operation,
    block: &mut ItemImpl,
) -> Result<()> {
    for member in &mut block.items {
        let ImplItem::Fn(method) = member else {
            continue;
        };
        let name = method.sig.ident.to_string();
        if name == "new" {
            let mut replacement = Pattern { text: path(source, operation, None), replaced: 0 };
            replacement.visit_block_mut(&mut method.block);
            ensure!(replacement.replaced == 1, "no path in the stub for `{}`", operation.id);
            continue;
        }
        let mut parameters = operation.parameters.iter();
        let Some(parameter) = parameters.find(|parameter| snake(&parameter.name) == name) else {
            continue;
        };
        let described = projection.value.pointer(parameter.pointer.trim_start_matches('#'));
        if let Some(text) = described.and_then(|node| node["description"].as_str()) {
            let doc: Attribute = parse_quote!(#[doc = #text]);
            method.attrs.push(doc);
        }
        if parameter.location == Location::Path {
            let pattern = path(source, operation, Some(&parameter.name));
            let value = method.sig.inputs.iter().nth(1);
            ensure!(matches!(value, Some(FnArg::Typed(_))), "`{name}` takes no value");
            method.block = parse_quote!({
                let value = ::regex::escape(&crate::path::encode(&value.to_string()));
                Self(self.0.path_matches(::regex::Regex::new(&format!(#pattern, value)).unwrap()))
            });
        }
    }
    Ok(())
}

/// The regular expression of a path. One parameter may be left open as `{}`, to be filled in with a value;
/// the result is then a format string.
fn path(source: &Source, operation: &Operation, open: Option<&str>) -> String {
    let mut pattern = format!("^{}", source.api.base_path());
    for segment in operation.path.split('/').skip(1) {
        pattern.push('/');
        let name = segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
        let parameter = name.and_then(|name| operation.parameter(Location::Path, name));
        match parameter {
            None => pattern.push_str(segment),
            Some(parameter) if open == Some(&parameter.name) => pattern.push_str("{}"),
            Some(parameter) if parameter.schema["type"] == "integer" => pattern.push_str("[0-9]+"),
            Some(_) => pattern.push_str("[^/]+"),
        }
    }
    pattern + "$"
}

/// Replaces the pattern that the generator gave to `Regex::new`.
struct Pattern {
    text: String,
    replaced: usize,
}

impl VisitMut for Pattern {
    fn visit_lit_str_mut(&mut self, literal: &mut syn::LitStr) {
        if literal.value().starts_with('^') {
            *literal = syn::LitStr::new(&self.text, literal.span());
            self.replaced += 1;
        }
    }

    fn visit_expr_path_mut(&mut self, path: &mut syn::ExprPath) {
        if path.path.segments.first().is_some_and(|segment| segment.ident == "regex") {
            *path = syn::parse2(quote!(::regex::Regex::new)).unwrap_or_else(|_| path.clone());
        }
    }
}
