//! What one call does otherwise than its client.
//!
//! Every builder of a call holds [`CallOptions`], gets its setters from [`call_setters!`], and hands them to
//! [`call::send`](crate::call::send). Without a setter called they are a null pointer.

use std::{fmt::Display, time::Duration};

use http::{HeaderMap, HeaderName, HeaderValue};

use crate::{Error, Operation, invalid};

/// Settings of one call; the client's hold where nothing is set.
#[derive(Clone, Debug, Default)]
pub(crate) struct CallOptions(Option<Box<Set>>);

/// What was set.
#[derive(Clone, Debug, Default)]
struct Set {
    timeout: Option<Duration>,
    no_retry: bool,
    headers: HeaderMap,
    /// What is wrong with a header; told when the call is sent.
    problem: Option<String>,
}

impl CallOptions {
    fn set(&mut self) -> &mut Set {
        self.0.get_or_insert_default()
    }

    /// How long the call may take.
    pub(crate) fn set_timeout(&mut self, timeout: Duration) {
        self.set().timeout = Some(timeout);
    }

    /// One request and no more.
    pub(crate) fn set_no_retry(&mut self) {
        self.set().no_retry = true;
    }

    /// A header; the last value of a name counts.
    pub(crate) fn set_header<N, V>(&mut self, name: N, value: V)
    where
        N: TryInto<HeaderName, Error: Display>,
        V: TryInto<HeaderValue, Error: Display>,
    {
        let header = name.try_into().map_err(|error| error.to_string()).and_then(|name| {
            match value.try_into() {
                Ok(value) => Ok((name, value)),
                // The value may be a secret, so the message has the name alone.
                Err(error) => Err(format!("`{name}`: {error}")),
            }
        });
        match header {
            Ok((name, value)) => {
                self.set().headers.insert(name, value);
            }
            Err(problem) => self.set().problem = Some(problem),
        }
    }

    /// The time limit of the call, if it has one of its own.
    pub(crate) fn timeout(&self) -> Option<Duration> {
        self.0.as_ref()?.timeout
    }

    /// Whether the request may be sent again.
    pub(crate) fn may_retry(&self) -> bool {
        self.0.as_ref().is_none_or(|set| !set.no_retry)
    }

    /// Puts the headers on a request. Credentials are put there later, and replace a header of their name.
    pub(crate) fn apply(
        &self,
        operation: &'static Operation,
        headers: &mut HeaderMap,
    ) -> Result<(), Error> {
        let Some(set) = &self.0 else { return Ok(()) };
        if let Some(problem) = &set.problem {
            return Err(invalid::parameter(operation, "header", problem));
        }
        for (name, value) in &set.headers {
            headers.insert(name, value.clone());
        }
        Ok(())
    }
}

/// The setters of a call's builder, and the way to its options: `call_setters!(ListMembers, 0.options)`. The builder is
/// `must_use`.
macro_rules! call_setters {
    ($builder:ident, $($options:tt).+) => {
        impl $builder {
            /// How long this call may take in all, with every attempt, every wait and a new token, in place of the
            /// client's [`timeout`](crate::ClientBuilder::timeout).
            pub fn timeout(mut self, timeout: ::std::time::Duration) -> Self {
                self.$($options).+.set_timeout(timeout);
                self
            }

            /// Sends one more header, such as `x-request-id` or `traceparent`. It replaces the client's own of that
            /// name, but for credentials, which are the client's alone.
            pub fn header<N, V>(mut self, name: N, value: V) -> Self
            where
                N: ::std::convert::TryInto<::http::HeaderName, Error: ::std::fmt::Display>,
                V: ::std::convert::TryInto<::http::HeaderValue, Error: ::std::fmt::Display>,
            {
                self.$($options).+.set_header(name, value);
                self
            }

            /// Sends the request once, whatever comes back. A token that the server refuses is still replaced once.
            pub fn no_retry(mut self) -> Self {
                self.$($options).+.set_no_retry();
                self
            }
        }
    };
}

pub(crate) use call_setters;
