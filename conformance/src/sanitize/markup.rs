//! Markdown, as the summary pages of CI systems render it, and HTML.

use super::{escaped, shortened, without_commands};

/// How many characters of foreign text a summary shows in one place.
const MOST: usize = 500;

/// Text that nothing makes markup of, on one line: no heading, link, image, table, HTML or mention.
#[must_use]
pub fn markdown(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let text = without_commands(&escaped(&shortened(text.trim(), MOST)));
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        match letter {
            '<' => plain.push_str("&lt;"),
            '>' => plain.push_str("&gt;"),
            '&' => plain.push_str("&amp;"),
            // A mention notifies somebody, a bare address becomes a link.
            '@' => plain.push_str("&#64;"),
            ':' if text[at..].starts_with("://") => plain.push_str("&#58;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '!' | '~' | '$' => {
                plain.push('\\');
                plain.push(letter);
            }
            // At the beginning only they make a heading or a list.
            '#' | '-' | '+' | '=' if plain.is_empty() => {
                plain.push('\\');
                plain.push(letter);
            }
            // `www.` at the beginning of a word becomes a link too.
            '.' if plain.to_ascii_lowercase().ends_with("www") => plain.push_str("&#46;"),
            // An issue, or an item of a numbered list.
            '#' if before.is_whitespace() || before == '(' => plain.push_str("&#35;"),
            '.' | ')' if plain.bytes().all(|byte| byte.is_ascii_digit()) && !plain.is_empty() => {
                plain.push('\\');
                plain.push(letter);
            }
            _ => plain.push(letter),
        }
        before = letter;
    }
    plain
}

/// Text as code, whatever is in it: the fence is longer than any inside. In a table a pipe would end the cell.
#[must_use]
pub fn code(text: &str) -> String {
    let text = without_commands(&escaped(&shortened(text, 4 * MOST)));
    let text = text.replace('|', "\u{2502}");
    let inside = text.split(|letter| letter != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(inside + 1);
    format!("{fence} {text} {fence}")
}

/// Text in HTML, in an attribute too.
#[must_use]
pub fn html(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in escaped(text).chars() {
        match letter {
            '<' => plain.push_str("&lt;"),
            '>' => plain.push_str("&gt;"),
            '&' => plain.push_str("&amp;"),
            '"' => plain.push_str("&quot;"),
            '\'' => plain.push_str("&#39;"),
            _ => plain.push(letter),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_shows_text_as_text() {
        for (text, shown) in [
            ("<img src=x> [a](b) |", "&lt;img src=x&gt; \\[a\\](b) \\|"),
            ("a\n# b\n```", "a\\\\n# b\\\\n\\`\\`\\`"),
            ("# b", "\\# b"),
            ("- b", "\\- b"),
            ("1. b", "1\\. b"),
            ("see #12 @somebody", "see &#35;12 &#64;somebody"),
            ("https://a.example www.b.example", "https&#58;//a.example www&#46;b.example"),
            ("12:30, at /data/0", "12:30, at /data/0"),
            ("\u{202e}x", "\\\\u{202e}x"),
            ("a\u{fffe}\u{1ffff}b", "a\\\\u{fffe}\\\\u{1ffff}b"),
        ] {
            assert_eq!(markdown(text), shown);
        }
        assert_eq!(code("a``b"), "``` a``b ```");
        assert_eq!(code("a\n``` b"), "```` a\\n``` b ````");
        assert_eq!(code("a|b"), "` a\u{2502}b `");
    }

    #[test]
    fn html_has_no_tag_and_no_end_of_an_attribute() {
        assert_eq!(html("<b a='x' c=\"d\">&\n"), "&lt;b a=&#39;x&#39; c=&quot;d&quot;&gt;&amp;\\n");
    }

    #[test]
    fn a_place_in_a_summary_has_an_end() {
        assert!(markdown(&"x".repeat(9_000)).ends_with("… (8500 characters more)"));
        assert!(code(&"x".repeat(9_000)).len() < 2_100);
    }
}
