//! `Debug` for structs that carry secrets.

use anyhow::{Context, Result};
use quote::quote;
use syn::{Item, ItemStruct, Meta, Path, Token, parse_quote, punctuated::Punctuated};

use super::{setters, types::Field};
use crate::regen::{names::pascal, project::Projection};

/// The Rust names of the secret fields of a type.
pub(super) fn fields(projection: &Projection, owner: &str, fields: &[Field]) -> Vec<String> {
    fields
        .iter()
        .filter(|field| projection.secret.contains(&(owner.to_owned(), field.wire.clone())))
        .map(|field| setters::label(&field.name))
        .collect()
}

/// Whether a type is that of a secret property.
pub(super) fn is_secret(projection: &Projection, name: &str) -> bool {
    let mut secret = projection.secret.iter();
    secret.any(|(owner, property)| format!("{owner}{}", pascal(property)) == name)
}

/// Removes the derived `Debug` of a text with limits and returns one that hides it.
pub(super) fn debug_of_text(item: &mut ItemStruct) -> Result<Item> {
    underive(item)?;
    let (name, label) = (&item.ident, item.ident.to_string());
    Ok(parse_quote! {
        impl ::std::fmt::Debug for #name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_tuple(#label).field(&"[redacted]").finish()
            }
        }
    })
}

fn underive(item: &mut ItemStruct) -> Result<()> {
    for attribute in &mut item.attrs {
        if let Meta::List(list) = &attribute.meta
            && list.path.is_ident("derive")
        {
            let derived = list.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated)?;
            let kept = derived.iter().filter(|path| !path.is_ident("Debug"));
            *attribute = parse_quote!(#[derive(#(#kept),*)]);
        }
    }
    Ok(())
}

/// Removes the derived `Debug` and returns one that hides the given fields.
pub(super) fn debug(item: &mut ItemStruct, hidden: &[String]) -> Result<Item> {
    underive(item)?;
    let mut lines = Vec::new();
    for field in &item.fields {
        let name = field.ident.as_ref().context("only structs with named fields carry secrets")?;
        let label = setters::label(name);
        if label == "client" {
            continue;
        }
        lines.push(match hidden.contains(&label) {
            true => quote!(.field(#label, &"[redacted]")),
            false => quote!(.field(#label, &self.#name)),
        });
    }
    let (name, label) = (&item.ident, item.ident.to_string());
    let (generics, arguments, bounds) = item.generics.split_for_impl();
    Ok(parse_quote! {
        impl #generics ::std::fmt::Debug for #name #arguments #bounds {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct(#label)#(#lines)*.finish()
            }
        }
    })
}
