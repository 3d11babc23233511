//! The control over HTTP, below `/__mock/`.

use std::time::Duration;

use http::request::Parts;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::config::Config;
use crate::control::Control;
use crate::control_config::account_json;
use crate::control_data::{ControlError, NewAccount};
use crate::control_http_trouble;
use crate::control_index;
use crate::domain::instant;
use crate::input::Payload;
use crate::json;
use crate::oauth2::Scopes;
use crate::reply::Reply;
use crate::saved::StateError;
use crate::seed::Seed;
use crate::shown::shown;
use crate::ucs::NewChatMessage;

/// Serves a request; `path` is what follows `/__mock`.
pub(crate) fn serve(control: &Control, parts: &Parts, path: &str, payload: &Payload) -> Reply {
    let method = if parts.method == http::Method::HEAD { "GET" } else { parts.method.as_str() };
    let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    match (method, segments.as_slice()) {
        ("GET", []) if asks_for_json(parts) => Reply::json(200, &control_index::calls()),
        ("GET", []) => Reply::text(200, control_index::listing()),
        ("POST", ["reset"]) => with_body(payload, |wanted: ResetWanted| {
            control.renew(None, wanted.keep_requests);
            done()
        }),
        ("POST", ["seed"]) => {
            with_body(payload, |wanted: SeedWanted| match wanted.seed.parse::<Seed>() {
                Ok(seed) => {
                    control.renew(Some(seed), wanted.keep_requests);
                    done()
                }
                Err(error) => Reply::error(400, "invalid_request", &error.to_string()),
            })
        }
        ("GET", ["state"]) => state(control),
        ("PUT", ["state"]) => {
            with_body(payload, |state: Value| match control.import_state(state) {
                Ok(()) => done(),
                Err(error) => Reply::error(400, "invalid_request", &said(&error)),
            })
        }
        ("GET", ["clock"]) => Reply::json(200, &clock(control)),
        ("GET", ["requests"]) => Reply::json(200, &json!({ "requests": control.requests() })),
        ("GET", ["requests", number]) => request(control, parts, number),
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
                Err(_) => no_id(id, "The id of a group is an integer"),
            })
        }
        ("POST", ["ucs", "rooms", id, "messages"]) => {
            with_body(payload, |new: NewChatMessage| match id.parse() {
                Ok(id) => match control.post_chat_message(id, new) {
                    Ok(()) => done(),
                    Err(error) => refused(&error),
                },
                Err(_) => no_id(id, "The id of a room is a UUID"),
            })
        }
        ("POST", ["posts", id, "likes"]) => with_body(payload, |by: LikedBy| match id.parse() {
            Ok(id) => match control.like_post(id, &by.user_id) {
                Ok(()) => done(),
                Err(error) => refused(&error),
            },
            Err(_) => no_id(id, "The id of a post is an integer"),
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
            let unknown = Scopes::parse(&wanted.scopes).without(&known);
            if !unknown.is_empty() {
                let message = format!(
                    "A scope is unknown: {}. The scopes are: {known}.",
                    shown(&unknown.to_string())
                );
                return Reply::error(400, "invalid_request", &message);
            }
            match control.issue_access_token(&wanted.user_id, &wanted.scopes) {
                Some(token) => Reply::json(201, &json!({ "accessToken": token })),
                None => {
                    let message = format!("No user has the id {}.", shown(&wanted.user_id));
                    Reply::error(404, "not_found", &message)
                }
            }
        }),
        ("GET", ["accounts"]) => Reply::json(200, &json!({ "accounts": control.people() })),
        ("GET", ["clients"]) => Reply::json(200, &json!({ "clients": control.clients() })),
        ("POST", ["config"]) => with_body(payload, |config: Config| match control.add(&config) {
            Ok(()) => done(),
            Err(error) => Reply::error(400, "invalid_request", &error.to_string()),
        }),
        ("GET", ["config", "schema"]) => Reply::json(200, &Config::schema()),
        ("POST", ["accounts"]) => {
            with_body(payload, |new: NewAccount| match control.create_account(new) {
                Ok(account) => Reply::json(201, &account_json(&account)),
                Err(error) => refused(&error),
            })
        }
        (_, ["faults" | "interventions" | "settings", ..]) => {
            control_http_trouble::serve(control, method, &segments, payload)
                .unwrap_or_else(|| not_offered(method, path))
        }
        _ => not_offered(method, path),
    }
}

/// The reply to an id that is none.
pub(crate) fn no_id(given: &str, what: &str) -> Reply {
    let message = format!("{what} (given: {}).", shown(given));
    Reply::error(400, "invalid_request", &message)
}

fn not_offered(method: &str, path: &str) -> Reply {
    let message = format!(
        "The control does not offer {} /__mock{}; GET /__mock/ lists what it offers.",
        shown(method),
        shown(path)
    );
    Reply::error(404, "not_found", &message)
}

/// Whether JSON is asked for by its name.
fn asks_for_json(parts: &Parts) -> bool {
    let mut accepted = parts.headers.get_all(http::header::ACCEPT).iter();
    accepted.any(|value| value.to_str().is_ok_and(|value| value.contains("application/json")))
}

#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ResetWanted {
    #[serde(default)]
    keep_requests: bool,
}

#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct SeedWanted {
    seed: String,
    #[serde(default)]
    keep_requests: bool,
}

/// All of it to read, and the same as it is saved.
fn state(control: &Control) -> Reply {
    match control.export_state() {
        Ok(saved) => {
            let mut state = control.state();
            for (name, value) in saved.as_object().into_iter().flatten() {
                state[name] = value.clone();
            }
            Reply::json(200, &state)
        }
        Err(error) => Reply::error(500, "internal_server_error", &said(&error)),
    }
}

fn clock(control: &Control) -> Value {
    let clock = control.store().lock().clock;
    json!({ "now": instant(clock.now()), "kind": clock.kind() })
}

/// An error with its cause.
fn said(error: &StateError) -> String {
    match std::error::Error::source(error) {
        Some(cause) => format!("{error}: {cause}"),
        None => error.to_string(),
    }
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
        return Reply::error(400, "invalid_request", "The body is too large or incomplete.");
    };
    // No body is as good as an empty object where everything is optional.
    let text: &[u8] = if bytes.is_empty() { b"{}" } else { bytes };
    match json::parse(text) {
        Ok(input) => act(input),
        Err(mistake) => Reply::error(400, "invalid_request", &format!("The body {mistake}.")),
    }
}

/// A request with headers and bodies.
fn request(control: &Control, parts: &Parts, number: &str) -> Reply {
    let noted = number.parse().ok();
    let noted = noted.and_then(|number| control.journal().noted(number));
    let Some(noted) = noted else {
        let message = "No request is known under this number; the last thousand since a reset are.";
        return Reply::error(404, "not_found", message);
    };
    let open = match parts.uri.query() {
        None | Some("") => false,
        Some("secrets=shown") => true,
        // Whoever misspells it would take covered for sent.
        Some(_) => {
            let message = "The only thing to ask for is ?secrets=shown.";
            return Reply::error(400, "invalid_request", message);
        }
    };
    let base = control.place().of(parts.uri.authority(), &parts.headers);
    let mut shown = json!(noted.line);
    if let (Some(exchange), Ok(base)) = (noted.exchange, base) {
        shown["exchange"] = json!(exchange.shown(&base, open));
    }
    Reply::json(200, &shown)
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
        Err(_) => no_id(id, "The id of a page request is an integer"),
    }
}

fn restore(control: &Control, id: &str) -> Reply {
    match id.parse().ok().and_then(|id| control.kept().get(id)) {
        Some(checkpoint) => {
            control.restore(&checkpoint);
            done()
        }
        None => {
            let message = "No state is remembered under this id; a reset forgets them all, and of too many the oldest are forgotten.";
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
