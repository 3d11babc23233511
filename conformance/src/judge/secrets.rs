//! What is secret in recorded traffic: by where it stands, by what it is called, and by the documents.

use std::collections::BTreeSet;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use rooms_openapi::Location;
use serde_json::Value;

use super::court::Court;
use crate::{
    exchange::{Exchange, Request},
    har::Captured,
    redact::{Secrets, Sort},
};

/// Headers whose values are credentials.
const CREDENTIAL_HEADERS: [&str; 4] = [
    "authorization",
    "o_t_h",
    "proxy-authorization",
    "x-auth-token",
];

/// A cookie of so many characters may open something; shorter ones hold settings, such as a language.
const COOKIE: usize = 16;

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

/// How the names of further parameters end that open something: the steps of a login, and signed URLs.
const SECRET_ENDINGS: [&str; 3] = ["_challenge", "_verifier", "signature"];

/// Below these names of an error stands what is wrong with a field, by the name of the field.
const EXPLANATIONS: [&str; 2] = ["details", "errors"];

/// Everything secret in the traffic. A credential that a client sends must not come back; what a
/// server gives away itself, such as a fresh token, is only kept out of what is shown.
pub(super) fn learn(court: &Court, captured: &[Captured], secrets: &mut Secrets) {
    let mut given = Vec::new();
    let mut shown = Vec::new();
    let mut kinds = Vec::new();
    let sent = |name: &str| {
        let name_in_lower_case = name.to_ascii_lowercase();
        let mut endings = SECRET_ENDINGS.iter();
        SECRET.contains(&name)
            || SECRET_IN_REQUESTS.contains(&name)
            || endings.any(|ending| name_in_lower_case.ends_with(ending))
    };
    for one in captured {
        let Exchange {
            request, response, ..
        } = &one.exchange;
        let pairs =
            url::form_urlencoded::parse(request.query.as_deref().unwrap_or_default().as_bytes());
        for (name, value) in pairs.into_owned() {
            fields(&name, &Value::from(value), sent, &mut given);
        }
        // What says that it is a form may be JSON all the same.
        let (form, json) = (request.form(), request.body.json());
        for body in [&form, &json].into_iter().flatten() {
            fields("", body, sent, &mut given);
        }
        let body = one.exchange.json();
        documented(
            court,
            one,
            form.as_ref().or(json.as_ref()),
            body.as_ref(),
            &mut kinds,
        );
        if let Some(response) = response {
            if let Some(body) = &body {
                fields("", body, |name| SECRET.contains(&name), &mut given);
            }
            credentials(&response.headers.0, &mut given);
            cookies(&response.headers.0, &mut given);
        }
        for (name, value) in brought(&one.exchange) {
            fields(&name, &Value::from(value), sent, &mut given);
        }
        cookies(&request.headers.0, &mut given);
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
    for (kind, secret) in &kinds {
        secrets.add_kind(kind, secret);
    }
}

/// What the document of an operation calls secret, in path, query and bodies.
fn documented(
    court: &Court,
    captured: &Captured,
    sent: Option<&Value>,
    came: Option<&Value>,
    found: &mut Vec<(String, String)>,
) {
    let Some((document, path)) = court.located(captured) else {
        return;
    };
    let exchange = &captured.exchange;
    let Request { method, query, .. } = &exchange.request;
    let below = path.strip_prefix(document.api().base_path());
    let Some(route) = below.and_then(|path| document.route(method, path)) else {
        return;
    };
    let operation = route.operation;
    let query = query.as_deref().unwrap_or_default().as_bytes();
    let query = url::form_urlencoded::parse(query).into_owned();
    let in_path = route.parameters.into_iter();
    let parameters = in_path
        .map(|one| (Location::Path, one))
        .chain(query.map(|one| (Location::Query, one)));
    for (location, (name, value)) in parameters {
        let parameter = operation.parameter(location, &name);
        if let Some(kind) = parameter.and_then(|one| one.redact.as_deref()) {
            found.push((kind.to_owned(), value));
        }
    }
    let request = operation.request_body.as_ref().map(|body| &body.schema);
    let response = exchange
        .status()
        .and_then(|status| operation.response(status)?.schema.as_ref());
    for (schema, body) in request.zip(sent).into_iter().chain(response.zip(came)) {
        for marked in document.annotations(schema, body, "x-redact") {
            let value = body.pointer(&marked.pointer).and_then(Value::as_str);
            if let (Some(kind), Some(value)) = (marked.value.as_str(), value) {
                found.push((kind.to_owned(), value.to_owned()));
            }
        }
    }
}

/// What a redirect brings along, in its query and its fragment.
fn brought(exchange: &Exchange) -> Vec<(String, String)> {
    let target = exchange.redirect().map(|redirect| redirect.target);
    let parts = target.iter().flat_map(|target| target.split(['?', '#']));
    parts
        .skip(1)
        .flat_map(|part| url::form_urlencoded::parse(part.as_bytes()).into_owned())
        .collect()
}

/// Cookies as they stand there, and the values that may open something. They are no credentials of these apis, and a
/// server may show what it keeps in one.
fn cookies(headers: &[(String, String)], found: &mut Vec<(String, String)>) {
    for (name, header) in headers {
        // Behind the first pair of a cookie that is set stand its attributes.
        let pairs = match name.as_str() {
            "cookie" => usize::MAX,
            "set-cookie" => 1,
            _ => continue,
        };
        found.push((name.clone(), header.clone()));
        let pairs = header.split(';').take(pairs);
        let values = pairs.filter_map(|pair| Some(pair.split_once('=')?.1.trim()));
        let values = values.filter(|value| value.len() >= COOKIE);
        found.extend(values.map(|value| (name.clone(), value.to_owned())));
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
