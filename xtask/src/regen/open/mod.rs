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
    Ok(Output { path: FILE.into(), text: page::page(&apis) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paths;

    #[test]
    fn every_reason_of_documents_and_ledgers_is_on_the_page() {
        let root = paths::workspace_root().expect("the workspace");
        let read = |api: &Api| Source::read(&root, *api).expect("a document");
        let sources: Vec<_> = Api::ALL.iter().map(read).collect();
        let page = render(&root, &sources).expect("a page").text;
        let shown = |text: &str| {
            let line = collect::one_line(text);
            page.contains(&page::escaped(&line))
        };
        for api in Api::ALL {
            let ledger = fs::read_to_string(root.join("openapi").join(api.curation_file_name()));
            let ledger = Ledger::parse(&ledger.expect("a file")).expect("a ledger");
            for group in &ledger.differences {
                assert!(shown(&group.why), "{}", group.why);
            }
            let document = Document::load(*api, Environment::PreLive);
            for rule in document.rules().filter_map(|stated| stated.rule.why.as_ref()) {
                assert!(shown(rule), "{rule}");
            }
            for operation in document.operations() {
                for (status, response) in document.at(&operation.pointer).expect("it")["responses"]
                    .as_object()
                    .expect("responses")
                {
                    if let Some(why) = response["x-inferred"].as_str() {
                        assert!(shown(why), "{} {status}: {why}", operation.id);
                    }
                }
            }
        }
    }
}
