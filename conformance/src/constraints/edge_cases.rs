//! Requests that are legal, or nearly, and nasty.

use serde_json::{Value, json};

use super::{
    collect::{of_operation, resolved},
    constraint::{Constrained, Constraint, Segment},
    draft::{Content, Draft},
    sample::{Samples, found, place},
};
use crate::{artifacts::Keyword, request_violations::FORM};

/// Stands in a text for what JSON can write and no text can be.
const SURROGATE: &str = "half-of-a-pair";

/// A request, what is nasty about it, and the texts that have to come back.
pub(super) struct Nasty {
    pub(super) class: String,
    pub(super) draft: Draft,
    pub(super) texts: Vec<Vec<Segment>>,
}

impl Nasty {
    fn new(class: impl Into<String>, draft: Draft) -> Self {
        Self { class: class.into(), draft, texts: Vec::new() }
    }
}

/// All of them, for one operation.
pub(super) fn requests(samples: &Samples<'_>) -> Vec<Nasty> {
    let shape = samples.operation.shapes.first();
    let shape = shape.map(|shape| shape.id.clone());
    let valid = samples.having(shape.as_deref(), &Constrained::Body(Vec::new()), None);
    let mut all = paths_and_methods(samples, &valid);
    all.extend(queries(samples, &valid));
    all.extend(texts(samples, &valid));
    all.extend(bodies(&valid));
    all
}

fn paths_and_methods(samples: &Samples<'_>, valid: &Draft) -> Vec<Nasty> {
    let with_path = |class: &str, change: &dyn Fn(&str) -> String| {
        let mut draft = valid.clone();
        draft.template = change(&draft.template);
        Nasty::new(class, draft)
    };
    let with_method = |class: &str, method: &str| {
        let mut draft = valid.clone();
        method.clone_into(&mut draft.method);
        Nasty::new(class, draft)
    };
    let concrete = valid.on_the_wire(samples.document).path;
    let below = concrete.strip_prefix(samples.document.api().base_path());
    let methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];
    let other = methods.into_iter().find(|method| {
        let route = samples.document.route(method, below.unwrap_or_default());
        route.is_none()
    });
    let mut all = vec![
        with_method("a method that nobody knows", "BREW"),
        with_path("a path that leads nowhere", &|path| format!("{path}/nowhere/at/all")),
        with_path("an empty segment in the path", &|path| path.replacen('/', "//", 2)),
        with_path("bytes in the path that are no text", &|path| format!("{path}/%FF%FE")),
    ];
    all.extend(other.map(|method| with_method(&format!("the method {method}"), method)));
    all
}

fn queries(samples: &Samples<'_>, valid: &Draft) -> Vec<Nasty> {
    let more = |class: &str, pairs: &[(String, String)]| {
        let mut draft = valid.clone();
        draft.query.extend_from_slice(pairs);
        Nasty::new(class, draft)
    };
    let unknown = ("nobodyKnowsThis".to_owned(), "1".to_owned());
    let mut all = vec![more("a parameter that nobody knows", &[unknown])];
    for parameter in &samples.operation.parameters {
        if parameter.location != rooms_openapi::Location::Query {
            continue;
        }
        let subject = Constrained::Parameter(parameter.location, parameter.name.clone());
        let mut draft = samples.having(None, &subject, None);
        let mut own = draft.query.clone();
        own.retain(|(name, _)| *name == parameter.name);
        draft.query.extend(own);
        all.push(Nasty::new(format!("the parameter `{}` twice", parameter.name), draft));
    }
    let mut raw = valid.clone();
    // Behind what is there already the question mark has no meaning of its own.
    raw.template.push_str("?nobodyKnowsThis=%FF%00%");
    raw.query.clear();
    if valid.query.is_empty() {
        all.push(Nasty::new("bytes in the query that are no text", raw));
    }
    all
}

/// Texts of all kinds, in every free text at once.
fn texts(samples: &Samples<'_>, valid: &Draft) -> Vec<Nasty> {
    let free = free_texts(samples, valid);
    if free.is_empty() {
        return Vec::new();
    }
    let kinds = [
        ("combining marks", "nu\u{308}r e\u{301}e\u{301}".to_owned()),
        ("text from right to left", "\u{202e}سورة البقرة\u{202c}".to_owned()),
        ("a NUL in a text", "before\u{0}after".to_owned()),
        ("emoji", "📖 🤲🏽 👨\u{200d}👩\u{200d}👧".to_owned()),
        ("line breaks, quotes and markup", "a\r\nb\"'<b>&amp;\\".to_owned()),
        ("half of a surrogate pair", SURROGATE.to_owned()),
        ("a huge text", "huge ".repeat(6_000)),
    ];
    let nasty = |(class, text): (&str, String)| {
        let mut draft = valid.clone();
        let mut texts = Vec::new();
        for constraint in &free {
            match (&constraint.subject, &mut draft.content) {
                (Constrained::Body(path), Content::Value(body)) => {
                    if let Some(place) = place(body, path) {
                        *place = json!(text);
                        texts.push(path.clone());
                    }
                }
                (Constrained::Parameter(_, name), _) => {
                    // A path has its own limits.
                    let text: String = text.chars().take(2_000).collect();
                    draft.set_query(name, text);
                }
                _ => {}
            }
        }
        if text == SURROGATE && draft.media_type.as_deref() == Some("application/json") {
            let written = draft.value().map(Value::to_string).unwrap_or_default();
            let written = written.replace(SURROGATE, "half \\ud83d of a pair");
            draft.content = Content::Bytes(written.into_bytes());
            texts.clear();
        }
        Nasty { class: class.to_owned(), draft, texts }
    };
    kinds.into_iter().map(nasty).collect()
}

/// Texts without format, pattern, list of words or identity, as far as the request has them.
fn free_texts(samples: &Samples<'_>, valid: &Draft) -> Vec<Constraint> {
    let constraints = of_operation(samples.document, samples.operation).into_iter();
    let free = constraints.filter(|one| {
        let schema = resolved(samples.document, &one.owner).map(|(_, schema)| schema);
        let Some(schema) = schema.filter(|_| one.keyword == Keyword::Type) else {
            return false;
        };
        let bound = ["format", "pattern", "enum", "x-redact", "x-known-values"];
        let is_free = schema.get("type") == Some(&json!("string"))
            && bound.iter().all(|key| schema.get(*key).is_none());
        let given = match &one.subject {
            Constrained::Body(path) => {
                let value = valid.value().and_then(|body| found(body, path));
                let names = path.iter().filter_map(|segment| match segment {
                    Segment::Field(name) => Some(name.as_str()),
                    Segment::Item => None,
                });
                let mut names = names;
                let live = names.any(|name| samples.live.contains_key(name));
                value.is_some() && !live
            }
            Constrained::Parameter(place, name) => {
                *place == rooms_openapi::Location::Query
                    && !samples.live.contains_key(name.as_str())
            }
        };
        is_free && given
    });
    free.collect()
}

fn bodies(valid: &Draft) -> Vec<Nasty> {
    let (Some(Value::Object(fields)), Some(media_type)) = (valid.value(), &valid.media_type) else {
        return Vec::new();
    };
    let bytes = |class: &str, bytes: Vec<u8>| {
        Nasty::new(class, valid.clone().with_content(Content::Bytes(bytes)))
    };
    let text = valid.value().map(Value::to_string).unwrap_or_default();
    let first = fields.iter().next();
    if media_type == FORM {
        let mut twice = valid.clone().raw_body();
        let again = twice.split(|byte| *byte == b'&').next().map(<[u8]>::to_vec);
        twice.push(b'&');
        twice.extend(again.unwrap_or_default());
        let mut odd = valid.clone().raw_body();
        odd.extend_from_slice(b"&nobodyKnowsThis=%FF%00%&&=");
        return vec![bytes("a field twice", twice), bytes("bytes that are no text", odd)];
    }
    let beside = |extra: &str| {
        let inner = text.trim_start_matches('{').trim_end_matches('}');
        let comma = if inner.is_empty() { "" } else { "," };
        format!("{{{inner}{comma}{extra}}}").into_bytes()
    };
    let deep = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    let again = first.map(|(name, value)| beside(&format!("{}:{value}", json!(name))));
    let mut all = vec![
        bytes("a field that nobody knows", beside("\"nobodyKnowsThis\":{\"a\":[1,null]}")),
        bytes("a field that is nested deeply", beside(&format!("\"n\":{}", deep(100)))),
        bytes("a body that is nested too deeply", deep(50_000).into_bytes()),
        bytes("a number that no computer knows", beside("\"n\":1e400")),
        bytes("a mark of byte order", [b"\xEF\xBB\xBF", text.as_bytes()].concat()),
        bytes("bytes that are no text", [text.as_bytes(), b"\xFF\xFE"].concat()),
        bytes("white space around the body", format!(" \r\n{text}\n\t ").into_bytes()),
    ];
    all.extend(again.map(|body| bytes("a field twice", body)));
    let mut charset = valid.clone();
    charset.media_type = Some(format!("{media_type}; charset=utf-8"));
    all.push(Nasty::new("a media type with a parameter", charset));
    all
}
