//! Requests that are right: from the examples of the document and values that have to exist, and where no example has a
//! field, from its schema.

use std::collections::BTreeMap;

use rooms_openapi::pointer::escape;
use rooms_openapi::{Document, Location, Operation, Parameter};
use serde_json::{Map, Value, json};

use super::{
    collect::resolved,
    constraint::{Constrained, Segment},
    draft::{Content, Draft, text_of},
};
use crate::request_violations::FORM;

/// Values that exist at the target, by the name of the parameter or field that takes them. Items of a list go by the name
/// of the list.
pub(crate) type LiveValues = BTreeMap<&'static str, Value>;

/// Makes requests of one operation.
#[derive(Debug)]
pub(crate) struct Samples<'a> {
    pub(crate) document: &'a Document,
    pub(crate) operation: &'a Operation,
    pub(crate) live: &'a LiveValues,
    pub(crate) headers: &'a [(String, String)],
}

impl Samples<'_> {
    /// A valid request in which the subject has a value; the value itself, if one is wanted.
    pub(crate) fn having(
        &self,
        shape: Option<&str>,
        subject: &Constrained,
        wanted: Option<&Value>,
    ) -> Draft {
        let mut draft = Draft::blank(self.operation);
        draft.headers = self.headers.to_vec();
        for parameter in &self.operation.parameters {
            let about = Constrained::Parameter(parameter.location, parameter.name.clone());
            let value = match wanted.filter(|_| about == *subject) {
                Some(value) => value.clone(),
                None if parameter.required || about == *subject || self.is_live(parameter) => {
                    self.parameter(parameter)
                }
                None => continue,
            };
            set_parameter(&mut draft, &about, &text_of(&value));
        }
        if let Some(body) = &self.operation.request_body {
            draft.media_type = Some(body.content_type.clone());
            let path = match subject {
                Constrained::Body(path) => path.as_slice(),
                Constrained::Parameter(..) => &[],
            };
            draft.content = Content::Value(self.body(shape, path, wanted));
        }
        draft
    }

    /// The pointer of the schema that a body, or a call that shares the operation, has.
    pub(crate) fn root(&self, shape: Option<&str>) -> Option<String> {
        let shapes = self.operation.shapes.iter();
        let mut shapes = shapes.filter(|one| Some(one.id.as_str()) == shape);
        let body = self.operation.request_body.as_ref();
        let own = shapes.next().map(|shape| shape.body.clone());
        own.or_else(|| Some(body?.schema_pointer.clone()))
    }

    fn is_live(&self, parameter: &Parameter) -> bool {
        self.live.contains_key(parameter.name.as_str())
    }

    fn parameter(&self, parameter: &Parameter) -> Value {
        if let Some(value) = self.live.get(parameter.name.as_str()) {
            return value.clone();
        }
        let example = parameter.example.clone();
        example.unwrap_or_else(|| self.made(&parameter.schema_pointer, &parameter.name, 0))
    }

    fn body(&self, shape: Option<&str>, path: &[Segment], wanted: Option<&Value>) -> Value {
        let root = self.root(shape).unwrap_or_default();
        let mut body = self.example(shape, path, wanted);
        // An optional field that no example has stands next to those that are required: others might contradict it.
        let is_form = self.operation.request_body.as_ref();
        let is_form = is_form.is_some_and(|body| body.content_type == FORM);
        if !is_form
            && path.first().is_some_and(|first| found(&body, std::slice::from_ref(first)).is_none())
        {
            self.keep_required(&root, &mut body);
        }
        self.enliven(&mut body);
        for end in 1..=path.len() {
            self.ensure(&root, &mut body, &path[..end]);
        }
        if let (Some(value), Some(place)) = (wanted, place(&mut body, path)) {
            *place = value.clone();
        }
        body
    }

    /// The example that goes furthest towards a field, with the wanted value if possible.
    fn example(&self, shape: Option<&str>, path: &[Segment], wanted: Option<&Value>) -> Value {
        let Some(body) = &self.operation.request_body else {
            return Value::Null;
        };
        let shapes = self.operation.shapes.iter();
        let names = shapes.filter(|one| Some(one.id.as_str()) == shape);
        let names: Vec<&String> = names.flat_map(|shape| &shape.examples).collect();
        let examples = body.examples.iter();
        let own = examples.filter(|one| shape.is_none() || names.contains(&&one.name));
        let reach = |example: &Value| {
            let steps = (1..=path.len()).rev();
            let far = steps.into_iter().find(|end| found(example, &path[..*end]).is_some());
            let same = wanted.is_some() && found(example, path) == wanted;
            (far.unwrap_or(0), same)
        };
        // The first of those that go equally far.
        let best = own.rev().max_by_key(|example| reach(&example.value));
        best.map_or_else(|| json!({}), |example| example.value.clone())
    }

    /// Leaves the required fields of a body only.
    fn keep_required(&self, root: &str, body: &mut Value) {
        let schema = resolved(self.document, root).map(|(_, schema)| schema);
        let required = schema.and_then(|schema| schema.get("required").cloned());
        let required = required.as_ref().and_then(Value::as_array);
        if let Value::Object(fields) = body {
            fields.retain(|name, _| required.is_some_and(|list| list.iter().any(|it| it == name)));
        }
    }

    /// The smallest body that is allowed.
    pub(crate) fn required_only(&self, shape: Option<&str>) -> Draft {
        let mut draft = self.having(shape, &Constrained::Body(Vec::new()), None);
        if let (Content::Value(body), Some(root)) = (&mut draft.content, self.root(shape)) {
            self.keep_required(&root, body);
        }
        draft
    }

    /// Puts values that exist in the place of those of an example.
    fn enliven(&self, body: &mut Value) {
        match body {
            Value::Object(fields) => {
                for (name, value) in fields {
                    match (self.live.get(name.as_str()), &mut *value) {
                        (Some(live), Value::Array(items)) => {
                            items.iter_mut().for_each(|item| *item = live.clone());
                        }
                        (Some(live), _) => *value = live.clone(),
                        (None, value) => self.enliven(value),
                    }
                }
            }
            Value::Array(items) => items.iter_mut().for_each(|item| self.enliven(item)),
            _ => {}
        }
    }

    /// Makes sure that there is something at a path whose parent is there.
    fn ensure(&self, root: &str, body: &mut Value, path: &[Segment]) {
        let Some((last, parent)) = path.split_last() else {
            return;
        };
        let Some(schema) = schema_at(self.document, root, path) else {
            return;
        };
        let name = path.iter().rev().find_map(|segment| match segment {
            Segment::Field(name) => Some(name.as_str()),
            Segment::Item => None,
        });
        let fresh = || self.made(&schema, name.unwrap_or_default(), 0);
        match (place(body, parent), last) {
            (Some(Value::Object(fields)), Segment::Field(name)) => {
                fields.entry(name.clone()).or_insert_with(fresh);
            }
            (Some(Value::Array(items)), Segment::Item) if items.is_empty() => items.push(fresh()),
            _ => {}
        }
    }

    /// A value by its schema.
    fn made(&self, pointer: &str, name: &str, depth: usize) -> Value {
        let Some((pointer, schema)) = resolved(self.document, pointer) else {
            return Value::Null;
        };
        let is_list = schema.get("type").and_then(Value::as_str) == Some("array");
        if let Some(live) = self.live.get(name).filter(|_| !is_list) {
            return live.clone();
        }
        let said = ["example", "default"].iter().find_map(|key| schema.get(*key));
        let said = said.or_else(|| schema.get("enum")?.get(0));
        if let Some(said) = said {
            return said.clone();
        }
        match schema.get("type").and_then(Value::as_str) {
            Some("integer" | "number") => schema.get("minimum").cloned().unwrap_or(json!(1)),
            Some("boolean") => json!(true),
            Some("array") => {
                json!([self.made(&format!("{pointer}/items"), name, depth + 1)])
            }
            Some("object") if depth < 8 => {
                let required = schema.get("required").and_then(Value::as_array);
                let names = required.into_iter().flatten().filter_map(Value::as_str);
                let fields = names.map(|name| {
                    let at = format!("{pointer}/properties/{name}");
                    (name.to_owned(), self.made(&at, name, depth + 1))
                });
                Value::Object(fields.collect::<Map<_, _>>())
            }
            _ => self.text(&schema),
        }
    }

    /// A text by its format or pattern. A pattern is met by an example of the document that matches it.
    fn text(&self, schema: &Value) -> Value {
        let text = match schema.get("format").and_then(Value::as_str) {
            Some("uuid") => "0b6f4d0a-3f0e-4c69-8a5e-6d1c8c1f9a10",
            Some("date-time") => "2026-03-02T18:30:00Z",
            Some("date") => "2026-03-02",
            Some("email") => "grandmother@example.org",
            Some("uri") => "https://example.org/",
            _ => "Salaam",
        };
        if schema.get("pattern").is_none() {
            return json!(text);
        }
        let mut examples = Vec::new();
        collect_examples(self.document.value(), false, &mut examples);
        let fits = |text: &&Value| matches(self.document, schema, text);
        examples.into_iter().find(fits).cloned().unwrap_or(json!(text))
    }
}

/// Whether a value fits a schema by itself.
fn matches(document: &Document, schema: &Value, value: &Value) -> bool {
    let wrapped = json!({"components": {"schemas": {"Part": schema}}});
    let pointer = "#/components/schemas/Part";
    let file = document.api().file_name();
    let checks = rooms_openapi::SchemaChecks::new(file, &wrapped, &[pointer]);
    checks.is_ok_and(|checks| checks.check(pointer, value).is_ok_and(|wrong| wrong.is_empty()))
}

/// All texts in examples.
fn collect_examples<'a>(node: &'a Value, inside: bool, found: &mut Vec<&'a Value>) {
    match node {
        Value::Object(map) => {
            for (key, child) in map {
                let inside = inside || matches!(key.as_str(), "example" | "examples");
                collect_examples(child, inside, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect_examples(item, inside, found)),
        Value::String(_) if inside => found.push(node),
        _ => {}
    }
}

/// Sets a parameter, wherever it travels.
pub(crate) fn set_parameter(draft: &mut Draft, subject: &Constrained, text: &str) {
    match subject {
        Constrained::Parameter(Location::Path, name) => draft.set_path(name, text),
        Constrained::Parameter(Location::Query, name) => draft.set_query(name, text),
        Constrained::Parameter(Location::Header, name) => {
            draft.headers.push((name.clone(), text.to_owned()));
        }
        Constrained::Body(_) => {}
    }
}

/// The schema of a value in a body.
pub(crate) fn schema_at(document: &Document, root: &str, path: &[Segment]) -> Option<String> {
    let (pointer, schema) = resolved(document, root)?;
    let Some((first, rest)) = path.split_first() else {
        return Some(pointer);
    };
    let below = match first {
        Segment::Field(name) => {
            format!("{pointer}/properties/{}", escape(name))
        }
        Segment::Item => format!("{pointer}/items"),
    };
    if document.at(&below).is_some() {
        return schema_at(document, &below, rest);
    }
    let parts = ["allOf", "oneOf", "anyOf"].into_iter().flat_map(|combined| {
        let parts = schema.get(combined).and_then(Value::as_array);
        let count = parts.map_or(0, Vec::len);
        let pointer = &pointer;
        (0..count).map(move |index| format!("{pointer}/{combined}/{index}"))
    });
    let mut parts = parts.collect::<Vec<_>>().into_iter();
    parts.find_map(|part| schema_at(document, &part, path))
}

/// The value at a path; of a list the first item.
pub(crate) fn found<'a>(body: &'a Value, path: &[Segment]) -> Option<&'a Value> {
    path.iter().try_fold(body, |node, segment| match segment {
        Segment::Field(name) => node.get(name),
        Segment::Item => node.get(0),
    })
}

/// The same, to be changed.
pub(crate) fn place<'a>(body: &'a mut Value, path: &[Segment]) -> Option<&'a mut Value> {
    path.iter().try_fold(body, |node, segment| match segment {
        Segment::Field(name) => node.get_mut(name),
        Segment::Item => node.get_mut(0),
    })
}
