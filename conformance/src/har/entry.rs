//! One entry, whatever tool wrote it.

use serde::Deserialize;
use serde_json::Value;
use url::Url;

use super::{
    Captured, Entry, Replaced,
    body::{Evidence, LEFT_OUT, is_media_type, number},
    replaced::{CAME, SENT},
};
use crate::exchange::{Exchange, Failure, Headers, Request, Response};

/// The member of a response in which an archive of ours says why there is only a part of it.
pub(super) const FAILURE: &str = "_failure";

const CONTENT_TYPE: &str = "content-type";

/// Why a body is not judged that nothing tells the type of.
const NO_HEADERS: &str = "the archive does not have the headers of the response";

/// The members of an entry that matter.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Members {
    request: Value,
    response: Value,
    time: Value,
    #[serde(rename = "_fromCache")]
    from_cache: Value,
    #[serde(rename = "_fetchType")]
    fetch_type: Value,
    #[serde(rename = "_redacted")]
    redacted: Value,
}

/// Reads an entry as it is written, or says why that is impossible.
pub(super) fn read(written: &[u8]) -> Result<Entry, String> {
    let Members { request, response, time, from_cache, fetch_type, redacted } = members(written)?;
    let method = request["method"].as_str().unwrap_or_default();
    let method = method.trim().to_ascii_uppercase();
    let Some(url) = request["url"].as_str() else {
        return Err("its request has no URL".to_owned());
    };
    // A tunnel has no URL but a host and a port, and what goes through it has entries of its own.
    if method == "CONNECT" {
        return Ok(Entry::Elsewhere);
    }
    let url = Url::parse(url.trim()).map_err(|reason| format!("its URL is not valid: {reason}"))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Ok(Entry::Elsewhere);
    }
    if method.is_empty() {
        return Err("its request has no method".to_owned());
    }
    let replaced = Replaced::read(&redacted);
    let is_changed = |place: &str| redacted.get(place).is_some();
    let (mut sent, mut request_unknown) = (Default::default(), None);
    let request_headers = headers(&request["headers"], &request["postData"], true).kept;
    match of_request(&method, &request, &request_headers, is_changed(SENT)).body() {
        Ok(body) => sent = body,
        Err(reason) => request_unknown = Some(format!("{reason} of the request")),
    }
    let (answer, mut failure) = answer(&method, &response, is_changed(CAME));
    if let Some(why) = replaced.takes_apart_request() {
        request_unknown = request_unknown.or(Some(why));
    }
    if let Some(why) = replaced.takes_apart_response() {
        failure = failure.or(Some(why));
    }
    let is_cached = |value: &Value| match value {
        Value::String(text) => !text.is_empty(),
        other => other.as_bool() == Some(true),
    };
    let worker = &response["_serviceWorkerResponseSource"];
    let from_cache = is_cached(&from_cache)
        || fetch_type.as_str().is_some_and(|kind| kind.contains("Cache"))
        // A service worker of the page answered, and not from the network.
        || worker.as_str().is_some_and(|source| source != "network");
    let exchange = Exchange {
        request: Request {
            method,
            path: url.path().to_owned(),
            query: url.query().map(str::to_owned),
            headers: request_headers,
            body: sent,
        },
        response: answer,
        failure: failure.map(Failure::from),
        duration_ms: number(&time).unwrap_or_default().max(0.0),
    };
    Ok(Entry::Captured(Box::new(Captured {
        origin: url.origin().ascii_serialization(),
        exchange,
        request_unknown,
        from_cache,
        replaced,
    })))
}

fn members(written: &[u8]) -> Result<Members, String> {
    // Nearly every entry is read at once, and by what is compiled with optimisation.
    let entry = std::str::from_utf8(written).ok().and_then(|text| text.parse::<Value>().ok());
    if let Some(mut entry) = entry {
        if !entry.is_object() {
            return Err("it is no object".to_owned());
        }
        return Ok(Members {
            request: entry["request"].take(),
            response: entry["response"].take(),
            time: entry["time"].take(),
            from_cache: entry["_fromCache"].take(),
            fetch_type: entry["_fetchType"].take(),
            redacted: entry["_redacted"].take(),
        });
    }
    let written = without_bare_words(&String::from_utf8_lossy(written));
    let members = rooms_client::json::from_slice::<Members>(written.as_bytes());
    members.map_err(|error| format!("it is no JSON: {error}"))
}

/// The same text, with `null` for the words of JavaScript that JSON has not: `NaN`, `Infinity`, `undefined`.
fn without_bare_words(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for (number, part) in strings_apart(text).into_iter().enumerate() {
        // Every other part is a string.
        if number % 2 == 1 {
            plain.push_str(part);
            continue;
        }
        let words = ["-Infinity", "Infinity", "NaN", "undefined"];
        let replace = |text: String, word: &&str| text.replace(*word, "null");
        plain.push_str(&words.iter().fold(part.to_owned(), replace));
    }
    plain
}

/// What is outside of strings and the strings, in turn.
fn strings_apart(text: &str) -> Vec<&str> {
    let (mut parts, mut from, mut in_string, mut escaped) = (Vec::new(), 0, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => {
                // The quotation marks belong to the string.
                let end = at + usize::from(in_string);
                parts.push(&text[from..end]);
                from = end;
                in_string = !in_string;
            }
            _ => {}
        }
    }
    parts.push(&text[from..]);
    parts
}

fn of_request<'a>(
    method: &str,
    request: &'a Value,
    headers: &'a Headers,
    is_changed: bool,
) -> Evidence<'a> {
    let size = request.get("bodySize").unwrap_or(&LEFT_OUT);
    Evidence {
        kept: &request["postData"],
        size,
        wire_size: &LEFT_OUT,
        headers,
        is_bodiless: method == "TRACE",
        is_changed,
        is_sent: true,
        is_usual: ["POST", "PUT", "PATCH"].contains(&method),
    }
}

/// What came back, and what is wrong with it if something is.
fn answer(method: &str, response: &Value, is_changed: bool) -> (Option<Response>, Option<String>) {
    let said = |name: &str| {
        let said = response[name].as_str().filter(|said| !said.is_empty());
        said.map(str::to_owned)
    };
    // Browsers write 0 where no response came.
    let given = number(&response["status"]).filter(|status| *status > 0.0);
    let status = given.filter(|status| (100.0..=65535.0).contains(status));
    let Some(status) = status.map(|status| status as u16) else {
        let said = said("_error").or_else(|| said(FAILURE));
        let reason = given.map_or("no response came".to_owned(), |status| {
            format!("{status} is no status of HTTP, so it is not known what came")
        });
        return (None, said.or(Some(reason)));
    };
    let content = &response["content"];
    let Kept { kept: headers, lacks_type } = headers(&response["headers"], content, false);
    let evidence = Evidence {
        kept: content,
        size: content.get("size").unwrap_or(&LEFT_OUT),
        wire_size: response.get("bodySize").unwrap_or(&LEFT_OUT),
        headers: &headers,
        // RFC 9110, sections 6.4.1 and 15.3.6.
        is_bodiless: method == "HEAD" || matches!(status, 100..=199 | 204 | 205 | 304),
        is_changed,
        is_sent: false,
        is_usual: true,
    };
    let (body, failure) = match evidence.body() {
        // Browsers give an error too where the page did not wait for the end of what is all there.
        Ok(body) if body.is_empty() => (body, None),
        Ok(body) if lacks_type => (body, Some(NO_HEADERS.to_owned())),
        Ok(body) if body.is_json() => (body, None),
        Ok(body) => (body, said("_error")),
        Err(reason) => (Default::default(), said("_error").or(Some(reason))),
    };
    let failure = said(FAILURE).or(failure);
    let response = Response { status, headers, body };
    (Some(response), failure)
}

/// What an archive kept of headers.
struct Kept {
    kept: Headers,
    /// Whether nothing tells the type of the body, because headers were not kept.
    lacks_type: bool,
}

/// Names in lower case; those that HTTP/2 adds for itself are no headers. Every message has some: where there are none,
/// or one cannot be read, the tool's own word for the type of the body counts. Of a request it always does: nobody guesses
/// the type of what was sent.
fn headers(list: &Value, body: &Value, is_sent: bool) -> Kept {
    let text = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    let pairs: Vec<Option<(&str, String)>> = match list {
        Value::Array(pairs) => {
            pairs.iter().map(|pair| Some((pair["name"].as_str()?, text(&pair["value"])?))).collect()
        }
        Value::Object(fields) => {
            fields.iter().map(|(name, value)| Some((name.as_str(), text(value)?))).collect()
        }
        _ => Vec::new(),
    };
    let is_whole = !pairs.is_empty() && pairs.iter().all(Option::is_some);
    let pairs = pairs.into_iter().flatten();
    let named = pairs.filter(|(name, _)| !name.starts_with(':'));
    let mut headers = Vec::new();
    for (name, value) in named {
        // Browsers put headers that came several times into one, line by line.
        let lines = value.split('\n').map(|line| line.trim_end_matches('\r'));
        headers.extend(lines.map(|line| (name.trim().to_ascii_lowercase(), line.to_owned())));
    }
    let mut kept = Headers(headers);
    let mut lacks_type = !is_whole && kept.get(CONTENT_TYPE).is_none();
    let is_untyped = is_sent && kept.get(CONTENT_TYPE).is_none();
    let media_type = body["mimeType"].as_str().filter(|text| is_media_type(text));
    if let Some(media_type) = media_type.filter(|_| lacks_type || is_untyped) {
        kept.0.push((CONTENT_TYPE.to_owned(), media_type.to_owned()));
        lacks_type = false;
    }
    Kept { kept, lacks_type }
}
