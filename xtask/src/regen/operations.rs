//! The operation table: what the client knows about a call before and after it is made.

use anyhow::{Result, bail};
use proc_macro2::TokenStream;
use quote::quote;
use rooms_openapi::{Effect, Operation};

use super::{
    names::{constant, ident},
    render,
    rewrite::Method,
    source::Source,
};

/// Renders the table, and what reads an answer by it.
///
/// # Errors
///
/// When an id is no identifier.
pub(crate) fn render(source: &Source, methods: &[Method]) -> Result<String> {
    let operations = source.operations();
    let names: Vec<_> =
        operations.iter().map(|operation| ident(&constant(&operation.id))).collect();
    let entries = operations.iter().map(|operation| entry(source, operation));
    let entries = entries.collect::<Result<Vec<_>>>()?;
    let base_path = source.api.base_path();
    let reads = methods.iter().map(|method| {
        let (id, name, answer) = (&method.id, ident(&constant(&method.id)), &method.answer);
        match method.is_unread() {
            true => quote!(#id => Ok(())),
            false => quote!(#id => crate::call::read::<#answer>(&#name, status, body)),
        }
    });
    let reads: Vec<_> = reads.collect();
    let tokens = quote! {
        #![doc = " Every operation, as data."]
        use super::types;
        use crate::operation::{Effect, Operation, Security};

        /// What stands before every path.
        pub const BASE_PATH: &str = #base_path;

        /// All operations, in the order of the document.
        pub static ALL: &[&Operation] = &[#(&#names),*];

        #(#entries)*

        /// Reads an answer that somebody else received, as the call would have: by the id of its operation. None if
        /// there is no such call.
        ///
        /// # Errors
        ///
        /// As those of the call: when the answer is no success, or not in the documented form.
        pub fn read(
            id: &str,
            status: crate::StatusCode,
            body: ::bytes::Bytes,
        ) -> Option<::std::result::Result<(), crate::Error>> {
            Some(match id {
                #(#reads,)*
                _ => return None,
            })
        }
    };
    render::tokens(&source.file(), tokens)
}

fn entry(source: &Source, operation: &Operation) -> Result<TokenStream> {
    let name = ident(&constant(&operation.id));
    let Operation { id, method, path, summary, tag, scopes, .. } = operation;
    let page = &operation.upstream.page;
    let doc = format!(" {summary}: `{}`.", operation.label());
    let effect = match operation.effect {
        Effect::Read => quote!(Effect::Read),
        Effect::Write => quote!(Effect::Write),
        Effect::IdempotentWrite => quote!(Effect::IdempotentWrite),
    };
    let statuses = operation.responses.iter().map(|response| response.status);
    let success = statuses.filter(|status| (200..300).contains(status));
    let security = security(source, operation)?;
    Ok(quote! {
        #[doc = #doc]
        pub static #name: Operation = Operation {
            id: #id,
            method: #method,
            path: #path,
            summary: #summary,
            tag: #tag,
            effect: #effect,
            scopes: &[#(#scopes),*],
            security: &[#(#security),*],
            success: &[#(#success),*],
            documentation: #page,
        };
    })
}

/// Every operation in a table of its group, for people.
pub(crate) fn table(source: &Source) -> String {
    let module = source.api.name();
    let operations = source.operations();
    let mut text =
        format!("<!-- Generated from {} by `cargo xtask regen`. Do not edit. -->\n", source.file());
    let mut groups: Vec<&str> = Vec::new();
    for operation in &operations {
        if !groups.contains(&operation.tag.as_str()) {
            groups.push(&operation.tag);
        }
    }
    for group in groups {
        text += &format!(
            "\n### {group}\n\n| call | method and path | effect | scope | page |\n|---|---|---|---|---|\n"
        );
        for operation in operations.iter().filter(|operation| operation.tag == group) {
            let Operation { id, scopes, upstream, .. } = operation;
            let effect = match operation.effect {
                Effect::Read => "read",
                Effect::Write => "write",
                Effect::IdempotentWrite => "idempotent write",
            };
            let scopes: Vec<_> = scopes.iter().map(|scope| format!("`{scope}`")).collect();
            text += &format!(
                "| [`{id}`](crate::{module}::Client::{id}) | `{}` | {effect} | {} | [page]({}) |\n",
                operation.label(),
                scopes.join(" or "),
                upstream.page,
            );
        }
    }
    text
}

/// What the operation takes as credentials, as the client's scheme.
fn security(source: &Source, operation: &Operation) -> Result<Vec<TokenStream>> {
    let document = source.document.value();
    let node = source.document.at(&operation.pointer);
    let own = node.and_then(|node| node.get("security"));
    let required = own.unwrap_or(&document["security"]);
    let schemes = required.as_array().into_iter().flatten();
    let names = schemes.flat_map(|scheme| scheme.as_object().into_iter().flatten());
    names
        .map(|(name, _)| {
            let scheme = &document["components"]["securitySchemes"][name];
            let text = |key: &str| scheme[key].as_str().unwrap_or_default();
            Ok(match (text("type"), text("scheme"), text("in")) {
                ("apiKey", _, "header") => {
                    let header = text("name");
                    quote!(Security::Header(#header))
                }
                ("http", "bearer", _) => quote!(Security::Bearer),
                ("http", "basic", _) => quote!(Security::Basic),
                _ => bail!("the client knows no security scheme like `{name}`"),
            })
        })
        .collect()
}
