//! The same document in other words.

use serde_json::{Map, Value, json};

use super::object;

/// A way to write a document that means the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::drift::tests) enum Spelling {
    /// Every schema is the only element of an `allOf`.
    Wrapped,
    /// Every object with several properties is an `allOf` of two.
    Split,
    /// OpenAPI 3.1: null is a type among others.
    Modern,
    /// OpenAPI 3.1: null is an alternative, and one value a constant.
    ModernAlternatives,
    /// Components are written in place where they are used.
    Inlined,
    /// Components have other names.
    Renamed,
}

impl Spelling {
    pub(in crate::drift::tests) const ALL: [Self; 6] = [
        Self::Wrapped,
        Self::Split,
        Self::Modern,
        Self::ModernAlternatives,
        Self::Inlined,
        Self::Renamed,
    ];

    pub(in crate::drift::tests) fn of(self, document: &Value) -> Value {
        let mut copy = document.clone();
        match self {
            Self::Wrapped => schemas(&mut copy, &mut |schema| {
                *schema = json!({"allOf": [schema.take()]});
            }),
            Self::Split => schemas(&mut copy, &mut split),
            Self::Modern | Self::ModernAlternatives => {
                copy["openapi"] = json!("3.1.0");
                schemas(&mut copy, &mut |schema| modern(schema, self));
            }
            Self::Inlined => {
                let components = copy["components"]["schemas"].take();
                inline(&mut copy, &components, &mut Vec::new());
                copy["components"]["schemas"] = recursive(&copy, &components);
            }
            Self::Renamed => {
                let components = object(&mut copy["components"]["schemas"]);
                let names: Vec<String> = components.keys().cloned().collect();
                for name in names {
                    let component = components.remove(&name).expect("there");
                    components.insert(format!("{name}V2"), component);
                }
                rename(&mut copy);
            }
        }
        copy
    }
}

/// Shows every schema, the innermost first.
fn schemas(document: &mut Value, change: &mut dyn FnMut(&mut Value)) {
    match document {
        Value::Object(map) => {
            for (key, child) in map {
                match (key.as_str(), child) {
                    ("example" | "examples" | "default" | "enum", _) => {}
                    ("schema", child) => schema(child, change),
                    ("schemas", Value::Object(components)) => {
                        components.values_mut().for_each(|one| schema(one, change));
                    }
                    (_, child) => schemas(child, change),
                }
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|child| schemas(child, change)),
        _ => {}
    }
}

fn schema(node: &mut Value, change: &mut dyn FnMut(&mut Value)) {
    for (key, child) in node.as_object_mut().into_iter().flatten() {
        match (key.as_str(), child) {
            ("properties", Value::Object(map)) => {
                map.values_mut().for_each(|child| schema(child, change));
            }
            ("items" | "additionalProperties", child) if child.is_object() => schema(child, change),
            ("oneOf" | "anyOf" | "allOf", Value::Array(list)) => {
                list.iter_mut().for_each(|child| schema(child, change));
            }
            _ => {}
        }
    }
    change(node);
}

fn split(schema: &mut Value) {
    let several = schema["properties"].as_object().is_some_and(|map| map.len() > 1);
    if !several || schema.get("additionalProperties").is_some() {
        return;
    }
    let required = schema["required"].as_array().cloned().unwrap_or_default();
    let mut first = Map::new();
    let properties = object(&mut schema["properties"]);
    for name in properties.keys().take(properties.len() / 2).cloned().collect::<Vec<_>>() {
        let property = properties.remove(&name).expect("there");
        first.insert(name, property);
    }
    let (early, late): (Vec<_>, Vec<_>) = required
        .into_iter()
        .partition(|name| name.as_str().is_some_and(|name| first.contains_key(name)));
    if schema.get("required").is_some_and(Value::is_array) {
        schema["required"] = json!(late);
    }
    let mut first = json!({"type": "object", "properties": first, "required": early});
    // Null fits both or none.
    if let Some(nullable) = schema.get("nullable") {
        first["nullable"] = nullable.clone();
    }
    *schema = json!({"allOf": [first, schema.take()]});
}

fn modern(schema: &mut Value, spelling: Spelling) {
    let Some(map) = schema.as_object_mut() else {
        return;
    };
    if spelling == Spelling::ModernAlternatives
        && let Some([only]) = map.get("enum").and_then(Value::as_array).map(Vec::as_slice)
    {
        let only = only.clone();
        map.remove("enum");
        map.insert("const".to_owned(), only);
    }
    if map.remove("nullable") != Some(json!(true)) {
        return;
    }
    let kind = map.get("type").cloned();
    match kind.filter(|_| spelling == Spelling::Modern) {
        Some(kind) => {
            map.insert("type".to_owned(), json!([kind, "null"]));
        }
        None => *schema = json!({"anyOf": [schema.take(), {"type": "null"}]}),
    }
}

fn named(node: &Value) -> Option<&str> {
    node.get("$ref")?.as_str()?.strip_prefix("#/components/schemas/")
}

/// Puts components in the place of references, except of those that lead back.
fn inline(node: &mut Value, components: &Value, open: &mut Vec<String>) {
    if let Some(name) = named(node).map(str::to_owned) {
        if !open.contains(&name) {
            let mut component = components[&name].clone();
            open.push(name);
            inline(&mut component, components, open);
            open.pop();
            *node = component;
        }
        return;
    }
    match node {
        Value::Object(map) => map.values_mut().for_each(|child| inline(child, components, open)),
        Value::Array(list) => list.iter_mut().for_each(|child| inline(child, components, open)),
        _ => {}
    }
}

/// The components that something still refers to.
fn recursive(document: &Value, components: &Value) -> Value {
    let mut kept = Map::new();
    let mut open = vec![document.clone()];
    while let Some(node) = open.pop() {
        if let Some(name) = named(&node)
            && !kept.contains_key(name)
        {
            kept.insert(name.to_owned(), components[name].clone());
            open.push(components[name].clone());
        }
        match node {
            Value::Object(map) => open.extend(map.into_iter().map(|(_, child)| child)),
            Value::Array(list) => open.extend(list),
            _ => {}
        }
    }
    Value::Object(kept)
}

fn rename(node: &mut Value) {
    if let Some(name) = named(node) {
        *node = json!({"$ref": format!("#/components/schemas/{name}V2")});
        return;
    }
    match node {
        Value::Object(map) => map.values_mut().for_each(rename),
        Value::Array(list) => list.iter_mut().for_each(rename),
        _ => {}
    }
}
