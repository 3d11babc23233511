//! The projection: a copy of the document that suits the generator.
//!
//! It is lossy on purpose and lives in memory only. What the generator can't express but the rewrite can
//! (null next to absent, secrets, open enums, identities) is collected on the way.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::{
    describe, handwritten,
    identities::{self, Identity},
    names::pascal,
    schemas::{Direction, reachable, simplify},
    source::Source,
};

/// For whom the generator works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// The client: one answer per operation, since refusals have an error type of their own.
    Client,
    /// The helpers for `httpmock`, which offer every documented answer.
    Stubs,
}

/// A property: the Rust type that holds it, and its name on the wire.
pub(crate) type Property = (String, String);

/// What a known-but-not-closed list of values becomes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OpenEnum {
    pub(crate) description: String,
    pub(crate) values: Vec<String>,
}

/// The projected document and what the rewrite has to know.
#[derive(Clone, Debug)]
pub(crate) struct Projection {
    pub(crate) value: Value,
    /// Component name → what is known of its values.
    pub(crate) open_enums: BTreeMap<String, OpenEnum>,
    /// Type name → the identity that it is.
    pub(crate) identities: BTreeMap<String, Identity>,
    /// Properties of requests that may be left out, or be null.
    pub(crate) nullable: BTreeSet<Property>,
    /// The types of properties that have one of their own: where they stand, and which way they travel.
    pub(crate) inner: BTreeMap<String, (Property, Direction)>,
    /// Components that the server sends.
    pub(crate) answered: BTreeSet<String>,
    /// Types of their own whose value must not show in `Debug` output.
    pub(crate) secret: BTreeSet<String>,
}

impl Projection {
    /// Projects a whole document.
    pub(crate) fn new(source: &Source, purpose: Purpose) -> Self {
        let mut projection = Self {
            value: source.document.value().clone(),
            open_enums: BTreeMap::new(),
            identities: BTreeMap::new(),
            nullable: BTreeSet::new(),
            inner: BTreeMap::new(),
            answered: BTreeSet::new(),
            secret: BTreeSet::new(),
        };
        projection.name_parameter_enums();
        projection.operations(source, purpose);
        projection.components(source);
        projection.handwritten(source);
        projection.identify();
        projection
    }

    /// The same projection with a single operation, to find the one that the generator fails on.
    pub(crate) fn only(&self, path: &str, method: &str) -> Value {
        let mut value = self.value.clone();
        let item = &self.value["paths"][path];
        let mut kept = json!({ method: item[method] });
        if let Some(parameters) = item.get("parameters") {
            kept["parameters"] = parameters.clone();
        }
        value["paths"] = json!({ path: kept });
        value
    }

    /// A shared parameter with a list of values gets one type, named after the parameter.
    fn name_parameter_enums(&mut self) {
        let mut named = Map::new();
        let parameters = self.value.pointer_mut("/components/parameters");
        for (name, parameter) in parameters.and_then(Value::as_object_mut).into_iter().flatten() {
            let Some(schema) = parameter.get_mut("schema") else {
                continue;
            };
            if schema["type"] == "string" && schema.get("enum").is_some() {
                let reference = json!({ "$ref": format!("#/components/schemas/{name}") });
                let mut schema = std::mem::replace(schema, reference);
                if schema.get("description").is_none() {
                    schema["description"] = parameter["description"].clone();
                }
                named.insert(name.clone(), schema);
            }
        }
        if let Some(schemas) = self.schemas_mut() {
            for (name, schema) in named {
                schemas.entry(name).or_insert(schema);
            }
        }
    }

    fn operations(&mut self, source: &Source, purpose: Purpose) {
        for operation in source.operations() {
            let Some(node) = self.value.pointer_mut(operation.pointer.trim_start_matches('#'))
            else {
                continue;
            };
            if purpose == Purpose::Client
                && let Some(responses) = node.get_mut("responses").and_then(Value::as_object_mut)
            {
                responses.retain(|status, _| status.starts_with('2'));
            }
        }
        let items = self.value["paths"].as_object_mut().into_iter().flatten();
        for (_, operation) in items.flat_map(|(_, item)| item.as_object_mut().into_iter().flatten())
        {
            for schema in inline_schemas(operation) {
                simplify(schema.0, schema.1);
            }
        }
        let shared =
            self.value.pointer_mut("/components/parameters").and_then(Value::as_object_mut);
        for (_, parameter) in shared.into_iter().flatten() {
            prepare_parameter(parameter);
        }
    }

    fn components(&mut self, source: &Source) {
        let Some(schemas) = self.schemas_mut().map(|schemas| schemas.clone()) else {
            return;
        };
        // Refusals too, of which the generator sees none.
        let items = source.document.value()["paths"].as_object().into_iter().flatten();
        self.answered = items
            .flat_map(|(_, item)| item.as_object().into_iter().flatten())
            .flat_map(|(_, operation)| reachable(&schemas, &operation["responses"]))
            .collect();
        for (name, schema) in &schemas {
            let direction = match self.answered.contains(name) {
                true => Direction::Response,
                false => Direction::Request,
            };
            self.collect(name, schema, direction);
            if let Some(node) = self.schemas_mut().and_then(|all| all.get_mut(name)) {
                simplify(node, direction);
                escape_descriptions(node);
            }
        }
    }

    /// Names the schemas whose type is written by hand.
    fn handwritten(&mut self, source: &Source) {
        for (api, pointer, name, _) in handwritten::SCHEMAS {
            if *api == source.api
                && let Some(node) = self.value.pointer_mut(pointer)
            {
                let reference = json!({ "$ref": format!("#/components/schemas/{name}") });
                let schema = std::mem::replace(node, reference);
                if let Some(schemas) = self.schemas_mut() {
                    schemas.insert((*name).to_owned(), schema);
                }
            }
        }
    }

    /// Gives every identity a type of its own, as a component that the generator is told to replace.
    fn identify(&mut self) {
        let mut found = BTreeMap::new();
        for place in ["/components/parameters", "/components/schemas", "/paths"] {
            if let Some(node) = self.value.pointer_mut(place) {
                identities::name(node, "", &mut found);
            }
        }
        if let Some(schemas) = self.schemas_mut() {
            let components = found.keys().map(|name| (name.clone(), json!({ "type": "string" })));
            schemas.extend(components);
        }
        self.identities = found;
    }

    /// Notes what the rewrite has to know about a type and the types that are written inside it.
    fn collect(&mut self, name: &str, schema: &Value, direction: Direction) {
        if schema.get("x-open-enum").is_some() {
            let values = schema["x-known-values"].as_array().into_iter().flatten();
            let values = values.filter_map(|value| value.as_str().map(str::to_owned)).collect();
            let description = describe::plain(schema["description"].as_str().unwrap_or(name));
            self.open_enums.insert(name.to_owned(), OpenEnum { description, values });
        }
        let required = |property: &str| {
            let mut names = schema["required"].as_array().into_iter().flatten();
            names.any(|name| name == property)
        };
        for (property, child) in schema["properties"].as_object().into_iter().flatten() {
            let key = (name.to_owned(), property.clone());
            let inner = format!("{name}{}", pascal(property));
            if child["nullable"] == true && !required(property) && direction == Direction::Request {
                self.nullable.insert(key.clone());
            }
            if identities::is_secret(child) {
                self.secret.insert(inner.clone());
            }
            self.inner.insert(inner.clone(), (key, direction));
            self.collect(&inner, child, direction);
        }
        if schema.get("items").is_some() {
            self.collect(&format!("{name}Item"), &schema["items"], direction);
        }
    }

    fn schemas_mut(&mut self) -> Option<&mut Map<String, Value>> {
        self.value.pointer_mut("/components/schemas").and_then(Value::as_object_mut)
    }
}

/// The schemas written into an operation, with the way they travel. Also prepares its parameters.
fn inline_schemas(operation: &mut Value) -> Vec<(&mut Value, Direction)> {
    let mut found = Vec::new();
    let Some(node) = operation.as_object_mut() else {
        return found;
    };
    for (key, value) in node {
        match key.as_str() {
            "parameters" => value.as_array_mut().into_iter().flatten().for_each(prepare_parameter),
            "requestBody" => found.extend(media(value).map(|schema| (schema, Direction::Request))),
            "responses" => {
                let responses = value.as_object_mut().into_iter().flatten();
                let schemas = responses.flat_map(|(_, response)| media(response));
                found.extend(schemas.map(|schema| (schema, Direction::Response)));
            }
            _ => {}
        }
    }
    found
}

fn media(node: &mut Value) -> impl Iterator<Item = &mut Value> {
    let content = node.get_mut("content").and_then(Value::as_object_mut);
    content.into_iter().flatten().filter_map(|(_, media)| {
        let media = media.as_object_mut()?;
        media.remove("example");
        media.remove("examples");
        media.get_mut("schema")
    })
}

fn prepare_parameter(parameter: &mut Value) {
    if let Some(node) = parameter.as_object_mut() {
        node.remove("example");
        node.remove("examples");
        if let Some(Value::String(text)) = node.get_mut("description") {
            *text = describe::plain(text);
        }
        let description = node.get("description").cloned();
        if let Some(schema) = node.get_mut("schema") {
            simplify(schema, Direction::Request);
            // A list of values becomes a type, which is described like its parameter.
            if schema.get("enum").is_some()
                && let Some(text) = description
            {
                schema["description"] = text;
            }
        }
    }
}

fn escape_descriptions(schema: &mut Value) {
    if let Some(Value::String(text)) = schema.get_mut("description") {
        *text = describe::plain(text);
    }
    match schema {
        Value::Object(map) => map.values_mut().for_each(escape_descriptions),
        Value::Array(items) => items.iter_mut().for_each(escape_descriptions),
        _ => {}
    }
}
