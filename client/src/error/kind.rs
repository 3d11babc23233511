//! The error of a call, and the questions to ask it.

use std::{borrow::Cow, collections::BTreeMap, time::Duration};

use http::{HeaderMap, StatusCode};

use super::{
    AuthenticationError, ConfigurationError, DecodeError, InvalidRequest, PaginationError, Refusal,
    TooLargeError, TransportError,
};
use crate::{GaveUp, Operation, request_id, response::Answer, retry::retry_after};

/// Why a call did not succeed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The request was not sent: a value is missing or breaks a documented limit.
    #[error(transparent)]
    InvalidRequest(Box<InvalidRequest>),
    /// The client's settings can't work.
    #[error(transparent)]
    Configuration(#[from] ConfigurationError),
    /// There is no access token for the call.
    #[error(transparent)]
    Authentication(Box<AuthenticationError>),
    /// There was no answer, or only a part of one.
    #[error(transparent)]
    Transport(Box<TransportError>),
    /// The server answered with another status than success.
    #[error(transparent)]
    Refused(Box<Refusal>),
    /// The server reported success in a form that is not the documented one.
    #[error(transparent)]
    Undecodable(Box<DecodeError>),
    /// The answer has more bytes than the client is told to take.
    #[error(transparent)]
    TooLarge(Box<TooLargeError>),
    /// The pages of a list don't advance.
    #[error(transparent)]
    Pagination(Box<PaginationError>),
}

impl Error {
    /// The operation that was called; none for settings.
    #[must_use]
    pub fn operation(&self) -> Option<&'static Operation> {
        match self {
            Self::InvalidRequest(invalid) => Some(invalid.operation()),
            Self::Configuration(_) => None,
            Self::Authentication(error) => Some(error.operation()),
            Self::Transport(error) => Some(error.operation()),
            Self::Refused(refusal) => Some(refusal.answer().operation),
            Self::Undecodable(error) => Some(error.answer().operation),
            Self::TooLarge(error) => Some(error.answer().operation),
            Self::Pagination(error) => Some(error.operation()),
        }
    }

    /// The status, if there was an answer.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        match self {
            Self::Transport(error) => error.status(),
            _ => self.answer().map(|answer| answer.status),
        }
    }

    /// The headers, if there was an answer.
    #[must_use]
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.answer().map(|answer| &answer.headers)
    }

    /// The body as it was received, if there was an answer that was read to its end.
    #[must_use]
    pub fn body(&self) -> Option<&[u8]> {
        match self {
            Self::TooLarge(_) => None,
            _ => self.answer().map(|answer| answer.body.as_ref()),
        }
    }

    /// The body as text, if there was an answer.
    #[must_use]
    pub fn text(&self) -> Option<Cow<'_, str>> {
        self.body().map(String::from_utf8_lossy)
    }

    /// The body as JSON, if there was an answer that is JSON of any shape.
    #[must_use]
    pub fn json(&self) -> Option<serde_json::Value> {
        crate::json::from_slice(self.body()?).ok()
    }

    /// How many requests were made.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        match self {
            Self::Authentication(error) => error.attempts(),
            Self::Transport(error) => error.attempts(),
            _ => self.answer().map_or(0, |answer| answer.attempts),
        }
    }

    /// The `x-request-id` of the answer, else the one that was sent: what to tell those who run the server.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        match self {
            Self::Transport(error) => request_id::of(None, error.request_id()),
            _ => self.answer()?.request_id(),
        }
    }

    /// How long the server asks to wait, if it does.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.headers().and_then(retry_after)
    }

    /// Set when the request was not sent again because the server asks to wait for longer than the call had
    /// time.
    #[must_use]
    pub fn gave_up(&self) -> Option<GaveUp> {
        self.answer()?.gave_up
    }

    /// The server's message for people.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.refusal()?.message()
    }

    /// The server's word for the kind of error, `not_found` for example.
    #[must_use]
    pub fn kind(&self) -> Option<&str> {
        self.refusal()?.kind()
    }

    /// The service's own code, `ValidationError` for example, or `invalid_grant` of an OAuth2 server.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.refusal()?.code()
    }

    /// What the server found wrong with which field; `None` unless it named fields.
    #[must_use]
    pub fn field_errors(&self) -> Option<&BTreeMap<String, String>> {
        self.refusal().map(Refusal::field_errors).filter(|fields| !fields.is_empty())
    }

    /// The answer, if it was one of another status than success.
    #[must_use]
    pub fn refusal(&self) -> Option<&Refusal> {
        match self {
            Self::Refused(refusal) => Some(refusal),
            _ => None,
        }
    }

    /// Whether the request itself is wrong: found out here, or by the server (400, 422).
    #[must_use]
    pub fn is_invalid_request(&self) -> bool {
        matches!(self, Self::InvalidRequest(_)) || self.refused_with(400) || self.refused_with(422)
    }

    /// Whether the server answered 400.
    #[must_use]
    pub fn is_bad_request(&self) -> bool {
        self.refused_with(400)
    }

    /// Whether credentials are missing or not accepted (401). That there is no access token to send is
    /// [`Error::Authentication`].
    #[must_use]
    pub fn is_unauthorized(&self) -> bool {
        self.refused_with(401)
    }

    /// Whether the caller may not do this (403).
    #[must_use]
    pub fn is_forbidden(&self) -> bool {
        self.refused_with(403)
    }

    /// Whether there is no such thing, or none that the caller may see (404).
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.refused_with(404)
    }

    /// Whether it conflicts with what is there (409). A taken URL is answered with 400 by this API.
    #[must_use]
    pub fn is_conflict(&self) -> bool {
        self.refused_with(409)
    }

    /// Whether there were too many requests (429).
    #[must_use]
    pub fn is_rate_limited(&self) -> bool {
        self.refused_with(429)
    }

    /// Whether the server failed (5xx).
    #[must_use]
    pub fn is_server_error(&self) -> bool {
        self.refusal().is_some_and(|refusal| refusal.answer().status.is_server_error())
    }

    /// Whether time ran out.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        matches!(self, Self::Transport(error) if error.is_timeout())
    }

    /// Whether there was no connection.
    #[must_use]
    pub fn is_connect(&self) -> bool {
        matches!(self, Self::Transport(error) if error.is_connect())
    }

    /// The kind of error in a word, for spans.
    pub(crate) fn category(&self) -> &'static str {
        match self {
            Self::InvalidRequest(_) => "invalid_request",
            Self::Configuration(_) => "configuration",
            Self::Authentication(_) => "authentication",
            Self::Transport(error) if error.is_timeout() => "timeout",
            Self::Transport(error) if error.is_connect() => "connect",
            Self::Transport(_) => "transport",
            Self::Refused(_) => "refused",
            Self::Undecodable(_) => "undecodable",
            Self::TooLarge(_) => "too_large",
            Self::Pagination(_) => "pagination",
        }
    }

    fn refused_with(&self, status: u16) -> bool {
        self.refusal().is_some_and(|refusal| refusal.answer().status == status)
    }

    fn answer(&self) -> Option<&Answer> {
        match self {
            Self::Refused(refusal) => Some(refusal.answer()),
            Self::Undecodable(error) => Some(error.answer()),
            Self::TooLarge(error) => Some(error.answer()),
            _ => None,
        }
    }
}
