//! The control over HTTP, below `/__mock/`, and the two plain index pages.

use std::time::Duration;

use http::request::Parts;
use rooms_openapi::Environment;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::account::{Account, OwnAccount};
use crate::control::Control;
use crate::control_data::{ControlError, NewAccount};
use crate::control_http_trouble;
use crate::input::Payload;
use crate::oauth2::Scopes;
use crate::reply::Reply;
use crate::seed::Seed;
use crate::ucs::NewChatMessage;

/// What the control offers, as its index lists it.
const OFFERED: &[(&str, &str)] = &[
    ("GET  /__mock/", "this list"),
    ("POST /__mock/reset", "back to the state at the start"),
    (
        "POST /__mock/seed",
        "back to the start with another seed: {\"seed\": \"demo\"} or {\"seed\": \"empty\"}",
    ),
    (
        "GET  /__mock/state",
        "everything the mock knows, without tokens",
    ),
    ("GET  /__mock/requests", "the last thousand requests"),
    (
        "GET  /__mock/mailbox?email=…",
        "letters with invite tokens, of one address or of all",
    ),
    ("GET  /__mock/pages", "pages that wait for approval"),
    ("POST /__mock/pages/{id}/approve", "approve a page"),
    (
        "POST /__mock/posts/{id}/likes",
        "a user likes a post: {\"userId\": …}",
    ),
    (
        "POST /__mock/clock/advance",
        "let time pass: {\"seconds\": 3600}",
    ),
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
    (
        "POST /__mock/checkpoints/{id}/restore",
        "return to a state that was remembered",
    ),
    (
        "POST /__mock/tokens",
        "an access token that may do no more than its scopes: {\"userId\": …, \"scopes\": \"openid\"}",
    ),
    (
        "POST /__mock/accounts",
        "a further account with tokens: {\"firstName\": …, \"lastName\": …, \"username\": …, \"email\": …}, all optional",
    ),
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
    (
        "GET  /__mock/interventions",
        "the interventions that wait for calls",
    ),
    (
        "DELETE /__mock/interventions/{id}",
        "end an intervention; without id all of them",
    ),
    (
        "GET  /__mock/settings",
        "rate limit, lifetime of access tokens, latency",
    ),
    (
        "PATCH /__mock/settings",
        "change them: {\"rateLimitEvery\": 30, \"accessTokenLifetime\": 20, \"latency\": {\"distribution\": \"uniform\", \"minMs\": 50, \"maxMs\": 300}}; null is off",
    ),
];

/// Serves a request; `path` is what follows `/__mock`.
pub(crate) fn serve(control: &Control, parts: &Parts, path: &str, payload: &Payload) -> Reply {
    let method = if parts.method == http::Method::HEAD {
        "GET"
    } else {
        parts.method.as_str()
    };
    let segments: Vec<&str> = path
        .split('/')
        .filter(|segment| !segment.is_empty())
        .collect();
    match (method, segments.as_slice()) {
        ("GET", []) => Reply::text(200, listing()),
        ("POST", ["reset"]) => {
            control.reset();
            done()
        }
        ("POST", ["seed"]) => with_body(payload, |wanted: SeedWanted| {
            match wanted.seed.parse::<Seed>() {
                Ok(seed) => {
                    control.seed(seed);
                    done()
                }
                Err(error) => Reply::error(400, "invalid_request", &error.to_string()),
            }
        }),
        ("GET", ["state"]) => Reply::json(200, &control.state()),
        ("GET", ["requests"]) => Reply::json(200, &json!({ "requests": control.requests() })),
        ("GET", ["mailbox"]) => mailbox(control, parts.uri.query()),
        ("GET", ["pages" | "pages-pending"] | ["pages", "pending"]) => {
            Reply::json(200, &json!({ "pages": control.pending_pages() }))
        }
        ("POST", ["pages", id, "approve"]) => approve(control, id),
        ("POST", ["legacy-groups", id, "accept"]) => {
            with_body(payload, |by: AcceptedBy| match id.parse() {
                Ok(id) => match control.accept_legacy_invitation(id, by.user_id) {
                    Ok(()) => done(),
                    Err(error) => refused(&error),
                },
                Err(_) => Reply::error(400, "invalid_request", "The id of a group is an integer."),
            })
        }
        ("POST", ["ucs", "rooms", id, "messages"]) => {
            with_body(payload, |new: NewChatMessage| match id.parse() {
                Ok(id) => match control.post_chat_message(id, new) {
                    Ok(()) => done(),
                    Err(error) => refused(&error),
                },
                Err(_) => Reply::error(400, "invalid_request", "The id of a room is a UUID."),
            })
        }
        ("POST", ["posts", id, "likes"]) => with_body(payload, |by: LikedBy| match id.parse() {
            Ok(id) => match control.like_post(id, &by.user_id) {
                Ok(()) => done(),
                Err(error) => refused(&error),
            },
            Err(_) => Reply::error(400, "invalid_request", "The id of a post is an integer."),
        }),
        ("POST", ["clock", "advance"]) => with_body(payload, |by: Advance| {
            control.advance_clock(Duration::from_secs(by.seconds));
            Reply::json(200, &json!({ "success": true, "now": control.now() }))
        }),
        ("POST", ["checkpoints"]) => {
            let id = control.kept().keep(control.checkpoint());
            Reply::json(201, &json!({ "id": id }))
        }
        ("POST", ["checkpoints", id, "restore"]) => restore(control, id),
        ("POST", ["tokens"]) => with_body(payload, |wanted: TokenWanted| {
            let known = control.scopes();
            if !Scopes::parse(&wanted.scopes).is_within(&known) {
                let message = format!("A scope is unknown; the scopes are: {known}.");
                return Reply::error(400, "invalid_request", &message);
            }
            match control.issue_access_token(&wanted.user_id, &wanted.scopes) {
                Some(token) => Reply::json(201, &json!({ "accessToken": token })),
                None => Reply::error(404, "not_found", "No user has this id."),
            }
        }),
        ("POST", ["accounts"]) => with_body(payload, |new: NewAccount| {
            match control.create_account(new) {
                Ok(account) => Reply::json(201, &account_json(&account)),
                Err(error) => refused(&error),
            }
        }),
        (_, ["faults" | "interventions" | "settings", ..]) => {
            control_http_trouble::serve(control, method, &segments, payload)
                .unwrap_or_else(|| not_offered(method, path))
        }
        _ => not_offered(method, path),
    }
}

fn not_offered(method: &str, path: &str) -> Reply {
    let message = format!(
        "The control does not offer {method} /__mock{path}; GET /__mock/ lists what it offers."
    );
    Reply::error(404, "not_found", &message)
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct SeedWanted {
    seed: String,
}

#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct AcceptedBy {
    user_id: i64,
}

#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct LikedBy {
    user_id: String,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Advance {
    seconds: u64,
}

#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct TokenWanted {
    user_id: String,
    scopes: String,
}

pub(crate) fn with_body<T: DeserializeOwned>(
    payload: &Payload,
    act: impl FnOnce(T) -> Reply,
) -> Reply {
    let Payload::Complete(bytes) = payload else {
        return Reply::error(
            400,
            "invalid_request",
            "The body is too large or incomplete.",
        );
    };
    // No body is as good as an empty object where everything is optional.
    let text: &[u8] = if bytes.is_empty() { b"{}" } else { bytes };
    match serde_json::from_slice(text) {
        Ok(input) => act(input),
        Err(error) => Reply::error(
            400,
            "invalid_request",
            &format!("The body does not fit: {error}."),
        ),
    }
}

fn mailbox(control: &Control, query: Option<&str>) -> Reply {
    let pairs = query.unwrap_or_default().split('&');
    let mut email = None;
    for pair in pairs.filter(|pair| !pair.is_empty()) {
        match pair.split_once('=') {
            Some(("email", value)) => email = email.or(Some(value)),
            // Whoever misspells it would get the letters of all.
            _ => {
                let message = "The mailbox takes nothing but an address: ?email=….";
                return Reply::error(400, "invalid_request", message);
            }
        }
    }
    let mails = match email {
        Some(email) => {
            let decoded = percent_encoding::percent_decode_str(email).decode_utf8_lossy();
            control.mailbox(&decoded)
        }
        None => control.mails(),
    };
    Reply::json(200, &json!({ "mails": mails }))
}

fn approve(control: &Control, id: &str) -> Reply {
    match id.parse::<i64>().map(|id| control.approve_page(id)) {
        Ok(Ok(())) => done(),
        Ok(Err(error)) => refused(&error),
        Err(_) => Reply::error(
            400,
            "invalid_request",
            "The id of a page request is an integer.",
        ),
    }
}

fn restore(control: &Control, id: &str) -> Reply {
    match id.parse().ok().and_then(|id| control.kept().get(id)) {
        Some(checkpoint) => {
            control.restore(&checkpoint);
            done()
        }
        None => {
            let message = "No state is remembered under this id; a reset forgets them all.";
            Reply::error(404, "not_found", message)
        }
    }
}

pub(crate) fn refused(error: &ControlError) -> Reply {
    match error {
        ControlError::NoSuchRequest(_)
        | ControlError::NoInvitation(_)
        | ControlError::NotLiked(_)
        | ControlError::NoIntervention(_)
        | ControlError::NotPosted(_) => Reply::error(404, "not_found", &error.to_string()),
        ControlError::UnknownFault(_) | ControlError::Senseless(_) => {
            Reply::error(400, "invalid_request", &error.to_string())
        }
        ControlError::AccountExists(_) => Reply::error(409, "conflict", &error.to_string()),
    }
}

pub(crate) fn done() -> Reply {
    Reply::json(200, &json!({ "success": true }))
}

fn account_json(account: &Account) -> Value {
    json!({
        "userId": account.user_id,
        "username": account.username,
        "email": account.email,
        "accessToken": account.access_token,
        "refreshToken": account.refresh_token,
        "expiredAccessToken": account.expired_access_token,
        "legacyGroups": own_json(&account.legacy_groups),
        "ucs": own_json(&account.ucs),
    })
}

fn own_json<Id: serde::Serialize>(account: &OwnAccount<Id>) -> Value {
    json!({
        "userId": account.user_id,
        "accessToken": account.access_token,
        "expiredAccessToken": account.expired_access_token,
    })
}

fn listing() -> String {
    let width = OFFERED
        .iter()
        .map(|(call, _)| call.chars().count())
        .max()
        .unwrap_or_default();
    OFFERED
        .iter()
        .map(|(call, does)| format!("{call:width$}  {does}\n"))
        .collect()
}

/// The page at `/`.
pub(crate) fn index(control: &Control) -> String {
    let accounts = crate::account::Accounts::fixed();
    let tokens: String = accounts
        .named()
        .map(|(role, account)| {
            format!(
                "  {role:9} {:14} {}  {}\n{:27}{:<36}  {}\n{:27}{:<36}  {}\n",
                account.username,
                account.user_id,
                account.access_token,
                "",
                account.legacy_groups.user_id,
                account.legacy_groups.access_token,
                "",
                account.ucs.user_id.to_string(),
                account.ucs.access_token,
            )
        })
        .collect();
    let documents = control.apis().documents();
    let environment = documents
        .first()
        .map(|(document, _)| document.environment());
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
         Documents: {}\n\nOperations:\n{operations}\nControl:\n{}",
        environment.unwrap_or(Environment::PreLive),
        crate::account::CLIENT_ID,
        crate::account::CLIENT_ID,
        crate::oauth2::CONFIDENTIAL_CLIENT_ID,
        crate::oauth2::CLIENT_SECRET,
        names.join(", "),
        listing(),
    )
}
