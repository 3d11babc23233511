//! Blocks, and how a file holds them.

/// What starts a block. No line of a block starts like this: JSON never does, and other bodies are
/// indented.
const MARK: &str = "== ";

/// One step of a scenario, as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The label of the step.
    pub label: String,
    /// The lines below it.
    pub text: String,
}

/// The content of a file with these blocks.
#[must_use]
pub fn text(blocks: &[Block]) -> String {
    let shown = blocks.iter().map(|block| {
        let text = block.text.trim_end();
        format!("{MARK}{}\n{text}\n", block.label)
    });
    shown.collect::<Vec<_>>().join("\n")
}

/// The blocks of a file.
#[must_use]
pub fn parse(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for line in text.lines() {
        if let Some(label) = line.strip_prefix(MARK) {
            blocks.push(Block { label: label.to_owned(), text: String::new() });
        } else if let Some(block) = blocks.last_mut() {
            block.text.push_str(line);
            block.text.push('\n');
        }
    }
    for block in &mut blocks {
        block.text.truncate(block.text.trim_end().len());
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let block =
            |label: &str, text: &str| Block { label: label.to_owned(), text: text.to_owned() };
        let blocks = vec![
            block("owner creates a group", "owner: POST /v1/rooms/groups\n\n201\n{}"),
            block("owner reads it", "owner: GET /v1/rooms/[room-1]\n\n200\n{}"),
        ];
        assert_eq!(parse(&text(&blocks)), blocks);
    }
}
