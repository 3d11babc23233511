//! Identities, and lists of values that may grow: a macro call each, so that the behaviour is written by hand once.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Item;

use crate::regen::{
    names::{ident, pascal},
    project::Projection,
};

/// The definitions, for the module of the types.
pub(super) fn definitions(projection: &Projection) -> Vec<Item> {
    let identities = projection.identities.iter().map(|(name, identity)| {
        let (name, doc) = (ident(name), format!(" {}", identity.doc));
        let held = match (identity.is_number, identity.is_secret) {
            (true, _) => quote!(i64),
            (false, false) => quote!(String),
            (false, true) => quote!(secret String),
        };
        syn::parse_quote! {
            crate::id::id! {
                #[doc = #doc]
                pub struct #name(#held);
            }
        }
    });
    let definitions = projection.open_enums.iter().map(|(name, known)| {
        let name = ident(name);
        let description = format!(" {}", known.description);
        let variants = known.values.iter().map(|value| -> TokenStream {
            // Words in capitals are no initials.
            let shouted = !value.contains(char::is_lowercase);
            let variant = match shouted {
                true => ident(&pascal(&value.to_lowercase())),
                false => ident(&pascal(value)),
            };
            let doc = format!(" `{value}`");
            quote!(#[doc = #doc] #variant = #value)
        });
        syn::parse_quote! {
            crate::open_enum::open_enum! {
                #[doc = #description]
                pub enum #name { #(#variants,)* }
            }
        }
    });
    identities.chain(definitions).collect()
}
