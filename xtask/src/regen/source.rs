//! A curated document as it is on disk now, which may be newer than the one compiled into this program.

use std::{collections::HashMap, fs, path::Path};

use anyhow::{Context, Result};
use rooms_openapi::{Api, Document, Environment, Operation};

/// The document of one api, and the order in which its text lists the operations.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) api: Api,
    pub(crate) document: Document,
    order: HashMap<String, usize>,
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
            .with_context(|| format!("failed to read {}", path.display()))?;
        Self::parse(api, &text)
    }

    /// Indexes the text of a document.
    ///
    /// # Errors
    ///
    /// When the document is broken; the message has pointer and advice.
    pub(crate) fn parse(api: Api, text: &str) -> Result<Self> {
        let document = Document::parse(api, Environment::PreLive, text)?;
        Ok(Self {
            api,
            document,
            order: order(text)?,
        })
    }

    /// The operations as the text lists them. The order of the document's JSON is not reliable: it depends
    /// on which features of the JSON library the rest of the build asks for.
    pub(crate) fn operations(&self) -> Vec<&Operation> {
        let mut operations: Vec<_> = self.document.operations().iter().collect();
        operations.sort_by_key(|operation| self.order.get(&operation.id));
        operations
    }

    /// The name of the document, for messages.
    pub(crate) fn file(&self) -> String {
        format!("openapi/{}", self.api.file_name())
    }
}

fn order(text: &str) -> Result<HashMap<String, usize>> {
    let tree: serde_norway::Value = serde_norway::from_str(text)?;
    let mut order = HashMap::new();
    let paths = tree.get("paths").and_then(serde_norway::Value::as_mapping);
    for (_, item) in paths.into_iter().flatten() {
        for (_, operation) in item.as_mapping().into_iter().flatten() {
            if let Some(id) = operation
                .get("operationId")
                .and_then(serde_norway::Value::as_str)
            {
                order.insert(id.to_owned(), order.len());
            }
        }
    }
    Ok(order)
}
