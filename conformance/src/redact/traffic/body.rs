//! What is secret in a body, whatever its form is.

use std::borrow::Cow;

use super::{LOGIN, Place, Traffic, pairs};
use crate::{
    exchange::{Body, Headers},
    redact::layer::{Layer, ROUNDS},
};

impl Traffic {
    pub(super) fn body(&mut self, headers: &Headers, body: &Body, place: Place<'_>) {
        // What says that it is something else may be JSON all the same.
        let value = body.json();
        if let Some(value) = value.filter(|value| value.is_object() || value.is_array()) {
            let place = Place { field: true, ..place };
            self.field("", &value, "", place);
            return;
        }
        let wide = wide(&body.0);
        let text = match &wide {
            Some(text) => Cow::from(text),
            None => String::from_utf8_lossy(&body.0),
        };
        let is_login = || LOGIN.iter().any(|name| text.contains(name));
        let place = Place {
            documented: None,
            body: true,
            wide: wide.is_some(),
            login: place.login || is_login(),
            ..place
        };
        self.parts(&text, place);
        let media_type = headers.get("content-type").unwrap_or_default();
        if media_type.to_ascii_lowercase().contains("form-urlencoded")
            || (text.contains('=') && !text.contains(|one: char| one.is_whitespace() || one == '<'))
        {
            self.form(text.as_bytes(), place);
        }
        self.text("", &text, place);
    }

    /// The parts of a form that has files, by the line that parts them.
    fn parts(&mut self, text: &str, place: Place<'_>) {
        let is_head = |text: &str| {
            let name = text.as_bytes().get(..8);
            name.is_some_and(|name| name.eq_ignore_ascii_case(b"content-"))
        };
        let mut rest = text;
        let boundary = loop {
            let Some((line, next)) = rest.split_once('\n') else {
                return;
            };
            if line.starts_with("--") && is_head(next) {
                break line.trim_end();
            }
            rest = next;
        };
        for part in rest.split(boundary) {
            let blank = ["\r\n\r\n", "\n\n"].map(|blank| (part.find(blank), blank.len()));
            let blank = blank.into_iter().filter_map(|(at, length)| Some((at?, length)));
            let Some((at, length)) = blank.min() else {
                continue;
            };
            let (head, value) = (&part[..at], &part[at + length..]);
            let is_name = |at: &usize| !head[..*at].ends_with(|one: char| one.is_alphanumeric());
            let name = head.match_indices("name").map(|(at, _)| at).find(is_name);
            let name = name.map_or("", |at| head[at + 4..].trim_start_matches(['*', '=', ' ']));
            let name = match name.strip_prefix('"') {
                Some(rest) => rest.split('"').next(),
                None => name.split([';', '\r', '\n']).next(),
            };
            let value = value.trim_end_matches(['\r', '\n']);
            self.text(name.unwrap_or_default(), value, place);
        }
    }

    /// What stands behind names in a text that nobody can parse. Also in what it means once its escapes are decoded: an
    /// object in a text in an object.
    pub(super) fn pairs(&mut self, text: &str, place: Place<'_>) {
        let mut text = Cow::from(text);
        for depth in 0..ROUNDS {
            let place = Place { depth, ..place };
            pairs::note(self, &text, place);
            if let Some(joined) = joined(&text) {
                pairs::note(self, &joined, place);
            }
            let Some(layer) = Layer::unescaped(text.as_bytes()) else {
                return;
            };
            text = String::from_utf8_lossy(&layer.bytes).into_owned().into();
        }
    }
}

/// The data of a stream of events, without what stands before each line of it.
fn joined(text: &str) -> Option<String> {
    let data = |line: &str| line.strip_prefix("data:").map(str::to_owned);
    let mut lines = text.lines().filter_map(data).peekable();
    lines.peek()?;
    Some(lines.collect::<Vec<_>>().join("\n"))
}

/// The text of bytes in UTF-16, which most often have a zero in every letter.
fn wide(bytes: &[u8]) -> Option<String> {
    let beginning = &bytes[..bytes.len().min(64)];
    let zeros = |odd: usize| {
        let half = beginning.iter().skip(odd).step_by(2);
        half.filter(|byte| **byte == 0).count() * 4 > beginning.len()
    };
    let of = |of: fn([u8; 2]) -> u16| {
        let pairs = bytes.chunks_exact(2);
        char::decode_utf16(pairs.map(|pair| of([pair[0], pair[1]])))
            .map(|one| one.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect()
    };
    if zeros(1) {
        Some(of(u16::from_le_bytes))
    } else if zeros(0) {
        Some(of(u16::from_be_bytes))
    } else {
        None
    }
}
