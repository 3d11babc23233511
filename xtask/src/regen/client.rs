//! The client's methods, and the calls that they begin: a thin layer over one request that is written by hand.

use anyhow::{Context, Result, bail};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use rooms_openapi::Operation;
use syn::{Ident, Type};

use super::{
    describe, example, groups,
    inputs::{Input, Inputs, Place},
    names::{constant, ident, pascal},
    rewrite::{Index, Method, Rewritten, Struct, argument, text},
    source::Source,
};

/// An operation with everything that is written about it.
pub(crate) struct Call<'a> {
    pub(crate) operation: &'a Operation,
    pub(crate) method: &'a Method,
    pub(crate) inputs: &'a Inputs,
}

impl Call<'_> {
    /// The type of the call.
    pub(crate) fn name(&self) -> Ident {
        format_ident!("{}Call", pascal(&self.operation.id))
    }

    /// The arguments as a method declares them.
    pub(crate) fn parameters(&self) -> TokenStream {
        let parameters = self.inputs.arguments().map(|input| {
            let (name, ty) = (&input.name, input.taken());
            quote!(#name: #ty)
        });
        quote!(#(#parameters),*)
    }

    /// Its entry of the table.
    fn table(&self) -> TokenStream {
        let name = ident(&constant(&self.operation.id));
        quote!(&operations::#name)
    }
}

/// The file of the client: a method for each operation, and the groups.
pub(crate) fn client(source: &Source, calls: &[Call<'_>]) -> Result<TokenStream> {
    let info = &source.document.value()["info"];
    let text = |key: &str| describe::plain(info[key].as_str().unwrap_or_default());
    let doc = format!(
        "Client for {}.\n\n{}\n\nCheap to clone: clones share connections and credentials.",
        text("title"),
        text("description"),
    );
    let methods = calls.iter().map(|call| {
        method(call, source.api.name())
            .with_context(|| format!("operation `{}`", call.operation.id))
    });
    let methods = methods.collect::<Result<Vec<_>>>()?;
    let groups = groups::groups(calls)?;
    Ok(quote! {
        #![doc = " Every operation as a method, and in groups."]
        use super::{calls, operations, types};
        use crate::request::{At, Body, Request};

        #[doc = #doc]
        #[derive(Clone, Debug)]
        pub struct Client {
            pub(crate) core: ::std::sync::Arc<crate::call::Core>,
        }

        impl Client {
            #(#methods)*
        }

        #groups
    })
}

fn method(call: &Call<'_>, api: &str) -> Result<TokenStream> {
    let (name, ty) = (ident(&call.operation.id), call.name());
    let (table, parameters) = (call.table(), call.parameters());
    let summary = call.operation.summary.trim_end_matches('.');
    let example = example::documented(call, api)?;
    let doc = describe::operation(call.operation, &answer_link(call), &example);
    let doc = format!("{summary}.\n\n{doc}");
    let request = quote!(request);
    let put = call.inputs.arguments().map(|input| input.put(&request));
    let defaults = call.inputs.setters().filter_map(|input| {
        let (at, value) = (input.at(), input.default.as_ref()?);
        Some(quote!(request.set(#at, #value);))
    });
    let body = call.inputs.has_body.then(|| body(call));
    let statements: Vec<_> = body.into_iter().chain(put).chain(defaults).collect();
    let mutable = (!statements.is_empty()).then(|| quote!(mut));
    Ok(quote! {
        #[doc = #doc]
        pub fn #name(&self, #parameters) -> calls::#ty {
            let #mutable request = Request::new(&self.core, #table);
            #(#statements)*
            calls::#ty(request)
        }
    })
}

fn answer_link(call: &Call<'_>) -> String {
    match (call.method.is_unread(), text(&call.method.answer).rsplit(' ').next()) {
        (false, Some(name)) => format!("[`{name}`](types::{name})"),
        _ => "nothing but its status".to_owned(),
    }
}

/// What is said of the body before it has properties.
fn body(call: &Call<'_>) -> TokenStream {
    let Inputs { within, least, .. } = call.inputs;
    let content = call.operation.request_body.as_ref().map(|body| body.content_type.as_str());
    let is_form = content == Some("application/x-www-form-urlencoded");
    let within = match within {
        Some(name) => quote!(Some(#name)),
        None => quote!(None),
    };
    let needs = call
        .inputs
        .setters()
        .filter(|input| input.place == Place::Body && input.is_required && input.default.is_none());
    let needs: Vec<_> = needs.map(Input::at).collect();
    if !is_form && *least == 0 && needs.is_empty() && call.inputs.within.is_none() {
        return quote!(request.body(&Body::JSON););
    }
    quote! {
        request.body(const {
            &Body { is_form: #is_form, within: #within, least: #least, needs: &[#(#needs),*] }
        });
    }
}

/// The file of the calls.
pub(crate) fn calls(calls: &[Call<'_>], rewritten: &Rewritten) -> Result<TokenStream> {
    let mut items = TokenStream::new();
    for call in calls {
        let item = one(call, &rewritten.index)
            .with_context(|| format!("operation `{}`", call.operation.id))?;
        items.extend(item);
    }
    Ok(quote! {
        #![doc = " One call for each operation: what it may be told before it is sent by awaiting it."]
        use super::types;
        use crate::request::{At, Request, call};

        #items
    })
}

fn one(call: &Call<'_>, index: &Index) -> Result<TokenStream> {
    let (name, answer) = (call.name(), &call.method.answer);
    let id = &call.operation.id;
    let doc = format!(
        " A call of [`Client::{id}`](super::Client::{id}), `{}`. It is sent by awaiting it.",
        call.operation.label()
    );
    let setters: Vec<_> = call.inputs.setters().map(setter).collect();
    let stream = match is_list(call.inputs) {
        true => Some(stream_of(answer, index)?),
        false => None,
    };
    let block = (!setters.is_empty()).then(|| quote!(impl #name { #(#setters)* #stream }));
    let send = match call.method.is_unread() {
        true => quote!(send_unread),
        false => quote!(send),
    };
    Ok(quote! {
        #[doc = #doc]
        #[derive(Clone, Debug)]
        #[must_use = "nothing is sent until the call is awaited"]
        pub struct #name(pub(crate) Request);

        #block

        call!(#name, #answer, #send);
    })
}

/// The setter of a value, and the one for a value that may not be there.
fn setter(input: &Input) -> TokenStream {
    let (name, taken) = (&input.name, input.taken());
    let doc = &input.doc;
    let put = input.put(&quote!(self.0));
    let maybe = (!input.is_required).then(|| {
        let (maybe, at) = (format_ident!("set_{}", input.label()), input.at());
        let doc =
            format!(" [`{0}`](Self::{0}) with an `Option`: `None` leaves it out.", input.label());
        quote! {
            #[doc = #doc]
            pub fn #maybe(self, #name: Option<#taken>) -> Self {
                match #name {
                    Some(#name) => self.#name(#name),
                    None => Self(self.0.without(#at)),
                }
            }
        }
    });
    quote! {
        #[doc = #doc]
        pub fn #name(mut self, #name: #taken) -> Self {
            #put
            self
        }
        #maybe
    }
}

/// Whether the answer is one page of a list.
pub(crate) fn is_list(inputs: &Inputs) -> bool {
    inputs.setters().any(|input| input.wire == "page" && input.place == Place::Query)
}

/// `stream` for an operation whose answer is one page of a list.
fn stream_of(answer: &Type, index: &Index) -> Result<TokenStream> {
    let name = text(answer).rsplit(' ').next().unwrap_or_default().to_owned();
    let Some(Struct::Fields(fields)) = index.get(&name) else { bail!("`{name}` is no known type") };
    let data = fields.iter().find(|field| field.wire == "data");
    let data = data.with_context(|| format!("a page without `data`: `{name}`"))?;
    let item = argument("Vec", &data.holds).context("the data of a page is a list")?;
    let item = super::inputs::outside(item);
    Ok(quote! {
        /// All items from this page on, fetched page by page as they are consumed.
        ///
        /// The stream ends after the last page, after the first error, and with an error when the
        /// server's pages don't advance.
        pub fn stream(self) -> crate::Items<#item> {
            crate::pagination::items(self.0, |page: #answer| {
                let frame = crate::pagination::Frame {
                    total: page.total,
                    current_page: page.current_page,
                    pages: page.pages,
                };
                (frame, page.data)
            })
        }
    })
}
