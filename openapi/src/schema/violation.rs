//! What a body or a parameter does that its schema does not allow.
//!
//! Messages name the rule that was broken, never more than a short piece of the value: bodies hold
//! tokens and texts that do not belong into logs.

use std::fmt;

use jsonschema::{ValidationError, error::ValidationErrorKind, paths::LocationSegment};
use serde_json::Value;

use crate::{
    index::at,
    operation::{Operation, Parameter},
    pointer::escape,
};

/// The longest piece of a value that a message shows, in characters.
const SHOWN: usize = 40;

/// The kinds of violations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ViolationKind {
    /// A documented node that breaks its schema.
    SchemaMismatch,
    /// A field that the document does not list.
    UndocumentedField,
    /// A status that the operation does not list.
    UndocumentedStatus,
    /// A required parameter that is not there.
    MissingParameter,
}

/// One violation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// What kind it is.
    pub kind: ViolationKind,
    /// The field as people write it: `post.body`, `userIds[0]`; `$` is the whole body.
    pub field: String,
    /// JSON pointer into the body; empty for parameters.
    pub instance_pointer: String,
    /// JSON pointer of the broken keyword in the document.
    pub schema_pointer: String,
    /// What is wrong, without the field: `is shorter than 1 character`.
    pub message: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` {}", self.field, self.message)
    }
}

impl Violation {
    pub(crate) fn undocumented_status(operation: &Operation, status: u16) -> Self {
        Self {
            kind: ViolationKind::UndocumentedStatus,
            field: "$".to_owned(),
            instance_pointer: String::new(),
            schema_pointer: format!("{}/responses", operation.pointer),
            message: format!("came with status {status}, which {} does not list", operation.id),
        }
    }

    pub(crate) fn missing_parameter(parameter: &Parameter) -> Self {
        Self {
            kind: ViolationKind::MissingParameter,
            field: parameter.name.clone(),
            instance_pointer: String::new(),
            schema_pointer: parameter.pointer.clone(),
            message: "is missing".to_owned(),
        }
    }

    pub(crate) fn of_parameter(self, parameter: &Parameter) -> Self {
        Self { field: parameter.name.clone(), instance_pointer: String::new(), ..self }
    }

    /// Something behind so many elements of a list.
    pub(super) fn further_on(pointer: &str, looked_at: usize) -> Self {
        Self {
            kind: ViolationKind::SchemaMismatch,
            field: "$".to_owned(),
            instance_pointer: String::new(),
            schema_pointer: pointer.to_owned(),
            message: format!("breaks it behind the first {looked_at} elements of a list"),
        }
    }

    pub(super) fn no_schema(pointer: &str) -> Self {
        Self {
            kind: ViolationKind::SchemaMismatch,
            field: "$".to_owned(),
            instance_pointer: String::new(),
            schema_pointer: pointer.to_owned(),
            message: "cannot be judged, its schema is not part of this document".to_owned(),
        }
    }

    /// The violations behind one error of the validator, by the keyword at a pointer: an object with two unknown fields is one
    /// error there and two violations here.
    pub(super) fn from_error(
        document: &Value,
        schema_pointer: &str,
        error: &ValidationError<'_>,
    ) -> Vec<Self> {
        let path: Vec<_> = error.instance_path().segments().collect();
        let one = |kind, extra: Option<&str>, message| Self {
            kind,
            field: field(&path, extra),
            instance_pointer: pointer(&path, extra),
            schema_pointer: schema_pointer.to_owned(),
            message,
        };
        match error.kind() {
            ValidationErrorKind::AdditionalProperties { unexpected } => {
                let message = "is not documented";
                let names = unexpected.iter();
                names
                    .map(|name| {
                        one(ViolationKind::UndocumentedField, Some(name), message.to_owned())
                    })
                    .collect()
            }
            ValidationErrorKind::Required { property } => {
                let name = property.as_str().unwrap_or_default();
                let message = "is missing".to_owned();
                vec![one(ViolationKind::SchemaMismatch, Some(name), message)]
            }
            _ => {
                let parent = schema_pointer.rsplit_once('/').map_or("", |(parent, _)| parent);
                let message = message(error, at(document, parent));
                vec![one(ViolationKind::SchemaMismatch, None, message)]
            }
        }
    }
}

fn field(path: &[LocationSegment<'_>], extra: Option<&str>) -> String {
    let mut text = String::new();
    for segment in path {
        match segment {
            LocationSegment::Index(index) => text.push_str(&format!("[{index}]")),
            LocationSegment::Property(name) => push_name(&mut text, name),
        }
    }
    if let Some(name) = extra {
        push_name(&mut text, name);
    }
    if text.is_empty() { "$".to_owned() } else { text }
}

fn push_name(text: &mut String, name: &str) {
    if !text.is_empty() {
        text.push('.');
    }
    text.push_str(&short(name));
}

fn pointer(path: &[LocationSegment<'_>], extra: Option<&str>) -> String {
    let mut text = String::new();
    for segment in path {
        text.push('/');
        text.push_str(&escape(&segment.to_string()));
    }
    if let Some(name) = extra {
        text.push('/');
        text.push_str(&escape(name));
    }
    text
}

/// Where in the document a path through its schemas ends, references resolved on the way.
pub(super) fn locate<'a>(
    document: &Value,
    root: &str,
    path: impl Iterator<Item = LocationSegment<'a>>,
) -> String {
    // The first segment is the reference to the root schema that every validator starts with.
    let mut pointer = root.to_owned();
    for segment in path.skip(1) {
        let next = format!("{pointer}/{}", escape(&segment.to_string()));
        pointer = match at(document, &next).and_then(Value::as_str) {
            Some(reference) if next.ends_with("/$ref") => reference.to_owned(),
            _ => next,
        };
    }
    pointer
}

fn message(error: &ValidationError<'_>, schema: Option<&Value>) -> String {
    use ValidationErrorKind as Kind;

    match error.kind() {
        Kind::Type { .. } => {
            let given = article(kind(error.instance()));
            let expected = schema.and_then(|schema| schema.get("type"));
            let expected = expected.and_then(Value::as_str).unwrap_or("other type");
            let nullable = schema.and_then(|schema| schema.get("nullable"));
            let or_null = if nullable == Some(&Value::Bool(true)) { " or null" } else { "" };
            format!("is {given}, expected {}{or_null}", article(expected))
        }
        Kind::Enum { options } => {
            format!("is {}, which is not one of {}", brief(error.instance()), alternatives(options))
        }
        Kind::MinLength { limit } => format!("is shorter than {}", count(*limit, "character")),
        Kind::MaxLength { limit } => format!("is longer than {}", count(*limit, "character")),
        Kind::MinItems { limit } => format!("has fewer than {}", count(*limit, "element")),
        Kind::MaxItems { limit } => format!("has more than {}", count(*limit, "element")),
        Kind::UniqueItems => "repeats an element".to_owned(),
        Kind::Minimum { limit } => format!("is less than {limit}"),
        Kind::Maximum { limit } => format!("is greater than {limit}"),
        Kind::ExclusiveMinimum { limit } => format!("is not greater than {limit}"),
        Kind::ExclusiveMaximum { limit } => format!("is not less than {limit}"),
        Kind::Format { format } => format!("is not a valid {format}"),
        Kind::Pattern { pattern } => format!("does not match the pattern {pattern}"),
        Kind::AnyOf { .. } | Kind::OneOfNotValid { .. } => {
            format!("is {}, which fits no documented alternative", article(kind(error.instance())))
        }
        Kind::OneOfMultipleValid { .. } => {
            "fits several alternatives of which one must fit".to_owned()
        }
        _ => format!("breaks `{}`", error.kind().keyword()),
    }
}

fn count(limit: u64, noun: &str) -> String {
    format!("{limit} {noun}{}", if limit == 1 { "" } else { "s" })
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

fn article(noun: &str) -> String {
    match noun.chars().next() {
        _ if noun == "null" => noun.to_owned(),
        Some('a' | 'i' | 'o') => format!("an {noun}"),
        _ => format!("a {noun}"),
    }
}

fn alternatives(value: &Value) -> String {
    let all: Vec<_> = value.as_array().into_iter().flatten().map(brief).collect();
    all.join(", ")
}

/// A value on one line, cut where it gets long.
fn brief(value: &Value) -> String {
    match value {
        Value::String(text) => format!("\"{}\"", short(text)),
        other => short(&other.to_string()),
    }
}

fn short(text: &str) -> String {
    let mut cut: String = text.chars().take(SHOWN).collect();
    if cut.len() < text.len() {
        cut.push('…');
    }
    cut
}
