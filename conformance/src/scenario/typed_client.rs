//! The typed clients that a line can hold, one per api.
//!
//! A further api is one variant, one arm of [`Typed::build`], and one impl of [`TypedClient`].

use std::time::Duration;

use rooms_client::{Client, Credentials, Environment, legacy_groups, ucs};
use rooms_openapi::Api;

use super::session::LineError;

/// What a typed client is built from.
#[derive(Debug)]
pub(crate) struct Connection<'a> {
    /// The recorder.
    pub(crate) url: String,
    pub(crate) http: reqwest::Client,
    /// How long a call may take, the pauses that the target asks for included.
    pub(crate) patience: Duration,
    /// Who calls, for clients that take tokens one after the other.
    pub(crate) credentials: Option<Credentials>,
    /// The same, for clients of systems with tokens of their own.
    pub(crate) token: Option<&'a str>,
}

/// The typed client of one line.
#[derive(Debug)]
pub enum Typed {
    /// Of `quran_reflect`.
    QuranReflect(Client),
    /// Of `legacy_groups`.
    LegacyGroups(legacy_groups::Client),
    /// Of `ucs`.
    Ucs(ucs::Client),
    /// There is none.
    None,
}

impl Typed {
    /// The client of an api.
    pub(crate) fn build(api: Api, connection: &Connection<'_>) -> Result<Self, LineError> {
        let failed = |error: &dyn std::fmt::Display| LineError::Client(error.to_string());
        match api {
            Api::QuranReflect => {
                let environment = Environment::custom(&connection.url);
                let mut builder = Client::builder()
                    .environment(environment.map_err(|error| failed(&error))?)
                    .timeout(connection.patience)
                    .attempt_timeout(connection.patience)
                    .http_client(connection.http.clone());
                if let Some(credentials) = &connection.credentials {
                    builder = builder.credentials(credentials.clone());
                }
                let client = builder.build().map_err(|error| failed(&error))?;
                Ok(Self::QuranReflect(client))
            }
            Api::LegacyGroups => {
                let mut builder = legacy_groups::Client::builder()
                    .base_url(connection.url.as_str())
                    .timeout(connection.patience)
                    .attempt_timeout(connection.patience)
                    .http_client(connection.http.clone());
                if let Some(token) = connection.token {
                    builder = builder.token(token);
                }
                let client = builder.build().map_err(|error| failed(&error))?;
                Ok(Self::LegacyGroups(client))
            }
            Api::Ucs => {
                let mut builder = ucs::Client::builder()
                    .base_url(connection.url.as_str())
                    .timeout(connection.patience)
                    .attempt_timeout(connection.patience)
                    .http_client(connection.http.clone());
                if let Some(token) = connection.token {
                    builder = builder.token(token);
                }
                let client = builder.build().map_err(|error| failed(&error))?;
                Ok(Self::Ucs(client))
            }
            // The scenarios of `oauth2` send what the document says by hand.
            _ => Ok(Self::None),
        }
    }
}

/// A typed client that [`Actor::call_with`](super::Actor::call_with) can be asked for.
pub trait TypedClient: Sized {
    /// The client of a line, if it is of this type.
    fn of(typed: &Typed) -> Option<&Self>;
}

impl TypedClient for Client {
    fn of(typed: &Typed) -> Option<&Self> {
        match typed {
            Typed::QuranReflect(client) => Some(client),
            _ => None,
        }
    }
}

impl TypedClient for legacy_groups::Client {
    fn of(typed: &Typed) -> Option<&Self> {
        match typed {
            Typed::LegacyGroups(client) => Some(client),
            _ => None,
        }
    }
}

impl TypedClient for ucs::Client {
    fn of(typed: &Typed) -> Option<&Self> {
        match typed {
            Typed::Ucs(client) => Some(client),
            _ => None,
        }
    }
}
