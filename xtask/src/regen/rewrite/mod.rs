//! The rewrite: from what the generator wrote to the types and signatures of the client.
//!
//! It works on syntax trees and expects the exact shapes of the pinned generator. A shape it does not
//! know is an error that names the place, never a silent pass: after an upgrade of the generator this is
//! where the work is.

mod derive;
mod methods;
mod open;
mod syntax;
mod types;

use anyhow::{Result, bail};
use quote::quote;
use syn::{File, Item};

pub(crate) use methods::Method;
pub(crate) use syntax::{argument, text};
pub(crate) use types::{Index, Struct};

use self::syntax::{inherent, module_items};
use super::project::Projection;

/// What the client takes from the generator.
pub(crate) struct Rewritten {
    /// The items of the module of the types.
    pub(crate) types: Vec<Item>,
    /// The structs among them.
    pub(crate) index: Index,
    /// What each operation takes and answers.
    pub(crate) methods: Vec<Method>,
}

/// Takes apart what the generator wrote.
///
/// # Errors
///
/// When it has an unexpected shape.
pub(crate) fn rewrite(projection: &Projection, generated: File) -> Result<Rewritten> {
    let (mut items, mut signatures) = (Vec::new(), Vec::new());
    for item in generated.items {
        match item {
            // The generator's error type, its hooks, its client and how that is made.
            Item::Use(_) | Item::Struct(_) => {}
            Item::Impl(block) if block.trait_.is_some() => {}
            Item::Mod(module) if module.ident == "prelude" => {}
            Item::Mod(module) if module.ident == "types" => items = module_items(Item::Mod(module)),
            Item::Impl(block) if inherent(&block).is_some_and(|name| name == "Client") => {
                signatures.extend(methods::read(block)?);
            }
            other => bail!("the generator wrote an unexpected item: {}", text(&quote!(#other))),
        }
    }
    let (mut types, index) = types::rewrite(items, projection)?;
    types.extend(open::definitions(projection));
    Ok(Rewritten { types, index, methods: signatures })
}
