//! A call that is being put together.
//!
//! The generated methods and setters only say which value goes where. What a value may be, what is missing, and how it
//! all becomes a request is decided here, for every call of every api.

use std::{
    fmt::{self, Display},
    str::FromStr,
    sync::Arc,
};

use http::{HeaderMap, Method};
use serde::{Serialize, Serializer, de::DeserializeOwned};
use serde_json::Value;
use url::form_urlencoded;

use crate::{
    Error, Operation, Response,
    call::Core,
    call_options::CallOptions,
    error::Problem,
    invalid::{self, MISSING},
    outgoing::Outgoing,
    path,
};

/// A call that is being put together.
#[derive(Clone)]
pub(crate) struct Request {
    core: Arc<Core>,
    operation: &'static Operation,
    /// The path as far as its values are known.
    path: String,
    /// What of the path follows.
    rest: &'static str,
    body: Option<&'static Body>,
    /// By their names on the wire, so that a request is the same in whichever order it is put together.
    values: Vec<(At, Value)>,
    problems: Vec<Problem>,
    pub(crate) options: CallOptions,
}

/// Where a value goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct At {
    /// Its name on the wire.
    wire: &'static str,
    /// Its name in Rust.
    name: &'static str,
    in_body: bool,
}

impl At {
    /// In the query.
    pub(crate) const fn query(wire: &'static str, name: &'static str) -> Self {
        Self { wire, name, in_body: false }
    }

    /// In the body.
    pub(crate) const fn body(wire: &'static str, name: &'static str) -> Self {
        Self { wire, name, in_body: true }
    }
}

/// What is known of a body before it has properties.
#[derive(Debug)]
pub(crate) struct Body {
    /// A form in place of JSON.
    pub(crate) is_form: bool,
    /// The only property of the body, which holds all others.
    pub(crate) within: Option<&'static str>,
    /// How many properties it has at least.
    pub(crate) least: usize,
    /// The properties that it can't be without.
    pub(crate) needs: &'static [At],
}

impl Body {
    /// JSON, and nothing else is known of it.
    pub(crate) const JSON: Self = Self { is_form: false, within: None, least: 0, needs: &[] };
}

impl Request {
    pub(crate) fn new(core: &Arc<Core>, operation: &'static Operation) -> Self {
        let base_path = &core.server.base_path;
        // Room for the values as well.
        let mut path = String::with_capacity(base_path.len() + operation.path.len() + 32);
        path.push_str(base_path);
        let mut request = Self {
            core: Arc::clone(core),
            operation,
            path,
            rest: operation.path,
            body: None,
            values: Vec::new(),
            problems: Vec::new(),
            options: CallOptions::default(),
        };
        request.advance();
        request
    }

    /// The path up to the next value.
    fn advance(&mut self) {
        let (fixed, rest) = self.rest.split_once('{').unwrap_or((self.rest, ""));
        self.path.push_str(fixed);
        self.rest = rest.split_once('}').map_or("", |(_, rest)| rest);
    }

    /// The next value of the path.
    pub(crate) fn segment(&mut self, name: &'static str, value: &impl Display) {
        if let Err(message) = path::append(&mut self.path, value) {
            self.wrong(name, message);
        }
        self.advance();
    }

    /// There is a body.
    pub(crate) fn body(&mut self, body: &'static Body) {
        self.body = Some(body);
    }

    /// A value, in place of an earlier one.
    pub(crate) fn set(&mut self, at: At, value: impl Serialize) {
        self.unset(at);
        match serde_json::to_value(value) {
            Ok(value) => {
                let place = self.values.partition_point(|(other, _)| other.wire < at.wire);
                self.values.insert(place, (at, value));
            }
            Err(error) => self.wrong(at.name, error),
        }
    }

    /// A value that has to be converted.
    pub(crate) fn convert<T: Serialize>(&mut self, at: At, value: impl TryInto<T, Error: Display>) {
        match value.try_into() {
            Ok(value) => self.set(at, value),
            Err(error) => self.refuse(at, error),
        }
    }

    /// A text with the limits of a type.
    pub(crate) fn limited<T: FromStr<Err: Display>>(&mut self, at: At, text: String) {
        match T::from_str(&text) {
            Ok(_) => self.set(at, text),
            Err(error) => self.refuse(at, error),
        }
    }

    /// A list.
    pub(crate) fn list<T: Serialize>(&mut self, at: At, items: impl IntoIterator<Item: Into<T>>) {
        let items: Vec<T> = items.into_iter().map(Into::into).collect();
        self.set(at, items);
    }

    /// No value.
    pub(crate) fn without(mut self, at: At) -> Self {
        self.unset(at);
        self
    }

    fn unset(&mut self, at: At) {
        self.values.retain(|(other, _)| *other != at);
        self.problems.retain(|problem| problem.parameter != at.name);
    }

    fn refuse(&mut self, at: At, message: impl Display) {
        self.unset(at);
        self.wrong(at.name, message);
    }

    fn wrong(&mut self, parameter: &'static str, message: impl Display) {
        self.problems
            .push(Problem { parameter: parameter.to_owned(), message: message.to_string() });
    }

    /// A whole number that was set for the query.
    #[cfg(feature = "quran-reflect")]
    pub(crate) fn number(&self, at: At) -> Option<i64> {
        self.values.iter().find(|(other, _)| *other == at)?.1.as_i64()
    }

    #[cfg(feature = "quran-reflect")]
    pub(crate) fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// Sends it and decodes the answer.
    pub(crate) fn send<T: DeserializeOwned>(
        mut self,
    ) -> impl Future<Output = Result<Response<T>, Error>> + Send + use<T> {
        let outgoing = self.build();
        crate::call::send(self.core, self.operation, outgoing, &self.options)
    }

    /// Sends it to an operation whose success has nothing to read.
    pub(crate) fn send_unread(
        mut self,
    ) -> impl Future<Output = Result<Response<()>, Error>> + Send + use<> {
        let outgoing = self.build();
        crate::call::send_unread(self.core, self.operation, outgoing, &self.options)
    }

    /// What is sent, if nothing is missing or wrong.
    fn build(&mut self) -> Result<Outgoing, Error> {
        self.check()?;
        let body = match self.body {
            None => None,
            Some(Body { is_form: true, .. }) => {
                Some((self.pairs(true).into(), "application/x-www-form-urlencoded"))
            }
            Some(body) => {
                let json = self.json(body).map_err(|error| {
                    invalid::parameter(self.operation, "body", error.to_string())
                })?;
                Some((json.into(), "application/json"))
            }
        };
        let query = self.pairs(false);
        let method = Method::from_bytes(self.operation.method.as_bytes())
            .map_err(|error| invalid::parameter(self.operation, "method", error.to_string()))?;
        Ok(Outgoing {
            method,
            path: std::mem::take(&mut self.path),
            query,
            body,
            headers: HeaderMap::new(),
        })
    }

    /// Everything that is missing and wrong, at once.
    fn check(&self) -> Result<(), Error> {
        let is_set = |at: &At| self.values.iter().any(|(other, _)| other == at);
        let is_named = |at: &At| self.problems.iter().any(|problem| problem.parameter == at.name);
        let mut problems = self.problems.clone();
        if let Some(Body { needs, least, .. }) = self.body {
            let missing = needs.iter().filter(|at| !is_set(at) && !is_named(at));
            problems.extend(
                missing.map(|at| Problem {
                    parameter: at.name.to_owned(),
                    message: MISSING.to_owned(),
                }),
            );
            let properties = self.values.iter().filter(|(at, _)| at.in_body).count();
            if properties < *least && problems.is_empty() {
                let message = match least {
                    1 => "at least one field has to be set".to_owned(),
                    _ => format!("at least {least} fields have to be set"),
                };
                problems.push(Problem { parameter: "body".to_owned(), message });
            }
        }
        match problems.is_empty() {
            true => Ok(()),
            false => Err(invalid::request(self.operation, problems)),
        }
    }

    /// The values of the query, or those of the body as a form.
    fn pairs(&self, in_body: bool) -> String {
        let mut pairs = form_urlencoded::Serializer::new(String::new());
        for (at, value) in self.values.iter().filter(|(at, _)| at.in_body == in_body) {
            append(at, value, &mut |name, value| {
                pairs.append_pair(name, value);
            });
        }
        pairs.finish()
    }

    fn json(&self, body: &Body) -> serde_json::Result<Vec<u8>> {
        match body.within {
            None => serde_json::to_vec(&Properties(&self.values)),
            Some(name) => serde_json::to_vec(&Within(name, Properties(&self.values))),
        }
    }
}

/// Hands a value on as a pair of texts; nothing for null.
fn append(at: &At, value: &Value, pair: &mut dyn FnMut(&str, &str)) {
    match value {
        Value::Null => {}
        Value::String(text) => pair(at.wire, text),
        Value::Array(items) => items.iter().for_each(|item| append(at, item, pair)),
        other => pair(at.wire, &other.to_string()),
    }
}

/// The properties among values, as an object.
struct Properties<'a>(&'a [(At, Value)]);

impl Serialize for Properties<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let properties = self.0.iter().filter(|(at, _)| at.in_body);
        serializer.collect_map(properties.map(|(at, value)| (at.wire, value)))
    }
}

/// An object with one property that holds all others.
struct Within<'a>(&'static str, Properties<'a>);

impl Serialize for Within<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map([(self.0, &self.1)])
    }
}

/// Says what is called and what is set, and no value: some are secrets.
impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let set: Vec<_> = self.values.iter().map(|(at, _)| at.name).collect();
        f.debug_struct("Request")
            .field("operation", &self.operation.id)
            .field("set", &set)
            .field("problems", &self.problems)
            .finish_non_exhaustive()
    }
}

/// What a call becomes when it is awaited.
pub(crate) type Sending<T> = crate::BoxFuture<'static, Result<Response<T>, Error>>;

/// Sends a call by awaiting it.
macro_rules! call {
    ($call:ident, $answer:ty, $send:ident) => {
        impl $call {
            /// Sends it. Awaiting the call does the same; the future of this is not in a box.
            ///
            /// # Errors
            ///
            /// When the request is incomplete, gets no answer, or is answered with anything but success in the
            /// documented form; see [`Error`](crate::Error).
            pub fn send(
                self,
            ) -> impl Future<Output = Result<crate::Response<$answer>, crate::Error>> + Send + use<>
            {
                self.0.$send()
            }
        }

        crate::call_options::call_setters!($call, 0.options);

        impl IntoFuture for $call {
            type Output = Result<crate::Response<$answer>, crate::Error>;
            type IntoFuture = crate::request::Sending<$answer>;

            fn into_future(self) -> Self::IntoFuture {
                Box::pin(self.0.$send())
            }
        }
    };
}

pub(crate) use call;
