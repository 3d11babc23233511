//! HTTPS: a certificate and its key from PEM, and a listener whose handshakes do not wait for each other.

use std::fmt;
use std::io::{self, Write as _};
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, crypto::aws_lc_rs};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

use crate::shown::shown;
use crate::wire::{Places, Spoken, TLS};

/// How long a handshake may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// How many connections may wait to be served.
const WAITING: usize = 64;
/// How many may shake hands at once.
const MOST: usize = 256;

/// A certificate chain and its private key, both PEM.
#[derive(Clone)]
pub struct Tls {
    certificates: Vec<u8>,
    key: Vec<u8>,
}

impl Tls {
    /// Takes the certificate chain, the server's own first, and the key.
    #[must_use]
    pub fn from_pem(certificates: impl Into<Vec<u8>>, key: impl Into<Vec<u8>>) -> Self {
        Self { certificates: certificates.into(), key: key.into() }
    }
}

impl fmt::Debug for Tls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tls").finish_non_exhaustive()
    }
}

/// A certificate or key that cannot be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum TlsError {
    /// There is no certificate in the PEM text.
    #[error("the TLS certificate is no PEM certificate")]
    Certificate,
    /// There is no private key in the PEM text.
    #[error("the TLS key is no PEM private key")]
    Key,
    /// The two do not fit, or are not supported.
    #[error("the TLS certificate and key cannot be used")]
    Unusable(#[from] rustls::Error),
}

/// What accepts TLS connections.
pub(crate) fn acceptor(tls: &Tls) -> Result<TlsAcceptor, TlsError> {
    let chain: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&tls.certificates).collect();
    let chain = chain.map_err(|_| TlsError::Certificate)?;
    if chain.is_empty() {
        return Err(TlsError::Certificate);
    }
    let key = PrivateKeyDer::from_pem_slice(&tls.key).map_err(|_| TlsError::Key)?;
    let mut config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(chain, key)?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(TlsAcceptor::from(Arc::new(config)))
}

/// A connection to a port of HTTPS.
#[derive(Debug)]
pub(crate) enum Stream {
    /// As it should be.
    Tls(Box<TlsStream<TcpStream>>),
    /// Whoever opened it wrote `http://`, or speaks something else.
    Plain(TcpStream),
}

impl Spoken for Stream {
    fn is_plain(&self) -> bool {
        matches!(self, Self::Plain(_))
    }
}

/// Does the same with either stream.
macro_rules! of_either {
    ($self:ident, $stream:ident => $act:expr) => {
        match $self.get_mut() {
            Self::Tls($stream) => {
                let $stream = Pin::new(&mut **$stream);
                $act
            }
            Self::Plain($stream) => {
                let $stream = Pin::new($stream);
                $act
            }
        }
    };
}

impl AsyncRead for Stream {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        of_either!(self, stream => stream.poll_read(context, buffer))
    }
}

impl AsyncWrite for Stream {
    fn poll_write(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        of_either!(self, stream => stream.poll_write(context, bytes))
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        of_either!(self, stream => stream.poll_flush(context))
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        of_either!(self, stream => stream.poll_shutdown(context))
    }
}

/// Hands out connections once their handshake is done.
#[derive(Debug)]
pub(crate) struct Listener {
    address: SocketAddr,
    ready: mpsc::Receiver<(Stream, SocketAddr)>,
    accepting: JoinHandle<()>,
}

impl Listener {
    /// `tells` is whether handshakes that fail are told on stderr.
    pub(crate) fn new(
        mut listener: TcpListener,
        acceptor: TlsAcceptor,
        tells: bool,
    ) -> io::Result<Self> {
        let address = listener.local_addr()?;
        let (done, ready) = mpsc::channel(WAITING);
        let places = Places::new(MOST);
        let accepting = tokio::spawn(async move {
            while !done.is_closed() {
                // The listener of axum waits out what can go wrong here, such as too many open files.
                let (stream, peer) = axum::serve::Listener::accept(&mut listener).await;
                let place = places.take().await;
                let (acceptor, done) = (acceptor.clone(), done.clone());
                tokio::spawn(async move {
                    let shaken = tokio::select! {
                        shaken = tokio::time::timeout(PATIENCE, shake(stream, &acceptor)) => shaken,
                        () = place.dismissed() => return,
                    };
                    drop(place);
                    match shaken {
                        Ok(Ok(stream)) => drop(done.send((stream, peer)).await),
                        // A closed stderr leaves nobody to tell.
                        Ok(Err(error)) if tells => drop(writeln!(
                            io::stderr(),
                            "rooms-mock: a TLS handshake failed: {}; perhaps the client does not trust the certificate of --tls-cert",
                            shown(&error.to_string())
                        )),
                        // Whoever breaks off a handshake is not served.
                        _ => {}
                    }
                });
            }
        });
        Ok(Self { address, ready, accepting })
    }
}

/// A connection with its handshake done, if it begins with one.
async fn shake(stream: TcpStream, acceptor: &TlsAcceptor) -> io::Result<Stream> {
    let mut first = [0];
    stream.peek(&mut first).await?;
    match first == [TLS] {
        true => Ok(Stream::Tls(Box::new(acceptor.accept(stream).await?))),
        false => Ok(Stream::Plain(stream)),
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

impl axum::serve::Listener for Listener {
    type Io = Stream;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Stream, SocketAddr) {
        match self.ready.recv().await {
            Some(connection) => connection,
            // The task that accepts ends with this listener only.
            None => std::future::pending().await,
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        Ok(self.address)
    }
}
