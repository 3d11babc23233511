//! JSON as servers write it: what its grammar allows is read, also where a text in it is no Unicode.
//!
//! A JavaScript server that cuts a text in the middle of an emoji sends half of a surrogate pair, `\ud83d` alone.
//! RFC 8259 has that within the grammar (sections 7 and 8.2), and one text is no reason to lose a whole answer.

use serde::de::DeserializeOwned;

/// The length of `\ud83d`.
const ESCAPE: usize = 6;

/// Reads JSON as the calls of this crate do.
///
/// Half of a surrogate pair, and bytes that are no UTF-8, become U+FFFD; a byte order mark is skipped; a number
/// beyond the range of `f64` becomes the largest one.
///
/// # Errors
///
/// When it is no JSON, or not of the type.
pub fn from_slice<T: DeserializeOwned>(json: &[u8]) -> serde_json::Result<T> {
    // Nearly all JSON is read at once; only what is not is looked at once more.
    serde_json::from_slice(json).or_else(|_| serde_json::from_str(&mended(json)))
}

/// The same JSON without what the parser refuses although the grammar allows it.
pub(crate) fn mended(json: &[u8]) -> String {
    let text = String::from_utf8_lossy(json);
    let mut rest = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let mut mended = String::with_capacity(rest.len());
    let mut in_string = false;
    loop {
        let next = match in_string {
            true => rest.find(['"', '\\']),
            false => rest.find(|character: char| character == '"' || character.is_ascii_digit()),
        };
        let Some(at) = next else {
            mended.push_str(rest);
            return mended;
        };
        mended.push_str(&rest[..at]);
        rest = &rest[at..];
        let (length, replacement) = if rest.starts_with('"') {
            in_string = !in_string;
            (1, None)
        } else if in_string {
            escape(rest)
        } else {
            number(rest)
        };
        mended.push_str(replacement.unwrap_or(&rest[..length]));
        rest = &rest[length..];
    }
}

/// How long an escape is, and what to write in its place.
fn escape(text: &str) -> (usize, Option<&'static str>) {
    match unit(text) {
        Some(0xD800..=0xDBFF) => match unit(&text[ESCAPE..]) {
            Some(0xDC00..=0xDFFF) => (2 * ESCAPE, None),
            _ => (ESCAPE, Some("\\ufffd")),
        },
        Some(0xDC00..=0xDFFF) => (ESCAPE, Some("\\ufffd")),
        Some(_) => (ESCAPE, None),
        None => (text.chars().take(2).map(char::len_utf8).sum(), None),
    }
}

/// The UTF-16 code unit that an escape stands for.
fn unit(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("\\u")?.get(..ESCAPE - 2)?;
    let is_hexadecimal = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    u16::from_str_radix(digits, 16).ok().filter(|_| is_hexadecimal)
}

/// How long a number without its sign is, and what to write in its place.
fn number(text: &str) -> (usize, Option<&'static str>) {
    let belongs = |character: char| {
        character.is_ascii_digit() || matches!(character, '.' | 'e' | 'E' | '+' | '-')
    };
    let length = text.find(|character: char| !belongs(character)).unwrap_or(text.len());
    let is_too_large = text[..length].parse().is_ok_and(f64::is_infinite);
    (length, is_too_large.then_some("1.7976931348623157e308"))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn half_a_surrogate_pair_costs_one_character_wherever_it_stands() {
        for (text, read) in [
            (r#"{"a":"x\ud83d"}"#, json!({"a": "x\u{fffd}"})),
            (r#"{"a":"\uDE00x"}"#, json!({"a": "\u{fffd}x"})),
            (r#"{"\ud83d":1}"#, json!({"\u{fffd}": 1})),
            (r#"["\ud83d\ud83d\ude00"]"#, json!(["\u{fffd}\u{1f600}"])),
            (r#"["\ud83d\n\ude00"]"#, json!(["\u{fffd}\n\u{fffd}"])),
            (r#"["\ud83dü"]"#, json!(["\u{fffd}ü"])),
            // A backslash that is escaped begins nothing.
            (r#"["\\ud83d","\ud83d"]"#, json!(["\\ud83d", "\u{fffd}"])),
            (r#"["\\\ud83d"]"#, json!(["\\\u{fffd}"])),
            (r#"["\"\ud83d\""]"#, json!(["\"\u{fffd}\""])),
        ] {
            let value: Value = from_slice(text.as_bytes()).expect(text);
            assert_eq!(value, read, "{text}");
        }
    }

    #[test]
    fn what_else_the_grammar_allows_is_read() {
        let large: Value = from_slice(br#"{"a":[1e999,-1E+400],"b":"1e999"}"#).expect("JSON");
        assert_eq!(large, json!({"a": [f64::MAX, f64::MIN], "b": "1e999"}));
        let marked: Value = from_slice(b"\xef\xbb\xbf{\"a\":\"\xff\"}").expect("JSON");
        assert_eq!(marked, json!({"a": "\u{fffd}"}));
    }

    #[test]
    fn what_is_no_json_stays_none() {
        for text in [
            "",
            "<html>",
            r#"{"a":NaN}"#,
            r#"["\ud8"]"#,
            r#"["\u+123"]"#,
            r#"["\q"]"#,
            r#"["\ud83d"#,
            "[1] x",
            "[01]",
            "\\",
        ] {
            assert!(from_slice::<Value>(text.as_bytes()).is_err(), "{text}");
        }
    }
}
