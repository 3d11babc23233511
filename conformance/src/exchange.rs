//! What went over the wire, as the recorder saw it.
//!
//! Bodies are kept byte for byte; everything that interprets them (JSON, redaction, checks) works on
//! a copy, so evidence cannot be changed by looking at it.

use bytes::Bytes;
use serde::{Serialize, Serializer, ser::SerializeMap};
use serde_json::Value;

/// A body, byte for byte.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body(pub Bytes);

impl Body {
    /// The body as JSON, if it is JSON.
    #[must_use]
    pub fn json(&self) -> Option<Value> {
        serde_json::from_slice(&self.0).ok()
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
}

impl From<&http::HeaderMap> for Headers {
    fn from(map: &http::HeaderMap) -> Self {
        let text = |value: &http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into();
        Self(
            map.iter()
                .map(|(name, value)| (name.to_string(), text(value)))
                .collect(),
        )
    }
}

/// A request as the client sent it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Request {
    /// The method, in capitals.
    pub method: String,
    /// The path below the gateway, still encoded, without the query.
    pub path: String,
    /// The query, still encoded.
    pub query: Option<String>,
    /// The headers.
    pub headers: Headers,
    /// The body.
    pub body: Body,
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
        let value = self.headers.get("content-type")?;
        let essence = value.split(';').next().unwrap_or_default().trim();
        Some(essence.to_ascii_lowercase())
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
    pub failure: Option<String>,
    /// From sending the request to the last byte of the response, in milliseconds.
    pub duration_ms: f64,
}

impl Exchange {
    /// The status, if there was a response.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.response.as_ref().map(|response| response.status)
    }

    /// The response body as JSON.
    #[must_use]
    pub fn json(&self) -> Option<Value> {
        self.response.as_ref()?.body.json()
    }
}
