//! What is secret in recorded traffic: what the documents say, credentials of these apis, and what is secret by its kind.

use std::collections::BTreeSet;

use base64::{Engine as _, engine::general_purpose::STANDARD};

use super::config::JudgeConfig;
use crate::{
    har::Captured,
    redact::{Documented, Secrets, Sort, Traffic, is_variable},
};

/// Headers whose values are credentials.
const CREDENTIAL_HEADERS: [&str; 4] =
    ["authorization", "o_t_h", "proxy-authorization", "x-auth-token"];

/// What a server issues, so that it may send it again.
const ISSUED: [&str; 4] = ["ACCESS_TOKEN", "EXPIRED_ACCESS_TOKEN", "ID_TOKEN", "REFRESH_TOKEN"];

/// Everything secret in the traffic. A credential that a client sends must not come back; what a
/// server gives away itself, such as a fresh token, is only kept out of what is shown.
pub(super) fn learn(
    config: &JudgeConfig,
    captured: &[Captured],
    traffic: &mut Traffic,
    secrets: &mut Secrets,
) {
    let mut sent = Vec::new();
    let mut kinds = Vec::new();
    for one in captured {
        let documented = documented(config, one, &mut kinds);
        traffic.see(&one.exchange, &documented);
        credentials(&one.exchange.request.headers.0, &mut sent);
    }
    let found = traffic.found();
    // A token that a server issued in this very traffic came from there, so it may be in there.
    let issued: BTreeSet<&str> = found
        .iter()
        .filter(|one| one.received && ISSUED.contains(&one.variable.as_str()))
        .map(|one| one.secret.as_str())
        .collect();
    for (variable, secret) in sent {
        if !issued.contains(secret.as_str()) {
            secrets.add(Sort::Credential, secret, variable);
        }
    }
    for one in found {
        secrets.add(Sort::Private, one.secret, one.variable);
    }
    for (kind, secret) in &kinds {
        secrets.add_kind(kind, secret);
    }
}

/// What the document of an operation says of an exchange; what it calls secret is noted.
fn documented(
    config: &JudgeConfig,
    captured: &Captured,
    found: &mut Vec<(String, String)>,
) -> Documented {
    let Some((document, path)) = config.located(captured) else {
        return Documented::default();
    };
    Documented::of(&document, &path, &captured.exchange, found)
}

/// The credentials that a request brings, by their variables.
fn credentials(headers: &[(String, String)], found: &mut Vec<(String, String)>) {
    for (name, value) in headers {
        if !CREDENTIAL_HEADERS.contains(&name.as_str()) {
            continue;
        }
        let secret = value.split_once(' ').map_or(value.as_str(), |(_, rest)| rest);
        // An archive of ours has its secrets replaced already.
        if is_variable(secret) {
            continue;
        }
        let variable = name.to_ascii_uppercase().replace('-', "_");
        found.push((variable, secret.to_owned()));
        let scheme = value.split(' ').next().unwrap_or_default();
        if name == "authorization" && scheme.eq_ignore_ascii_case("basic") {
            let pair = STANDARD.decode(secret).ok().and_then(|bytes| String::from_utf8(bytes).ok());
            if let Some((_, password)) = pair.as_deref().and_then(|pair| pair.split_once(':')) {
                found.push(("CLIENT_SECRET".to_owned(), password.to_owned()));
            }
        }
    }
}
