//! What a call of the client takes: one list for path, query and body, from which methods, setters, stubs and test vectors
//! are written.

use anyhow::{Context, Result, bail, ensure};
use proc_macro2::TokenStream;
use quote::quote;
use rooms_openapi::{Location, Operation};
use serde_json::Value;
use syn::{Ident, Type, parse_quote};

use super::{
    describe::plain,
    handwritten,
    names::{ident, snake},
    project::Projection,
    rewrite::{Index, Method, Rewritten, Struct, argument, text},
    source::Source,
};

/// So many required properties of a body are arguments; more are set by name.
const ARGUMENTS: usize = 3;

/// What every call can do, and what no setter can be called.
const RESERVED: [&str; 6] = ["header", "into_future", "no_retry", "send", "stream", "timeout"];

/// Where a value goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Path,
    Query,
    Body,
}

/// What is taken for a value.
#[derive(Clone)]
pub(crate) enum Kind {
    /// Whatever converts into a text.
    Text,
    /// The same for a text with limits, which are those of its type.
    Limited,
    /// Whatever fits into a number.
    Number,
    /// The type itself.
    Plain,
    /// Whatever converts into an identity or a structure.
    Into,
    /// Whatever may convert into one of a list of values, or a secret with limits.
    Choice,
    /// A list of what converts into the type.
    List,
    /// A value or null.
    Nullable,
}

/// A value that a call takes.
#[derive(Clone)]
pub(crate) struct Input {
    /// Its name in Rust.
    pub(crate) name: Ident,
    /// Its name on the wire.
    pub(crate) wire: String,
    pub(crate) place: Place,
    pub(crate) kind: Kind,
    /// The type of the value, or of an item, seen from beside the module of the types.
    pub(crate) ty: Type,
    /// Whether the service wants it.
    pub(crate) is_required: bool,
    /// Whether it is an argument of the method; else it has a setter.
    pub(crate) is_argument: bool,
    /// What it is unless it is given.
    pub(crate) default: Option<TokenStream>,
    pub(crate) doc: String,
    /// The function that writes it, if its type does not say how.
    pub(crate) writer: Option<TokenStream>,
}

/// What a call takes.
pub(crate) struct Inputs {
    /// Arguments first, in their order.
    pub(crate) all: Vec<Input>,
    /// The property that the body is wrapped in.
    pub(crate) within: Option<String>,
    /// How many properties the body has to have at least.
    pub(crate) least: usize,
    /// Whether there is a body.
    pub(crate) has_body: bool,
}

impl Inputs {
    /// Reads what the document and the generator say of an operation.
    ///
    /// # Errors
    ///
    /// When they disagree.
    pub(crate) fn of(
        source: &Source,
        projection: &Projection,
        operation: &Operation,
        rewritten: &Rewritten,
    ) -> Result<Self> {
        let method = rewritten.methods.iter().find(|method| method.id == operation.id);
        let method = method.context("the generator wrote no method")?;
        let index = &rewritten.index;
        let mut all = parameters(source, projection, operation, method)?;
        let mut inputs = Self { all: Vec::new(), within: None, least: 0, has_body: false };
        if let Some(body) = &operation.request_body {
            inputs.has_body = true;
            let schema = source.document.resolve(&body.schema);
            let least = schema["minProperties"].as_u64().unwrap_or_default();
            inputs.least = usize::try_from(least)?;
            let ty = method.takes.get("body").context("the generator's method takes no body")?;
            let mut name = struct_name(ty);
            let mut schema = schema;
            if let Some((within, inner)) = wrapped(&name, index) {
                schema = source.document.resolve(&schema["properties"][&within]);
                inputs.within = Some(within);
                name = inner;
            }
            all.extend(properties(projection, schema, &name, index)?);
        }
        for (place, input) in all.iter().enumerate() {
            let name = input.label();
            ensure!(
                !RESERVED.contains(&name.as_str())
                    && all[..place].iter().all(|other| other.name != input.name),
                "`{}` would be a second `{name}` of the call; give it another name",
                input.wire,
            );
        }
        all.sort_by_key(|input| !input.is_argument);
        inputs.all = all;
        Ok(inputs)
    }

    /// The arguments of the method.
    pub(crate) fn arguments(&self) -> impl Iterator<Item = &Input> {
        self.all.iter().filter(|input| input.is_argument)
    }

    /// What has a setter.
    pub(crate) fn setters(&self) -> impl Iterator<Item = &Input> {
        self.all.iter().filter(|input| !input.is_argument)
    }
}

impl Input {
    /// The type of the parameter of a method or setter.
    pub(crate) fn taken(&self) -> TokenStream {
        let ty = &self.ty;
        match self.kind {
            Kind::Plain => quote!(#ty),
            Kind::Text | Kind::Limited => quote!(impl Into<String>),
            Kind::Into => quote!(impl Into<#ty>),
            Kind::Number | Kind::Choice => {
                quote!(impl TryInto<#ty, Error: ::std::fmt::Display>)
            }
            Kind::List => {
                quote!(impl IntoIterator<Item: Into<#ty>>)
            }
            Kind::Nullable => quote!(impl Into<crate::Patch<#ty>>),
        }
    }

    /// The statement that puts the value into a request.
    pub(crate) fn put(&self, request: &TokenStream) -> TokenStream {
        let (name, ty, label) = (&self.name, &self.ty, self.label());
        if self.place == Place::Path {
            return match self.kind {
                Kind::Text => quote!(#request.segment(#label, &#name.into());),
                _ => quote!(#request.segment(#label, &#name.into().0);),
            };
        }
        let at = self.at();
        match self.kind {
            _ if self.writer.is_some() => {
                let writer = &self.writer;
                quote!(#request.set(#at, #writer(#name));)
            }
            Kind::Plain => quote!(#request.set(#at, #name);),
            Kind::Text => quote!(#request.set(#at, #name.into());),
            Kind::Limited => quote!(#request.limited::<#ty>(#at, #name.into());),
            Kind::Into => {
                quote!(#request.set(#at, Into::<#ty>::into(#name));)
            }
            Kind::Number | Kind::Choice => quote!(#request.convert::<#ty>(#at, #name);),
            Kind::List => quote!(#request.list::<#ty>(#at, #name);),
            Kind::Nullable => {
                quote!(#request.set(#at, Into::<crate::Patch<#ty>>::into(#name));)
            }
        }
    }

    /// Where the value goes, as the request names it.
    pub(crate) fn at(&self) -> TokenStream {
        let (label, wire) = (self.label(), &self.wire);
        match self.place {
            Place::Body => quote!(At::body(#wire, #label)),
            _ => quote!(At::query(#wire, #label)),
        }
    }

    /// The name as callers see it.
    pub(crate) fn label(&self) -> String {
        super::names::label(&self.name)
    }
}

fn parameters(
    source: &Source,
    projection: &Projection,
    operation: &Operation,
    method: &Method,
) -> Result<Vec<Input>> {
    let mut all = Vec::new();
    // In the order of the path, whatever the order of their declarations.
    let place = |name: &str| operation.path.find(&format!("{{{name}}}")).unwrap_or(usize::MAX);
    let mut parameters: Vec<_> = operation.parameters.iter().collect();
    parameters.sort_by_key(|parameter| place(&parameter.name));
    for parameter in parameters {
        let ty = method.takes.get(&snake(&parameter.name));
        let ty = ty.with_context(|| format!("no argument for parameter `{}`", parameter.name))?;
        let described = source.document.at(&parameter.pointer);
        let doc = described.and_then(|node| node["description"].as_str().map(plain));
        let place = match parameter.location {
            Location::Path => Place::Path,
            _ => Place::Query,
        };
        let mut input = input(projection, &parameter.name, ty, place, None);
        input.doc = doc.unwrap_or_else(|| format!("Sets `{}`.", input.name));
        input.is_required = parameter.required;
        input.is_argument = parameter.required;
        all.push(input);
    }
    Ok(all)
}

/// The struct that the only property of a struct holds, with the name of that property.
fn wrapped(name: &str, index: &Index) -> Option<(String, String)> {
    let Some(Struct::Fields(fields)) = index.get(name) else { return None };
    let [only] = &fields[..] else { return None };
    let inner = struct_name(&only.holds);
    matches!(index.get(&inner), Some(Struct::Fields(_))).then(|| (only.wire.clone(), inner))
}

fn properties(
    projection: &Projection,
    schema: &Value,
    name: &str,
    index: &Index,
) -> Result<Vec<Input>> {
    let Some(Struct::Fields(fields)) = index.get(name) else {
        bail!("the body `{name}` is no struct of the client")
    };
    let required: Vec<&str> =
        schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let mut all = Vec::new();
    for field in fields {
        let ty = outside(&field.holds);
        let text = text(&ty);
        let limited = text.strip_prefix("types :: ").and_then(|name| index.get(name));
        let mut input = input(projection, &field.wire, &ty, Place::Body, limited);
        if let Some(special) = handwritten::property(name, &field.wire) {
            input.name = ident(special.name);
            let writer: syn::Path = syn::parse_str(&format!("{}::code", special.module))?;
            input.writer = Some(quote!(#writer));
            input.kind = Kind::Plain;
        }
        if field.is_nullable {
            input.kind = Kind::Nullable;
        }
        input.doc = documentation(&field.docs);
        input.is_required = field.is_required;
        input.default = match (&input.kind, handwritten::default(name, &field.wire)) {
            _ if !field.is_required => None,
            (_, Some(value)) => Some(quote!(#value)),
            (Kind::List, None) => Some(quote!(::serde_json::Value::Array(Vec::new()))),
            _ => None,
        };
        all.push(input);
    }
    let wanted = |input: &Input| input.is_required && input.default.is_none();
    if all.iter().filter(|input| wanted(input)).count() <= ARGUMENTS {
        for input in &mut all {
            input.is_argument = wanted(input);
        }
    }
    // Arguments in the order in which the document asks for them.
    let place = |input: &Input| required.iter().position(|wire| *wire == input.wire);
    all.sort_by_key(|input| if input.is_argument { place(input) } else { None });
    Ok(all)
}

fn input(
    projection: &Projection,
    wire: &str,
    ty: &Type,
    place: Place,
    of: Option<&Struct>,
) -> Input {
    let (item, is_list) = match argument("Vec", ty) {
        Some(item) => (item, true),
        None => (ty, false),
    };
    let named = struct_name(item);
    let ty = match named.as_str() {
        "str" | "String" => parse_quote!(String),
        // Whatever is replaced has a path of its own.
        name if projection.identities.contains_key(name)
            || projection.open_enums.contains_key(name) =>
        {
            let name = ident(name);
            parse_quote!(types::#name)
        }
        _ => item.clone(),
    };
    let kind = match named.as_str() {
        _ if is_list => Kind::List,
        "str" | "String" => Kind::Text,
        "i64" => Kind::Number,
        "bool" | "f64" => Kind::Plain,
        name if projection.identities.contains_key(name) => Kind::Into,
        _ => match of {
            // A secret is taken from whatever holds it.
            Some(Struct::Text) if projection.secret.contains(&named) => Kind::Choice,
            Some(Struct::Text) => Kind::Limited,
            Some(Struct::Fields(_)) => Kind::Into,
            None if text(&ty).starts_with("types ::") => Kind::Choice,
            None => Kind::Into,
        },
    };
    let identity = projection.identities.contains_key(&named).then_some(named.as_str());
    Input {
        name: ident(&name(wire, identity, is_list)),
        wire: wire.to_owned(),
        place,
        kind,
        ty,
        is_required: false,
        is_argument: false,
        default: None,
        doc: String::new(),
        writer: None,
    }
}

/// One thing has one name, whatever the wire calls it: a room is `room`, also where it is `id` or `groupId`.
fn name(wire: &str, identity: Option<&str>, is_list: bool) -> String {
    let name = snake(wire);
    let Some(noun) = identity.and_then(|name| name.strip_suffix("Id")).map(snake) else {
        return name;
    };
    let plain = name.trim_end_matches("_ids").trim_end_matches("_id");
    let plain = if plain == "id" || noun == "room" { noun.as_str() } else { plain };
    match is_list {
        true => format!("{plain}s"),
        false => plain.to_owned(),
    }
}

fn struct_name(ty: &Type) -> String {
    text(ty).rsplit(' ').next().unwrap_or_default().to_owned()
}

fn documentation(docs: &[syn::Attribute]) -> String {
    let lines = docs.iter().filter_map(super::render::documentation);
    lines.map(|line| line.trim().to_owned()).collect::<Vec<_>>().join("\n")
}

/// A type of the module `types` as seen from beside it.
pub(crate) fn outside(ty: &Type) -> Type {
    struct Outside;
    impl syn::visit_mut::VisitMut for Outside {
        fn visit_path_mut(&mut self, path: &mut syn::Path) {
            syn::visit_mut::visit_path_mut(self, path);
            let first = path.segments.first().map(|segment| segment.ident.to_string());
            let is_own = |name: String| name.starts_with(char::is_uppercase);
            if path.leading_colon.is_none() && first.is_some_and(is_own) {
                *path = parse_quote!(types::#path);
            }
        }
    }
    let mut ty = ty.clone();
    syn::visit_mut::VisitMut::visit_type_mut(&mut Outside, &mut ty);
    ty
}
