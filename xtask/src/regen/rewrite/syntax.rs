//! Small questions about syntax trees.

use quote::ToTokens;
use syn::{Attribute, GenericArgument, Ident, Item, PathArguments, Type};

/// The single type argument of a generic type by its last segment: `i64` for `Option<i64>`.
pub(crate) fn argument<'a>(of: &str, ty: &'a Type) -> Option<&'a Type> {
    first_argument(of, ty, 1)
}

/// The first type argument of a generic type that has several: `i64` for `Result<i64, String>`.
pub(crate) fn first_of_two<'a>(of: &str, ty: &'a Type) -> Option<&'a Type> {
    first_argument(of, ty, 2)
}

fn first_argument<'a>(of: &str, ty: &'a Type, count: usize) -> Option<&'a Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|segment| segment.ident == of)?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    match arguments.args.first() {
        Some(GenericArgument::Type(ty)) if arguments.args.len() == count => Some(ty),
        _ => None,
    }
}

/// The text of all tokens, for messages and comparisons.
pub(crate) fn text(tokens: &impl ToTokens) -> String {
    tokens.to_token_stream().to_string()
}

/// The doc comments among attributes.
pub(crate) fn docs(attributes: &[Attribute]) -> Vec<Attribute> {
    attributes.iter().filter(|attribute| attribute.path().is_ident("doc")).cloned().collect()
}

/// The items of an inline module.
pub(crate) fn module_items(item: Item) -> Vec<Item> {
    match item {
        Item::Mod(module) => module.content.map(|(_, items)| items).unwrap_or_default(),
        _ => Vec::new(),
    }
}

/// The name of the type that an inherent impl is for.
pub(crate) fn inherent(item: &syn::ItemImpl) -> Option<&Ident> {
    match (&item.trait_, &*item.self_ty) {
        (None, Type::Path(path)) => path.path.segments.last().map(|segment| &segment.ident),
        _ => None,
    }
}
