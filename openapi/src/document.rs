//! A loaded document: its JSON, its operations, its router and its compiled validators.
//!
//! The environment is applied while loading and nowhere else, so whoever holds a document holds the
//! truth of one environment.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex, PoisonError},
};

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::{
    Annotation, Api, DocumentError, Environment, RouteMatch, UnknownName, Violation, ViolationKind,
    index::{Indexer, at, follow},
    operation::{Location, Operation, Parameter, RequestShape, Rule},
    overlay,
    published::published,
    route::{self, Router},
    schema::{self, Validators},
};

/// A rule together with the operation that states it.
#[derive(Clone, Copy, Debug)]
pub struct RuleAt<'a> {
    /// The rule.
    pub rule: &'a Rule,
    /// The operation that states it.
    pub operation: &'a Operation,
}

/// A curated document, ready to be asked.
#[derive(Debug)]
pub struct Document {
    api: Api,
    environment: Environment,
    value: Value,
    hash: String,
    server_url: String,
    unauthenticated_status: u16,
    operations: Vec<Operation>,
    by_id: HashMap<String, usize>,
    router: Router,
    validators: Validators,
}

static LOADED: Mutex<BTreeMap<(Api, Environment), Arc<Document>>> = Mutex::new(BTreeMap::new());

impl Document {
    /// The embedded document of an api as an environment documents it. Loaded once per process.
    #[must_use]
    pub fn load(api: Api, environment: Environment) -> Arc<Self> {
        let mut loaded = LOADED.lock().unwrap_or_else(PoisonError::into_inner);
        let document = loaded.entry((api, environment)).or_insert_with(|| {
            let parsed = Self::parse(api, environment, api.source());
            Arc::new(parsed.expect("embedded documents parse, a test loads each of them"))
        });
        Arc::clone(document)
    }

    /// A document from text, with the embedded overlay of the environment, if there is one.
    ///
    /// # Errors
    ///
    /// The first thing that keeps the document from being used: text that is not YAML, an overlay
    /// that does not fit, an operation that lacks something, a reference that leads nowhere, a schema
    /// that does not compile.
    pub fn parse(api: Api, environment: Environment, yaml: &str) -> Result<Self, DocumentError> {
        Self::with_overlay(api, environment, yaml, api.overlay_source(environment))
    }

    /// A document from text, with an overlay from text.
    ///
    /// # Errors
    ///
    /// As [`parse`](Self::parse).
    pub fn with_overlay(
        api: Api,
        environment: Environment,
        yaml: &str,
        overlay: Option<&str>,
    ) -> Result<Self, DocumentError> {
        let file = api.file_name();
        let mut value: Value = serde_norway::from_str(yaml).map_err(|error| DocumentError {
            file: file.to_owned(),
            pointer: String::new(),
            message: error.to_string(),
            advice: "correct the YAML at that line".to_owned(),
        })?;
        let overlaid = api.overlay_file_name(environment).zip(overlay);
        if let Some((file, text)) = overlaid {
            overlay::apply(file, text, &mut value)?;
        }
        let server_url = server_url(api, environment, &value)?;
        let unauthenticated_status = unauthenticated_status(file, &value)?;
        let indexer = Indexer { file, document: &value };
        let operations = indexer.operations()?;
        let validators = Validators::compile(file, &value, &operations)?;
        let by_id = operations
            .iter()
            .enumerate()
            .map(|(index, operation)| (operation.id.clone(), index))
            .collect();
        Ok(Self {
            api,
            environment,
            hash: {
                let mut digest = Sha256::new_with_prefix(yaml.as_bytes());
                digest.update(overlaid.map(|(_, text)| text).unwrap_or_default());
                hex(&digest.finalize())
            },
            server_url,
            unauthenticated_status,
            router: Router::new(&operations),
            by_id,
            operations,
            validators,
            value,
        })
    }

    /// The api.
    #[must_use]
    pub fn api(&self) -> Api {
        self.api
    }

    /// The environment whose truth this is.
    #[must_use]
    pub fn environment(&self) -> Environment {
        self.environment
    }

    /// The document as JSON.
    #[must_use]
    pub fn value(&self) -> &Value {
        &self.value
    }

    /// The document for others: the same, in which each body has to fit the schemas of the rules of its operation as well.
    #[must_use]
    pub fn published(&self) -> Value {
        published(&self.value)
    }

    /// SHA-256 of the text and of what the environment lays over it, in lower-case hexadecimal.
    #[must_use]
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// The documented server of the environment, base path included.
    #[must_use]
    pub fn server_url(&self) -> &str {
        &self.server_url
    }

    /// The status that answers a request without credentials, or with credentials that are not
    /// accepted: 401 unless the document says otherwise.
    #[must_use]
    pub fn unauthenticated_status(&self) -> u16 {
        self.unauthenticated_status
    }

    /// All operations, in the order of the document's JSON.
    #[must_use]
    pub fn operations(&self) -> &[Operation] {
        &self.operations
    }

    /// The operation of that id.
    #[must_use]
    pub fn operation(&self, id: &str) -> Option<&Operation> {
        self.operations.get(*self.by_id.get(id)?)
    }

    /// The operation that a method and a path below the base path lead to.
    #[must_use]
    pub fn route(&self, method: &str, path: &str) -> Option<RouteMatch<'_>> {
        self.router.find(&self.operations, method, path)
    }

    /// The operation that a request without a route most likely meant.
    #[must_use]
    pub fn nearest(&self, method: &str, path: &str) -> Option<&Operation> {
        route::nearest(&self.operations, method, path)
    }

    /// All rules of the document, each with the operation that states it.
    pub fn rules(&self) -> impl Iterator<Item = RuleAt<'_>> {
        self.operations.iter().flat_map(|operation| {
            let rules = operation.rules.iter();
            rules.map(move |rule| RuleAt { rule, operation })
        })
    }

    /// The rule of that id.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<RuleAt<'_>> {
        self.rules().find(|stated| stated.rule.id == id)
    }

    /// A schema with its reference followed, or the schema itself if it has none.
    #[must_use]
    pub fn resolve<'a>(&'a self, schema: &'a Value) -> &'a Value {
        follow(&self.value, schema, String::new()).map_or(schema, |(node, _)| node)
    }

    /// The node at a JSON pointer (`#/components/…`).
    #[must_use]
    pub fn at(&self, pointer: &str) -> Option<&Value> {
        at(&self.value, pointer)
    }

    /// What a response body does that the document does not say. Strict: a field that the
    /// document does not list is a violation too.
    #[must_use]
    pub fn check_response(
        &self,
        operation: &Operation,
        status: u16,
        body: &Value,
    ) -> Vec<Violation> {
        let Some(response) = operation.response(status) else {
            return vec![Violation::undocumented_status(operation, status)];
        };
        let strict = |pointer: &String| self.validators.strict(&self.value, pointer, body);
        match &response.schema_pointer {
            Some(_) if !operation.shapes.is_empty() && (200..300).contains(&status) => {
                closest(operation.shapes.iter().map(|shape| strict(&shape.answer)))
            }
            Some(pointer) => strict(pointer),
            None => Vec::new(),
        }
    }

    /// What is wrong with a request body. Fields that the document does not list are tolerated.
    #[must_use]
    pub fn check_body(&self, operation: &Operation, body: &Value) -> Vec<Violation> {
        let tolerant = |pointer: &String| self.validators.tolerant(&self.value, pointer, body);
        match &operation.request_body {
            Some(_) if !operation.shapes.is_empty() => {
                closest(operation.shapes.iter().map(|shape| tolerant(&shape.body)))
            }
            Some(documented) => tolerant(&documented.schema_pointer),
            None => Vec::new(),
        }
    }

    /// The names in a query and a body that the document does not know where it accepts any: what it says nothing about has
    /// no effect. The first few, each with the name that was meant if one is near.
    #[must_use]
    pub fn unknown_names(
        &self,
        operation: &Operation,
        query: &[(String, String)],
        body: &Value,
    ) -> Vec<UnknownName> {
        let known = operation.parameters.iter();
        let known = known.filter(|one| one.location == Location::Query);
        let known: Vec<_> = known.map(|one| one.name.as_str()).collect();
        let mut found: Vec<_> = query
            .iter()
            .filter(|(name, _)| !known.contains(&name.as_str()))
            .map(|(name, _)| UnknownName::new(name, known.iter().copied()))
            .take(schema::MOST_UNKNOWN)
            .collect();
        let of_shape = self.shape(operation, body);
        let of_shape = of_shape.and_then(|shape| self.at(&shape.body));
        let documented = operation.request_body.as_ref();
        if let Some(schema) = of_shape.or(documented.map(|body| &body.schema)) {
            found.extend(schema::unknown_fields(&self.value, schema, body));
        }
        found
    }

    /// Which of the calls that share an operation a body belongs to; none if it fits none of them, or
    /// the operation is a single call.
    #[must_use]
    pub fn shape<'a>(&self, operation: &'a Operation, body: &Value) -> Option<&'a RequestShape> {
        let fits = |shape: &&RequestShape| {
            let violations = self.validators.tolerant(&self.value, &shape.body, body);
            violations.is_empty()
        };
        operation.shapes.iter().find(fits)
    }

    /// The value of a parameter as its schema types it.
    ///
    /// # Errors
    ///
    /// What is wrong with the text.
    pub fn check_parameter(&self, parameter: &Parameter, raw: &str) -> Result<Value, Violation> {
        let schema = self.resolve(&parameter.schema);
        let value = schema::from_text(schema, raw);
        let pointer = &parameter.schema_pointer;
        let violations = self.validators.tolerant(&self.value, pointer, &value);
        match violations.into_iter().next() {
            Some(violation) => Err(violation.of_parameter(parameter)),
            None => Ok(value),
        }
    }

    /// The typed query of a request: values by name, documented defaults filled in. Parameters
    /// that the document does not list are ignored; of a repeated one the last counts.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the query.
    pub fn check_query(
        &self,
        operation: &Operation,
        pairs: &[(String, String)],
    ) -> Result<BTreeMap<String, Value>, Vec<Violation>> {
        let (mut values, mut violations) = (BTreeMap::new(), Vec::new());
        for parameter in &operation.parameters {
            if parameter.location != Location::Query {
                continue;
            }
            let given = pairs.iter().rev().find(|(name, _)| *name == parameter.name);
            match given.map(|(_, raw)| self.check_parameter(parameter, raw)) {
                Some(Ok(value)) => {
                    values.insert(parameter.name.clone(), value);
                }
                Some(Err(violation)) => violations.push(violation),
                None if parameter.required => {
                    violations.push(Violation::missing_parameter(parameter));
                }
                None => {
                    if let Some(default) = self.resolve(&parameter.schema).get("default") {
                        values.insert(parameter.name.clone(), default.clone());
                    }
                }
            }
        }
        if violations.is_empty() { Ok(values) } else { Err(violations) }
    }

    /// Every node of `instance` whose schema carries the extension (or keyword) `key`.
    #[must_use]
    pub fn annotations(&self, schema: &Value, instance: &Value, key: &str) -> Vec<Annotation> {
        schema::annotations(&self.value, schema, instance, key)
    }
}

/// What is wrong by the alternative that is closest: it knows the most of the fields, and the fewest are wrong by it. The
/// first of several.
fn closest(alternatives: impl Iterator<Item = Vec<Violation>>) -> Vec<Violation> {
    let distance = |violations: &Vec<Violation>| {
        let unknown = violations.iter().filter(|one| one.kind == ViolationKind::UndocumentedField);
        (unknown.count(), violations.len())
    };
    alternatives.min_by_key(distance).unwrap_or_default()
}

fn server_url(api: Api, environment: Environment, value: &Value) -> Result<String, DocumentError> {
    // The order of the servers is the api's order of environments.
    let listed = api.environments();
    let position = listed.iter().position(|one| *one == environment);
    let position = position.unwrap_or_default();
    let pointer = format!("/servers/{position}/url");
    let url = value.pointer(&pointer).and_then(Value::as_str);
    url.map(str::to_owned).ok_or_else(|| {
        let names: Vec<_> = listed.iter().map(|one| one.name()).collect();
        DocumentError {
            file: api.file_name().to_owned(),
            pointer: format!("#{pointer}"),
            message: format!("no server for {environment}"),
            advice: format!("list the servers of {}, in this order", names.join(", ")),
        }
    })
}

/// The status for requests without credentials that are accepted.
fn unauthenticated_status(file: &str, value: &Value) -> Result<u16, DocumentError> {
    let Some(status) = value.get("x-unauthenticated") else {
        return Ok(401);
    };
    let number = status.as_u64().and_then(|status| status.try_into().ok());
    number.ok_or_else(|| DocumentError {
        file: file.to_owned(),
        pointer: "#/x-unauthenticated".to_owned(),
        message: format!("{status} is no status"),
        advice: "write the status that requests without accepted credentials get".to_owned(),
    })
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;

    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
