//! How firm a promise of the document is.
//!
//! The weakest part decides: a documented rule that is shown by a response which upstream does not
//! list is no more than inferred, and so is everything about a body that upstream does not describe.

use std::collections::HashSet;

use rooms_openapi::{Document, Level, Operation};
use serde_json::Value;

/// The key that marks what upstream does not say.
const INFERRED: &str = "x-inferred";

/// Inferred, if one of them is.
#[must_use]
pub fn weaker(one: Level, other: Level) -> Level {
    match (one, other) {
        (Level::Documented, Level::Documented) => Level::Documented,
        _ => Level::Inferred,
    }
}

/// The level of a response of an operation. That one which is not listed does not come is documented.
#[must_use]
pub fn of_response(operation: &Operation, status: u16) -> Level {
    let response = operation.response(status);
    response.map_or(Level::Documented, |response| response.level)
}

/// The level of what is said about a node of a response body; the empty pointer is the whole body.
#[must_use]
pub fn of_node(
    document: &Document,
    operation: &Operation,
    status: u16,
    body: &Value,
    pointer: &str,
) -> Level {
    Nodes::of(document, operation, status, body).level(pointer)
}

/// How firm what is said about each node of one response body is.
#[derive(Clone, Debug)]
pub struct Nodes {
    /// Of the body as a whole.
    whole: Level,
    /// The nodes whose schema is inferred, and with them all that they hold.
    inferred: HashSet<String>,
}

impl Nodes {
    /// The nodes of a response body.
    #[must_use]
    pub fn of(document: &Document, operation: &Operation, status: u16, body: &Value) -> Self {
        let whole = of_response(operation, status);
        let response = operation.response(status);
        let Some(schema) = response.and_then(|response| response.schema.as_ref()) else {
            // Nobody says what a refusal without a schema looks like.
            let refusal = (400..500).contains(&status);
            let level = if refusal { Level::Inferred } else { Level::Documented };
            return Self { whole: weaker(whole, level), inferred: HashSet::new() };
        };
        let marks = document.annotations(schema, body, INFERRED);
        Self { whole, inferred: marks.into_iter().map(|mark| mark.pointer).collect() }
    }

    /// The level of one of them; the empty pointer is the whole body.
    #[must_use]
    pub fn level(&self, pointer: &str) -> Level {
        match ways(pointer).any(|part| self.inferred.contains(part)) {
            true => Level::Inferred,
            false => self.whole,
        }
    }
}

/// A pointer and all that lead to it.
fn ways(pointer: &str) -> impl Iterator<Item = &str> {
    let ends = pointer.match_indices('/').map(|(at, _)| at);
    ends.chain([pointer.len()]).map(|end| &pointer[..end])
}

/// The level of a part of the document: inferred, if it or anything that encloses it is.
#[must_use]
pub fn of_schema(document: &Document, pointer: &str) -> Level {
    let marked = ways(pointer).any(|part| {
        let part = document.at(part);
        part.is_some_and(|part| part.get(INFERRED).is_some())
    });
    if marked { Level::Inferred } else { Level::Documented }
}

/// The level of what is said about a part of an operation's request body: no firmer than that there is such a body.
#[must_use]
pub fn of_body(document: &Document, operation: &Operation, pointer: &str) -> Level {
    let body = operation.request_body.as_ref();
    let body = body.map_or(Level::Documented, |body| of_schema(document, &body.pointer));
    weaker(of_schema(document, pointer), body)
}

#[cfg(test)]
mod tests {
    use rooms_openapi::{Api, Environment};
    use serde_json::json;

    use super::*;

    #[test]
    fn a_refusal_may_be_documented_but_its_body_is_not() {
        let document = Document::load(Api::QuranReflect, Environment::PreLive);
        let operation = document.operation("create_group").expect("documented");
        let (documented, inferred) = (Level::Documented, Level::Inferred);
        assert_eq!(of_response(operation, 400), documented);
        let refusal = json!({"message": "m", "type": "t", "success": false});
        let body = |status, body: &Value, pointer: &str| {
            of_node(&document, operation, status, body, pointer)
        };
        assert_eq!(body(400, &refusal, "/type"), inferred);
        assert_eq!(body(400, &Value::Null, ""), inferred);
        assert_eq!(body(418, &refusal, "/type"), inferred);
        assert_eq!(body(201, &json!({"id": 1}), "/id"), documented);
    }

    #[test]
    fn nothing_about_an_inferred_body_is_documented() {
        let document = Document::load(Api::Ucs, Environment::Production);
        let operation = document.operation("add_participant").expect("documented");
        let field = "#/components/schemas/AddParticipant/properties/participant_id";
        assert_eq!(of_schema(&document, field), Level::Documented);
        assert_eq!(of_body(&document, operation, field), Level::Inferred);
        let document = Document::load(Api::QuranReflect, Environment::PreLive);
        let operation = document.operation("create_group").expect("documented");
        let field = "#/components/schemas/CreateGroup/properties/name";
        assert_eq!(of_body(&document, operation, field), Level::Documented);
    }

    #[test]
    fn a_schema_is_inferred_if_anything_around_it_is() {
        let document = Document::load(Api::QuranReflect, Environment::PreLive);
        let schemas = "#/components/schemas";
        let error = format!("{schemas}/ErrorResponse/properties/type");
        assert_eq!(of_schema(&document, &error), Level::Inferred);
        let room = format!("{schemas}/Room/properties/name");
        assert_eq!(of_schema(&document, &room), Level::Documented);
    }
}
