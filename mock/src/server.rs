//! The HTTP side: bodies within bounds, CORS, the request log, and who serves which path.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::response::Response;
use bytes::{Bytes, BytesMut};
use futures_util::StreamExt as _;
use http::{HeaderMap, HeaderName, HeaderValue, Method, header, request::Parts};
use rooms_openapi::{Api, Document};
use serde_json::{Value, json};

use crate::advice;
use crate::control::Control;
#[cfg(feature = "docs")]
use crate::docs;
use crate::domain::RuleId;
use crate::events;
use crate::exchange::Exchange;
use crate::input::{LARGEST_BODY, Payload};
use crate::journal::LoggedRequest;
use crate::oauth2;
use crate::page;
use crate::place;
use crate::postman;
use crate::reply::Reply;
use crate::secrets::{blotted, covered};
use crate::serve::{Incoming, Served};
use crate::trouble;
use crate::wire::Refused;
use crate::{control_http, control_index};

/// Beyond this a connection is closed instead of read to its end.
const MOST_DRAINED: usize = 16 * LARGEST_BODY;

/// The router of a mock: one handler, because the document routes.
pub(crate) fn router(control: Control) -> Router {
    Router::new().fallback(handle).with_state(Arc::new(control))
}

async fn handle(State(control): State<Arc<Control>>, request: Request) -> Response {
    let (mut parts, body) = request.into_parts();
    if parts.uri.path() == "/health" && matches!(parts.method, Method::GET | Method::HEAD) {
        // Asked every few seconds by whoever keeps containers running: not worth a line of the log. A port of HTTPS answers
        // it in plain HTTP too, because whoever asks may not know the certificate.
        let health = json!({ "status": "ok" });
        return respond(&parts, Reply::json(200, &health).into(), Reader::Anybody);
    }
    let place = control.place().of(parts.uri.authority(), &parts.headers);
    if let Ok(base) = &place
        && let Some(response) = look(&control, &parts, base)
    {
        return response;
    }
    let payload = read(body).await;
    let (mut served, reader) = match place {
        Ok(base) => {
            let reader = Reader::of(&control, &parts, &base);
            (serve(&control, &parts, &payload, &base).await, reader)
        }
        Err(elsewhere) => (elsewhere.reply().into(), Reader::Nobody),
    };
    trouble::tell(&control, &mut served);
    served.warn();
    let line = line(&parts, &served);
    let body = served.reply.body.clone();
    let response = respond(&parts, served, reader);
    if Refused::of(&parts.headers).is_some() {
        // They are those of a request that stands for it.
        parts.headers.clear();
    }
    let exchange = Exchange::new(parts, payload, response.headers(), body);
    control.journal().note(line, exchange);
    response
}

/// The reply to somebody who looks at the page, or watches. It changes nothing, and would fill the log that is looked at.
fn look(control: &Control, parts: &Parts, base: &str) -> Option<Response> {
    let path = parts.uri.path();
    let reading = matches!(parts.method, Method::GET | Method::HEAD);
    if !reading || !is_control(path) || Refused::of(&parts.headers).is_some() {
        return None;
    }
    if !control.place().may_control(base, &parts.method, &parts.headers) {
        return None;
    }
    let reader = Reader::of(control, parts, base);
    let reply = match events::serve(control, parts) {
        Some(Ok(mut response)) => {
            allow_origins(&parts.headers, response.headers_mut(), reader);
            return Some(response);
        }
        Some(Err(reply)) => reply,
        None => page_of(control, parts, base)?,
    };
    Some(respond(parts, reply.into(), reader))
}

#[cfg(feature = "docs")]
fn page_of(control: &Control, parts: &Parts, base: &str) -> Option<Reply> {
    docs::serve(control, parts).or_else(|| page::serve(control, parts, base))
}

#[cfg(not(feature = "docs"))]
use page::serve as page_of;

async fn serve(control: &Control, parts: &Parts, payload: &Payload, base: &str) -> Served {
    let path = parts.uri.path();
    if let Some(refused) = Refused::of(&parts.headers) {
        return unreadable(control, path, &refused);
    }
    if is_control(path) && !control.place().may_control(base, &parts.method, &parts.headers) {
        return place::foreign().into();
    }
    if parts.method == Method::OPTIONS {
        return options(control, path).into();
    }
    let reading = matches!(parts.method, Method::GET | Method::HEAD);
    if !reading && !makes_room(path) {
        let room = control.store().lock().make_room(payload);
        if let Err(message) = room {
            return failed(control, path, (507, "insufficient_storage"), message);
        }
    }
    if let Some(page) = path.strip_prefix("/__mock/oauth2/") {
        return oauth2::pages(control, parts, base, page, payload);
    }
    if let Some(below) =
        path.strip_prefix("/__mock").filter(|below| below.is_empty() || below.starts_with('/'))
    {
        return control_http::serve(control, parts, below, payload).into();
    }
    let incoming = |path| Incoming {
        method: &parts.method,
        path,
        query: parts.uri.query(),
        headers: &parts.headers,
        payload,
        base,
    };
    let mut services = control.apis().each();
    if let Some(served) = services.find_map(|service| service.beside(incoming(path))) {
        return served;
    }
    if let Some((service, below)) = control.apis().of(path) {
        return trouble::serve(control, service, incoming(below)).await;
    }
    let documents = control.apis().documents();
    if reading && path == "/" {
        return Reply::text(200, control_index::index(control)).into();
    }
    let named = path.strip_prefix("/openapi/").and_then(|file| file.strip_suffix(".json"));
    let collection = named.and_then(|name| name.strip_suffix(".postman"));
    let wanted =
        documents.iter().find(|(document, _)| collection.or(named) == Some(document.api().name()));
    if let (true, Some((document, _))) = (reading, wanted) {
        let file = match collection {
            Some(_) => postman::collection(document, base),
            None => own_server_first(document, base),
        };
        return Reply::json(200, &file).into();
    }
    advice::no_route(&documents, parts.method.as_str(), path).into()
}

/// A document that names this mock before the servers that it is a stand-in for.
fn own_server_first(document: &Document, base: &str) -> Value {
    let mut value = document.published();
    let own = json!({
        "url": format!("{base}{}", document.api().mount_path()),
        "description": "This mock",
    });
    match value.get_mut("servers").and_then(Value::as_array_mut) {
        Some(servers) => servers.insert(0, own),
        None => value["servers"] = json!([own]),
    }
    value
}

/// Whether a path leads to the control, or to the page that lists all tokens. Browsers are sent to the pages of the login
/// from anywhere, and their forms have a proof.
fn is_control(path: &str) -> bool {
    let below = |folder: &str| {
        let rest = path.strip_prefix(folder);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    (path == "/" || below("/__mock") || below("/docs")) && !path.starts_with("/__mock/oauth2/")
}

/// The reply to what is no request that could be served, in the shape of the api that the path belongs to.
fn unreadable(control: &Control, path: &str, refused: &Refused) -> Served {
    let what = (refused.status(), refused.kind());
    failed(control, path, what, &refused.message())
}

/// An error in the shape of the api that a path belongs to.
fn failed(control: &Control, path: &str, (status, kind): (u16, &str), message: &str) -> Served {
    match control.apis().of(path) {
        Some((service, _)) => Served {
            api: Some(service.document().api()),
            ..service.failed(status, kind, message).into()
        },
        None => Reply::error(status, kind, message).into(),
    }
}

/// Whether what is asked for leaves less behind than there was.
fn makes_room(path: &str) -> bool {
    ["/__mock/reset", "/__mock/seed", "/__mock/state"].contains(&path) || path.ends_with("/restore")
}

/// What may be sent to a path. Browsers ask before they send credential headers.
fn options(control: &Control, path: &str) -> Reply {
    let mut allowed = control
        .apis()
        .of(path)
        .map(|(service, below)| advice::methods(service.document(), below))
        .unwrap_or_default();
    if allowed.is_empty() {
        allowed = vec!["GET", "POST", "PUT"];
    }
    allowed.push("OPTIONS");
    let mut reply = Reply::text(204, Bytes::new()).with_header(header::ALLOW, &allowed.join(", "));
    reply.headers.remove(header::CONTENT_TYPE);
    reply
}

/// Reads a body. One that is too large is read on and thrown away, so that the caller gets to see the answer.
async fn read(body: Body) -> Payload {
    let (mut stream, mut kept, mut seen) = (body.into_data_stream(), BytesMut::new(), 0_usize);
    while let Some(chunk) = stream.next().await {
        let Ok(chunk) = chunk else {
            return Payload::Broken;
        };
        seen = seen.saturating_add(chunk.len());
        if seen <= LARGEST_BODY {
            kept.extend_from_slice(&chunk);
        } else if seen > MOST_DRAINED {
            break;
        }
    }
    if seen <= LARGEST_BODY { Payload::Complete(kept.freeze()) } else { Payload::TooLarge }
}

/// What the log says about a request.
fn line(parts: &Parts, served: &Served) -> LoggedRequest {
    LoggedRequest {
        number: 0,
        method: parts.method.to_string(),
        path: covered(&blotted(parts.uri.path(), parts.uri.query())),
        status: served.reply.status,
        api: served.api.map(Api::name),
        operation: served.operation.clone(),
        caller: served.caller.clone(),
        rule: served.reply.rule.map(RuleId::name),
        message: served.reply.note.as_deref().map(covered),
        warning: served.warning.as_deref().map(covered),
        faults: served.faults.clone(),
    }
}

/// Pages of which origin may read a reply.
enum Reader {
    Anybody,
    /// The page that asked, because it was allowed.
    Page(HeaderValue),
    Nobody,
}

impl Reader {
    fn of(control: &Control, parts: &Parts, base: &str) -> Self {
        match is_control(parts.uri.path()) {
            false => Self::Anybody,
            true => match control.place().controlling(base, &parts.headers) {
                Some(origin) => Self::Page(origin.clone()),
                None => Self::Nobody,
            },
        }
    }
}

fn respond(parts: &Parts, served: Served, reader: Reader) -> Response {
    if served.dropped {
        return trouble::dropped();
    }
    let reply = served.reply;
    let mut response = Response::new(Body::from(reply.body));
    *response.status_mut() =
        http::StatusCode::from_u16(reply.status).unwrap_or(http::StatusCode::INTERNAL_SERVER_ERROR);
    *response.headers_mut() = reply.headers;
    allow_origins(&parts.headers, response.headers_mut(), reader);
    response
}

/// CORS: any page may call the apis, with any header it asks for, because the login's cookie is of no use to them; the control
/// answers pages that were allowed.
fn allow_origins(asked: &HeaderMap, headers: &mut HeaderMap, reader: Reader) {
    let origin = match reader {
        Reader::Anybody => HeaderValue::from_static("*"),
        Reader::Page(origin) => {
            headers.append(header::VARY, HeaderValue::from_static("origin"));
            origin
        }
        Reader::Nobody => return,
    };
    let mut set = |name: HeaderName, value: HeaderValue| headers.insert(name, value);
    set(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    set(
        header::ACCESS_CONTROL_EXPOSE_HEADERS,
        HeaderValue::from_static("retry-after, allow, x-mock-fault, x-mock-warning"),
    );
    if asked.contains_key(header::ACCESS_CONTROL_REQUEST_METHOD) {
        set(
            header::ACCESS_CONTROL_ALLOW_METHODS,
            HeaderValue::from_static("GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"),
        );
        let wanted = asked.get(header::ACCESS_CONTROL_REQUEST_HEADERS).cloned();
        let usual =
            HeaderValue::from_static("x-auth-token, x-client-id, content-type, authorization");
        set(header::ACCESS_CONTROL_ALLOW_HEADERS, wanted.unwrap_or(usual));
        set(header::ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("600"));
    }
}
