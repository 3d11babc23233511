//! Connections whose requests are looked at before they are served.

use std::future::Future as _;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::serve::Listener;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Sleep, sleep};

use super::frame::Frames;

/// How long the other side may go on sending what nobody reads. A connection that is closed before is reset, and
/// whoever is still sending does not get to see the answer.
const PATIENCE: Duration = Duration::from_secs(2);
/// How much is read at once.
const PIECE: usize = 8 * 1024;

/// A listener whose connections are.
#[derive(Debug)]
pub(crate) struct Checked<L>(pub(crate) L);

/// A connection whose requests are looked at.
#[derive(Debug)]
pub(crate) struct Connection<S> {
    inner: S,
    frames: Frames,
    /// What the library has not read yet, and how much of it it has.
    ready: Vec<u8>,
    read: usize,
    farewell: Option<Pin<Box<Sleep>>>,
}

impl<L: Listener> Listener for Checked<L> {
    type Io = Connection<L::Io>;
    type Addr = L::Addr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        let (inner, peer) = self.0.accept().await;
        let connection = Connection {
            inner,
            frames: Frames::new(),
            ready: Vec::new(),
            read: 0,
            farewell: None,
        };
        (connection, peer)
    }

    fn local_addr(&self) -> io::Result<Self::Addr> {
        self.0.local_addr()
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Connection<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = &mut *self;
        loop {
            let left = &this.ready[this.read..];
            if !left.is_empty() {
                let count = left.len().min(buffer.remaining());
                buffer.put_slice(&left[..count]);
                this.read += count;
                return Poll::Ready(Ok(()));
            }
            this.ready.clear();
            this.read = 0;
            let mut piece = [0; PIECE];
            let mut piece = ReadBuf::new(&mut piece);
            ready!(Pin::new(&mut this.inner).poll_read(context, &mut piece))?;
            let is_refused = this.frames.is_refused();
            match piece.filled() {
                // The library would take the end of what it reads for the end of the caller.
                [] if is_refused => return Poll::Pending,
                [] => {
                    this.frames.end(&mut this.ready);
                    if this.ready.is_empty() {
                        return Poll::Ready(Ok(()));
                    }
                }
                bytes => this.frames.feed(bytes, &mut this.ready),
            }
        }
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncWrite for Connection<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.inner).poll_write(context, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        pieces: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.inner).poll_write_vectored(context, pieces)
    }

    fn is_write_vectored(&self) -> bool {
        self.inner.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = &mut *self;
        if this.farewell.is_none() {
            ready!(Pin::new(&mut this.inner).poll_shutdown(context))?;
        }
        if !this.frames.is_refused() {
            return Poll::Ready(Ok(()));
        }
        let farewell = this
            .farewell
            .get_or_insert_with(|| Box::pin(sleep(PATIENCE)));
        let mut piece = [0; PIECE];
        while farewell.as_mut().poll(context).is_pending() {
            let mut piece = ReadBuf::new(&mut piece);
            let read = ready!(Pin::new(&mut this.inner).poll_read(context, &mut piece));
            if read.is_err() || piece.filled().is_empty() {
                break;
            }
        }
        Poll::Ready(Ok(()))
    }
}
