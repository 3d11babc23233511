//! Heads of requests and responses: what they say, and how one of a request is passed on.

use httparse::{EMPTY_HEADER, ParserConfig, Status};

use super::{
    link::first_line,
    payload::{Chunks, Payload},
};
use crate::exchange::Headers;

/// What a caller tells a proxy, and nobody behind it.
const FOR_PROXIES: [&str; 2] = ["proxy-authorization", "proxy-connection"];

/// The head of a request.
#[derive(Debug)]
pub(super) struct RequestHead {
    pub(super) method: String,
    /// As it came: any bytes but spaces at its ends.
    target: Vec<u8>,
    version: &'static str,
    /// With names as they came.
    fields: Vec<(String, Vec<u8>)>,
    pub(super) payload: Payload,
    /// Whether the caller means to go on with this connection.
    pub(super) goes_on: bool,
}

impl RequestHead {
    /// Reads one. An error says why it cannot be passed on.
    pub(super) fn read(head: &[u8]) -> Result<Self, String> {
        let (line, rest) = match head.iter().position(|byte| *byte == b'\n') {
            Some(at) => head.split_at(at + 1),
            None => (head, [].as_slice()),
        };
        let broken = || "its first line is no request line of HTTP/1".to_owned();
        let line = line.trim_ascii_end();
        let method = line.split(|byte| *byte == b' ').next().unwrap_or_default();
        let version = line.rsplit(|byte| *byte == b' ').next().unwrap_or_default();
        let target = line.get(method.len() + 1..line.len().saturating_sub(version.len() + 1));
        let target = target.filter(|target| !target.is_empty()).ok_or_else(broken)?;
        let version = match version {
            b"HTTP/1.1" => "HTTP/1.1",
            b"HTTP/1.0" => "HTTP/1.0",
            _ => return Err(broken()),
        };
        if !is_method(method) || target.iter().any(u8::is_ascii_control) {
            return Err(broken());
        }
        if method == b"CONNECT" {
            return Err("a tunnel is asked for, and nothing is seen of what is in it".to_owned());
        }
        let mut fields = vec![EMPTY_HEADER; lines(rest)];
        let fields = match httparse::parse_headers(rest, &mut fields) {
            Ok(Status::Complete((_, fields))) => fields,
            Ok(Status::Partial) => return Err("its head has no end".to_owned()),
            Err(error) => return Err(format!("its headers are not valid: {error}")),
        };
        let mut fields: Vec<(String, Vec<u8>)> =
            fields.iter().map(|field| (field.name.to_owned(), field.value.to_vec())).collect();
        let headers = named(&fields);
        let payload = match (coding(&headers), content_length(&headers)?) {
            (None, length) => Payload::Fixed(length.unwrap_or_default()),
            (Some(Coding::Chunked), None) => Payload::Chunked(Chunks::default()),
            (Some(Coding::Chunked), Some(_)) => {
                return Err("it says in two ways where its body ends".to_owned());
            }
            (Some(Coding::Other), _) => {
                return Err("nothing says where its body ends".to_owned());
            }
        };
        // The rest would be another protocol, which nobody could judge; and whoever asks goes on without it.
        if values(&headers, "upgrade").any(|name| name.eq_ignore_ascii_case("h2c")) {
            let upgrade = ["upgrade", "http2-settings"];
            fields.retain(|(name, _)| !upgrade.iter().any(|one| name.eq_ignore_ascii_case(one)));
        }
        Ok(Self {
            method: String::from_utf8_lossy(method).into_owned(),
            target: target.to_vec(),
            version,
            payload,
            goes_on: persists(version, &headers),
            fields,
        })
    }

    /// The headers, as evidence.
    pub(super) fn headers(&self) -> Headers {
        named(&self.fields)
    }

    /// Path and query, as they came. What is addressed to a proxy has an origin before them.
    pub(super) fn path_and_query(&self) -> &[u8] {
        let target = self.target.as_slice();
        let absolute = ["http://", "https://"].iter().find_map(|scheme| {
            let (start, rest) = target.split_at_checked(scheme.len())?;
            start.eq_ignore_ascii_case(scheme.as_bytes()).then_some(rest)
        });
        match absolute {
            None => target,
            Some(rest) => match rest.iter().position(|byte| b"/?".contains(byte)) {
                Some(at) => &rest[at..],
                None => b"/",
            },
        }
    }

    /// The head as it leaves: with the path there, and the name of the host there.
    pub(super) fn passed_on(&self, path_and_query: &[u8], host: &str) -> Vec<u8> {
        let host = ("host".to_owned(), host.as_bytes().to_vec());
        let is_host = |name: &str| name.eq_ignore_ascii_case("host");
        let left_out = |name: &str| FOR_PROXIES.iter().any(|one| name.eq_ignore_ascii_case(one));
        let fields = self.fields.iter();
        let fields = fields.filter(|(name, _)| !is_host(name) && !left_out(name));
        let [method, version] = [self.method.as_bytes(), self.version.as_bytes()];
        let mut head = [method, b" ", path_and_query, b" ", version, b"\r\n"].concat();
        for (name, value) in std::iter::once(&host).chain(fields) {
            for part in [name.as_bytes(), b": ", value, b"\r\n"] {
                head.extend_from_slice(part);
            }
        }
        head.extend_from_slice(b"\r\n");
        head
    }
}

/// Whether these can be the first bytes of a request.
pub(super) fn begins_request(came: &[u8]) -> bool {
    came.first().is_none_or(|byte| is_token(*byte))
}

/// Whether these can be the first bytes of a response.
pub(super) fn begins_response(came: &[u8]) -> bool {
    came.iter().zip(b"HTTP/1.").all(|(came, byte)| came == byte)
}

/// The head of a response.
#[derive(Debug)]
pub(super) struct ResponseHead {
    pub(super) status: u16,
    pub(super) headers: Headers,
    pub(super) payload: Payload,
    /// Whether the connection can be used again.
    pub(super) goes_on: bool,
}

impl ResponseHead {
    /// Reads one that answers a method. An error says why it is none.
    pub(super) fn read(head: &[u8], method: &str) -> Result<Self, String> {
        let mut fields = vec![EMPTY_HEADER; lines(head)];
        let mut response = httparse::Response::new(&mut fields);
        // What clients put up with.
        let parsed = ParserConfig::default()
            .allow_multiple_spaces_in_response_status_delimiters(true)
            .allow_obsolete_multiline_headers_in_responses(true)
            .allow_spaces_after_header_name_in_responses(true)
            .parse_response(&mut response, head);
        let broken = |why: String| format!("a head that is no HTTP: {why}");
        let (Ok(Status::Complete(_)), Some(status @ 100..)) = (parsed, response.code) else {
            let error = parsed.err().map(|error| format!(", {error}"));
            let line = first_line(head);
            return Err(broken(format!("`{line}`{}", error.unwrap_or_default())));
        };
        let fields: Vec<(String, Vec<u8>)> = response
            .headers
            .iter()
            .map(|field| (field.name.to_owned(), field.value.to_vec()))
            .collect();
        let version = match response.version {
            Some(0) => "HTTP/1.0",
            _ => "HTTP/1.1",
        };
        let headers = named(&fields);
        let length = content_length(&headers).map_err(broken)?;
        let payload = match (coding(&headers), length) {
            _ if method == "HEAD" || matches!(status, 100..200 | 204 | 304) => Payload::Fixed(0),
            (Some(Coding::Chunked), _) => Payload::Chunked(Chunks::default()),
            (None, Some(length)) => Payload::Fixed(length),
            (Some(Coding::Other), _) | (None, None) => Payload::UntilEnd,
        };
        Ok(Self {
            status,
            goes_on: persists(version, &headers) && payload != Payload::UntilEnd,
            payload,
            headers,
        })
    }
}

/// How many headers there may be, at most.
fn lines(head: &[u8]) -> usize {
    head.iter().filter(|byte| **byte == b'\n').count()
}

fn is_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}

fn is_method(bytes: &[u8]) -> bool {
    !bytes.is_empty() && bytes.iter().all(|byte| is_token(*byte))
}

/// As evidence: names in lower case.
fn named(fields: &[(String, Vec<u8>)]) -> Headers {
    let fields = fields.iter();
    Headers(
        fields
            .map(|(name, value)| {
                let value = String::from_utf8_lossy(value).into_owned();
                (name.to_ascii_lowercase(), value)
            })
            .collect(),
    )
}

/// The values of a header that is a list, over all its lines.
fn values<'a>(headers: &'a Headers, name: &'static str) -> impl Iterator<Item = &'a str> {
    let lines = headers.0.iter().filter(move |(given, _)| given == name);
    lines.flat_map(|(_, value)| value.split(',')).map(str::trim)
}

enum Coding {
    Chunked,
    Other,
}

/// How a body is coded for its way, if it is: by the last coding.
fn coding(headers: &Headers) -> Option<Coding> {
    let last = values(headers, "transfer-encoding").last()?;
    Some(match last.eq_ignore_ascii_case("chunked") {
        true => Coding::Chunked,
        false => Coding::Other,
    })
}

/// The length that is announced, if one is. It may be said more than once, as long as it is the same.
fn content_length(headers: &Headers) -> Result<Option<u64>, String> {
    let mut length = None;
    for value in values(headers, "content-length") {
        let digits = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
        let given = value.parse().ok().filter(|_| digits);
        if given.is_none() || length.is_some_and(|known| Some(known) != given) {
            return Err(format!("a content-length of `{}`", first_line(value.as_bytes())));
        }
        length = given;
    }
    Ok(length)
}

/// Whether whoever sent this means to go on with the connection.
fn persists(version: &str, headers: &Headers) -> bool {
    let says = |word| values(headers, "connection").any(|one| one.eq_ignore_ascii_case(word));
    !says("close") && (version == "HTTP/1.1" || says("keep-alive"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passed_on(request: &str) -> String {
        let head = RequestHead::read(request.as_bytes()).expect("a request");
        let path = head.path_and_query().to_vec();
        String::from_utf8(head.passed_on(&path, "there")).expect("text")
    }

    #[test]
    fn nothing_but_the_host_changes() {
        let odd = "GET /a/../b?\"<'>{|}^ \u{fc} HTTP/1.1\r\nX-Odd:  1\nhost: here\r\nTE: trailers\r\n\r\n";
        let expected = "GET /a/../b?\"<'>{|}^ \u{fc} HTTP/1.1\r\nhost: there\r\nX-Odd: 1\r\nTE: trailers\r\n\r\n";
        assert_eq!(passed_on(odd), expected);
    }

    #[test]
    fn what_is_meant_for_a_proxy_ends_there() {
        let asked =
            "GET http://here/a?b HTTP/1.0\r\nProxy-Authorization: x\r\nUpgrade: h2c\r\n\r\n";
        assert_eq!(passed_on(asked), "GET /a?b HTTP/1.0\r\nhost: there\r\n\r\n");
        let kept = "GET /a HTTP/1.1\r\nhost: there\r\nupgrade: websocket\r\n\r\n";
        assert_eq!(passed_on(kept), kept);
    }

    #[test]
    fn what_nobody_can_read_is_refused_with_a_reason() {
        for (head, part) in [
            ("GET / HTTP/2.0\r\n\r\n", "no request line"),
            ("GET /\r\n\r\n", "no request line"),
            ("GET /\x01 HTTP/1.1\r\n\r\n", "no request line"),
            ("nothing\r\n\r\n", "no request line"),
            ("GET / HTTP/1.1\r\nno header\r\n\r\n", "its headers are not valid"),
            ("CONNECT a:1 HTTP/1.1\r\n\r\n", "tunnel"),
            ("GET / HTTP/1.1\r\ncontent-length: -1\r\n\r\n", "content-length of `-1`"),
            ("GET / HTTP/1.1\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n", "content-length"),
            (
                "GET / HTTP/1.1\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n",
                "in two ways",
            ),
            ("GET / HTTP/1.1\r\ntransfer-encoding: gzip\r\n\r\n", "nothing says where"),
        ] {
            let reason = RequestHead::read(head.as_bytes()).expect_err(head);
            assert!(reason.contains(part), "{head}: {reason}");
        }
    }

    #[test]
    fn the_end_of_a_response_is_known_by_its_head() {
        let chunked = Payload::Chunked(Chunks::default());
        for (head, method, payload, goes_on) in [
            ("200 OK\r\ncontent-length: 3", "GET", Payload::Fixed(3), true),
            ("200 OK\r\ncontent-length: 3", "HEAD", Payload::Fixed(0), true),
            ("204 X\r\ncontent-length: 3", "GET", Payload::Fixed(0), true),
            ("304 X\r\nTransfer-Encoding: chunked", "GET", Payload::Fixed(0), true),
            ("200\r\ntransfer-encoding: gzip, chunked", "GET", chunked, true),
            ("200 OK", "GET", Payload::UntilEnd, false),
            (
                "299 \r\ncontent-length: 3, 3\r\nconnection: x, Close",
                "GET",
                Payload::Fixed(3),
                false,
            ),
        ] {
            let head = format!("HTTP/1.1 {head}\r\n\r\n");
            let read = ResponseHead::read(head.as_bytes(), method).expect(&head);
            assert_eq!((read.payload, read.goes_on), (payload, goes_on), "{head}");
        }
    }

    #[test]
    fn a_head_that_is_no_http_is_told() {
        for head in [
            "HTTP/1.1 OK\r\n\r\n",
            "HTTP/1.1 20\r\n\r\n",
            "HTTP/1.1 099 X\r\n\r\n",
            "HTTP/1.1 200 OK\r\nno header\r\n\r\n",
            "HTTP/1.1 200 OK\r\ncontent-length: abc\r\n\r\n",
            "HTTP/1.1 200 OK\r\ncontent-length: 1, 2\r\n\r\n",
        ] {
            let reason = ResponseHead::read(head.as_bytes(), "GET").expect_err(head);
            assert!(reason.starts_with("a head that is no HTTP"), "{reason}");
        }
    }
}
