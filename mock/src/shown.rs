//! Text of others as messages and the log show it: on one line, cut, without tokens and without what moves a cursor.

use serde_json::Value;

use crate::secrets::{covered, is_secret};

/// How many characters of a value a message repeats.
const MOST: usize = 60;
/// How many are looked at: tokens are covered before anything is cut, and nobody sends a longer one.
const LOOKED_AT: usize = 4096;

/// A piece of text as a message repeats it.
pub(crate) fn shown(text: &str) -> String {
    cut(&on_one_line(&covered(beginning(text, LOOKED_AT))), MOST)
}

/// A value as a message repeats it: text in quotation marks.
pub(crate) fn shown_value(value: &Value) -> String {
    match value {
        Value::String(text) => format!("\"{}\"", shown(text)),
        Value::Array(elements) if elements.len() > MOST => {
            format!("a list of {} elements", elements.len())
        }
        Value::Object(fields) if fields.len() > MOST => {
            format!("an object of {} fields", fields.len())
        }
        other => shown(&other.to_string()),
    }
}

/// What was given for a field, unless the field is a secret.
pub(crate) fn given(field: &str, value: &Value) -> Option<String> {
    let last = field.rsplit('.').next().unwrap_or(field);
    (!is_secret(last)).then(|| shown_value(value))
}

/// Text that fits into a header.
pub(crate) fn in_header(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            ' '..='~' => plain.push(letter),
            other => plain.extend(other.escape_default()),
        }
    }
    plain
}

/// Text with what moves a cursor or turns text around written out. A message repeats names and values of the request; a
/// path is percent-encoded anyway.
pub(crate) fn on_one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for letter in text.chars() {
        match is_unseen(letter) {
            true => line.extend(letter.escape_default()),
            false => line.push(letter),
        }
    }
    line
}

/// What moves a cursor, or turns text around.
pub(crate) fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
        )
}

/// The text without its end, if it is longer than so many characters.
pub(crate) fn cut(text: &str, most: usize) -> String {
    let kept = beginning(text, most);
    match kept.len() < text.len() {
        true => format!("{kept}…"),
        false => text.to_owned(),
    }
}

fn beginning(text: &str, most: usize) -> &str {
    let end = text.char_indices().nth(most).map(|(end, _)| end);
    end.map_or(text, |end| &text[..end])
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_request_is_one_line_whatever_its_message_repeats() {
        let line = on_one_line("`a\n::error::\u{1b}[2J\u{202e}` is not documented");
        assert_eq!(line, "`a\\n::error::\\u{1b}[2J\\u{202e}` is not documented");
    }

    #[test]
    fn a_value_is_repeated_cut_and_harmless_and_a_secret_is_not() {
        assert_eq!(given("limit", &json!(999)).as_deref(), Some("999"));
        assert_eq!(given("post.body", &json!("a\nb")).as_deref(), Some("\"a\\nb\""));
        assert_eq!(given("token", &json!("iv_0123456789abcdef")), None);
        assert_eq!(given("user.password", &json!("x")), None);
        let long = given("name", &json!("ä".repeat(9_000))).unwrap_or_default();
        assert_eq!(long.chars().count(), MOST + 3);
        let token = given("name", &json!(format!("{}at_0123456789abcdef", " ".repeat(50))));
        assert!(token.is_some_and(|text| !text.contains("at_")));
        assert_eq!(
            given("emails", &Value::Array(vec![Value::Null; 5000])).as_deref(),
            Some("a list of 5000 elements")
        );
        assert_eq!(in_header("a\nä"), "a\\n\\u{e4}");
    }
}
