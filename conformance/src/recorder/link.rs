//! One side of a connection: bytes that came and were not used yet come first.

use std::io;

use bytes::{Buf as _, BytesMut};
use tokio::io::{AsyncRead, AsyncReadExt as _};

/// How long a head may be.
pub(super) const LONGEST_HEAD: usize = 1024 * 1024;

/// How much is read at once.
const AT_ONCE: usize = 16 * 1024;

/// A connection, and what came over it ahead of its time.
#[derive(Debug)]
pub(super) struct Link<S> {
    pub(super) stream: S,
    pub(super) came: BytesMut,
}

impl<S> Link<S> {
    pub(super) fn new(stream: S) -> Self {
        Self { stream, came: BytesMut::new() }
    }
}

impl<S: AsyncRead + Unpin> Link<S> {
    pub(super) fn reading(&mut self) -> Reading<'_, &mut S> {
        Reading { from: &mut self.stream, came: &mut self.came }
    }
}

/// Its reading half.
#[derive(Debug)]
pub(super) struct Reading<'a, R> {
    pub(super) from: R,
    pub(super) came: &'a mut BytesMut,
}

/// Why there is no head.
#[derive(Debug, thiserror::Error)]
pub(super) enum NoHead {
    /// The connection broke.
    #[error(transparent)]
    Broken(#[from] io::Error),
    /// It ended within the head.
    #[error("the connection ended in the middle of a head")]
    CutOff,
    /// It has no end.
    #[error("the head is longer than {LONGEST_HEAD} bytes")]
    TooLong,
    /// It is something else.
    #[error("what came is no HTTP/1: `{0}`")]
    NoHttp(String),
}

impl<R: AsyncRead + Unpin> Reading<'_, R> {
    /// Reads more, and says whether anything came before the end.
    pub(super) async fn more(&mut self) -> io::Result<bool> {
        self.came.reserve(AT_ONCE);
        match self.from.read_buf(self.came).await {
            Ok(count) => Ok(count > 0),
            // Many servers leave TLS without a word.
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Reads a head whole, and says where it ends. None if the connection ends before anything comes. `begins` says
    /// whether these can be the first bytes of one.
    pub(super) async fn head(
        &mut self,
        begins: fn(&[u8]) -> bool,
    ) -> Result<Option<usize>, NoHead> {
        let mut looked = 0;
        loop {
            if looked == 0 {
                // Empty lines before a message are allowed and mean nothing.
                let blank = self.came.iter().take_while(|byte| b"\r\n".contains(byte));
                self.came.advance(blank.count());
            }
            let end = end_of_head(self.came, looked);
            if end.unwrap_or(self.came.len()) > LONGEST_HEAD {
                return Err(NoHead::TooLong);
            }
            if !begins(self.came) {
                return Err(NoHead::NoHttp(first_line(self.came)));
            }
            if end.is_some() {
                return Ok(end);
            }
            // The end of a head may lie on both sides of what came.
            looked = self.came.len().saturating_sub(2);
            if !self.more().await? {
                return match self.came.is_empty() {
                    true => Ok(None),
                    false => Err(NoHead::CutOff),
                };
            }
        }
    }
}

/// Where the head ends, if it does: behind an empty line. Lines may end with a line feed alone.
fn end_of_head(bytes: &[u8], from: usize) -> Option<usize> {
    let mut feeds = (from..bytes.len()).filter(|at| bytes[*at] == b'\n');
    feeds.find_map(|at| match &bytes[at + 1..] {
        [b'\n', ..] => Some(at + 2),
        [b'\r', b'\n', ..] => Some(at + 3),
        _ => None,
    })
}

/// What something begins with, to be shown.
pub(super) fn first_line(bytes: &[u8]) -> String {
    const MOST: usize = 100;
    let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let cut = &line[..line.len().min(MOST)];
    cut.escape_ascii().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn head(bytes: &[u8]) -> Result<Option<usize>, NoHead> {
        let mut came = BytesMut::new();
        let mut reading = Reading { from: bytes, came: &mut came };
        reading.head(|_| true).await
    }

    #[tokio::test]
    async fn a_head_ends_behind_an_empty_line_however_lines_end() {
        assert_eq!(head(b"a\r\nb\r\n\r\nrest").await.expect("a head"), Some(8));
        assert_eq!(head(b"a\nb\n\nrest").await.expect("a head"), Some(5));
        assert_eq!(head(b"\r\n\r\na\r\n\r\n").await.expect("a head"), Some(5));
        assert_eq!(head(b"").await.expect("an end"), None);
        assert!(matches!(head(b"a\r\n").await, Err(NoHead::CutOff)));
    }

    #[tokio::test]
    async fn a_head_without_end_is_left_alone() {
        let long = vec![b'a'; LONGEST_HEAD + 1];
        assert!(matches!(head(&long).await, Err(NoHead::TooLong)));
    }

    #[test]
    fn an_end_is_found_wherever_the_bytes_were_cut() {
        let bytes = b"GET / HTTP/1.1\r\nhost: a\r\n\r\n";
        for cut in 0..bytes.len() {
            assert_eq!(end_of_head(&bytes[..cut], 0), None);
            let looked = cut.saturating_sub(2);
            assert_eq!(end_of_head(bytes, looked), Some(bytes.len()), "{cut}");
        }
    }
}
