//! Calls with the values of the document's examples, as test vectors and as what stands above a method.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use rooms_openapi::{Example, Parameter};
use serde_json::{Map, Value};

use super::{
    client::{self, Call},
    inputs::{Input, Kind, Place},
    names::ident,
    rewrite::text,
};

/// Whether it is of the body, and its name on the wire.
type Key = (bool, String);

/// The values of parameters, and of the properties of an example of the body.
pub(crate) struct Values<'a>(BTreeMap<Key, &'a Value>);

impl<'a> Values<'a> {
    /// Reads them.
    ///
    /// # Errors
    ///
    /// When a parameter has no example, so that its operation can't be called.
    pub(crate) fn of(call: &'a Call<'_>, example: Option<&'a Example>) -> Result<Self> {
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
        Ok(Self(values))
    }

    /// The value that is given for an input, if there is one.
    pub(crate) fn get(&self, input: &Input) -> Option<&'a Value> {
        self.0.get(&(input.place == Place::Body, input.wire.clone())).copied()
    }
}

fn example(parameter: &Parameter) -> Result<&Value> {
    parameter.example.as_ref().with_context(|| {
        format!(
            "parameter `{}` has no example; add one, so that the client can be tested with it",
            parameter.name
        )
    })
}

/// A call with arguments and setters, as far as there are values.
///
/// # Errors
///
/// When an argument has no value.
pub(crate) fn expression(
    call: &Call<'_>,
    value: impl Fn(&Input) -> Option<TokenStream>,
) -> Result<TokenStream> {
    let method = ident(&call.operation.id);
    let arguments = call.inputs.arguments().map(|input| {
        value(input).with_context(|| format!("the example has no `{}` to show", input.wire))
    });
    let arguments = arguments.collect::<Result<Vec<_>>>()?;
    let setters = call.inputs.setters().filter_map(|input| {
        let (name, value) = (&input.name, value(input)?);
        Some(quote!(.#name(#value)))
    });
    Ok(quote!(client.#method(#(#arguments),*)#(#setters)*))
}

/// A literal for a value that is one in Rust too.
pub(crate) fn literal(input: &Input, value: &Value) -> Option<TokenStream> {
    if input.writer.is_some() || text(&input.ty).contains("DateTime") {
        return None;
    }
    Some(match value {
        Value::Null => quote!(rooms_client::Patch::Null),
        Value::Bool(value) => quote!(#value),
        Value::String(value) => quote!(#value),
        Value::Number(number) => {
            let literal = number.as_i64().map(Literal::i64_unsuffixed);
            let literal = literal.or_else(|| number.as_f64().map(Literal::f64_unsuffixed))?;
            quote!(#literal)
        }
        Value::Array(items) if matches!(input.kind, Kind::List) => {
            let items = items.iter().map(|item| literal(input, item));
            let items = items.collect::<Option<Vec<_>>>().filter(|items| !items.is_empty())?;
            quote!([#(#items),*])
        }
        Value::Array(_) | Value::Object(_) => return None,
    })
}

/// The shortest call of an operation, as an example that is compiled with the documentation.
///
/// # Errors
///
/// When the document has no example of it.
pub(crate) fn documented(call: &Call<'_>, api: &str) -> Result<String> {
    let bodies = call.operation.request_body.iter().flat_map(|body| &body.examples);
    let size =
        |body: &&Example| (body.value.as_object().map(Map::len), body.value.to_string().len());
    let values = Values::of(call, bodies.min_by_key(size))?;
    let expression = expression(call, |input| {
        let is_shown = input.is_argument || input.place == Place::Body;
        let value = values.get(input).filter(|_| is_shown)?;
        let is_time = text(&input.ty).contains("DateTime");
        let now = is_time.then(|| quote!(std::time::SystemTime::now()));
        let shown = now.or_else(|| literal(input, value))?;
        let default = input.default.as_ref().map(ToString::to_string);
        (default != Some(shown.to_string())).then_some(shown)
    })?;
    let answer = &call.method.answer;
    let statements = match client::is_list(call.inputs) {
        true => quote! {
            let mut items = #expression.stream();
            while let Some(item) = items.next().await {
                let item = item?;
                println!("{item:?}");
            }
        },
        false => quote!(let answer: Response<#answer> = #expression.await?;),
    };
    let function = prettyplease::unparse(&syn::parse2(quote!(fn example() { #statements }))?);
    let lines = function.lines().filter_map(|line| line.strip_prefix("    "));
    Ok(format!(
        "```no_run\n\
         # use rooms_client::{{Error, Response, {api}::{{Client, types}}}};\n\
         # async fn example(client: &Client) -> Result<(), Error> {{\n\
         {}\n\
         # Ok(()) }}\n\
         ```",
        lines.collect::<Vec<_>>().join("\n"),
    ))
}
