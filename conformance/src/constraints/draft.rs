//! A request about to be sent, in parts that can be changed one at a time.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use reqwest::Method;
use rooms_openapi::{Document, Operation};
use serde_json::Value;
use url::form_urlencoded;

use crate::{
    exchange::{Body, Headers, Request},
    request_violations::FORM,
    scenario::Raw,
};

/// What a segment of a path may hold as it is.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// What stands in a body.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Content {
    /// No body at all.
    None,
    /// A value, written as the media type of the operation asks.
    Value(Value),
    /// Whatever these bytes are.
    Bytes(Vec<u8>),
}

/// A request in parts.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Draft {
    pub(super) method: String,
    /// The path below the base path, parameters in braces.
    pub(super) template: String,
    /// Decoded values of the parameters in the path.
    pub(super) path: Vec<(String, String)>,
    pub(super) query: Vec<(String, String)>,
    pub(super) content: Content,
    pub(super) media_type: Option<String>,
    pub(super) headers: Vec<(String, String)>,
}

impl Draft {
    /// A request of an operation without anything in it.
    pub(super) fn blank(operation: &Operation) -> Self {
        Self {
            method: operation.method.clone(),
            template: operation.path.clone(),
            path: Vec::new(),
            query: Vec::new(),
            content: Content::None,
            media_type: None,
            headers: Vec::new(),
        }
    }

    /// Sets a parameter of the path.
    pub(super) fn set_path(&mut self, name: &str, text: impl Into<String>) {
        self.path.retain(|(known, _)| known != name);
        self.path.push((name.to_owned(), text.into()));
    }

    /// Sets a parameter of the query.
    pub(super) fn set_query(&mut self, name: &str, text: impl Into<String>) {
        self.query.retain(|(known, _)| known != name);
        self.query.push((name.to_owned(), text.into()));
    }

    /// The body as a value, if it is one.
    pub(super) fn value(&self) -> Option<&Value> {
        match &self.content {
            Content::Value(value) => Some(value),
            Content::None | Content::Bytes(_) => None,
        }
    }

    /// The same with another body.
    pub(super) fn with_content(mut self, content: Content) -> Self {
        self.content = content;
        self
    }

    fn written_path(&self) -> String {
        let mut path = self.template.clone();
        for (name, value) in &self.path {
            let encoded = utf8_percent_encode(value, SEGMENT).to_string();
            path = path.replace(&format!("{{{name}}}"), &encoded);
        }
        path
    }

    fn written_query(&self) -> Option<String> {
        let pairs =
            form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.query).finish();
        (!self.query.is_empty()).then_some(pairs)
    }

    fn written_body(&self) -> Option<Vec<u8>> {
        match &self.content {
            Content::None => None,
            Content::Bytes(bytes) => Some(bytes.clone()),
            Content::Value(value) if self.media_type.as_deref() == Some(FORM) => {
                let fields = value.as_object().into_iter().flatten();
                let pairs = fields.map(|(name, value)| (name, text_of(value)));
                let written =
                    form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
                Some(written.into_bytes())
            }
            Content::Value(value) => Some(value.to_string().into_bytes()),
        }
    }

    /// The bytes of the body.
    pub(super) fn raw_body(&self) -> Vec<u8> {
        self.written_body().unwrap_or_default()
    }

    /// The request to send.
    pub(super) fn raw(&self) -> Raw {
        let mut path = self.written_path();
        if let Some(query) = self.written_query() {
            path = format!("{path}?{query}");
        }
        let method = Method::from_bytes(self.method.as_bytes()).unwrap_or(Method::GET);
        let mut raw = Raw::new(method, path);
        if let Some(body) = self.written_body() {
            raw = raw.body(body);
        }
        if let Some(media_type) = &self.media_type {
            raw = raw.header("content-type", media_type);
        }
        for (name, value) in &self.headers {
            // What says who calls takes the place of the actor's own.
            raw = raw.without(name).header(name, value);
        }
        raw
    }

    /// What would be seen of it on the wire.
    pub(super) fn on_the_wire(&self, document: &Document) -> Request {
        let media_type = self.media_type.iter();
        let headers = media_type.map(|kind| ("content-type".to_owned(), kind.clone()));
        Request {
            method: self.method.clone(),
            path: format!("{}{}", document.api().base_path(), self.written_path()),
            query: self.written_query(),
            headers: Headers(headers.collect()),
            body: Body(self.written_body().unwrap_or_default().into()),
        }
    }
}

/// A value as it is written where there are only texts.
pub(super) fn text_of(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
