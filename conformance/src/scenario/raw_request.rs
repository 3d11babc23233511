//! Requests that the typed client could not send: malformed ids, missing fields, wrong types.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use reqwest::Method;
use serde_json::Value;
use url::form_urlencoded;

use super::application::Application;
use crate::request_violations::{self, FORM};

/// A request below the base path of the api. The actor's credentials are added, unless left out.
#[derive(Clone, Debug)]
pub struct Raw {
    pub(crate) method: Method,
    pub(crate) path: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) left_out: Vec<String>,
    pub(crate) body: Option<Vec<u8>>,
    fields: Vec<(String, String)>,
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
            fields: Vec::new(),
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

    /// Fields of a form.
    #[must_use]
    pub fn form(mut self, fields: &[(&str, &str)]) -> Self {
        let fields = fields.iter();
        self.fields.extend(fields.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        self
    }

    /// On behalf of a client application: one with a secret uses HTTP Basic, another one names itself
    /// in the form.
    #[must_use]
    pub fn by(self, application: &Application) -> Self {
        match application.secret() {
            Some(secret) => {
                let pair = STANDARD.encode(format!("{}:{secret}", application.id()));
                self.header("authorization", format!("Basic {pair}"))
            }
            None => self.form(&[("client_id", application.id())]),
        }
    }

    /// The same with the secret in the form.
    #[must_use]
    pub fn by_form(self, application: &Application) -> Self {
        let secret = application.secret().unwrap_or_default();
        self.form(&[("client_id", application.id()), ("client_secret", secret)])
    }

    /// A token as `Authorization` of type Bearer.
    #[must_use]
    pub fn bearer(self, token: &str) -> Self {
        self.header("authorization", format!("Bearer {token}"))
    }

    /// The request with its form written out.
    pub(crate) fn written(mut self) -> Self {
        if self.fields.is_empty() {
            return self;
        }
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(std::mem::take(&mut self.fields))
            .finish();
        let says = |(name, _): &(String, String)| name.eq_ignore_ascii_case("content-type");
        if self.headers.iter().any(says) {
            return self.body(body);
        }
        self.body(body).header("content-type", FORM)
    }

    /// A header. One that may stand only once takes the place of what was said before, the actor's credentials
    /// included.
    #[must_use]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        let name = name.into();
        if !request_violations::may_repeat(&name) {
            let is_other = |(known, _): &(String, String)| !known.eq_ignore_ascii_case(&name);
            self.headers.retain(is_other);
        }
        self.headers.push((name, value.into()));
        self
    }

    /// Whether a header of the actor's credentials goes along.
    pub(crate) fn takes(&self, credential: &str) -> bool {
        let own = self.headers.iter().map(|(name, _)| name);
        let mut others = own.chain(&self.left_out);
        !others.any(|name| name.eq_ignore_ascii_case(credential))
    }

    /// Leaves a credential header out (`x-auth-token`, `x-client-id`).
    #[must_use]
    pub fn without(mut self, name: impl Into<String>) -> Self {
        self.left_out.push(name.into());
        self
    }
}
