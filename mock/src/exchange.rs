//! What went over the wire for a line of the log: headers and bodies, kept by reference and within bounds.
//!
//! Nothing is formatted before somebody looks, and then secrets are covered unless they are asked for.

use std::fmt;

use bytes::Bytes;
use chrono::{DateTime, SecondsFormat, Utc};
use http::request::Parts;
use http::{HeaderMap, Method, Uri};
use serde::Serialize;

use crate::input::Payload;
use crate::json_text;
use crate::secrets::{blotted, covered, is_secret, without_tokens};

/// How much of a body is kept.
const MOST_BODY: usize = 64 * 1024;

/// A request and the reply to it.
pub(crate) struct Exchange {
    /// When it was answered, by the clock of the machine.
    at: DateTime<Utc>,
    method: Method,
    uri: Uri,
    request: Message,
    response: Message,
    /// How many bytes are kept, about.
    size: usize,
}

impl fmt::Debug for Exchange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Headers and bodies have tokens.
        f.debug_struct("Exchange").field("at", &self.at).finish_non_exhaustive()
    }
}

/// One half of it.
struct Message {
    headers: HeaderMap,
    /// The beginning of the body.
    body: Bytes,
    /// How long it was; `None` if that is not known.
    size: Option<usize>,
}

impl Message {
    fn new(headers: HeaderMap, body: Bytes) -> Self {
        let size = Some(body.len());
        let body = match body.len() > MOST_BODY {
            // A reference to a part would keep all of it.
            true => Bytes::copy_from_slice(&body[..MOST_BODY]),
            false => body,
        };
        Self { headers, body, size }
    }
}

impl Exchange {
    pub(crate) fn new(parts: Parts, payload: Payload, headers: &HeaderMap, body: Bytes) -> Self {
        let request = match payload {
            Payload::Complete(bytes) => Message::new(parts.headers, bytes),
            Payload::TooLarge | Payload::Broken => {
                Message { headers: parts.headers, body: Bytes::new(), size: None }
            }
        };
        // Who asks for secrets gets them; here they would be a copy that nobody asked for.
        let body = match parts.uri.path().starts_with("/__mock/requests/") {
            true => Bytes::new(),
            false => body,
        };
        let response = Message::new(headers.clone(), body);
        Self {
            at: Utc::now(),
            method: parts.method,
            uri: parts.uri,
            size: 512 + request.size_kept() + response.size_kept(),
            request,
            response,
        }
    }

    /// One with a body of so many bytes.
    #[cfg(test)]
    pub(crate) fn of_bytes(count: usize) -> Self {
        let (parts, ()) = http::Request::new(()).into_parts();
        let payload = Payload::Complete(vec![b'x'; count].into());
        Self::new(parts, payload, &HeaderMap::new(), Bytes::new())
    }

    /// How many bytes are kept of it, about.
    pub(crate) fn size(&self) -> usize {
        self.size
    }

    /// When it was answered, RFC 3339.
    pub(crate) fn at(&self) -> String {
        self.at.to_rfc3339_opts(SecondsFormat::Millis, true)
    }

    /// All of it to look at, for a mock below a URL.
    pub(crate) fn shown(&self, base: &str, open: bool) -> Shown {
        let path = match open {
            true => self.uri.to_string(),
            false => covered(&blotted(self.uri.path(), self.uri.query())),
        };
        Shown {
            at: self.at(),
            request: self.request.shown(open),
            response: self.response.shown(open),
            curl: self.curl(base, &path, open),
            path,
            covered: !open,
        }
    }

    /// The line that sends the same request again.
    fn curl(&self, base: &str, path: &str, open: bool) -> String {
        // As a shell reads it.
        let quoted = |text: &str| format!("'{}'", text.replace('\'', "'\\''"));
        let mut line = "curl".to_owned();
        if self.method != Method::GET
            && !(self.method == Method::POST && self.request.size != Some(0))
        {
            line += &match self.method {
                Method::HEAD => " --head".to_owned(),
                _ => format!(" -X {}", quoted(self.method.as_str())),
            };
        }
        // A proxy is sent the whole URL.
        let path = match path.starts_with('/') {
            true => path,
            false => self.uri.path_and_query().map_or("/", |path| path.as_str()),
        };
        line += &format!(" {}", quoted(&format!("{base}{path}")));
        for (name, value) in &self.request.headers {
            let own =
                ["host", "content-length", "connection", "transfer-encoding", "accept-encoding"];
            if !own.contains(&name.as_str()) && !name.as_str().starts_with("sec-") {
                let value = header_value(name.as_str(), value.as_bytes(), open);
                line += &format!(" \\\n  -H {}", quoted(&format!("{name}: {value}")));
            }
        }
        match (self.request.size, std::str::from_utf8(&self.request.body)) {
            (Some(0), _) => {}
            (Some(size), Ok(text)) if size == self.request.body.len() && !text.contains('\0') => {
                let text = match open {
                    true => text.to_owned(),
                    false => self.request.text(text, false),
                };
                line += &format!(" \\\n  --data-raw {}", quoted(&text));
            }
            _ => line += " \\\n  --data-binary @FILE",
        }
        line
    }
}

/// An exchange as it is shown.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Shown {
    at: String,
    path: String,
    /// Whether secrets are left out.
    covered: bool,
    request: ShownMessage,
    response: ShownMessage,
    curl: String,
}

/// One half of it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ShownMessage {
    headers: Vec<(String, String)>,
    /// The beginning of the body; `None` if there is none, or it is no text.
    body: Option<String>,
    size: Option<usize>,
    /// Whether all of the body is there.
    complete: bool,
}

impl Message {
    fn size_kept(&self) -> usize {
        let headers = self.headers.iter();
        let headers = headers.map(|(name, value)| name.as_str().len() + value.len() + 64);
        self.body.len() + headers.sum::<usize>()
    }

    fn shown(&self, open: bool) -> ShownMessage {
        let headers = self.headers.iter().map(|(name, value)| {
            let value = header_value(name.as_str(), value.as_bytes(), open);
            (name.to_string(), value)
        });
        let is_cut = self.size.is_some_and(|size| size > self.body.len());
        let text = match std::str::from_utf8(&self.body) {
            Ok(text) => Some(text),
            // A letter may have been cut in two.
            Err(error) if is_cut && error.error_len().is_none() => {
                std::str::from_utf8(&self.body[..error.valid_up_to()]).ok()
            }
            Err(_) => None,
        };
        ShownMessage {
            headers: headers.collect(),
            body: text.filter(|text| !text.is_empty()).map(|text| self.text(text, open)),
            size: self.size,
            complete: !is_cut && self.size.is_some(),
        }
    }

    /// A body as it is read.
    fn text(&self, text: &str, open: bool) -> String {
        let kind = self.headers.get(http::header::CONTENT_TYPE);
        let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        match () {
            () if kind.contains("json") => json_text::shown(text, &|keys, value| match open {
                true => value.to_owned(),
                false => harmless(keys, value),
            }),
            () if open => text.to_owned(),
            () if kind.starts_with("application/x-www-form-urlencoded") => {
                let pairs = blotted("", Some(text));
                without_tokens(pairs.trim_start_matches('?'))
            }
            () => without_tokens(text),
        }
    }
}

/// A text of a JSON body without secrets.
fn harmless(keys: &[String], value: &str) -> String {
    if keys.iter().any(|key| is_secret(key)) {
        return "…".to_owned();
    }
    match value.split_once('?') {
        // Addresses of files and pages carry proofs.
        Some((path, query)) if !value.contains(char::is_whitespace) => {
            without_tokens(&blotted(path, Some(query)))
        }
        _ => without_tokens(value),
    }
}

/// Headers that are secrets as a whole.
const SECRETS: [&str; 4] = ["authorization", "cookie", "set-cookie", "o_t_h"];

fn header_value(name: &str, value: &[u8], open: bool) -> String {
    let text = String::from_utf8_lossy(value);
    match text.split_once(' ') {
        _ if open => text.into_owned(),
        Some((scheme, _)) if name == "authorization" => format!("{scheme} …"),
        _ if SECRETS.contains(&name) || is_secret(name) => "…".to_owned(),
        _ => match text.split_once('?') {
            Some((path, query)) => covered(&blotted(path, Some(query))),
            None => covered(&text),
        },
    }
}

#[cfg(test)]
mod tests {
    use http::{HeaderName, HeaderValue, Request};

    use super::*;

    fn exchange(headers: &[(&'static str, &str)], uri: &str, body: &str, answer: &str) -> Exchange {
        let mut request = Request::builder().method("POST").uri(uri);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let (parts, ()) = request.body(()).expect("a request").into_parts();
        let mut back = HeaderMap::new();
        let kind = HeaderName::from_static("content-type");
        back.insert(kind, HeaderValue::from_static("application/json"));
        let payload = Payload::Complete(body.to_owned().into());
        Exchange::new(parts, payload, &back, answer.to_owned().into())
    }

    #[test]
    fn secrets_are_covered_wherever_they_stand_until_they_are_asked_for() {
        let one = exchange(
            &[
                ("authorization", "Bearer secret-one"),
                ("x-auth-token", "secret-two"),
                ("cookie", "session=secret-three"),
                ("o_t_h", "secret-four"),
                ("referer", "http://a/?code=secret-five"),
                ("content-type", "application/x-www-form-urlencoded"),
            ],
            "/oauth2/token?state=secret-six",
            "grant_type=refresh_token&refresh_token=secret-seven&client_secret=secret-eight&scope=room",
            r#"{"access_token":"secret-nine","nested":{"privateToken":"secret-ten","n":1},
                "to\u006ben":"secret-eleven","url":"http://a/f?expires=1&signature=secret-twelve",
                "text":"see at_0123456789abcdef","password":1234567}"#,
        );
        let shown = serde_json::to_string(&one.shown("http://m", false)).expect("JSON");
        for secret in ["secret-", "0123456789abcdef", "1234567"] {
            assert!(!shown.contains(secret), "{secret}: {shown}");
        }
        for harmless in ["grant_type", "scope=room", "Bearer …", "expires=1", "\\\"n\\\": 1"] {
            assert!(shown.contains(harmless), "{harmless}: {shown}");
        }
        assert!(!format!("{one:?}").contains("secret-"));
        let open = serde_json::to_string(&one.shown("http://m", true)).expect("JSON");
        for secret in [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve",
        ] {
            assert!(open.contains(&format!("secret-{secret}")), "{secret}: {open}");
        }
    }

    #[test]
    fn a_line_for_a_shell_sends_the_same_bytes() {
        let one = exchange(
            &[
                ("content-type", "text/plain"),
                ("x-note", "it's"),
                ("content-length", "9"),
                ("host", "m"),
            ],
            "/a?b=c'd",
            "it's $HOME\n",
            "{}",
        );
        assert_eq!(
            one.shown("http://m", true).curl,
            "curl 'http://m/a?b=c'\\''d' \\\n  -H 'content-type: text/plain' \\\n  -H 'x-note: it'\\''s' \\\n  --data-raw 'it'\\''s $HOME\n'"
        );
    }

    #[test]
    fn of_a_large_body_only_the_beginning_is_kept() {
        let large = "ä".repeat(MOST_BODY);
        let one = exchange(&[], "/", &large, &large);
        assert!(one.size() < 3 * MOST_BODY);
        let shown = one.shown("", true);
        assert_eq!(shown.request.size, Some(2 * MOST_BODY));
        assert!(!shown.request.complete && shown.curl.contains("@FILE"));
        assert!(shown.request.body.is_some_and(|body| body.starts_with('ä')));
        let odd = exchange(&[], "/", &format!("x{large}"), "\u{fffd}");
        assert!(odd.shown("", false).request.body.is_some());
    }
}
