//! What the typed client makes of an answer that somebody else received.

use rooms_client::{Error, StatusCode, legacy_groups, oauth2, quran_reflect, ucs};
use rooms_openapi::{Api, Operation};

use crate::{exchange::Exchange, scenario::with_causes};

/// Why the typed client cannot read an answer.
pub(super) struct Undecoded {
    /// All that it says.
    pub(super) text: String,
    /// Where: `data[0].membersCount`.
    place: String,
}

impl Undecoded {
    /// Whether it stumbled over one of these places, or something around one.
    pub(super) fn is_at(&self, pointers: &[String]) -> bool {
        pointers.iter().any(|pointer| {
            let place = place(pointer);
            let rest = place.strip_prefix(&self.place);
            rest.is_some_and(|rest| {
                self.place.is_empty() || rest.is_empty() || rest.starts_with(['.', '['])
            })
        })
    }
}

/// Holds a success to the types of the client that is generated from the document. None if it can be read, or there is
/// no call for it.
pub(super) fn undecoded(api: Api, operation: &Operation, exchange: &Exchange) -> Option<Undecoded> {
    let response = exchange.response.as_ref()?;
    let status = StatusCode::from_u16(response.status).ok()?;
    if !status.is_success() {
        return None;
    }
    let calls = match api {
        Api::QuranReflect => quran_reflect::operations::ALL,
        Api::OAuth2 => oauth2::operations::ALL,
        Api::LegacyGroups => legacy_groups::operations::ALL,
        Api::Ucs => ucs::operations::ALL,
        _ => return None,
    };
    let read = |id: &str| {
        let body = response.body.0.clone();
        match api {
            Api::QuranReflect => quran_reflect::operations::read(id, status, body),
            Api::OAuth2 => oauth2::operations::read(id, status, body),
            Api::LegacyGroups => legacy_groups::operations::read(id, status, body),
            Api::Ucs => ucs::operations::read(id, status, body),
            _ => None,
        }
    };
    // Calls that share a method and a path are one operation of the document: any of them will do.
    let mut calls =
        calls.iter().filter(|call| call.method == operation.method && call.path == operation.path);
    let first = read(calls.next()?.id)?.err()?;
    if calls.any(|call| matches!(read(call.id), Some(Ok(())))) {
        return None;
    }
    let place = match &first {
        Error::Undecodable(error) => error.place().to_owned(),
        _ => String::new(),
    };
    Some(Undecoded { text: with_causes(&first), place })
}

/// A JSON pointer as the client writes places.
fn place(pointer: &str) -> String {
    let mut place = String::new();
    for segment in pointer.split('/').skip(1) {
        if !segment.is_empty() && segment.bytes().all(|byte| byte.is_ascii_digit()) {
            place.push_str(&format!("[{segment}]"));
        } else {
            let dot = if place.is_empty() { "" } else { "." };
            place.push_str(dot);
            place.push_str(&rooms_openapi::pointer::unescape(segment));
        }
    }
    place
}
