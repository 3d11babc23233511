//! The keywords of schemas, and what the value of each has to be to be understood.

use serde_json::Value;

/// What the value of a keyword has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Expected {
    /// Anything: it is data, or says nothing about values.
    Anything,
    Flag,
    Text,
    Number,
    /// A number above 0.
    Step,
    /// A whole number that is not negative.
    Count,
    /// A flag in 3.0, a number in 3.1.
    Bound,
    Type,
    List,
    /// Names of properties. Upstream writes a flag here, which means nothing and is listed.
    Required,
    /// Lists of names, by name.
    NamesByName,
    /// A tag with the name of its property.
    Tag,
    Schema,
    /// A schema, or a flag in either version.
    SchemaOrFlag,
    Schemas,
    /// The same with at least one.
    Alternatives,
    SchemasByName,
    /// Schemas or lists of names, by name.
    Dependencies,
}

use Expected::{
    Alternatives, Anything, Bound, Count, Dependencies, Flag, List, NamesByName, Number, Required,
    Schema, SchemaOrFlag, Schemas, SchemasByName, Step, Tag, Text, Type,
};

/// Keywords of 3.0, and since when there are others.
const KEYWORDS: [(&str, Expected); 39] = [
    ("$ref", Text),
    ("additionalProperties", SchemaOrFlag),
    ("allOf", Schemas),
    ("anyOf", Alternatives),
    ("default", Anything),
    ("deprecated", Flag),
    ("description", Anything),
    ("discriminator", Tag),
    ("enum", List),
    ("example", Anything),
    // A list in 3.1, and in 3.0 whatever people make of it.
    ("examples", Anything),
    ("exclusiveMaximum", Bound),
    ("exclusiveMinimum", Bound),
    ("externalDocs", Anything),
    ("format", Text),
    ("items", Schema),
    ("maxItems", Count),
    ("maxLength", Count),
    ("maxProperties", Count),
    ("maximum", Number),
    ("minItems", Count),
    ("minLength", Count),
    ("minProperties", Count),
    ("minimum", Number),
    ("multipleOf", Step),
    ("not", Schema),
    ("nullable", Flag),
    ("oneOf", Alternatives),
    ("pattern", Text),
    ("properties", SchemasByName),
    ("readOnly", Flag),
    ("required", Required),
    ("summary", Anything),
    ("title", Anything),
    ("type", Type),
    ("uniqueItems", Flag),
    ("writeOnly", Flag),
    ("xml", Anything),
    ("$comment", Anything),
];

/// Keywords that came with 3.1. In a document of 3.0 they are read all the same, and listed.
const MODERN: [(&str, Expected); 24] = [
    ("$anchor", Text),
    ("$defs", SchemasByName),
    ("$dynamicAnchor", Text),
    ("$schema", Text),
    ("additionalItems", Schema),
    ("const", Anything),
    ("contains", Schema),
    ("contentEncoding", Text),
    ("contentMediaType", Text),
    ("contentSchema", Schema),
    ("definitions", SchemasByName),
    ("dependencies", Dependencies),
    ("dependentRequired", NamesByName),
    ("dependentSchemas", SchemasByName),
    ("else", Schema),
    ("if", Schema),
    ("maxContains", Count),
    ("minContains", Count),
    ("patternProperties", SchemasByName),
    ("prefixItems", Schemas),
    ("propertyNames", Schema),
    ("then", Schema),
    ("unevaluatedItems", Schema),
    ("unevaluatedProperties", Schema),
];

/// What the value of a keyword has to be; nothing if there is no such keyword.
pub(super) fn expected(key: &str) -> Option<Expected> {
    let mut all = KEYWORDS.iter().chain(&MODERN);
    all.find(|(known, _)| *known == key).map(|(_, expected)| *expected)
}

/// Whether a keyword came with 3.1.
pub(super) fn is_of_3_1(key: &str) -> bool {
    MODERN.iter().any(|(known, _)| *known == key)
}

/// The keyword that was probably meant.
pub(super) fn near(key: &str) -> Option<&'static str> {
    let most = if key.chars().count() < 6 { 1 } else { 2 };
    let written = key.to_lowercase();
    let all = KEYWORDS.iter().chain(&MODERN).map(|(known, _)| *known);
    let distances = all.map(|known| (strsim::osa_distance(&known.to_lowercase(), &written), known));
    let (distance, known) = distances.min()?;
    (distance <= most).then_some(known)
}

impl Expected {
    /// Whether a value is understood. Schemas within it are looked at by themselves.
    pub(super) fn takes(self, value: &Value, modern: bool) -> bool {
        let texts = |value: &Value| match value {
            Value::Array(list) => list.iter().all(Value::is_string),
            _ => false,
        };
        match self {
            Anything => true,
            Flag => value.is_boolean(),
            Text => value.is_string(),
            Number => value.is_number(),
            Step => value.as_f64().is_some_and(|number| number > 0.0),
            Count => value.as_f64().is_some_and(|number| number >= 0.0 && number.fract() == 0.0),
            Bound => value.is_boolean() || value.is_number(),
            Type => match value {
                Value::Array(list) => !list.is_empty() && list.iter().all(is_type),
                one => is_type(one),
            },
            List => value.is_array(),
            Required => value.is_boolean() || texts(value),
            NamesByName => is_map(value, texts),
            Tag => value.get("propertyName").is_some_and(Value::is_string),
            Schema => is_schema(value, modern),
            SchemaOrFlag => is_schema(value, true),
            Schemas => value.is_array(),
            Alternatives => value.as_array().is_some_and(|list| !list.is_empty()),
            SchemasByName => value.is_object(),
            Dependencies => is_map(value, |value| texts(value) || is_schema(value, true)),
        }
    }

    /// What is understood, in words.
    pub(super) fn words(self, modern: bool) -> &'static str {
        match self {
            Anything => "anything",
            Flag => "true or false",
            Text => "a text",
            Number => "a number",
            Step => "a number above 0",
            Count => "a whole number that is not negative",
            Bound => "a number, or true or false",
            Type if modern => "the name of a type, or a list of them",
            Type => "the name of a type",
            List => "a list",
            Required => "a list of names",
            NamesByName => "a list of names for each name",
            Tag => "an object with the text `propertyName`",
            Schema if modern => "a schema",
            Schema => "a schema, which is an object",
            SchemaOrFlag => "a schema, or true or false",
            Schemas => "a list of schemas",
            Alternatives => "a list of schemas that is not empty",
            SchemasByName => "a schema for each name",
            Dependencies => "a schema or a list of names for each name",
        }
    }
}

/// Before 3.1 only an object is a schema.
pub(super) fn is_schema(value: &Value, modern: bool) -> bool {
    value.is_object() || (modern && value.is_boolean())
}

fn is_map(value: &Value, takes: impl Fn(&Value) -> bool) -> bool {
    value.as_object().is_some_and(|map| map.values().all(takes))
}

fn is_type(value: &Value) -> bool {
    value.as_str().is_some_and(|name| TYPES.contains(&name))
}

/// The types that JSON Schema tells apart.
pub(super) const TYPES: [&str; 7] =
    ["array", "boolean", "integer", "null", "number", "object", "string"];
