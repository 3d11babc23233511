//! All cells of a document, and where in its operations they belong.
//!
//! Built once per document; counting then only looks places up.

use std::collections::{BTreeMap, HashMap};

use rooms_openapi::pointer::escape;
use rooms_openapi::{Document, Level, Location, Operation, Parameter};
use serde_json::Value;

use super::{
    cell::{ABSENT, Cell, Dimension, GIVEN, LEFT_OUT, NULL, SEEN},
    shape::{Closed, Shape},
};
use crate::scenario::Role;

/// The number of a cell.
pub(super) type Number = usize;

/// All cells of a document.
#[derive(Clone, Debug, Default)]
pub(super) struct Denominators {
    pub(super) cells: Vec<Cell>,
    pub(super) operations: HashMap<String, Places>,
}

/// The cells of an operation.
#[derive(Clone, Debug, Default)]
pub(super) struct Places {
    pub(super) statuses: BTreeMap<u16, Number>,
    pub(super) actors: BTreeMap<&'static str, Number>,
    pub(super) parameters: Vec<Given>,
    pub(super) body: Option<Node>,
    pub(super) responses: BTreeMap<u16, Node>,
}

/// The cells of a parameter.
#[derive(Clone, Debug)]
pub(super) struct Given {
    pub(super) location: Location,
    pub(super) name: String,
    pub(super) given: Number,
    pub(super) left_out: Option<Number>,
    pub(super) values: Vec<(Value, Closed, Number)>,
}

/// The cells of a place in a body.
#[derive(Clone, Debug, Default)]
pub(super) struct Node {
    /// None for the body as a whole.
    pub(super) there: Option<Number>,
    pub(super) absent: Option<Number>,
    pub(super) null: Option<Number>,
    pub(super) values: Vec<(Value, Closed, Number)>,
    pub(super) typed: bool,
    pub(super) fields: BTreeMap<String, Node>,
    pub(super) elements: Option<Box<Node>>,
}

/// Whoever calls, where an operation asks for no credentials.
pub(super) const ANYBODY: &str = "anybody";
/// Any account, where an operation concerns no room.
pub(super) const ACCOUNT: &str = "account";
/// Access tokens that are not accepted.
pub(super) const EXPIRED: &str = "expired-token";
pub(super) const UNKNOWN: &str = "unknown-token";
pub(super) const NARROW: &str = "token-without-scopes";

impl Denominators {
    /// The cells of a document.
    pub(super) fn of(document: &Document) -> Self {
        let mut denominators = Self::default();
        for operation in document.operations() {
            let places = Builder { denominators: &mut denominators, document, operation }.places();
            denominators.operations.insert(operation.id.clone(), places);
        }
        denominators
    }

    fn push(&mut self, cell: Cell) -> Number {
        self.cells.push(cell);
        self.cells.len() - 1
    }
}

struct Builder<'a> {
    denominators: &'a mut Denominators,
    document: &'a Document,
    operation: &'a Operation,
}

/// Of what kind the cells of a body are.
#[derive(Clone, Copy)]
struct Kind {
    field: Dimension,
    value: Dimension,
    status: Option<u16>,
    there: &'static str,
    absent: &'static str,
}

impl Builder<'_> {
    fn places(mut self) -> Places {
        let operation = self.operation;
        let mut places = Places::default();
        for response in &operation.responses {
            let cell = self.cell(Dimension::Status, response.level);
            let number = self.denominators.push(cell.of_status(Some(response.status)));
            places.statuses.insert(response.status, number);
        }
        let body = operation.request_body.as_ref();
        let body = body.map(|body| Shape::of(self.document, &body.schema));
        for actor in self.actors(body.as_ref()) {
            let cell = self.cell(Dimension::Actor, Level::Documented).at(actor);
            places.actors.insert(actor, self.denominators.push(cell));
        }
        for parameter in &operation.parameters {
            let given = self.parameter(parameter);
            places.parameters.push(given);
        }
        places.body = body.map(|shape| {
            let kind = Kind {
                field: Dimension::RequestField,
                value: Dimension::RequestValue,
                status: None,
                there: GIVEN,
                absent: LEFT_OUT,
            };
            let inferred = self.is_inferred("/requestBody");
            self.body(kind, &shape, inferred)
        });
        for response in &operation.responses {
            let Some(schema) = &response.schema else {
                continue;
            };
            let kind = Kind {
                field: Dimension::ResponseField,
                value: Dimension::ResponseValue,
                status: Some(response.status),
                there: SEEN,
                absent: ABSENT,
            };
            let shape = Shape::of(self.document, schema);
            let node = self.body(kind, &shape, response.level);
            places.responses.insert(response.status, node);
        }
        places
    }

    fn cell(&self, dimension: Dimension, level: Level) -> Cell {
        Cell::new(dimension, &self.operation.id, level)
    }

    fn is_inferred(&self, below: &str) -> Level {
        let pointer = format!("{}{below}", self.operation.pointer);
        crate::level::of_schema(self.document, &pointer)
    }

    /// Who can call: by the security of the operation, and by whether it concerns a room.
    fn actors(&self, body: Option<&Shape>) -> Vec<&'static str> {
        let value = self.document.value();
        let own = self.document.at(&self.operation.pointer);
        let security = own.and_then(|own| own.get("security"));
        let security = security.or_else(|| value.get("security"));
        let security = security.and_then(Value::as_array);
        let schemes: Vec<&str> = security
            .into_iter()
            .flatten()
            .filter_map(Value::as_object)
            .flat_map(|one| one.keys().map(String::as_str))
            .collect();
        if schemes.is_empty() {
            return vec![ANYBODY];
        }
        let is_basic = |name: &&str| {
            let pointer = format!("#/components/securitySchemes/{name}/scheme");
            self.document.at(&pointer) == Some(&Value::from("basic"))
        };
        if schemes.iter().all(is_basic) {
            return vec![Role::Application.name()];
        }
        let mut actors = vec![Role::Anonymous.name(), UNKNOWN, EXPIRED];
        // Without a status for it, nothing says what such a token gets.
        if !self.operation.scopes.is_empty() && self.operation.response(403).is_some() {
            actors.push(NARROW);
        }
        let room = |redact: Option<&str>| matches!(redact, Some("room" | "slug"));
        let mut parameters = self.operation.parameters.iter();
        let concerns_a_room = parameters
            .any(|one| one.location == Location::Path && room(one.redact.as_deref()))
            || body.is_some_and(|body| {
                body.fields.values().any(|field| room(field.redact.as_deref()))
            });
        if concerns_a_room {
            let roles = [Role::Owner, Role::Admin, Role::Member, Role::Invitee, Role::Outsider];
            actors.extend(roles.map(Role::name));
        } else {
            actors.push(ACCOUNT);
        }
        actors
    }

    fn parameter(&mut self, parameter: &Parameter) -> Given {
        let level = match parameter.inferred {
            Some(_) => Level::Inferred,
            None => Level::Documented,
        };
        let place = format!("{}.{}", parameter.location.name(), parameter.name);
        let cell = |dimension| Cell::new(dimension, &self.operation.id, level).at(&place);
        let given = self.denominators.push(cell(Dimension::Parameter).shown(GIVEN));
        let left_out = (!parameter.required)
            .then(|| self.denominators.push(cell(Dimension::Parameter).shown(LEFT_OUT)));
        let shape = Shape::of(self.document, &parameter.schema);
        let values = shape.values.into_iter().map(|(value, closed)| {
            let cell = cell(Dimension::RequestValue).shown(text(&value));
            (value, closed, self.denominators.push(cell))
        });
        Given {
            location: parameter.location,
            name: parameter.name.clone(),
            given,
            left_out,
            values: values.collect(),
        }
    }

    fn body(&mut self, kind: Kind, shape: &Shape, level: Level) -> Node {
        let mut node = self.node(kind, shape, "", level);
        // That there is a body at all is what its status says.
        node.there = None;
        node
    }

    fn node(&mut self, kind: Kind, shape: &Shape, pointer: &str, around: Level) -> Node {
        let level = shape.level(around);
        let cell = |dimension, shown: &str| {
            let cell = Cell::new(dimension, &self.operation.id, level);
            cell.of_status(kind.status).at(pointer).shown(shown)
        };
        let mut node = Node { typed: shape.typed, ..Node::default() };
        if !pointer.is_empty() {
            node.there = Some(self.denominators.push(cell(kind.field, kind.there)));
            if !shape.required {
                node.absent = Some(self.denominators.push(cell(kind.field, kind.absent)));
            }
            if shape.nullable {
                node.null = Some(self.denominators.push(cell(kind.field, NULL)));
            }
        }
        for (value, closed) in &shape.values {
            let number = self.denominators.push(cell(kind.value, &text(value)));
            node.values.push((value.clone(), *closed, number));
        }
        for (name, field) in &shape.fields {
            let pointer = format!("{pointer}/{}", escape(name));
            let field = self.node(kind, field, &pointer, level);
            node.fields.insert(name.clone(), field);
        }
        if let Some(elements) = &shape.elements {
            let pointer = format!("{pointer}/*");
            let elements = self.node(kind, elements, &pointer, level);
            node.elements = Some(Box::new(elements));
        }
        node
    }
}

/// A value as the wire of a query or a form has it.
pub(super) fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
