//! The operations in groups, by the tags of the document: `client.rooms().members(room)`.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use proc_macro2::TokenStream;
use quote::quote;

use super::{
    client::Call,
    names::{ident, pascal, snake},
};

/// A struct for each tag, with a method for each of its operations.
///
/// # Errors
///
/// When two operations of a group have one name.
pub(crate) fn groups(calls: &[Call<'_>]) -> Result<TokenStream> {
    let mut tags: Vec<&str> = Vec::new();
    for call in calls {
        if !tags.contains(&call.operation.tag.as_str()) {
            tags.push(&call.operation.tag);
        }
    }
    let (mut accessors, mut structs) = (TokenStream::new(), TokenStream::new());
    for tag in tags {
        let (accessor, name) = (ident(&snake(tag)), ident(&pascal(tag)));
        let doc = format!(" The operations of the group {tag}.");
        accessors.extend(quote! {
            #[doc = #doc]
            pub fn #accessor(&self) -> #name<'_> {
                #name(self)
            }
        });
        let mut known = BTreeMap::new();
        let of_tag = calls.iter().filter(|call| call.operation.tag == tag);
        let mut methods = TokenStream::new();
        for call in of_tag {
            let (id, short) = (&call.operation.id, short(&call.operation.id, tag));
            if let Some(other) = known.insert(short.clone(), id) {
                bail!("`{other}` and `{id}` are both `{short}` in the group {tag}; rename one");
            }
            let (method, parameters, ty) = (ident(&short), call.parameters(), call.name());
            let (full, names) = (ident(id), call.inputs.arguments().map(|input| &input.name));
            let summary = call.operation.summary.trim_end_matches('.');
            let doc = format!(" {summary}: [`Client::{id}`].");
            methods.extend(quote! {
                #[doc = #doc]
                pub fn #method(&self, #parameters) -> calls::#ty {
                    self.0.#full(#(#names),*)
                }
            });
        }
        structs.extend(quote! {
            #[doc = #doc]
            #[derive(Clone, Copy, Debug)]
            pub struct #name<'a>(&'a Client);

            impl #name<'_> {
                #methods
            }
        });
    }
    Ok(quote! {
        impl Client {
            #accessors
        }
        #structs
    })
}

/// The name of an operation within its group: what goes without saying is left out.
fn short(id: &str, tag: &str) -> String {
    let tag = snake(tag);
    let tag = tag.trim_end_matches('s');
    let mut words: Vec<&str> =
        id.split('_').filter(|word| word.trim_end_matches('s') != tag).collect();
    if words.len() > 1 && matches!(words.first(), Some(&("get" | "list"))) {
        words.remove(0);
    }
    words.join("_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_group_says_is_left_out() {
        for (id, tag, name) in [
            ("list_members", "Rooms", "members"),
            ("get_room", "Rooms", "get"),
            ("list_room_posts", "Rooms", "posts"),
            ("update_group", "Rooms", "update_group"),
            ("list_groups", "Groups", "list"),
            ("get_own_profile", "Users", "own_profile"),
        ] {
            assert_eq!(short(id, tag), name, "{id}");
        }
    }
}
