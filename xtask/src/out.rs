//! Standard output, whose reader may have read enough: `| head`.
//!
//! What is printed repeats names and texts of upstream's documents, so nothing that a terminal obeys gets out.

use std::io::{ErrorKind, Result, StdoutLock, Write};

/// Takes everything, also when nobody reads on: the exit status is for those who do not.
#[derive(Debug)]
pub(crate) struct Out(StdoutLock<'static>);

/// Standard output.
pub(crate) fn out() -> Out {
    Out(std::io::stdout().lock())
}

impl Write for Out {
    /// Formatted text comes in whole pieces, so no character is cut in two.
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        let text = String::from_utf8_lossy(bytes);
        unless_closed(self.0.write_all(harmless(&text).as_bytes()), ())?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> Result<()> {
        unless_closed(self.0.flush(), ())
    }
}

fn unless_closed<T>(written: Result<T>, all: T) -> Result<T> {
    match written {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(all),
        other => other,
    }
}

/// Text with what moves a cursor or turns text around written out, except for line feeds.
pub(crate) fn harmless(text: &str) -> String {
    let is_unseen = |letter: char| {
        (letter.is_control() && letter != '\n')
            || matches!(
                letter,
                '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
            )
    };
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match is_unseen(letter) {
            true => plain.extend(letter.escape_default()),
            false => plain.push(letter),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    #[test]
    fn upstreams_words_move_no_cursor() {
        let text = "a\nb\u{1b}[2J\r\u{202e}c";
        assert_eq!(super::harmless(text), "a\nb\\u{1b}[2J\\r\\u{202e}c");
    }
}
