//! Connections whose requests are looked at before they are served.

use std::future::Future as _;
use std::io;
use std::mem::MaybeUninit;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::serve::Listener;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::{Sleep, sleep, sleep_until};

use super::frame::Frames;
use super::places::{Awaited, Place, Places};

/// How long the other side may go on sending what nobody reads. A connection that is closed before is reset, and
/// whoever is still sending does not get to see the answer.
const PATIENCE: Duration = Duration::from_secs(2);
/// How many connections there are at once.
const MOST: usize = 512;
/// How much is read at once.
const PIECE: usize = 8 * 1024;

/// A listener whose connections are.
#[derive(Debug)]
pub(crate) struct Checked<L> {
    inner: L,
    places: Places,
}

impl<L> Checked<L> {
    pub(crate) fn new(inner: L) -> Self {
        Self { inner, places: Places::new(MOST) }
    }
}

/// A connection, and whether it speaks the protocol of its port.
pub(crate) trait Spoken {
    /// Whether it is plain HTTP on a port of HTTPS.
    fn is_plain(&self) -> bool {
        false
    }
}

impl Spoken for TcpStream {}

/// A connection whose requests are looked at.
#[derive(Debug)]
pub(crate) struct Connection<S> {
    inner: S,
    frames: Frames,
    /// What the library has not read yet, and how much of it it has.
    ready: Vec<u8>,
    read: usize,
    farewell: Option<Pin<Box<Sleep>>>,
    /// Rings when it is too late for what is waited for, or before: it is not set anew with every request.
    alarm: Pin<Box<Sleep>>,
    place: Place,
}

impl<S> Connection<S> {
    fn new(inner: S, place: Place) -> Self
    where
        S: Spoken,
    {
        Self {
            frames: Frames::new(inner.is_plain()),
            inner,
            ready: Vec::new(),
            read: 0,
            farewell: None,
            alarm: Box::pin(sleep_until(place.deadline())),
            place,
        }
    }

    /// Something is waited for from now on.
    fn wait_for(&mut self, awaited: Awaited) {
        let deadline = self.place.wait_for(awaited);
        if deadline < self.alarm.deadline() {
            self.alarm.as_mut().reset(deadline);
        }
    }

    /// An answer is on its way. One that goes on for long keeps its connection.
    fn answered(&mut self) {
        if matches!(self.place.awaited(), Awaited::Answer | Awaited::Next) {
            self.wait_for(Awaited::Next);
        }
    }

    /// Whether what is waited for does not come any more, or somebody else needs the place.
    fn is_late(&mut self, context: &mut Context<'_>) -> bool {
        if self.place.awaited() == Awaited::Answer {
            return false;
        }
        let deadline = self.place.deadline();
        while self.alarm.as_mut().poll(context).is_ready() {
            if deadline <= self.alarm.deadline() {
                return true;
            }
            self.alarm.as_mut().reset(deadline);
        }
        self.place.is_dismissed(context)
    }
}

impl<L: Listener<Io: Spoken>> Listener for Checked<L> {
    type Io = Connection<L::Io>;
    type Addr = L::Addr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        let (inner, peer) = self.inner.accept().await;
        (Connection::new(inner, self.places.take().await), peer)
    }

    fn local_addr(&self) -> io::Result<Self::Addr> {
        self.inner.local_addr()
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
            let mut piece = [MaybeUninit::uninit(); PIECE];
            let mut piece = ReadBuf::uninit(&mut piece);
            match Pin::new(&mut this.inner).poll_read(context, &mut piece) {
                // What is too late has come to its end: what there is of a request is answered, or nothing.
                Poll::Pending if this.is_late(context) => {}
                Poll::Pending => return Poll::Pending,
                Poll::Ready(read) => read?,
            }
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
                bytes => {
                    this.frames.feed(bytes, &mut this.ready);
                    let awaited = match this.frames.is_between() {
                        true => Awaited::Answer,
                        false => Awaited::Rest,
                    };
                    if this.place.awaited() != awaited {
                        this.wait_for(awaited);
                    }
                }
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
        self.answered();
        Pin::new(&mut self.inner).poll_write(context, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        pieces: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.answered();
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
        let farewell = this.farewell.get_or_insert_with(|| Box::pin(sleep(PATIENCE)));
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

#[cfg(test)]
mod tests {
    use futures_util::FutureExt as _;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, DuplexStream, duplex};
    use tokio::time::Instant;

    use super::super::places::{ARRIVAL, REST, SILENCE};
    use super::*;

    const REQUEST: &[u8] = b"GET / HTTP/1.1\r\nhost: a\r\n\r\n";

    impl Spoken for DuplexStream {}

    fn pair() -> (DuplexStream, Connection<DuplexStream>) {
        let (client, server) = duplex(1024);
        let place = Places::new(1).take().now_or_never().expect("a place");
        (client, Connection::new(server, place))
    }

    async fn read(connection: &mut Connection<DuplexStream>) -> (usize, Duration) {
        let (begun, mut buffer) = (Instant::now(), [0; 1024]);
        let read = connection.read(&mut buffer).await.expect("no error");
        (read, begun.elapsed())
    }

    #[tokio::test(start_paused = true)]
    async fn silence_ends_a_connection_sooner_before_the_first_request_than_after_an_answer() {
        let (mut client, mut connection) = pair();
        let (read_bytes, waited) = read(&mut connection).await;
        assert!(read_bytes == 0 && waited >= SILENCE && waited < SILENCE * 2);
        let (mut second, mut answered) = pair();
        second.write_all(REQUEST).await.expect("room");
        assert_eq!(read(&mut answered).await.0, REQUEST.len());
        answered.write_all(b"HTTP/1.1 204 No Content\r\n\r\n").await.expect("room");
        let (read_bytes, waited) = read(&mut answered).await;
        assert!(read_bytes == 0 && waited >= REST && waited < REST * 2);
        client.shutdown().await.expect("open");
    }

    #[tokio::test(start_paused = true)]
    async fn a_request_that_drips_ends_however_often_something_comes() {
        let (mut client, mut connection) = pair();
        let dripping = tokio::spawn(async move {
            for byte in REQUEST.iter().cycle() {
                tokio::time::sleep(Duration::from_secs(3)).await;
                if *byte != b'\r' && *byte != b'\n' && client.write_all(&[*byte]).await.is_err() {
                    break;
                }
            }
        });
        let (_, waited) = read(&mut connection).await;
        assert!(waited >= ARRIVAL && waited < ARRIVAL * 2, "{waited:?}");
        dripping.abort();
    }

    #[tokio::test(start_paused = true)]
    async fn an_answer_that_goes_on_keeps_its_connection() {
        let (mut client, connection) = pair();
        client.write_all(REQUEST).await.expect("room");
        let (mut reads, mut writes) = tokio::io::split(connection);
        let mut buffer = [0; 1024];
        assert_eq!(reads.read(&mut buffer).await.expect("no error"), REQUEST.len());
        let begun = Instant::now();
        let streaming = async {
            for _ in 0..20 {
                writes.write_all(b": still here").await.expect("open");
                tokio::time::sleep(REST / 5).await;
            }
        };
        // In one task, as the library does it.
        let reading = async {
            let ended = reads.read(&mut buffer).await.expect("no error");
            (ended, begun.elapsed())
        };
        let (_, (ended, waited)) = tokio::join!(streaming, reading);
        assert_eq!(ended, 0);
        assert!(waited >= REST * 4 && waited < REST * 6, "{waited:?}");
    }

    #[tokio::test(start_paused = true)]
    async fn an_answer_may_take_its_time() {
        let (mut client, mut connection) = pair();
        client.write_all(REQUEST).await.expect("room");
        assert_eq!(read(&mut connection).await.0, REQUEST.len());
        let waiting = tokio::time::timeout(REST * 10, read(&mut connection)).await;
        assert!(waiting.is_err(), "nothing is read, and nothing ends");
        drop(client);
    }
}
