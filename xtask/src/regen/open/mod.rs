//! The page for those who maintain the APIs: what their documentation contradicts, lacks or leaves to be guessed, and what
//! the curated documents say instead.
//!
//! Nothing on it is written by hand: differences come from the ledgers, conclusions and rules from the documents.

mod collect;
mod page;

use std::{fs, path::Path};

use anyhow::{Context as _, Result};
use rooms_openapi::{Api, Document, Environment};

use super::source::Source;
use crate::{drift::Ledger, emit::Output};

/// Where the page lies.
const FILE: &str = "docs/contradictions.md";

/// Renders the page of all apis.
///
/// # Errors
///
/// When a document or a ledger cannot be read.
pub(super) fn render(root: &Path, sources: &[Source]) -> Result<Output> {
    let mut apis = Vec::new();
    for source in sources {
        let read = |name: &str| {
            let path = root.join("openapi").join(name);
            fs::read_to_string(&path).with_context(|| format!("failed to read {}", path.display()))
        };
        let api: Api = source.api;
        let text = read(api.file_name())?;
        let document = Document::with_overlay(api, Environment::PreLive, &text, None)?;
        let ledger = Ledger::parse(&read(api.curation_file_name())?)
            .with_context(|| format!("openapi/{} is no ledger", api.curation_file_name()))?;
        let mut overlays = Vec::new();
        for environment in Environment::ALL {
            if let Some(name) = api.overlay_file_name(*environment) {
                overlays.push((*environment, read(name)?));
            }
        }
        apis.push(collect::api(source, &document, &ledger, &overlays)?);
    }
    Ok(Output {
        path: FILE.into(),
        text: page::page(&apis),
    })
}
