//! One of the two documents, and where its references lead.

use percent_encoding::percent_decode_str;
use rooms_openapi::pointer::unescape;
use serde_json::Value;

const COMPONENTS: &str = "/components/schemas/";

/// More references in a row than this lead in a circle.
const LONGEST_CHAIN: usize = 64;

/// Keys whose values may look like anything.
const EXAMPLES: [&str; 3] = ["example", "examples", "default"];

/// One of the two documents.
#[derive(Clone, Copy, Debug)]
pub(super) struct Side<'a> {
    pub(super) document: &'a Value,
}

impl<'a> Side<'a> {
    /// Whether the document is of OpenAPI 3.1, where a reference may have siblings.
    pub(super) fn is_modern(self) -> bool {
        let version = self.document.get("openapi").and_then(Value::as_str);
        version.is_some_and(|version| !version.starts_with("3.0"))
    }

    /// What a reference within the document leads to. Bundlers percent-encode the pointer.
    pub(super) fn target(self, reference: &str) -> Option<&'a Value> {
        let pointer = reference.strip_prefix('#')?;
        let decoded = percent_decode_str(pointer).decode_utf8().ok();
        let decoded = decoded.and_then(|pointer| self.document.pointer(&pointer));
        decoded.or_else(|| self.document.pointer(pointer))
    }

    /// The node that a node refers to.
    pub(super) fn referred(self, node: &Value) -> Option<&'a Value> {
        self.target(node.get("$ref")?.as_str()?)
    }

    /// The node that a reference leads to, or the node itself.
    pub(super) fn follow(self, mut node: &'a Value) -> &'a Value {
        for _ in 0..LONGEST_CHAIN {
            match self.referred(node) {
                Some(target) => node = target,
                None => break,
            }
        }
        node
    }

    pub(super) fn component(self, name: &str) -> Option<&'a Value> {
        self.document.pointer("/components/schemas")?.get(name)
    }

    /// The component that a reference names.
    pub(super) fn component_name(self, reference: &str) -> Option<&'a str> {
        let pointer = percent_decode_str(reference.strip_prefix('#')?);
        let pointer = pointer.decode_utf8().ok()?;
        let name = unescape(pointer.strip_prefix(COMPONENTS)?);
        let components = self.document.pointer("/components/schemas")?.as_object()?;
        components.get_key_value(&name).map(|(name, _)| name.as_str())
    }
}

/// What a node refers to, at any depth. Examples may look like anything.
pub(super) fn references(node: &Value) -> Vec<&str> {
    let (mut found, mut open) = (Vec::new(), vec![node]);
    while let Some(node) = open.pop() {
        match node {
            Value::Object(map) => {
                found.extend(map.get("$ref").and_then(Value::as_str));
                let children = map.iter();
                let children = children.filter(|(key, _)| !EXAMPLES.contains(&key.as_str()));
                open.extend(children.map(|(_, child)| child));
            }
            Value::Array(list) => open.extend(list),
            _ => {}
        }
    }
    found
}

/// How many values there are in one.
pub(super) fn size(node: &Value) -> usize {
    let within: usize = match node {
        Value::Object(map) => map.values().map(size).sum(),
        Value::Array(list) => list.iter().map(size).sum(),
        _ => 0,
    };
    1 + within
}
