//! Parts of a document, small enough that every node of each can be moved and compared in any words.

use std::{collections::BTreeSet, sync::LazyLock};

use rooms_openapi::pointer::escape;
use serde_json::{Map, Value, json};

use crate::drift::side::{Side, references};

/// A document of a few paths and the components that they lead to, and where in it nodes are moved.
pub(in crate::drift::tests) struct Part {
    pub(in crate::drift::tests) document: Value,
    pub(in crate::drift::tests) within: String,
}

/// Each path item by itself, and each component with a request and a response that lead to it.
pub(in crate::drift::tests) fn parts(document: &Value) -> impl Iterator<Item = Part> {
    let items = object(document, "/paths");
    let reached: Vec<_> = items
        .iter()
        .map(|(path, item)| {
            let (mut sent, mut received) = (vec![item.get("parameters")], Vec::new());
            for operation in item.as_object().into_iter().flat_map(Map::values) {
                sent.extend([operation.get("parameters"), operation.get("requestBody")]);
                received.push(operation.get("responses"));
            }
            (path, [sent, received].map(|nodes| closure(document, nodes)))
        })
        .collect();
    let components = object(document, "/components").keys().flat_map(|kind| {
        let at = format!("/components/{kind}");
        let names = object(document, &at).keys();
        names.map(move |name| format!("{at}/{}", escape(name)))
    });
    let users = components.map(|at| {
        let reference = format!("#{at}");
        let shortest = |way: usize| {
            let users = reached.iter().filter(|(_, reached)| reached[way].contains(&reference));
            let shortest =
                users.min_by_key(|(_, reached)| reached.iter().map(BTreeSet::len).sum::<usize>());
            shortest.map(|(path, _)| path.as_str())
        };
        (at, [shortest(0), shortest(1)].into_iter().flatten().collect::<BTreeSet<_>>())
    });
    let paths = items
        .keys()
        .map(|path| (format!("/paths/{}", escape(path)), BTreeSet::from([path.as_str()])));
    let parts: Vec<_> = paths.chain(users.filter(|(_, users)| !users.is_empty())).collect();
    parts.into_iter().map(move |(within, paths)| Part { document: only(document, &paths), within })
}

fn object<'a>(document: &'a Value, at: &str) -> &'a Map<String, Value> {
    static NONE: LazyLock<Map<String, Value>> = LazyLock::new(Map::new);
    document.pointer(at).and_then(Value::as_object).unwrap_or(&NONE)
}

/// Everything that some nodes refer to, and so on.
fn closure<'a>(document: &'a Value, nodes: Vec<Option<&'a Value>>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut open: Vec<&Value> = nodes.into_iter().flatten().collect();
    while let Some(node) = open.pop() {
        for reference in references(node) {
            if found.insert(reference.to_owned()) {
                open.extend((Side { document }).target(reference));
            }
        }
    }
    found
}

/// The document with some of its paths, and the components that they lead to.
fn only(document: &Value, paths: &BTreeSet<&str>) -> Value {
    let items = object(document, "/paths");
    let kept: Map<_, _> = items
        .iter()
        .filter(|(path, _)| paths.contains(path.as_str()))
        .map(|(path, item)| (path.clone(), item.clone()))
        .collect();
    let reached = closure(document, paths.iter().map(|path| items.get(*path)).collect());
    let components = object(document, "/components").iter().map(|(kind, components)| {
        let reached =
            |name: &str| reached.contains(&format!("#/components/{kind}/{}", escape(name)));
        let components = components.as_object().into_iter().flatten();
        let kept = components.filter(|(name, _)| kind == "securitySchemes" || reached(name));
        let kept: Map<_, _> =
            kept.map(|(name, component)| (name.clone(), component.clone())).collect();
        (kind.clone(), Value::Object(kept))
    });
    let shell = document.as_object().into_iter().flatten();
    let shell = shell.filter(|(key, _)| !["paths", "components"].contains(&key.as_str()));
    let mut copy: Map<_, _> = shell.map(|(key, value)| (key.clone(), value.clone())).collect();
    copy.insert("components".to_owned(), components.collect());
    copy.insert("paths".to_owned(), json!(kept));
    Value::Object(copy)
}
