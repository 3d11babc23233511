//! Setters of builders.
//!
//! The generator's take an `Option` for optional properties of bodies, drop the reason why a parameter
//! could not be converted, and have no documentation. Ours take the value, keep the reason, and say what
//! they set.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, Ident, ImplItemFn, Type, parse_quote};

use super::syntax::argument;

/// A setter for the field of a builder that holds `Result<field, String>`.
pub(crate) fn setter(name: &Ident, field: &Type, docs: &[Attribute]) -> ImplItemFn {
    let (value, some) = match argument("Option", field) {
        Some(inner) => (inner, quote!(.map(Some))),
        None => (field, TokenStream::new()),
    };
    // A conversion would leave the type of a literal open, and `7` would become an `i32` that an id
    // does not fit in.
    if PLAIN.iter().any(|plain| is_ident(value, plain)) {
        let held = if some.is_empty() { quote!(value) } else { quote!(Some(value)) };
        return parse_quote! {
            #(#docs)*
            #[must_use]
            pub fn #name(mut self, value: #value) -> Self {
                self.#name = Ok(#held);
                self
            }
        };
    }
    let label = label(name);
    parse_quote! {
        #(#docs)*
        #[must_use]
        pub fn #name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<#value>,
            T::Error: ::std::fmt::Display,
        {
            self.#name = value.try_into()#some.map_err(|error| crate::invalid::at(#label, &error));
            self
        }
    }
}

/// Types that are taken as they are.
const PLAIN: &[&str] = &["i64", "f64", "bool"];

fn is_ident(ty: &Type, name: &str) -> bool {
    matches!(ty, Type::Path(path) if path.path.is_ident(name))
}

/// What the setter takes.
pub(crate) fn accepted(field: &Type) -> &Type {
    argument("Option", field).unwrap_or(field)
}

/// The name of a field as a caller sees it.
pub(crate) fn label(name: &Ident) -> String {
    name.to_string().trim_start_matches("r#").to_owned()
}
