//! A schema as far as it is compared: references followed, wrappers removed, the rest on one level.

use serde_json::Value;

/// One of the two documents.
#[derive(Clone, Copy, Debug)]
pub(super) struct Side<'a> {
    pub(super) document: &'a Value,
}

/// What a schema is, before its details are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// An object whose properties are not listed.
    Open,
    /// An object with listed properties.
    Listed,
    /// An object whose values share a schema.
    Map,
    Array,
    Scalar,
    /// Alternatives.
    OneOf,
    /// Several schemas that hold at once.
    AllOf,
    /// Nothing is said.
    Any,
}

/// A schema with its references followed.
#[derive(Clone, Debug)]
pub(super) struct Shape<'a> {
    /// The component it was referred to by.
    pub(super) component: Option<&'a str>,
    pub(super) node: &'a Value,
    /// Whether a wrapper around the reference made it nullable.
    nullable: bool,
}

/// The last part of a reference to a component.
pub(super) fn component_name(reference: &str) -> Option<&str> {
    reference.strip_prefix("#/components/schemas/")
}

impl<'a> Side<'a> {
    /// The node that a reference leads to, or the node itself.
    pub(super) fn follow(self, mut node: &'a Value) -> &'a Value {
        for _ in 0..16 {
            let Some(reference) = node.get("$ref").and_then(Value::as_str) else {
                break;
            };
            let target = reference
                .strip_prefix('#')
                .and_then(|path| self.document.pointer(path));
            match target {
                Some(target) => node = target,
                None => break,
            }
        }
        node
    }

    pub(super) fn component(self, name: &str) -> Option<&'a Value> {
        self.document.pointer("/components/schemas")?.get(name)
    }

    /// A schema, seen through references and through `allOf` with a single element, which upstream
    /// uses to hang a description on a reference.
    pub(super) fn shape(self, mut node: &'a Value) -> Shape<'a> {
        let (mut component, mut nullable) = (None, false);
        for _ in 0..16 {
            nullable |= node.get("nullable") == Some(&Value::Bool(true));
            if let Some(reference) = node.get("$ref").and_then(Value::as_str) {
                component = component.or(component_name(reference));
                let target = reference
                    .strip_prefix('#')
                    .and_then(|at| self.document.pointer(at));
                let Some(target) = target else { break };
                node = target;
            } else if let Some([only]) = node
                .get("allOf")
                .and_then(Value::as_array)
                .map(Vec::as_slice)
            {
                node = only;
            } else {
                break;
            }
        }
        Shape {
            component,
            node,
            nullable,
        }
    }

    /// The components that a schema stands for: the one it refers to, or all of a `oneOf`.
    pub(super) fn components(self, node: &'a Value) -> Vec<&'a str> {
        let shape = self.shape(node);
        if let Some(name) = shape.component {
            return vec![name];
        }
        let parts = alternatives(shape.node);
        let names: Vec<_> = parts
            .iter()
            .filter_map(|part| self.shape(part).component)
            .collect();
        if names.len() == parts.len() {
            names
        } else {
            Vec::new()
        }
    }
}

/// The parts of `oneOf` or `anyOf`.
pub(super) fn alternatives(node: &Value) -> Vec<&Value> {
    parts(node.get("oneOf").or(node.get("anyOf")))
}

/// The parts of an `allOf` that has several.
pub(super) fn joined(node: &Value) -> Vec<&Value> {
    parts(node.get("allOf"))
}

fn parts(list: Option<&Value>) -> Vec<&Value> {
    let list = list.and_then(Value::as_array);
    list.into_iter().flatten().collect()
}

fn listed(side: Side<'_>, parts: &[&Value]) -> String {
    let names = parts.iter().map(|part| side.shape(part).name(side));
    let mut names: Vec<_> = names.collect();
    names.sort();
    names.join(", ")
}

impl Shape<'_> {
    pub(super) fn kind(&self) -> Kind {
        let node = self.node;
        let has = |key: &str| node.get(key).is_some_and(|child| child.is_object());
        let listed = node.get("properties").and_then(Value::as_object);
        match node.get("type").and_then(Value::as_str) {
            _ if !alternatives(node).is_empty() => Kind::OneOf,
            _ if !joined(node).is_empty() => Kind::AllOf,
            Some("array") => Kind::Array,
            None if has("items") => Kind::Array,
            Some("object") | None if listed.is_some_and(|map| !map.is_empty()) => Kind::Listed,
            // An empty schema for the values says nothing about them.
            Some("object") | None if has("additionalProperties") => Kind::Map,
            Some("object") => Kind::Open,
            Some(_) => Kind::Scalar,
            None => Kind::Any,
        }
    }

    /// Type and format, which belong together: `integer<int64>`.
    pub(super) fn signature(&self, side: Side<'_>) -> String {
        let text = |key: &str| self.node.get(key).and_then(Value::as_str);
        match self.kind() {
            Kind::Open => "object".to_owned(),
            Kind::Listed => {
                let listed = self.node.get("properties").and_then(Value::as_object);
                let names: Vec<_> = listed.into_iter().flat_map(|map| map.keys()).collect();
                let mut names: Vec<&str> = names.into_iter().map(String::as_str).collect();
                names.sort_unstable();
                format!("object {{{}}}", names.join(", "))
            }
            Kind::Map => "map".to_owned(),
            Kind::Array => "array".to_owned(),
            Kind::Any => "anything".to_owned(),
            Kind::OneOf => format!("one of {}", listed(side, &alternatives(self.node))),
            Kind::AllOf => format!("all of {}", listed(side, &joined(self.node))),
            Kind::Scalar => {
                let kind = text("type").unwrap_or_default();
                text("format").map_or_else(|| kind.to_owned(), |format| format!("{kind}<{format}>"))
            }
        }
    }

    /// The component, or the signature of a schema that stands in place.
    pub(super) fn name(&self, side: Side<'_>) -> String {
        match self.component {
            Some(name) if self.kind() != Kind::Scalar => name.to_owned(),
            _ => self.signature(side),
        }
    }

    /// The name without the parts that are compared one by one.
    pub(super) fn word(&self, side: Side<'_>) -> String {
        match self.kind() {
            Kind::Listed => "object".to_owned(),
            _ => self.signature(side),
        }
    }

    pub(super) fn is_nullable(&self) -> bool {
        self.nullable
    }
}
