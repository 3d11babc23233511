//! What the typed client made of a response.
//!
//! A refusal that it understood is fine; a response that it could not read is a finding, and the
//! scenario goes on with what the recorder has.

use rooms_client::{Error, Response};

/// How the client fared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Reading {
    /// It understood what came.
    Fine,
    /// It could not read what came.
    Undecoded(String),
    /// Nothing was sent, or nothing came back.
    NotSent(String),
}

/// Classifies the result of a call.
pub(crate) fn reading<T>(result: &Result<Response<T>, Error>) -> Reading {
    match result {
        Ok(_) | Err(Error::Refused(_)) => Reading::Fine,
        Err(error @ Error::Undecodable(_)) => Reading::Undecoded(with_causes(error)),
        Err(error) => Reading::NotSent(with_causes(error)),
    }
}

/// The error and what caused it, as one line.
pub(crate) fn with_causes(error: &Error) -> String {
    let mut text = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(error) = cause {
        let more = error.to_string();
        if !text.contains(&more) {
            text = format!("{text}: {more}");
        }
        cause = error.source();
    }
    text
}
