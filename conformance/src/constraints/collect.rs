//! From an operation to its constraints: parameters and body schema, through references, alternatives, lists and nested
//! objects.

use rooms_openapi::pointer::escape;
use rooms_openapi::{Document, Operation};
use serde_json::Value;

use super::constraint::{Constrained, Constraint, Segment};
use crate::artifacts::Keyword;

/// How deep schemas may be nested. One that contains itself ends here.
const DEEPEST: usize = 12;

/// All constraints that a document puts on requests: the denominator of their coverage.
#[must_use]
pub fn of_document(document: &Document) -> Vec<Constraint> {
    let operations = document.operations().iter();
    operations.flat_map(|operation| of_operation(document, operation)).collect()
}

/// The constraints of one operation, in the order of the document.
#[must_use]
pub fn of_operation(document: &Document, operation: &Operation) -> Vec<Constraint> {
    let mut walk = Walk { document, operation, shape: None, found: Vec::new() };
    for parameter in &operation.parameters {
        let subject = Constrained::Parameter(parameter.location, parameter.name.clone());
        if parameter.required {
            let pointer = format!("{}/required", parameter.pointer);
            walk.add(Keyword::Required, pointer, &parameter.pointer, &subject);
        }
        walk.schema(&parameter.schema_pointer, &subject, 0);
    }
    if let Some(body) = &operation.request_body {
        let whole = Constrained::Body(Vec::new());
        if body.required {
            let pointer = format!("{}/required", body.pointer);
            walk.add(Keyword::Required, pointer, &body.pointer, &whole);
        }
        let escaped = escape(&body.content_type);
        let media = format!("{}/content/{escaped}", body.pointer);
        walk.add(Keyword::MediaType, media.clone(), &media, &whole);
        walk.add(Keyword::Syntax, media.clone(), &media, &whole);
        if operation.shapes.is_empty() {
            walk.schema(&body.schema_pointer, &whole, 0);
        }
        for shape in &operation.shapes {
            walk.shape = Some(shape.id.clone());
            walk.schema(&shape.body, &whole, 0);
        }
    }
    walk.found
}

/// A schema with its references followed, and where it ends up.
pub(super) fn resolved(document: &Document, pointer: &str) -> Option<(String, Value)> {
    let mut pointer = pointer.to_owned();
    for _ in 0..16 {
        let node = document.at(&pointer)?;
        match node.get("$ref").and_then(Value::as_str) {
            Some(reference) => reference.clone_into(&mut pointer),
            None => return Some((pointer, node.clone())),
        }
    }
    None
}

struct Walk<'a> {
    document: &'a Document,
    operation: &'a Operation,
    shape: Option<String>,
    found: Vec<Constraint>,
}

impl Walk<'_> {
    fn add(&mut self, keyword: Keyword, pointer: String, owner: &str, subject: &Constrained) {
        let known = self
            .found
            .iter()
            .any(|one| (&one.pointer, one.keyword, &one.subject) == (&pointer, keyword, subject));
        // Alternatives may share a part.
        if !known {
            self.found.push(Constraint {
                operation: self.operation.id.clone(),
                pointer,
                keyword,
                subject: subject.clone(),
                owner: owner.to_owned(),
                shape: self.shape.clone(),
            });
        }
    }

    fn schema(&mut self, pointer: &str, subject: &Constrained, depth: usize) {
        let Some((pointer, schema)) = resolved(self.document, pointer) else {
            return;
        };
        if depth > DEEPEST {
            return;
        }
        for keyword in Keyword::OF_SCHEMAS {
            let Some(value) = schema.get(keyword.name()) else {
                continue;
            };
            // `uniqueItems: false` and `nullable: false` ask for nothing.
            if *value != Value::Bool(false) {
                let at = format!("{pointer}/{}", keyword.name());
                self.add(keyword, at, &pointer, subject);
            }
        }
        for combined in ["allOf", "oneOf", "anyOf"] {
            let parts = schema.get(combined).and_then(Value::as_array);
            for index in 0..parts.map_or(0, Vec::len) {
                self.schema(&format!("{pointer}/{combined}/{index}"), subject, depth + 1);
            }
        }
        let Constrained::Body(path) = subject else {
            return;
        };
        if schema.get("additionalProperties") == Some(&Value::Bool(false)) {
            let at = format!("{pointer}/additionalProperties");
            self.add(Keyword::Closed, at, &pointer, subject);
        }
        let below = |segment| Constrained::Body([path.as_slice(), &[segment]].concat());
        let required = schema.get("required").and_then(Value::as_array);
        for (index, name) in required.into_iter().flatten().enumerate() {
            let field = below(Segment::Field(name.as_str().unwrap_or_default().to_owned()));
            let at = format!("{pointer}/required/{index}");
            self.add(Keyword::Required, at, &pointer, &field);
        }
        let properties = schema.get("properties").and_then(Value::as_object);
        for name in properties.into_iter().flatten().map(|(name, _)| name) {
            let escaped = escape(name);
            let field = below(Segment::Field(name.clone()));
            let at = format!("{pointer}/properties/{escaped}");
            self.schema(&at, &field, depth + 1);
        }
        if schema.get("items").is_some() {
            let at = format!("{pointer}/items");
            self.schema(&at, &below(Segment::Item), depth + 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use rooms_openapi::{Api, Environment};

    use super::*;

    fn listed(operation: &str) -> Vec<String> {
        let document = Document::load(Api::QuranReflect, Environment::PreLive);
        let operation = document.operation(operation).expect("documented");
        let found = of_operation(&document, operation).into_iter();
        found.map(|one| format!("{} {}", one.subject, one.keyword)).collect()
    }

    #[test]
    fn a_constraint_of_a_body_that_no_page_shows_is_inferred() {
        let document = Document::load(Api::Ucs, Environment::Production);
        let all = of_document(&document);
        let levels = |body: bool| -> BTreeSet<String> {
            let of_body = |one: &&Constraint| matches!(one.subject, Constrained::Body(_)) == body;
            let levels = all.iter().filter(of_body).map(|one| one.level(&document));
            levels.map(|level| level.to_string()).collect()
        };
        assert_eq!(levels(true), BTreeSet::from(["inferred".to_owned()]));
        assert!(levels(false).contains("documented"));
    }

    #[test]
    fn parameters_and_nested_fields_are_walked() {
        let found = listed("list_joined_rooms");
        assert!(found.contains(&"limit maximum".to_owned()), "{found:?}");
        assert!(found.contains(&"sortBy enum".to_owned()), "{found:?}");
        let found = listed("create_post");
        for expected in [
            "body required",
            "body syntax",
            "body media type",
            "post required",
            "post.body minLength",
            "post.references[].from required",
            "post.publishedAt format",
        ] {
            assert!(found.contains(&expected.to_owned()), "{expected}: {found:?}");
        }
    }

    #[test]
    fn every_pointer_leads_into_the_document_and_is_unique_with_its_keyword_and_operation() {
        for api in Api::ALL {
            let document = Document::load(*api, Environment::PreLive);
            let mut known = BTreeSet::new();
            for one in of_document(&document) {
                assert!(document.at(&one.pointer).is_some(), "{}", one.pointer);
                let identity = (one.operation.clone(), one.pointer.clone(), one.keyword);
                assert!(known.insert(identity), "{one:?}");
            }
        }
    }
}
