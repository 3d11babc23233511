//! Why a host could not be talked to, in plain words and with what to do.

use std::error::Error;

/// The innermost cause, which says what happened; the outer ones repeat the URL.
#[must_use]
pub fn cause(error: &(dyn Error + 'static)) -> String {
    let mut cause = error;
    while let Some(source) = cause.source() {
        cause = source;
    }
    cause.to_string()
}

/// The same with what it means.
#[must_use]
pub fn innermost(error: &(dyn Error + 'static)) -> String {
    explained(&cause(error))
}

/// The words of the layers below, and what they mean for whoever configured the host.
const MEANINGS: [(&str, &str); 9] = [
    (
        "InvalidContentType",
        "what listens there speaks no TLS: is the URL meant to be http, or the port another?",
    ),
    (
        "UnknownIssuer",
        "its certificate is signed by an authority that is not trusted here: give the authority's \
         certificate in QF_CA_FILE",
    ),
    (
        "NotValidForName",
        "its certificate is for another host name: use a name that the certificate has",
    ),
    (
        "certificate not valid for name",
        "its certificate is for another host name: use a name that the certificate has",
    ),
    (
        "Expired",
        "its certificate has expired, or the clock here is wrong",
    ),
    (
        "CaUsedAsEndEntity",
        "its certificate is one of an authority: it needs one of its own",
    ),
    (
        "Connection refused",
        "nothing listens there: is the server running, and the port right?",
    ),
    (
        "failed to lookup address",
        "the host name is unknown: is it spelt right, and is there a network?",
    ),
    (
        "invalid HTTP version parsed",
        "what listens there speaks no HTTP: is the URL meant to be https?",
    ),
];

fn explained(cause: &str) -> String {
    let meaning = MEANINGS.iter().find(|(mark, _)| cause.contains(mark));
    match meaning {
        Some((_, meaning)) => format!("{cause}; {meaning}"),
        None => cause.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_innermost_cause_comes_with_what_to_do() {
        let refused = std::io::Error::from(std::io::ErrorKind::ConnectionRefused);
        let told = explained("Connection refused (os error 111)");
        assert!(told.contains("is the server running"), "{told}");
        assert_eq!(innermost(&refused), "connection refused");
    }
}
