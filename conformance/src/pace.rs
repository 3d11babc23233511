//! The pace of a live run: so many requests per second, and a pause when the target asks for one.
//!
//! It sits in the recorder, so that every request of every actor is counted, retried ones included.

use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};

use chrono::{DateTime, Utc};
use http::{HeaderMap, StatusCode, header};
use tokio::time::Instant;

/// The longest pause that a target may ask for.
const LONGEST_PAUSE: Duration = Duration::from_secs(120);

/// Lets requests through one by one.
#[derive(Debug)]
pub struct Pace {
    interval: Option<Duration>,
    next: Mutex<Option<Instant>>,
}

impl Pace {
    /// No limit.
    #[must_use]
    pub fn unlimited() -> Self {
        Self {
            interval: None,
            next: Mutex::new(None),
        }
    }

    /// At most so many requests per second; the rate is positive and finite.
    #[must_use]
    pub fn per_second(rate: f64) -> Self {
        Self {
            interval: Duration::try_from_secs_f64(1.0 / rate).ok(),
            next: Mutex::new(None),
        }
    }

    /// Waits for the next free moment and takes it.
    pub async fn wait(&self) {
        let until = {
            let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
            let now = Instant::now();
            let mine = next.map_or(now, |next| next.max(now));
            if let Some(interval) = self.interval {
                *next = Some(mine + interval);
            }
            mine
        };
        tokio::time::sleep_until(until).await;
    }

    /// Pauses everybody when a response asks for it by `Retry-After`.
    pub(crate) fn heed(&self, status: StatusCode, headers: &HeaderMap) {
        let asks = [
            StatusCode::TOO_MANY_REQUESTS,
            StatusCode::SERVICE_UNAVAILABLE,
        ];
        let value = headers.get(header::RETRY_AFTER);
        let Some(pause) = value
            .filter(|_| asks.contains(&status))
            .and_then(|value| retry_after(value.to_str().ok()?, Utc::now()))
        else {
            return;
        };
        let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        let resumed = Instant::now() + pause.min(LONGEST_PAUSE);
        *next = Some(next.map_or(resumed, |next| next.max(resumed)));
    }
}

/// The pause that a `Retry-After` asks for, given in seconds or as a date.
fn retry_after(value: &str, now: DateTime<Utc>) -> Option<Duration> {
    if let Ok(seconds) = value.trim().parse() {
        return Some(Duration::from_secs(seconds));
    }
    let date = DateTime::parse_from_rfc2822(value.trim()).ok()?;
    Some((date.to_utc() - now).to_std().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn requests_are_spread_evenly() {
        let pace = Pace::per_second(2.0);
        let began = Instant::now();
        for _ in 0..3 {
            pace.wait().await;
        }
        assert_eq!(began.elapsed().as_secs(), 1);
    }

    #[tokio::test(start_paused = true)]
    async fn a_pause_that_the_target_asks_for_holds_for_the_next_request() {
        let pace = Pace::unlimited();
        let headers = [(header::RETRY_AFTER, "3".parse().expect("a header value"))];
        pace.heed(
            StatusCode::TOO_MANY_REQUESTS,
            &headers.into_iter().collect(),
        );
        let began = Instant::now();
        pace.wait().await;
        assert_eq!(began.elapsed().as_secs(), 3);
    }

    #[test]
    fn a_date_is_a_pause_too() {
        let now = DateTime::parse_from_rfc2822("Sat, 21 Nov 2026 10:00:00 GMT").expect("a date");
        let pause = retry_after("Sat, 21 Nov 2026 10:00:05 GMT", now.to_utc());
        assert_eq!(pause, Some(Duration::from_secs(5)));
        assert_eq!(retry_after("soon", now.to_utc()), None);
    }
}
