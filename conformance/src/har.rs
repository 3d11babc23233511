//! HTTP archives (HAR 1.2): what browsers' developer tools export, and what a run writes.
//!
//! Reading asks for no more than judging needs, because every tool leaves out something else.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use bytes::Bytes;
use serde::Deserialize;
use serde_json::{Value, json};
use url::Url;

use crate::exchange::{Body, Exchange, Failure, Headers, Request, Response};

/// Why an archive cannot be read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum HarError {
    /// No JSON, or JSON of another shape.
    #[error("it is no HTTP archive (HAR), which is JSON with `log.entries`")]
    Shape(#[from] serde_json::Error),
    /// A URL that is none.
    #[error("entry {entry} has no usable URL: {reason}")]
    Url {
        /// The position, from 1.
        entry: usize,
        /// What is wrong with it.
        reason: url::ParseError,
    },
    /// A body that says it is base64 and is not.
    #[error("entry {entry} has a body that is no base64")]
    Encoding {
        /// The position, from 1.
        entry: usize,
    },
}

/// One exchange of an archive, and where it went.
#[derive(Clone, Debug)]
pub struct Captured {
    /// Scheme, host and port.
    pub origin: String,
    /// The exchange; its path is the whole path of the URL.
    pub exchange: Exchange,
}

#[derive(Deserialize)]
struct Archive {
    log: Log,
}

#[derive(Deserialize)]
struct Log {
    entries: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    request: Sent,
    response: Received,
    #[serde(default)]
    time: f64,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Sent {
    method: String,
    url: String,
    #[serde(default)]
    headers: Vec<Pair>,
    post_data: Option<PostData>,
}

#[derive(Deserialize)]
struct PostData {
    text: Option<String>,
    encoding: Option<String>,
    #[serde(default)]
    params: Vec<Pair>,
}

#[derive(Deserialize)]
struct Received {
    status: i64,
    #[serde(default)]
    headers: Vec<Pair>,
    #[serde(default)]
    content: Content,
    #[serde(rename = "_error")]
    error: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Content {
    text: Option<String>,
    encoding: Option<String>,
    #[serde(default)]
    size: i64,
}

#[derive(Deserialize)]
struct Pair {
    name: String,
    #[serde(default)]
    value: String,
}

/// The exchanges of an archive, in its order.
///
/// # Errors
///
/// When the text is no archive, or an entry cannot be understood.
pub fn read(text: &str) -> Result<Vec<Captured>, HarError> {
    let archive: Archive = serde_json::from_str(text.trim_start_matches('\u{feff}'))?;
    let entries = archive.log.entries.into_iter().enumerate();
    entries
        .map(|(position, entry)| captured(position + 1, entry))
        .collect()
}

fn captured(position: usize, entry: Entry) -> Result<Captured, HarError> {
    let Entry {
        request,
        response,
        time,
    } = entry;
    let url = Url::parse(&request.url).map_err(|reason| HarError::Url {
        entry: position,
        reason,
    })?;
    let sent = request.post_data.map_or(Ok(Bytes::new()), |data| {
        let form = || {
            let mut form = url::form_urlencoded::Serializer::new(String::new());
            for pair in &data.params {
                form.append_pair(&pair.name, &pair.value);
            }
            form.finish()
        };
        let text = data.text.clone().unwrap_or_else(form);
        decoded(position, text, data.encoding.as_deref())
    })?;
    // Browsers write 0 where no response came.
    let answered = u16::try_from(response.status)
        .ok()
        .filter(|code| *code >= 100);
    let content = response.content;
    // A body that the tool did not keep is not an empty one, and nothing can be said about it.
    let bodiless =
        request.method.eq_ignore_ascii_case("HEAD") || [204, 304].contains(&response.status);
    let brought = content.size > 0 || has_body(&response.headers);
    let kept = content.text.is_some() || bodiless || !brought;
    let received = decoded(
        position,
        content.text.unwrap_or_default(),
        content.encoding.as_deref(),
    )?;
    let failure = match answered {
        None => Some(
            response
                .error
                .unwrap_or_else(|| "no response came".to_owned()),
        ),
        Some(_) if !kept => Some("the archive does not have the body".to_owned()),
        Some(_) => None,
    };
    let response = answered.map(|status| Response {
        status,
        headers: headers(response.headers),
        body: Body(received),
    });
    Ok(Captured {
        origin: url.origin().ascii_serialization(),
        exchange: Exchange {
            request: Request {
                method: request.method.to_ascii_uppercase(),
                path: url.path().to_owned(),
                query: url.query().map(str::to_owned),
                headers: headers(request.headers),
                body: Body(sent),
            },
            response,
            failure: failure.map(Failure::from),
            duration_ms: time.max(0.0),
        },
    })
}

fn has_body(headers: &[Pair]) -> bool {
    let length = headers
        .iter()
        .find(|pair| pair.name.eq_ignore_ascii_case("content-length"));
    length.is_some_and(|pair| pair.value != "0")
}

fn decoded(entry: usize, text: String, encoding: Option<&str>) -> Result<Bytes, HarError> {
    if encoding != Some("base64") {
        return Ok(text.into());
    }
    let bytes = STANDARD.decode(text.as_bytes());
    bytes
        .map(Bytes::from)
        .map_err(|_| HarError::Encoding { entry })
}

/// Names in lower case; those that HTTP/2 adds for itself are no headers.
fn headers(pairs: Vec<Pair>) -> Headers {
    let named = pairs.into_iter().filter(|pair| !pair.name.starts_with(':'));
    Headers(
        named
            .map(|pair| (pair.name.to_ascii_lowercase(), pair.value))
            .collect(),
    )
}

/// Where an exchange of a run belongs.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// The scenario.
    pub scenario: &'a str,
    /// The label of the step.
    pub step: &'a str,
    /// The actor, as snapshots call it.
    pub actor: &'a str,
    /// What stands before the path.
    pub origin: &'a str,
    /// When the run began; the recorder keeps durations only.
    pub started_at: &'a str,
}

/// Who writes our archives.
pub const CREATOR: &str = "rooms-conformance";

/// An archive of entries.
#[must_use]
pub fn archive(entries: Vec<Value>) -> Value {
    json!({"log": {
        "version": "1.2",
        "creator": {"name": CREATOR, "version": env!("CARGO_PKG_VERSION")},
        "entries": entries,
    }})
}

/// One exchange as an entry. Nothing is left out here: redaction is for whoever stores it.
#[must_use]
pub fn entry(scene: Scene<'_>, exchange: &Exchange) -> Value {
    let Exchange {
        request,
        response,
        failure,
        duration_ms,
    } = exchange;
    let query = request.query.as_deref().unwrap_or_default();
    let mark = if request.query.is_some() { "?" } else { "" };
    let url = request
        .elsewhere()
        .unwrap_or_else(|| format!("{}{}{mark}{query}", scene.origin, request.path));
    let pairs = url::form_urlencoded::parse(query.as_bytes());
    let mut sent = json!({
        "method": request.method,
        "url": url,
        "httpVersion": "HTTP/1.1",
        "cookies": [],
        "headers": named(request.headers.0.iter().cloned()),
        "queryString": named(pairs.into_owned()),
        "headersSize": -1,
        "bodySize": request.body.0.len(),
    });
    if !request.body.is_empty() {
        let mut data = text_of(&request.body);
        data["mimeType"] = request
            .headers
            .get("content-type")
            .unwrap_or_default()
            .into();
        sent["postData"] = data;
    }
    let received = match response {
        None => json!({
            "status": 0, "statusText": "", "httpVersion": "", "cookies": [], "headers": [],
            "content": {"size": 0, "mimeType": ""}, "redirectURL": "", "headersSize": -1,
            "bodySize": -1, "_error": failure,
        }),
        Some(response) => {
            let mut content = text_of(&response.body);
            content["size"] = response.body.0.len().into();
            content["mimeType"] = response
                .headers
                .get("content-type")
                .unwrap_or_default()
                .into();
            json!({
                "status": response.status,
                "statusText": "",
                "httpVersion": "HTTP/1.1",
                "cookies": [],
                "headers": named(response.headers.0.iter().cloned()),
                "content": content,
                "redirectURL": response.headers.get("location").unwrap_or_default(),
                "headersSize": -1,
                "bodySize": response.body.0.len(),
            })
        }
    };
    json!({
        "startedDateTime": scene.started_at,
        "time": duration_ms,
        "request": sent,
        "response": received,
        "cache": {},
        "timings": {"send": 0, "wait": duration_ms, "receive": 0},
        "comment": format!("{}: {}", scene.actor, scene.step),
        "_scenario": scene.scenario,
    })
}

fn named(pairs: impl Iterator<Item = (String, String)>) -> Value {
    pairs
        .map(|(name, value)| json!({"name": name, "value": value}))
        .collect()
}

fn text_of(body: &Body) -> Value {
    match body.text() {
        Some(text) => json!({"text": text}),
        None => json!({"text": STANDARD.encode(&body.0), "encoding": "base64"}),
    }
}
