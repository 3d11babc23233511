//! Brackets: which exchanges belong to one call.
//!
//! A client may attempt a call several times. Everything between opening and closing a bracket
//! belongs to the call; the last exchange is the call's own, earlier ones are kept beside it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

use crate::{exchange::Exchange, guard::Intent};

/// What a bracket collected.
#[derive(Debug, Default)]
pub struct Recorded {
    /// All exchanges, in the order in which they began.
    pub exchanges: Vec<Exchange>,
    /// Why a request was not let through to the target.
    pub held_back: Option<String>,
}

#[derive(Debug, Default)]
struct Open {
    intent: Intent,
    exchanges: Vec<Option<Exchange>>,
    held_back: Option<String>,
    under_way: usize,
}

/// The log of one listener.
#[derive(Debug, Default)]
pub(super) struct Log {
    open: Mutex<Open>,
    settled: Notify,
}

impl Log {
    fn open(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn intent(&self) -> Intent {
        self.open().intent.clone()
    }

    /// Reserves the place of an exchange that begins now.
    pub(super) fn begin(&self) -> usize {
        let mut open = self.open();
        open.under_way += 1;
        open.exchanges.push(None);
        open.exchanges.len() - 1
    }

    pub(super) fn finish(&self, place: usize, exchange: Exchange) {
        let mut open = self.open();
        if let Some(slot) = open.exchanges.get_mut(place) {
            *slot = Some(exchange);
        }
        open.under_way -= 1;
        drop(open);
        self.settled.notify_waiters();
    }

    pub(super) fn hold_back(&self, reason: String) {
        self.open().held_back = Some(reason);
    }
}

/// The time of one call on one listener.
#[derive(Debug)]
pub struct Bracket {
    log: Arc<Log>,
}

impl Bracket {
    pub(super) fn open(log: Arc<Log>, intent: Intent) -> Self {
        *log.open() = Open {
            intent,
            ..Open::default()
        };
        Self { log }
    }

    /// Waits until nothing is under way, then takes what was recorded. A client that has its answer
    /// may be a moment ahead of the recorder that still writes it down.
    pub async fn close(self) -> Recorded {
        loop {
            let settled = self.log.settled.notified();
            tokio::pin!(settled);
            // Registered before looking, so that nothing is missed in between.
            settled.as_mut().enable();
            if self.log.open().under_way == 0 {
                break;
            }
            settled.await;
        }
        let open = std::mem::take(&mut *self.log.open());
        Recorded {
            exchanges: open.exchanges.into_iter().flatten().collect(),
            held_back: open.held_back,
        }
    }
}
