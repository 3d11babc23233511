//! Where signed URLs lead: one PUT of bytes, and reading them. Nothing here asks for a token; the address is the proof.

use bytes::Bytes;
use http::{HeaderValue, Method, header};
use rooms_openapi::Api;

use super::event::Event;
use super::model::FileId;
use super::serve::Ucs;
use super::{rule, sign};
use crate::domain::{Decision, RuleId};
use crate::fault::Faults;
use crate::input::{self, Payload};
use crate::reply::Reply;
use crate::serve::{Incoming, Serve as _};
use crate::store::{Shared, Store};

/// How many bytes all files may have together. The size of one is bounded like that of any body.
pub(super) const MOST_STORED: usize = 64 * 1024 * 1024;

/// Serves a request whose whole path is that of a file; `None` if it is not.
pub(super) fn serve(store: &Shared, faults: &Faults<Ucs>, incoming: Incoming<'_>) -> Option<Reply> {
    let file = incoming.path.strip_prefix(sign::FILES)?;
    let mut store = store.lock();
    let served = match *incoming.method {
        Method::PUT => take(&mut store, faults, file, incoming),
        Method::GET | Method::HEAD => give(&store, faults, file, incoming),
        _ => Err(Refused(405, None, "A file takes PUT, GET and HEAD.")),
    };
    Some(served.unwrap_or_else(Refused::reply))
}

/// One PUT of the bytes: `upload-url-takes-put`.
fn take(
    store: &mut Store,
    faults: &Faults<Ucs>,
    file: &str,
    incoming: Incoming<'_>,
) -> Result<Reply, Refused> {
    let file = admitted(store, faults, file, "PUT", incoming)?;
    let stored = store.ucs.file(file).ok_or_else(unknown)?;
    require(
        faults,
        rule::UPLOAD_URL_TAKES_PUT,
        stored.content.is_none(),
        "The file is there already; ask for another upload URL.",
    )?;
    let bytes = match incoming.payload {
        Payload::Complete(bytes) => bytes.clone(),
        Payload::TooLarge => return Err(Refused(413, None, "A file has 8 MiB at most.")),
        Payload::Broken => {
            return Err(Refused(400, None, "The body ended before it was complete."));
        }
    };
    if store.ucs.stored().saturating_add(bytes.len()) > MOST_STORED {
        let message = "All files together have 64 MiB at most; POST /__mock/reset makes room.";
        return Err(Refused(507, None, message));
    }
    let kind = incoming.headers.get(header::CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok());
    let event = Event::FileStored {
        file,
        content_type: kind.unwrap_or("application/octet-stream").to_owned(),
        bytes,
    };
    store.wrote(store.clock.next(), store.ids);
    store.ucs.apply(event);
    let mut reply = Reply::text(200, Bytes::new());
    reply.headers.remove(header::CONTENT_TYPE);
    Ok(reply)
}

/// The same bytes again: `download-returns-the-bytes`.
fn give(
    store: &Store,
    faults: &Faults<Ucs>,
    file: &str,
    incoming: Incoming<'_>,
) -> Result<Reply, Refused> {
    let file = admitted(store, faults, file, "GET", incoming)?;
    let content = store.ucs.file(file).and_then(|file| file.content.as_ref());
    let (kind, bytes) = content.ok_or_else(unknown)?;
    let mut reply = Reply::text(200, bytes.clone())
        // A browser that opens the address must not take somebody's file for a page of the mock.
        .with_header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .with_header(header::CONTENT_DISPOSITION, "attachment");
    let kind = HeaderValue::from_str(kind);
    let kind = kind.unwrap_or(HeaderValue::from_static("application/octet-stream"));
    reply.headers.insert(header::CONTENT_TYPE, kind);
    Ok(reply)
}

/// The file of a URL that is genuine and still works: `signed-url-is-for-its-file`, `signed-url-expires`.
fn admitted(
    store: &Store,
    faults: &Faults<Ucs>,
    file: &str,
    method: &str,
    incoming: Incoming<'_>,
) -> Result<FileId, Refused> {
    let pairs = input::pairs(incoming.query, |_| true).unwrap_or_default();
    let value = |name: &str| {
        let found = pairs.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value.as_str())
    };
    let id = FileId::parse_str(file).map_err(|_| unknown())?;
    let expires = value("expires").parse().unwrap_or_default();
    // The spelling counts too: another one was not signed.
    let genuine = id.to_string() == file
        && pairs.len() == 2
        && sign::is_genuine(method, id, expires, value("signature"));
    require(
        faults,
        rule::SIGNED_URL_IS_FOR_ITS_FILE,
        genuine,
        "The signature does not match this method, file and time.",
    )?;
    require(
        faults,
        rule::SIGNED_URL_EXPIRES,
        !sign::is_expired(expires, store.clock.now()),
        "The URL has expired; ask for another one.",
    )?;
    Ok(id)
}

fn require(
    faults: &Faults<Ucs>,
    rule: RuleId,
    holds: bool,
    message: &'static str,
) -> Result<(), Refused> {
    let decision = Decision { rule, operation: Api::Ucs.name(), caller: None, room: None, holds };
    match faults.decide(&decision) {
        true => Ok(()),
        false => Err(Refused(403, Some(rule), message)),
    }
}

/// Status, rule and message.
struct Refused(u16, Option<RuleId>, &'static str);

impl Refused {
    fn reply(self) -> Reply {
        let reply = Reply::json(self.0, &Ucs::error("", self.2));
        let reply = match self.0 {
            405 => reply.with_header(header::ALLOW, "GET, HEAD, PUT"),
            _ => reply,
        };
        Reply { rule: self.1, note: Some(self.2.to_owned()), ..reply }
    }
}

fn unknown() -> Refused {
    Refused(404, None, "There is no such file.")
}
