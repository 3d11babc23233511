//! What a call tells `tracing`.
//!
//! One span for each call, with the names that OpenTelemetry has for HTTP. Paths are templates and queries are
//! left out, because both carry tokens here.

use http::StatusCode;
use tracing::{Span, field::Empty};

use crate::{Error, Operation, Refusal, Response, place::Server};

/// The span of a call that begins.
pub(crate) fn begin(operation: &'static Operation, server: &Server) -> Span {
    // Nothing of this is made unless somebody listens.
    let template = || format!("{}{}", server.base_path, operation.path);
    tracing::info_span!(
        "rooms.call",
        otel.name = operation.label(),
        otel.kind = "client",
        rooms.operation = operation.id,
        http.request.method = operation.method,
        http.request.resend_count = Empty,
        http.response.status_code = Empty,
        server.address = server.address,
        server.port = server.port,
        url.path = template(),
        url.template = template(),
        error.type = Empty,
        rooms.request_id = Empty,
    )
}

/// Writes down how it ended, and tells a failure as an event. The server's words stay out: they may repeat what was sent.
pub(crate) fn end<T>(span: &Span, outcome: &Result<Response<T>, Error>) {
    if span.is_disabled() && outcome.is_ok() {
        return;
    }
    let (status, attempts, id) = match outcome {
        Ok(response) => (Some(response.status()), response.attempts(), response.request_id()),
        Err(error) => (error.status(), error.attempts(), error.request_id()),
    };
    if let Some(status) = status {
        span.record("http.response.status_code", status.as_u16());
    }
    if attempts > 1 {
        span.record("http.request.resend_count", attempts - 1);
    }
    if let Some(id) = id {
        span.record("rooms.request_id", id);
    }
    let Err(error) = outcome else { return };
    let status = error.refusal().map(Refusal::status);
    let kind = status.as_ref().map_or(error.category(), StatusCode::as_str);
    span.record("error.type", kind);
    let operation = error.operation().map(|operation| operation.id);
    let _entered = span.enter();
    // The answer of a server that works: the application may have expected it.
    match status.is_some_and(|status| status.is_client_error()) {
        true => {
            tracing::info!(rooms.operation = operation, error.type = kind, attempts, "the call was refused")
        }
        false => {
            tracing::warn!(rooms.operation = operation, error.type = kind, attempts, "the call failed")
        }
    }
}
