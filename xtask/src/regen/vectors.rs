//! Test vectors: every example of the document, sent and decoded by the client.
//!
//! The calls are written with arguments and setters, value by value; what must arrive is read from the
//! document when the test runs. So the two come from the example on different roads.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use proc_macro2::TokenStream;
use quote::quote;
use rooms_openapi::{Example, Parameter};
use serde_json::Value;

use super::{
    client::Call,
    inputs::{Input, Kind, Place},
    names::{ident, snake},
    render,
    rewrite::text,
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
        let (method, values) = (ident(id), values(call, example)?);
        let (name, label) = match example {
            Some(Example { name, .. }) => {
                (format!("{id}_sends_{}", snake(name)), quote!(Some(#name)))
            }
            None => (format!("{id}_sends_its_parameters"), quote!(None)),
        };
        let name = ident(&name);
        let arguments = call.inputs.arguments().map(|input| argument(input, &values));
        let arguments = arguments.collect::<Result<Vec<_>>>()?;
        let setters = call.inputs.setters().filter(|input| values.contains_key(&key(input)));
        let setters = setters.map(|input| {
            let (name, value) = (&input.name, argument(input, &values)?);
            Ok(quote!(.#name(#value)))
        });
        let setters = setters.collect::<Result<Vec<_>>>()?;
        tests.push(quote! {
            #[tokio::test]
            async fn #name() {
                sends(#id, #label, async |client: Client| client.#method(#(#arguments),*)#(#setters)*.await).await;
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

/// A value's place and its name on the wire.
type Key = (bool, String);

fn key(input: &Input) -> Key {
    (input.place == Place::Body, input.wire.clone())
}

/// The values of parameters, and of the properties of an example.
fn values<'a>(
    call: &'a Call<'_>,
    example: Option<&'a Example>,
) -> Result<BTreeMap<Key, &'a Value>> {
    let mut values = BTreeMap::new();
    for parameter in &call.operation.parameters {
        values.insert((false, parameter.name.clone()), self::example(parameter)?);
    }
    let body = example.map(|example| match &call.inputs.within {
        Some(name) => &example.value[name],
        None => &example.value,
    });
    for (name, value) in body.and_then(Value::as_object).into_iter().flatten() {
        values.insert((true, name.clone()), value);
    }
    Ok(values)
}

fn type_name(schema: &Value) -> Option<String> {
    schema["$ref"].as_str()?.strip_prefix("#/components/schemas/").map(str::to_owned)
}

fn example(parameter: &Parameter) -> Result<&Value> {
    parameter.example.as_ref().with_context(|| {
        format!(
            "parameter `{}` has no example; add one, so that the client can be tested with it",
            parameter.name
        )
    })
}

/// What a method or setter is given for a value.
fn argument(input: &Input, values: &BTreeMap<Key, &Value>) -> Result<TokenStream> {
    let value = values.get(&key(input));
    let value = value.with_context(|| format!("the example has no `{}`", input.wire))?;
    if let Some(code) = value.as_i64().filter(|_| input.writer.is_some()) {
        return Ok(quote!(rooms_client::PostAudience::from_requested(#code)));
    }
    let ty = &input.ty;
    if let Some(literal) = scalar(value).filter(|_| !text(ty).contains("DateTime")) {
        return Ok(literal);
    }
    let (ty, text) = (ty, value.to_string());
    Ok(match input.kind {
        Kind::List => quote!(value::<::std::vec::Vec<#ty>>(#text)),
        _ => quote!(value::<#ty>(#text)),
    })
}

/// A literal for a value that is one in Rust too.
fn scalar(value: &Value) -> Option<TokenStream> {
    match value {
        Value::Null => Some(quote!(rooms_client::Patch::Null)),
        Value::Bool(value) => Some(quote!(#value)),
        Value::String(value) => Some(quote!(#value)),
        Value::Number(number) => {
            let literal = number.as_i64().map(|number| quote!(#number));
            literal.or_else(|| number.as_f64().map(|number| quote!(#number)))
        }
        Value::Array(_) | Value::Object(_) => None,
    }
}
