//! An answer that is no success.
//!
//! The documentation gives no body for most refusals, and a handful of families was seen. They are
//! recognised by shape; anything else is kept as it is.

use std::{collections::BTreeMap, fmt};

use http::StatusCode;
use serde_json::Value;

use super::shown;
use crate::{GaveUp, json, response::Answer};

/// How much of an unknown body is shown.
const EXCERPT: usize = 200;

/// How much of an id is shown.
const ID: usize = 64;

/// The server answered with another status than success.
pub struct Refusal {
    answer: Answer,
    message: Option<String>,
    kind: Option<String>,
    code: Option<String>,
    field_errors: BTreeMap<String, String>,
}

impl Refusal {
    pub(crate) fn new(answer: Answer) -> Self {
        let body: Value = json::from_slice(&answer.body).unwrap_or_default();
        // The gateway wraps the service's own envelope in `details`; older services send it bare. OAuth2 has a
        // word in place of the envelope, and UCS a list of messages.
        let inner = match body.pointer("/details/error") {
            Some(inner) => inner,
            None => &body["error"],
        };
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let fields = inner["details"].as_object().into_iter().flatten();
        Self {
            message: text(&body["message"])
                .or_else(|| text(&inner["message"]))
                .or_else(|| text(&body["error_description"]))
                .or_else(|| text(&body["errors"][0]["message"])),
            kind: text(&body["type"]),
            code: text(&inner["code"]).or_else(|| text(&body["error"])),
            field_errors: fields
                .map(|(field, reason)| {
                    (field.clone(), text(reason).unwrap_or_else(|| reason.to_string()))
                })
                .collect(),
            answer,
        }
    }

    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.answer.status
    }

    /// The message for people.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// The gateway's word for the kind of error, `not_found` for example.
    #[must_use]
    pub fn kind(&self) -> Option<&str> {
        self.kind.as_deref()
    }

    /// The service's own code, `ValidationError` for example.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// What is wrong with which field.
    #[must_use]
    pub fn field_errors(&self) -> &BTreeMap<String, String> {
        &self.field_errors
    }

    pub(crate) fn answer(&self) -> &Answer {
        &self.answer
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Answer { operation, status, attempts, gave_up, ref body, .. } = self.answer;
        write!(f, "{} was answered with {status}", operation.label())?;
        if attempts > 1 {
            write!(f, " after {attempts} attempts")?;
        }
        match &self.message {
            Some(message) => write!(f, ": {}", shorten(message))?,
            None if body.is_empty() => {}
            None => write!(f, ": {}", excerpt(body))?,
        }
        for (field, reason) in &self.field_errors {
            write!(f, "; {}: {}", shorten(field), shorten(reason))?;
        }
        if let Some(id) = self.answer.request_id() {
            write!(f, " (request {})", shown(id, ID))?;
        }
        if let Some(GaveUp { wait, left }) = gave_up {
            write!(
                f,
                "; the server asks to wait for {} s, and the call had {:.1} s left",
                wait.as_secs(),
                left.as_secs_f64()
            )?;
        }
        Ok(())
    }
}

impl fmt::Debug for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Refusal")
            .field("operation", &self.answer.operation.id)
            .field("status", &self.answer.status.as_u16())
            .field("attempts", &self.answer.attempts)
            .field("message", &self.message)
            .field("kind", &self.kind)
            .field("code", &self.code)
            .field("field_errors", &self.field_errors)
            .field("body", &excerpt(&self.answer.body))
            .finish_non_exhaustive()
    }
}

impl std::error::Error for Refusal {}

/// The beginning of a body, on one line.
fn excerpt(body: &[u8]) -> String {
    // A character takes four bytes at most, so this is enough for the excerpt whatever the text.
    let beginning = &body[..body.len().min(EXCERPT * 4 + 4)];
    shorten(&String::from_utf8_lossy(beginning))
}

fn shorten(text: &str) -> String {
    shown(text, EXCERPT)
}
