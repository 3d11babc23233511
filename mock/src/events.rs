//! Requests as they come, for those who watch: server-sent events.
//!
//! Nothing is written for a watcher before there is one, their number is bounded, and their streams end with the mock.

use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use axum::body::Body;
use axum::response::Response;
use bytes::Bytes;
use futures_util::stream;
use http::request::Parts;
use http::{HeaderValue, Method, header};
use serde_json::json;
use tokio::sync::broadcast::{self, error::RecvError};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::{Interval, MissedTickBehavior, interval};

use crate::control::Control;
use crate::page;
use crate::reply::Reply;

/// How many may watch at once.
const MOST: usize = 32;
/// How many requests a watcher may lag behind.
const WAITING: usize = 256;
/// How often it is looked whether something changed.
const LOOK: Duration = Duration::from_secs(1);
/// After how many looks without news a watcher is told that the mock is still there.
const SILENCE: u32 = 15;

/// Those who watch.
#[derive(Debug)]
pub(crate) struct Watchers {
    numbers: broadcast::Sender<u64>,
    places: Arc<Semaphore>,
    /// How often faults, interventions or settings changed.
    changes: AtomicU64,
    ended: watch::Sender<bool>,
}

impl Default for Watchers {
    fn default() -> Self {
        Self {
            numbers: broadcast::Sender::new(WAITING),
            places: Arc::new(Semaphore::new(MOST)),
            changes: AtomicU64::new(0),
            ended: watch::Sender::new(false),
        }
    }
}

impl Watchers {
    /// A request was noted under a number.
    pub(crate) fn tell(&self, number: u64) {
        // Without a watcher nobody wants to know.
        let _ = self.numbers.send(number);
    }

    /// Faults, interventions or settings changed.
    pub(crate) fn changed(&self) {
        self.changes.fetch_add(1, Ordering::Relaxed);
    }

    /// Ends what is being watched, for good.
    pub(crate) fn end(&self) {
        self.ended.send_replace(true);
    }
}

/// One who watches.
struct Watcher {
    control: Control,
    numbers: broadcast::Receiver<u64>,
    ended: watch::Receiver<bool>,
    looks: Interval,
    /// How often the state, and how the mock behaves, had changed when they last heard of it.
    changes: (u64, u64),
    silent: u32,
    /// Whether they show requests on a page.
    html: bool,
    _place: OwnedSemaphorePermit,
}

/// The stream that a request asks for; `None` if it asks for something else.
pub(crate) fn serve(control: &Control, parts: &Parts) -> Option<Result<Response, Reply>> {
    if parts.method != Method::GET || parts.uri.path() != "/__mock/events" {
        return None;
    }
    let watchers = control.journal().watchers();
    let Ok(place) = Arc::clone(&watchers.places).try_acquire_owned() else {
        let message = format!("{MOST} watch already; close one of them, and ask again.");
        let reply = Reply::error(503, "too_many_watchers", &message);
        return Some(Err(reply.with_header(header::RETRY_AFTER, "5")));
    };
    let mut looks = interval(LOOK);
    looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let watcher = Watcher {
        numbers: watchers.numbers.subscribe(),
        ended: watchers.ended.subscribe(),
        changes: changes(control),
        control: control.clone(),
        looks,
        silent: 0,
        html: parts.uri.query() == Some("html"),
        _place: place,
    };
    let stream = stream::unfold(Some(watcher), |watcher| async {
        let mut watcher = watcher?;
        let event = watcher.next().await?;
        Some((Ok::<_, Infallible>(Bytes::from(event)), Some(watcher)))
    });
    let begin = stream::iter([Ok(Bytes::from_static(b"retry: 2000\n\n"))]);
    let stream = futures_util::StreamExt::chain(begin, stream);
    let mut response = Response::new(Body::from_stream(stream));
    for (name, value) in [
        (header::CONTENT_TYPE, "text/event-stream"),
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ] {
        let headers = response.headers_mut();
        headers.insert(name, HeaderValue::from_static(value));
    }
    Some(Ok(response))
}

impl Watcher {
    /// What there is to tell next; `None` at the end.
    async fn next(&mut self) -> Option<String> {
        loop {
            let heard = tokio::select! {
                biased;
                _ = self.ended.wait_for(|ended| *ended) => return None,
                number = self.numbers.recv() => Some(number),
                _ = self.looks.tick() => None,
            };
            let event = match heard {
                Some(Ok(number)) => self.request(number),
                // They had better ask for all of it.
                Some(Err(RecvError::Lagged(missed))) => {
                    Some(event("missed", &json!({ "requests": missed }).to_string()))
                }
                Some(Err(RecvError::Closed)) => return None,
                None => self.look(),
            };
            if event.is_some() {
                self.silent = 0;
                return event;
            }
        }
    }

    /// Whether the state may have changed, or it has been silent for long.
    fn look(&mut self) -> Option<String> {
        let changes = changes(&self.control);
        if changes != self.changes {
            self.changes = changes;
            return Some(event("changed", "{}"));
        }
        self.silent += 1;
        (self.silent >= SILENCE).then(|| ": still here\n\n".to_owned())
    }

    /// A request, unless it is forgotten again.
    fn request(&self, number: u64) -> Option<String> {
        let noted = self.control.journal().noted(number)?;
        let data = match self.html {
            true => page::row(&noted)?,
            false => serde_json::to_string(&noted.line).ok()?,
        };
        Some(event("request", &data))
    }
}

fn changes(control: &Control) -> (u64, u64) {
    let behaviour = &control.journal().watchers().changes;
    (control.store().lock().changes(), behaviour.load(Ordering::Relaxed))
}

/// An event as it is sent; what has several lines has as many of `data`.
fn event(name: &str, data: &str) -> String {
    let lines = data.split(['\n', '\r']);
    let lines: String = lines.map(|line| format!("data: {line}\n")).collect();
    format!("event: {name}\n{lines}\n")
}
