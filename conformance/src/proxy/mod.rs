//! The validation proxy: passes any application's traffic on to a target, and judges it meanwhile.
//!
//! The traffic goes through the same listener as that of a run, unaltered; judging happens behind it,
//! in a task of its own, so that nobody waits for it.

mod address;
mod archive;
mod page;

use std::{
    fmt, io,
    net::SocketAddr,
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use reqwest::Url;
use rooms_openapi::{Api, Document};
use tokio::{net::TcpListener, task::JoinHandle};

pub use self::address::{AddressError, upstream};
use self::archive::Archive;
use crate::{
    exchange::{Request, encoding},
    finding::Finding,
    har::Captured,
    judge::{self, Judge, JudgeConfig, JudgeOutcome, Limits},
    recorder::{
        Authority, ExchangeReceiver, Network, Recorder, Upstream, UpstreamError, exchange_channel,
    },
    sanitize,
};

/// What a proxy is told before it starts.
#[derive(Debug)]
pub struct ProxySettings {
    /// Where the traffic goes.
    pub upstream: Url,
    /// Where applications call.
    pub listen: SocketAddr,
    /// Where people look at the report.
    pub report: SocketAddr,
    /// What the traffic is held to.
    pub config: JudgeConfig,
    /// Where it is written down, as an HTTP archive without secrets.
    pub archive: Option<PathBuf>,
    /// An additional certificate authority.
    pub authority: Option<Authority>,
    /// How much is kept for the report.
    pub limits: Limits,
}

/// Why a proxy could not start.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ProxyError {
    /// The HTTP client.
    #[error(transparent)]
    Upstream(#[from] UpstreamError),
    /// An address that cannot be listened on.
    #[error("cannot listen on {address}: {reason}; choose another address or port")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// Why.
        reason: io::Error,
    },
    /// The archive.
    #[error("the archive cannot be written to {}: {reason}; name a file of its own, in a folder that is there", path.display())]
    Archive {
        /// The file.
        path: PathBuf,
        /// Why.
        reason: io::Error,
    },
}

/// What a proxy tells as it happens.
#[derive(Clone, Copy, Debug)]
pub enum News<'a> {
    /// The target disagrees with its document, and nobody knew yet.
    Finding(&'a Finding),
    /// An application sends what the document does not allow, and nobody knew yet.
    Request(&'a Finding),
    /// A request without an answer: which, and why.
    NotThrough(&'a str),
    /// An exchange of which there is a part only: which, and why.
    NotComplete(&'a str),
}

impl fmt::Display for News<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Finding(finding) => write!(f, "finding: {finding}"),
            Self::Request(finding) => write!(f, "request: {finding}"),
            Self::NotThrough(what) => write!(f, "not through: {}", sanitize::line(what)),
            Self::NotComplete(what) => write!(f, "not complete: {}", sanitize::line(what)),
        }
    }
}

/// A running proxy. Dropping it stops it.
#[derive(Debug)]
pub struct Proxy {
    recorder: Recorder,
    report_url: String,
    judge: Arc<Mutex<Judge>>,
    judging: JoinHandle<()>,
    page: JoinHandle<()>,
}

impl Proxy {
    /// Starts to listen. `tell` hears of every finding that nobody had before, and of every exchange that did not
    /// get through.
    ///
    /// # Errors
    ///
    /// When an address cannot be listened on, or the archive cannot be written.
    pub async fn start(
        settings: ProxySettings,
        tell: impl FnMut(News<'_>) + Send + 'static,
    ) -> Result<Self, ProxyError> {
        let ProxySettings { upstream, listen, report, mut config, archive, authority, limits } =
            settings;
        // Whatever host it is, it is the one that is meant.
        config.at.push(upstream.clone());
        let archive = archive.map(Archive::create).transpose()?;
        let origin = upstream.origin().ascii_serialization();
        let prefix = upstream.path().trim_end_matches('/').to_owned();
        // A guard asks a document what a request changes; here, everything passes.
        let document = Document::load(Api::QuranReflect, config.environment);
        let network = Network::new(authority);
        if upstream.scheme() == "https" {
            network.ready().map_err(UpstreamError::from)?;
        }
        let upstream = Upstream::passing_on(network, upstream, document);
        let (sender, receiver) = exchange_channel();
        let failed = |address: SocketAddr| move |reason| ProxyError::Listen { address, reason };
        let recorder = Recorder::pass_on(listen, upstream, sender).await.map_err(failed(listen))?;
        let listener = TcpListener::bind(report).await.map_err(failed(report))?;
        let address = listener.local_addr().map_err(failed(report))?;
        let judge = Arc::new(Mutex::new(Judge::open(config, limits)));
        let judging = Judging { origin, prefix, judge: Arc::clone(&judge), archive, tell };
        Ok(Self {
            recorder,
            report_url: format!("http://{address}/"),
            judging: tokio::spawn(judging.go_on(receiver)),
            page: tokio::spawn(page::serve(listener, Arc::clone(&judge))),
            judge,
        })
    }

    /// The URL that applications call instead of the target's.
    #[must_use]
    pub fn url(&self) -> String {
        self.recorder.url()
    }

    /// The URL of the running report.
    #[must_use]
    pub fn report_url(&self) -> &str {
        &self.report_url
    }

    /// What came of it so far.
    #[must_use]
    pub fn judgement(&self) -> JudgeOutcome {
        locked(&self.judge).judgement()
    }

    /// Stops listening, and judges what is still under way.
    pub async fn stop(self) -> JudgeOutcome {
        let Self { recorder, judge, judging, page, .. } = self;
        // With the listener the last sender goes, and the task ends when it has heard everything.
        drop(recorder);
        let _ = judging.await;
        page.abort();
        locked(&judge).judgement()
    }
}

fn locked(judge: &Mutex<Judge>) -> MutexGuard<'_, Judge> {
    judge.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What happens behind the traffic.
struct Judging<T> {
    origin: String,
    prefix: String,
    judge: Arc<Mutex<Judge>>,
    archive: Option<Archive>,
    tell: T,
}

impl<T: FnMut(News<'_>) + Send> Judging<T> {
    async fn go_on(mut self, mut receiver: ExchangeReceiver) {
        while let Some(exchange) = receiver.next().await {
            let (failure, answered) = (exchange.failure.clone(), exchange.response.is_some());
            let mut exchange = encoding::unpacked(exchange);
            exchange.request.path = format!("{}{}", self.prefix, exchange.request.path);
            let captured = Captured::new(self.origin.clone(), exchange);
            let (news, failure, entry) = {
                let mut judge = locked(&self.judge);
                judge.missed(receiver.missed());
                let news = judge.hear(captured.clone());
                let entry = self
                    .archive
                    .is_some()
                    .then(|| archive::entry(&captured, &|text| judge.without_secrets(text)));
                let failure = failure.map(|failure| {
                    let Request { method, path, .. } = &captured.exchange.request;
                    judge.without_secrets(&format!("{method} {path}: {failure}"))
                });
                (news, failure, entry)
            };
            if let Some(failure) = &failure {
                (self.tell)(if answered {
                    News::NotComplete(failure)
                } else {
                    News::NotThrough(failure)
                });
            }
            for finding in &news {
                (self.tell)(if finding.check == judge::REQUEST {
                    News::Request(finding)
                } else {
                    News::Finding(finding)
                });
            }
            if let (Some(archive), Some(entry)) = (&mut self.archive, entry) {
                archive.add(&entry);
            }
        }
    }
}
