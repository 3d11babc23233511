//! Calls that the document does not have, on the same road as those that it has.

use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

use http::{HeaderMap, Method};
use serde::{Serialize, de::DeserializeOwned};
use url::form_urlencoded;

use crate::{
    Effect, Error, Operation, Response, Security, call,
    call::Core,
    call_options::{CallOptions, call_setters},
    invalid,
    outgoing::Outgoing,
    path,
};

/// A request to an operation that this crate does not know; made by `request` of a client.
///
/// Base URL, credentials, time limits, retries, pace and errors are the client's. Nothing is known of the operation, so it
/// is taken for one that writes, and only sent again when that is harmless; [`effect`](Self::effect) says otherwise.
#[derive(Clone, Debug)]
#[must_use]
pub struct RawRequest {
    core: Arc<Core>,
    /// Where the credentials go.
    security: &'static [Security],
    method: Method,
    template: &'static str,
    effect: Effect,
    parameters: Vec<(String, String)>,
    query: Vec<(String, String)>,
    /// JSON, or why there is none.
    body: Option<Result<Vec<u8>, String>>,
    options: CallOptions,
}

call_setters!(RawRequest, options);

impl RawRequest {
    pub(crate) fn new(
        core: &Arc<Core>,
        known: &'static Operation,
        method: Method,
        template: &'static str,
    ) -> Self {
        Self {
            core: Arc::clone(core),
            security: known.security,
            method,
            template,
            effect: Effect::Write,
            parameters: Vec::new(),
            query: Vec::new(),
            body: None,
            options: CallOptions::default(),
        }
    }

    /// The value of a parameter of the path: whatever it is, it stays one segment.
    pub fn path_parameter(mut self, name: impl Into<String>, value: impl ToString) -> Self {
        self.parameters.push((name.into(), value.to_string()));
        self
    }

    /// One more parameter of the query.
    pub fn query(mut self, name: impl Into<String>, value: impl ToString) -> Self {
        self.query.push((name.into(), value.to_string()));
        self
    }

    /// The body, as JSON.
    pub fn json(mut self, body: &impl Serialize) -> Self {
        self.body = Some(serde_json::to_vec(body).map_err(|error| error.to_string()));
        self
    }

    /// What the operation does, which decides when it may be sent again.
    pub fn effect(mut self, effect: Effect) -> Self {
        self.effect = effect;
        self
    }

    /// Sends the request and decodes the answer; `serde_json::Value` takes any.
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the form of `T`.
    pub async fn send<T: DeserializeOwned>(self) -> Result<Response<T>, Error> {
        let (operation, request) = self.build()?;
        call::send(Arc::clone(&self.core), operation, Ok(request), &self.options).await
    }

    /// Sends the request and leaves the answer as it is: its bytes are in [`Response::body`].
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success.
    pub async fn send_undecoded(self) -> Result<Response<()>, Error> {
        let (operation, request) = self.build()?;
        call::send_unread(Arc::clone(&self.core), operation, Ok(request), &self.options).await
    }

    fn build(&self) -> Result<(&'static Operation, Outgoing), Error> {
        let operation = operation(self);
        let refused = |name: &str, message: &str| Err(invalid::parameter(operation, name, message));
        if !is_path(self.template) {
            return refused("path", "must begin with a slash and have no query and no dots");
        }
        let mut path = self.core.server.base_path.clone();
        for segment in self.template[1..].split('/') {
            path.push('/');
            let Some(name) = parameter(segment) else {
                path.push_str(&path::encode(segment));
                continue;
            };
            match self.parameters.iter().rfind(|(given, _)| given == name) {
                Some((_, value)) => path::append(&mut path, value)
                    .map_err(|message| invalid::parameter(operation, name, message))?,
                None => return refused(name, "a value is required"),
            }
        }
        let is_known =
            |name: &str| self.template[1..].split('/').any(|it| parameter(it) == Some(name));
        if let Some((name, _)) = self.parameters.iter().find(|(name, _)| !is_known(name)) {
            return refused(name, "the path has no such parameter");
        }
        let body = match &self.body {
            None => None,
            Some(Ok(body)) => Some((body.clone().into(), "application/json")),
            Some(Err(message)) => return refused("body", message),
        };
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(&self.query);
        let (query, headers) = (query.finish(), HeaderMap::new());
        Ok((operation, Outgoing { method: self.method.clone(), path, query, body, headers }))
    }
}

/// A path that stays below the base URL.
fn is_path(template: &str) -> bool {
    template.starts_with('/')
        && !template.contains(['?', '#', '\\'])
        && template.split('/').all(|segment| !matches!(segment, "." | ".."))
}

/// The name of the parameter that is this segment.
fn parameter(segment: &str) -> Option<&str> {
    segment.strip_prefix('{')?.strip_suffix('}')
}

/// What makes one operation different from another.
type Key = (Method, &'static str, Effect, &'static [Security]);

/// The operation, as errors and spans show it. There are as many as a program has paths in its text, and each is made once.
fn operation(request: &RawRequest) -> &'static Operation {
    static KNOWN: LazyLock<Mutex<HashMap<Key, &'static Operation>>> = LazyLock::new(Mutex::default);
    let RawRequest { method, template: path, effect, security, .. } = request;
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let key = (method.clone(), *path, *effect, *security);
    known.entry(key).or_insert_with(|| {
        Box::leak(Box::new(Operation {
            id: "request",
            method: name(method),
            path,
            summary: "A request that the document does not have",
            tag: "",
            effect: *effect,
            scopes: &[],
            security,
            success: &[],
            documentation: "",
        }))
    })
}

/// Methods are few, unless somebody makes them up.
fn name(method: &Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "OPTIONS" => "OPTIONS",
        "POST" => "POST",
        "PUT" => "PUT",
        "PATCH" => "PATCH",
        "DELETE" => "DELETE",
        _ => "_OTHER",
    }
}

/// `request` of a client. Credentials go where the operation has them.
macro_rules! raw_requests {
    ($client:ident, $operation:path) => {
        impl $client {
            /// A request that the document does not have: the way around a gap, with the base URL, the credentials, the
            /// limits, the retries and the errors of every other call. The path stands below the base path of the api; its
            /// parameters are in braces. Errors and spans show it as it is written here, so no value belongs into it.
            pub fn request(&self, method: ::http::Method, path: &'static str) -> crate::RawRequest {
                crate::RawRequest::new(&self.core, &$operation, method, path)
            }
        }
    };
}

pub(crate) use raw_requests;
