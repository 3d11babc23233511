//! Elements of HTML and XML: what stands in one is named by its tag, by an attribute, or by the element before it.

use super::{LONGEST, Pairs, Sure};
use crate::redact::kind::is_random;

/// So many elements may stand in each other that are called secret.
const DEEPEST: usize = 32;

/// Elements of HTML with a text for people, whatever they are called.
const SHOWN: [&str; 12] =
    ["a", "button", "div", "h1", "h2", "h3", "label", "li", "option", "p", "span", "title"];

/// Elements of HTML that have no content.
const EMPTY: [&str; 7] = ["br", "hr", "img", "input", "link", "meta", "source"];

/// Elements whose content is the name of what stands in the next one.
const NAMING: [&str; 8] = ["b", "dt", "key", "label", "name", "strong", "td", "th"];

/// Where one is among elements.
#[derive(Default)]
pub(super) struct Markup<'a> {
    /// The tag that was begun.
    tag: Option<&'a str>,
    /// What the element before named.
    named: Option<&'a str>,
    /// The elements around that are called secret.
    around: Vec<&'a str>,
}

impl<'a> Pairs<'a, '_> {
    /// What begins with `<`.
    pub(super) fn tag(&mut self, at: usize) {
        let rest = &self.text[at + 1..];
        let name = |text: &'a str| -> &'a str {
            let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_-.:".contains(&byte);
            let mut bytes = text.bytes().take(LONGEST);
            let end = bytes.position(|byte| !plain(byte));
            &text[..end.unwrap_or(0)]
        };
        if let Some(closed) = rest.strip_prefix('/').map(name) {
            self.markup.around.pop_if(|around| *around == closed);
            self.markup.tag = None;
            return;
        }
        self.markup.tag = Some(name(rest)).filter(|tag| !tag.is_empty());
    }

    /// What stands behind a tag, up to the next one.
    pub(super) fn content(&mut self, at: usize) {
        let Some(tag) = self.markup.tag.take() else {
            return;
        };
        let names = std::mem::take(&mut self.names);
        self.values.clear();
        let lower = tag.to_ascii_lowercase();
        if self.text[..at].ends_with('/') || EMPTY.contains(&lower.as_str()) {
            return;
        }
        let rest = self.text[at + 1..].trim_start();
        let (rest, end) = match rest.strip_prefix("<![CDATA[") {
            Some(rest) => (rest, memchr::memmem::find(rest.as_bytes(), b"]]>")),
            None => (rest, memchr::memchr(b'<', rest.as_bytes())),
        };
        let content = rest[..end.unwrap_or(rest.len())].trim();
        if content.is_empty() {
            self.open(tag);
            return;
        }
        let sure = match SHOWN.contains(&lower.as_str()) {
            true => Sure::Perhaps,
            false => Sure::Whole,
        };
        if let Some(named) = self.markup.named.take() {
            self.pair(named, content, true, sure);
        }
        self.pair(tag, content, true, Sure::Whole);
        for name in names {
            self.pair(name, content, true, sure);
        }
        if let Some(around) = self.markup.around.last().copied()
            && is_random(content)
        {
            self.pair(around, content, true, Sure::Whole);
        }
        if NAMING.contains(&lower.as_str()) && content.len() <= LONGEST && self.is_secret(content) {
            self.markup.named = Some(content);
        }
    }

    /// An element in which others stand.
    fn open(&mut self, tag: &'a str) {
        if self.markup.around.len() < DEEPEST && self.is_secret(tag) {
            self.markup.around.push(tag);
        }
    }
}
