//! A success that could not be understood.

use std::fmt;

use serde::de::DeserializeOwned;

use super::refusal::excerpt;
use crate::response::Answer;

/// The server reported success, and its body has not the documented form.
pub struct DecodeError {
    answer: Answer,
    place: String,
    source: serde_json::Error,
}

impl DecodeError {
    /// Decodes once more, slowly, to learn where the body is wrong.
    pub(crate) fn new<T: DeserializeOwned>(answer: Answer, source: serde_json::Error) -> Self {
        let mut deserializer = serde_json::Deserializer::from_slice(&answer.body);
        let place = serde_path_to_error::deserialize::<_, T>(&mut deserializer)
            .err()
            .map(|error| error.path().to_string())
            .filter(|place| place != ".")
            .unwrap_or_default();
        Self {
            answer,
            place,
            source,
        }
    }

    /// Where in the body: `data[0].membersCount`. Empty if it is not JSON at all.
    #[must_use]
    pub fn place(&self) -> &str {
        &self.place
    }

    pub(crate) fn answer(&self) -> &Answer {
        &self.answer
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Answer {
            operation, status, ..
        } = self.answer;
        write!(
            f,
            "{} was answered with {status}, but not in the documented form",
            operation.label()
        )?;
        if !self.place.is_empty() {
            write!(f, " (at `{}`)", self.place)?;
        }
        Ok(())
    }
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DecodeError")
            .field("operation", &self.answer.operation.id)
            .field("status", &self.answer.status.as_u16())
            .field("attempts", &self.answer.attempts)
            .field("place", &self.place)
            .field("source", &self.source)
            .field("body", &excerpt(&self.answer.body))
            .finish_non_exhaustive()
    }
}

impl std::error::Error for DecodeError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.source)
    }
}
