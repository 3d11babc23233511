//! Stored files: a header that insta writes, then the blocks.

use std::{io, path::PathBuf};

use rooms_openapi::Api;

use super::block::{self, Block};
use crate::paths;

/// A stored file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stored {
    /// The claim in its header.
    pub description: Option<String>,
    /// Its blocks.
    pub blocks: Vec<Block>,
}

/// The file of a scenario.
#[must_use]
pub fn path(api: Api, scenario: &str) -> PathBuf {
    let name = format!("{scenario}.snap");
    paths::snapshots().join(api.name()).join(name)
}

/// Reads the file of a scenario. One that does not exist has no blocks.
///
/// # Errors
///
/// When the file exists and cannot be read.
pub fn read(api: Api, scenario: &str) -> io::Result<Stored> {
    match std::fs::read_to_string(path(api, scenario)) {
        Ok(text) => Ok(parse(&text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Stored::default()),
        Err(error) => Err(error),
    }
}

fn parse(text: &str) -> Stored {
    let header = text.strip_prefix("---\n");
    let (header, body) = header
        .and_then(|rest| rest.split_once("\n---\n"))
        .unwrap_or(("", text));
    let description = header.lines().find_map(|line| {
        let value = line.strip_prefix("description: ")?;
        // A scalar that needs quotes is a JSON string here.
        Some(serde_json::from_str(value).unwrap_or_else(|_| value.to_owned()))
    });
    Stored {
        description,
        blocks: block::parse(body),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_is_kept_apart_from_the_blocks() {
        let text = "---\nsource: conformance/tests/scenarios.rs\n\
                    description: \"A claim: with a colon.\"\n---\n== a\nx\n";
        let stored = parse(text);
        assert_eq!(
            stored.description.as_deref(),
            Some("A claim: with a colon.")
        );
        assert_eq!(stored.blocks.len(), 1);
    }
}
