//! Requests that are refused before they are sent, in one form of words.

use crate::{
    Error, Operation,
    error::{InvalidRequest, Problem},
};

/// What is said of a value that is not there.
pub(crate) const MISSING: &str = "a value is required";

/// A parameter without a usable value.
pub(crate) fn parameter(
    operation: &'static Operation,
    parameter: &str,
    message: impl Into<String>,
) -> Error {
    request(operation, vec![Problem { parameter: parameter.to_owned(), message: message.into() }])
}

/// A request that has these problems.
pub(crate) fn request(operation: &'static Operation, problems: Vec<Problem>) -> Error {
    Error::InvalidRequest(Box::new(InvalidRequest::new(operation, problems)))
}
