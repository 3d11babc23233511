//! Why a host could not be talked to, in plain words and with what to do.

use std::error::Error;

use rooms_client::{CertificateProblem, Remedy, TokenError};

use crate::sanitize;

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
    match CertificateProblem::of(error) {
        Some(problem) => certificate(&problem),
        None => explained(&cause(error)),
    }
}

/// What came of a request that has no answer, in words that follow the name of a host. That it cannot be reached is
/// said only if nobody answered.
#[must_use]
pub fn failure(error: &reqwest::Error) -> String {
    let why = innermost(error);
    let is_about_certificate = CertificateProblem::of(error).is_some();
    let what = if is_about_certificate {
        "is there, and is not trusted"
    } else if error.is_connect() && !is_other_protocol(&why) {
        "cannot be reached"
    } else if error.is_timeout() {
        "did not answer in time"
    } else {
        "gave no answer that can be used"
    };
    format!("{what}: {why}")
}

/// Why there is no token.
#[must_use]
pub fn token_error(error: &TokenError) -> String {
    let cause = error.source().map(innermost);
    match (error.remedy(), cause) {
        // The advice of the client is for programmers.
        (Remedy::CheckCertificate, Some(cause)) => {
            format!("the token endpoint is not trusted: {cause}")
        }
        (_, Some(cause)) => format!("{error} ({cause})"),
        (_, None) => error.to_string(),
    }
}

/// Whether somebody is there who speaks something else than TLS.
fn is_other_protocol(why: &str) -> bool {
    why.contains("InvalidContentType") || why.contains("InvalidMessage")
}

/// What is wrong with a certificate, and what to do about it here.
fn certificate(problem: &CertificateProblem) -> String {
    let advice = match problem {
        CertificateProblem::Untrusted => {
            "; if it is one of your own, give the certificate of its authority, or itself if it is \
             self-signed, in QF_CA_FILE"
        }
        _ => "",
    };
    sanitize::line(&format!("its certificate is not accepted: {problem}{advice}"))
}

/// The words of the layers below, and what they mean for whoever configured the host.
const MEANINGS: [(&str, &str); 4] = [
    (
        "InvalidContentType",
        "what listens there speaks no TLS: is the URL meant to be http, or the port another?",
    ),
    ("Connection refused", "nothing listens there: is the server running, and the port right?"),
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
    fn a_certificate_comes_with_what_to_do_about_it() {
        let own = certificate(&CertificateProblem::Untrusted);
        assert!(own.contains("QF_CA_FILE") && own.contains("self-signed"), "{own}");
        let other = certificate(&CertificateProblem::OtherName {
            wanted: "a.example".to_owned(),
            names: vec!["b.example\u{1b}[2J".to_owned()],
        });
        assert!(other.contains("is for b.example\\u{1b}[2J, and not for a.example"), "{other}");
        assert!(!other.contains("QF_CA_FILE"), "{other}");
    }

    #[test]
    fn the_innermost_cause_comes_with_what_to_do() {
        let refused = std::io::Error::from(std::io::ErrorKind::ConnectionRefused);
        let outcome = explained("Connection refused (os error 111)");
        assert!(outcome.contains("is the server running"), "{outcome}");
        assert_eq!(innermost(&refused), "connection refused");
    }
}
