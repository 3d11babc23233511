//! The head of a request: read with the parser of the HTTP library, and judged.

use std::borrow::Cow;
use std::mem::MaybeUninit;
use std::ops::Range;

use http::{HeaderMap, HeaderName, Uri, header};

use super::target::{encoded, legible};

/// How many bytes a head may have.
pub(super) const LARGEST: usize = 256 * 1024;
/// How many headers the library takes.
const MOST_HEADERS: usize = 100;
/// How many bytes of URL the library takes.
const LONGEST_TARGET: usize = u16::MAX as usize - 1;
/// How many bytes of a name of a header the library takes.
const LONGEST_NAME: usize = u16::MAX as usize;
/// How many bytes of a path a refused request keeps, for the log.
const LONGEST_PATH: usize = 1000;

/// The header of the request that stands for a refused one.
const MARK: HeaderName = HeaderName::from_static("x-rooms-mock-refused");

/// What it says of plain HTTP.
const PLAIN: &str = "plain";
/// The first byte of a TLS connection. No method begins with it.
pub(crate) const TLS: u8 = 0x16;

/// Why a request cannot be served, whatever it asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// The URL.
    TooLong,
    /// The headers.
    TooLarge,
    /// It came in plain HTTP to a port of HTTPS.
    Plain,
    /// It is no HTTP.
    Malformed(Cow<'static, str>),
}

impl Refused {
    /// The status of the answer.
    pub(crate) fn status(&self) -> u16 {
        match self {
            Self::TooLong => 414,
            Self::TooLarge => 431,
            Self::Plain | Self::Malformed(_) => 400,
        }
    }

    /// The kind of error in a word.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::TooLong => "uri_too_long",
            Self::TooLarge => "request_header_fields_too_large",
            Self::Plain | Self::Malformed(_) => "invalid_request",
        }
    }

    /// What to tell the caller.
    pub(crate) fn message(&self) -> String {
        match self {
            Self::TooLong => format!("The URL is longer than {LONGEST_TARGET} bytes."),
            Self::TooLarge => format!(
                "There are more than {MOST_HEADERS} headers, or the request line and its headers have more than \
                 {LARGEST} bytes."
            ),
            Self::Plain => "This port speaks HTTPS, and the request came in plain HTTP: write https:// instead of \
                            http://."
                .to_owned(),
            Self::Malformed(reason) => format!("The request is not HTTP/1.1: {reason}."),
        }
    }

    /// What the request that stands for a refused one says; `None` of any other request.
    pub(crate) fn of(headers: &HeaderMap) -> Option<Self> {
        let text = headers.get(MARK)?.to_str().ok()?;
        Some(match text {
            "414" => Self::TooLong,
            "431" => Self::TooLarge,
            PLAIN => Self::Plain,
            reason => Self::Malformed(reason.to_owned().into()),
        })
    }

    /// A request for the same path that stands for the refused one.
    pub(super) fn stand_in(&self, head: &[u8]) -> Vec<u8> {
        let line = head.split(|byte| matches!(byte, b'\r' | b'\n')).find(|line| !line.is_empty());
        let mut words = line.unwrap_or_default().split(|byte| *byte == b' ');
        let method = words.next().unwrap_or_default();
        let known = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];
        let method = known.iter().find(|known| known.as_bytes() == method);
        let reason: Cow<'_, str> = match self {
            Self::Malformed(reason) => Cow::Borrowed(reason),
            Self::Plain => PLAIN.into(),
            other => Cow::Owned(other.status().to_string()),
        };
        format!(
            "{} {} HTTP/1.1\r\nhost: refused\r\n{MARK}: {reason}\r\nconnection: close\r\n\r\n",
            method.unwrap_or(&"GET"),
            path(words.next().unwrap_or_default())
        )
        .into_bytes()
    }
}

/// The path in a request target of any form; a slash if there is none.
fn path(target: &[u8]) -> String {
    let text = encoded(target);
    let target = match text.split_once("://") {
        Some((scheme, rest)) if !scheme.contains('/') => {
            rest.find('/').map_or("", |at| &rest[at..])
        }
        _ => &text,
    };
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let path = path.get(..LONGEST_PATH).unwrap_or(path);
    match path.parse::<Uri>() {
        Ok(_) if path.starts_with('/') => path.to_owned(),
        _ => "/".to_owned(),
    }
}

/// How the end of a body is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Body {
    Length(u64),
    Chunked,
}

/// A head that the library can read.
#[derive(Debug)]
pub(super) struct Head {
    /// Where in the head the target stands, and what has to stand there.
    pub(super) target: Option<(Range<usize>, String)>,
    pub(super) body: Body,
}

/// Reads a complete head.
pub(super) fn read(head: &[u8]) -> Result<Head, Refused> {
    let malformed = |reason: &'static str| Err(Refused::Malformed(reason.into()));
    if let Some(other) = other_protocol(head) {
        return Err(other);
    }
    let mut headers = [MaybeUninit::uninit(); MOST_HEADERS];
    let mut request = httparse::Request::new(&mut []);
    let legible = legible(head);
    let parsed = request.parse_with_uninit_headers(&legible, &mut headers);
    // The line is read by now, if it can be.
    let target = request.path.unwrap_or_default();
    if target.len() > LONGEST_TARGET {
        return Err(Refused::TooLong);
    }
    match parsed {
        Ok(httparse::Status::Complete(_)) => {}
        Ok(httparse::Status::Partial) if head.len() > LARGEST => return Err(Refused::TooLarge),
        Ok(httparse::Status::Partial) => return malformed("it ends before its head is complete"),
        Err(httparse::Error::TooManyHeaders) => return Err(Refused::TooLarge),
        Err(error) => return Err(Refused::Malformed(error.to_string().into())),
    }
    if head.len() > LARGEST {
        return Err(Refused::TooLarge);
    }
    let start = target.as_ptr() as usize - legible.as_ptr() as usize;
    let place = start..start + target.len();
    let spelt = encoded(&head[place.clone()]);
    if spelt.len() > LONGEST_TARGET {
        return Err(Refused::TooLong);
    }
    if spelt.parse::<Uri>().is_err() {
        return malformed("what stands between the method and the version is no URL");
    }
    let body = body(request.headers, request.version == Some(1))?;
    Ok(Head {
        target: match spelt {
            Cow::Borrowed(_) => None,
            Cow::Owned(spelt) => Some((place, spelt)),
        },
        body,
    })
}

/// What a connection speaks instead, if that is one that people mix up with this one.
fn other_protocol(beginning: &[u8]) -> Option<Refused> {
    let is = |reason: &'static str| Some(Refused::Malformed(reason.into()));
    if beginning.first() == Some(&TLS) {
        return is(
            "it is TLS, and this port speaks plain HTTP: write http:// instead of https://, or start the mock with \
             --tls-cert",
        );
    }
    if beginning.starts_with(b"PRI * HTTP/2") {
        return is("it is HTTP/2");
    }
    None
}

/// Whether the beginning of a head shows already that it is none.
pub(super) fn is_hopeless(beginning: &[u8]) -> Option<Refused> {
    if let Some(other) = other_protocol(beginning) {
        return Some(other);
    }
    let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
    match httparse::Request::new(&mut headers).parse(&legible(beginning)) {
        Ok(_) | Err(httparse::Error::TooManyHeaders) => None,
        Err(error) => Some(Refused::Malformed(error.to_string().into())),
    }
}

/// How long the body is; the library refuses what contradicts itself.
fn body(headers: &[httparse::Header<'_>], is_current: bool) -> Result<Body, Refused> {
    let malformed = |reason: &'static str| Err(Refused::Malformed(reason.into()));
    let (mut length, mut coding) = (None, None);
    // The parser refuses the characters that the library refuses. What is left is how long a name may be.
    for header in headers {
        let is = |name: HeaderName| header.name.eq_ignore_ascii_case(name.as_str());
        if header.name.len() > LONGEST_NAME {
            return Err(Refused::TooLarge);
        }
        if is(MARK) {
            return malformed("one of its headers is reserved");
        }
        let value = std::str::from_utf8(header.value).ok();
        if is(header::TRANSFER_ENCODING) {
            coding = Some(value.unwrap_or_default());
        } else if is(header::CONTENT_LENGTH) {
            let digits = value
                .filter(|text| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()));
            let Some(given) = digits.and_then(|digits| digits.parse::<u64>().ok()) else {
                return malformed("its content-length is no number");
            };
            if length.is_some_and(|before| before != given) {
                return malformed("it has two content-lengths");
            }
            length = Some(given);
        }
    }
    let Some(coding) = coding else {
        return Ok(Body::Length(length.unwrap_or_default()));
    };
    let last = coding.rsplit(',').next();
    let is_chunked = last.is_some_and(|last| last.trim().eq_ignore_ascii_case("chunked"));
    match is_current && is_chunked {
        true => Ok(Body::Chunked),
        false => malformed("nothing says where its body ends"),
    }
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn of(head: &str) -> Result<Head, Refused> {
        read(head.as_bytes())
    }

    #[test]
    fn what_a_url_cannot_have_is_encoded_and_the_rest_stays() {
        for (target, expected) in [
            ("/a?b=%22c%22&d=[1]", None),
            ("/a?b=\"c\"<d>", Some("/a?b=%22c%22%3Cd%3E")),
            ("/ä?`{|}^\\", Some("/%C3%A4?%60%7B%7C%7D%5E%5C")),
            ("http://host/\"", Some("http://host/%22")),
        ] {
            let head = format!("GET {target} HTTP/1.1\r\nhost: h\r\n\r\n");
            let read = of(&head).expect("readable");
            let spelt = read.target.map(|(place, spelt)| {
                assert_eq!(&head[place], target);
                spelt
            });
            assert_eq!(spelt.as_deref(), expected, "{target}");
        }
    }

    #[test]
    fn bytes_of_any_charset_are_encoded_too() {
        for target in [&b"/a?b=\xe9"[..], b"/\xff\xfe", b"/\xc3\xa9?\xc3"] {
            let head = [b"\r\nGET ", target, b" HTTP/1.1\r\nx-a: \xe9\r\n\r\n"].concat();
            let (place, spelt) = read(&head).expect("readable").target.expect("spelt anew");
            assert_eq!((&head[place], is_hopeless(&head)), (target, None));
            assert_eq!(spelt, encoded(target));
        }
    }

    #[test]
    fn what_cannot_be_served_is_refused_with_its_status() {
        let headers = |count: usize| "x-a: b\r\n".repeat(count);
        let long = "x".repeat(LONGEST_TARGET);
        let wide = "\"".repeat(LONGEST_TARGET / 2);
        for (head, status) in [
            (format!("GET / HTTP/1.1\r\n{}\r\n", headers(101)), 431),
            (format!("GET / HTTP/1.1\r\nx-a: {}\r\n\r\n", "b".repeat(LARGEST)), 431),
            (format!("GET /{long} HTTP/1.1\r\n\r\n"), 414),
            (format!("GET /{long} HTTP/1.1\r\n{}\r\n", headers(101)), 414),
            (format!("GET /{wide} HTTP/1.1\r\n\r\n"), 414),
            ("GET\r\n\r\n".to_owned(), 400),
            ("GET /a b HTTP/1.1\r\n\r\n".to_owned(), 400),
            ("GET / HTTP/9.9\r\n\r\n".to_owned(), 400),
            ("GET nowhere:% HTTP/1.1\r\n\r\n".to_owned(), 400),
            ("GET / HTTP/1.1\r\nbad name: x\r\n\r\n".to_owned(), 400),
            ("GET / HTTP/1.1\r\na: \u{7f}\r\n\r\n".to_owned(), 400),
            ("GET / HTTP/1.1\r\na: b\0\r\n\r\n".to_owned(), 400),
            (format!("GET / HTTP/1.1\r\n{}: b\r\n\r\n", "a".repeat(LONGEST_NAME + 1)), 431),
            ("GET / HTTP/1.1\r\ncontent-length: -1\r\n\r\n".to_owned(), 400),
            ("GET / HTTP/1.1\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n".to_owned(), 400),
            ("GET / HTTP/1.1\r\ntransfer-encoding: gzip\r\n\r\n".to_owned(), 400),
            ("GET / HTTP/1.0\r\ntransfer-encoding: chunked\r\n\r\n".to_owned(), 400),
            (format!("GET / HTTP/1.1\r\n{MARK}: 414\r\n\r\n"), 400),
        ] {
            let refused = of(&head).expect_err("not to be served");
            assert_eq!(refused.status(), status, "{}", head.get(..60).unwrap_or(&head));
        }
        assert!(of(&format!("GET / HTTP/1.1\r\n{}\r\n", headers(100))).is_ok());
        assert!(of(&format!("GET /{} HTTP/1.1\r\n\r\n", &long[1..])).is_ok());
    }

    #[test]
    fn the_stand_in_is_readable_and_tells_what_was_wrong() {
        let refused = Refused::Malformed("it says so".into());
        for (head, line) in [
            ("POST /v1/a?token=b HTTP/1.1\r\n\r\n", "POST /v1/a HTTP/1.1"),
            ("\r\nGET http://h/p\"? HTTP/1.1", "GET /p%22 HTTP/1.1"),
            ("PUT /%zz\u{1}\u{fffd} HTTP/1.1", "PUT /%zz%01%EF%BF%BD HTTP/1.1"),
            ("\u{16}\u{3}\u{1}", "GET / HTTP/1.1"),
            ("CONNECT h:1 HTTP/1.1", "GET / HTTP/1.1"),
            ("", "GET / HTTP/1.1"),
        ] {
            let text = String::from_utf8(refused.stand_in(head.as_bytes())).expect("text");
            assert!(text.starts_with(&format!("{line}\r\n")), "{text}");
            let mut headers = [httparse::EMPTY_HEADER; 8];
            let mut request = httparse::Request::new(&mut headers);
            assert!(request.parse(text.as_bytes()).is_ok_and(|it| it.is_complete()));
            let told = HeaderMap::from_iter([(MARK, HeaderValue::from_static("it says so"))]);
            assert_eq!(Refused::of(&told), Some(refused.clone()));
        }
    }
}
