//! Requests as the page shows them: a line each, and headers and bodies for who asks.

use serde::Serialize;

use crate::exchange::Shown;
use crate::journal::{LoggedRequest, Noted};

/// How many are shown.
pub(super) const LINES: usize = 100;

/// One request, a line.
#[derive(Serialize)]
pub(super) struct Row {
    #[serde(flatten)]
    line: LoggedRequest,
    /// When it was answered, by the clock of the machine.
    at: Option<String>,
    /// `good`, `bad` or `other`, by the status.
    mark: &'static str,
}

impl Row {
    pub(super) fn new(noted: &Noted) -> Self {
        Self {
            line: noted.line.clone(),
            at: noted.exchange.as_ref().map(|exchange| exchange.at()),
            mark: match noted.line.status {
                200..400 => "good",
                400.. => "bad",
                _ => "other",
            },
        }
    }
}

/// One request with all that is known of it.
#[derive(Serialize)]
pub(super) struct Whole {
    number: u64,
    exchange: Option<Shown>,
}

impl Whole {
    pub(super) fn new(noted: &Noted, base: &str, open: bool) -> Self {
        let exchange = noted.exchange.as_ref();
        Self {
            number: noted.line.number,
            exchange: exchange.map(|exchange| exchange.shown(base, open)),
        }
    }
}
