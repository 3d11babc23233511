//! Where one request ends and the next one begins.

use super::head::{self, Body, Refused};

/// How many bytes of a head are read on, so that whoever sends them gets to see the answer.
const MOST_READ: usize = 64 * head::LARGEST;

/// What the next byte of a connection is part of.
#[derive(Debug)]
enum Place {
    Head,
    Body(u64),
    Chunks(Chunk),
    /// The library makes of it what it will: a broken body ends the connection.
    Rest,
    /// Behind a refused head nothing is read any more.
    Refused,
}

/// Where in a chunked body.
#[derive(Clone, Copy, Debug)]
enum Chunk {
    /// The size so far, and whether its digits are over.
    Size(u64, bool),
    /// What is left of the data, with the line feed behind it.
    Data(u64),
    /// The lines behind the last chunk; whether this one is empty so far.
    Trailer(bool),
}

/// Follows the requests of a connection.
#[derive(Debug)]
pub(super) struct Frames {
    place: Place,
    /// What is there of a head.
    head: Vec<u8>,
    /// Whether they come in plain HTTP to a port of HTTPS.
    is_plain: bool,
}

impl Frames {
    pub(super) fn new(is_plain: bool) -> Self {
        Self { is_plain, place: Place::Head, head: Vec::new() }
    }

    /// Whether the request was replaced by one that stands for it.
    pub(super) fn is_refused(&self) -> bool {
        matches!(self.place, Place::Refused)
    }

    /// Whether the last request is complete, and nothing of the next one is there.
    pub(super) fn is_between(&self) -> bool {
        match self.place {
            Place::Head => self.head.is_empty(),
            Place::Refused => true,
            Place::Body(_) | Place::Chunks(_) | Place::Rest => false,
        }
    }

    /// Takes what has arrived, and gives what the library gets to see.
    pub(super) fn feed(&mut self, mut bytes: &[u8], out: &mut Vec<u8>) {
        while !bytes.is_empty() {
            let taken = match &mut self.place {
                Place::Head => self.collect(bytes, out),
                Place::Body(left) => {
                    let taken = (*left).min(bytes.len() as u64);
                    *left -= taken;
                    let is_over = *left == 0;
                    let taken = taken as usize;
                    out.extend_from_slice(&bytes[..taken]);
                    if is_over {
                        self.place = Place::Head;
                    }
                    taken
                }
                Place::Chunks(chunk) => {
                    let (taken, next) = chunk.follow(bytes);
                    out.extend_from_slice(&bytes[..taken]);
                    self.place = next;
                    taken
                }
                Place::Rest => {
                    out.extend_from_slice(bytes);
                    bytes.len()
                }
                Place::Refused => bytes.len(),
            };
            bytes = &bytes[taken..];
        }
    }

    /// Nothing more arrives.
    pub(super) fn end(&mut self, out: &mut Vec<u8>) {
        if !self.head.is_empty() {
            self.judge(out);
        }
    }

    /// Adds to the head until it is complete; how many bytes are used up.
    fn collect(&mut self, bytes: &[u8], out: &mut Vec<u8>) -> usize {
        let before = self.head.len();
        self.head.extend_from_slice(bytes);
        match end_of_head(&self.head, before) {
            Some(end) => {
                self.head.truncate(end);
                self.judge(out);
                end - before
            }
            None => {
                let hopeless = (before == 0).then(|| head::is_hopeless(&self.head));
                if let Some(refused) = hopeless.flatten() {
                    self.refuse(&refused, out);
                } else if self.head.len() > MOST_READ {
                    self.judge(out);
                }
                bytes.len()
            }
        }
    }

    fn judge(&mut self, out: &mut Vec<u8>) {
        match head::read(&self.head) {
            Ok(_) if self.is_plain => self.refuse(&Refused::Plain, out),
            Ok(read) => {
                match read.target {
                    None => out.extend_from_slice(&self.head),
                    Some((place, spelt)) => {
                        out.extend_from_slice(&self.head[..place.start]);
                        out.extend_from_slice(spelt.as_bytes());
                        out.extend_from_slice(&self.head[place.end..]);
                    }
                }
                self.head.clear();
                self.place = match read.body {
                    Body::Length(0) => Place::Head,
                    Body::Length(length) => Place::Body(length),
                    Body::Chunked => Place::Chunks(Chunk::Size(0, false)),
                };
            }
            Err(refused) => self.refuse(&refused, out),
        }
    }

    fn refuse(&mut self, refused: &Refused, out: &mut Vec<u8>) {
        out.extend(refused.stand_in(&self.head));
        self.head = Vec::new();
        self.place = Place::Refused;
    }
}

/// Where a head ends, if it does; what stands before `before` was looked at already.
fn end_of_head(head: &[u8], before: usize) -> Option<usize> {
    // Empty lines before the request line are no end.
    let start = head.iter().position(|byte| !matches!(byte, b'\r' | b'\n'))?;
    let from = before.saturating_sub(3).max(start);
    let rest = &head[from..];
    let mut ends = memchr::memchr_iter(b'\n', rest).filter_map(|at| match rest.get(at + 1..)? {
        [b'\n', ..] => Some(from + at + 2),
        [b'\r', b'\n', ..] => Some(from + at + 3),
        _ => None,
    });
    ends.next()
}

impl Chunk {
    /// Goes on as far as the body goes: how many bytes belong to it, and what follows.
    fn follow(self, bytes: &[u8]) -> (usize, Place) {
        let (mut chunk, mut at) = (self, 0);
        while let Some(byte) = bytes.get(at) {
            chunk = match (chunk, byte) {
                (Self::Size(0, _), b'\n') => Self::Trailer(true),
                // The data ends in a line of its own.
                (Self::Size(size, _), b'\n') => Self::Data(size.saturating_add(1)),
                (Self::Size(size, false), digit) if digit.is_ascii_hexdigit() => {
                    let digit = char::from(*digit).to_digit(16).unwrap_or_default();
                    Self::Size(size.saturating_mul(16).saturating_add(digit.into()), false)
                }
                (Self::Size(size, _), b';' | b' ' | b'\t' | b'\r') => Self::Size(size, true),
                (Self::Size(size, true), _) => Self::Size(size, true),
                (Self::Size(..), _) => return (at, Place::Rest),
                (Self::Data(1), b'\n') => Self::Size(0, false),
                (Self::Data(1), b'\r') => Self::Data(1),
                (Self::Data(1), _) => return (at, Place::Rest),
                (Self::Data(left), _) => {
                    let rest = (bytes.len() - at) as u64;
                    let taken = (left - 1).min(rest);
                    at += taken as usize - 1;
                    Self::Data(left - taken)
                }
                (Self::Trailer(true), b'\n') => return (at + 1, Place::Head),
                (Self::Trailer(_), b'\n') => Self::Trailer(true),
                (Self::Trailer(is_empty), b'\r') => Self::Trailer(is_empty),
                (Self::Trailer(_), _) => Self::Trailer(false),
            };
            at += 1;
        }
        (at, Place::Chunks(chunk))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the library sees of it, however it is cut.
    fn seen(sent: &[u8]) -> String {
        let whole = cut(sent, sent.len().max(1));
        for size in [1, 2, 3, 7] {
            assert_eq!(cut(sent, size), whole, "in pieces of {size}");
        }
        whole
    }

    fn cut(sent: &[u8], size: usize) -> String {
        let (mut frames, mut out) = (Frames::new(false), Vec::new());
        sent.chunks(size).for_each(|piece| frames.feed(piece, &mut out));
        frames.end(&mut out);
        String::from_utf8_lossy(&out).into_owned()
    }

    #[test]
    fn requests_follow_each_other_with_bodies_of_either_kind() {
        let sent =
            b"POST /\" HTTP/1.1\r\ncontent-length: 5\r\n\r\n\"\r\n\r\nGET /\" HTTP/1.1\r\n\r\n\
            POST /\" HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n\
            3;x=\"\r\na\"b\r\n0A\r\n\"123456789\r\n0\r\nt: \"\r\n\r\n\r\nGET /\" HTTP/1.1\n\n";
        let expected = String::from_utf8_lossy(sent).replace("/\" ", "/%22 ");
        assert_eq!(seen(sent), expected);
    }

    #[test]
    fn nothing_follows_a_request_that_is_refused() {
        let sent = b"GET / HTTP/1.1\r\n\r\nGET /x y HTTP/1.1\r\n\r\nGET / HTTP/1.1\r\n\r\n";
        let seen = seen(sent);
        assert!(seen.starts_with("GET / HTTP/1.1\r\n\r\nGET /x HTTP/1.1\r\nhost: refused\r\n"));
        assert_eq!(seen.matches("HTTP/1.1\r\n").count(), 2, "{seen}");
    }

    #[test]
    fn a_chunk_without_a_size_is_left_to_the_library() {
        let sent = b"POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n\" GET /\" HTTP/1.1\r\n\r\n";
        assert_eq!(seen(sent), String::from_utf8_lossy(sent));
    }

    #[test]
    fn bytes_that_are_no_request_are_refused_without_waiting_for_an_end() {
        let mut out = Vec::new();
        let mut frames = Frames::new(false);
        frames.feed(b"\x16\x03\x01\x02\x00", &mut out);
        assert!(frames.is_refused() && out.starts_with(b"GET / HTTP/1.1\r\n"));
    }
}
