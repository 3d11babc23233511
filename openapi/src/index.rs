//! From the JSON of a document to its operations.
//!
//! Reads strictly and stops at the first thing it cannot understand; finding everything that is
//! wrong with a document at once is the linter's job, which reads the raw JSON.

mod rules;

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{
    DocumentError,
    operation::{
        Creates, DocumentedResponse, Effect, Example, Level, Location, Operation, Parameter,
        RequestBody, RequestShape, Upstream,
    },
    pointer::escape,
};

const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

/// Looks a `#/…` pointer up.
pub(crate) fn at<'a>(document: &'a Value, pointer: &str) -> Option<&'a Value> {
    document.pointer(pointer.strip_prefix('#')?)
}

/// Follows references: the node they end at, and its pointer. A cycle ends the search.
pub(crate) fn follow<'a>(
    document: &'a Value,
    mut node: &'a Value,
    mut pointer: String,
) -> Option<(&'a Value, String)> {
    for _ in 0..16 {
        let Some(reference) = node.get("$ref").and_then(Value::as_str) else {
            return Some((node, pointer));
        };
        node = at(document, reference)?;
        reference.clone_into(&mut pointer);
    }
    None
}

pub(crate) struct Indexer<'a> {
    pub(crate) file: &'a str,
    pub(crate) document: &'a Value,
}

impl<'a> Indexer<'a> {
    fn error(&self, pointer: &str, message: String, advice: &str) -> DocumentError {
        DocumentError {
            file: self.file.to_owned(),
            pointer: pointer.to_owned(),
            message,
            advice: advice.to_owned(),
        }
    }

    fn text(&self, node: &Value, key: &str, pointer: &str) -> Result<String, DocumentError> {
        node.get(key).and_then(Value::as_str).map(str::to_owned).ok_or_else(|| {
            let advice = format!("add `{key}`, a text");
            self.error(pointer, format!("`{key}` is missing"), &advice)
        })
    }

    fn resolved(
        &self,
        node: &'a Value,
        pointer: String,
    ) -> Result<(&'a Value, String), DocumentError> {
        let from = pointer.clone();
        follow(self.document, node, pointer).ok_or_else(|| {
            let reference = node.get("$ref").and_then(Value::as_str).unwrap_or_default();
            self.error(
                &from,
                format!("the reference `{reference}` leads nowhere"),
                "correct the `$ref`, or add the component",
            )
        })
    }

    pub(crate) fn operations(&self) -> Result<Vec<Operation>, DocumentError> {
        let paths = self.document.get("paths").and_then(Value::as_object);
        let paths = paths
            .ok_or_else(|| self.error("#/paths", "`paths` is missing".into(), "add operations"))?;
        let mut operations: Vec<Operation> = Vec::new();
        for (path, item) in paths {
            for method in METHODS {
                if let Some(node) = item.get(method) {
                    let pointer = format!("#/paths/{}/{method}", escape(path));
                    let operation = self.operation(path, method, item, node, pointer)?;
                    if let Some(other) = operations.iter().find(|other| other.id == operation.id) {
                        return Err(self.error(
                            &operation.pointer,
                            format!("`{}` is also the id of {}", other.id, other.label()),
                            "give each operation an id of its own",
                        ));
                    }
                    operations.push(operation);
                }
            }
        }
        Ok(operations)
    }

    fn operation(
        &self,
        path: &str,
        method: &str,
        item: &'a Value,
        node: &'a Value,
        pointer: String,
    ) -> Result<Operation, DocumentError> {
        let effect = self.text(node, "x-effect", &pointer)?;
        let effect = Effect::parse(&effect).ok_or_else(|| {
            self.error(
                &format!("{pointer}/x-effect"),
                format!("`{effect}` is no effect"),
                "write read, write or idempotent-write",
            )
        })?;
        let upstream = node.get("x-upstream").unwrap_or(&Value::Null);
        let upstream_pointer = format!("{pointer}/x-upstream");
        let upstream = Upstream {
            operation_id: self.text(upstream, "operationId", &upstream_pointer)?,
            page: self.text(upstream, "page", &upstream_pointer)?,
            page_shared_with: optional_text(upstream, "pageSharedWith"),
        };
        let extensions: BTreeMap<String, Value> = node
            .as_object()
            .into_iter()
            .flatten()
            .filter(|(key, _)| key.starts_with("x-"))
            .map(|(key, value)| (key.clone(), value.clone()))
            .collect();
        Ok(Operation {
            id: self.text(node, "operationId", &pointer)?,
            method: method.to_ascii_uppercase(),
            path: path.to_owned(),
            summary: self.text(node, "summary", &pointer)?,
            description: optional_text(node, "description").unwrap_or_default(),
            tag: texts(node.get("tags")).into_iter().next().unwrap_or_default(),
            effect,
            creates: self.creates(node, &pointer)?,
            undone_by: optional_text(node, "x-undone-by"),
            scopes: texts(node.get("x-scopes")),
            upstream,
            parameters: self.parameters(path, item, node, &pointer)?,
            request_body: self.request_body(node, &pointer)?,
            shapes: self.shapes(node, &pointer)?,
            responses: self.responses(node, &pointer)?,
            rules: self.rules(node, &pointer)?,
            shared_rules: texts(node.get("x-rules-also")),
            extensions,
            pointer,
        })
    }

    fn creates(&self, node: &Value, pointer: &str) -> Result<Option<Creates>, DocumentError> {
        let Some(said) = node.get("x-creates") else {
            return Ok(None);
        };
        let pointer = format!("{pointer}/x-creates");
        let found_by = said.get("foundBy").and_then(Value::as_object).into_iter().flatten();
        let found_by = found_by.filter_map(|(name, place)| {
            let place = place.as_str()?;
            Some((name.clone(), place.to_owned()))
        });
        Ok(Some(Creates {
            resource: self.text(said, "resource", &pointer)?,
            id: self.text(said, "id", &pointer)?,
            found_by: found_by.collect(),
        }))
    }

    fn parameters(
        &self,
        path: &str,
        item: &'a Value,
        node: &'a Value,
        pointer: &str,
    ) -> Result<Vec<Parameter>, DocumentError> {
        let mut parameters: Vec<Parameter> = Vec::new();
        let shared = format!("#/paths/{}", escape(path));
        for (owner, owner_pointer) in [(item, shared.as_str()), (node, pointer)] {
            let list = owner.get("parameters").and_then(Value::as_array);
            for (index, entry) in list.into_iter().flatten().enumerate() {
                let entry_pointer = format!("{owner_pointer}/parameters/{index}");
                let parameter = self.parameter(entry, entry_pointer)?;
                // A parameter of the operation replaces the one of the path item.
                parameters.retain(|known| {
                    (known.location, &known.name) != (parameter.location, &parameter.name)
                });
                parameters.push(parameter);
            }
        }
        Ok(parameters)
    }

    fn parameter(&self, entry: &'a Value, pointer: String) -> Result<Parameter, DocumentError> {
        let (node, pointer) = self.resolved(entry, pointer)?;
        let location = self.text(node, "in", &pointer)?;
        let location = Location::parse(&location).ok_or_else(|| {
            self.error(
                &pointer,
                format!("parameters in `{location}` are not supported"),
                "use path, query or header",
            )
        })?;
        let schema = node
            .get("schema")
            .ok_or_else(|| self.error(&pointer, "`schema` is missing".into(), "add the schema"))?;
        let (_, schema_pointer) = self.resolved(schema, format!("{pointer}/schema"))?;
        Ok(Parameter {
            name: self.text(node, "name", &pointer)?,
            location,
            required: node.get("required") == Some(&Value::Bool(true)),
            schema: schema.clone(),
            inferred: optional_text(node, "x-inferred"),
            example: node.get("example").or(schema.get("example")).cloned(),
            redact: optional_text(node, "x-redact").or_else(|| optional_text(schema, "x-redact")),
            pointer,
            schema_pointer,
        })
    }

    fn request_body(
        &self,
        node: &'a Value,
        pointer: &str,
    ) -> Result<Option<RequestBody>, DocumentError> {
        let Some(entry) = node.get("requestBody") else {
            return Ok(None);
        };
        let (body, pointer) = self.resolved(entry, format!("{pointer}/requestBody"))?;
        let media = self.media(body, &pointer)?.ok_or_else(|| {
            let advice = "add `content` with one media type";
            self.error(&pointer, "a body without content".into(), advice)
        })?;
        Ok(Some(RequestBody {
            content_type: media.content_type,
            required: body.get("required") == Some(&Value::Bool(true)),
            schema: media.schema,
            examples: media.examples,
            pointer,
            schema_pointer: media.schema_pointer,
        }))
    }

    fn responses(
        &self,
        node: &'a Value,
        pointer: &str,
    ) -> Result<Vec<DocumentedResponse>, DocumentError> {
        let mut responses = Vec::new();
        let listed = node.get("responses").and_then(Value::as_object);
        for (status, entry) in listed.into_iter().flatten() {
            let at = format!("{pointer}/responses/{}", escape(status));
            let (response, at) = self.resolved(entry, at)?;
            let number = status.parse().map_err(|_| {
                let advice = "document each status by number";
                self.error(&at, format!("`{status}` is no status"), advice)
            })?;
            let media = self.media(response, &at)?;
            let reason = optional_text(response, "x-inferred");
            let (mut content_type, mut schema, mut schema_pointer) = (None, None, None);
            let mut examples = Vec::new();
            if let Some(media) = media {
                content_type = Some(media.content_type);
                schema = Some(media.schema);
                schema_pointer = Some(media.schema_pointer);
                examples = media.examples;
            }
            responses.push(DocumentedResponse {
                status: number,
                level: match reason {
                    Some(_) => Level::Inferred,
                    None => Level::Documented,
                },
                reason,
                description: optional_text(response, "description").unwrap_or_default(),
                content_type,
                schema,
                examples,
                pointer: at,
                schema_pointer,
            });
        }
        responses.sort_by_key(|response: &DocumentedResponse| response.status);
        Ok(responses)
    }

    fn media(&self, owner: &'a Value, pointer: &str) -> Result<Option<Media>, DocumentError> {
        let content = owner.get("content").and_then(Value::as_object);
        let Some((content_type, node)) = content.and_then(|content| content.iter().next()) else {
            return Ok(None);
        };
        let pointer = format!("{pointer}/content/{}", escape(content_type));
        let schema = node
            .get("schema")
            .ok_or_else(|| self.error(&pointer, "`schema` is missing".into(), "add the schema"))?;
        let (_, schema_pointer) = self.resolved(schema, format!("{pointer}/schema"))?;
        Ok(Some(Media {
            content_type: content_type.clone(),
            schema: schema.clone(),
            schema_pointer,
            examples: self.examples(node, &pointer)?,
        }))
    }

    fn examples(&self, media: &'a Value, pointer: &str) -> Result<Vec<Example>, DocumentError> {
        let mut examples = Vec::new();
        if let Some(value) = media.get("example") {
            examples.push(Example {
                name: "example".to_owned(),
                value: value.clone(),
                pointer: format!("{pointer}/example"),
            });
        }
        let named = media.get("examples").and_then(Value::as_object);
        for (name, entry) in named.into_iter().flatten() {
            let at = format!("{pointer}/examples/{}", escape(name));
            let (entry, at) = self.resolved(entry, at)?;
            if let Some(value) = entry.get("value") {
                examples.push(Example {
                    name: name.clone(),
                    value: value.clone(),
                    pointer: format!("{at}/value"),
                });
            }
        }
        Ok(examples)
    }

    fn shapes(&self, node: &Value, pointer: &str) -> Result<Vec<RequestShape>, DocumentError> {
        let listed = node.get("x-requests").and_then(Value::as_array);
        let mut shapes = Vec::new();
        for (index, entry) in listed.into_iter().flatten().enumerate() {
            let pointer = format!("{pointer}/x-requests/{index}");
            let component = |key: &str| -> Result<String, DocumentError> {
                let name = self.text(entry, key, &pointer)?;
                let target = format!("#/components/schemas/{}", escape(&name));
                match at(self.document, &target) {
                    Some(_) => Ok(target),
                    None => Err(self.error(
                        &format!("{pointer}/{key}"),
                        format!("there is no schema `{name}`"),
                        "name a component",
                    )),
                }
            };
            shapes.push(RequestShape {
                id: self.text(entry, "id", &pointer)?,
                summary: self.text(entry, "summary", &pointer)?,
                description: self.text(entry, "description", &pointer)?,
                body: component("body")?,
                answer: component("answer")?,
                examples: texts(entry.get("examples")),
            });
        }
        Ok(shapes)
    }
}

struct Media {
    content_type: String,
    schema: Value,
    schema_pointer: String,
    examples: Vec<Example>,
}

fn optional_text(node: &Value, key: &str) -> Option<String> {
    node.get(key).and_then(Value::as_str).map(str::to_owned)
}

fn texts(node: Option<&Value>) -> Vec<String> {
    let list = node.and_then(Value::as_array).into_iter().flatten();
    list.filter_map(Value::as_str).map(str::to_owned).collect()
}
