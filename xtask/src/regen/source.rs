//! A curated document as it is on disk now, which may be newer than the one compiled into this program.

use std::{collections::HashMap, fs, path::Path};

use anyhow::{Context, Result};
use rooms_openapi::pointer::unescape;
use rooms_openapi::{Api, Document, Environment, Operation};

use super::{calls, union};
use crate::paths::shown;

/// The document of one api as the client has it: one operation for each call, in the order of the text.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) api: Api,
    pub(crate) document: Document,
    operations: Vec<Operation>,
}

impl Source {
    /// Reads and indexes the document.
    ///
    /// # Errors
    ///
    /// When there is no such file, or the document is broken; the message then has pointer and advice.
    pub(crate) fn read(root: &Path, api: Api) -> Result<Self> {
        let path = root.join("openapi").join(api.file_name());
        let text = fs::read_to_string(&path)
            .with_context(|| format!("failed to read {}", shown(&path)))?;
        let mut overlays = Vec::new();
        for environment in Environment::ALL {
            if let Some(name) = api.overlay_file_name(*environment) {
                let path = root.join("openapi").join(name);
                let overlay = fs::read_to_string(&path)
                    .with_context(|| format!("failed to read {}", shown(&path)))?;
                overlays.push((*environment, overlay));
            }
        }
        Self::parse(api, &text, &overlays)
    }

    /// Indexes the text of a document together with what other environments document differently.
    ///
    /// # Errors
    ///
    /// When the document or an overlay is broken; the message has pointer and advice.
    pub(crate) fn parse(api: Api, text: &str, overlays: &[(Environment, String)]) -> Result<Self> {
        // As written first, so that messages have the pointers of the text.
        let base = Environment::PreLive;
        let written = Document::with_overlay(api, base, text, None)?;
        let mut value = written.value().clone();
        for (environment, overlay) in overlays {
            let other = Document::with_overlay(api, *environment, text, Some(overlay))?;
            union::unite(&mut value, other.value());
        }
        calls::expand(&mut value);
        // JSON is YAML too.
        let document = Document::with_overlay(api, base, &value.to_string(), None)?;
        let order = order(text)?;
        let mut operations = document.operations().to_vec();
        operations.sort_by_key(|operation| order.get(&operation.id).copied());
        for operation in &mut operations {
            operation.path = calls::wire_path(&operation.path).to_owned();
        }
        Ok(Self { api, document, operations })
    }

    /// The operations as the text lists them. The order of the document's JSON is not reliable: it depends
    /// on which features of the JSON library the rest of the build asks for.
    pub(crate) fn operations(&self) -> Vec<&Operation> {
        self.operations.iter().collect()
    }

    /// The name of the document, for messages.
    pub(crate) fn file(&self) -> String {
        format!("openapi/{}", self.api.file_name())
    }
}

/// The key of an operation below `paths`, which is its path unless several calls share that.
pub(crate) fn key(operation: &Operation) -> String {
    let mut segments = operation.pointer.rsplit('/');
    let key = segments.nth(1).unwrap_or_default();
    unescape(key)
}

fn order(text: &str) -> Result<HashMap<String, usize>> {
    let tree: serde_norway::Value = serde_norway::from_str(text)?;
    let mut order = HashMap::new();
    let named = |node: &serde_norway::Value, key: &str| {
        let id = node.get(key).and_then(serde_norway::Value::as_str);
        id.map(str::to_owned)
    };
    let paths = tree.get("paths").and_then(serde_norway::Value::as_mapping);
    for (_, item) in paths.into_iter().flatten() {
        for (_, operation) in item.as_mapping().into_iter().flatten() {
            let shared = operation.get("x-requests");
            let shared = shared.and_then(serde_norway::Value::as_sequence);
            let calls = shared.into_iter().flatten();
            let ids = calls.filter_map(|call| named(call, "id"));
            for id in named(operation, "operationId").into_iter().chain(ids) {
                order.insert(id, order.len());
            }
        }
    }
    Ok(order)
}
