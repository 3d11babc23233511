//! What is secret in an exchange by its kind: by what it is called, wherever it stands, or by its shape.

mod body;
mod pairs;
mod place;
mod shape;
#[cfg(test)]
mod tests;

use std::{
    collections::{HashMap, HashSet},
    fmt,
};

use serde_json::{Map, Value};
use url::form_urlencoded;

use self::{
    place::{LOGIN, Place, is_login},
    shape::shapes,
};
use super::{
    documented::Documented,
    kind::{Kind, is_address, is_random, is_variable, kind, variable, words},
    secrets::SHORTEST,
};
use crate::exchange::{Exchange, Headers};

/// A cookie of so many characters may open something; shorter ones hold settings, such as a language.
const COOKIE: usize = 16;

/// Below these names of an error stands what is wrong with a field, by the name of the field.
const EXPLANATIONS: [&str; 3] = ["details", "error", "errors"];

/// So many names are remembered with what they say.
const MOST_NAMES: usize = 10_000;

/// Texts stand in texts at most so deep.
const DEEPEST: usize = 4;

/// A secret that an exchange has.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Recognised {
    /// The variable that stands for it.
    pub variable: String,
    /// The secret.
    pub secret: String,
    /// Whether the server sent it.
    pub received: bool,
}

/// What is secret in exchanges.
#[derive(Default)]
pub(crate) struct Traffic {
    /// In the order in which it was found: what has a name comes before its shape.
    found: Vec<Recognised>,
    noted: HashSet<Recognised>,
    kinds: HashMap<String, Option<Kind>>,
}

impl fmt::Debug for Traffic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Traffic").finish_non_exhaustive()
    }
}

impl Traffic {
    /// All that was found since this was asked last.
    pub(crate) fn found(&mut self) -> Vec<Recognised> {
        self.noted.clear();
        std::mem::take(&mut self.found)
    }

    /// Looks at an exchange. What the documents describe is no secret for a word that means other things as well.
    pub(crate) fn see(&mut self, exchange: &Exchange, documented: &Documented) {
        let request = &exchange.request;
        let place = Place::default();
        self.shapes(&request.path, place);
        if request.path.contains(['%', '?', '#', '@']) {
            let path = percent_encoding::percent_decode_str(&request.path).decode_utf8_lossy();
            self.text("", &path, place);
        }
        if let Some(query) = &request.query {
            self.form(query.as_bytes(), place);
        }
        self.headers(&request.headers, place);
        let sent = Place { documented: Some(&documented.sent), ..place };
        self.body(&request.headers, &request.body, sent);
        self.see_response(exchange, documented);
    }

    /// The same of the response alone.
    pub(crate) fn see_response(&mut self, exchange: &Exchange, documented: &Documented) {
        let Some(response) = &exchange.response else {
            return;
        };
        let came = Place { received: true, explains: response.status >= 400, ..Place::default() };
        self.headers(&response.headers, came);
        let came = Place { documented: Some(&documented.received), ..came };
        self.body(&response.headers, &response.body, came);
    }

    fn headers(&mut self, headers: &Headers, place: Place<'_>) {
        for (name, value) in &headers.0 {
            match name.as_str() {
                // Behind the first pair of a cookie that is set stand its attributes.
                "cookie" => self.cookies(name, value, usize::MAX, place),
                "set-cookie" => self.cookies(name, value, 1, place),
                "location" | "content-location" | "refresh" => {
                    let place = Place { login: true, explains: false, ..place };
                    self.text("", value, place);
                }
                // What a server sends in a header is no explanation.
                _ => self.text(name, value, Place { explains: false, ..place }),
            }
        }
    }

    /// Cookies as they stand there, and the values that may open something: by their names, or because they are long. A
    /// server may show what it keeps in one.
    fn cookies(&mut self, name: &str, header: &str, pairs: usize, place: Place<'_>) {
        self.note(name, header, place);
        for pair in header.split(';').take(pairs) {
            let Some((cookie, value)) = pair.split_once('=') else {
                continue;
            };
            let value = value.trim().trim_matches('"');
            let words_only = |text: &str| {
                let plain = |byte: u8| byte.is_ascii_alphabetic() || b"-_/.,:| ".contains(&byte);
                text.bytes().all(plain) && !is_random(text)
            };
            let long = value.len() >= COOKIE && !words_only(value) && !value.starts_with('/');
            match self.kind(cookie) {
                Some(Kind::Secret | Kind::Parameter) => self.note(name, value, place),
                Some(_) if is_random(value) => self.note(name, value, place),
                _ if long => self.note(name, value, place),
                _ => {}
            }
            self.text("", value, place);
        }
    }

    fn form(&mut self, pairs: &[u8], place: Place<'_>) {
        let pairs: Vec<_> = form_urlencoded::parse(pairs).collect();
        let place = Place {
            login: place.login || is_login(pairs.iter().map(|(name, _)| name.as_ref())),
            field: false,
            ..place
        };
        for (name, value) in &pairs {
            // A name may be a secret without a name.
            self.shapes(name, place);
            self.text(name, value, place);
        }
    }

    fn field(&mut self, name: &str, value: &Value, pointer: &str, place: Place<'_>) {
        match value {
            Value::String(text) => {
                let documented = place.documented.is_some_and(|known| known.contains(pointer));
                let certain = self.kind(name).is_none_or(|kind| kind == Kind::Secret);
                let name = if documented && !certain { "" } else { name };
                self.text(name, text, place);
            }
            // The names in a list are those of the list.
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.field(name, item, &format!("{pointer}/{index}"), place);
                }
            }
            Value::Object(fields) => self.fields(name, fields, pointer, place),
            _ => {}
        }
    }

    fn fields(&mut self, name: &str, fields: &Map<String, Value>, pointer: &str, place: Place<'_>) {
        let login = is_login(fields.keys().map(String::as_str));
        let of_a_secret =
            matches!(self.kind(name), Some(Kind::Secret | Kind::Parameter | Kind::Perhaps));
        // A list of pairs, as of headers.
        let pair =
            ["name", "key", "header", "field"].iter().find_map(|key| fields.get(*key)?.as_str());
        for (key, child) in fields {
            let place = Place {
                login: place.login || login,
                explains: place.explains || EXPLANATIONS.contains(&key.as_str()),
                ..place
            };
            self.shapes(key, place);
            let pointer = format!("{pointer}/{}", rooms_openapi::pointer::escape(key));
            let documented = place.documented.is_some_and(|known| known.contains(&pointer));
            self.field(key, child, &pointer, place);
            match (pair, child.as_str()) {
                (Some(pair), Some(text)) if key == "value" => self.text(pair, text, place),
                // What stands below the name of a secret may be one by another name.
                (_, Some(text)) if of_a_secret && !documented && is_random(text) => {
                    self.note(name, text, place);
                }
                _ => {}
            }
        }
    }

    /// A text that stands below a name, and what is in it.
    fn text(&mut self, name: &str, text: &str, place: Place<'_>) {
        self.named(name, text, place);
        self.shapes(text, place);
        if place.depth >= DEEPEST {
            return;
        }
        let inner = place.deeper();
        if text.trim_start().starts_with(['{', '['])
            && let Ok(value) = serde_json::from_str::<Value>(text)
        {
            self.field(name, &value, "", Place { field: true, ..inner });
            return;
        }
        // The parameters of a URL, also behind its fragment.
        for part in text.split(['?', '#']).skip(1).filter(|part| part.contains('=')) {
            let ends = |one: char| one.is_whitespace() || "\"'<>".contains(one);
            let part = part.split(ends).next().unwrap_or_default();
            self.form(part.as_bytes(), inner);
        }
        if !text.contains([':', '=', '<', '@']) {
            return;
        }
        // Among words, only what nobody would write as one is a secret.
        let is_prose = !place.body && !text.trim_start().starts_with(['{', '[', '<']);
        let explains = place.explains || is_prose;
        self.pairs(text, Place { explains, ..place });
    }

    /// A text that stands below a name, as a whole.
    fn named(&mut self, name: &str, text: &str, place: Place<'_>) {
        if is_address(text.trim()) {
            self.note(if name.is_empty() { "email" } else { name }, text.trim(), place);
        } else if self.is_secret(name, text, place) {
            self.note(name, text, place);
            // The scheme of a credential is none.
            if let Some((_, secret)) =
                text.trim().split_once(' ').filter(|(scheme, _)| is_scheme(scheme))
            {
                self.note(name, secret.trim(), place);
            }
        }
    }

    fn is_secret(&mut self, name: &str, text: &str, place: Place<'_>) -> bool {
        let Some(kind) = self.kind(name).filter(|_| !is_variable(text)) else {
            return false;
        };
        if place.explains {
            return kind != Kind::BesideRedirect && is_random(text);
        }
        match kind {
            Kind::Secret => !is_scheme(text),
            Kind::Parameter => !place.field || is_random(text),
            Kind::Perhaps => is_random(text),
            Kind::BesideRedirect if place.received && place.field => false,
            Kind::BesideRedirect => place.login || is_random(text),
            Kind::Number => is_random(text) || text.bytes().all(|byte| byte.is_ascii_digit()),
        }
    }

    /// What is secret by its shape, wherever it stands.
    fn shapes(&mut self, text: &str, place: Place<'_>) {
        for (name, secret) in shapes(text) {
            self.note(name, &secret, place);
        }
    }

    fn note(&mut self, name: &str, secret: &str, place: Place<'_>) {
        // Bytes that are no text are shown in more than one way: what stands between them is found in each.
        if secret.contains(char::REPLACEMENT_CHARACTER) {
            let parts = secret.split(char::REPLACEMENT_CHARACTER);
            parts.for_each(|part| self.note_one(name, part, place));
        }
        if place.wide {
            let letters = secret.chars().map(String::from);
            self.note_one(name, &letters.collect::<Vec<_>>().join("\0"), place);
        }
        self.note_one(name, secret, place);
    }

    fn note_one(&mut self, name: &str, secret: &str, place: Place<'_>) {
        if secret.len() >= SHORTEST && !is_variable(secret) {
            let recognised = Recognised {
                variable: variable(&words(name)),
                secret: secret.to_owned(),
                received: place.received,
            };
            if self.noted.insert(recognised.clone()) {
                self.found.push(recognised);
            }
        }
    }

    fn kind(&mut self, name: &str) -> Option<Kind> {
        if let Some(known) = self.kinds.get(name) {
            return *known;
        }
        let kind = kind(&words(name));
        // Names that somebody makes up have no end.
        if self.kinds.len() > MOST_NAMES {
            self.kinds.clear();
        }
        self.kinds.insert(name.to_owned(), kind);
        kind
    }
}

/// The schemes of credentials, which are none.
fn is_scheme(text: &str) -> bool {
    let schemes = ["basic", "bearer", "digest", "dpop", "negotiate", "token", "apikey"];
    schemes.iter().any(|scheme| text.trim().eq_ignore_ascii_case(scheme))
}
