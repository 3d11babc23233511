//! Requests that the typed client could not send: malformed ids, missing fields, wrong types.

use reqwest::Method;
use serde_json::Value;

/// A request below the base path of the api. The actor's credentials are added, unless left out.
#[derive(Clone, Debug)]
pub struct Raw {
    pub(super) method: Method,
    pub(super) path: String,
    pub(super) headers: Vec<(String, String)>,
    pub(super) left_out: Vec<String>,
    pub(super) body: Option<Vec<u8>>,
}

impl Raw {
    /// Any method; the path (with its query) goes out as it is.
    #[must_use]
    pub fn new(method: Method, path: impl Into<String>) -> Self {
        Self {
            method,
            path: path.into(),
            headers: Vec::new(),
            left_out: Vec::new(),
            body: None,
        }
    }

    /// A GET.
    #[must_use]
    pub fn get(path: impl Into<String>) -> Self {
        Self::new(Method::GET, path)
    }

    /// A POST.
    #[must_use]
    pub fn post(path: impl Into<String>) -> Self {
        Self::new(Method::POST, path)
    }

    /// A PATCH.
    #[must_use]
    pub fn patch(path: impl Into<String>) -> Self {
        Self::new(Method::PATCH, path)
    }

    /// A DELETE.
    #[must_use]
    pub fn delete(path: impl Into<String>) -> Self {
        Self::new(Method::DELETE, path)
    }

    /// A JSON body.
    #[must_use]
    pub fn json(mut self, body: &Value) -> Self {
        self.body = Some(body.to_string().into_bytes());
        self.header("content-type", "application/json")
    }

    /// Any body; say its type with [`Raw::header`].
    #[must_use]
    pub fn body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// One more header.
    #[must_use]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Leaves a credential header out (`x-auth-token`, `x-client-id`).
    #[must_use]
    pub fn without(mut self, name: impl Into<String>) -> Self {
        self.left_out.push(name.into());
        self
    }
}
