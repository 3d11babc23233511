//! The target of a request, which may have bytes that no URL has.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};

/// The bytes that a URL cannot have (RFC 3986).
const NOT_IN_URLS: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b':')
    .remove(b'/')
    .remove(b'?')
    .remove(b'#')
    .remove(b'[')
    .remove(b']')
    .remove(b'@')
    .remove(b'!')
    .remove(b'$')
    .remove(b'&')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b'+')
    .remove(b',')
    .remove(b';')
    .remove(b'=')
    .remove(b'%');

/// The target as a URL: what it cannot have is percent-encoded.
pub(super) fn encoded(target: &[u8]) -> Cow<'_, str> {
    percent_encode(target, NOT_IN_URLS).into()
}

/// The head with a letter for each byte of its first line that is beyond ASCII: the parser wants UTF-8 there.
pub(super) fn legible(head: &[u8]) -> Cow<'_, [u8]> {
    let begin = head.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    let line = head[begin..].iter().take_while(|byte| **byte != b'\n').count();
    let (line, rest) = head.split_at(begin + line);
    if line.is_ascii() {
        return head.into();
    }
    let legible = line.iter().map(|byte| if byte.is_ascii() { *byte } else { b'x' });
    legible.chain(rest.iter().copied()).collect()
}
