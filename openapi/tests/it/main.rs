//! What the crate promises to its users, on a small document and on the embedded ones.

mod check;
mod document;

use rooms_openapi::{Api, Document, DocumentError, Environment, Violation};

const SAMPLE: &str = include_str!("../sample.yaml");

fn sample() -> Document {
    parse(SAMPLE).expect("the sample parses")
}

fn parse(yaml: &str) -> Result<Document, DocumentError> {
    Document::parse(Api::QuranReflect, Environment::PreLive, yaml)
}

fn texts(violations: &[Violation]) -> Vec<String> {
    violations.iter().map(ToString::to_string).collect()
}
