//! What went over the wire, as the recorder saw it.
//!
//! Bodies are kept byte for byte; everything that interprets them (JSON, redaction, checks) works on
//! a copy, so evidence cannot be changed by looking at it.

pub(crate) mod encoding;
pub(crate) mod json_depth;
pub mod transport_error;

use std::{fmt, ops::Deref};

use bytes::Bytes;
use serde::{Serialize, Serializer, de::IgnoredAny, ser::SerializeMap};
use serde_json::Value;

use crate::exchange::json_depth::shallow;

/// A body, byte for byte.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body(pub Bytes);

impl Body {
    /// The body as JSON, if it can be read as JSON: as leniently as the typed client reads it.
    #[must_use]
    pub fn json(&self) -> Option<Value> {
        let at_once = self.text().and_then(|text| text.parse().ok());
        at_once.or_else(|| rooms_client::json::from_slice(&self.0).ok())
    }

    /// The same, with `null` for what is nested too deep for anybody here to read.
    #[must_use]
    pub fn json_in_part(&self) -> Option<Value> {
        let shallow = || {
            let text = self.text().filter(|_| self.is_json())?;
            Self(shallow(text).into()).json()
        };
        self.json().or_else(shallow)
    }

    /// Whether the body is JSON by its grammar (RFC 8259, sections 2 and 8.1). Half a surrogate pair is within it; a byte
    /// order mark, `NaN`, and bytes that are no UTF-8 are not.
    #[must_use]
    pub fn is_json(&self) -> bool {
        let parsed = self.text().map(serde_json::from_str::<IgnoredAny>);
        parsed.is_some_and(|parsed| parsed.is_ok())
    }

    /// The body as text, if it is UTF-8.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        std::str::from_utf8(&self.0).ok()
    }

    /// Whether there is no byte.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Body {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1))?;
        match self.text() {
            Some(text) => map.serialize_entry("text", text)?,
            None => {
                let hex: String = self.0.iter().map(|byte| format!("{byte:02x}")).collect();
                map.serialize_entry("hex", &hex)?;
            }
        }
        map.end()
    }
}

/// Names and values in the order of the wire, names in lower case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Headers(pub Vec<(String, String)>);

impl Headers {
    /// The first value of a header.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(given, _)| given == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The media type of the body without its parameters, in lower case.
    #[must_use]
    pub fn media_type(&self) -> Option<String> {
        let value = self.get("content-type")?;
        let essence = value.split(';').next().unwrap_or_default().trim();
        Some(essence.to_ascii_lowercase())
    }
}

impl From<&http::HeaderMap> for Headers {
    fn from(map: &http::HeaderMap) -> Self {
        let text = |value: &http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into();
        Self(map.iter().map(|(name, value)| (name.to_string(), text(value))).collect())
    }
}

/// A request as the client sent it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Request {
    /// The method, in capitals.
    pub method: String,
    /// The path below the gateway, still encoded, without the query. Of a request that went to another
    /// origin, by the recorder's explicit route, the whole URL without the query.
    pub path: String,
    /// The query, still encoded.
    pub query: Option<String>,
    /// The headers.
    pub headers: Headers,
    /// The body.
    pub body: Body,
}

impl Request {
    /// The URL, if the request went to another origin than the api's.
    #[must_use]
    pub fn elsewhere(&self) -> Option<String> {
        if self.path.starts_with('/') {
            return None;
        }
        Some(match &self.query {
            Some(query) => format!("{}?{query}", self.path),
            None => self.path.clone(),
        })
    }

    /// The method that a browser wants to send, if this is its question whether a page from elsewhere
    /// may do so (a CORS preflight).
    #[must_use]
    pub fn preflight(&self) -> Option<&str> {
        let asked = self.headers.get("access-control-request-method")?;
        (self.method == "OPTIONS").then_some(asked)
    }

    /// The body as an object of texts, if it is a form.
    #[must_use]
    pub fn form(&self) -> Option<Value> {
        let media_type = self.headers.media_type()?;
        if media_type != "application/x-www-form-urlencoded" {
            return None;
        }
        let pairs = url::form_urlencoded::parse(&self.body.0);
        let mut fields: serde_json::Map<String, Value> = serde_json::Map::new();
        for (name, value) in pairs {
            // A field that is there twice shows both values.
            let value = match fields.remove(name.as_ref()) {
                Some(Value::Array(mut all)) => {
                    all.push(Value::from(value));
                    Value::Array(all)
                }
                Some(one) => Value::Array(vec![one, Value::from(value)]),
                None => Value::from(value),
            };
            fields.insert(name.into_owned(), value);
        }
        Some(Value::Object(fields))
    }
}

/// Where a response sends a browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redirect {
    /// All of it, as it was sent.
    pub target: String,
    /// The part before the query.
    pub place: String,
    /// The query, decoded.
    pub parameters: Vec<(String, String)>,
}

impl Redirect {
    fn parse(target: &str) -> Self {
        let whole = target.split('#').next().unwrap_or_default();
        let (place, query) = whole.split_once('?').unwrap_or((whole, ""));
        let parameters = url::form_urlencoded::parse(query.as_bytes());
        Self {
            target: target.to_owned(),
            place: place.to_owned(),
            parameters: parameters.into_owned().collect(),
        }
    }

    /// The first parameter of a name.
    #[must_use]
    pub fn parameter(&self, name: &str) -> Option<String> {
        let found = self.parameters.iter().find(|(given, _)| given == name);
        found.map(|(_, value)| value.clone())
    }

    /// The parameters as an object; of a repeated one the first counts.
    #[must_use]
    pub fn as_json(&self) -> Value {
        let pairs = self.parameters.iter().rev().cloned();
        let pairs = pairs.map(|(name, value)| (name, Value::from(value)));
        Value::Object(pairs.collect())
    }
}

/// A response as the target sent it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Response {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: Headers,
    /// The body, as far as it came.
    pub body: Body,
}

impl Response {
    /// The media type without its parameters, in lower case.
    #[must_use]
    pub fn media_type(&self) -> Option<String> {
        self.headers.media_type()
    }
}

/// Why there is no response, or only a part of one. Shown and stored as its reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// Of which kind it is.
    pub kind: FailureKind,
    /// What happened.
    pub reason: String,
}

/// What a failure says about the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FailureKind {
    /// No connection to it was possible.
    Unreachable,
    /// It did not answer, or not to the end, in the time that it had.
    TimedOut,
    /// It answered, and what came is no HTTP.
    Malformed,
    /// Nothing more than that something is missing.
    Incomplete,
}

impl Failure {
    /// One of a kind.
    #[must_use]
    pub fn new(kind: FailureKind, reason: impl Into<String>) -> Self {
        let reason = reason.into();
        Self { kind, reason }
    }
}

impl From<String> for Failure {
    fn from(reason: String) -> Self {
        Self::new(FailureKind::Incomplete, reason)
    }
}

impl Deref for Failure {
    type Target = str;

    fn deref(&self) -> &str {
        &self.reason
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.reason)
    }
}

impl Serialize for Failure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.reason)
    }
}

/// One request and what came back.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Exchange {
    /// The request.
    pub request: Request,
    /// The response; none if the connection failed before one came.
    pub response: Option<Response>,
    /// Why there is no response, or only a part of one.
    pub failure: Option<Failure>,
    /// From sending the request to the last byte of the response, in milliseconds.
    pub duration_ms: f64,
}

impl Exchange {
    /// The status, if there was a response.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.response.as_ref().map(|response| response.status)
    }

    /// Whether the response sends a browser back with an error: a refusal, whatever its status is.
    #[must_use]
    pub fn sends_back_an_error(&self) -> bool {
        let redirect = self.redirect();
        redirect.is_some_and(|redirect| redirect.parameter("error").is_some())
    }

    /// Where the response sends a browser, if it does.
    #[must_use]
    pub fn redirect(&self) -> Option<Redirect> {
        let response = self.response.as_ref()?;
        let redirects = (300..400).contains(&response.status);
        let target = response.headers.get("location").filter(|_| redirects)?;
        Some(Redirect::parse(target))
    }

    /// The response body as JSON.
    #[must_use]
    pub fn json(&self) -> Option<Value> {
        self.response.as_ref()?.body.json()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn json_is_what_its_grammar_allows_and_more_of_it_is_read() {
        let body = |text: &[u8]| Body(text.to_vec().into());
        let deep = "[".repeat(1000) + &"]".repeat(1000);
        for (text, is_json, is_read) in [
            (br#"{"a":"\ud83d"}"#.as_slice(), true, true),
            (br#"{"\ud83d":[1e999]}"#, true, true),
            (b"\xef\xbb\xbf{}", false, true),
            (b"{\"a\":\"\xff\"}", false, true),
            (br#"{"a":NaN}"#, false, false),
            (b"{} x", false, false),
            (b"", false, false),
            // No reader here follows so deep.
            (deep.as_bytes(), true, false),
            (deep.trim_end_matches(']').as_bytes(), false, false),
        ] {
            let body = body(text);
            assert_eq!((body.is_json(), body.json().is_some()), (is_json, is_read), "{body:?}");
            assert_eq!(body.json_in_part().is_some(), is_json || is_read, "{body:?}");
        }
    }

    #[test]
    fn a_form_is_an_object_and_a_doubled_field_shows_both_values() {
        let request = Request {
            method: "POST".to_owned(),
            path: "/oauth2/token".to_owned(),
            query: None,
            headers: Headers(vec![(
                "content-type".to_owned(),
                "application/x-www-form-urlencoded; charset=utf-8".to_owned(),
            )]),
            body: Body("scope=a+b&code=1&code=2&code=3".into()),
        };
        let expected = json!({"scope": "a b", "code": ["1", "2", "3"]});
        assert_eq!(request.form(), Some(expected));
    }

    #[test]
    fn a_redirect_is_a_place_and_what_it_brings() {
        let redirect = Redirect::parse("http://127.0.0.1/callback?code=a%20b&state=s#x");
        assert_eq!(redirect.place, "http://127.0.0.1/callback");
        assert_eq!(redirect.as_json(), json!({"code": "a b", "state": "s"}));
        assert_eq!(Redirect::parse("/login").parameter("code"), None);
    }
}
