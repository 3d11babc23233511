//! Test vectors: every example of the document, sent and decoded by the client.
//!
//! The calls are written with arguments and setters, value by value; what must arrive is read from the
//! document when the test runs. So the two come from the example on different roads.

use anyhow::{Context, Result};
use proc_macro2::TokenStream;
use quote::quote;
use rooms_openapi::Example;
use serde_json::Value;

use super::{
    client::Call,
    example::{self, Values},
    inputs::{Input, Kind},
    names::{ident, snake},
    render,
    source::Source,
};

/// Renders the tests of one api.
///
/// # Errors
///
/// When a parameter has no example, so that its operation can't be called.
pub(crate) fn render(source: &Source, calls: &[Call<'_>]) -> Result<String> {
    let mut tests = Vec::new();
    for call in calls {
        let operation = call.operation;
        tests.extend(operation_tests(call).with_context(|| {
            format!("{} {}: operation `{}`", source.file(), operation.pointer, operation.id)
        })?);
    }
    let module = ident(source.api.name());
    let used = |name: &&str| {
        let call = format!("{name} ::");
        let direct = format!("{name} (");
        let mut texts = tests.iter().map(ToString::to_string);
        texts.any(|text| text.contains(&call) || text.contains(&direct))
    };
    let helpers = ["round_trip", "sends", "value"].into_iter().filter(used);
    let helpers: Vec<_> = helpers.map(ident).collect();
    let tokens = quote! {
        #![doc = " What the client sends and decodes, for every example of the document."]
        use rooms_client::#module::{Client, types};

        use crate::vectors::{#(#helpers),*};

        #(#tests)*
    };
    render::tokens(&source.file(), tokens)
}

fn operation_tests(call: &Call<'_>) -> Result<Vec<TokenStream>> {
    let operation = call.operation;
    let mut tests = Vec::new();
    let id = &operation.id;
    let examples = operation.request_body.iter().flat_map(|body| &body.examples);
    let mut bodies: Vec<Option<&Example>> = examples.map(Some).collect();
    if bodies.is_empty() {
        bodies.push(None);
    }
    for example in bodies {
        let values = Values::of(call, example)?;
        let (name, label) = match example {
            Some(Example { name, .. }) => {
                (format!("{id}_sends_{}", snake(name)), quote!(Some(#name)))
            }
            None => (format!("{id}_sends_its_parameters"), quote!(None)),
        };
        let name = ident(&name);
        let expression = example::expression(call, |input| {
            values.get(input).map(|value| argument(input, value))
        })?;
        tests.push(quote! {
            #[tokio::test]
            async fn #name() {
                sends(#id, #label, async |client: Client| #expression.await).await;
            }
        });
    }
    for response in operation.responses.iter().filter(|response| !response.examples.is_empty()) {
        let schema = response.schema.as_ref().map(type_name);
        let Some(Some(ty)) = schema else { continue };
        let ty = ident(&ty);
        let status = response.status;
        let name = ident(&format!("{id}_decodes_its_examples_for_{status}"));
        tests.push(quote! {
            #[test]
            fn #name() {
                round_trip::<Client, types::#ty>(#id, #status);
            }
        });
    }
    Ok(tests)
}

fn type_name(schema: &Value) -> Option<String> {
    schema["$ref"].as_str()?.strip_prefix("#/components/schemas/").map(str::to_owned)
}

/// What a method or setter is given for a value.
fn argument(input: &Input, value: &Value) -> TokenStream {
    if let Some(code) = value.as_i64().filter(|_| input.writer.is_some()) {
        return quote!(rooms_client::PostAudience::from_requested(#code));
    }
    if let Some(literal) = example::literal(input, value) {
        return literal;
    }
    let (ty, text) = (&input.ty, value.to_string());
    match input.kind {
        Kind::List => quote!(value::<::std::vec::Vec<#ty>>(#text)),
        _ => quote!(value::<#ty>(#text)),
    }
}
