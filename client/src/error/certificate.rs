//! Whether it was the certificate that ended a connection, and what is wrong with it.

use std::{error::Error, fmt};

use chrono::{DateTime, Utc};

/// What is wrong with the certificate of a server.
///
/// Its text says what was found, with dates and names, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CertificateProblem {
    /// It is over.
    Expired {
        /// Since when.
        end: DateTime<Utc>,
        /// What the clock here said.
        now: DateTime<Utc>,
    },
    /// It has not begun.
    NotYetValid {
        /// From when on it is good.
        begin: DateTime<Utc>,
        /// What the clock here said.
        now: DateTime<Utc>,
    },
    /// It is for other hosts.
    OtherName {
        /// The host that was called.
        wanted: String,
        /// The names that it has.
        names: Vec<String>,
    },
    /// Who signed it, or the certificate itself if nobody else did, is not trusted here.
    Untrusted,
    /// It is one of an authority, and no server's.
    OfAuthority,
    /// Its authority took it back.
    Revoked,
    /// Something else, in the words of the TLS library.
    Other(String),
}

impl CertificateProblem {
    /// The problem, if it was the certificate that ended a connection: looked for down the chain of sources. With another
    /// TLS library than rustls it cannot be known.
    #[must_use]
    pub fn of(error: &(dyn Error + 'static)) -> Option<Self> {
        read(error)
    }
}

impl fmt::Display for CertificateProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let time = |time: &DateTime<Utc>| time.format("%Y-%m-%d %H:%M UTC").to_string();
        match self {
            Self::Expired { end, now } => write!(
                f,
                "it expired on {}, and the clock here says {}: unless the clock is wrong, its operator has to renew it",
                time(end),
                time(now)
            ),
            Self::NotYetValid { begin, now } => write!(
                f,
                "it is good from {} on, and the clock here says {}: is the clock right?",
                time(begin),
                time(now)
            ),
            Self::OtherName { wanted, names } if names.is_empty() => {
                write!(f, "it is not for {wanted}: use a name that it has")
            }
            Self::OtherName { wanted, names } => write!(
                f,
                "it is for {}, and not for {wanted}: use a name that it has",
                names.join(", ")
            ),
            Self::Untrusted => f.write_str("nobody who is trusted here has signed it"),
            Self::OfAuthority => f.write_str(
                "it is the certificate of an authority, and a server needs one of its own",
            ),
            Self::Revoked => {
                f.write_str("its authority has revoked it: its operator has to replace it")
            }
            Self::Other(text) => f.write_str(text),
        }
    }
}

/// Whether the server's certificate was not accepted.
pub(crate) fn is_about_certificate(error: &(dyn Error + 'static)) -> bool {
    read(error).is_some()
}

/// Another TLS than ours can't be asked.
#[cfg(not(feature = "rustls-no-provider"))]
fn read(_: &(dyn Error + 'static)) -> Option<CertificateProblem> {
    None
}

#[cfg(feature = "rustls-no-provider")]
fn read(error: &(dyn Error + 'static)) -> Option<CertificateProblem> {
    use std::io;

    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(rustls::Error::InvalidCertificate(reason)) = error.downcast_ref() {
            return Some(problem(reason));
        }
        // The source of such an error is the source of what it wraps.
        let wrapped = error.downcast_ref().and_then(io::Error::get_ref);
        next = match wrapped {
            Some(wrapped) => Some(wrapped),
            None => error.source(),
        };
    }
    None
}

#[cfg(feature = "rustls-no-provider")]
fn problem(reason: &rustls::CertificateError) -> CertificateProblem {
    use rustls::{CertificateError as Reason, pki_types::UnixTime};

    let date = |time: &UnixTime| {
        let seconds = i64::try_from(time.as_secs()).unwrap_or(i64::MAX);
        DateTime::from_timestamp(seconds, 0).unwrap_or(DateTime::<Utc>::MAX_UTC)
    };
    match reason {
        Reason::ExpiredContext { time, not_after } => {
            CertificateProblem::Expired { end: date(not_after), now: date(time) }
        }
        Reason::NotValidYetContext { time, not_before } => {
            CertificateProblem::NotYetValid { begin: date(not_before), now: date(time) }
        }
        Reason::NotValidForNameContext { expected, presented } => CertificateProblem::OtherName {
            wanted: expected.to_str().into_owned(),
            names: presented.iter().take(NAMES).map(|name| bare(name)).collect(),
        },
        Reason::NotValidForName => {
            CertificateProblem::OtherName { wanted: "this host".to_owned(), names: Vec::new() }
        }
        Reason::UnknownIssuer => CertificateProblem::Untrusted,
        Reason::Revoked => CertificateProblem::Revoked,
        other => {
            let text = format!("{other} {other:?}");
            match text.contains("CaUsedAsEndEntity") {
                true => CertificateProblem::OfAuthority,
                false => CertificateProblem::Other(super::shown(&other.to_string(), TEXT)),
            }
        }
    }
}

/// How many names are told.
#[cfg(feature = "rustls-no-provider")]
const NAMES: usize = 5;
/// How much of a text is kept.
#[cfg(feature = "rustls-no-provider")]
const TEXT: usize = 200;

/// The name in `DnsName("a.example")` or `IpAddress(127.0.0.1)`.
#[cfg(feature = "rustls-no-provider")]
fn bare(name: &str) -> String {
    let inside = name.split_once('(').and_then(|(_, rest)| rest.strip_suffix(')'));
    super::shown(inside.unwrap_or(name).trim_matches('"'), TEXT)
}

#[cfg(all(test, feature = "rustls-no-provider"))]
mod tests {
    use std::time::Duration;

    use rustls::{CertificateError as Reason, pki_types::UnixTime};

    use super::*;

    #[test]
    fn a_problem_has_dates_names_and_advice() {
        let time = |seconds| UnixTime::since_unix_epoch(Duration::from_secs(seconds));
        for (reason, parts) in [
            (
                Reason::ExpiredContext {
                    time: time(1_767_225_600),
                    not_after: time(1_764_547_200),
                },
                ["2025-12-01 00:00 UTC", "2026-01-01 00:00 UTC", "renew it"],
            ),
            (
                Reason::NotValidYetContext {
                    time: time(1_764_547_200),
                    not_before: time(1_767_225_600),
                },
                ["2026-01-01 00:00 UTC", "2025-12-01 00:00 UTC", "clock"],
            ),
            (
                Reason::NotValidForNameContext {
                    expected: "c.example".try_into().expect("a name"),
                    presented: vec![
                        "DnsName(\"a.example\")".to_owned(),
                        "IpAddress(127.0.0.1)".to_owned(),
                    ],
                },
                ["for a.example, 127.0.0.1,", "not for c.example", "use a name"],
            ),
            (Reason::UnknownIssuer, ["nobody", "trusted here", "signed"]),
            (Reason::Revoked, ["revoked", "operator", "replace"]),
        ] {
            let error = std::io::Error::other(rustls::Error::InvalidCertificate(reason));
            let text = CertificateProblem::of(&error).map(|it| it.to_string());
            let text = text.expect("a problem");
            assert!(parts.iter().all(|part| text.contains(part)), "{text}");
        }
        assert_eq!(CertificateProblem::of(&std::io::Error::other("x")), None);
    }
}
