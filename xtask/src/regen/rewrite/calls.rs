//! The builders of calls: setters for parameters, `body`, `send`, and `stream` for lists.

use anyhow::{Context, Result};
use rooms_openapi::Operation;
use syn::{
    Fields, ImplItem, ImplItemFn, Item, ItemImpl, ItemStruct, Type, Visibility, parse_quote,
};

use super::{
    redact, send, setters,
    syntax::{argument, doc, first_of_two, inherent},
    types::{Field, Index},
};
use crate::regen::{
    describe::plain,
    names::{pascal, snake},
    project::Projection,
    source::Source,
};

/// The type of each operation's answer, by the id of the operation.
pub(crate) type Answers = Vec<(String, Type)>;

/// Rewrites the items of the module `builder`; also returns the types of the answers, by operation.
pub(super) fn rewrite(
    source: &Source,
    projection: &Projection,
    items: Vec<Item>,
    index: &Index,
) -> Result<(Vec<Item>, Answers)> {
    let (mut rewritten, mut answers) = (Vec::new(), Vec::new());
    let mut current: Option<(&Operation, ItemStruct)> = None;
    for item in items {
        match item {
            Item::Use(_) => {}
            Item::Struct(mut builder) => {
                let name = builder.ident.to_string();
                let operations = source.operations().into_iter();
                let operation = operations
                    .clone()
                    .find(|operation| pascal(&operation.id) == name)
                    .with_context(|| format!("`{name}` belongs to no operation"))?;
                let hidden = redact::fields(projection, &name, &parameters(operation));
                let debug = match hidden.is_empty() {
                    true => None,
                    false => Some(redact::debug(&mut builder, &hidden)?),
                };
                current = Some((operation, builder.clone()));
                rewritten.push(Item::Struct(builder));
                rewritten.extend(debug);
            }
            Item::Impl(block) => {
                let (operation, builder) = current.as_ref().context("an impl before its struct")?;
                let (items, answer) = methods(source, operation, builder, block, index)
                    .with_context(|| {
                        format!("operation `{}` ({})", operation.id, operation.label())
                    })?;
                rewritten.extend(items);
                answers.extend(answer.map(|answer| (operation.id.clone(), answer)));
            }
            other => rewritten.push(other),
        }
    }
    Ok((rewritten, answers))
}

/// The parameters as fields; only their names are of interest.
fn parameters(operation: &Operation) -> Vec<Field> {
    let fields = operation.parameters.iter().map(|parameter| Field {
        wire: parameter.name.clone(),
        name: crate::regen::names::ident(&snake(&parameter.name)),
        accepts: parse_quote!(()),
    });
    fields.collect()
}

fn methods(
    source: &Source,
    operation: &Operation,
    builder: &ItemStruct,
    mut block: ItemImpl,
    index: &Index,
) -> Result<(Vec<Item>, Option<Type>)> {
    let mut answer = None;
    for item in &mut block.items {
        let ImplItem::Fn(method) = item else { continue };
        match method.sig.ident.to_string().as_str() {
            "new" => method.vis = Visibility::Inherited,
            "body" => *method = body(method)?,
            "body_map" => method.attrs.insert(0, doc("Fills in the body through its builder.")),
            "send" => {
                let (rewritten, ty) = send::rewrite(source, operation, method)?;
                *method = rewritten;
                answer = Some(ty);
            }
            _ => *method = parameter(source, operation, builder, method)?,
        }
    }
    // The client's methods call it from the module next door.
    for item in &mut block.items {
        if let ImplItem::Fn(method) = item
            && method.sig.ident == "new"
        {
            method.vis = parse_quote!(pub(crate));
            let missing = &mut MissingMessages;
            syn::visit_mut::VisitMut::visit_block_mut(missing, &mut method.block);
        }
    }
    let name = inherent(&block).context("an inherent impl")?.clone();
    let mut items = vec![Item::Impl(block)];
    if let Some(answer) = answer.as_ref().filter(|_| is_paged(operation)) {
        items.extend(send::stream(operation, &name, answer, index)?);
    }
    Ok((items, answer))
}

/// Whether the caller chooses the page by number.
fn is_paged(operation: &Operation) -> bool {
    operation.parameters.iter().any(|parameter| parameter.name == "page")
}

fn parameter(
    source: &Source,
    operation: &Operation,
    builder: &ItemStruct,
    method: &ImplItemFn,
) -> Result<ImplItemFn> {
    let name = &method.sig.ident;
    let Fields::Named(fields) = &builder.fields else {
        anyhow::bail!("a builder has named fields")
    };
    let field = fields.named.iter().find(|field| field.ident.as_ref() == Some(name));
    let field = field.with_context(|| format!("`{name}` sets no field"))?;
    let held = first_of_two("Result", &field.ty).context("a field of a builder is a Result")?;
    let documented = operation.parameters.iter().find(|parameter| *name == snake(&parameter.name));
    let described = documented
        .and_then(|parameter| source.document.at(&parameter.pointer))
        .and_then(|node| node["description"].as_str().map(plain));
    let text = described.unwrap_or_else(|| format!("Sets `{}`.", setters::label(name)));
    Ok(setters::setter(name, held, &[doc(&text)]))
}

fn body(method: &ImplItemFn) -> Result<ImplItemFn> {
    let bound =
        method.sig.generics.where_clause.as_ref().and_then(|clause| clause.predicates.first());
    let Some(syn::WherePredicate::Type(bound)) = bound else { anyhow::bail!("`body` has a bound") };
    let Some(syn::TypeParamBound::Trait(bound)) = bound.bounds.first() else {
        anyhow::bail!("`body` is bound by a trait")
    };
    let path =
        Type::Path(syn::TypePath { attrs: Vec::new(), qself: None, path: bound.path.clone() });
    let ty = argument("TryInto", &path).context("`body` takes what converts into the body")?;
    Ok(parse_quote! {
        /// Sets the whole body.
        #[must_use]
        pub fn body<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<#ty>,
            T::Error: ::std::fmt::Display,
        {
            self.body = value.try_into().map(From::from).map_err(|error| error.to_string());
            self
        }
    })
}

/// Turns `id was not initialized` into the words that all builders use.
struct MissingMessages;

impl syn::visit_mut::VisitMut for MissingMessages {
    fn visit_lit_str_mut(&mut self, text: &mut syn::LitStr) {
        if text.value().ends_with(" was not initialized") {
            *text = syn::LitStr::new("a value is required", text.span());
        }
    }
}
