//! The builders of bodies: `types::builder`.

use anyhow::{Context, Result};
use syn::{
    Attribute, Expr, ExprLit, Fields, FnArg, ImplItem, Item, ItemImpl, ItemStruct, Lit, LitStr,
    parse_quote, visit_mut::VisitMut,
};

use super::{
    redact, setters,
    syntax::{doc, docs, first_of_two, inherent},
    types::{Shape, Shapes},
};

/// Rewrites the items of the module. `types` are the rewritten structs, whose documentation is reused.
pub(super) fn rewrite(
    items: Vec<Item>,
    shapes: &Shapes,
    secret: &[(String, Vec<String>)],
    types: &[Item],
) -> Result<Vec<Item>> {
    let mut rewritten = Vec::new();
    let mut builders: Vec<ItemStruct> = Vec::new();
    for mut item in items {
        match &mut item {
            Item::Struct(builder) => {
                let name = builder.ident.to_string();
                builder.attrs.insert(0, doc(&format!("Builds a [`{name}`](super::{name}).")));
                reshape(builder, shapes)?;
                builders.push(builder.clone());
                if let Some((_, hidden)) = secret.iter().find(|(known, _)| *known == name) {
                    let debug = redact::debug(builder, hidden)?;
                    rewritten.push(item);
                    rewritten.push(debug);
                    continue;
                }
            }
            Item::Impl(block) => {
                RequiredMessages.visit_item_impl_mut(block);
                if let Some(name) = inherent(block).cloned() {
                    let builder = builders.iter().find(|builder| builder.ident == name);
                    let builder = builder.with_context(|| format!("no builder `{name}`"))?;
                    replace_setters(block, builder, types)?;
                }
            }
            _ => {}
        }
        rewritten.push(item);
    }
    Ok(rewritten)
}

fn reshape(builder: &mut ItemStruct, shapes: &Shapes) -> Result<()> {
    let struct_name = builder.ident.to_string();
    let Fields::Named(named) = &mut builder.fields else {
        return Ok(());
    };
    for field in &mut named.named {
        let name = field.ident.as_ref().map(setters::label).unwrap_or_default();
        let shape = shapes.get(&(struct_name.clone(), name)).copied().unwrap_or(Shape::Same);
        let held = first_of_two("Result", &field.ty).context("a field of a builder is a Result")?;
        let held = shape.apply(held)?;
        field.ty = parse_quote!(::std::result::Result<#held, ::std::string::String>);
    }
    Ok(())
}

fn replace_setters(block: &mut ItemImpl, builder: &ItemStruct, types: &[Item]) -> Result<()> {
    for member in &mut block.items {
        let ImplItem::Fn(method) = member else {
            continue;
        };
        if !matches!(method.sig.inputs.first(), Some(FnArg::Receiver(_))) {
            continue;
        }
        let name = method.sig.ident.clone();
        let field = builder.fields.iter().find(|field| field.ident.as_ref() == Some(&name));
        let field =
            field.with_context(|| format!("`{name}` of `{}` sets no field", builder.ident))?;
        let held = first_of_two("Result", &field.ty).context("a field of a builder is a Result")?;
        let docs = documentation(types, builder, &name.to_string())
            .unwrap_or_else(|| vec![doc(&format!("Sets `{}`.", setters::label(&name)))]);
        *method = setters::setter(&name, held, &docs);
    }
    Ok(())
}

/// What the struct says about the field that a setter sets.
fn documentation(types: &[Item], builder: &ItemStruct, name: &str) -> Option<Vec<Attribute>> {
    let mut structs = types.iter().filter_map(|item| match item {
        Item::Struct(item) => Some(item),
        _ => None,
    });
    let item = structs.find(|item| item.ident == builder.ident)?;
    let named = |field: &&syn::Field| field.ident.as_ref().is_some_and(|ident| ident == name);
    let docs = docs(&item.fields.iter().find(named)?.attrs);
    (!docs.is_empty()).then_some(docs)
}

/// Turns `no value supplied for name` into the form that all messages of builders have.
struct RequiredMessages;

impl VisitMut for RequiredMessages {
    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        if let Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) = expression
            && let Some(name) = text.value().strip_prefix("no value supplied for ")
        {
            let name = name.trim_start_matches("r#");
            *text = LitStr::new(&format!("{name}: a value is required"), text.span());
        }
        syn::visit_mut::visit_expr_mut(self, expression);
    }
}
