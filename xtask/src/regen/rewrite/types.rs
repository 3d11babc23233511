//! The types of bodies and parameters.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, Fields, Ident, Item, ItemStruct, Lit, Type, parse_quote};

use super::{
    derive,
    syntax::{argument, docs, text},
};
use crate::regen::{
    handwritten,
    names::{ident, label},
    project::{Projection, Property},
    schemas::Direction,
};

/// A struct with named fields, or a text with limits.
#[derive(Clone)]
pub(crate) enum Struct {
    /// Its fields, in the order of their names.
    Fields(Vec<Field>),
    /// A text with limits.
    Text,
}

/// A property of a body as the client has it.
#[derive(Clone)]
pub(crate) struct Field {
    /// Its name on the wire.
    pub(crate) wire: String,
    /// Its name in Rust.
    pub(crate) name: Ident,
    /// What it holds if it is there, seen from the module of the types.
    pub(crate) holds: Type,
    /// Whether it can't be left out.
    pub(crate) is_required: bool,
    /// Whether it can be null besides being left out.
    pub(crate) is_nullable: bool,
    /// What the document says of it.
    pub(crate) docs: Vec<Attribute>,
}

/// All structs, for whoever writes code that uses them.
pub(crate) type Index = BTreeMap<String, Struct>;

/// So many required fields can be told apart as arguments.
const ARGUMENTS: usize = 3;

/// Rewrites the items of the module `types`.
pub(super) fn rewrite(items: Vec<Item>, projection: &Projection) -> Result<(Vec<Item>, Index)> {
    let floats = derive::with_floats(&items);
    let mut index = Index::new();
    let mut rewritten = Vec::new();
    for mut item in items {
        match &mut item {
            Item::Struct(definition) => {
                let name = definition.ident.to_string();
                own_sentence(&name, &mut definition.attrs, projection);
                definition.attrs.insert(0, schemars());
                if !matches!(definition.fields, Fields::Named(_)) {
                    index.insert(name.clone(), Struct::Text);
                    let more = match projection.secret.contains(&name) {
                        true => derive::secret(definition)?,
                        false => Vec::new(),
                    };
                    rewritten.push(item);
                    rewritten.extend(more);
                    continue;
                }
                let fields = structure(definition, projection)?;
                if !floats.contains(&name) {
                    derive::change(&mut definition.attrs, &["Eq", "Hash"], "")?;
                }
                let is_answer = is_answer(&name, projection);
                if is_answer {
                    derive::change(&mut definition.attrs, &["Default"], "")?;
                    definition.attrs.push(parse_quote!(#[non_exhaustive]));
                }
                let new = constructor(&name, &fields, is_answer);
                index.insert(name, Struct::Fields(fields));
                rewritten.push(item);
                rewritten.extend(new);
                continue;
            }
            Item::Enum(definition) => {
                let name = definition.ident.to_string();
                own_sentence(&name, &mut definition.attrs, projection);
                definition.attrs.insert(0, schemars());
                if !floats.contains(&name) {
                    derive::change(&mut definition.attrs, &["Eq", "Hash"], "")?;
                }
            }
            Item::Mod(module) if module.ident == "error" => {}
            Item::Mod(module) => bail!("unexpected module `{}` among the types", module.ident),
            _ => {}
        }
        rewritten.push(item);
    }
    Ok((rewritten, index))
}

fn schemars() -> Attribute {
    parse_quote!(#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))])
}

/// Whether the server sends it.
fn is_answer(name: &str, projection: &Projection) -> bool {
    match projection.inner.get(name) {
        Some((_, direction)) => *direction == Direction::Response,
        None => projection.answered.contains(name),
    }
}

/// The type of a property says whose it is; the rest of its documentation is that of the property.
fn own_sentence(name: &str, attributes: &mut Vec<Attribute>, projection: &Projection) {
    if let Some(((owner, property), _)) = projection.inner.get(name) {
        let line = format!(" The `{property}` of [`{owner}`].");
        attributes.insert(0, parse_quote!(#[doc = #line]));
        attributes.insert(1, parse_quote!(#[doc = ""]));
    }
}

/// Changes the fields of a struct; returns them as they are then.
fn structure(item: &mut ItemStruct, projection: &Projection) -> Result<Vec<Field>> {
    let owner = item.ident.to_string();
    let mut fields = Vec::new();
    let Fields::Named(named) = &mut item.fields else {
        return Ok(fields);
    };
    for field in &mut named.named {
        let name = field.ident.clone().context("a named field has a name")?;
        let serde = Serde::read(&field.attrs)?;
        let wire = serde.rename.clone().unwrap_or_else(|| label(&name));
        let key: Property = (owner.clone(), wire.clone());
        let is_nullable = projection.nullable.contains(&key);
        let inner = argument("Option", &field.ty).cloned();
        let is_required = inner.is_none() && !serde.skips_empty;
        let mut holds = inner.unwrap_or_else(|| field.ty.clone());
        let mut more = TokenStream::new();
        if let Some(special) = handwritten::property(&owner, &wire) {
            field.ident = Some(ident(special.name));
            holds = syn::parse_str(special.ty)?;
            let (write, read) =
                (format!("{}::write", special.module), format!("{}::read", special.module));
            more = quote!(, default, serialize_with = #write, deserialize_with = #read);
        }
        // The generator doesn't tell an absent list or map from an empty one.
        if !is_required {
            field.ty = match is_nullable {
                true => parse_quote!(::std::option::Option<crate::Patch<#holds>>),
                false => parse_quote!(::std::option::Option<#holds>),
            };
            if is_nullable {
                more = quote!(, default, deserialize_with = "crate::patch::present");
            }
            field.attrs.retain(|attribute| !attribute.path().is_ident("serde"));
            let same = field.ident.as_ref().is_some_and(|name| label(name) == wire);
            let rename = (!same).then_some(&wire).into_iter();
            field.attrs.push(parse_quote! {
                #[serde(#(rename = #rename,)* skip_serializing_if = "::std::option::Option::is_none" #more)]
            });
        }
        fields.push(Field {
            wire,
            name: field.ident.clone().unwrap_or(name),
            holds,
            is_required,
            is_nullable,
            docs: docs(&field.attrs),
        });
    }
    Ok(fields)
}

/// `new` for what can be told apart without names. Lists begin empty.
fn constructor(name: &str, fields: &[Field], is_answer: bool) -> Option<Item> {
    let is_list = |field: &Field| argument("Vec", &field.holds).is_some();
    let required: Vec<_> =
        fields.iter().filter(|field| field.is_required && !is_list(field)).collect();
    // A request with more than that is made call by call.
    if required.len() > ARGUMENTS || (required.is_empty() && is_answer) {
        return None;
    }
    let inputs = required.iter().map(|field| {
        let (name, ty) = (&field.name, &field.holds);
        match text(ty).ends_with("String") || text(ty).ends_with("Id") {
            true => quote!(#name: impl ::std::convert::Into<#ty>),
            false => quote!(#name: #ty),
        }
    });
    let values = fields.iter().map(|field| {
        let (name, ty) = (&field.name, &field.holds);
        match (field.is_required, is_list(field)) {
            (true, false) if text(ty).ends_with("String") || text(ty).ends_with("Id") => {
                quote!(#name: #name.into())
            }
            (true, false) => quote!(#name),
            (true, true) => quote!(#name: ::std::vec::Vec::new()),
            (false, _) => quote!(#name: ::std::option::Option::None),
        }
    });
    let (name, doc) = (
        ident(name),
        match required.is_empty() {
            true => " With nothing set.",
            false => " With what is required, and nothing else set.",
        },
    );
    Some(parse_quote! {
        impl #name {
            #[doc = #doc]
            pub fn new(#(#inputs),*) -> Self {
                Self { #(#values),* }
            }
        }
    })
}

/// What the generator told serde about a field.
#[derive(Debug, Default)]
struct Serde {
    rename: Option<String>,
    skips_empty: bool,
}

impl Serde {
    fn read(attributes: &[Attribute]) -> Result<Self> {
        let mut found = Self::default();
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
            attribute.parse_nested_meta(|meta| {
                if !meta.input.peek(syn::Token![=]) {
                    return Ok(());
                }
                let value: Lit = meta.value()?.parse()?;
                let Lit::Str(value) = value else {
                    return Ok(());
                };
                if meta.path.is_ident("rename") {
                    found.rename = Some(value.value());
                } else if meta.path.is_ident("skip_serializing_if") {
                    found.skips_empty = value.value().ends_with("is_empty");
                }
                Ok(())
            })?;
        }
        Ok(found)
    }
}
