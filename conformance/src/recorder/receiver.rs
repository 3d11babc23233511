//! Who hears of every exchange that is passed on, some time after it happened.
//!
//! Traffic never waits for whoever listens. What still waits is bounded, so a listener that falls behind
//! misses exchanges, and they are counted.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use crate::exchange::{Exchange, Headers};

/// How many bytes of exchanges may wait.
const WAITING: usize = 64 * 1024 * 1024;

/// What an exchange takes beside its texts, roughly.
const BESIDE_TEXTS: usize = 2048;

/// Where exchanges are told.
#[derive(Clone, Debug)]
pub struct ExchangeSender {
    sender: UnboundedSender<Exchange>,
    ledger: Arc<Ledger>,
}

/// Where they are heard, in the order in which they ended.
#[derive(Debug)]
pub struct ExchangeReceiver {
    receiver: UnboundedReceiver<Exchange>,
    ledger: Arc<Ledger>,
}

#[derive(Debug, Default)]
struct Ledger {
    waiting: AtomicUsize,
    missed: AtomicUsize,
    room: usize,
}

/// Both ends.
#[must_use]
pub fn exchange_channel() -> (ExchangeSender, ExchangeReceiver) {
    hearing_within(WAITING)
}

fn hearing_within(room: usize) -> (ExchangeSender, ExchangeReceiver) {
    let (sender, receiver) = unbounded_channel();
    let ledger = Arc::new(Ledger { room, ..Ledger::default() });
    let sender = ExchangeSender { sender, ledger: Arc::clone(&ledger) };
    (sender, ExchangeReceiver { receiver, ledger })
}

impl ExchangeSender {
    /// Tells of an exchange, unless too much waits already.
    pub fn send(&self, exchange: Exchange) {
        let size = size(&exchange);
        let before = self.ledger.waiting.fetch_add(size, Ordering::Relaxed);
        // One by itself may be as large as it likes.
        if before > 0 && before + size > self.ledger.room {
            self.ledger.waiting.fetch_sub(size, Ordering::Relaxed);
            self.ledger.missed.fetch_add(1, Ordering::Relaxed);
            return;
        }
        // Nobody listens any more when the process ends.
        let _ = self.sender.send(exchange);
    }
}

impl ExchangeReceiver {
    /// The next exchange; none when nobody can tell of any more.
    pub async fn next(&mut self) -> Option<Exchange> {
        let exchange = self.receiver.recv().await?;
        let size = size(&exchange);
        self.ledger.waiting.fetch_sub(size, Ordering::Relaxed);
        Some(exchange)
    }

    /// How many were missed since this was asked last.
    pub fn missed(&self) -> usize {
        self.ledger.missed.swap(0, Ordering::Relaxed)
    }
}

fn size(exchange: &Exchange) -> usize {
    let headers = |headers: &Headers| -> usize {
        let pairs = headers.0.iter();
        pairs.map(|(name, value)| name.len() + value.len()).sum()
    };
    let request = &exchange.request;
    let query = request.query.as_deref().unwrap_or_default();
    let asked = request.path.len() + query.len() + headers(&request.headers) + request.body.0.len();
    let answered = exchange.response.as_ref();
    let answered = answered.map_or(0, |came| headers(&came.headers) + came.body.0.len());
    BESIDE_TEXTS + asked + answered
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{Body, Request};

    #[tokio::test]
    async fn what_waits_is_bounded_and_what_was_missed_is_counted() {
        let exchange = Exchange {
            request: Request {
                method: "POST".to_owned(),
                path: "/".to_owned(),
                query: None,
                headers: Headers::default(),
                body: Body(vec![0; 1000].into()),
            },
            response: None,
            failure: None,
            duration_ms: 1.0,
        };
        let (sender, mut receiver) = hearing_within(2 * size(&exchange));
        for _ in 0..5 {
            sender.send(exchange.clone());
        }
        assert!(receiver.next().await.is_some() && receiver.next().await.is_some());
        assert_eq!((receiver.missed(), receiver.missed()), (3, 0));
        sender.send(exchange);
        drop(sender);
        assert!(receiver.next().await.is_some(), "there is room again");
        assert!(receiver.next().await.is_none() && receiver.missed() == 0);
    }
}
