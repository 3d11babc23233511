//! The operation table: what the client knows about a call before and after it is made.

use anyhow::Result;
use quote::quote;
use rooms_openapi::{Effect, Operation};

use super::{
    names::{constant, ident},
    render,
    source::Source,
};

/// Renders the table.
///
/// # Errors
///
/// When an id is no identifier.
pub(crate) fn render(source: &Source) -> Result<String> {
    let operations = source.operations();
    let names: Vec<_> = operations
        .iter()
        .map(|operation| ident(&constant(&operation.id)))
        .collect();
    let entries = operations.iter().map(|operation| entry(operation));
    let base_path = source.api.base_path();
    let tokens = quote! {
        #![doc = " Every operation, as data."]
        use crate::operation::{Effect, Operation};

        /// What the gateway puts before every path.
        pub const BASE_PATH: &str = #base_path;

        /// All operations, in the order of the document.
        pub static ALL: &[&Operation] = &[#(&#names),*];

        #(#entries)*
    };
    render::tokens(&source.file(), tokens)
}

fn entry(operation: &Operation) -> proc_macro2::TokenStream {
    let name = ident(&constant(&operation.id));
    let Operation {
        id,
        method,
        path,
        summary,
        tag,
        scopes,
        ..
    } = operation;
    let page = &operation.upstream.page;
    let doc = format!(" {summary}: `{}`.", operation.label());
    let effect = match operation.effect {
        Effect::Read => quote!(Effect::Read),
        Effect::Write => quote!(Effect::Write),
        Effect::IdempotentWrite => quote!(Effect::IdempotentWrite),
    };
    let statuses = operation.responses.iter().map(|response| response.status);
    let success = statuses.filter(|status| (200..300).contains(status));
    quote! {
        #[doc = #doc]
        pub static #name: Operation = Operation {
            id: #id,
            method: #method,
            path: #path,
            summary: #summary,
            tag: #tag,
            effect: #effect,
            scopes: &[#(#scopes),*],
            success: &[#(#success),*],
            documentation: #page,
        };
    }
}
