//! What the generated vectors assert: an example leaves as the document has it, and comes back unharmed.

use std::{collections::BTreeMap, fmt::Debug, sync::Arc};

use rooms_client::{Environment as Place, Error, Response, quran_reflect};
use rooms_openapi::{Api, Document, Environment, Location, Operation, RequestShape};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::capture::{Answer, Server};

/// A client of one api.
pub trait ApiClient {
    /// The api whose document the vectors come from.
    const API: Api;

    /// An anonymous client for a server that serves nothing else.
    fn at(url: &str) -> Self;
}

impl ApiClient for quran_reflect::Client {
    const API: Api = Api::QuranReflect;

    fn at(url: &str) -> Self {
        let place = Place::custom(url).expect("a fine gateway");
        Self::builder().environment(place).build().expect("a client")
    }
}

/// The clients whose builder takes a base URL.
macro_rules! with_base_url {
    ($($(#[$attribute:meta])* $client:path = $api:expr,)*) => {
        $($(#[$attribute])*
        impl ApiClient for $client {
            const API: Api = $api;

            fn at(url: &str) -> Self {
                Self::builder().base_url(url).build().expect("a client")
            }
        })*
    };
}

with_base_url! {
    #[cfg(feature = "oauth2")]
    rooms_client::oauth2::Client = Api::OAuth2,
    #[cfg(feature = "legacy-groups")]
    rooms_client::legacy_groups::Client = Api::LegacyGroups,
    #[cfg(feature = "ucs")]
    rooms_client::ucs::Client = Api::Ucs,
}

/// What the document says about a call: an operation, or one of those that share an operation.
struct Call<'a> {
    operation: &'a Operation,
    shape: Option<&'a RequestShape>,
}

impl<'a> Call<'a> {
    fn of(document: &'a Document, id: &str) -> Self {
        let mut all = document.operations().iter();
        let found = all.find_map(|operation| {
            let shape = operation.shapes.iter().find(|shape| shape.id == id);
            let found = operation.id == id || shape.is_some();
            found.then_some(Self { operation, shape })
        });
        found.expect("a vector for a call of the document")
    }

    fn has(&self, example: &str) -> bool {
        self.shape.is_none_or(|shape| shape.examples.iter().any(|name| name == example))
    }
}

fn document<C: ApiClient>() -> Arc<Document> {
    Document::load(C::API, Environment::PreLive)
}

/// A value for a setter that no literal fits.
pub fn value<T: DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).expect("the example fits the type of the setter")
}

/// Makes the call and compares what arrives with the document's example, and what is returned with the
/// example that the server answers with.
pub async fn sends<C: ApiClient, T: Serialize + Debug>(
    id: &str,
    example: Option<&str>,
    call: impl AsyncFnOnce(C) -> Result<Response<T>, Error>,
) {
    let document = document::<C>();
    let documented = Call::of(&document, id);
    let operation = documented.operation;
    let (status, answered) = success(&documented);
    let server = Server::always(Answer::json(status, answered)).await;

    let response = call(C::at(server.url())).await.expect("the example is answered with success");

    let request = server.only_request();
    assert_eq!(request.method, operation.method);
    let base = C::API.base_path();
    assert_eq!(request.path(), format!("{base}{}", path(operation)));
    assert_eq!(request.query(), query(operation));
    let body = operation.request_body.as_ref().map(|body| {
        body.examples
            .iter()
            .find(|known| Some(known.name.as_str()) == example)
            .expect("a known example")
    });
    match body {
        Some(expected) => {
            let documented = operation.request_body.as_ref().map(|body| &body.content_type);
            let sent: Value = match documented.expect("a body").as_str() {
                "application/json" => {
                    serde_json::from_slice(&request.body).expect("the body is JSON")
                }
                _ => url::form_urlencoded::parse(&request.body)
                    .map(|(name, value)| (name.into_owned(), Value::from(value.into_owned())))
                    .collect::<serde_json::Map<_, _>>()
                    .into(),
            };
            assert_equal(&sent, &expected.value);
            assert_eq!(Some(&request.headers["content-type"]), documented);
        }
        None => assert_eq!(request.body, b""),
    }
    assert_eq!(response.status().as_u16(), status);
    assert_equal(&serde_json::to_value(&*response).expect("encodes"), &without_null(answered));
}

/// Decodes every example of a response and encodes it again.
pub fn round_trip<C: ApiClient, T: Serialize + DeserializeOwned>(id: &str, status: u16) {
    let document = document::<C>();
    let call = Call::of(&document, id);
    let response = call.operation.response(status);
    let response = response.expect("a vector for a documented response");
    let refused = status >= 400;
    let examples = response.examples.iter();
    for example in examples.filter(|example| refused || call.has(&example.name)) {
        let decoded: T =
            serde_json::from_value(example.value.clone()).expect("the example decodes");
        let encoded = serde_json::to_value(decoded).expect("encodes");
        assert_equal(&encoded, &without_null(&example.value));
    }
}

/// The first success and an example of it; null if the document gives it no body.
fn success<'a>(call: &Call<'a>) -> (u16, &'a Value) {
    let mut successes = call.operation.responses.iter();
    let response = successes.find(|response| response.status < 300);
    let response = response.expect("every call can succeed");
    let mut examples = response.examples.iter();
    let example = examples.find(|example| call.has(&example.name));
    match example {
        Some(example) => (response.status, &example.value),
        None if response.schema.is_none() => (response.status, &Value::Null),
        None => panic!("every success with a body has an example"),
    }
}

fn path(operation: &Operation) -> String {
    let mut path = operation.path.clone();
    for (name, example) in examples(operation, Location::Path) {
        path = path.replace(&format!("{{{name}}}"), &example);
    }
    path
}

fn query(operation: &Operation) -> BTreeMap<String, String> {
    examples(operation, Location::Query).collect()
}

fn examples(operation: &Operation, location: Location) -> impl Iterator<Item = (String, String)> {
    let parameters =
        operation.parameters.iter().filter(move |parameter| parameter.location == location);
    parameters.map(|parameter| {
        let text = match parameter.example.as_ref().expect("every parameter has an example") {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        (parameter.name.clone(), text)
    })
}

/// What the server leaves out and what it sends as null are one to the client.
fn without_null(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(without_null).collect(),
        Value::Object(map) => map
            .iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(key, value)| (key.clone(), without_null(value)))
            .collect(),
        _ => value.clone(),
    }
}

/// Equal as JSON: 1 and 1.0 are the same number.
#[track_caller]
fn assert_equal(actual: &Value, expected: &Value) {
    assert_eq!(normal(actual), normal(expected));
}

fn normal(value: &Value) -> Value {
    match value {
        Value::Number(number) => match number.as_f64() {
            Some(float) if number.as_i64().is_none() && float.fract() == 0.0 => {
                serde_json::from_str(&format!("{float:.0}")).expect("a number")
            }
            _ => value.clone(),
        },
        Value::Array(items) => items.iter().map(normal).collect(),
        Value::Object(map) => map.iter().map(|(key, value)| (key.clone(), normal(value))).collect(),
        _ => value.clone(),
    }
}
