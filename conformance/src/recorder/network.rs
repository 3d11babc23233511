//! How targets are reached.

use std::{
    collections::BTreeMap,
    fmt, io,
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError},
    time::Duration,
};

use hyper_util::{client::legacy::connect::HttpConnector, rt::TokioIo};
use reqwest::{Certificate, Url};
use rustls::{
    ClientConfig,
    crypto::aws_lc_rs,
    pki_types::{CertificateDer, ServerName, pem::PemObject as _},
};
use rustls_platform_verifier::Verifier;
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpStream,
    time::timeout,
};
use tokio_rustls::TlsConnector;
use tower_service::Service as _;

use crate::exchange::transport_error::cause;

/// How long connecting may take.
const CONNECTING: Duration = Duration::from_secs(10);

/// How often in a row an operation may run into the time limit before it is left alone.
const PATIENCE: u32 = 2;

/// Certificate authorities beyond those of the system.
#[derive(Clone, PartialEq, Eq)]
pub struct Authority(Vec<CertificateDer<'static>>);

impl Authority {
    /// The certificates in a PEM file, if it holds any.
    #[must_use]
    pub fn from_pem(pem: &[u8]) -> Option<Self> {
        let certificates: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem).collect();
        let certificates = certificates.ok().filter(|list| !list.is_empty())?;
        Some(Self(certificates))
    }

    pub(super) fn certificates(&self) -> reqwest::Result<Vec<Certificate>> {
        let certificates = self.0.iter();
        certificates.map(|der| Certificate::from_der(der)).collect()
    }
}

impl fmt::Debug for Authority {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Authority({} certificates)", self.0.len())
    }
}

/// The way to targets that all recorders of a run share.
#[derive(Clone, Debug)]
pub struct Network {
    shared: Arc<Shared>,
    /// How long an answer may take, from the request to its last byte.
    pub(super) limit: Option<Duration>,
}

struct Shared {
    authority: Option<Authority>,
    /// Made when it is needed: it reads all certificates of the system.
    tls: OnceLock<Result<TlsConnector, rustls::Error>>,
    tcp: HttpConnector,
    /// How often in a row operations did not answer in time.
    overdue: Mutex<BTreeMap<String, u32>>,
}

impl fmt::Debug for Shared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shared").finish_non_exhaustive()
    }
}

/// Anything that bytes go through.
pub(super) trait Wire: AsyncRead + AsyncWrite + Send + Unpin {}
impl<S: AsyncRead + AsyncWrite + Send + Unpin> Wire for S {}

impl Network {
    /// Connections directly to targets: no proxy of the environment stands in between. Answers may take as long as
    /// they like.
    #[must_use]
    pub fn new(authority: Option<Authority>) -> Self {
        let mut tcp = HttpConnector::new();
        tcp.set_nodelay(true);
        tcp.enforce_http(false);
        tcp.set_connect_timeout(Some(CONNECTING));
        let shared = Shared { authority, tls: OnceLock::new(), tcp, overdue: Mutex::default() };
        Self { shared: Arc::new(shared), limit: None }
    }

    /// The same with a time limit for each answer.
    #[must_use]
    pub fn with_limit(mut self, limit: Duration) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Whether TLS can be spoken.
    ///
    /// # Errors
    ///
    /// When the authorities are not acceptable.
    pub fn ready(&self) -> Result<(), rustls::Error> {
        self.tls().map(drop)
    }

    fn tls(&self) -> Result<TlsConnector, rustls::Error> {
        let made = || tls(self.shared.authority.as_ref(), &[b"http/1.1"]);
        self.shared.tls.get_or_init(made).clone()
    }

    /// Connects to the host of a URL. An error says why that is not possible.
    pub(super) async fn connect(&self, url: &Url) -> Result<Box<dyn Wire>, String> {
        match timeout(CONNECTING, self.connected(url)).await {
            Ok(connected) => connected,
            Err(_) => Err(format!("no connection within {} s", CONNECTING.as_secs())),
        }
    }

    async fn connected(&self, url: &Url) -> Result<Box<dyn Wire>, String> {
        let uri = url[..url::Position::AfterPort].parse();
        let uri = uri.map_err(|error: http::uri::InvalidUri| error.to_string())?;
        let mut tcp = self.shared.tcp.clone();
        let stream = tcp.call(uri).await.map_err(|error| cause(&error))?;
        let stream: TcpStream = TokioIo::into_inner(stream);
        if url.scheme() != "https" {
            return Ok(Box::new(stream));
        }
        let tls = self.tls().map_err(|error| error.to_string())?;
        let host = url.host_str().unwrap_or_default();
        // IPv6 addresses stand in brackets in URLs alone.
        let host = host.trim_start_matches('[').trim_end_matches(']');
        let host = ServerName::try_from(host.to_owned()).map_err(|error| error.to_string())?;
        let stream = tls.connect(host, stream).await;
        Ok(Box::new(stream.map_err(|error: io::Error| cause(&error))?))
    }

    fn overdue(&self) -> MutexGuard<'_, BTreeMap<String, u32>> {
        let overdue = self.shared.overdue.lock();
        overdue.unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes notice whether an operation answered in time.
    pub(super) fn answered(&self, operation: &str, in_time: bool) {
        let mut overdue = self.overdue();
        if in_time {
            overdue.remove(operation);
        } else {
            *overdue.entry(operation.to_owned()).or_default() += 1;
        }
    }

    /// Why an operation is left alone, if it is: each further call would take as long again.
    pub(super) fn left_alone(&self, operation: &str) -> Option<String> {
        let times = self.overdue().get(operation).copied().unwrap_or_default();
        let limit = self.limit.unwrap_or_default().as_secs();
        (times >= PATIENCE).then(|| {
            format!("it did not answer within {limit} s, {times} times in a row, and is left alone")
        })
    }
}

/// TLS that trusts the authorities of the system and a further one, for these protocols.
pub(crate) fn tls(
    authority: Option<&Authority>,
    protocols: &[&[u8]],
) -> Result<TlsConnector, rustls::Error> {
    let provider = Arc::new(aws_lc_rs::default_provider());
    let verifier = match authority {
        Some(Authority(certificates)) => {
            Verifier::new_with_extra_roots(certificates.iter().cloned(), Arc::clone(&provider))?
        }
        None => Verifier::new(Arc::clone(&provider))?,
    };
    let config =
        ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions()?;
    let config = config.dangerous().with_custom_certificate_verifier(Arc::new(verifier));
    let mut config = config.with_no_client_auth();
    config.alpn_protocols = protocols.iter().map(|name| name.to_vec()).collect();
    Ok(TlsConnector::from(Arc::new(config)))
}
