//! The server's words, as far as an error shows them.

/// Text on one line, without what moves a cursor or turns text around, cut after so many characters. Errors end up on
/// terminals and in logs.
pub(crate) fn shown(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut shown: String =
        line.chars().filter(|letter| !is_unseen(*letter)).take(most + 1).collect();
    if let Some((end, _)) = shown.char_indices().nth(most) {
        shown.truncate(end);
        shown.push('…');
    }
    shown
}

/// Controls and marks of direction.
fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_on_its_line_and_moves_no_cursor() {
        let text = "a\n::error::b\r\tc \u{1b}[2J\u{9b}d\u{85}\u{2028}e\u{202e}f\u{2066}";
        assert_eq!(shown(text, 200), "a ::error::b c [2Jd e f".replace("e f", "ef"));
        assert_eq!(shown("ääää", 3), "äää…");
        assert_eq!(shown("äää", 3), "äää");
    }
}
