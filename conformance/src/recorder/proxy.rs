//! The listener itself.
//!
//! It sits directly on hyper, because dropping a connection without an answer, which is what a
//! broken target looks like, is nothing that a web framework offers.

use std::{
    io,
    net::{Ipv4Addr, SocketAddr},
    sync::Arc,
    time::Instant,
};

use bytes::{Bytes, BytesMut};
use futures_util::{Stream, StreamExt, stream};
use http_body_util::{BodyExt, StreamBody};
use hyper::{
    body::{Frame, Incoming},
    server::conn::http1,
    service::service_fn,
};
use hyper_util::rt::TokioIo;
use reqwest::Url;
use tokio::{net::TcpListener, task::JoinHandle};
use url::Position;

use super::{
    accept::next_connection,
    bracket::{Bracket, Log, Ticket},
    headers::end_to_end,
    hearer::Hearer,
    upstream::{Destination, Upstream, route_to},
};
use crate::{
    exchange::{Body, Exchange, Headers, Request, Response},
    guard::{Intent, Verdict},
    plain::cause,
};

/// How much of a body is kept as evidence. Some never end; all of them are passed on whole.
const KEPT: usize = 16 * 1024 * 1024;

/// A listener for one scenario and one actor. Dropping it stops it.
#[derive(Debug)]
pub struct Recorder {
    address: SocketAddr,
    log: Arc<Log>,
    task: JoinHandle<()>,
}

impl Recorder {
    /// Listens on a free port of the loopback.
    ///
    /// # Errors
    ///
    /// When no port can be bound.
    pub async fn listen(upstream: Upstream) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        let log = Arc::new(Log::default());
        let task = tokio::spawn(accept(listener, upstream, Arc::clone(&log)));
        Ok(Self { address, log, task })
    }

    /// Listens on an address for whoever comes, and passes every exchange on as it ends.
    ///
    /// # Errors
    ///
    /// When the address cannot be bound.
    pub async fn pass_on(
        address: SocketAddr,
        upstream: Upstream,
        hearer: Hearer,
    ) -> io::Result<Self> {
        let listener = TcpListener::bind(address).await?;
        let address = listener.local_addr()?;
        let log = Arc::new(Log::passing_on(hearer));
        let task = tokio::spawn(accept(listener, upstream, Arc::clone(&log)));
        Ok(Self { address, log, task })
    }

    /// The URL that stands for the gateway.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The URL that stands for one at another origin: the explicit route, for what the target tells a
    /// caller to fetch elsewhere. No body is rewritten, so a caller has to ask for it.
    #[must_use]
    pub fn url_for(&self, elsewhere: &Url) -> String {
        format!("{}{}", self.url(), route_to(elsewhere))
    }

    /// Opens the bracket of a call. One at a time: a listener serves one caller.
    #[must_use]
    pub fn bracket(&self, intent: Intent) -> Bracket {
        Bracket::open(Arc::clone(&self.log), intent)
    }
}

impl Drop for Recorder {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn accept(listener: TcpListener, upstream: Upstream, log: Arc<Log>) {
    let mut connections = tokio::task::JoinSet::new();
    loop {
        let connection = next_connection(&listener).await;
        let _ = connection.set_nodelay(true);
        let (upstream, log) = (upstream.clone(), Arc::clone(&log));
        connections.spawn(async move {
            let service = service_fn(|request| serve(request, &upstream, &log));
            // An error here is a broken connection, which the exchange has on record already.
            let _ = http1::Builder::new()
                .auto_date_header(false)
                .serve_connection(TokioIo::new(connection), service)
                .await;
        });
        while connections.try_join_next().is_some() {}
    }
}

/// Makes hyper drop the connection without an answer.
#[derive(Debug, thiserror::Error)]
#[error("connection dropped")]
struct Dropped;

type Streamed<S> = http::Response<StreamBody<S>>;

async fn serve(
    request: http::Request<Incoming>,
    upstream: &Upstream,
    log: &Arc<Log>,
) -> Result<Streamed<impl Stream<Item = Result<Frame<Bytes>, io::Error>> + use<>>, Dropped> {
    // From here on the call is under way, however long the pace makes it wait.
    let ticket = log.begin();
    let (head, body) = request.into_parts();
    let body = body.collect().await.map_err(|_| Dropped)?.to_bytes();
    let path_and_query = head.uri.path_and_query().map_or("/", |path| path.as_str());
    let destination = upstream.destination(path_and_query);
    let recorded = Request {
        method: head.method.to_string(),
        path: match &destination {
            Destination::Elsewhere(url) => url[..Position::AfterPath].to_owned(),
            _ => head.uri.path().to_owned(),
        },
        query: head.uri.query().map(str::to_owned),
        headers: Headers::from(&head.headers),
        body: Body(body.clone()),
    };
    if let Destination::Nowhere(reason) = destination {
        ticket.hold_back(reason);
        return Err(Dropped);
    }
    if let Some(reason) = upstream.pace.stopped() {
        ticket.hold_back(reason.to_owned());
        return Err(Dropped);
    }
    let verdict = upstream
        .guard
        .admit(&upstream.document, ticket.intent(), &recorded);
    if let Verdict::HoldBack(reason) = verdict {
        ticket.hold_back(reason);
        return Err(Dropped);
    }
    upstream.pace.wait().await;
    let mut recording = Recording::begin(ticket, recorded);
    let url = match destination {
        Destination::Elsewhere(url) => Ok(url),
        _ => upstream.url(path_and_query),
    };
    let Ok(url) = url else {
        recording.failure = Some("the path leads to no URL".to_owned());
        return Err(Dropped);
    };
    let mut headers = end_to_end(&head.headers);
    headers.remove(http::header::HOST);
    let forwarded = upstream
        .http
        .request(head.method, url)
        .headers(headers)
        .body(body);
    match forwarded.send().await {
        Ok(response) => {
            upstream.pace.heed(response.status(), response.headers());
            Ok(answer(response, recording))
        }
        Err(error) => {
            recording.failure = Some(cause(&error));
            Err(Dropped)
        }
    }
}

fn answer(
    response: reqwest::Response,
    mut recording: Recording,
) -> Streamed<impl Stream<Item = Result<Frame<Bytes>, io::Error>> + use<>> {
    recording.head = Some((
        response.status().as_u16(),
        Headers::from(response.headers()),
    ));
    recording.expected = response.content_length();
    let (status, headers) = (response.status(), end_to_end(response.headers()));
    let chunks = response.bytes_stream().boxed();
    let teed = stream::unfold(
        (chunks, recording),
        |(mut chunks, mut recording)| async move {
            let item = match chunks.next().await {
                Some(Ok(chunk)) => {
                    recording.keep(&chunk);
                    Ok(Frame::data(chunk))
                }
                Some(Err(error)) => {
                    recording.failure = Some(cause(&error));
                    Err(io::Error::other(error))
                }
                None => {
                    recording.end();
                    return None;
                }
            };
            Some((item, (chunks, recording)))
        },
    );
    let mut answer = http::Response::new(StreamBody::new(teed));
    *answer.status_mut() = status;
    *answer.headers_mut() = headers;
    answer
}

/// An exchange under way. It is put on record when dropped, however it ended.
#[derive(Debug)]
struct Recording {
    ticket: Option<Ticket>,
    began: Instant,
    request: Option<Request>,
    head: Option<(u16, Headers)>,
    body: BytesMut,
    /// How many bytes of it came, kept or not.
    seen: u64,
    expected: Option<u64>,
    complete: bool,
    failure: Option<String>,
}

impl Recording {
    fn begin(ticket: Ticket, request: Request) -> Self {
        Self {
            ticket: Some(ticket),
            began: Instant::now(),
            request: Some(request),
            head: None,
            body: BytesMut::new(),
            seen: 0,
            expected: None,
            complete: false,
            failure: None,
        }
    }

    /// Keeps a part of the body, or nothing more of one that is too long.
    fn keep(&mut self, chunk: &Bytes) {
        self.seen += chunk.len() as u64;
        if self.seen <= KEPT as u64 {
            self.body.extend_from_slice(chunk);
        } else {
            self.body = BytesMut::new();
        }
    }

    /// The body has ended as it should. Consumes the recording, which puts it on record.
    fn end(mut self) {
        self.complete = true;
    }
}

impl Drop for Recording {
    fn drop(&mut self) {
        let (Some(ticket), Some(request)) = (self.ticket.take(), self.request.take()) else {
            return;
        };
        let whole = self.complete || self.expected == Some(self.seen);
        // A response to HEAD announces a length and brings no body.
        let whole = whole || request.method == "HEAD";
        let unkept = self.seen > KEPT as u64;
        let failure = self.failure.take().or_else(|| {
            unkept.then(|| format!("the body is longer than the {KEPT} bytes that are kept"))
        });
        let failure = failure.or_else(|| {
            (!whole).then(|| "the client went away before the response was complete".to_owned())
        });
        let body = Body(std::mem::take(&mut self.body).freeze());
        let response = self.head.take().map(|(status, headers)| Response {
            status,
            headers,
            body,
        });
        ticket.finish(Exchange {
            request,
            response,
            failure,
            duration_ms: self.began.elapsed().as_secs_f64() * 1000.0,
        });
    }
}
