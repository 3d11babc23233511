//! JSON that people write: what is wrong with it, in the words of those who write it.

use serde::de::DeserializeOwned;

use crate::shown::cut;

/// How many characters of what the parser says are told.
const LONGEST: usize = 300;

/// A value from JSON.
///
/// # Errors
///
/// What is wrong, and where: `has a comment at line 2, column 3, and JSON has none`.
pub(crate) fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, String> {
    serde_json::from_slice(bytes).map_err(|error| match error.is_syntax() {
        true => about(bytes, &error),
        // The parser repeats values as they are, however long.
        false => format!("does not fit: {}", cut(&error.to_string(), LONGEST)),
    })
}

fn about(bytes: &[u8], error: &serde_json::Error) -> String {
    let (line, column) = (error.line(), error.column());
    let mut lines = bytes.split(|byte| *byte == b'\n');
    let text = lines.nth(line.saturating_sub(1)).unwrap_or_default();
    // The parser names the byte that it stopped at, from 1 on, or the one before if it had only looked at it.
    let found = (column.saturating_sub(1)..=column)
        .find_map(|at| Some((at + 1, mistake(text.get(at..)?)?)));
    match found {
        Some((column, mistake)) => format!("{mistake} (line {line}, column {column})"),
        None if bytes.starts_with(b"\xef\xbb\xbf") => {
            "begins with a byte order mark, and JSON has none".to_owned()
        }
        None if error.to_string().starts_with("trailing comma") => {
            format!(
                "has a comma behind the last element, and JSON has none there (line {line}, column {column})"
            )
        }
        None => format!("is not JSON: {}", cut(&error.to_string(), LONGEST)),
    }
}

/// What people write where JSON goes on otherwise.
fn mistake(rest: &[u8]) -> Option<&'static str> {
    match rest {
        [b'/', b'/' | b'*', ..] | [b'#', ..] => Some("has a comment, and JSON has none"),
        [b'\'', ..] => Some("has a single quotation mark where JSON has double ones"),
        [b',', ..] => Some("has a comma too many"),
        [b'N', b'a', b'N', ..] | [b'I', b'n', b'f', ..] | [b'u', b'n', b'd', b'e', b'f', ..] => {
            Some("has a word that JavaScript knows and JSON does not")
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    #[test]
    fn the_usual_mistakes_are_named_with_line_and_column() {
        for (text, told) in [
            ("{\n  // why\n  \"a\": 1\n}", "has a comment, and JSON has none (line 2, column 3)"),
            ("{\"a\": /* why */ 1}", "has a comment, and JSON has none (line 1, column 7)"),
            ("{\"a\": 1 // why\n}", "has a comment, and JSON has none (line 1, column 9)"),
            ("{\"a\": 1} // why", "has a comment, and JSON has none (line 1, column 10)"),
            ("# why\n{}", "has a comment, and JSON has none (line 1, column 1)"),
            (
                "{\"a\": 1,}",
                "has a comma behind the last element, and JSON has none there (line 1, column 9)",
            ),
            (
                "{\"a\": 1,\n}",
                "has a comma behind the last element, and JSON has none there (line 2, column 1)",
            ),
            (
                "[1, 2,\n]",
                "has a comma behind the last element, and JSON has none there (line 2, column 1)",
            ),
            ("[1,,2]", "has a comma too many (line 1, column 4)"),
            (
                "{'a': 1}",
                "has a single quotation mark where JSON has double ones (line 1, column 2)",
            ),
            (
                "{\"a\": undefined}",
                "has a word that JavaScript knows and JSON does not (line 1, column 7)",
            ),
            ("\u{feff}{}", "begins with a byte order mark, and JSON has none"),
        ] {
            assert_eq!(parse::<Value>(text.as_bytes()), Err(told.to_owned()), "{text}");
        }
        for text in ["", "{", "\"a", "{\"a\":}", "[1 2]", "nul", "{\"url\": \"http://x\" \"a\": 1}"]
        {
            let told = parse::<Value>(text.as_bytes()).expect_err("no JSON");
            assert!(!told.contains("comment") && !told.contains("comma too"), "{text}: {told}");
        }
        assert!(parse::<Value>(b"{\"url\": \"http://x,#\"}").is_ok());
        assert!(parse::<Value>(b"\xff").is_err());
    }

    #[test]
    fn what_is_json_and_something_else_is_told_apart() {
        let told = parse::<u8>(b"\"a\"").expect_err("a string");
        assert!(told.starts_with("does not fit: "), "{told}");
    }
}
