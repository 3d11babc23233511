//! Path parameters as segments of a URL.

use std::fmt::{Display, Write};

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// Appends the encoded segment for a path parameter.
///
/// # Errors
///
/// For values that would lead to another path: nothing at all, and the dots that URLs resolve away.
pub(crate) fn append(url: &mut String, value: &impl Display) -> Result<(), &'static str> {
    let start = url.len();
    // Writing to a string does not fail.
    let _ = write!(url, "{value}");
    let written = &url[start..];
    match written {
        "" => Err("must not be empty"),
        "." | ".." => Err("must not be a relative path"),
        // Numbers and most ids are their own encoding.
        _ if written.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') => Ok(()),
        _ => {
            let encoded = encode(written);
            url.truncate(start);
            url.push_str(&encoded);
            Ok(())
        }
    }
}

/// What a segment can't have as it is (the path percent-encode set of the URL standard, slashes and percent signs).
const SEGMENT: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'`')
    .add(b'{')
    .add(b'}')
    .add(b'/')
    .add(b'%');

/// Percent-encodes a segment, slashes included.
pub(crate) fn encode(value: &str) -> String {
    utf8_percent_encode(value, SEGMENT).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_segment_stays_one_segment() {
        let mut url = "x/".to_owned();
        append(&mut url, &"a/b c?d").expect("can be encoded");
        assert_eq!(url, "x/a%2Fb%20c%3Fd");
        for value in ["", ".", ".."] {
            append(&mut String::new(), &value).expect_err("would change the path");
        }
    }
}
