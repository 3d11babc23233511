//! The order of things: every api's files, then the folders that hold them.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use quote::quote;
use rooms_openapi::Api;
use syn::{File, parse_quote};

use super::{
    client::{self, Call},
    fit,
    generate::{generate, quietly},
    httpmock,
    inputs::Inputs,
    names::ident,
    open, operations,
    project::{Projection, Purpose},
    render, rewrite,
    source::{Source, key},
    vectors,
};
use crate::{
    emit::{self, Mode, Output},
    exit::Outcome,
    paths,
};

/// Where the client's generated modules live.
const CLIENT: &str = "client/src/generated";
/// Where the generated tests of the client live.
const TESTS: &str = "client/tests/it/generated";

/// Renders everything, then writes or compares.
///
/// # Errors
///
/// When a document is broken, the generator refuses it, or a file can't be read or written.
pub(crate) fn run(mode: Mode) -> Result<Outcome> {
    let root = paths::workspace_root()?;
    let mut outputs = Vec::new();
    let mut sources = Vec::new();
    for api in Api::ALL {
        let source = Source::read(&root, *api)?;
        outputs.extend(render_api(&source)?);
        sources.push(source);
    }
    outputs.push(open::render(&root, &sources)?);
    outputs.push(index(CLIENT, "The generated clients, one module for each api.", &quote!(pub))?);
    outputs.push(index(TESTS, "The examples of the documents, as tests.", &quote!())?);
    emit::emit(&root, mode, &outputs, &[CLIENT.into(), TESTS.into()])
}

/// Renders the files of one api from its source.
///
/// # Errors
///
/// When the generator refuses the document, or a step after it meets something it does not know.
pub(super) fn render_api(source: &Source) -> Result<Vec<Output>> {
    fit::check(source)?;
    let projection = Projection::new(source, Purpose::Client);
    let generated = generate(source, &projection, Purpose::Client)?;
    let stub_projection = Projection::new(source, Purpose::Stubs);
    let stubs = generate(source, &stub_projection, Purpose::Stubs)?;
    // The generator has its own way of failing; a panic after it is a defect of this program, and still
    // has to name the document.
    quietly(|| assemble(source, &projection, generated, stubs))
        .unwrap_or_else(|panic| Err(anyhow!("{panic}")))
        .with_context(|| format!("failed to rewrite what was generated from {}", source.file()))
}

fn assemble(
    source: &Source,
    projection: &Projection,
    generated: File,
    stubs: File,
) -> Result<Vec<Output>> {
    let file = source.file();
    let rewritten = rewrite::rewrite(projection, generated)?;
    let folder = PathBuf::from(CLIENT).join(source.api.name());
    // Calls that share a path have one of their own for the generator, which must not show.
    let operations = source.operations();
    let inputs = operations.iter().map(|operation| {
        Inputs::of(source, projection, operation, &rewritten)
            .with_context(|| format!("operation `{}` ({})", operation.id, operation.label()))
    });
    let inputs = inputs.collect::<Result<Vec<_>>>()?;
    let calls = operations.iter().zip(&inputs).map(|(operation, inputs)| {
        let method = rewritten.methods.iter().find(|method| method.id == operation.id);
        let method = method.with_context(|| format!("no method for `{}`", operation.id))?;
        Ok(Call { operation, method, inputs })
    });
    let calls = calls.collect::<Result<Vec<_>>>()?;
    let mut types: File = parse_quote!(#![doc = " Types of bodies and parameters."]);
    types.items = rewritten.types.clone();
    let shared = operations
        .iter()
        .map(|operation| (key(operation), operation.path.as_str()))
        .filter(|(key, path)| key != path)
        .collect::<Vec<_>>();
    let shown = |text: String| {
        let replace = |text: String, (key, path): &(String, &str)| text.replace(key, path);
        shared.iter().fold(text, replace)
    };
    let output = |name: &str, text| Output { path: folder.join(name), text: shown(text) };
    Ok(vec![
        output("mod.rs", module(source)?),
        output("client.rs", render::tokens(&file, client::client(source, &calls)?)?),
        output("calls.rs", render::tokens(&file, client::calls(&calls, &rewritten)?)?),
        output("types.rs", render::file(&file, types)),
        output("operations.md", operations::table(source)),
        output("operations.rs", operations::render(source, &rewritten.methods)?),
        output("httpmock.rs", httpmock::render(source, projection, &calls, stubs)?),
        Output {
            path: PathBuf::from(TESTS).join(source.api.name()).with_extension("rs"),
            text: vectors::render(source, &calls)?,
        },
    ])
}

fn module(source: &Source) -> Result<String> {
    let title = source.document.value()["info"]["title"].as_str().unwrap_or(source.api.name());
    let title = format!(" {title}: client, calls, types and the table of operations.");
    let tokens = quote! {
        #![doc = #title]

        mod client;

        pub mod calls;
        #[cfg(feature = "httpmock")]
        pub mod httpmock;
        pub mod operations;
        pub mod types;

        pub use client::*;
    };
    render::tokens(&source.file(), tokens)
}

fn index(folder: &str, doc: &str, visibility: &proc_macro2::TokenStream) -> Result<Output> {
    let modules = Api::ALL.iter().map(|api| {
        let (module, feature) = (ident(api.name()), api.name().replace('_', "-"));
        quote! {
            #[cfg(feature = #feature)]
            #visibility mod #module;
        }
    });
    let doc = format!(" {doc}");
    let tokens = quote! {
        #![doc = #doc]
        #(#modules)*
    };
    Ok(Output { path: Path::new(folder).join("mod.rs"), text: render::tokens("openapi/", tokens)? })
}
