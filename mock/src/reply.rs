//! Replies: status, headers, bytes. The documented ones are the only ones that leave the mock.
//!
//! A status that the operation does not document is a mistake in the rules, answered as 500 and named in the log. Faults
//! come later in the pipeline and may answer anything.

use std::cell::RefCell;

use bytes::Bytes;
use http::{HeaderValue, header};
use rooms_openapi::Operation;
use serde::Serialize;
use serde_json::{Value, json};

use crate::domain::{Refusal, RuleId};

/// How many bytes are kept for the next body to grow in.
const LARGEST_KEPT: usize = 64 * 1024;

/// A reply on its way out.
#[derive(Clone, Debug, PartialEq)]
pub struct Reply {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: http::HeaderMap,
    /// The body.
    pub body: Bytes,
    /// The rule that refused.
    pub rule: Option<RuleId>,
    /// A line for the log, for replies that need explaining.
    pub note: Option<String>,
}

impl Reply {
    /// A JSON reply.
    #[must_use]
    pub fn json(status: u16, body: &Value) -> Self {
        Self::written(status, json_bytes(body))
    }

    /// A JSON reply whose bytes are there already.
    pub(crate) fn written(status: u16, body: Bytes) -> Self {
        let mut headers = http::HeaderMap::new();
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/json; charset=utf-8"),
        );
        Self { status, headers, body, rule: None, note: None }
    }

    /// A plain text reply.
    #[must_use]
    pub fn text(status: u16, body: impl Into<Bytes>) -> Self {
        let mut headers = http::HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
        Self { status, headers, body: body.into(), rule: None, note: None }
    }

    /// An error in the documented shape.
    #[must_use]
    pub fn error(status: u16, kind: &str, message: &str) -> Self {
        let body = json!({ "message": message, "type": kind, "success": false });
        Self { note: Some(message.to_owned()), ..Self::json(status, &body) }
    }

    /// Adds a header.
    #[must_use]
    pub fn with_header(mut self, name: header::HeaderName, value: &str) -> Self {
        if let Ok(value) = HeaderValue::from_str(value) {
            self.headers.insert(name, value);
        }
        self
    }

    /// The same with another JSON body.
    #[must_use]
    pub(crate) fn with_json(mut self, body: &Value) -> Self {
        self.body = body.to_string().into();
        self
    }

    /// The reply to a refused request.
    #[must_use]
    pub(crate) fn refusing(refusal: &Refusal, status: u16, body: &Value) -> Self {
        Self {
            rule: refusal.rule,
            note: Some(refusal.message.clone().into_owned()),
            ..Self::json(status, body)
        }
    }

    /// The reply, or a failure if the operation does not document its status.
    #[must_use]
    pub(crate) fn documented_by(
        self,
        operation: &Operation,
        failed: impl FnOnce(&str) -> Self,
    ) -> Self {
        if operation.response(self.status).is_some() {
            return self;
        }
        failed(&format!(
            "the mock was about to answer {} with {}, which the document does not list",
            operation.id, self.status
        ))
    }
}

/// The JSON of what can always be written.
pub(crate) fn json_bytes(body: &impl Serialize) -> Bytes {
    thread_local! {
        /// Bodies grow in it and are copied once they have their length.
        static BYTES: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    }
    BYTES.with_borrow_mut(|bytes| {
        bytes.clear();
        bytes.shrink_to(LARGEST_KEPT);
        serde_json::to_writer(&mut *bytes, body).unwrap_or_default();
        Bytes::copy_from_slice(bytes)
    })
}

#[cfg(test)]
mod tests {
    use rooms_openapi::{Api, Document, Environment};

    use super::*;

    #[test]
    fn a_status_that_the_document_does_not_list_does_not_leave() {
        let document = Document::load(Api::QuranReflect, Environment::PreLive);
        let operation = document.operation("join_group").expect("a documented operation");
        let failed = |message: &str| Reply::error(500, "internal_server_error", message);
        let kept = Reply::json(200, &json!({ "joined": true })).documented_by(operation, failed);
        assert_eq!(kept.status, 200);
        let refused = Reply::json(418, &Value::Null).documented_by(operation, failed);
        assert_eq!(refused.status, 500);
        let note = refused.note.expect("a line for the log");
        assert!(note.contains("join_group") && note.contains("418"), "{note}");
    }
}
