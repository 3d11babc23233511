//! What an archive kept of a body: all of it, nothing because there was none, or not what was there.
//!
//! Absence of evidence is no evidence of absence. A body is empty if HTTP says so or the tool does, and nothing else in
//! the entry speaks for more.

use base64::{
    Engine as _, alphabet,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};
use bytes::Bytes;
use serde_json::Value;

use crate::exchange::{
    Body, Headers,
    encoding::{self, LARGEST},
};

/// Tools leave out the padding at times.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Why a body is not judged that is larger than what is read of one.
const TOO_LARGE: &str = "the body is larger than 16 MiB, and was not read";

/// Why a body is not judged that was cut.
const A_PART: &str = "the archive has only a part of the body";

/// Words of comments and their kind that say that a text is not the whole body.
const IN_PART: [&str; 4] = ["truncat", "too large", "too big", "incomplete"];

/// Everything in an entry that speaks of one body.
#[derive(Debug)]
pub(super) struct Evidence<'a> {
    /// `content` of a response, `postData` of a request.
    pub(super) kept: &'a Value,
    /// How long the body is, by the tool: `content.size`, or `bodySize` of a request.
    pub(super) size: &'a Value,
    /// How long it was on the wire, by the tool.
    pub(super) wire_size: &'a Value,
    pub(super) headers: &'a Headers,
    /// Whether HTTP has no body there, whatever the headers say.
    pub(super) is_bodiless: bool,
    /// Whether secrets were replaced in it, so that it is no longer as long as it was.
    pub(super) is_changed: bool,
    /// Whether it is of a request.
    pub(super) is_sent: bool,
    /// Whether a message of this kind usually has a body, if its headers tell the type of one.
    pub(super) is_usual: bool,
}

impl Evidence<'_> {
    /// The body, or why it is not known.
    pub(super) fn body(&self) -> Result<Body, String> {
        let text = self.kept["text"].as_str().filter(|text| !text.is_empty());
        if let Some(text) = text {
            return self.of_text(text);
        }
        match self.form() {
            Some(_) if self.is_in_part() => Err(A_PART.to_owned()),
            Some(form) if form.len() > LARGEST => Err(TOO_LARGE.to_owned()),
            // Spelled anew, it may be shorter than it was.
            Some(form) => Ok(Body(form.into())),
            None if self.is_empty() => Ok(Body::default()),
            None => Err("the archive does not have the body".to_owned()),
        }
    }

    /// Whether there was no body, as far as one can tell.
    fn is_empty(&self) -> bool {
        if self.is_bodiless {
            return true;
        }
        let length = self.headers.get("content-length").map(str::trim);
        if self.names_a_file() || self.is_commented() {
            return false;
        }
        if let Some(length) = length {
            return length == "0";
        }
        if is_positive(self.size) || is_positive(self.wire_size) {
            return false;
        }
        // The tool has the text, which is empty: where it also knows how long the body is, that is all there was.
        if self.kept["text"].is_string() {
            return is_zero(self.size) || (is_left_out(self.size) && !self.is_chunked());
        }
        let has_type = self.headers.get("content-type").is_some()
            || self.kept["mimeType"].as_str().is_some_and(is_media_type);
        // A type alone speaks for a body, and so does a size that the tool does not know.
        let is_unknown = !is_zero(self.size) && !is_left_out(self.size) && self.kept.is_object();
        !(self.is_chunked() || is_unknown || self.is_usual && has_type)
    }

    fn is_chunked(&self) -> bool {
        self.headers.get("transfer-encoding").is_some()
    }

    fn names_a_file(&self) -> bool {
        let names = ["_file", "file", "_path", "_sha1"];
        names.iter().any(|name| self.kept[*name].is_string())
    }

    fn is_commented(&self) -> bool {
        let comment = self.kept["comment"].as_str();
        self.is_in_part() || comment.is_some_and(|comment| !comment.trim().is_empty())
    }

    /// Whether the tool says that it has only a part.
    fn is_in_part(&self) -> bool {
        let flagged = |name: &&str| self.kept[*name].as_bool() == Some(true);
        let comment = self.kept["comment"].as_str().unwrap_or_default();
        let comment = comment.to_ascii_lowercase();
        ["truncated", "_truncated"].iter().any(flagged)
            || IN_PART.iter().any(|words| comment.contains(words))
    }

    fn of_text(&self, text: &str) -> Result<Body, String> {
        // Base64 has four letters for three bytes.
        if text.len() > LARGEST / 3 * 4 + 4 {
            return Err(TOO_LARGE.to_owned());
        }
        let encoding = self.kept["encoding"].as_str().unwrap_or_default();
        let plain = || Bytes::from(text.to_owned());
        let bytes = match encoding.trim().eq_ignore_ascii_case("base64") {
            // Firefox calls plain text base64 at times.
            true => match unpacked_base64(text) {
                Some(bytes) if !is_json(text) || Body(bytes.clone()).is_json() => bytes,
                _ => plain(),
            },
            false => plain(),
        };
        let body = Body(encoding::as_kept(self.headers, bytes)?);
        if body.0.len() > LARGEST {
            return Err(TOO_LARGE.to_owned());
        }
        if self.is_in_part() {
            return Err(A_PART.to_owned());
        }
        match self.lack(&body) {
            Some(lack) if !self.is_changed => Err(lack),
            _ => Ok(body),
        }
    }

    /// Why there was more than was kept, if something says so.
    fn lack(&self, body: &Body) -> Option<String> {
        let kept = body.0.len() as u64;
        let size = number(self.size).unwrap_or_default() as u64;
        let length = self.length_as_text().unwrap_or_default();
        if size.max(length) <= kept {
            return None;
        }
        // Whole JSON was not cut: what came is written anew by some tools, and by people who make an archive smaller. What
        // was sent is kept as it was.
        let is_whole = is_whole(body) && (!self.is_sent || kept + left_out(body) >= length);
        match length > kept {
            _ if is_whole => None,
            true => Some(format!("by its content-length of {length} bytes, {A_PART}")),
            false => Some(A_PART.to_owned()),
        }
    }

    /// The length that the headers tell, where it is that of the text: what was packed, or written with more bytes than
    /// UTF-8 takes, is longer.
    fn length_as_text(&self) -> Option<u64> {
        let charset = self.headers.get("content-type").unwrap_or_default();
        let charset = charset.to_ascii_lowercase();
        let is_wide = ["utf-16", "utf-32", "ucs-", "utf16", "utf32"]
            .iter()
            .any(|name| charset.contains(name));
        // Where a message is chunked, its length does not count (RFC 9112, section 6.3).
        if is_wide || self.is_chunked() || encoding::is_packed(self.headers) {
            return None;
        }
        let length = self.headers.get("content-length")?;
        // One that stands several times may come as a list (RFC 9110, section 8.6).
        length.split(',').next()?.trim().parse().ok()
    }

    /// The fields of a form that is not kept as text. Of one in several parts they are not the body.
    fn form(&self) -> Option<String> {
        let fields = self.kept["params"].as_array()?;
        let type_of = |value: &str| {
            let essence = value.split(';').next().unwrap_or_default().trim();
            essence.eq_ignore_ascii_case("application/x-www-form-urlencoded")
        };
        let media_type =
            self.kept["mimeType"].as_str().or_else(|| self.headers.get("content-type"));
        if fields.is_empty() || !media_type.is_some_and(type_of) {
            return None;
        }
        let mut form = url::form_urlencoded::Serializer::new(String::new());
        for field in fields {
            let text = |name: &str| field[name].as_str().unwrap_or_default();
            form.append_pair(text("name"), text("value"));
        }
        Some(form.finish())
    }
}

/// Whether a body is JSON that ends where it says so; a number may go on.
fn is_whole(body: &Body) -> bool {
    let last = body.0.trim_ascii_end().last();
    body.is_json() && last.is_some_and(|last| !last.is_ascii_digit())
}

/// How many bytes tools leave out of a text: a byte order mark, and the carriage returns at the ends of lines.
fn left_out(body: &Body) -> u64 {
    3 + memchr::memchr_iter(b'\n', &body.0).count() as u64
}

fn unpacked_base64(text: &str) -> Option<Bytes> {
    let plain: Vec<u8> = text
        .bytes()
        .filter(|byte| !byte.is_ascii_whitespace())
        .map(|byte| match byte {
            // The alphabet for URLs.
            b'-' => b'+',
            b'_' => b'/',
            other => other,
        })
        .collect();
    BASE64.decode(plain).ok().map(Bytes::from)
}

fn is_json(text: &str) -> bool {
    Body(Bytes::from(text.to_owned())).is_json()
}

/// `x-unknown` is what Chromium writes where there is none.
pub(super) fn is_media_type(text: &str) -> bool {
    text.contains('/')
}

fn is_positive(size: &Value) -> bool {
    number(size).is_some_and(|size| size > 0.0)
}

fn is_zero(size: &Value) -> bool {
    number(size) == Some(0.0)
}

/// Whether there is no such member; `null` is one, and says that nobody knows.
fn is_left_out(size: &Value) -> bool {
    *size == LEFT_OUT
}

/// What stands for a member that is not there.
pub(super) const LEFT_OUT: Value = Value::Bool(false);

/// Some tools write numbers as texts.
pub(super) fn number(value: &Value) -> Option<f64> {
    value.as_f64().or_else(|| value.as_str()?.trim().parse().ok())
}
