//! `send` of one operation: what the generator built stays up to the request; the rest is one call.

use anyhow::{Context, Result, bail, ensure};
use proc_macro2::TokenStream;
use quote::quote;
use rooms_openapi::{Location, Operation};
use syn::{
    Expr, ExprField, ExprMethodCall, Ident, ImplItemFn, Item, Local, Member, Pat, ReturnType, Stmt,
    Type, parse_quote, visit_mut::VisitMut,
};

use super::{
    syntax::{argument, first_of_two, text},
    types::Index,
};
use crate::regen::{
    names::{constant, ident, snake},
    source::Source,
};

/// Rewrites the method; also returns the type of the answer.
pub(super) fn rewrite(
    source: &Source,
    operation: &Operation,
    method: &ImplItemFn,
) -> Result<(ImplItemFn, Type)> {
    let answer = answer(method)?;
    let table = table(operation);
    // An answer that the document gives no body is not read at all.
    let send = match &answer {
        Type::Tuple(nothing) if nothing.elems.is_empty() => ident("send_unread"),
        _ => ident("send"),
    };
    let mut statements: Vec<TokenStream> = Vec::new();
    let mut request = None;
    for statement in &method.block.stmts {
        match classify(statement)? {
            Part::Unpack => statements.push(quote!(#statement)),
            Part::Check(name, receiver) => {
                let wrap = match name == "body" {
                    true => quote!(crate::invalid::body(#table, &message)),
                    false => {
                        let label = name.to_string();
                        quote!(crate::invalid::parameter(#table, #label, &message))
                    }
                };
                statements.push(quote!(let #name = #receiver.map_err(|message| #wrap)?;));
                // The generator knows no least number of properties.
                if name == "body"
                    && let Some(least) = least(source, operation)
                {
                    statements.push(quote!(crate::invalid::fields(#table, &body, #least)?;));
                }
            }
            Part::Url(name) => statements.push(url(operation, &name)),
            Part::Headers => {}
            Part::Request(expression) => {
                request = Some(expression);
                break;
            }
        }
    }
    let request = request.context("`send` builds no request")?;
    let docs = &method.attrs;
    let rewritten = parse_quote! {
        #(#docs)*
        ///
        /// # Errors
        ///
        /// When the request is incomplete, gets no answer, or is answered with anything but success in the
        /// documented form; see [`Error`](crate::Error).
        pub async fn send(self) -> ::std::result::Result<crate::Response<#answer>, crate::Error> {
            #(#statements)*
            let request = #request;
            crate::call::#send(&client.core, #table, request).await
        }
    };
    Ok((rewritten, answer))
}

/// `stream` for an operation whose answer is one page of a list.
pub(super) fn stream(
    operation: &Operation,
    builder: &Ident,
    answer: &Type,
    index: &Index,
) -> Result<Vec<Item>> {
    let name = text(answer).rsplit(' ').next().unwrap_or_default().to_owned();
    let fields = index.get(&name).with_context(|| format!("`{name}` is no known type"))?;
    let data = fields.iter().find(|field| field.wire == "data");
    let data = data.with_context(|| format!("a page without `data`: `{name}`"))?;
    let item = argument("Vec", &data.accepts).context("the data of a page is a list")?;
    let item = ident(&text(item));
    let table = table(operation);
    Ok(vec![
        parse_quote! {
            impl<'a> #builder<'a> {
                /// All items from this page on, fetched page by page as they are consumed.
                ///
                /// The stream ends after the last page, after the first error, and with an error when the
                /// server's pages don't advance.
                pub fn stream(
                    self,
                ) -> impl ::futures_util::Stream<Item = ::std::result::Result<types::#item, crate::Error>> + Send + 'a
                {
                    crate::pagination::stream(self, #table)
                }
            }
        },
        parse_quote! {
            impl crate::pagination::PageRequest for #builder<'_> {
                type Page = #answer;
                type Item = types::#item;

                fn first_page(&self) -> i64 {
                    self.page.as_ref().ok().copied().flatten().unwrap_or(1)
                }

                async fn send_page(self, page: i64) -> ::std::result::Result<crate::Response<#answer>, crate::Error> {
                    self.page(page).send().await
                }

                fn split(page: #answer) -> (crate::pagination::Frame, ::std::vec::Vec<types::#item>) {
                    let frame = crate::pagination::Frame {
                        total: page.total,
                        current_page: page.current_page,
                        pages: page.pages,
                    };
                    (frame, page.data)
                }
            }
        },
    ])
}

/// How many properties the body has to have at least, if any number will not do.
fn least(source: &Source, operation: &Operation) -> Option<usize> {
    let schema = &operation.request_body.as_ref()?.schema;
    let least = source.document.resolve(schema).get("minProperties")?;
    least.as_u64()?.try_into().ok()
}

fn table(operation: &Operation) -> TokenStream {
    let name = ident(&constant(&operation.id));
    quote!(&operations::#name)
}

/// The part of `send` that a statement belongs to.
enum Part {
    Unpack,
    Check(Ident, Box<Expr>),
    Url(Ident),
    Headers,
    Request(Box<Expr>),
}

fn classify(statement: &Stmt) -> Result<Part> {
    let unexpected = || format!("unexpected statement in `send`: {}", text(statement));
    match statement {
        Stmt::Local(Local { pat: Pat::Struct(_), .. }) => Ok(Part::Unpack),
        Stmt::Local(Local { pat: Pat::Ident(name), init: Some(init), .. }) => match &*init.expr {
            Expr::Macro(call) if call.mac.path.is_ident("format") => {
                Ok(Part::Url(name.ident.clone()))
            }
            Expr::Call(_) if name.ident == "header_map" => Ok(Part::Headers),
            Expr::Try(attempt) => match &*attempt.expr {
                Expr::MethodCall(call) if call.method == "map_err" => {
                    Ok(Part::Check(name.ident.clone(), call.receiver.clone()))
                }
                Expr::MethodCall(call) if call.method == "build" => {
                    Ok(Part::Request(Box::new(request(call)?)))
                }
                _ => bail!(unexpected()),
            },
            _ => bail!(unexpected()),
        },
        Stmt::Expr(Expr::MethodCall(call), _) if call.method == "append" => {
            ensure!(
                text(call).contains("api-version"),
                "header parameters are not supported; describe the header as a security scheme"
            );
            Ok(Part::Headers)
        }
        _ => bail!(unexpected()),
    }
}

/// The chain that builds the request, through our HTTP client and without the undeclared header.
fn request(build: &ExprMethodCall) -> Result<Expr> {
    let mut build = build.clone();
    let Expr::MethodCall(headers) = &*build.receiver else {
        bail!("`build` follows no other call")
    };
    ensure!(headers.method == "headers", "`{}` before `build`", headers.method);
    build.receiver = headers.receiver.clone();
    let mut expression = Expr::MethodCall(build);
    Transport.visit_expr_mut(&mut expression);
    Form.visit_expr_mut(&mut expression);
    Ok(expression)
}

/// `client.client` is the generator's; ours is behind the core.
struct Transport;

impl VisitMut for Transport {
    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        if let Expr::Field(ExprField { base, member: Member::Named(member), .. }) = expression
            && member == "client"
            && text(base) == "client"
        {
            *expression = parse_quote!(client.core.http());
            return;
        }
        syn::visit_mut::visit_expr_mut(self, expression);
    }
}

/// The generator's encoding of forms fails with its own error type; the HTTP library has the same encoding.
struct Form;

impl VisitMut for Form {
    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        syn::visit_mut::visit_expr_mut(self, expression);
        if let Expr::Try(attempt) = expression
            && let Expr::MethodCall(call) = &mut *attempt.expr
            && call.method == "form_urlencoded"
        {
            call.method = ident("form");
            *expression = Expr::MethodCall(call.clone());
        }
    }
}

/// The URL, with every path parameter checked and encoded.
fn url(operation: &Operation, name: &Ident) -> TokenStream {
    let table = table(operation);
    let mut template = format!("{{}}{}", operation.path);
    let mut segments = Vec::new();
    for parameter in
        operation.parameters.iter().filter(|parameter| parameter.location == Location::Path)
    {
        let label = snake(&parameter.name);
        let argument = ident(&label);
        template = template.replace(&format!("{{{}}}", parameter.name), &format!("{{{label}}}"));
        segments.push(quote!(let #argument = crate::path::segment(#table, #label, &#argument)?;));
    }
    quote! {
        #(#segments)*
        let #name = format!(#template, client.core.base_url());
    }
}

/// `T` of `Result<ResponseValue<T>, _>`.
fn answer(method: &ImplItemFn) -> Result<Type> {
    let ReturnType::Type(_, returned) = &method.sig.output else { bail!("`send` returns nothing") };
    let value = first_of_two("Result", returned).and_then(|value| argument("ResponseValue", value));
    let value = value.with_context(|| format!("`send` returns `{}`", text(returned)))?;
    ensure!(
        !text(value).contains("ByteStream"),
        "the answer is not JSON; describe it as application/json"
    );
    Ok(value.clone())
}
