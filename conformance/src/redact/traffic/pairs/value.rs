//! The value that stands behind a separator.

use super::name::is_quote;

/// So long may a value be that goes on in other lines.
const LONGEST_OF_LINES: usize = 16 * 1024;

/// So long may a comment be between a name and its value.
const LONGEST_COMMENT: usize = 1024;

/// What stands behind a separator.
#[derive(Clone, Copy)]
pub(super) enum Value<'a> {
    /// In quotation marks.
    Quoted(&'a str),
    /// As it is, from there up to where something else begins.
    Bare(usize, &'a str),
    /// A list or an object, which begins there.
    Container(usize),
    /// Nothing in this line.
    Below,
}

/// What stands behind a separator; of what has no quotation marks at most so much.
pub(super) fn behind(text: &str, separator: usize, most: usize) -> Value<'_> {
    let bytes = text.as_bytes();
    let mut from = separator + 1;
    // `=>`, `:=`, `==`
    while matches!(bytes.get(from), Some(b'=' | b'>')) {
        from += 1;
    }
    let at = behind_blanks(text, from);
    let Some(first) = bytes.get(at) else {
        return Value::Bare(at, "");
    };
    if matches!(first, b'{' | b'[') {
        return Value::Container(at);
    }
    if let Some(open) = opening(bytes, at) {
        return Value::Quoted(quoted(text, open).0);
    }
    if bytes[from..at].contains(&b'\n') {
        return Value::Below;
    }
    Value::Bare(at, bare(text, at, most))
}

/// Where white space and comments end.
pub(super) fn behind_blanks(text: &str, mut at: usize) -> usize {
    let bytes = text.as_bytes();
    loop {
        while bytes.get(at).is_some_and(u8::is_ascii_whitespace) {
            at += 1;
        }
        let end = match bytes.get(at..at + 2) {
            Some(b"/*") => b"*/".as_slice(),
            Some(b"//") => b"\n",
            _ => return at,
        };
        let most = bytes.len().min(at + LONGEST_COMMENT);
        match memchr::memmem::find(&bytes[at + 2..most], end) {
            Some(length) => at += 2 + length + end.len(),
            None => return at,
        }
    }
}

/// Where the quotation mark of a text is that begins there, perhaps behind what says of what type it is: `b"…"`,
/// `Some("…")`.
fn opening(bytes: &[u8], at: usize) -> Option<usize> {
    let word = bytes[at..].iter().take(40);
    let word = word.take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_');
    let mut open = at + word.count();
    if bytes.get(open) == Some(&b'(') {
        open += 1;
    } else if open > at + 2 {
        return None;
    }
    bytes.get(open).filter(|byte| is_quote(**byte))?;
    Some(open)
}

/// A text in quotation marks, and where it ends. One that does not end has what is left of its line.
pub(super) fn quoted(text: &str, open: usize) -> (&str, usize) {
    let bytes = text.as_bytes();
    let mark = bytes[open];
    let thrice = [mark; 3];
    if bytes[open..].starts_with(&thrice) {
        let from = open + 3;
        let length = memchr::memmem::find(&bytes[from..], &thrice);
        let end = length.map_or(bytes.len(), |length| from + length);
        return (&text[from..end], (end + 3).min(bytes.len()));
    }
    let from = open + 1;
    let mut marks = memchr::memchr_iter(mark, &bytes[from..]);
    let closing = marks.find(|at| {
        let before = bytes[from..from + at].iter().rev();
        before.take_while(|byte| **byte == b'\\').count() % 2 == 0
    });
    let line = || memchr::memchr2(b'\n', b'\r', &bytes[from..]);
    let end = match closing {
        Some(length) if length <= LONGEST_OF_LINES => from + length,
        Some(length) => from + line().map_or(length, |line| line.min(length)),
        None => line().map_or(bytes.len(), |line| from + line),
    };
    (&text[from..end], (end + 1).min(bytes.len()))
}

/// A value without quotation marks, at most so much of it.
pub(super) fn bare(text: &str, at: usize, most: usize) -> &str {
    let bytes = &text.as_bytes()[at..];
    let ends = |position: usize, byte: u8| match byte {
        // An escape that is still to be decoded.
        b'\\' => matches!(bytes.get(position + 1), Some(b'"' | b'\'' | b'n' | b'r' | b't')),
        _ => byte.is_ascii_whitespace() || b",;&\"'`<>(){}[]".contains(&byte),
    };
    let mut positions = bytes.iter().take(most).enumerate();
    let end = positions.position(|(position, byte)| ends(position, *byte));
    let mut end = at + end.unwrap_or(bytes.len().min(most));
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[at..end]
}

/// What is left of a line.
pub(super) fn line(text: &str, at: usize) -> &str {
    let rest = &text[at..];
    let end = memchr::memchr2(b'\n', b'\r', rest.as_bytes());
    &rest[..end.unwrap_or(rest.len())]
}
