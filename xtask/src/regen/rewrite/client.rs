//! The client itself, and the order of the whole rewrite.

use anyhow::{Result, bail};
use quote::quote;
use syn::{File, ImplItem, Item, ItemImpl, parse_quote};

use super::{
    calls, open_enums,
    syntax::{docs, inherent, module_items, text},
    types::{self, Index},
};
use crate::regen::{project::Projection, source::Source};

/// The files of one api's client, and what is in them.
pub(crate) struct Rewritten {
    pub(crate) client: File,
    pub(crate) types: File,
    pub(crate) builder: File,
    /// What the operations answer.
    pub(crate) answers: calls::Answers,
    /// The structs of the types.
    pub(crate) index: Index,
}

/// Takes apart what the generator wrote.
///
/// # Errors
///
/// When it has an unexpected shape.
pub(crate) fn rewrite(
    source: &Source,
    projection: &Projection,
    generated: File,
) -> Result<Rewritten> {
    let (mut client, mut types_items, mut builder_items) = (Vec::new(), Vec::new(), Vec::new());
    for item in generated.items {
        match item {
            // The generator's error type, its hooks and its constructors.
            Item::Use(_) => {}
            Item::Impl(block) if block.trait_.is_some() => {}
            Item::Mod(module) if module.ident == "prelude" => {}
            Item::Mod(module) if module.ident == "types" => {
                types_items = module_items(Item::Mod(module))
            }
            Item::Mod(module) if module.ident == "builder" => {
                builder_items = module_items(Item::Mod(module));
            }
            Item::Struct(definition) if definition.ident == "Client" => {
                let docs = docs(&definition.attrs);
                client.push(parse_quote! {
                    #(#docs)*
                    ///
                    /// Cheap to clone: clones share connections and credentials.
                    #[derive(Clone, Debug)]
                    pub struct Client {
                        pub(crate) core: ::std::sync::Arc<crate::call::Core>,
                    }
                });
            }
            Item::Impl(block) if inherent(&block).is_some_and(|name| name == "Client") => {
                client.extend(methods(block));
            }
            other => bail!("the generator wrote an unexpected item: {}", text(&quote!(#other))),
        }
    }
    let (mut types_items, index) = types::rewrite(types_items, projection)?;
    types_items.extend(open_enums::definitions(projection));
    let (builder_items, answers) = calls::rewrite(source, projection, builder_items, &index)?;
    Ok(Rewritten {
        client: file(
            " Every operation as a method.",
            Some(parse_quote!(
                use super::builder;
            )),
            client,
        ),
        types: file(" Types of bodies and parameters.", None, types_items),
        builder: file(
            " One builder for each operation.",
            Some(parse_quote!(
                use super::{operations, types};
            )),
            builder_items,
        ),
        answers,
        index,
    })
}

fn file(doc: &str, import: Option<Item>, items: Vec<Item>) -> File {
    let mut file: File = parse_quote!(#![doc = #doc]);
    file.items = import.into_iter().chain(items).collect();
    file
}

/// Keeps the methods for operations; the constructors are the handwritten builder's.
fn methods(mut block: ItemImpl) -> Option<Item> {
    block.items.retain(|item| {
        matches!(item, ImplItem::Fn(method) if !matches!(method.sig.ident.to_string().as_str(), "new" | "new_with_client"))
    });
    (!block.items.is_empty()).then_some(Item::Impl(block))
}
