//! One request on its way to a target, and its answer on the way back, at the same time.

use bytes::Buf as _;
use tokio::{
    io::{AsyncRead, AsyncWrite, AsyncWriteExt as _, ReadHalf, WriteHalf, split},
    net::{
        TcpStream,
        tcp::{ReadHalf as CallersReadHalf, WriteHalf as CallersWriteHalf},
    },
    time::timeout,
};

use super::{
    head::{RequestHead, ResponseHead, begins_response},
    link::{Link, NoHead, Reading},
    payload::{KEPT, Kept, Payload},
    recording::{Came, Recording},
    relay::Transport,
    upstream::Upstream,
};
use crate::exchange::{Failure, FailureKind};

/// A request to be sent once.
pub(super) struct Attempt<'a> {
    /// Its head as it leaves, with what is there of the body.
    pub(super) message: &'a [u8],
    pub(super) head: &'a mut RequestHead,
    pub(super) upstream: &'a Upstream,
}

/// How it ended.
#[derive(Debug)]
pub(super) enum Ended {
    /// All of the answer came.
    Complete {
        /// Whether the connection can be used again.
        goes_on: bool,
    },
    /// The target has gone over to another protocol.
    Switched,
    /// The connection ended before anything came.
    Silent(String),
    /// Something else.
    Failed(Failure),
}

impl Attempt<'_> {
    /// Makes it. Says also whether all of the request was sent.
    pub(super) async fn make(
        self,
        caller: &mut Link<TcpStream>,
        target: &mut Transport,
        recording: &mut Recording,
    ) -> (Ended, bool) {
        let Recording { sent, came, .. } = recording;
        let (from_caller, to_caller) = caller.stream.split();
        let (from_target, to_target) = split(&mut target.stream);
        let RequestHead { method, payload, .. } = self.head;
        let mut is_sent = false;
        let sending = Sending {
            from: Reading { from: from_caller, came: &mut caller.came },
            to: to_target,
            payload,
            sent,
            is_sent: &mut is_sent,
        };
        let receiving = Receiving {
            from: Reading { from: from_target, came: &mut target.came },
            to: to_caller,
            came,
            method,
            upstream: self.upstream,
        };
        let both = async {
            tokio::select! {
                biased;
                ended = receiving.run() => ended,
                failure = sending.run(self.message) => Ended::Failed(failure),
            }
        };
        let ended = match self.upstream.network.limit {
            None => both.await,
            Some(limit) => timeout(limit, both).await.unwrap_or_else(|_| {
                let reason = format!("it was not complete within {} s", limit.as_secs());
                Ended::Failed(Failure::new(FailureKind::TimedOut, reason))
            }),
        };
        (ended, is_sent)
    }
}

struct Sending<'a, W> {
    from: Reading<'a, CallersReadHalf<'a>>,
    to: WriteHalf<W>,
    payload: &'a mut Payload,
    sent: &'a mut Kept,
    is_sent: &'a mut bool,
}

impl<W: AsyncWrite + Unpin> Sending<'_, W> {
    /// Ends only when the caller does not wait any more.
    async fn run(mut self, message: &[u8]) -> Failure {
        let gone =
            |why: &str| Failure::from(format!("the client went away before {why} was complete"));
        let mut passes = self.to.write_all(message).await.is_ok();
        while !self.payload.is_over() {
            if self.from.came.is_empty() && !matches!(self.from.more().await, Ok(true)) {
                return gone("the request");
            }
            let used = match self.payload.take(self.from.came, self.sent) {
                Ok(used) => used,
                Err(reason) => {
                    return Failure::from(format!("the client sends a broken body: {reason}"));
                }
            };
            // A target that takes no more may have answered nevertheless.
            passes = passes && self.to.write_all(&self.from.came[..used]).await.is_ok();
            self.from.came.advance(used);
        }
        passes = passes && self.to.flush().await.is_ok();
        *self.is_sent = passes;
        // Now only the next request can come, whose turn it is not, or the end.
        while self.from.came.is_empty() {
            if !matches!(self.from.more().await, Ok(true)) {
                return gone("the response");
            }
        }
        std::future::pending().await
    }
}

struct Receiving<'a, R> {
    from: Reading<'a, ReadHalf<R>>,
    to: CallersWriteHalf<'a>,
    came: &'a mut Came,
    method: &'a str,
    upstream: &'a Upstream,
}

impl<R: AsyncRead + Unpin> Receiving<'_, R> {
    async fn run(mut self) -> Ended {
        match self.answer().await {
            Ok(ended) => ended,
            Err(failure) => Ended::Failed(failure),
        }
    }

    async fn answer(&mut self) -> Result<Ended, Failure> {
        loop {
            let end = match self.from.head(begins_response).await {
                Ok(Some(end)) => end,
                Ok(None) => {
                    let reason = "the target closed the connection without an answer";
                    return Ok(Ended::Silent(reason.to_owned()));
                }
                Err(NoHead::Broken(error)) if self.from.came.is_empty() => {
                    let reason =
                        format!("the target broke the connection without an answer: {error}");
                    return Ok(Ended::Silent(reason));
                }
                Err(NoHead::Broken(error)) => return Err(broken_off("the head", Some(&error))),
                Err(NoHead::CutOff) => return Err(broken_off("the head", None)),
                Err(no_http) => return self.malformed(no_http.to_string()).await,
            };
            let head = match ResponseHead::read(&self.from.came[..end], self.method) {
                Ok(head) => head,
                Err(reason) => return self.malformed(reason).await,
            };
            if matches!(head.status, 100..200) && head.status != 101 {
                self.pass(end).await?;
                continue;
            }
            // Before anybody hears of the answer, and asks again.
            self.upstream.heed(head.status, &head.headers);
            self.came.head = Some((head.status, head.headers));
            if head.status == 101 {
                self.pass(end).await?;
                return Ok(Ended::Switched);
            }
            return self.body(end, head.payload, head.goes_on).await;
        }
    }

    /// Passes the body on as it comes; before it, so many bytes of the head.
    async fn body(
        &mut self,
        mut before: usize,
        mut payload: Payload,
        goes_on: bool,
    ) -> Result<Ended, Failure> {
        loop {
            let used = match payload.take(&self.from.came[before..], &mut self.came.body) {
                Ok(used) => before + used,
                Err(reason) => return self.malformed(reason).await,
            };
            self.pass(used).await?;
            before = 0;
            if payload.is_over() {
                return Ok(Ended::Complete { goes_on });
            }
            if !self.upstream.passes_on() && self.came.body.is_too_long() {
                let reason = format!("it is longer than {KEPT} bytes, and the rest was not read");
                return Err(Failure::from(reason));
            }
            match self.from.more().await {
                Ok(true) => {}
                Ok(false) if payload == Payload::UntilEnd => {
                    return Ok(Ended::Complete { goes_on: false });
                }
                Ok(false) => return Err(broken_off("the body", None)),
                Err(error) => return Err(broken_off("the body", Some(&error))),
            }
        }
    }

    /// Passes on so many bytes that came.
    async fn pass(&mut self, count: usize) -> Result<(), Failure> {
        let passed = self.to.write_all(&self.from.came[..count]).await;
        self.from.came.advance(count);
        passed.map_err(|_| {
            let gone = "the client went away before the response was complete";
            Failure::from(gone.to_owned())
        })
    }

    /// What came is no HTTP. The caller may see for itself.
    async fn malformed(&mut self, reason: String) -> Result<Ended, Failure> {
        self.pass(self.from.came.len()).await?;
        Err(Failure::new(FailureKind::Malformed, reason))
    }
}

fn broken_off(whence: &str, error: Option<&std::io::Error>) -> Failure {
    let error = error.map(|error| format!(": {error}")).unwrap_or_default();
    let reason = format!("the target closed the connection in the middle of {whence}{error}");
    Failure::from(reason)
}
