//! What a call tells `tracing`.
//!
//! One span for each call, with the names that OpenTelemetry has for HTTP. Paths are templates and queries are
//! left out, because both carry tokens here.

use tracing::{Span, field::Empty};

use crate::{Error, Operation, Response, place::Server};

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
    )
}

/// Writes down how it ended.
pub(crate) fn end<T>(span: &Span, outcome: &Result<Response<T>, Error>) {
    if span.is_disabled() {
        return;
    }
    let (status, attempts) = match outcome {
        Ok(response) => (Some(response.status()), response.attempts()),
        Err(error) => (error.status(), error.attempts()),
    };
    if let Some(status) = status {
        span.record("http.response.status_code", status.as_u16());
    }
    if attempts > 1 {
        span.record("http.request.resend_count", attempts - 1);
    }
    if let Err(error) = outcome {
        match error.refusal() {
            Some(refusal) => span.record("error.type", refusal.status().as_str()),
            None => span.record("error.type", error.category()),
        };
    }
}
