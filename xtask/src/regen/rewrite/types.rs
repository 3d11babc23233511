//! The types of bodies and parameters.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use syn::{Attribute, Fields, Ident, Item, ItemStruct, Lit, Type, parse_quote};

use super::{
    bodies, redact, setters,
    syntax::{argument, text},
};
use crate::regen::{
    project::{Projection, Property},
    schemas::Direction,
};

/// A property of a body as the client has it.
#[derive(Clone)]
pub(crate) struct Field {
    /// Its name on the wire.
    pub(crate) wire: String,
    /// Its name in Rust.
    pub(crate) name: Ident,
    /// What its setter takes, seen from the module of the types.
    pub(crate) accepts: Type,
}

/// All structs with their fields, for whoever writes code that uses them.
pub(crate) type Index = BTreeMap<String, Vec<Field>>;

/// What happens to the type of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// It stays.
    Same,
    /// A list or map that may be absent; the generator doesn't tell absent from empty.
    MaybeAbsent,
    /// `Option<T>` becomes `Option<Patch<T>>`.
    Patch,
    /// `Option<T>` becomes `Option<Option<T>>`.
    AbsentOrNull,
}

impl Shape {
    /// The type after the change.
    pub(super) fn apply(self, ty: &Type) -> Result<Type> {
        let inner = || {
            argument("Option", ty).with_context(|| format!("`{}` is no optional field", text(ty)))
        };
        Ok(match self {
            Self::Same => ty.clone(),
            Self::MaybeAbsent => parse_quote!(::std::option::Option<#ty>),
            Self::Patch => {
                let inner = inner()?;
                parse_quote!(::std::option::Option<crate::Patch<#inner>>)
            }
            Self::AbsentOrNull => {
                let inner = inner()?;
                parse_quote!(::std::option::Option<::std::option::Option<#inner>>)
            }
        })
    }
}

/// The shape of every field that changes, by struct and Rust name.
pub(super) type Shapes = BTreeMap<(String, String), Shape>;

/// Rewrites the items of the module `types`.
pub(super) fn rewrite(items: Vec<Item>, projection: &Projection) -> Result<(Vec<Item>, Index)> {
    let mut index = Index::new();
    let mut shapes = Shapes::new();
    let mut secret = Vec::new();
    let mut rewritten = Vec::new();
    for mut item in items {
        match &mut item {
            Item::Struct(definition) => {
                definition.attrs.insert(0, schemars());
                let fields = structure(definition, projection, &mut shapes)?;
                let hidden = redact::fields(projection, &definition.ident.to_string(), &fields);
                index.insert(definition.ident.to_string(), fields);
                if !hidden.is_empty() {
                    let debug = redact::debug(definition, &hidden)?;
                    secret.push((definition.ident.to_string(), hidden));
                    rewritten.push(item);
                    rewritten.push(debug);
                    continue;
                }
                // The type of its own that a property with limits gets is as secret as the property.
                if redact::is_secret(projection, &definition.ident.to_string()) {
                    let debug = redact::debug_of_text(definition)?;
                    rewritten.push(item);
                    rewritten.push(debug);
                    continue;
                }
            }
            Item::Enum(definition) => definition.attrs.insert(0, schemars()),
            Item::Mod(module) if module.ident == "builder" => {
                if let Some((_, items)) = &mut module.content {
                    *items = bodies::rewrite(std::mem::take(items), &shapes, &secret, &rewritten)?;
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

/// Changes the fields of a struct; returns them as they are then.
fn structure(
    item: &mut ItemStruct,
    projection: &Projection,
    shapes: &mut Shapes,
) -> Result<Vec<Field>> {
    let mut fields = Vec::new();
    let Fields::Named(named) = &mut item.fields else {
        return Ok(fields);
    };
    for field in &mut named.named {
        let name = field.ident.clone().context("a named field has a name")?;
        let serde = Serde::read(&field.attrs)?;
        let wire = serde.rename.clone().unwrap_or_else(|| setters::label(&name));
        let key: Property = (item.ident.to_string(), wire.clone());
        let shape = match projection.nullable.get(&key) {
            Some(Direction::Request) => Shape::Patch,
            Some(Direction::Response) => Shape::AbsentOrNull,
            None if serde.skips_empty => Shape::MaybeAbsent,
            None => Shape::Same,
        };
        if shape != Shape::Same {
            field.ty = shape.apply(&field.ty)?;
            field.attrs.retain(|attribute| !attribute.path().is_ident("serde"));
            let rename = serde.rename.iter();
            let null = (shape != Shape::MaybeAbsent)
                .then(|| quote::quote!(, default, deserialize_with = "crate::patch::present"));
            field.attrs.push(parse_quote! {
                #[serde(#(rename = #rename,)* skip_serializing_if = "::std::option::Option::is_none" #null)]
            });
            shapes.insert((key.0, setters::label(&name)), shape);
        }
        fields.push(Field { wire, accepts: setters::accepted(&field.ty).clone(), name });
    }
    Ok(fields)
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
