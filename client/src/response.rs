//! What came back.

use std::ops::Deref;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode};

use crate::{GaveUp, Operation, request_id};

/// An answer as it was received, before anybody looked inside.
#[derive(Clone)]
pub(crate) struct Answer {
    pub(crate) operation: &'static Operation,
    pub(crate) attempts: u32,
    /// The id that was sent.
    pub(crate) request_id: Option<Box<HeaderValue>>,
    /// Why it is passed on although it would have been asked for again.
    pub(crate) gave_up: Option<GaveUp>,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

/// The decoded answer of a successful call. Dereferences to the decoded value.
#[derive(Clone)]
pub struct Response<T> {
    value: T,
    answer: Answer,
}

impl Answer {
    /// The server's name for the call, else the one that was sent.
    pub(crate) fn request_id(&self) -> Option<&str> {
        request_id::of(Some(&self.headers), self.request_id.as_deref())
    }

    /// As if it had come at the first attempt.
    pub(crate) fn made_up(operation: &'static Operation, status: StatusCode, body: Bytes) -> Self {
        let headers = HeaderMap::new();
        Self { operation, attempts: 1, request_id: None, gave_up: None, status, headers, body }
    }
}

impl<T> Response<T> {
    pub(crate) fn received(value: T, answer: Answer) -> Self {
        Self { value, answer }
    }

    /// An answer that nobody sent, for what stands in for a client in tests: with the documented status, no headers and no
    /// body.
    pub fn new(operation: &'static Operation, value: T) -> Self {
        let status =
            operation.success.first().and_then(|status| StatusCode::from_u16(*status).ok());
        let answer = Answer::made_up(operation, status.unwrap_or(StatusCode::OK), Bytes::new());
        Self { value, answer }
    }

    /// The decoded value alone.
    pub fn into_inner(self) -> T {
        self.value
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        self.answer.status
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.answer.headers
    }

    /// The body as it was received.
    pub fn body(&self) -> &[u8] {
        &self.answer.body
    }

    /// How many requests it took.
    pub fn attempts(&self) -> u32 {
        self.answer.attempts
    }

    /// The `x-request-id` of the answer, else the one that was sent: what to tell those who run the server.
    pub fn request_id(&self) -> Option<&str> {
        self.answer.request_id()
    }

    /// The operation that was called.
    pub fn operation(&self) -> &'static Operation {
        self.answer.operation
    }
}

impl<T> Deref for Response<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> AsRef<T> for Response<T> {
    fn as_ref(&self) -> &T {
        &self.value
    }
}

/// Shows the decoded value, whose type hides its secrets; headers and raw body are left out.
impl<T: std::fmt::Debug> std::fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Response")
            .field("operation", &self.answer.operation.id)
            .field("status", &self.answer.status.as_u16())
            .field("attempts", &self.answer.attempts)
            .field("value", &self.value)
            .finish_non_exhaustive()
    }
}
