//! One connection of a caller: exchange after exchange goes to the target over a connection of its own.
//!
//! A caller that opens a connection per call gets one per call at the target, and one that keeps its connection keeps
//! it there as well. So whatever comes of a connection that a target closes is what would come without a recorder.

use std::{sync::Arc, time::Duration};

use bytes::{Buf as _, BytesMut};
use futures_util::FutureExt as _;
use rooms_openapi::Effect;
use tokio::{
    io::{AsyncWriteExt as _, copy_bidirectional},
    net::TcpStream,
    time::timeout,
};
use url::Position;

use super::{
    call_scope::{Log, Ticket},
    exchange::{Attempt, Ended},
    head::{RequestHead, begins_request},
    link::{Link, NoHead, first_line},
    network::Wire,
    payload::Kept,
    recording::Recording,
    upstream::{Destination, Upstream},
};
use crate::{
    exchange::{Body, Failure, FailureKind, Request},
    guard,
};

/// How long a caller may take to say anything at all, and how long for a head that it has begun.
const SILENCE: Duration = Duration::from_secs(60);

/// How long a caller that still sends has to take notice that it was answered.
const LINGERING: Duration = Duration::from_secs(1);

/// A connection to a target.
pub(super) type Transport = Link<Box<dyn Wire>>;

/// A caller's connection, to its end.
pub(super) async fn connection(stream: TcpStream, upstream: &Upstream, log: &Arc<Log>) {
    let mut relay = Relay { caller: Link::new(stream), way: None, upstream, log };
    if relay.begins().await {
        while relay.exchange().await {}
    }
}

struct Relay<'a> {
    caller: Link<TcpStream>,
    /// The connection to the target that served the exchange before.
    way: Option<Transport>,
    upstream: &'a Upstream,
    log: &'a Arc<Log>,
}

impl Relay<'_> {
    /// Whether the caller says anything in time. Later it may be silent for as long as it likes: closing a connection
    /// that it keeps would be a failure of ours.
    async fn begins(&mut self) -> bool {
        let first = timeout(SILENCE, self.caller.reading().more()).await;
        matches!(first, Ok(Ok(true)))
    }

    /// One exchange. Says whether another one may come.
    async fn exchange(&mut self) -> bool {
        if !self.is_called().await {
            return false;
        }
        let mut caller = self.caller.reading();
        let end = match timeout(SILENCE, caller.head(begins_request)).await {
            Ok(Ok(Some(end))) => end,
            // Whoever goes away in the middle of a head has asked for nothing.
            Ok(Ok(None) | Err(NoHead::Broken(_) | NoHead::CutOff)) | Err(_) => return false,
            Ok(Err(no_head)) => {
                let came = self.caller.came.split();
                self.refuse(self.log.begin(), &came, &no_head.to_string());
                return false;
            }
        };
        // From here on the call is under way, however long the pace makes it wait.
        let ticket = self.log.begin();
        let head = self.caller.came.split_to(end);
        match RequestHead::read(&head) {
            Ok(head) => self.pass_on(ticket, head).await,
            Err(reason) => {
                self.refuse(ticket, &head, &reason);
                false
            }
        }
    }

    /// Waits for the next request, and meanwhile for the end of the connection to the target.
    async fn is_called(&mut self) -> bool {
        while self.caller.came.is_empty() {
            let mut caller = self.caller.reading();
            let Some(way) = &mut self.way else {
                return matches!(caller.more().await, Ok(true));
            };
            tokio::select! {
                biased;
                // Whatever comes unasked, it is no connection for a further request.
                _ = way.reading_unasked() => self.way = None,
                more = caller.more() => return matches!(more, Ok(true)),
            }
        }
        true
    }

    /// Puts on record what cannot be passed on. No answer is made up. Nobody can tell what is secret in such a request, so
    /// no more of it is kept than a method of letters and a path without its query.
    fn refuse(&self, ticket: Ticket, head: &[u8], reason: &str) {
        let line = first_line(head);
        let mut words = line.split(' ');
        let method = words.next().filter(|method| is_plain_method(method));
        let path = words.next().filter(|path| path.starts_with('/'));
        let path = path.and_then(|path| path.split(['?', '#']).next());
        let request = Request {
            method: method.unwrap_or_default().to_owned(),
            path: path.unwrap_or("/").to_owned(),
            query: None,
            headers: crate::exchange::Headers::default(),
            body: Body::default(),
        };
        let reason = format!("the request cannot be passed on: {reason}");
        Recording::begin(ticket, request).fail(reason.into());
    }

    /// Reads a body whole, for whoever has to see it before it leaves. Returns what came over the wire.
    async fn whole(&mut self, head: &mut RequestHead, kept: &mut Kept) -> Option<BytesMut> {
        let mut wire = BytesMut::new();
        while !head.payload.is_over() {
            let used = head.payload.take(&self.caller.came, kept).ok()?;
            wire.extend_from_slice(&self.caller.came[..used]);
            self.caller.came.advance(used);
            let more = !head.payload.is_over();
            if kept.is_too_long() || (more && !self.caller.reading().more().await.ok()?) {
                return None;
            }
        }
        Some(wire)
    }

    async fn pass_on(&mut self, ticket: Ticket, mut head: RequestHead) -> bool {
        let upstream = self.upstream;
        let mut kept = Kept::default();
        let mut body = BytesMut::new();
        if !upstream.passes_on() {
            let Some(whole) = self.whole(&mut head, &mut kept).await else {
                return false;
            };
            body = whole;
        }
        let path_and_query = head.path_and_query().to_vec();
        let shown = String::from_utf8_lossy(&path_and_query).into_owned();
        let (path, query) = match shown.split_once('?') {
            Some((path, query)) => (path, Some(query)),
            None => (shown.as_str(), None),
        };
        let destination = upstream.destination(&shown);
        let recorded = Request {
            method: head.method.clone(),
            path: match &destination {
                Destination::Elsewhere(url) => url[..Position::AfterPath].to_owned(),
                _ => path.to_owned(),
            },
            query: query.map(str::to_owned),
            headers: head.headers(),
            body: Body(kept.take()),
        };
        let operation = guard::operation(&upstream.document, &recorded);
        let reads = operation.is_some_and(|operation| operation.effect == Effect::Read);
        let name = operation.map_or_else(
            || format!("{} {path}", recorded.method),
            |operation| operation.id.clone(),
        );
        if let Some(reason) = upstream.holds_back(&destination, ticket.intent(), &recorded, &name) {
            ticket.hold_back(reason);
            return false;
        }
        upstream.pace.wait().await;
        let mut recording = Recording::begin(ticket, recorded);
        let (url, path) = match &destination {
            Destination::Elsewhere(url) => (url, url[Position::BeforePath..].as_bytes().to_vec()),
            _ => {
                let base = upstream.base.path().trim_end_matches('/');
                let prefix = if path == "*" { "" } else { base };
                (&upstream.base, [prefix.as_bytes(), &path_and_query].concat())
            }
        };
        let host = &url[Position::BeforeHost..Position::AfterPort];
        let mut message = head.passed_on(&path, host);
        message.extend_from_slice(&body);
        let is_kept = matches!(destination, Destination::Api);
        // What changes something is sent over a connection that nobody can be closing; what only reads may be sent
        // again. Behind a proxy the caller has chosen its connection by itself.
        let mut way = self.way.take().filter(|_| is_kept && (upstream.passes_on() || reads));
        way.take_if(|way| way.reading_unasked().now_or_never().is_some());
        loop {
            let reused = way.is_some();
            let mut link = match way.take() {
                Some(link) => link,
                None => match upstream.network.connect(url).await {
                    Ok(stream) => Link::new(stream),
                    Err(reason) => {
                        recording.fail(Failure::new(FailureKind::Unreachable, reason));
                        return false;
                    }
                },
            };
            let attempt = Attempt { message: &message, head: &mut head, upstream };
            let (ended, is_sent) = attempt.make(&mut self.caller, &mut link, &mut recording).await;
            let late = matches!(&ended, Ended::Failed(one) if one.kind == FailureKind::TimedOut);
            if late || recording.came.head.is_some() {
                upstream.network.answered(&name, !late);
            }
            return match ended {
                Ended::Complete { goes_on } => {
                    recording.complete = true;
                    drop(recording);
                    self.way = Some(link).filter(|_| goes_on && is_kept);
                    if !is_sent {
                        self.linger().await;
                    }
                    goes_on && is_sent && head.goes_on
                }
                Ended::Switched => {
                    let reason = "the connection went over to another protocol; what followed was passed on and not \
                                  judged";
                    recording.fail(reason.to_owned().into());
                    self.tunnel(link).await;
                    false
                }
                Ended::Silent(_) if reused && reads && !upstream.passes_on() => continue,
                Ended::Silent(reason) => {
                    let reason = if reused {
                        format!(
                            "{reason}, over a connection that it had kept open after another answer: whether the \
                             request reached it cannot be told"
                        )
                    } else {
                        reason
                    };
                    recording.fail(reason.into());
                    false
                }
                Ended::Failed(failure) => {
                    recording.fail(failure);
                    false
                }
            };
        }
    }

    /// Bytes go to and fro until one side ends.
    async fn tunnel(&mut self, mut link: Transport) {
        let ahead = async {
            self.caller.stream.write_all(&link.came).await?;
            link.stream.write_all(&self.caller.came).await?;
            copy_bidirectional(&mut self.caller.stream, &mut link.stream).await
        };
        // However it ends, both sides see it.
        let _ = ahead.await;
    }

    /// A connection that is closed while bytes still come is reset, and its answer may be lost: a caller that was
    /// answered early has a moment to read.
    async fn linger(&mut self) {
        let ending = async {
            let _ = self.caller.stream.shutdown().await;
            while let Ok(true) = self.caller.reading().more().await {
                self.caller.came.clear();
            }
        };
        let _ = timeout(LINGERING, ending).await;
    }
}

impl Transport {
    /// Ends when anything comes that nobody asked for, or the end.
    async fn reading_unasked(&mut self) {
        if self.came.is_empty() {
            let _ = self.reading().more().await;
        }
    }
}

/// Whether it is a method, and no text that happens to stand in the place of one.
fn is_plain_method(method: &str) -> bool {
    method.len() <= 16 && method.bytes().all(|byte| byte.is_ascii_uppercase())
}
