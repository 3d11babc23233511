//! Names of calls, by which both sides find them in their logs.

use std::fmt::Write;

use http::{HeaderMap, HeaderName, HeaderValue};

/// The header that has the name of a call.
pub(crate) const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// A name for a call.
pub(crate) fn random() -> HeaderValue {
    let mut id = String::with_capacity(32);
    let _ = write!(id, "{:032x}", fastrand::u128(..));
    HeaderValue::from_str(&id).expect("hexadecimal digits are fine in a header")
}

/// The server's name for a call if it has one, else the one that was sent.
pub(crate) fn of<'a>(
    received: Option<&'a HeaderMap>,
    sent: Option<&'a HeaderValue>,
) -> Option<&'a str> {
    let named = received.and_then(|headers| headers.get(X_REQUEST_ID));
    named.or(sent)?.to_str().ok().filter(|id| !id.is_empty())
}
