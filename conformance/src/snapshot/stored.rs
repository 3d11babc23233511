//! Stored files: a header that insta writes, then the blocks.

use include_dir::{Dir, include_dir};
use rooms_openapi::Api;

use super::block::{self, Block};

/// The stored snapshots, as they were when this program was built.
static SNAPSHOTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/snapshots");

/// A stored file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stored {
    /// The claim in its header.
    pub description: Option<String>,
    /// Its blocks.
    pub blocks: Vec<Block>,
}

/// The stored snapshot of a scenario, if there was one when this program was built.
#[must_use]
pub fn stored(api: Api, scenario: &str) -> Option<Stored> {
    let file = SNAPSHOTS.get_file(format!("{}/{scenario}.snap", api.name()))?;
    Some(parse(file.contents_utf8()?))
}

fn parse(text: &str) -> Stored {
    let header = text.strip_prefix("---\n");
    let (header, body) = header.and_then(|rest| rest.split_once("\n---\n")).unwrap_or(("", text));
    let description = header.lines().find_map(|line| {
        let value = line.strip_prefix("description: ")?;
        // A scalar that needs quotes is a JSON string here.
        Some(serde_json::from_str(value).unwrap_or_else(|_| value.to_owned()))
    });
    Stored { description, blocks: block::parse(body) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_is_kept_apart_from_the_blocks() {
        let text = "---\nsource: conformance/tests/scenarios.rs\n\
                    description: \"A claim: with a colon.\"\n---\n== a\nx\n";
        let stored = parse(text);
        assert_eq!(stored.description.as_deref(), Some("A claim: with a colon."));
        assert_eq!(stored.blocks.len(), 1);
    }
}
