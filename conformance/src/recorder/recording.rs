//! An exchange under way, which is put on record however it ends.

use std::time::Instant;

use super::{
    call_scope::Ticket,
    payload::{KEPT, Kept},
};
use crate::exchange::{Body, Exchange, Failure, Headers, Request, Response};

/// It is put on record when dropped.
#[derive(Debug)]
pub(super) struct Recording {
    ticket: Option<Ticket>,
    began: Instant,
    request: Option<Request>,
    /// What was sent of a body that is passed on while it comes.
    pub(super) sent: Kept,
    pub(super) came: Came,
    /// Whether all of the answer came.
    pub(super) complete: bool,
    pub(super) failure: Option<Failure>,
}

/// What came of an answer.
#[derive(Debug, Default)]
pub(super) struct Came {
    pub(super) head: Option<(u16, Headers)>,
    pub(super) body: Kept,
}

impl Recording {
    pub(super) fn begin(ticket: Ticket, request: Request) -> Self {
        Self {
            ticket: Some(ticket),
            began: Instant::now(),
            request: Some(request),
            sent: Kept::default(),
            came: Came::default(),
            complete: false,
            failure: None,
        }
    }

    /// Puts it on record: it ended for this reason.
    pub(super) fn fail(mut self, failure: Failure) {
        self.failure = Some(failure);
    }
}

impl Drop for Recording {
    fn drop(&mut self) {
        let (Some(ticket), Some(mut request)) = (self.ticket.take(), self.request.take()) else {
            return;
        };
        let unkept = |whose: &str, kept: &Kept| {
            let reason = format!(
                "the body of the {whose} has {} bytes, and at most {KEPT} are kept",
                kept.seen
            );
            kept.is_too_long().then(|| Failure::from(reason))
        };
        let failure = self
            .failure
            .take()
            .or_else(|| unkept("response", &self.came.body))
            .or_else(|| unkept("request", &self.sent))
            .or_else(|| {
                let gone = "the client went away before the response was complete";
                (!self.complete).then(|| Failure::from(gone.to_owned()))
            });
        if self.sent.seen > 0 {
            request.body = Body(self.sent.take());
        }
        let body = Body(self.came.body.take());
        let response =
            self.came.head.take().map(|(status, headers)| Response { status, headers, body });
        ticket.finish(Exchange {
            request,
            response,
            failure,
            duration_ms: self.began.elapsed().as_secs_f64() * 1000.0,
        });
    }
}
