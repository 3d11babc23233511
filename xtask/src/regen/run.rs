//! The order of things: every api's files, then the folders that hold them.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use quote::quote;
use rooms_openapi::Api;

use super::{
    generate::generate,
    httpmock,
    names::ident,
    operations,
    project::{Projection, Purpose},
    render, rewrite,
    source::Source,
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
    for api in Api::ALL {
        outputs.extend(render_api(&root, *api)?);
    }
    outputs.push(index(
        CLIENT,
        "The generated clients, one module for each api.",
        &quote!(pub),
    )?);
    outputs.push(index(
        TESTS,
        "The examples of the documents, as tests.",
        &quote!(),
    )?);
    emit::emit(&root, mode, &outputs, &[CLIENT.into(), TESTS.into()])
}

fn render_api(root: &Path, api: Api) -> Result<Vec<Output>> {
    let source = Source::read(root, api)?;
    let file = source.file();
    let projection = Projection::new(&source, Purpose::Client);
    let generated = generate(&source, &projection, Purpose::Client)?;
    let rewritten = rewrite::rewrite(&source, &projection, generated)
        .with_context(|| format!("failed to rewrite the client generated from {file}"))?;
    let projection = Projection::new(&source, Purpose::Stubs);
    let stubs = generate(&source, &projection, Purpose::Stubs)?;

    let folder = PathBuf::from(CLIENT).join(api.name());
    let output = |name: &str, text| Output {
        path: folder.join(name),
        text,
    };
    Ok(vec![
        output("mod.rs", module(&source)?),
        output("client.rs", render::file(&file, &rewritten.client)),
        output("types.rs", render::file(&file, &rewritten.types)),
        output("builder.rs", render::file(&file, &rewritten.builder)),
        output("operations.rs", operations::render(&source)?),
        output(
            "httpmock.rs",
            httpmock::render(&source, &projection, stubs)?,
        ),
        Output {
            path: PathBuf::from(TESTS).join(api.name()).with_extension("rs"),
            text: vectors::render(&source, &rewritten.index)?,
        },
    ])
}

fn module(source: &Source) -> Result<String> {
    let title = source.document.value()["info"]["title"]
        .as_str()
        .unwrap_or(source.api.name());
    let title = format!(" {title}: client, types, builders and the table of operations.");
    let tokens = quote! {
        #![doc = #title]

        mod client;

        pub mod builder;
        #[cfg(feature = "httpmock")]
        pub mod httpmock;
        pub mod operations;
        pub mod types;

        pub use client::Client;
    };
    render::tokens(&source.file(), tokens)
}

fn index(folder: &str, doc: &str, visibility: &proc_macro2::TokenStream) -> Result<Output> {
    let modules = Api::ALL.iter().map(|api| ident(api.name()));
    let doc = format!(" {doc}");
    let tokens = quote! {
        #![doc = #doc]
        #(#visibility mod #modules;)*
    };
    Ok(Output {
        path: Path::new(folder).join("mod.rs"),
        text: render::tokens("openapi/", tokens)?,
    })
}
