//! The typed client that a session can hold: of any type, so that the suite knows none.

use std::{any::Any, fmt, time::Duration};

use rooms_client::Credentials;

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

/// The typed client of one session, if there is one.
#[derive(Default)]
pub struct TypedClient(Option<Box<dyn Any + Send + Sync>>);

impl TypedClient {
    /// A client.
    pub(crate) fn new<C: Send + Sync + 'static>(client: C) -> Self {
        Self(Some(Box::new(client)))
    }

    /// The client, if it is of this type.
    pub(crate) fn of<C: 'static>(&self) -> Option<&C> {
        self.0.as_ref()?.downcast_ref()
    }
}

impl fmt::Debug for TypedClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("TypedClient").field(&self.0.is_some()).finish()
    }
}
