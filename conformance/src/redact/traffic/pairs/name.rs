//! The name that stands before a separator.

use super::LONGEST;

/// What stands before the name of a setting in some languages.
const KEYWORDS: [&str; 9] = ["-", "*", "#", "data:", "export", "set", "let", "const", "var"];

/// A name.
#[derive(Clone, Copy)]
pub(super) struct Name<'a> {
    pub(super) text: &'a str,
    /// With the words before it: `access token`.
    pub(super) phrase: &'a str,
    pub(super) stands: Stands,
}

/// Where a name stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Stands {
    /// At the beginning of a line.
    First,
    /// Where a member or a parameter begins.
    Apart,
    /// Behind other words.
    Amid,
}

pub(super) fn is_quote(byte: u8) -> bool {
    matches!(byte, b'"' | b'\'' | b'`')
}

/// The name before a separator, if one is there.
pub(super) fn before(text: &str, separator: usize) -> Option<Name<'_>> {
    let bytes = text.as_bytes();
    let mut end = before_blanks(bytes, separator);
    // `["name"] =>`
    if end >= 2 && bytes[end - 1] == b']' && is_quote(bytes[end - 2]) {
        end -= 1;
    }
    let last = *bytes.get(end.checked_sub(1)?)?;
    if is_quote(last) {
        let first = end.saturating_sub(LONGEST + 1);
        let start = first + bytes[first..end - 1].iter().rposition(|one| *one == last)?;
        // An escaped quotation mark ends with its escape.
        let name = text.get(start + 1..end - 1)?.trim_end_matches('\\');
        return (!name.contains('\n')).then_some(Name {
            text: name,
            phrase: name,
            stands: Stands::Apart,
        });
    }
    let start = start_of(bytes, end, LONGEST, |byte| {
        byte.is_ascii_alphanumeric() || b"_-.$[]%*:".contains(&byte) || !byte.is_ascii()
    });
    let name = text.get(start..end)?;
    let has_word = |name: &str| {
        let pairs = name.as_bytes().windows(2);
        let letter = |byte: &u8| byte.is_ascii_alphabetic() || !byte.is_ascii();
        pairs.into_iter().any(|pair| pair.iter().all(letter))
    };
    if !has_word(name) {
        return None;
    }
    let mut phrase = start;
    for _ in 0..2 {
        let Some(space) = phrase.checked_sub(1).filter(|at| bytes[*at] == b' ') else {
            break;
        };
        let word = start_of(bytes, space, 24, |byte| byte.is_ascii_alphabetic());
        if word == space {
            break;
        }
        phrase = word;
    }
    let stands = match stands(text, phrase) {
        Stands::Amid => stands(text, start),
        other => other,
    };
    Some(Name { text: name, phrase: text.get(phrase..end)?, stands })
}

/// Where white space and comments before a place begin.
fn before_blanks(bytes: &[u8], mut end: usize) -> usize {
    loop {
        while end > 0 && bytes[end - 1].is_ascii_whitespace() {
            end -= 1;
        }
        if !bytes[..end].ends_with(b"*/") {
            return end;
        }
        let first = end.saturating_sub(LONGEST);
        let comment = bytes[first..end].windows(2).rposition(|two| two == b"/*");
        match comment {
            Some(start) => end = first + start,
            None => return end,
        }
    }
}

/// Where a run of such bytes before an end begins.
fn start_of(bytes: &[u8], end: usize, most: usize, is_in: impl Fn(u8) -> bool) -> usize {
    let run = bytes[..end].iter().rev().take(most);
    end - run.take_while(|byte| is_in(**byte)).count()
}

fn stands(text: &str, start: usize) -> Stands {
    let bytes = text.as_bytes();
    let blank = |byte: &&u8| matches!(byte, b' ' | b'\t');
    let end = start - bytes[..start].iter().rev().take_while(blank).count();
    let is_first = |at: usize| at == 0 || matches!(bytes[at - 1], b'\n' | b'\r');
    if is_first(end) {
        return Stands::First;
    }
    let word = start_of(bytes, end, 8, |byte| !byte.is_ascii_whitespace());
    let keyword = text.get(word..end).unwrap_or_default();
    let before = word - bytes[..word].iter().rev().take_while(blank).count();
    if KEYWORDS.contains(&keyword) && is_first(before) {
        return Stands::First;
    }
    if b"{[(,;&?|<>\"'`".contains(&bytes[end - 1]) {
        return Stands::Apart;
    }
    Stands::Amid
}
