//! JSON as it is read: indented, in the order that it was written in. A text that breaks off, or is no JSON, comes out as well as
//! it can.

/// The text indented, with strings and numbers as somebody wants them shown: that is given the keys that lead to a value, and
/// the value. Keys are shown so, too, without any that lead to them.
pub(crate) fn shown(text: &str, show: &dyn Fn(&[String], &str) -> String) -> String {
    let mut shown = String::with_capacity(text.len() * 5 / 4);
    // The last is the key before the next value; the others are those of what is open.
    let (mut keys, mut rest) = (vec![String::new()], text);
    while let Some(letter) = rest.chars().next() {
        let length = match letter {
            '"' => string_end(rest),
            '{' | '}' | '[' | ']' | ',' | ':' => 1,
            _ if letter.is_whitespace() => letter.len_utf8(),
            _ => rest
                .find(|letter: char| "{}[],:\"".contains(letter) || letter.is_whitespace())
                .unwrap_or(rest.len()),
        };
        let (token, after) = rest.split_at(length);
        rest = after;
        let next = rest.trim_start().chars().next();
        match letter {
            _ if letter.is_whitespace() => {}
            '"' => {
                let value = serde_json::from_str::<String>(token);
                let value = value.unwrap_or_else(|_| token.trim_matches('"').to_owned());
                if next == Some(':') {
                    // A key can be a secret by itself, but not by those around it.
                    write(&mut shown, token, &value, &show(&[], &value));
                    if let Some(key) = keys.last_mut() {
                        *key = value;
                    }
                    continue;
                }
                write(&mut shown, token, &value, &show(&keys, &value));
            }
            '{' | '[' => {
                shown.push(letter);
                let closed = matches!((letter, next), ('{', Some('}')) | ('[', Some(']')));
                if !closed {
                    keys.push(String::new());
                    line(&mut shown, keys.len() - 1);
                }
            }
            '}' | ']' => {
                if !shown.ends_with(['{', '[']) {
                    if keys.len() > 1 {
                        keys.pop();
                    }
                    line(&mut shown, keys.len() - 1);
                }
                shown.push(letter);
            }
            ',' => {
                shown.push(',');
                line(&mut shown, keys.len() - 1);
            }
            ':' => shown.push_str(": "),
            _ => shown.push_str(&show(&keys, token)),
        }
    }
    shown
}

/// A string as it was written, unless it is to be another one.
fn write(shown: &mut String, token: &str, value: &str, wanted: &str) {
    match wanted == value {
        true => shown.push_str(token),
        false => shown.push_str(&serde_json::Value::from(wanted).to_string()),
    }
}

/// Where a string ends that a text begins with.
fn string_end(text: &str) -> usize {
    let mut escaped = false;
    for (place, letter) in text.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return place + 1,
            _ => {}
        }
    }
    text.len()
}

/// How deep a text may be indented; beyond, only its lines are broken.
const DEEPEST: usize = 16;

fn line(shown: &mut String, depth: usize) {
    shown.push('\n');
    shown.extend(std::iter::repeat_n("  ", depth.min(DEEPEST)));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        shown(text, &|_, value| value.to_owned())
    }

    #[test]
    fn json_is_indented_in_its_own_order() {
        assert_eq!(
            plain(r#"{"b":[1,-2.5e3],"a":{"c":null , "d":"x\"},{"},"e":[],"f":{ }}"#),
            "{\n  \"b\": [\n    1,\n    -2.5e3\n  ],\n  \"a\": {\n    \"c\": null,\n    \"d\": \"x\\\"},{\"\n  },\n  \"e\": [],\n  \"f\": {}\n}"
        );
        assert_eq!(plain("12345678901234567890"), "12345678901234567890");
    }

    #[test]
    fn what_breaks_off_or_is_no_json_comes_out_as_well_as_it_can() {
        for text in ["{\"a\":\"b", "{\"a\":", "]]]}", "\"\\", "ä{ö", "", "{\"a\" \"b\"", "[[[[["]
        {
            let _ = plain(text);
        }
        let deep = "[".repeat(20_000);
        assert!(plain(&deep).len() < 20_000 * 100);
        assert_eq!(plain("{\"a\":\"b"), "{\n  \"a\": \"b");
    }

    #[test]
    fn keys_are_shown_as_wanted_too() {
        let cover = |_: &[String], value: &str| value.replace("at_1", "…");
        assert_eq!(
            shown(r#"{"at_1":{"user":2}}"#, &cover),
            "{\n  \"…\": {\n    \"user\": 2\n  }\n}"
        );
    }

    #[test]
    fn each_value_is_shown_as_wanted_by_the_keys_that_lead_to_it() {
        let cover = |keys: &[String], value: &str| match keys.iter().any(|key| key == "secret") {
            true => "…".to_owned(),
            false => value.to_owned(),
        };
        assert_eq!(
            shown(r#"{"s\u0065cret":["a",{"b":1},"c"],"open":"a"}"#, &cover),
            "{\n  \"s\\u0065cret\": [\n    \"…\",\n    {\n      \"b\": …\n    },\n    \"…\"\n  ],\n  \"open\": \"a\"\n}"
        );
    }
}
