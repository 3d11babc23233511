//! Test vectors: every example of the document, sent and decoded by the client.
//!
//! The calls are written with the builder's setters, value by value; what must arrive is read from the
//! document when the test runs. So the two come from the example on different roads.

use anyhow::{Context, Result};
use proc_macro2::TokenStream;
use quote::quote;
use rooms_openapi::{Operation, Parameter};
use serde_json::Value;
use syn::{
    Type, parse_quote,
    visit_mut::{VisitMut, visit_path_mut},
};

use super::{
    names::{ident, pascal, snake},
    render,
    rewrite::{Field, Index},
    source::Source,
};

/// Renders the tests of one api.
///
/// # Errors
///
/// When a parameter has no example, so that its operation can't be called.
pub(crate) fn render(source: &Source, index: &Index) -> Result<String> {
    let mut tests = Vec::new();
    for operation in source.operations() {
        tests.extend(operation_tests(operation, index).with_context(|| {
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

fn operation_tests(operation: &Operation, index: &Index) -> Result<Vec<TokenStream>> {
    let mut tests = Vec::new();
    let id = &operation.id;
    let parameters = parameters(operation)?;
    let examples = operation.request_body.iter().flat_map(|body| &body.examples);
    let mut bodies: Vec<(Option<&str>, TokenStream)> = Vec::new();
    for example in examples {
        let schema = operation.request_body.as_ref().map(|body| &body.schema);
        let ty = schema.and_then(type_name).context("the body has no named schema")?;
        let setters = setters(&ty, &example.value, index)?;
        bodies.push((Some(&example.name), quote!(.body_map(|body| body #setters))));
    }
    if bodies.is_empty() {
        bodies.push((None, TokenStream::new()));
    }
    for (example, body) in bodies {
        let method = ident(id);
        let (name, example) = match example {
            Some(example) => (format!("{id}_sends_{}", snake(example)), quote!(Some(#example))),
            None => (format!("{id}_sends_its_parameters"), quote!(None)),
        };
        let name = ident(&name);
        tests.push(quote! {
            #[tokio::test]
            async fn #name() {
                sends(#id, #example, async |client: Client| client.#method()#parameters #body.send().await).await;
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

fn parameters(operation: &Operation) -> Result<TokenStream> {
    let mut calls = TokenStream::new();
    for parameter in &operation.parameters {
        let setter = ident(&snake(&parameter.name));
        let value =
            scalar(example(parameter)?).context("the example of a parameter is a single value")?;
        calls.extend(quote!(.#setter(#value)));
    }
    Ok(calls)
}

fn example(parameter: &Parameter) -> Result<&Value> {
    parameter.example.as_ref().with_context(|| {
        format!(
            "parameter `{}` has no example; add one, so that the client can be tested with it",
            parameter.name
        )
    })
}

/// One setter for each property of an example, in the order of their names.
fn setters(ty: &str, example: &Value, index: &Index) -> Result<TokenStream> {
    let fields = index.get(ty).with_context(|| format!("`{ty}` is no struct of the client"))?;
    let example = example.as_object().context("the example of a body is an object")?;
    let mut properties: Vec<_> = example.iter().collect();
    properties.sort_by_key(|(name, _)| name.as_str());
    let mut calls = TokenStream::new();
    for (name, value) in properties {
        let field = fields.iter().find(|field| field.wire == *name);
        let field = field.with_context(|| format!("`{ty}` has no property `{name}`"))?;
        let setter = &field.name;
        let value = argument(field, value, index)?;
        calls.extend(quote!(.#setter(#value)));
    }
    Ok(calls)
}

fn argument(field: &Field, value: &Value, index: &Index) -> Result<TokenStream> {
    let ty = &field.accepts;
    let name = quote!(#ty).to_string();
    if let Value::Object(_) = value
        && index.contains_key(&name)
    {
        let (builder, setters) = (ident(&pascal(&name)), setters(&name, value, index)?);
        return Ok(quote!(types::#builder::builder() #setters));
    }
    if let Some(literal) = scalar(value).filter(|_| !name.contains("DateTime")) {
        return Ok(literal);
    }
    let (ty, text) = (outside(ty), value.to_string());
    Ok(quote!(value::<#ty>(#text)))
}

/// A type of the module `types` as seen from the tests.
fn outside(ty: &Type) -> Type {
    struct Outside;
    impl VisitMut for Outside {
        fn visit_path_mut(&mut self, path: &mut syn::Path) {
            visit_path_mut(self, path);
            let Some(first) = path.segments.first_mut() else {
                return;
            };
            let name = first.ident.to_string();
            if name == "crate" {
                first.ident = ident("rooms_client");
            } else if path.leading_colon.is_none() && name.starts_with(char::is_uppercase) {
                *path = parse_quote!(types::#path);
            }
        }
    }
    let mut ty = ty.clone();
    Outside.visit_type_mut(&mut ty);
    ty
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
