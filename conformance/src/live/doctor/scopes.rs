//! Whether a token may do what the suite asks for.

use std::collections::{BTreeMap, BTreeSet};

use reqwest::StatusCode;
use rooms_openapi::{Api, Document};
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;

use super::{Patient, Sign};
use crate::live::login::unverified;

/// What is known about the scopes of a token.
pub(crate) enum Granted {
    Known(BTreeSet<String>, &'static str),
    Inactive,
    Unknown,
}

/// By introspection where the client may do that, else by what the token says of itself.
pub(crate) async fn granted(patient: &Patient, token: &SecretString) -> Granted {
    if let Some(answer) = introspected(patient, token).await {
        if answer["active"] != true {
            return Granted::Inactive;
        }
        if let Some(scope) = answer["scope"].as_str() {
            return Granted::Known(words(scope), "by introspection");
        }
    }
    let claims = unverified(token.expose_secret()).unwrap_or_default();
    for name in ["scp", "scope"] {
        let found = match &claims[name] {
            Value::String(text) => words(text),
            Value::Array(list) => {
                let words = list.iter().filter_map(Value::as_str);
                words.map(str::to_owned).collect()
            }
            _ => continue,
        };
        return Granted::Known(found, "by the token itself");
    }
    Granted::Unknown
}

fn words(text: &str) -> BTreeSet<String> {
    text.split_ascii_whitespace().map(str::to_owned).collect()
}

async fn introspected(patient: &Patient, token: &SecretString) -> Option<Value> {
    let answer = introspection(patient, token.expose_secret()).await?;
    if !answer.status().is_success() {
        return None;
    }
    answer.json().await.ok()
}

/// What introspection answers; none for a public client, which may not ask.
async fn introspection(patient: &Patient, token: &str) -> Option<reqwest::Response> {
    let secret = patient.connection.client_secret.as_ref()?;
    let base = patient.base(Api::OAuth2)?;
    let form =
        url::form_urlencoded::Serializer::new(String::new()).append_pair("token", token).finish();
    let request = patient
        .http
        .post(format!("{base}/oauth2/introspect"))
        .basic_auth(encoded(&patient.connection.client_id), Some(encoded(secret.expose_secret())))
        .header("content-type", "application/x-www-form-urlencoded")
        .body(form);
    request.send().await.ok()
}

/// Whether the client is known, and its secret the right one: found out by asking about a token that nobody has.
pub(crate) async fn client(patient: &Patient) -> Option<Sign> {
    let answer = introspection(patient, "nobody-has-this-token").await?;
    match answer.status() {
        StatusCode::UNAUTHORIZED => Some(Sign::problem(
            "client",
            "the OAuth2 host refuses client id and secret (401), so no token can be renewed",
            "check QF_CLIENT_ID and QF_CLIENT_SECRET",
        )),
        status if status.is_success() => {
            Some(Sign::fine("client", "the OAuth2 host accepts client id and secret"))
        }
        // It may be closed to this client.
        _ => None,
    }
}

/// As RFC 6749 wants it in HTTP Basic.
fn encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// The scopes that the operations of the suite need, each with the operations.
fn needed(patient: &Patient) -> BTreeMap<String, Vec<String>> {
    let environment = patient.connection.kind.environment();
    let document = Document::load(Api::QuranReflect, environment);
    let mut needed: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for operation in document.operations() {
        for scope in &operation.scopes {
            let operations = needed.entry(scope.clone()).or_default();
            operations.push(operation.id.clone());
        }
    }
    needed
}

/// What is missing.
pub(crate) fn judge(
    topic: &'static str,
    patient: &Patient,
    granted: Granted,
    renewable: bool,
) -> Sign {
    let (granted, how) = match granted {
        Granted::Known(granted, how) => (granted, how),
        Granted::Inactive => {
            let text = "introspection says that the access token is worth nothing";
            let login = format!("cargo run -p conformance -- login {topic}");
            return if renewable {
                let advice = format!("the next run tries to renew it; if it cannot: {login}");
                Sign::unsure(topic, text, advice)
            } else {
                Sign::problem(topic, text, login)
            };
        }
        Granted::Unknown => {
            return Sign::fine(
                topic,
                "its scopes cannot be told: the token does not say, and only a confidential client \
                 may look into it",
            );
        }
    };
    let covered = |scope: &str| {
        let parent = scope.split_once('.').map(|(parent, _)| parent);
        granted.contains(scope) || parent.is_some_and(|parent| granted.contains(parent))
    };
    let needed = needed(patient);
    let missing: Vec<_> = needed.iter().filter(|(scope, _)| !covered(scope)).collect();
    if missing.is_empty() {
        let count = needed.len();
        return Sign::fine(topic, format!("all {count} scopes that are needed ({how})"));
    }
    let shown: Vec<_> = missing
        .iter()
        .map(|(scope, operations)| format!("{scope} (for {})", operations.join(", ")))
        .collect();
    Sign::problem(
        topic,
        format!("scopes are missing ({how}): {}", shown.join("; ")),
        format!(
            "have them approved for the client, then log in again: cargo run -p conformance -- login \
             {topic}"
        ),
    )
}
