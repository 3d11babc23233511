//! Typed helpers for tests against an `httpmock` server.
//!
//! The generator's match paths without the base path, let `{id}` match every segment (so that a stub for
//! one room answers for `/joined-rooms` too), and put values unescaped into regular expressions. Here the
//! paths are written again from the document.

use anyhow::{Context, Result, ensure};
use quote::quote;
use rooms_openapi::{Location, Operation};
use syn::{
    Attribute, File, ImplItem, Item, ItemImpl, ItemMod, TraitItem, Type, parse_quote,
    visit_mut::VisitMut,
};

use super::{
    client::Call,
    inputs::Place,
    names::{pascal, snake},
    project::Projection,
    render,
    rewrite::text,
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
    calls: &[Call<'_>],
    mut generated: File,
) -> Result<String> {
    for item in &mut generated.items {
        match item {
            Item::Mod(module) if module.ident == "operations" => {
                wrappers(source, projection, calls, module)?
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

fn wrappers(
    source: &Source,
    projection: &Projection,
    calls: &[Call<'_>],
    module: &mut ItemMod,
) -> Result<()> {
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
                    let mut calls = calls.iter();
                    let call = calls.find(|call| pascal(&call.operation.id) == name);
                    matchers(source, projection, call.context("a stub for no call")?, block)?;
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
    call: &Call<'_>,
    block: &mut ItemImpl,
) -> Result<()> {
    let operation = call.operation;
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
        let input = call
            .inputs
            .all
            .iter()
            .find(|input| input.place != Place::Body && snake(&input.wire) == name);
        let Some(input) = input else { continue };
        let doc = format!(" {}", input.doc);
        let doc: Attribute = parse_quote!(#[doc = #doc]);
        method.attrs.push(doc.clone());
        let (name, ty) = (&input.name, &input.ty);
        let is_identity =
            projection.identities.contains_key(text(ty).rsplit(' ').next().unwrap_or_default());
        let (taken, value) = match is_identity {
            true => (quote!(impl ::std::convert::Into<#ty>), quote!(#name.into().0.to_string())),
            false => (quote!(impl ::std::string::ToString), quote!(#name.to_string())),
        };
        if input.place == Place::Path {
            let pattern = path(source, operation, Some(&input.wire));
            *method = parse_quote! {
                #doc
                pub fn #name(self, #name: #taken) -> Self {
                    let value = ::regex::escape(&crate::path::encode(&#value));
                    Self(self.0.path_matches(::regex::Regex::new(&format!(#pattern, value)).unwrap()))
                }
            };
        } else if is_identity {
            let wire = &input.wire;
            *method = parse_quote! {
                #doc
                pub fn #name(self, #name: #taken) -> Self {
                    Self(self.0.query_param(#wire, #value))
                }
            };
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
