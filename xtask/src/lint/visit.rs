//! One walk over the raw JSON that all rules share.
//!
//! A schema is known by its pointer and by the directions in which it travels: the same component can
//! be strict in requests and must be lenient in responses.

use std::collections::{BTreeMap, BTreeSet};

use rooms_openapi::pointer::escape;
use serde_json::Value;

/// The methods that documents may use.
pub(super) const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

/// An operation as found.
#[derive(Debug)]
pub(super) struct Found<'a> {
    pub(super) path: &'a str,
    pub(super) method: &'a str,
    pub(super) node: &'a Value,
    pub(super) pointer: String,
    /// Parameters of the path item and of the operation, references followed.
    pub(super) parameters: Vec<(String, &'a Value)>,
}

impl Found<'_> {
    pub(super) fn text(&self, key: &str) -> Option<&str> {
        self.node.get(key).and_then(Value::as_str)
    }

    pub(super) fn id(&self) -> &str {
        self.text("operationId").unwrap_or_default()
    }

    /// Whether the operation says that it needs no credentials at all.
    pub(super) fn is_anonymous(&self) -> bool {
        let security = self.node.get("security").and_then(Value::as_array);
        security.is_some_and(Vec::is_empty)
    }
}

/// A schema as found.
#[derive(Debug)]
pub(super) struct Schema<'a> {
    pub(super) node: &'a Value,
    /// The name of the property or parameter that has it.
    pub(super) name: Option<String>,
    pub(super) in_response: bool,
}

/// The document, walked.
#[derive(Debug)]
pub(super) struct Visit<'a> {
    pub(super) document: &'a Value,
    pub(super) operations: Vec<Found<'a>>,
    /// By pointer, everything an operation leads to and every component.
    pub(super) schemas: BTreeMap<String, Schema<'a>>,
    /// Every `$ref`: where it stands, and what it says.
    pub(super) references: Vec<(String, &'a Value)>,
    /// Components that no operation leads to.
    pub(super) unused: Vec<String>,
}

/// The entries of an object, or none.
pub(super) fn entries<'a>(
    node: &'a Value,
    key: &str,
) -> impl Iterator<Item = (&'a String, &'a Value)> {
    node.get(key).and_then(Value::as_object).into_iter().flatten()
}

/// The elements of an array, or none.
pub(super) fn elements<'a>(node: &'a Value, key: &str) -> impl Iterator<Item = (usize, &'a Value)> {
    let list = node.get(key).and_then(Value::as_array);
    list.into_iter().flatten().enumerate()
}

impl<'a> Visit<'a> {
    pub(super) fn new(document: &'a Value) -> Self {
        let mut visit = Self {
            document,
            operations: Vec::new(),
            schemas: BTreeMap::new(),
            references: Vec::new(),
            unused: Vec::new(),
        };
        references(document, String::from("#"), &mut visit.references);
        for (path, item) in entries(document, "paths") {
            for method in METHODS {
                if let Some(node) = item.get(method) {
                    let found = visit.operation(path, method, item, node);
                    visit.operations.push(found);
                }
            }
        }
        visit.unused = visit.find_unused();
        for name in visit.unused.clone() {
            if let (Some(node), true) = (visit.at(&name), name.contains("/schemas/")) {
                visit.schema(node, name, None, false);
            }
        }
        visit
    }

    /// The node at a pointer.
    pub(super) fn at(&self, pointer: &str) -> Option<&'a Value> {
        self.document.pointer(pointer.strip_prefix('#')?)
    }

    /// The node that a reference leads to, or the node itself.
    pub(super) fn follow(&self, node: &'a Value, pointer: String) -> (String, &'a Value) {
        let (mut node, mut pointer) = (node, pointer);
        for _ in 0..16 {
            let Some(reference) = node.get("$ref").and_then(Value::as_str) else {
                break;
            };
            let Some(target) = self.at(reference) else {
                break;
            };
            node = target;
            reference.clone_into(&mut pointer);
        }
        (pointer, node)
    }

    fn operation(
        &mut self,
        path: &'a str,
        method: &'a str,
        item: &'a Value,
        node: &'a Value,
    ) -> Found<'a> {
        let shared = format!("#/paths/{}", escape(path));
        let pointer = format!("{shared}/{method}");
        let mut parameters = Vec::new();
        for (owner, at) in [(item, &shared), (node, &pointer)] {
            for (index, entry) in elements(owner, "parameters") {
                let found = self.follow(entry, format!("{at}/parameters/{index}"));
                if let Some(schema) = found.1.get("schema") {
                    let name = found.1.get("name").and_then(Value::as_str);
                    self.schema(schema, format!("{}/schema", found.0), name, false);
                }
                parameters.push(found);
            }
        }
        if let Some(body) = node.get("requestBody") {
            let (at, body) = self.follow(body, format!("{pointer}/requestBody"));
            self.content(body, &at, false);
        }
        for (status, response) in entries(node, "responses") {
            let at = format!("{pointer}/responses/{}", escape(status));
            let (at, response) = self.follow(response, at);
            self.content(response, &at, true);
        }
        Found { path, method, node, pointer, parameters }
    }

    fn content(&mut self, owner: &'a Value, pointer: &str, in_response: bool) {
        for (kind, media) in entries(owner, "content") {
            if let Some(schema) = media.get("schema") {
                let at = format!("{pointer}/content/{}/schema", escape(kind));
                self.schema(schema, at, None, in_response);
            }
        }
    }

    fn schema(&mut self, node: &'a Value, at: String, name: Option<&str>, in_response: bool) {
        let (at, node) = self.follow(node, at);
        match self.schemas.get_mut(&at) {
            Some(known) if known.in_response || !in_response => return,
            Some(known) => known.in_response = true,
            None => {
                let schema = Schema { node, name: name.map(str::to_owned), in_response };
                self.schemas.insert(at.clone(), schema);
            }
        }
        for (name, child) in entries(node, "properties") {
            let at = format!("{at}/properties/{}", escape(name));
            self.schema(child, at, Some(name), in_response);
        }
        for key in ["items", "additionalProperties"] {
            if let Some(child) = node.get(key).filter(|child| child.is_object()) {
                let name = if key == "items" { name } else { None };
                self.schema(child, format!("{at}/{key}"), name, in_response);
            }
        }
        for key in ["allOf", "anyOf", "oneOf"] {
            for (index, child) in elements(node, key) {
                self.schema(child, format!("{at}/{key}/{index}"), None, in_response);
            }
        }
    }

    fn find_unused(&self) -> Vec<String> {
        let mut used: BTreeSet<&str> = BTreeSet::new();
        // Components referenced by unused components are unused too, so start from the paths.
        let mut queue: Vec<String> = vec!["#/paths".to_owned()];
        while let Some(prefix) = queue.pop() {
            for (at, target) in &self.references {
                let inside = at.strip_prefix(&prefix).is_some_and(|rest| rest.starts_with('/'));
                if let Some(target) = target.as_str()
                    && inside
                    && used.insert(target)
                {
                    queue.push(target.to_owned());
                }
            }
        }
        let components = self.document.get("components").unwrap_or(&Value::Null);
        let mut unused = Vec::new();
        for (kind, _) in entries(self.document, "components") {
            for (name, _) in entries(components, kind) {
                let at = format!("#/components/{}/{}", escape(kind), escape(name));
                if kind != "securitySchemes" && !used.contains(at.as_str()) {
                    unused.push(at);
                }
            }
        }
        unused
    }
}

/// Every `$ref` that is one: examples and other data may hold keys of that name.
fn references<'a>(node: &'a Value, at: String, found: &mut Vec<(String, &'a Value)>) {
    match node {
        Value::Object(map) => {
            if let Some(reference) = map.get("$ref") {
                found.push((format!("{at}/$ref"), reference));
            }
            for (key, child) in map {
                let named = at.ends_with("/properties") || at.ends_with("/schemas");
                if named || !["example", "value", "default", "enum"].contains(&key.as_str()) {
                    references(child, format!("{at}/{}", escape(key)), found);
                }
            }
        }
        Value::Array(list) => {
            for (index, child) in list.iter().enumerate() {
                references(child, format!("{at}/{index}"), found);
            }
        }
        _ => {}
    }
}
