//! Names and values in a text that no parser reads: broken or cut JSON, forms, markup, settings, prose.
//!
//! At each separator the name is looked for before it and the value behind it, so whatever is broken elsewhere hides no
//! pair. Each byte is looked at a few times, however long the text is.

mod markup;
mod name;
mod value;

use self::{
    markup::Markup,
    name::{Name, Stands, before, is_quote},
    value::{Value, bare, behind, behind_blanks, line, quoted},
};
use super::{Place, Traffic};
use crate::redact::{
    kind::{Kind, is_address, is_random},
    secrets::SHORTEST,
};

/// Names whose values are names, of the value that stands beside them.
const NAMES: [&str; 10] =
    ["field", "header", "http-equiv", "id", "itemprop", "key", "name", "param", "property", "type"];

/// Names of values that are named beside them.
const VALUES: [&str; 3] = ["content", "val", "value"];

/// So long may a name be.
const LONGEST: usize = 128;

/// So long is a value at most where others overlap too often.
const LONGEST_AGAIN: usize = 256;

/// So many names or values wait for the other.
const WAITING: usize = 4;

/// Words that stand in place of a value.
const WORDS: [&str; 15] = [
    "boolean",
    "document",
    "expired",
    "function",
    "hidden",
    "integer",
    "invalid",
    "missing",
    "number",
    "object",
    "optional",
    "redacted",
    "required",
    "string",
    "undefined",
];

/// How sure it is that a value is all that belongs to a name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sure {
    /// It is marked off.
    Whole,
    /// Something else ends it.
    Ended,
    /// It may be a word of prose.
    Perhaps,
}

/// A way through a text.
struct Pairs<'a, 't> {
    traffic: &'t mut Traffic,
    text: &'a str,
    place: Place<'t>,
    /// Names and values that stand in one tag or object.
    names: Vec<&'a str>,
    values: Vec<&'a str>,
    markup: Markup<'a>,
    /// The name of a secret, and where what stands below it ends.
    within: Option<(&'a str, usize)>,
    /// How many more bytes may be looked at again.
    budget: usize,
    /// Where a secret ends that is noted as a whole.
    noted: usize,
}

/// Notes every value in a text that stands behind the name of a secret, and in a body every address.
pub(super) fn note(traffic: &mut Traffic, text: &str, place: Place<'_>) {
    let mut pairs = Pairs {
        traffic,
        text,
        place,
        names: Vec::new(),
        values: Vec::new(),
        markup: Markup::default(),
        within: None,
        budget: text.len() * 4,
        noted: 0,
    };
    let bytes = text.as_bytes();
    let mut at = 0;
    // A loop over numbers, because iterators cost most of the time in a build without optimisation.
    while at < bytes.len() {
        match bytes[at] {
            b':' | b'=' if at >= pairs.noted => pairs.separator(at),
            b'{' | b'}' => pairs.leave(),
            b'<' => {
                pairs.leave();
                pairs.tag(at);
            }
            b'>' => pairs.content(at),
            b'@' if place.body => pairs.address(at),
            _ => {}
        }
        at += 1;
    }
}

impl<'a> Pairs<'a, '_> {
    /// Behind the end of a tag or an object, nothing belongs to what was named in it.
    fn leave(&mut self) {
        self.names.clear();
        self.values.clear();
    }

    fn is_secret(&mut self, name: &str) -> bool {
        self.traffic.kind(name).is_some()
    }

    /// Which of the names of a value says that it is secret, if one does.
    fn secret_of(&mut self, name: Name<'a>) -> Option<&'a str> {
        let kind = self.traffic.kind(name.text);
        if kind != Some(Kind::Secret) && self.traffic.kind(name.phrase) == Some(Kind::Secret) {
            return Some(name.phrase);
        }
        kind.map(|_| name.text)
    }

    fn separator(&mut self, at: usize) {
        let bytes = self.text.as_bytes();
        // Of a URL, of a path of names, or of a comparison.
        if bytes[at] == b':' && matches!(bytes.get(at + 1), Some(b':' | b'/')) {
            return;
        }
        let Some(name) = before(self.text, at) else {
            return;
        };
        let secret = self.secret_of(name);
        let is_one_of = |list: &[&str]| list.iter().any(|one| name.text.eq_ignore_ascii_case(one));
        let within = self.within.filter(|(_, end)| at < *end);
        let beside = (is_one_of(&NAMES), is_one_of(&VALUES));
        if secret.is_none() && within.is_none() && beside == (false, false) {
            return;
        }
        let field = bytes[at] == b':' || bytes.get(at + 1) == Some(&b'>');
        let most = self.budget.max(LONGEST_AGAIN);
        let value = behind(self.text, at, most);
        if let Value::Bare(_, value) = value {
            self.budget = self.budget.saturating_sub(value.len());
        }
        if let Value::Quoted(value) | Value::Bare(_, value) = value {
            self.beside(beside, value, field);
            if let Some((within, _)) = within
                && is_random(value)
            {
                self.pair(within, value, field, Sure::Whole);
            }
        }
        let Some(secret) = secret else {
            return;
        };
        match value {
            Value::Quoted(value) => self.pair(secret, value, field, Sure::Whole),
            Value::Bare(start, value) => self.bare(secret, name.stands, (start, value), at, field),
            Value::Container(start) => self.container(secret, start),
            Value::Below => self.below(secret, at),
        }
    }

    /// What is named beside its value, in either order.
    fn beside(&mut self, (is_name, is_value): (bool, bool), value: &'a str, field: bool) {
        if is_name && self.names.len() < WAITING && value.len() <= LONGEST && self.is_secret(value)
        {
            self.names.push(value);
            for other in self.values.clone() {
                self.pair(value, other, field, Sure::Whole);
            }
        }
        if is_value && self.values.len() < WAITING {
            self.values.push(value);
            for name in self.names.clone() {
                self.pair(name, value, field, Sure::Whole);
            }
        }
    }

    /// A value without quotation marks: a word, or all the rest of a line.
    fn bare(
        &mut self,
        name: &str,
        stands: Stands,
        (start, value): (usize, &'a str),
        at: usize,
        field: bool,
    ) {
        let bytes = self.text.as_bytes();
        let behind = bytes[start + value.len()..].iter();
        let next = behind.copied().find(|byte| !b" \t".contains(byte));
        let is_end = next.is_none_or(|next| matches!(next, b'\n' | b'\r'));
        let is_last = is_end || next.is_some_and(|next| b",;&\"'`<>)}]#|".contains(&next));
        // A space may have been decoded from a form.
        let is_tight = !field && start == at + 1 && self.place.depth == 0;
        if self.traffic.kind(name) == Some(Kind::Secret) {
            self.noted = start + value.len();
        }
        if matches!(bytes.get(start), Some(b'|' | b'>'))
            && ["|", "|-", "|+", ">", ">-", ">+"].contains(&line(self.text, start).trim())
        {
            return self.below(name, at);
        }
        if stands == Stands::First && !is_end {
            let whole = line(self.text, start).trim().trim_end_matches([',', ';']);
            let rest = whole.get(value.len()..).unwrap_or_default();
            // What is named there is something else.
            if !rest.contains('=') && !rest.contains(": ") {
                self.pair(name, whole, field, Sure::Ended);
            }
        }
        // Numbers and truth values are none in JSON either.
        if field && value.bytes().all(|byte| byte.is_ascii_digit()) && stands != Stands::First {
            return;
        }
        let is_apart = stands != Stands::Amid;
        let sure = match is_tight || (is_last && (is_apart || !field)) {
            true => Sure::Ended,
            false => Sure::Perhaps,
        };
        self.pair(name, value.trim_end_matches(['.', '!', '?']), field, sure);
    }

    /// What stands in a list, or somewhere below in an object.
    fn container(&mut self, name: &'a str, start: usize) {
        if self.within.is_some_and(|(_, end)| start < end) && self.text.as_bytes()[start] == b'{' {
            return;
        }
        let bytes = self.text.as_bytes();
        let (mut at, mut depth, mut objects) = (start, 0_usize, 0_usize);
        while at < bytes.len() && self.budget > 0 {
            let before = at;
            match bytes[at] {
                byte if is_quote(byte) => {
                    let (value, end) = quoted(self.text, at);
                    let next = behind_blanks(self.text, end);
                    let is_name = bytes.get(next).is_some_and(|next| b":=".contains(next));
                    if objects == 0 && is_name {
                        return;
                    }
                    if !is_name && (objects == 0 || is_random(value)) {
                        self.pair(name, value, true, Sure::Whole);
                    }
                    at = end.max(at + 1);
                }
                byte @ (b'{' | b'[') => {
                    depth += 1;
                    objects += usize::from(byte == b'{');
                    at += 1;
                }
                byte @ (b'}' | b']') => {
                    depth = depth.saturating_sub(1);
                    objects = objects.saturating_sub(usize::from(byte == b'}'));
                    at += 1;
                    if depth == 0 {
                        break;
                    }
                }
                byte if objects == 0 && byte.is_ascii_alphanumeric() => {
                    let value = bare(self.text, at, LONGEST_AGAIN);
                    if is_random(value) {
                        self.pair(name, value, true, Sure::Ended);
                    }
                    at += value.len().max(1);
                }
                _ => at += 1,
            }
            self.budget = self.budget.saturating_sub(at - before);
        }
        self.within = Some((name, at));
    }

    /// What stands in the lines below a name, further in: a text or a list.
    fn below(&mut self, name: &str, separator: usize) {
        let start = memchr::memrchr(b'\n', &self.text.as_bytes()[..separator]);
        let indent = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
        let first = indent(&self.text[start.map_or(0, |start| start + 1)..separator]);
        let Some((_, rest)) = self.text[separator..].split_once('\n') else {
            return;
        };
        for line in rest.split('\n') {
            let text = line.trim();
            let item = text.strip_prefix("- ");
            let is_below = indent(line) > first || (item.is_some() && indent(line) == first);
            let item = item.unwrap_or(text).trim_matches(['"', '\'', ',']);
            self.budget = self.budget.saturating_sub(line.len() + 1);
            if !is_below || item.contains(": ") || item.ends_with(':') || self.budget == 0 {
                return;
            }
            if !item.starts_with("---") {
                self.pair(name, item, true, Sure::Ended);
            }
        }
    }

    /// A value that stands behind a name.
    fn pair(&mut self, name: &str, value: &str, field: bool, sure: Sure) {
        let value = value.trim();
        let first = value.bytes().next();
        if value.len() < SHORTEST || value.bytes().all(|byte| Some(byte) == first) {
            return;
        }
        let is_word = |text: &&str| text.eq_ignore_ascii_case(value);
        // What is written without marks may be a word of a language, or another name.
        if sure != Sure::Whole
            && (WORDS.iter().any(is_word)
                || (value.len() <= LONGEST && self.is_secret(value) && !is_random(value)))
        {
            return;
        }
        let place =
            Place { field, explains: self.place.explains || sure == Sure::Perhaps, ..self.place };
        self.traffic.named(name, value, place);
    }

    fn address(&mut self, at: usize) {
        let bytes = self.text.as_bytes();
        let letter = |byte: &&u8| byte.is_ascii_alphanumeric() || b".!#$*+-/=^_~".contains(byte);
        let before = bytes[..at].iter().rev().take(64).take_while(letter);
        let start = at - before.count();
        let label = |byte: &&u8| byte.is_ascii_alphanumeric() || b".-".contains(byte);
        let end = at + 1 + bytes[at + 1..].iter().take(255).take_while(label).count();
        let address = self.text[start..end].trim_end_matches(['.', '-']);
        if is_address(address) {
            self.traffic.note("email", address, self.place);
        }
    }
}
