//! Compiled validators of one document, by schema pointer.
//!
//! References are followed before compiling, so the hundred responses that share an error body
//! share one validator.

use std::{borrow::Cow, collections::HashMap};

use jsonschema::{Draft, Registry, Validator};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde_json::{Value, json};

use super::{
    convert::{Objects, convert},
    formats::FORMATS,
    violation::{Violation, locate},
};
use crate::{DocumentError, operation::Operation};

const DOCUMENT: &str = "urn:document";

/// What a fragment of a URI may not hold.
const FRAGMENT: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'[')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

#[derive(Debug)]
pub(crate) struct Validators {
    tolerant: HashMap<String, Validator>,
    strict: HashMap<String, Validator>,
}

impl Validators {
    /// Compiles every schema that an operation uses: requests tolerantly, responses strictly.
    pub(crate) fn compile(
        file: &str,
        document: &Value,
        operations: &[Operation],
    ) -> Result<Self, DocumentError> {
        let mut tolerant = Vec::new();
        let mut strict = Vec::new();
        for operation in operations {
            let parameters = operation.parameters.iter();
            tolerant.extend(parameters.map(|parameter| parameter.schema_pointer.as_str()));
            let body = operation.request_body.iter();
            tolerant.extend(body.map(|body| body.schema_pointer.as_str()));
            let responses = operation.responses.iter();
            strict.extend(responses.filter_map(|response| response.schema_pointer.as_deref()));
            let shapes = operation.shapes.iter();
            tolerant.extend(shapes.clone().map(|shape| shape.body.as_str()));
            strict.extend(shapes.map(|shape| shape.answer.as_str()));
        }
        Ok(Self {
            tolerant: compile(file, convert(document, Objects::AsWritten), &tolerant)?,
            strict: compile(file, convert(document, Objects::Closed), &strict)?,
        })
    }

    pub(crate) fn tolerant(&self, document: &Value, pointer: &str, body: &Value) -> Vec<Violation> {
        violations(self.tolerant.get(pointer), document, pointer, body)
    }

    /// All of the body is held to the schema. What is wrong with it is told by the first elements of its lists, or
    /// else a large one would have millions of violations of a few kinds.
    pub(crate) fn strict(&self, document: &Value, pointer: &str, body: &Value) -> Vec<Violation> {
        let validator = self.strict.get(pointer);
        if validator.is_some_and(|validator| validator.is_valid(body)) {
            return Vec::new();
        }
        let violations = violations(validator, document, pointer, &beginning(body));
        if violations.is_empty() {
            return vec![Violation::further_on(pointer, BEGINNING)];
        }
        violations
    }
}

/// How many elements of a list are looked at to say what is wrong.
const BEGINNING: usize = 200;

/// A body with the first elements of its lists.
fn beginning(body: &Value) -> Cow<'_, Value> {
    fn is_short(value: &Value) -> bool {
        match value {
            Value::Array(list) => list.len() <= BEGINNING && list.iter().all(is_short),
            Value::Object(fields) => fields.values().all(is_short),
            _ => true,
        }
    }
    fn cut(value: &Value) -> Value {
        match value {
            Value::Array(list) => list.iter().take(BEGINNING).map(cut).collect(),
            Value::Object(fields) => {
                let fields = fields.iter();
                Value::Object(fields.map(|(name, value)| (name.clone(), cut(value))).collect())
            }
            _ => value.clone(),
        }
    }
    match is_short(body) {
        true => Cow::Borrowed(body),
        false => Cow::Owned(cut(body)),
    }
}

fn compile(
    file: &str,
    converted: Value,
    pointers: &[&str],
) -> Result<HashMap<String, Validator>, DocumentError> {
    let mut compiled = HashMap::new();
    for (pointer, validator) in compile_each(file, converted, pointers)? {
        compiled.insert(pointer, validator?);
    }
    Ok(compiled)
}

type Compiled = HashMap<String, Result<Validator, DocumentError>>;

/// Compiles each schema for itself, so that one that is wrong does not keep the others.
fn compile_each(
    file: &str,
    converted: Value,
    pointers: &[&str],
) -> Result<Compiled, DocumentError> {
    let failed = |pointer: &str, message: String| DocumentError {
        file: file.to_owned(),
        pointer: pointer.to_owned(),
        message: format!("the schema does not compile: {message}"),
        advice: "correct the schema, or what it refers to".to_owned(),
    };
    let registry = Registry::new()
        .draft(Draft::Draft4)
        .add(DOCUMENT, converted)
        .and_then(|registry| registry.prepare())
        .map_err(|error| failed("#", error.to_string()))?;
    let mut compiled = Compiled::new();
    for pointer in pointers {
        if compiled.contains_key(*pointer) {
            continue;
        }
        let fragment = utf8_percent_encode(pointer, FRAGMENT);
        let mut options = jsonschema::options()
            .with_draft(Draft::Draft4)
            .with_registry(&registry)
            .should_validate_formats(true)
            .offline();
        for (name, check) in FORMATS {
            options = options.with_format(name, check);
        }
        let validator = options
            .build(&json!({ "$ref": format!("{DOCUMENT}{fragment}") }))
            .map_err(|error| failed(pointer, error.to_string()));
        compiled.insert((*pointer).to_owned(), validator);
    }
    Ok(compiled)
}

/// Strict validators for chosen schemas of a document that may be wrong elsewhere.
///
/// For chores such as checking examples; a [`Document`](crate::Document) has those for traffic.
#[derive(Debug)]
pub struct SchemaChecks<'a> {
    document: &'a Value,
    compiled: Compiled,
}

impl<'a> SchemaChecks<'a> {
    /// Compiles the schemas at these pointers (`#/components/schemas/Room`).
    ///
    /// # Errors
    ///
    /// A document that holds references of a form that cannot be read. A schema that does not
    /// compile is an error when it is asked for.
    pub fn new(file: &str, document: &'a Value, pointers: &[&str]) -> Result<Self, DocumentError> {
        let compiled = compile_each(file, convert(document, Objects::Closed), pointers)?;
        Ok(Self { document, compiled })
    }

    /// What is wrong with a value by the schema at `pointer`; undocumented fields are, too.
    ///
    /// # Errors
    ///
    /// Why the schema does not compile.
    pub fn check(&self, pointer: &str, value: &Value) -> Result<Vec<Violation>, DocumentError> {
        match self.compiled.get(pointer) {
            Some(Err(error)) => Err(error.clone()),
            Some(Ok(validator)) => Ok(violations(Some(validator), self.document, pointer, value)),
            None => Ok(violations(None, self.document, pointer, value)),
        }
    }
}

fn violations(
    validator: Option<&Validator>,
    document: &Value,
    pointer: &str,
    body: &Value,
) -> Vec<Violation> {
    let Some(validator) = validator else {
        return vec![Violation::no_schema(pointer)];
    };
    // All elements of a list break the same keywords: where these stand is looked up once.
    let mut located = HashMap::new();
    let mut violations: Vec<_> = validator
        .iter_errors(body)
        .flat_map(|error| {
            let path = error.evaluation_path();
            let known = located.get(path.as_str()).cloned();
            let schema_pointer = known.unwrap_or_else(|| {
                let found = locate(document, pointer, path.segments());
                located.insert(path.as_str().to_owned(), found.clone());
                found
            });
            Violation::from_error(document, &schema_pointer, &error)
        })
        .collect();
    // The validator's order follows its compiled form, which is nobody's business.
    violations
        .sort_by(|a, b| (&a.instance_pointer, &a.message).cmp(&(&b.instance_pointer, &b.message)));
    violations
}

/// The JSON value that a text in a path or a query stands for. Text that does not fit the type
/// stays text, for the validator to refuse.
pub(crate) fn from_text(schema: &Value, raw: &str) -> Value {
    let text = || Value::String(raw.to_owned());
    match schema.get("type").and_then(Value::as_str) {
        Some("integer") => integer(raw).unwrap_or_else(text),
        Some("number") => raw.parse().map_or_else(|_| text(), |number: f64| json!(number)),
        Some("boolean") => raw.parse().map_or_else(|_| text(), Value::Bool),
        _ => text(),
    }
}

/// Digits with an optional minus, as JSON writes integers; `+1` and `1.0` are not integers here.
/// One that fits no 64 bits stays a number, so that the bound is what it breaks.
fn integer(raw: &str) -> Option<Value> {
    let digits = raw.strip_prefix('-').unwrap_or(raw);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    match raw.parse::<i64>() {
        Ok(number) => Some(json!(number)),
        Err(_) if raw.starts_with('-') => Some(json!(i64::MIN as f64 * 2.0)),
        Err(_) => Some(json!(u64::MAX)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_becomes_the_type_that_the_schema_names() {
        let integer = json!({"type": "integer"});
        assert_eq!(from_text(&integer, "12"), json!(12));
        assert_eq!(from_text(&integer, "-1"), json!(-1));
        for text in ["", "-", "+1", "1.0", "1e3", "١", "abc", " 1"] {
            assert_eq!(from_text(&integer, text), json!(text));
        }
        assert_eq!(from_text(&json!({"type": "boolean"}), "true"), json!(true));
        assert_eq!(from_text(&json!({"type": "boolean"}), "yes"), json!("yes"));
        assert_eq!(from_text(&json!({"type": "string"}), "12"), json!("12"));
    }
}
