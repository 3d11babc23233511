//! JSON that is nested deeper than anybody here reads.

/// How many levels of lists and objects are read. Parsers end a little below; no document describes nearly as many.
const LEVELS: usize = 100;

/// The same JSON, with `null` for every list and object that is nested deeper.
pub(crate) fn shallow(json: &str) -> String {
    let mut kept = Vec::new();
    let (mut depth, mut in_string, mut escaped) = (0usize, false, false);
    for byte in json.bytes() {
        let before = depth;
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            _ if in_string => {}
            b'{' | b'[' => {
                depth += 1;
                if depth == LEVELS + 1 {
                    kept.extend_from_slice(b"null");
                }
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if before.max(depth) <= LEVELS {
            kept.push(byte);
        }
    }
    String::from_utf8_lossy(&kept).into_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn what_is_nested_too_deep_is_null_and_the_rest_is_as_it_was() {
        for text in ["", "1", r#"{"a]\"}":["[{",{"b":[]}]}"#] {
            assert_eq!(shallow(text), text);
        }
        for levels in [LEVELS - 1, LEVELS, LEVELS + 1, 100_000] {
            // The object around is a level too.
            let deep = format!("{}\"]}}\u{e9}\"{}", "[".repeat(levels), "]".repeat(levels));
            let text = format!(r#"{{"a":{deep},"b":"]"}}"#);
            let read: Value = serde_json::from_str(&shallow(&text)).expect("JSON");
            assert_eq!(read["b"], "]", "{levels}");
            let innermost = format!("/a{}", "/0".repeat(levels.min(LEVELS - 1)));
            let expected = match levels < LEVELS {
                true => json!("]}\u{e9}"),
                false => Value::Null,
            };
            assert_eq!(read.pointer(&innermost), Some(&expected), "{levels}");
        }
    }
}
