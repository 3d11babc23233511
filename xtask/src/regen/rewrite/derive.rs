//! What the types derive beyond what the generator gives them.

use std::collections::BTreeSet;

use anyhow::Result;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Attribute, Item, Meta, Path, Token, parse_quote, punctuated::Punctuated};

use super::syntax::text;

/// The names of the types that have a number with a fraction somewhere inside: they are equal to nothing for certain.
pub(super) fn with_floats(items: &[Item]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    loop {
        let before = found.len();
        for item in items {
            let (name, content) = match item {
                Item::Struct(item) => (&item.ident, text(&item.fields)),
                Item::Enum(item) => (&item.ident, text(&item.variants)),
                _ => continue,
            };
            let mut words =
                content.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
            if words.any(|word| word == "f64" || found.contains(word)) {
                found.insert(name.to_string());
            }
        }
        if found.len() == before {
            return found;
        }
    }
}

/// Adds to the derived traits, and takes away from them.
pub(super) fn change(attributes: &mut [Attribute], more: &[&str], without: &str) -> Result<()> {
    for attribute in attributes {
        if let Meta::List(list) = &attribute.meta
            && list.path.is_ident("derive")
        {
            let derived = list.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated)?;
            let mut kept: Vec<_> = derived
                .into_iter()
                .filter(|path| !path.is_ident(without))
                .map(ToTokens::into_token_stream)
                .collect();
            for name in more {
                let path: Path = syn::parse_str(name)?;
                if !kept.iter().any(|known| known.to_string() == *name) {
                    kept.push(quote!(#path));
                }
            }
            *attribute = parse_quote!(#[derive(#(#kept),*)]);
        }
    }
    Ok(())
}

/// What a secret text with limits has in place of a `Debug` that shows it, and whatever else secrets are made of.
pub(super) fn secret(item: &mut syn::ItemStruct) -> Result<Vec<Item>> {
    change(&mut item.attrs, &[], "Debug")?;
    let (name, label) = (&item.ident, item.ident.to_string());
    let from = |ty: syn::Type, text: TokenStream| -> Item {
        parse_quote! {
            impl ::std::convert::TryFrom<#ty> for #name {
                type Error = self::error::ConversionError;
                fn try_from(value: #ty) -> ::std::result::Result<Self, self::error::ConversionError> {
                    #text.parse()
                }
            }
        }
    };
    let exposed = quote!(::secrecy::ExposeSecret::expose_secret);
    Ok(vec![
        parse_quote! {
            impl ::std::fmt::Debug for #name {
                fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    f.debug_tuple(#label).field(&"[redacted]").finish()
                }
            }
        },
        from(parse_quote!(&::std::string::String), quote!(value)),
        from(parse_quote!(&::secrecy::SecretString), quote!(#exposed(value))),
        from(parse_quote!(::secrecy::SecretString), quote!(#exposed(&value))),
    ])
}
