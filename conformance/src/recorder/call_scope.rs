//! Call scopes: which exchanges belong to one call.
//!
//! A client may attempt a call several times. Everything between opening and closing a call scope
//! belongs to the call; the last exchange is the call's own, earlier ones are kept beside it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

use super::receiver::ExchangeSender;
use crate::{exchange::Exchange, guard::Intent};

/// What a call scope collected.
#[derive(Debug, Default)]
pub struct Recorded {
    /// All exchanges, in the order in which they began.
    pub exchanges: Vec<Exchange>,
    /// Why a request was not let through to the target.
    pub held_back: Option<String>,
}

#[derive(Debug, Default)]
struct Open {
    /// Which call scope this is, so that what began in an earlier one is not taken for its own.
    generation: u64,
    intent: Intent,
    exchanges: Vec<Option<Exchange>>,
    held_back: Option<String>,
    under_way: usize,
}

impl Open {
    /// Begins anew and returns what there was.
    fn renew(&mut self, intent: Intent) -> Self {
        let fresh = Self { generation: self.generation + 1, intent, ..Self::default() };
        std::mem::replace(self, fresh)
    }
}

/// The log of one listener.
#[derive(Debug, Default)]
pub(super) struct Log {
    open: Mutex<Open>,
    settled: Notify,
    /// Who hears of every exchange as it ends. Then nothing is kept here: nobody closes a call scope.
    sender: Option<ExchangeSender>,
}

impl Log {
    /// A log that passes everything on.
    pub(super) fn passing_on(sender: ExchangeSender) -> Self {
        Self { sender: Some(sender), ..Self::default() }
    }

    fn open(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reserves the place of an exchange that begins now.
    pub(super) fn begin(self: &Arc<Self>) -> Ticket {
        let mut open = self.open();
        open.under_way += 1;
        if self.sender.is_none() {
            open.exchanges.push(None);
        }
        Ticket {
            generation: open.generation,
            place: open.exchanges.len().saturating_sub(1),
            intent: open.intent.clone(),
            log: Arc::clone(self),
        }
    }
}

/// The place of an exchange that has begun. Dropping it without an exchange leaves the place empty.
#[derive(Debug)]
pub(super) struct Ticket {
    log: Arc<Log>,
    generation: u64,
    place: usize,
    intent: Intent,
}

impl Ticket {
    /// What the call is meant for.
    pub(super) fn intent(&self) -> &Intent {
        &self.intent
    }

    /// Puts the exchange on record.
    pub(super) fn finish(self, exchange: Exchange) {
        if let Some(sender) = &self.log.sender {
            sender.send(exchange);
            return;
        }
        let write = |open: &mut Open| {
            if let Some(slot) = open.exchanges.get_mut(self.place) {
                *slot = Some(exchange);
            }
        };
        self.if_current(write);
    }

    /// The request stays here.
    pub(super) fn hold_back(self, reason: String) {
        self.if_current(|open| open.held_back = Some(reason));
    }

    fn if_current(&self, write: impl FnOnce(&mut Open)) {
        let mut open = self.log.open();
        if open.generation == self.generation {
            write(&mut open);
        }
    }
}

impl Drop for Ticket {
    fn drop(&mut self) {
        self.if_current(|open| open.under_way = open.under_way.saturating_sub(1));
        self.log.settled.notify_waiters();
    }
}

/// The time of one call on one listener.
#[derive(Debug)]
pub struct CallScope {
    log: Arc<Log>,
}

impl CallScope {
    pub(super) fn open(log: Arc<Log>, intent: Intent) -> Self {
        log.open().renew(intent);
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
        let open = self.log.open().renew(Intent::default());
        Recorded {
            exchanges: open.exchanges.into_iter().flatten().collect(),
            held_back: open.held_back,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{Body, Headers, Request};

    fn exchange(path: &str) -> Exchange {
        Exchange {
            request: Request {
                method: "GET".to_owned(),
                path: path.to_owned(),
                query: None,
                headers: Headers::default(),
                body: Body::default(),
            },
            response: None,
            failure: None,
            duration_ms: 1.0,
        }
    }

    #[tokio::test]
    async fn a_late_exchange_of_an_earlier_bracket_leaves_the_next_one_alone() {
        let log = Arc::new(Log::default());
        let first = CallScope::open(Arc::clone(&log), Intent::default());
        let late = log.begin();
        let held_back = log.begin();
        // The call of the first call scope is given up while its requests are under way.
        drop(first);
        let second = CallScope::open(Arc::clone(&log), Intent::default());
        let own = log.begin();
        late.finish(exchange("/late"));
        held_back.hold_back("late".to_owned());
        own.finish(exchange("/own"));
        let recorded = second.close().await;
        let paths: Vec<_> = recorded.exchanges.iter().map(|one| &one.request.path).collect();
        assert_eq!(paths, ["/own"]);
        assert_eq!(recorded.held_back, None);
    }

    #[tokio::test]
    async fn a_bracket_waits_for_what_has_begun_and_not_for_what_was_given_up() {
        let log = Arc::new(Log::default());
        let scope = CallScope::open(Arc::clone(&log), Intent::default());
        let waiting = log.begin();
        drop(log.begin());
        let closing = tokio::spawn(scope.close());
        tokio::task::yield_now().await;
        assert!(!closing.is_finished());
        waiting.finish(exchange("/slow"));
        let recorded = closing.await.expect("closed");
        assert_eq!(recorded.exchanges.len(), 1);
    }
}
