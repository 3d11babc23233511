//! XML 1.0, which refuses a file for one character that it has not.

use std::borrow::Cow;

/// The text with characters that XML has (section 2.2) and no others; in their place stands U+FFFD.
#[must_use]
pub fn xml(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_in_xml) {
        return text.into();
    }
    let seen = |letter| {
        if is_in_xml(letter) { letter } else { '\u{fffd}' }
    };
    text.chars().map(seen).collect::<String>().into()
}

fn is_in_xml(letter: char) -> bool {
    matches!(
        letter,
        '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_xml_has_not_are_replaced() {
        for letter in (0..=0x10_ffff).filter_map(char::from_u32) {
            let kept = letter.to_string();
            let is_refused = matches!(
                u32::from(letter),
                0..=8 | 0xb | 0xc | 0xe..=0x1f | 0xfffe | 0xffff
            );
            let expected = if is_refused { "\u{fffd}" } else { kept.as_str() };
            assert_eq!(xml(&kept), expected, "{letter:?}");
        }
    }
}
