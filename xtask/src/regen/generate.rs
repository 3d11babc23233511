//! Calls the generator, and turns its panics into messages that name operation and construct.

use std::{
    panic::{self, AssertUnwindSafe},
    sync::{Mutex, PoisonError},
};

use anyhow::{Context, Result, bail};
use openapiv3::OpenAPI;
use proc_macro2::TokenStream;
use progenitor::{GenerationSettings, Generator, InterfaceStyle, TagStyle, TypeImpl};
use serde_json::Value;

use super::{
    advice, handwritten,
    project::{Projection, Purpose},
    source::{Source, key},
};

/// Runs the generator over the whole projection.
///
/// # Errors
///
/// When the generator refuses the document: names file, operation, construct and what to do.
pub(crate) fn generate(
    source: &Source,
    projection: &Projection,
    purpose: Purpose,
) -> Result<syn::File> {
    let settings = settings(source, projection);
    let mut specification = parse(&projection.value).with_context(|| source.file())?;
    order(&mut specification, source);
    match attempt(&settings, &specification, purpose, source) {
        Ok(tokens) => syn::parse2(tokens).context("the generator wrote something that is not Rust"),
        Err(message) => bail!(blame(source, projection, &settings, purpose, &message)),
    }
}

fn settings(source: &Source, projection: &Projection) -> GenerationSettings {
    let mut settings = GenerationSettings::default();
    settings
        .with_interface(InterfaceStyle::Positional)
        .with_tag(TagStyle::Merged)
        .with_derive("PartialEq")
        .with_map_type("::std::collections::BTreeMap");
    for name in projection.open_enums.keys() {
        let path = format!("crate::{}::types::{name}", source.api.name());
        settings.with_replacement(name, path, [TypeImpl::Display, TypeImpl::FromStr].into_iter());
    }
    for (_, _, name, path) in handwritten::SCHEMAS.iter().filter(|(api, ..)| *api == source.api) {
        settings.with_replacement(*name, *path, std::iter::empty());
    }
    for name in projection.identities.keys() {
        settings.with_replacement(name, name, std::iter::empty());
    }
    settings
}

fn parse(value: &Value) -> Result<OpenAPI> {
    serde_json::from_value(value.clone()).context("not an OpenAPI 3.0 document")
}

/// Paths in the order of the document's text; components by name.
fn order(specification: &mut OpenAPI, source: &Source) {
    let places: Vec<String> = source.operations().into_iter().map(key).collect();
    let place = |path: &String| places.iter().position(|known| known == path);
    specification.paths.paths.sort_by(|a, _, b, _| place(a).cmp(&place(b)));
    if let Some(components) = &mut specification.components {
        components.schemas.sort_keys();
    }
}

fn attempt(
    settings: &GenerationSettings,
    specification: &OpenAPI,
    purpose: Purpose,
    source: &Source,
) -> Result<TokenStream, String> {
    quietly(|| {
        let mut generator = Generator::new(settings);
        match purpose {
            Purpose::Client => generator.generate_tokens(specification),
            Purpose::Stubs => {
                generator.httpmock(specification, &format!("crate::{}", source.api.name()))
            }
        }
    })?
    .map_err(|error| error.to_string())
}

/// What happens on a panic is a setting of the whole process; this keeps two threads from mixing it up.
static HOOK: Mutex<()> = Mutex::new(());

/// Runs a function whose panics are messages: nothing is printed, the text is returned.
pub(crate) fn quietly<T>(run: impl FnOnce() -> T) -> Result<T, String> {
    let _only = HOOK.lock().unwrap_or_else(PoisonError::into_inner);
    let before = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    let outcome = panic::catch_unwind(AssertUnwindSafe(run));
    panic::set_hook(before);
    outcome.map_err(|payload| {
        let text = payload.downcast_ref::<String>().map(String::as_str);
        let text = text.or_else(|| payload.downcast_ref::<&str>().copied());
        text.unwrap_or("it panicked without a message").to_owned()
    })
}

/// Finds the operations that fail on their own, and says what to do about each.
fn blame(
    source: &Source,
    projection: &Projection,
    settings: &GenerationSettings,
    purpose: Purpose,
    message: &str,
) -> String {
    let mut lines = Vec::new();
    for operation in source.operations() {
        let alone = projection.only(&key(operation), &operation.method.to_lowercase());
        let failure = parse(&alone)
            .map_err(|error| format!("{error:#}"))
            .and_then(|specification| attempt(settings, &specification, purpose, source));
        if let Err(message) = failure {
            let (construct, advice) = advice::on(&message);
            lines.push(format!(
                "{} {}: operation `{}` ({}) uses {construct}; {advice}\n  the generator said: {}",
                source.file(),
                operation.pointer,
                operation.id,
                operation.label(),
                one_line(&message),
            ));
        }
    }
    // If every operation fails, the fault is in what they share.
    if lines.is_empty() || lines.len() == source.operations().len() {
        let (construct, advice) = advice::on(message);
        return format!(
            "{}: the document as a whole uses {construct}; {advice}\n  the generator said: {}",
            source.file(),
            one_line(message),
        );
    }
    lines.join("\n")
}

fn one_line(message: &str) -> String {
    message.split_whitespace().collect::<Vec<_>>().join(" ")
}
