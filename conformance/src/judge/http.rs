//! What HTTP itself answers, between browser and server: no document of an api lists it, and no application sees it.

use rooms_openapi::Operation;

use crate::exchange::Exchange;

/// What HTTP and not the api answered, with the section that has it; none if it was the api. A request that asked
/// nothing of the kind gets no such answer, and a status that the operation lists is the api's.
pub(super) fn own_answer(
    operation: &Operation,
    exchange: &Exchange,
    from_cache: bool,
) -> Option<&'static str> {
    let response = exchange.response.as_ref()?;
    let request = &exchange.request;
    let asked = |names: &[&str]| names.iter().any(|name| request.headers.get(name).is_some());
    let told = |name: &str| response.headers.get(name).is_some();
    let reads = ["GET", "HEAD"].contains(&request.method.as_str());
    if from_cache {
        return Some("answered from the browser's own store (RFC 9111, section 4)");
    }
    if operation.response(response.status).is_some() {
        return None;
    }
    match response.status {
        101 if asked(&["upgrade"]) => Some("101, another protocol (RFC 9110, section 15.2.2)"),
        // The answer itself comes after it.
        100 | 102..=199 => Some("1xx, on the way to the answer (RFC 9110, section 15.2)"),
        206 if reads && asked(&["range"]) => {
            Some("206, the part that was asked for (RFC 9110, section 15.3.7)")
        }
        // No 304 has a body: where an archive has one, it is the one that the browser kept.
        304 if reads
            && (asked(&["if-none-match", "if-modified-since"]) || !response.body.is_empty()) =>
        {
            Some("304, the browser has the answer already (RFC 9110, section 15.4.5)")
        }
        // The browser leads itself to HTTPS, and no server is asked.
        307 if told("non-authoritative-reason") => {
            Some("307, the browser goes on to HTTPS by itself (RFC 6797, section 8.3)")
        }
        407 if told("proxy-authenticate") => {
            Some("407, a proxy on the way asks who calls (RFC 9110, section 15.5.8)")
        }
        412 if asked(&["if-match", "if-none-match", "if-unmodified-since"]) => {
            Some("412, a condition of the request does not hold (RFC 9110, section 15.5.13)")
        }
        416 if asked(&["range"]) => Some("416, there is no such part (RFC 9110, section 15.5.17)"),
        417 if asked(&["expect"]) => {
            Some("417, what the request expects cannot be had (RFC 9110, section 15.5.18)")
        }
        511 => Some("511, a network on the way asks to log in (RFC 6585, section 6)"),
        _ => None,
    }
}
