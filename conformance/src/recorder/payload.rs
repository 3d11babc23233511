//! Where a body ends, and what of it is kept. The bytes on the wire are only read along.

use bytes::{Bytes, BytesMut};
use httparse::Status;

use super::link::{LONGEST_HEAD, first_line};

/// How much of a body is kept as evidence. Some never end.
pub(super) const KEPT: usize = crate::exchange::encoding::LARGEST;

/// How long the line may be that a chunk begins with.
const LONGEST_LINE: usize = 16 * 1024;

/// What came of a body, as evidence.
#[derive(Debug, Default)]
pub(super) struct Kept {
    bytes: BytesMut,
    /// How many bytes came, kept or not.
    pub(super) seen: u64,
}

impl Kept {
    fn keep(&mut self, part: &[u8]) {
        self.seen += part.len() as u64;
        if self.is_too_long() {
            // Of a part nobody could tell what is secret in it.
            self.bytes = BytesMut::new();
        } else {
            self.bytes.extend_from_slice(part);
        }
    }

    /// Whether it was too long to be kept.
    pub(super) fn is_too_long(&self) -> bool {
        self.seen > KEPT as u64
    }

    /// What was kept.
    pub(super) fn take(&mut self) -> Bytes {
        std::mem::take(&mut self.bytes).freeze()
    }
}

/// How the end of a body is known, and how far it is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Payload {
    /// So many bytes are left.
    Fixed(u64),
    /// It comes in chunks.
    Chunked(Chunks),
    /// It ends with the connection.
    UntilEnd,
}

/// Where in the chunks.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Chunks {
    place: Place,
    /// The line under way.
    line: Vec<u8>,
    /// How long the trailers are so far.
    trailers: usize,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Place {
    /// In the line that says how long the next chunk is.
    #[default]
    Size,
    /// In a chunk of which so much is left.
    Data(u64),
    /// Behind a chunk.
    Behind,
    /// In the fields behind the last chunk.
    Trailers,
    Over,
}

impl Payload {
    /// Whether all of it has come. One that ends with the connection never says so.
    pub(super) fn is_over(&self) -> bool {
        match self {
            Self::Fixed(left) => *left == 0,
            Self::Chunked(chunks) => chunks.place == Place::Over,
            Self::UntilEnd => false,
        }
    }

    /// Takes what belongs to it, keeps the body itself, and says how many bytes that were.
    pub(super) fn take(&mut self, came: &[u8], kept: &mut Kept) -> Result<usize, String> {
        match self {
            Self::Fixed(left) => {
                let part = part(came, *left);
                kept.keep(part);
                *left -= part.len() as u64;
                Ok(part.len())
            }
            Self::Chunked(chunks) => chunks.take(came, kept),
            Self::UntilEnd => {
                kept.keep(came);
                Ok(came.len())
            }
        }
    }
}

impl Chunks {
    fn take(&mut self, came: &[u8], kept: &mut Kept) -> Result<usize, String> {
        let mut rest = came;
        while !rest.is_empty() && self.place != Place::Over {
            if let Place::Data(left) = self.place {
                let part = part(rest, left);
                kept.keep(part);
                rest = &rest[part.len()..];
                let left = left - part.len() as u64;
                self.place = if left == 0 { Place::Behind } else { Place::Data(left) };
                continue;
            }
            let feed = rest.iter().position(|byte| *byte == b'\n');
            let (line, behind) = rest.split_at(feed.map_or(rest.len(), |at| at + 1));
            self.line.extend_from_slice(line);
            rest = behind;
            if self.line.len() > LONGEST_LINE {
                return Err(format!("a line between chunks of more than {LONGEST_LINE} bytes"));
            }
            if feed.is_some() {
                self.place = self.behind_line()?;
                self.line.clear();
            }
        }
        Ok(came.len() - rest.len())
    }

    /// What comes behind the line that has just ended.
    fn behind_line(&mut self) -> Result<Place, String> {
        let blank = matches!(self.line.as_slice(), b"\r\n" | b"\n");
        // No digit at all would pass for a zero.
        let is_size = self.line.first().is_some_and(u8::is_ascii_hexdigit);
        match self.place {
            Place::Size => match httparse::parse_chunk_size(&self.line) {
                Ok(Status::Complete((_, 0))) if is_size => Ok(Place::Trailers),
                Ok(Status::Complete((_, size))) if is_size => Ok(Place::Data(size)),
                _ => Err(format!("a chunk of the length `{}`", first_line(&self.line))),
            },
            Place::Behind if blank => Ok(Place::Size),
            Place::Behind => Err("a chunk that is longer than it says".to_owned()),
            Place::Trailers if blank => Ok(Place::Over),
            Place::Trailers => {
                self.trailers += self.line.len();
                if self.trailers > LONGEST_HEAD {
                    return Err(format!("trailers of more than {LONGEST_HEAD} bytes"));
                }
                Ok(Place::Trailers)
            }
            place @ (Place::Data(_) | Place::Over) => Ok(place),
        }
    }
}

/// What belongs to a body of which so much is left.
fn part(came: &[u8], left: u64) -> &[u8] {
    let left = usize::try_from(left).unwrap_or(usize::MAX);
    &came[..came.len().min(left)]
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHUNKS: &[u8] = b"3;odd=1\r\nabc\r\nA\r\n0123456789\r\n0\r\nx-sum: 1\r\n\r\n";

    #[test]
    fn chunks_are_read_however_they_are_cut() {
        for size in 1..CHUNKS.len() {
            let (mut payload, mut kept) = (Payload::Chunked(Chunks::default()), Kept::default());
            for piece in CHUNKS.chunks(size) {
                assert!(!payload.is_over());
                let used = payload.take(piece, &mut kept).expect("chunks");
                assert_eq!(used, piece.len());
            }
            assert!(payload.is_over(), "pieces of {size}");
            assert_eq!(kept.take().as_ref(), b"abc0123456789");
        }
    }

    #[test]
    fn what_comes_behind_the_end_is_left() {
        let (mut payload, mut kept) = (Payload::Chunked(Chunks::default()), Kept::default());
        let came = [CHUNKS, b"HTTP/1.1"].concat();
        assert_eq!(payload.take(&came, &mut kept), Ok(CHUNKS.len()));
        let mut payload = Payload::Fixed(2);
        assert_eq!(payload.take(b"abc", &mut kept), Ok(2));
        assert!(payload.is_over());
    }

    #[test]
    fn broken_chunks_are_told() {
        for broken in [
            b"zz\r\nabc".as_slice(),
            b"3\r\nabcd\r\n",
            b"-1\r\n",
            b"\r\n",
            b"11111111111111111\r\n",
            &[b'1'; LONGEST_LINE + 1],
        ] {
            let mut payload = Payload::Chunked(Chunks::default());
            assert!(payload.take(broken, &mut Kept::default()).is_err());
        }
    }

    #[test]
    fn a_long_body_is_counted_and_not_kept() {
        let mut kept = Kept::default();
        let part = vec![0; KEPT / 2 + 1];
        kept.keep(&part);
        assert!(!kept.is_too_long());
        kept.keep(&part);
        assert!(kept.is_too_long());
        assert_eq!((kept.seen, kept.take().len()), (part.len() as u64 * 2, 0));
    }
}
