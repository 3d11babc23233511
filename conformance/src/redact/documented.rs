//! What the documents say of an exchange: which of its values are secret, and which nodes of its bodies they describe.

use std::collections::BTreeSet;

use rooms_openapi::{Document, Location, Operation};
use serde_json::Value;
use url::form_urlencoded;

use super::secrets::{Secrets, Sort};
use crate::exchange::{Exchange, Request};

/// Parameters of a signed URL of so many characters belong to the signature; shorter ones are times and names.
const SIGNED: usize = 16;

/// The pointers of the nodes of both bodies that the document describes.
#[derive(Default)]
pub(crate) struct Documented {
    /// In the body of the request.
    pub sent: BTreeSet<String>,
    /// In the body of the response.
    pub received: BTreeSet<String>,
}

impl Documented {
    /// Of an exchange at a path of a document. Notes what is called secret in path, query and bodies: its kind and the value.
    pub(crate) fn of(
        document: &Document,
        path: &str,
        exchange: &Exchange,
        found: &mut Vec<(String, String)>,
    ) -> Self {
        let Request { method, query, .. } = &exchange.request;
        let below = path.strip_prefix(document.api().base_path());
        let Some(route) = below.and_then(|path| document.route(method, path)) else {
            return Self::default();
        };
        let operation = route.operation;
        let query = query.as_deref().unwrap_or_default().as_bytes();
        let query = form_urlencoded::parse(query).into_owned();
        let in_path = route.parameters.into_iter();
        let parameters =
            in_path.map(|one| (Location::Path, one)).chain(query.map(|one| (Location::Query, one)));
        for (location, (name, value)) in parameters {
            let parameter = operation.parameter(location, &name);
            if let Some(kind) = parameter.and_then(|one| one.redact.as_deref()) {
                found.push((kind.to_owned(), value));
            }
        }
        let mut described = Self::of_response(document, operation, exchange, found);
        if let Some(expected) = &operation.request_body {
            let request = &exchange.request;
            let body = request.form().or_else(|| request.body.json());
            described.sent = in_body(document, &expected.schema, body.as_ref(), found);
        }
        described
    }

    /// The same of the response alone.
    pub(crate) fn of_response(
        document: &Document,
        operation: &Operation,
        exchange: &Exchange,
        found: &mut Vec<(String, String)>,
    ) -> Self {
        let mut described = Self::default();
        let response =
            exchange.status().and_then(|status| operation.response(status)?.schema.as_ref());
        if let Some(schema) = response {
            described.received = in_body(document, schema, exchange.json().as_ref(), found);
        }
        described
    }
}

/// The nodes of a body that a schema describes.
fn in_body(
    document: &Document,
    schema: &Value,
    body: Option<&Value>,
    found: &mut Vec<(String, String)>,
) -> BTreeSet<String> {
    let Some(body) = body else {
        return BTreeSet::new();
    };
    for marked in document.annotations(schema, body, "x-redact") {
        let value = body.pointer(&marked.pointer).and_then(Value::as_str);
        if let (Some(kind), Some(value)) = (marked.value.as_str(), value) {
            found.push((kind.to_owned(), value.to_owned()));
        }
    }
    let described = document.annotations(schema, body, "type").into_iter();
    described.map(|one| one.pointer).collect()
}

impl Secrets {
    /// Makes a value known if it is secret by its kind, which is the `x-redact` of a document.
    pub fn add_kind(&mut self, kind: &str, value: &str) {
        match kind {
            "private-token" => self.add(Sort::Private, value, "PRIVATE_TOKEN"),
            // Whoever has it needs nothing else.
            "signed-url" => self.add_signed_url(value),
            _ => {}
        }
    }

    /// Makes known what a signed URL is signed with: its query, also where that is written in parts. The place
    /// itself stays readable, unless there is nothing else that could be secret.
    fn add_signed_url(&mut self, url: &str) {
        let Some((_, query)) = url.split_once('?') else {
            self.add(Sort::Private, url, "SIGNED_URL");
            return;
        };
        self.add(Sort::Private, query, "SIGNATURE");
        for (_, value) in form_urlencoded::parse(query.as_bytes()) {
            if value.len() >= SIGNED {
                self.add(Sort::Private, &*value, "SIGNATURE");
            }
        }
    }
}
