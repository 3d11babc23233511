//! What a typed client makes of an answer that somebody else received.

use bytes::Bytes;
use rooms_client::{Error, StatusCode};
use rooms_openapi::Operation;

use crate::{api::Undecoded, exchange::Exchange, scenario::with_causes};

/// Reads an answer as the call of this id would have; none if there is no such call.
type Read = fn(&str, StatusCode, Bytes) -> Option<Result<(), Error>>;

/// Holds a success to the types of the client that is generated from the document. None if it can be read, or there is
/// no call for it.
pub(super) fn undecoded(
    calls: &[&rooms_client::Operation],
    read: Read,
    operation: &Operation,
    exchange: &Exchange,
) -> Option<Undecoded> {
    let response = exchange.response.as_ref()?;
    let status = StatusCode::from_u16(response.status).ok()?;
    if !status.is_success() {
        return None;
    }
    let read = |id: &str| read(id, status, response.body.0.clone());
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
