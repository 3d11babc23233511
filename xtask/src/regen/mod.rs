//! `cargo xtask regen`: from a curated document to the generated parts of the client.
//!
//! Four steps. The *projection* makes a copy of the document that the generator can digest and that a
//! tolerant client should be built from; the *generator* turns it into Rust types and methods; the *rewrite* reads from
//! them what each operation takes and answers; from that the calls of the *client* are written, thin over one request that
//! is written by hand. Nothing here limits what the curated document may say: mock and conformance suite never see the
//! projection.
//!
//! Beside the client, the page of what the documentation leaves open follows from the documents and their ledgers.

mod advice;
mod calls;
mod client;
mod describe;
mod example;
mod fit;
mod generate;
mod groups;
mod handwritten;
mod httpmock;
mod identities;
mod inputs;
mod names;
mod open;
mod operations;
mod project;
mod render;
mod rewrite;
mod run;
mod schemas;
mod source;
mod union;
mod vectors;

pub(crate) use run::run;

#[cfg(test)]
mod tests;
