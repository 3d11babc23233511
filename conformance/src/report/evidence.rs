//! The exchange behind a finding, as a reader of the report may see it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    exchange::{Body, Exchange, Headers},
    redact,
    redact::Secrets,
};

/// More than this of a body is not kept; the archive of the run has the rest.
const MOST: usize = 6_000;

/// A request or a response without anything secret.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Message {
    /// Names and values in the order of the wire.
    pub headers: Vec<(String, String)>,
    /// The body; indented if it is JSON, cut if it is long.
    pub body: String,
}

/// What went over the wire where a finding showed first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Evidence {
    /// The method.
    pub method: String,
    /// Path and query.
    pub path: String,
    /// What was sent.
    pub request: Message,
    /// The status that came; none if no response did.
    pub status: Option<u16>,
    /// What came.
    pub response: Option<Message>,
    /// Why there is no response, or only a part of one.
    pub failure: Option<String>,
    /// How long the response took, in milliseconds.
    pub duration_ms: f64,
}

impl Evidence {
    /// An exchange without its secrets.
    #[must_use]
    pub fn of(exchange: &Exchange, secrets: &Secrets) -> Self {
        let request = &exchange.request;
        let path = match &request.query {
            Some(query) => format!("{}?{query}", request.path),
            None => request.path.clone(),
        };
        let response = exchange.response.as_ref();
        Self {
            method: request.method.clone(),
            path: secrets.replace(&path),
            request: message(&request.headers, &request.body, secrets),
            status: exchange.status(),
            response: response.map(|came| message(&came.headers, &came.body, secrets)),
            failure: exchange.failure.as_deref().map(|why| secrets.replace(why)),
            duration_ms: exchange.duration_ms,
        }
    }
}

fn message(headers: &Headers, body: &Body, secrets: &Secrets) -> Message {
    let clean = |(name, value): &(String, String)| (name.clone(), secrets.replace(value));
    Message { headers: headers.0.iter().map(clean).collect(), body: text(body, secrets) }
}

/// Redacted before it is cut: half of a secret would not be recognised.
fn text(body: &Body, secrets: &Secrets) -> String {
    let Some(text) = body.text() else {
        return format!("({} bytes that are no text)", body.0.len());
    };
    let json = serde_json::from_str::<Value>(text).ok();
    let json = json.filter(|value| value.is_object() || value.is_array());
    // Indenting would hide what is odd about the bytes, such as a key that is there twice.
    let json = json.filter(|value| {
        serde_json::to_string(value).is_ok_and(|one| one.len() == text.trim().len())
    });
    let shown = json.and_then(|value| {
        let clean = redact::texts(value, &|text| secrets.replace(text));
        serde_json::to_string_pretty(&clean).ok()
    });
    let shown = shown.unwrap_or_else(|| secrets.replace(text));
    match shown.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}\n… ({} more bytes)", &shown[..end], shown.len() - end),
        None => shown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{exchange::Request, redact::Sort};

    fn evidence(body: &str) -> Evidence {
        let mut secrets = Secrets::default();
        secrets.add(Sort::Credential, "t0k3n-of-owner", "TOKEN_OWNER");
        let exchange = Exchange {
            request: Request {
                method: "GET".to_owned(),
                path: "/v1/rooms".to_owned(),
                query: Some("token=t0k3n-of-owner".to_owned()),
                headers: Headers(vec![("x-auth-token".to_owned(), "t0k3n-of-owner".to_owned())]),
                body: Body(body.to_owned().into()),
            },
            response: None,
            failure: Some("t0k3n-of-owner was cut".to_owned().into()),
            duration_ms: 1.0,
        };
        Evidence::of(&exchange, &secrets)
    }

    #[test]
    fn no_part_of_an_exchange_shows_a_secret_even_where_a_body_is_cut() {
        for body in [
            r#"{"a":"t0k3n-of-owner"}"#.to_owned(),
            format!("{}t0k3n-of-owner", "x".repeat(MOST - 5)),
        ] {
            let text = serde_json::to_string(&evidence(&body)).expect("it is JSON");
            assert!(!text.contains("t0k3n"), "{text}");
            assert!(text.contains("$TOKEN_OWNER"), "{text}");
        }
    }

    #[test]
    fn a_body_is_indented_only_if_that_hides_nothing() {
        assert_eq!(evidence(r#"{"a":[1]}"#).request.body, "{\n  \"a\": [\n    1\n  ]\n}");
        let twice = r#"{"a":1,"a":2}"#;
        assert_eq!(evidence(twice).request.body, twice);
    }
}
