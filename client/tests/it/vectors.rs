//! What the generated vectors assert: an example leaves as the document has it, and comes back unharmed.

use std::{collections::BTreeMap, fmt::Debug, sync::Arc};

use rooms_client::{Client, Error, Response};
use rooms_openapi::{Api, Document, Environment, Location, Operation};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::capture::{Answer, Server};

fn document() -> Arc<Document> {
    Document::load(Api::QuranReflect, Environment::PreLive)
}

/// A value for a setter that no literal fits.
pub fn value<T: DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).expect("the example fits the type of the setter")
}

/// Makes the call and compares what arrives with the document's example, and what is returned with the
/// example that the server answers with.
pub async fn sends<T: Serialize + Debug>(
    id: &str,
    example: Option<&str>,
    call: impl AsyncFnOnce(Client) -> Result<Response<T>, Error>,
) {
    let document = document();
    let operation = document
        .operation(id)
        .expect("a vector for an operation of the document");
    let (status, answered) = success(operation);
    let server = Server::always(Answer::json(status, answered)).await;

    let response = call(server.client())
        .await
        .expect("the example is answered with success");

    let request = server.only_request();
    assert_eq!(request.method, operation.method);
    assert_eq!(request.path(), format!("/quran-reflect{}", path(operation)));
    assert_eq!(request.query(), query(operation));
    let body = operation.request_body.as_ref().map(|body| {
        body.examples
            .iter()
            .find(|known| Some(known.name.as_str()) == example)
            .expect("a known example")
    });
    match body {
        Some(expected) => {
            let sent: Value = serde_json::from_slice(&request.body).expect("the body is JSON");
            assert_equal(&sent, &expected.value);
            assert_eq!(request.headers["content-type"], "application/json");
        }
        None => assert_eq!(request.body, b""),
    }
    assert_eq!(response.status().as_u16(), status);
    assert_equal(
        &serde_json::to_value(&*response).expect("encodes"),
        answered,
    );
}

/// Decodes every example of a response and encodes it again.
pub fn round_trip<T: Serialize + DeserializeOwned>(id: &str, status: u16) {
    let document = document();
    let operation = document
        .operation(id)
        .expect("a vector for an operation of the document");
    let response = operation
        .response(status)
        .expect("a vector for a documented response");
    for example in &response.examples {
        let decoded: T =
            serde_json::from_value(example.value.clone()).expect("the example decodes");
        assert_equal(
            &serde_json::to_value(decoded).expect("encodes"),
            &example.value,
        );
    }
}

fn success(operation: &Operation) -> (u16, &Value) {
    let mut successes = operation
        .responses
        .iter()
        .filter(|response| response.status < 300);
    let response = successes.next().expect("every operation can succeed");
    let example = response
        .examples
        .first()
        .expect("every success has an example");
    (response.status, &example.value)
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
    let parameters = operation
        .parameters
        .iter()
        .filter(move |parameter| parameter.location == location);
    parameters.map(|parameter| {
        let text = match parameter
            .example
            .as_ref()
            .expect("every parameter has an example")
        {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        (parameter.name.clone(), text)
    })
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
        Value::Object(map) => map
            .iter()
            .map(|(key, value)| (key.clone(), normal(value)))
            .collect(),
        _ => value.clone(),
    }
}
