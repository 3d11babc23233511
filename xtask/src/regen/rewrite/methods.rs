//! The signatures of the generator's methods: which types an operation takes and answers.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail, ensure};
use syn::{FnArg, ImplItem, ImplItemFn, ItemImpl, Pat, ReturnType, Type};

use super::syntax::{argument, first_of_two, text};

/// A method as the generator has it.
pub(crate) struct Method {
    /// The id of the operation.
    pub(crate) id: String,
    /// What it takes, by the generator's name for it; the body is `body`.
    pub(crate) takes: BTreeMap<String, Type>,
    /// What it answers, seen from beside the module of the types.
    pub(crate) answer: Type,
}

impl Method {
    /// Whether its success has nothing to read.
    pub(crate) fn is_unread(&self) -> bool {
        matches!(&self.answer, Type::Tuple(nothing) if nothing.elems.is_empty())
    }
}

/// Reads the methods of the generator's client.
pub(super) fn read(block: ItemImpl) -> Result<Vec<Method>> {
    let mut methods = Vec::new();
    for item in block.items {
        match item {
            ImplItem::Fn(method) if method.sig.asyncness.is_some() => {
                let id = method.sig.ident.to_string();
                methods.push(one(&method).with_context(|| format!("operation `{id}`"))?);
            }
            _ => {}
        }
    }
    Ok(methods)
}

fn one(method: &ImplItemFn) -> Result<Method> {
    let mut takes = BTreeMap::new();
    for input in &method.sig.inputs {
        let FnArg::Typed(input) = input else { continue };
        let Pat::Ident(name) = &*input.pat else { bail!("an argument without a name") };
        let ty = argument("Option", &input.ty).unwrap_or(&input.ty);
        let ty = match ty {
            Type::Reference(reference) => &*reference.elem,
            ty => ty,
        };
        takes.insert(name.ident.to_string(), ty.clone());
    }
    let ReturnType::Type(_, returned) = &method.sig.output else { bail!("it returns nothing") };
    let answer =
        first_of_two("Result", returned).and_then(|value| argument("ResponseValue", value));
    let answer = answer.with_context(|| format!("it returns `{}`", text(returned)))?;
    ensure!(
        !text(answer).contains("ByteStream"),
        "the answer is not JSON; describe it as application/json"
    );
    Ok(Method { id: method.sig.ident.to_string(), takes, answer: answer.clone() })
}
