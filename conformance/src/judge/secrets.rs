//! What is secret in recorded traffic, by where it stands.

use std::collections::BTreeSet;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::Value;

use crate::{
    exchange::Exchange,
    har::Captured,
    redact::{Secrets, Sort},
};

/// Headers whose values are credentials.
const CREDENTIAL_HEADERS: [&str; 5] = [
    "authorization",
    "cookie",
    "o_t_h",
    "set-cookie",
    "x-auth-token",
];

/// Names of fields and parameters whose values are secret wherever they stand.
const SECRET: [&str; 8] = [
    "access_token",
    "client_secret",
    "email",
    "emails",
    "expired_access_token",
    "id_token",
    "privateToken",
    "refresh_token",
];

/// The same of requests only: in a response a `code` is the name of an error.
const SECRET_IN_REQUESTS: [&str; 6] = [
    "code",
    "code_verifier",
    "id_token_hint",
    "password",
    "state",
    "token",
];

/// Below these names of an error stands what is wrong with a field, by the name of the field.
const EXPLANATIONS: [&str; 2] = ["details", "errors"];

/// Everything secret in the traffic. A credential that a client sends must not come back; what a
/// server gives away itself, such as a fresh token, is only kept out of what is shown.
pub(super) fn learn(captured: &[Captured], secrets: &mut Secrets) {
    let mut given = Vec::new();
    let mut shown = Vec::new();
    let sent = |name: &str| SECRET.contains(&name) || SECRET_IN_REQUESTS.contains(&name);
    for one in captured {
        let Exchange {
            request, response, ..
        } = &one.exchange;
        let pairs =
            url::form_urlencoded::parse(request.query.as_deref().unwrap_or_default().as_bytes());
        for (name, value) in pairs.into_owned() {
            fields(&name, &Value::from(value), sent, &mut given);
        }
        for body in [request.form(), request.body.json()].into_iter().flatten() {
            fields("", &body, sent, &mut given);
        }
        if let Some(response) = response {
            let body = response.body.json().unwrap_or_default();
            fields("", &body, |name| SECRET.contains(&name), &mut given);
            credentials(&response.headers.0, &mut given);
        }
        credentials(&request.headers.0, &mut shown);
    }
    // A token that a server issued in this very traffic came from there, so it may be in there.
    let issued: BTreeSet<&str> = given
        .iter()
        .filter(|(name, _)| name.ends_with("_token"))
        .map(|(_, secret)| secret.as_str())
        .collect();
    for (name, secret) in &shown {
        if !issued.contains(secret.as_str()) {
            secrets.add(Sort::Credential, secret, variable(name));
        }
    }
    for (name, secret) in &given {
        secrets.add(Sort::Private, secret, variable(name));
    }
}

fn variable(name: &str) -> String {
    let plain = |character: char| {
        if character.is_ascii_alphanumeric() {
            character.to_ascii_uppercase()
        } else {
            '_'
        }
    };
    name.chars().map(plain).collect()
}

fn credentials(headers: &[(String, String)], found: &mut Vec<(String, String)>) {
    for (name, value) in headers {
        if !CREDENTIAL_HEADERS.contains(&name.as_str()) {
            continue;
        }
        let secret = value
            .split_once(' ')
            .map_or(value.as_str(), |(_, rest)| rest);
        found.push((name.clone(), secret.to_owned()));
        let scheme = value.split(' ').next().unwrap_or_default();
        if name == "authorization" && scheme.eq_ignore_ascii_case("basic") {
            let pair = STANDARD
                .decode(secret)
                .ok()
                .and_then(|bytes| String::from_utf8(bytes).ok());
            if let Some((_, password)) = pair.as_deref().and_then(|pair| pair.split_once(':')) {
                found.push(("client_secret".to_owned(), password.to_owned()));
            }
        }
        if name.ends_with("cookie") {
            let values = value
                .split(';')
                .filter_map(|part| Some(part.split_once('=')?.1.trim()));
            found.extend(values.map(|value| (name.clone(), value.to_owned())));
        }
    }
}

/// Notes the texts below secret names.
fn fields(
    name: &str,
    value: &Value,
    secret: impl Fn(&str) -> bool + Copy,
    found: &mut Vec<(String, String)>,
) {
    match value {
        Value::String(text) if secret(name) => found.push((name.to_owned(), text.clone())),
        // The names in a list are those of the list.
        Value::Array(items) => items
            .iter()
            .for_each(|item| fields(name, item, secret, found)),
        Value::Object(map) => map
            .iter()
            .filter(|(key, _)| !EXPLANATIONS.contains(&key.as_str()))
            .for_each(|(key, child)| fields(key, child, secret, found)),
        _ => {}
    }
}
