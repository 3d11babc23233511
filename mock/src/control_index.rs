//! What the mock offers, as text: the list of control calls, and the page at `/`.

use rooms_openapi::Environment;
use serde_json::{Value, json};

use crate::control::Control;

/// What the control offers, as its index lists it.
const OFFERED: &[(&str, &str)] = &[
    ("GET  /__mock/", "this list; for a browser, a page"),
    (
        "POST /__mock/reset",
        "back to the state at the start; {\"keepRequests\": true} leaves the request log as it is",
    ),
    (
        "POST /__mock/seed",
        "back to the start with another seed: {\"seed\": \"demo\"} or {\"seed\": \"empty\"}",
    ),
    (
        "GET  /__mock/state",
        "everything the mock knows; \"version\" and \"saved\" are what PUT takes",
    ),
    ("PUT  /__mock/state", "that state instead, as GET or --state wrote it"),
    ("GET  /__mock/clock", "the time, and what it follows"),
    ("GET  /__mock/requests", "the last thousand requests"),
    (
        "GET  /__mock/requests/{number}",
        "one of them with headers and bodies; ?secrets=shown leaves secrets in",
    ),
    ("GET  /__mock/events", "requests as they come, as server-sent events"),
    ("GET  /__mock/mailbox?email=…", "letters with invite tokens, of one address or of all"),
    ("GET  /__mock/pages", "pages that wait for approval"),
    ("POST /__mock/pages/{id}/approve", "approve a page"),
    ("POST /__mock/posts/{id}/likes", "a user likes a post: {\"userId\": …}"),
    ("POST /__mock/clock/advance", "let time pass: {\"seconds\": 3600}"),
    (
        "POST /__mock/legacy-groups/{groupId}/accept",
        "accept an invitation of legacy_groups: {\"userId\": 208}",
    ),
    (
        "POST /__mock/ucs/rooms/{roomId}/messages",
        "send to the chat of a room of ucs: {\"userId\": …, \"text\": …}, and \"fileId\", \"fileName\" of an uploaded file",
    ),
    (
        "POST /__mock/checkpoints",
        "remember the state as it is now: the answer has its \"id\"; a reset forgets it",
    ),
    ("POST /__mock/checkpoints/{id}/restore", "return to a state that was remembered"),
    (
        "POST /__mock/tokens",
        "an access token that may do no more than its scopes: {\"userId\": …, \"scopes\": \"openid\"}",
    ),
    (
        "POST /__mock/accounts",
        "a further account with tokens: {\"firstName\": …, \"lastName\": …, \"username\": …, \"email\": …}, all optional",
    ),
    ("GET  /__mock/accounts", "everybody who can log in, with tokens"),
    ("GET  /__mock/clients", "the OAuth2 clients, with redirect URIs"),
    (
        "POST /__mock/config",
        "add clients, users, rooms, posts, faults, interventions, settings: what --config takes",
    ),
    ("GET  /__mock/config/schema", "the JSON Schema of it"),
    (
        "GET  /__mock/faults",
        "the faults that are on, and all that there are with what triggers them",
    ),
    (
        "PUT  /__mock/faults",
        "these faults are on, and no others: {\"faults\": [\"owner-may-leave\"]}",
    ),
    (
        "POST /__mock/interventions",
        "trouble for calls: {\"operation\": \"join_group\", \"status\": 503}; also \"api\", \"delayMs\", \"drop\", \"body\", \"times\", \"probability\", \"callers\"",
    ),
    ("GET  /__mock/interventions", "the interventions that wait for calls"),
    ("DELETE /__mock/interventions/{id}", "end an intervention; without id all of them"),
    ("GET  /__mock/settings", "rate limit, lifetime of access tokens, latency"),
    (
        "PATCH /__mock/settings",
        "change them: {\"rateLimitEvery\": 30, \"accessTokenLifetime\": 20, \"latency\": {\"distribution\": \"uniform\", \"minMs\": 50, \"maxMs\": 300}}; null is off",
    ),
];

/// The list for programs.
pub(crate) fn calls() -> Value {
    let calls = OFFERED.iter().map(|(call, does)| {
        let (method, path) = call.split_once(' ').unwrap_or_default();
        json!({ "method": method, "path": path.trim(), "does": does })
    });
    json!({ "calls": calls.collect::<Vec<_>>() })
}

pub(crate) fn listing() -> String {
    let width = OFFERED.iter().map(|(call, _)| call.chars().count()).max().unwrap_or_default();
    OFFERED.iter().map(|(call, does)| format!("{call:width$}  {does}\n")).collect()
}

/// The page at `/`.
pub(crate) fn index(control: &Control) -> String {
    let people = control.people();
    let tokens: String = people
        .as_array()
        .into_iter()
        .flatten()
        .map(|person| {
            let text = |value: &Value| match value {
                Value::Null => "–".to_owned(),
                Value::String(text) => text.clone(),
                other => other.to_string(),
            };
            let line = |id: &Value, token: &Value| format!("{:<36}  {}", text(id), text(token));
            let own = ["legacyGroups", "ucs"].map(|api| &person[api]);
            let own = own.into_iter().filter(|own| !own.is_null());
            let own =
                own.map(|own| format!("{:20}{}\n", "", line(&own["userId"], &own["accessToken"])));
            let first = line(&person["userId"], &person["accessToken"]);
            format!("  {:17} {first}\n{}", text(&person["username"]), own.collect::<String>())
        })
        .collect();
    let documents = control.apis().documents();
    let environment = documents.first().map(|(document, _)| document.environment());
    let names: Vec<_> = documents
        .iter()
        .map(|(document, _)| format!("/openapi/{}.json", document.api().name()))
        .collect();
    let operations: String = documents
        .iter()
        .flat_map(|(document, prefix)| document.operations().iter().map(move |one| (prefix, one)))
        .map(|(prefix, one)| format!("  {:6} {prefix}{}\n", one.method, one.path))
        .collect();
    format!(
        "rooms-mock: a stand-in for the Quran Foundation Rooms API ({}).\n\n\
         Send two headers with every call: x-client-id: {} and x-auth-token, the first of\n{tokens}\n\
         The second of each is for legacy_groups (header o_t_h), the third for ucs (Authorization: Bearer).\n\
         Or log in: /oauth2/auth, as {} or as {} with its secret {}\n\n\
         Documents: {} (collections for Postman: …postman.json)\n\nOperations:\n{operations}\nControl:\n{}",
        environment.unwrap_or(Environment::PreLive),
        crate::account::CLIENT_ID,
        crate::account::CLIENT_ID,
        crate::oauth2::CONFIDENTIAL_CLIENT_ID,
        crate::oauth2::CLIENT_SECRET,
        names.join(", "),
        listing(),
    )
}
