//! A success that could not be understood.

use std::fmt;

use http::header::CONTENT_TYPE;
use serde::de::DeserializeOwned;

use super::shown;
use crate::{json, response::Answer};

/// How much of a place is shown: names in a body are the server's.
const PLACE: usize = 200;

/// The server reported success, and its body has not the documented form.
///
/// Neither this nor its source shows anything of the body, which may be tokens or signed URLs;
/// [`Error::body`](crate::Error::body) has it.
pub struct DecodeError {
    answer: Answer,
    place: String,
    source: Reason,
}

/// What the decoder said, without what it quoted of the body.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct Reason(String);

impl DecodeError {
    /// Decodes once more, slowly, to learn where the body is wrong.
    pub(crate) fn new<T: DeserializeOwned>(answer: Answer, source: serde_json::Error) -> Self {
        let body = json::mended(&answer.body);
        let mut deserializer = serde_json::Deserializer::from_str(&body);
        let place = serde_path_to_error::deserialize::<_, T>(&mut deserializer)
            .err()
            .map(|error| error.path().to_string())
            .filter(|place| place != ".")
            .unwrap_or_default();
        Self { answer, place, source: Reason::of(&source) }
    }

    /// Where in the body: `data[0].membersCount`. Empty if it is not JSON at all.
    #[must_use]
    pub fn place(&self) -> &str {
        &self.place
    }

    pub(crate) fn answer(&self) -> &Answer {
        &self.answer
    }

    /// What the server calls the body, without parameters.
    fn media_type(&self) -> Option<&str> {
        let value = self.answer.headers.get(CONTENT_TYPE)?.to_str().ok()?;
        value.split(';').next().map(str::trim)
    }
}

impl Reason {
    /// Values stand in quotes. Names that the document gives are no values, nor is what was expected.
    fn of(error: &serde_json::Error) -> Self {
        let said = error.to_string();
        let place = format!(" at line {} column {}", error.line(), error.column());
        let said = said.strip_suffix(&place).unwrap_or(&said);
        let named = ["missing field ", "duplicate field "];
        let told = match said.find(['"', '`']) {
            Some(quote) if !named.iter().any(|name| said.starts_with(name)) => {
                let expected = said.rfind(", expected ").map_or("", |start| &said[start..]);
                format!("{}{expected}", said[..quote].trim_end())
            }
            _ => said.to_owned(),
        };
        Self(told + &place)
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Answer { operation, status, .. } = self.answer;
        write!(
            f,
            "{} was answered with {status}, but not in the documented form",
            operation.label()
        )?;
        if !self.place.is_empty() {
            write!(f, " (at `{}`)", shown(&self.place, PLACE))?;
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
            .field("reason", &self.source.0)
            .field("media_type", &self.media_type())
            .field("length", &self.answer.body.len())
            .finish_non_exhaustive()
    }
}

impl std::error::Error for DecodeError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.source)
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[expect(dead_code, reason = "only its decoding is looked at")]
    struct Tokens {
        access_token: String,
        expires_in: u64,
        kind: Option<Kind>,
    }

    #[derive(Debug, Deserialize)]
    enum Kind {
        Bearer,
    }

    #[test]
    fn the_reason_quotes_nothing_of_the_body() {
        for (body, reason) in [
            (r#""s3cr3t""#, "invalid type: string, expected struct Tokens at line 1 column 8"),
            (
                r#"{"access_token": "s3cr3t", "expires_in": "s3cr3t, expected \" s3cr3t"}"#,
                "invalid type: string, expected u64 at line 1 column 69",
            ),
            (r#"{"access_token": "s3cr3t"}"#, "missing field `expires_in` at line 1 column 26"),
            (
                r#"{"access_token": 53, "expires_in": 1}"#,
                "invalid type: integer, expected a string at line 1 column 19",
            ),
            (r#"{"kind": "s3cr3t"}"#, "unknown variant, expected `Bearer` at line 1 column 17"),
            (r#"{"access_token": "s3cr3t"#, "EOF while parsing a string at line 1 column 24"),
        ] {
            let error = serde_json::from_str::<Tokens>(body).expect_err("broken");
            assert_eq!(Reason::of(&error).to_string(), reason);
        }
    }
}
