//! Values that a keyword does not allow.

use serde_json::{Value, json};

use super::{
    cases::{Case, Groups, counted, current, is_text, repeated, with_value},
    collect::resolved,
    constraint::Constraint,
    draft::{Draft, text_of},
    sample::Samples,
};
use crate::artifacts::Keyword;

/// Requests with a value that may break a constraint; or why there is none.
pub(super) fn values(
    samples: &Samples<'_>,
    constraint: &Constraint,
    valid: &Draft,
) -> Result<Groups, &'static str> {
    let schema = resolved(samples.document, &constraint.owner);
    let schema = schema.map(|(_, schema)| schema).unwrap_or_default();
    let limit = samples.document.at(&constraint.pointer).unwrap_or(&Value::Null);
    let is_text = is_text(&constraint.subject, valid);
    let current = current(valid, &constraint.subject);
    let groups: Vec<Vec<(String, Value)>> = match constraint.keyword {
        Keyword::Type => {
            let kind = schema.get("type").and_then(Value::as_str).unwrap_or_default();
            if is_text && kind == "string" {
                return Err("whatever is written there is a text");
            }
            let other = match kind {
                "string" => ("a number", json!(12_345)),
                "integer" | "number" | "boolean" => ("a word", json!("abc")),
                "array" => ("a text", json!("abc")),
                _ => ("a list", json!([])),
            };
            let mut groups = vec![vec![other]];
            if kind == "integer" {
                groups.push(vec![("a fraction", json!(1.5))]);
            }
            if !is_text && schema.get("nullable") != Some(&Value::Bool(true)) {
                groups.push(vec![("null", Value::Null)]);
            }
            owned(groups)
        }
        Keyword::MinLength => sized(limit, -1, "character", |n| json!("a".repeat(n))),
        Keyword::MaxLength => sized(limit, 1, "character", |n| json!("a".repeat(n))),
        Keyword::MinItems => sized(limit, -1, "item", |n| json!(repeated(&current, n))),
        Keyword::MaxItems => sized(limit, 1, "item", |n| json!(repeated(&current, n))),
        Keyword::UniqueItems => owned(vec![vec![("an item twice", json!(repeated(&current, 2)))]]),
        Keyword::MinProperties => owned(vec![vec![("no field", json!({}))]]),
        Keyword::Minimum => beyond(limit, -1),
        Keyword::Maximum => beyond(limit, 1),
        Keyword::Enum => owned(vec![vec![
            ("a word that is not listed", json!("nobody-knows-this")),
            ("a number that is not listed", json!(97)),
        ]]),
        Keyword::Format => {
            let format = schema.get("format").and_then(Value::as_str).unwrap_or_default();
            owned(malformed(format, &current))
        }
        Keyword::Pattern => {
            let text = text_of(&current);
            let mut shorter = text.clone();
            shorter.pop();
            owned(vec![vec![
                ("something else", json!("?")),
                ("one character less", json!(shorter)),
                ("one character more", json!(format!("{text}!"))),
            ]])
        }
        _ => Vec::new(),
    };
    let with = |(class, value): (String, Value)| Case {
        class,
        draft: with_value(valid.clone(), &constraint.subject, &value),
    };
    let groups = groups.into_iter();
    Ok(groups.map(|group| group.into_iter().map(with).collect()).collect())
}

fn owned(groups: Vec<Vec<(&str, Value)>>) -> Vec<Vec<(String, Value)>> {
    let own = |group: Vec<(&str, Value)>| {
        let group = group.into_iter();
        group.map(|(class, value)| (class.to_owned(), value)).collect()
    };
    groups.into_iter().map(own).collect()
}

/// One less or one more than a limit of a size.
fn sized(
    limit: &Value,
    step: i64,
    noun: &str,
    make: impl Fn(usize) -> Value,
) -> Vec<Vec<(String, Value)>> {
    let size = limit.as_i64().and_then(|limit| limit.checked_add(step));
    match size.and_then(|size| usize::try_from(size).ok()) {
        Some(size) => vec![vec![(counted(size, noun), make(size))]],
        None => Vec::new(),
    }
}

/// One less or one more than a limit of a number.
fn beyond(limit: &Value, step: i64) -> Vec<Vec<(String, Value)>> {
    let past = limit.as_i64().and_then(|limit| limit.checked_add(step));
    let past = past.map(|past| vec![(past.to_string(), json!(past))]);
    past.into_iter().collect()
}

/// Values that a format does not allow, first those that look most like it.
fn malformed(format: &str, current: &Value) -> Vec<Vec<(&'static str, Value)>> {
    let one = |class, value| vec![(class, value)];
    match format {
        "int32" => vec![one("more than 32 bits", json!(1_i64 << 31))],
        // Where a narrower limit is broken first, the other end may be open. Texts are for parameters.
        "int64" => vec![vec![
            ("more than 64 bits", json!(1_u64 << 63)),
            ("less than 64 bits", json!("-9223372036854775809")),
            ("less than 64 bits", json!(-1e19)),
        ]],
        "uuid" => {
            let plain = text_of(current).replace('-', "");
            vec![one("a uuid without hyphens", json!(plain)), one("a word", json!("abc"))]
        }
        "date-time" => vec![
            one("a time without an offset", json!("2026-03-02T18:30:00")),
            one("a day that does not exist", json!("2026-02-30T18:30:00Z")),
            one("a word", json!("tomorrow")),
        ],
        "date" => vec![one("a day that does not exist", json!("2026-02-30"))],
        "email" => vec![one("no address", json!("nobody"))],
        "uri" => vec![one("no address", json!("no uri at all"))],
        _ => vec![one("a word", json!("abc"))],
    }
}
