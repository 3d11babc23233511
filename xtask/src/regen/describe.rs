//! The text above a generated method: everything a caller would otherwise look up in the web pages.

use std::fmt::Write;

use rooms_openapi::{Effect, Level, Operation};

/// Description, effect, scopes, what is answered and the page that documents it. `answer` is the type of success,
/// `example` a call.
pub(crate) fn operation(operation: &Operation, answer: &str, example: &str) -> String {
    let mut text = plain(&operation.description);
    let effect = match operation.effect {
        Effect::Read => "reads, changes nothing.",
        Effect::Write => "writes, and repeating it may write again.",
        Effect::IdempotentWrite => "writes, and repeating it changes nothing more.",
    };
    let _ = write!(text, "\n\nIt is answered with {answer}.\n\n{example}");
    let _ = write!(text, "\n\n- `{}`\n- Effect: {effect}", operation.label());
    if !operation.scopes.is_empty() {
        let scopes: Vec<_> = operation.scopes.iter().map(|scope| format!("`{scope}`")).collect();
        let _ = write!(text, "\n- Scope: {}", scopes.join(", "));
    }
    for response in &operation.responses {
        let inferred = match response.level {
            Level::Inferred => " *(inferred)*",
            _ => "",
        };
        let description = plain(&response.description);
        let _ = write!(text, "\n- Answers `{}`{inferred}: {description}", response.status);
    }
    let _ = write!(text, "\n\nDocumented at <{}>", operation.upstream.page);
    match &operation.upstream.page_shared_with {
        Some(other) => text.push_str(&format!(" (the page of `{other}`).")),
        None => text.push('.'),
    }
    text
}

/// Prose that rustdoc can't take for a link or a code block.
pub(crate) fn plain(text: &str) -> String {
    let lines: Vec<_> = text.lines().map(str::trim).collect();
    lines.join("\n").trim().replace('[', "\\[").replace(']', "\\]")
}
