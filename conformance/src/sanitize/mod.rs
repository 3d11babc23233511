//! What others wrote, made harmless before it is shown: one function for each medium.
//!
//! A target, an application, an archive and a report that somebody else made say what they like. A terminal obeys
//! escape sequences, a CI system takes certain lines for commands of its own, a summary page renders markup, and an
//! XML parser refuses a whole file for one character. So whatever comes from the other side goes through here on its
//! way to a medium. JSON, archives and the HTML report are written by libraries that escape everything.

mod markup;
mod terminal;
mod xml;

pub use markup::{code, html, markdown};
pub use terminal::{line, lines};
pub use xml::xml;

/// The text without its end, if it is longer than so many characters. What is left out is counted.
#[must_use]
pub fn shortened(text: &str, most: usize) -> std::borrow::Cow<'_, str> {
    match text.char_indices().nth(most) {
        None => text.into(),
        Some((end, _)) => {
            let more = text[end..].chars().count();
            format!("{}… ({more} characters more)", &text[..end]).into()
        }
    }
}

/// Whether a character changes how others are shown, or where, and is not seen itself: controls, line and paragraph
/// separators, marks of direction and of annotations, and code points that are no characters.
pub(crate) fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || u32::from(letter) & 0xfffe == 0xfffe
        || matches!(
            letter,
            '\u{061c}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2066}'..='\u{2069}'
                | '\u{fdd0}'..='\u{fdef}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

/// The text with what is unseen written out: `\n`, `\u{1b}`.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if is_unseen(letter) {
            escaped.extend(letter.escape_default());
        } else {
            escaped.push(letter);
        }
    }
    escaped
}

/// Breaks what CI systems take for a command wherever it stands in a line: `##[error]` of GitHub, `##vso[` of Azure,
/// `##teamcity[`.
fn without_commands(text: &str) -> String {
    if !text.contains("##") {
        return text.to_owned();
    }
    let mut broken = String::with_capacity(text.len() + 8);
    let mut rest = text;
    while let Some(at) = rest.find("##") {
        let behind = &rest[at + 2..];
        let word = behind.trim_start_matches(|letter: char| letter.is_ascii_alphanumeric());
        broken.push_str(&rest[..=at]);
        if word.starts_with('[') {
            broken.push(' ');
        }
        rest = &rest[at + 1..];
    }
    broken + rest
}
