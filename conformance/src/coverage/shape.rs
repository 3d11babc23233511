//! What a schema says about the nodes of a body, as a tree with one node per place.
//!
//! Alternatives are laid over each other: a field is required where all of them require it, and may have the values of
//! any. References are followed; a schema that holds itself ends there. What a map (`additionalProperties`) holds has
//! no place of its own, and so no cell.

use std::collections::BTreeMap;

use rooms_openapi::{Document, Level};
use serde_json::Value;

/// A place in a body.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Shape {
    /// Whether the object around it is wrong without it. Elements of a list are.
    pub(super) required: bool,
    /// Whether null is one of its values.
    pub(super) nullable: bool,
    /// Whether a value of another type is noticed.
    pub(super) typed: bool,
    /// Whether upstream says nothing of it.
    pub(super) inferred: bool,
    /// The kind of identity it carries (`x-redact`).
    pub(super) redact: Option<String>,
    /// The values that are listed, and whether others are wrong.
    pub(super) values: Vec<(Value, Closed)>,
    /// Its fields.
    pub(super) fields: BTreeMap<String, Shape>,
    /// Its elements.
    pub(super) elements: Option<Box<Shape>>,
}

/// Whether a value that is not listed breaks the schema.
pub(super) type Closed = bool;

impl Shape {
    /// The tree of a schema.
    pub(super) fn of(document: &Document, schema: &Value) -> Self {
        Walk { document, within: Vec::new() }.shape(schema)
    }

    /// The level of what is said here, in a body of a level.
    pub(super) fn level(&self, around: Level) -> Level {
        match self.inferred {
            true => Level::Inferred,
            false => around,
        }
    }

    /// Takes in what must hold as well.
    fn and(&mut self, other: Self) {
        for (name, field) in other.fields {
            match self.fields.get_mut(&name) {
                Some(known) => {
                    known.required |= field.required;
                    known.and(field);
                }
                None => {
                    self.fields.insert(name, field);
                }
            }
        }
        self.rest(other.typed, other.nullable, other.inferred, other.values);
        self.elements = self.elements.take().or(other.elements);
    }

    /// Takes in another alternative.
    fn or(&mut self, other: Self) {
        for (name, field) in &mut self.fields {
            field.required &= other.fields.contains_key(name);
        }
        for (name, mut field) in other.fields {
            match self.fields.get_mut(&name) {
                Some(known) => {
                    known.required &= field.required;
                    known.or(field);
                }
                None => {
                    field.required = false;
                    self.fields.insert(name, field);
                }
            }
        }
        self.rest(other.typed, other.nullable, other.inferred, other.values);
        self.elements = self.elements.take().or(other.elements);
    }

    fn rest(&mut self, typed: bool, nullable: bool, inferred: bool, values: Vec<(Value, Closed)>) {
        self.typed |= typed;
        self.nullable |= nullable;
        self.inferred |= inferred;
        for value in values {
            if self.values.iter().all(|(known, _)| *known != value.0) {
                self.values.push(value);
            }
        }
    }
}

struct Walk<'a> {
    document: &'a Document,
    /// The references that lead here.
    within: Vec<&'a str>,
}

impl<'a> Walk<'a> {
    fn shape(&mut self, schema: &'a Value) -> Shape {
        if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
            if self.within.contains(&reference) {
                return Shape { typed: true, ..Shape::default() };
            }
            let Some(target) = self.document.at(reference) else {
                return Shape::default();
            };
            self.within.push(reference);
            let shape = self.shape(target);
            self.within.pop();
            return shape;
        }
        let is = |key: &str| schema.get(key) == Some(&Value::Bool(true));
        let mut shape = Shape {
            nullable: is("nullable"),
            typed: schema.get("type").is_some(),
            inferred: schema.get("x-inferred").is_some(),
            redact: redact(schema),
            ..Shape::default()
        };
        for (key, closed) in [("enum", true), ("x-known-values", false)] {
            let values = schema.get(key).and_then(Value::as_array);
            let values = values.into_iter().flatten().filter(|one| !one.is_null());
            shape.values.extend(values.map(|one| (one.clone(), closed)));
        }
        let required = schema.get("required").and_then(Value::as_array);
        let fields = schema.get("properties").and_then(Value::as_object);
        for (name, field) in fields.into_iter().flatten() {
            let own = redact(field);
            let mut field = self.shape(field);
            field.redact = own.or(field.redact);
            field.required = required.is_some_and(|list| list.iter().any(|one| one == name));
            shape.fields.insert(name.clone(), field);
        }
        if let Some(items) = schema.get("items") {
            let mut elements = self.shape(items);
            elements.required = true;
            shape.elements = Some(Box::new(elements));
        }
        for part in list(schema, "allOf") {
            let part = self.shape(part);
            shape.and(part);
        }
        for keyword in ["oneOf", "anyOf"] {
            let mut alternatives = list(schema, keyword).map(|one| self.shape(one));
            if let Some(mut all) = alternatives.next() {
                alternatives.for_each(|one| all.or(one));
                shape.and(all);
            }
        }
        shape
    }
}

fn redact(schema: &Value) -> Option<String> {
    let kind = schema.get("x-redact").and_then(Value::as_str);
    kind.map(str::to_owned)
}

fn list<'a>(schema: &'a Value, keyword: &str) -> impl Iterator<Item = &'a Value> {
    let parts = schema.get(keyword).and_then(Value::as_array);
    parts.into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use rooms_openapi::{Api, Environment};
    use serde_json::json;

    use super::*;

    fn shape(schema: &Value) -> Shape {
        let document = Document::load(Api::QuranReflect, Environment::PreLive);
        Shape::of(&document, schema)
    }

    #[test]
    fn alternatives_require_what_all_of_them_require() {
        let text = json!({"type": "string"});
        let shape = shape(&json!({"oneOf": [
            {"type": "object", "required": ["a", "b"], "properties": {"a": text, "b": text}},
            {"type": "object", "required": ["a", "c"], "properties": {"a": {"type": "string", "enum": ["x"]}, "c": text}},
        ]}));
        let required: Vec<_> =
            shape.fields.iter().map(|(name, field)| (name.as_str(), field.required)).collect();
        assert_eq!(required, [("a", true), ("b", false), ("c", false)]);
        assert_eq!(shape.fields["a"].values, [(json!("x"), true)]);
    }

    #[test]
    fn a_map_has_no_places_and_a_list_has_one_for_all_its_elements() {
        let shape = shape(&json!({"type": "object", "properties": {
            "map": {"type": "object", "additionalProperties": {"type": "object", "properties": {"a": {}}}},
            "list": {"type": "array", "items": {"type": "object", "properties": {"b": {}}}},
        }}));
        assert!(shape.fields["map"].fields.is_empty() && shape.fields["map"].elements.is_none());
        let elements = shape.fields["list"].elements.as_ref().expect("elements");
        assert!(!elements.fields["b"].typed && !elements.fields["b"].required);
    }

    #[test]
    fn a_schema_that_holds_itself_ends() {
        let document = Document::parse(
            Api::LegacyGroups,
            Environment::PreLive,
            &Api::LegacyGroups.source().replace(
                "  schemas:\n",
                "  schemas:\n    Chain: {type: object, properties: {next: {$ref: '#/components/schemas/Chain'}}}\n",
            ),
        );
        let document = document.expect("a document");
        let chain = Shape::of(&document, &json!({"$ref": "#/components/schemas/Chain"}));
        assert!(chain.fields["next"].typed && chain.fields["next"].fields.is_empty());
    }
}
