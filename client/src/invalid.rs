//! Requests that are refused before they are sent, in one form of words.
//!
//! Builders collect texts of the form `path: message`, because the generator's builders hold texts; here
//! they become errors.

use std::fmt::Display;

#[cfg(feature = "ucs")]
use serde::Serialize;

use crate::{Error, Operation};

/// A value that a setter could not convert. Inside a nested body the paths add up: `post.body: too short`.
pub(crate) fn at(name: &str, error: &impl Display) -> String {
    let message = error.to_string();
    match split(&message) {
        Some((path, message)) => format!("{name}.{path}: {message}"),
        None => format!("{name}: {message}"),
    }
}

/// A parameter without a usable value.
pub(crate) fn parameter(operation: &'static Operation, name: &str, message: &str) -> Error {
    let message =
        message.strip_prefix(name).and_then(|rest| rest.strip_prefix(": ")).unwrap_or(message);
    Error::InvalidRequest { operation, parameter: name.to_owned(), message: message.to_owned() }
}

/// A body that is incomplete or breaks a documented limit.
pub(crate) fn body(operation: &'static Operation, message: &str) -> Error {
    let (path, message) = split(message).unwrap_or(("body", message));
    parameter(operation, path, message)
}

/// Refuses a body with fewer fields than the operation needs.
#[cfg(feature = "ucs")]
pub(crate) fn fields(
    operation: &'static Operation,
    body: &impl Serialize,
    least: usize,
) -> Result<(), Error> {
    let body = serde_json::to_value(body).unwrap_or_default();
    let set = body.as_object().map_or(0, serde_json::Map::len);
    if set >= least {
        return Ok(());
    }
    let message = match least {
        1 => "at least one field has to be set".to_owned(),
        _ => format!("at least {least} fields have to be set"),
    };
    Err(parameter(operation, "body", &message))
}

/// Splits `path: message`; a path has no spaces.
fn split(text: &str) -> Option<(&str, &str)> {
    let (path, message) = text.split_once(": ")?;
    let is_path = !path.is_empty()
        && path.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '.'));
    is_path.then_some((path, message))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_of_nested_bodies_add_up() {
        let inner = at("body", &"shorter than 6 characters");
        assert_eq!(at("post", &inner), "post.body: shorter than 6 characters");
    }
}
