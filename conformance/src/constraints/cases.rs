//! From a constraint to requests: one that breaks it, and one that just about keeps it.

use serde_json::{Value, json};

use super::{
    collect::resolved,
    constraint::{Constrained, Constraint, Segment},
    draft::{Content, Draft, text_of},
    invalid_values,
    sample::{Samples, found, place, set_parameter},
};
use crate::{artifacts::Keyword, request_violations::FORM};

/// A request, and in words what is special about its value.
#[derive(Clone, Debug)]
pub(super) struct Case {
    pub(super) class: String,
    pub(super) draft: Draft,
}

/// Requests that may break a constraint. Of each group the first that really does is sent.
pub(super) type Groups = Vec<Vec<Case>>;

/// Why nothing violates a constraint, or requests of which some do.
pub(super) fn violations(
    samples: &Samples<'_>,
    constraint: &Constraint,
) -> Result<Groups, &'static str> {
    let valid = samples.having(constraint.shape.as_deref(), &constraint.subject, None);
    let whole = matches!(&constraint.subject, Constrained::Body(path) if path.is_empty());
    let case = |class: &str, draft: Draft| Case { class: class.to_owned(), draft };
    match constraint.keyword {
        Keyword::Nullable => Err("a permission, which nothing violates"),
        Keyword::Required if whole => {
            let draft = valid.with_content(Content::None);
            Ok(vec![vec![case("no body", draft)]])
        }
        Keyword::Required => left_out(valid, &constraint.subject)
            .map(|draft| vec![vec![case("left out", draft)]])
            .ok_or("a path without it leads to no operation"),
        Keyword::MediaType => {
            let mut draft = valid;
            // The same bytes under another name.
            draft.content = Content::Bytes(draft.on_the_wire(samples.document).body.0.to_vec());
            draft.media_type = Some("text/plain".to_owned());
            Ok(vec![vec![case("text/plain", draft)]])
        }
        Keyword::Syntax if valid.media_type.as_deref() == Some(FORM) => {
            Err("any bytes can be read as a form")
        }
        Keyword::Syntax => {
            let mut bytes = valid.on_the_wire(samples.document).body.0.to_vec();
            bytes.pop();
            let cut = valid.with_content(Content::Bytes(bytes));
            Ok(vec![vec![case("cut off", cut)]])
        }
        Keyword::Closed => {
            let mut draft = valid;
            if let (Content::Value(body), Constrained::Body(path)) =
                (&mut draft.content, &constraint.subject)
                && let Some(Value::Object(fields)) = place(body, path)
            {
                fields.insert("nobodyKnowsThis".to_owned(), json!("a value"));
            }
            Ok(vec![vec![case("a field that nobody knows", draft)]])
        }
        _ => invalid_values::values(samples, constraint, &valid),
    }
}

/// Requests that keep a constraint, at its limit if it has one.
pub(super) fn boundaries(samples: &Samples<'_>, constraint: &Constraint) -> Vec<Case> {
    let limit = samples.document.at(&constraint.pointer).unwrap_or(&Value::Null);
    let (shape, subject) = (constraint.shape.as_deref(), &constraint.subject);
    let having = |class: String, value: &Value| Case {
        class,
        draft: samples.having(shape, subject, Some(value)),
    };
    let valid = samples.having(shape, subject, None);
    let current = current(&valid, subject);
    let ordinary = Case { class: "a valid value".to_owned(), draft: valid.clone() };
    let count = |limit: &Value| usize::try_from(limit.as_u64().unwrap_or(1)).unwrap_or(1);
    let characters = |limit: &Value| {
        let n = count(limit);
        // Characters are counted, not bytes; but an address is a name that has to survive a URL.
        let is_slug = schema_says(samples, constraint, "x-redact") == Some(json!("slug"));
        let letter = if is_slug { "a" } else { "ü" };
        having(counted(n, "character"), &json!(letter.repeat(n)))
    };
    match constraint.keyword {
        Keyword::MinLength | Keyword::MaxLength => vec![characters(limit)],
        Keyword::Minimum | Keyword::Maximum => vec![having(limit.to_string(), limit)],
        Keyword::Nullable => vec![having("null".to_owned(), &Value::Null)],
        Keyword::MinItems | Keyword::MaxItems => {
            let n = count(limit);
            vec![having(counted(n, "item"), &json!(repeated(&current, n)))]
        }
        Keyword::Enum => {
            let words = limit.as_array().into_iter().flatten();
            words.map(|word| having(text_of(word), word)).collect()
        }
        Keyword::Format if limit == "int64" && !is_identity(samples, constraint) => {
            let bounds = [("minimum", json!(i64::MIN)), ("maximum", json!(i64::MAX))];
            let open = bounds.into_iter().filter(|(keyword, _)| {
                let narrower = [*keyword, "enum"].into_iter();
                let mut narrower = narrower.filter_map(|key| schema_says(samples, constraint, key));
                narrower.next().is_none()
            });
            let open = open.map(|(_, bound)| having(bound.to_string(), &bound));
            open.chain([ordinary]).collect()
        }
        // Which fields of a form are required depends on others, which its schema does not say.
        Keyword::Required
            if *subject == Constrained::Body(Vec::new())
                && valid.media_type.as_deref() != Some(FORM) =>
        {
            let least = Case {
                class: "required fields only".to_owned(),
                draft: samples.required_only(shape),
            };
            vec![least, ordinary]
        }
        _ => vec![ordinary],
    }
}

/// Whether the value names something that has to exist, so that only those that do are accepted.
fn is_identity(samples: &Samples<'_>, constraint: &Constraint) -> bool {
    if let Constrained::Parameter(place, name) = &constraint.subject {
        let parameter = samples.operation.parameter(*place, name);
        return parameter.is_some_and(|parameter| parameter.redact.is_some());
    }
    schema_says(samples, constraint, "x-redact").is_some()
}

fn schema_says(samples: &Samples<'_>, constraint: &Constraint, key: &str) -> Option<Value> {
    let (_, schema) = resolved(samples.document, &constraint.owner)?;
    schema.get(key).cloned()
}

pub(super) fn counted(count: usize, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}

/// A list with its first item several times.
pub(super) fn repeated(list: &Value, times: usize) -> Vec<Value> {
    let item = list.get(0).cloned().unwrap_or_default();
    vec![item; times]
}

/// Whether the value travels as text, so that its type is in the eye of the reader.
pub(super) fn is_text(subject: &Constrained, draft: &Draft) -> bool {
    match subject {
        Constrained::Parameter(..) => true,
        Constrained::Body(path) => !path.is_empty() && draft.media_type.as_deref() == Some(FORM),
    }
}

/// The value that a request has for a subject.
pub(super) fn current(draft: &Draft, subject: &Constrained) -> Value {
    match subject {
        Constrained::Parameter(_, name) => {
            let mut all = draft.path.iter().chain(&draft.query);
            let text = all.find(|(known, _)| known == name);
            text.map_or(Value::Null, |(_, text)| json!(text))
        }
        Constrained::Body(path) => {
            let value = draft.value().and_then(|body| found(body, path));
            value.cloned().unwrap_or_default()
        }
    }
}

/// The same request with another value for a subject.
pub(super) fn with_value(mut draft: Draft, subject: &Constrained, value: &Value) -> Draft {
    match (subject, &mut draft.content) {
        (Constrained::Body(path), Content::Value(body)) => {
            if let Some(place) = place(body, path) {
                *place = value.clone();
            }
        }
        (Constrained::Body(_), _) => {}
        (Constrained::Parameter(..), _) => set_parameter(&mut draft, subject, &text_of(value)),
    }
    draft
}

/// The same request without a subject. None for a segment of the path.
fn left_out(mut draft: Draft, subject: &Constrained) -> Option<Draft> {
    match subject {
        Constrained::Parameter(rooms_openapi::Location::Path, _) => return None,
        Constrained::Parameter(_, name) => draft.query.retain(|(known, _)| known != name),
        Constrained::Body(path) => {
            let (last, parent) = path.split_last()?;
            let Content::Value(body) = &mut draft.content else {
                return None;
            };
            match (place(body, parent), last) {
                (Some(Value::Object(fields)), Segment::Field(name)) => {
                    fields.remove(name);
                }
                _ => return None,
            }
        }
    }
    Some(draft)
}
