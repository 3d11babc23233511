//! The decision itself.

use std::time::Duration;

use http::{HeaderMap, StatusCode};

use super::{Retry, retry_after};
use crate::{Effect, error::is_about_certificate};

/// What became of a request.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Outcome {
    /// An answer came.
    Answer { status: StatusCode, retry_after: Option<Duration> },
    /// No answer came, or not all of it. Whether the server did anything is unknown.
    Lost,
    /// Repeating can't help.
    Final,
}

impl Outcome {
    pub(crate) fn answer(status: StatusCode, headers: &HeaderMap) -> Self {
        let retry_after = retry_after(headers);
        Self::Answer { status, retry_after }
    }

    pub(crate) fn failure(error: &reqwest::Error) -> Self {
        if error.is_builder() || error.is_redirect() || is_about_certificate(error) {
            Self::Final
        } else {
            Self::Lost
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Pass on what came.
    Stop,
    /// Pass on what came: it would be repeated if there were time.
    GiveUp(GaveUp),
    /// Repeat after this time.
    Wait(Duration),
}

/// The server asked to wait for longer than the call had time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct GaveUp {
    /// How long the server asked to wait.
    pub wait: Duration,
    /// How much of the call's time was left.
    pub left: Duration,
}

/// Whether to repeat a request of this effect after so many attempts.
pub(crate) fn decide(
    retry: &Retry,
    effect: Effect,
    outcome: Outcome,
    attempts: u32,
    left: Option<Duration>,
) -> Verdict {
    if attempts >= retry.attempts || !is_harmless(effect, outcome) {
        return Verdict::Stop;
    }
    let wish = match outcome {
        Outcome::Answer { retry_after, .. } => retry_after,
        Outcome::Lost | Outcome::Final => None,
    };
    let wait = wish.unwrap_or_else(|| retry.backoff(attempts));
    match left {
        Some(left) if wait >= left => match wish {
            Some(wait) => Verdict::GiveUp(GaveUp { wait, left }),
            None => Verdict::Stop,
        },
        _ => Verdict::Wait(wait),
    }
}

/// Whether repeating can't do something twice, and may help.
fn is_harmless(effect: Effect, outcome: Outcome) -> bool {
    let repeatable = match effect {
        Effect::Read | Effect::IdempotentWrite => true,
        Effect::Write => false,
    };
    match outcome {
        Outcome::Answer { status, .. } => match status.as_u16() {
            // Refused before it did anything.
            429 => true,
            408 | 502 | 503 | 504 => repeatable,
            _ => false,
        },
        Outcome::Lost => repeatable,
        Outcome::Final => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EFFECTS: [Effect; 3] = [Effect::Read, Effect::IdempotentWrite, Effect::Write];
    const LONG: Option<Duration> = Some(Duration::from_secs(3600));

    fn retry() -> Retry {
        Retry::default().jitter(|| 1.0)
    }

    fn answer(status: u16, retry_after: Option<u64>) -> Outcome {
        Outcome::Answer {
            status: StatusCode::from_u16(status).expect("a status"),
            retry_after: retry_after.map(Duration::from_secs),
        }
    }

    fn is_repeated(effect: Effect, outcome: Outcome) -> bool {
        decide(&retry(), effect, outcome, 1, LONG) != Verdict::Stop
    }

    #[test]
    fn the_effect_decides_what_is_repeated() {
        for effect in EFFECTS {
            let harmless = effect != Effect::Write;
            assert!(is_repeated(effect, answer(429, None)));
            for status in [408, 502, 503, 504] {
                assert_eq!(is_repeated(effect, answer(status, Some(1))), harmless);
            }
            assert_eq!(is_repeated(effect, Outcome::Lost), harmless);
            for status in [200, 301, 400, 401, 403, 404, 409, 422, 500, 501] {
                assert!(!is_repeated(effect, answer(status, Some(1))), "{status}");
            }
            assert!(!is_repeated(effect, Outcome::Final));
        }
    }

    #[test]
    fn waits_double_up_to_the_cap_and_attempts_are_counted() {
        let retry = retry().attempts(9);
        let wait = |attempts| decide(&retry, Effect::Read, Outcome::Lost, attempts, LONG);
        let millis = |millis| Verdict::Wait(Duration::from_millis(millis));
        assert_eq!([wait(1), wait(2), wait(3)], [millis(200), millis(400), millis(800)]);
        assert_eq!([wait(7), wait(8), wait(9)], [millis(10_000), millis(10_000), Verdict::Stop]);
    }

    #[test]
    fn jitter_is_full_and_odd_numbers_do_no_harm() {
        for (part, millis) in [(0.0, 0), (0.5, 100), (7.0, 200), (-1.0, 0), (f64::NAN, 200)] {
            let retry = Retry::default().jitter(move || part);
            assert_eq!(retry.backoff(1), Duration::from_millis(millis), "{part}");
        }
        let endless = retry().base(Duration::MAX).cap(Duration::MAX);
        assert_eq!(endless.backoff(40), Duration::MAX);
    }

    #[test]
    fn the_servers_wish_counts_for_more_than_the_cap() {
        let verdict = decide(&retry(), Effect::Write, answer(429, Some(60)), 1, LONG);
        assert_eq!(verdict, Verdict::Wait(Duration::from_secs(60)));
    }

    #[test]
    fn a_wait_without_room_is_not_begun() {
        let left = Duration::from_secs(30);
        let decide = |outcome| decide(&retry(), Effect::Read, outcome, 1, Some(left));
        let wait = Duration::from_secs(31);
        assert_eq!(decide(answer(503, Some(31))), Verdict::GiveUp(GaveUp { wait, left }));
        assert_eq!(decide(answer(503, Some(29))), Verdict::Wait(Duration::from_secs(29)));
        let verdict = super::decide(&retry(), Effect::Read, Outcome::Lost, 1, Some(Duration::ZERO));
        assert_eq!(verdict, Verdict::Stop);
    }
}
