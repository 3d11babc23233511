//! The pace of a live run: so many requests per second, and a pause when the target asks for one.
//!
//! It sits in the recorder, so that every request of every actor is counted, retried ones included.

use std::{
    sync::{Mutex, OnceLock, PoisonError},
    time::Duration,
};

use chrono::{DateTime, Utc};
use http::{HeaderMap, StatusCode, header};
use tokio::time::Instant;

/// The longest pause that a run waits out. A target that asks for a longer one ends the run.
pub const LONGEST_PAUSE: Duration = Duration::from_secs(10 * 60);

/// The slowest pace, in requests per second.
pub const SLOWEST: f64 = 0.01;

/// Lets requests through one by one.
#[derive(Debug)]
pub struct Pace {
    interval: Option<Duration>,
    next: Mutex<Option<Instant>>,
    /// Whether a target may ask for a pause.
    heeds: bool,
    /// Why no more requests are sent.
    stopped: OnceLock<String>,
}

impl Pace {
    /// No limit, until the target asks for a pause.
    #[must_use]
    pub fn unlimited() -> Self {
        Self { interval: None, next: Mutex::new(None), heeds: true, stopped: OnceLock::new() }
    }

    /// No limit, whatever the target answers: what it asks for concerns its callers, and whoever stands in between
    /// holds none of them back.
    #[must_use]
    pub fn free() -> Self {
        Self { heeds: false, ..Self::unlimited() }
    }

    /// At most so many requests per second, and never fewer than [`SLOWEST`].
    #[must_use]
    pub fn per_second(rate: f64) -> Self {
        let slowest = Duration::from_secs_f64(1.0 / SLOWEST);
        let interval = Duration::try_from_secs_f64(1.0 / rate).unwrap_or(slowest);
        Self { interval: Some(interval.min(slowest)), ..Self::unlimited() }
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
        // A timer takes a millisecond even when there is nothing to wait for.
        if until > Instant::now() {
            tokio::time::sleep_until(until).await;
        }
    }

    /// Why no more requests may be sent, if that is so.
    #[must_use]
    pub fn stopped(&self) -> Option<&str> {
        self.stopped.get().map(String::as_str)
    }

    /// Pauses everybody when a response asks for it by `Retry-After`, and stops everybody when it
    /// asks for more than a run can wait.
    pub fn heed(&self, status: StatusCode, headers: &HeaderMap) {
        let asks = [StatusCode::TOO_MANY_REQUESTS, StatusCode::SERVICE_UNAVAILABLE];
        let value = headers.get(header::RETRY_AFTER);
        let Some(pause) = value
            .filter(|_| self.heeds && asks.contains(&status))
            .and_then(|value| retry_after(value.to_str().ok()?, Utc::now()))
        else {
            return;
        };
        if pause > LONGEST_PAUSE {
            let (asked, longest) = (pause.as_secs(), LONGEST_PAUSE.as_secs());
            self.stopped.get_or_init(|| {
                format!(
                    "the target asks for a pause of {asked} s (status {}), and a run waits {longest} \
                     s at most",
                    status.as_u16()
                )
            });
            return;
        }
        let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        let resumed = Instant::now() + pause;
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
    async fn without_a_limit_nobody_waits_at_all() {
        let pace = Pace::unlimited();
        // The timer counts in whole milliseconds and rounds up.
        tokio::time::advance(Duration::from_micros(500)).await;
        let began = Instant::now();
        for _ in 0..1000 {
            pace.wait().await;
        }
        assert_eq!(began.elapsed(), Duration::ZERO);
    }

    #[tokio::test(start_paused = true)]
    async fn a_pause_that_the_target_asks_for_holds_for_the_next_request() {
        let pace = Pace::unlimited();
        let headers = [(header::RETRY_AFTER, "3".parse().expect("a header value"))];
        pace.heed(StatusCode::TOO_MANY_REQUESTS, &headers.into_iter().collect());
        let began = Instant::now();
        pace.wait().await;
        assert_eq!(began.elapsed().as_secs(), 3);
    }

    fn asking(pause: &str) -> HeaderMap {
        let value = pause.parse().expect("a header value");
        [(header::RETRY_AFTER, value)].into_iter().collect()
    }

    #[tokio::test(start_paused = true)]
    async fn a_long_pause_is_waited_out_and_a_longer_one_stops_the_run() {
        let pace = Pace::unlimited();
        let began = Instant::now();
        pace.heed(StatusCode::TOO_MANY_REQUESTS, &asking("590"));
        pace.wait().await;
        assert_eq!(began.elapsed().as_secs(), 590);
        assert_eq!(pace.stopped(), None);
        pace.heed(StatusCode::SERVICE_UNAVAILABLE, &asking("3600"));
        let reason = pace.stopped().expect("stopped");
        assert!(reason.contains("3600 s (status 503)"), "{reason}");
    }

    #[tokio::test(start_paused = true)]
    async fn who_stands_in_between_neither_waits_nor_stops() {
        let pace = Pace::free();
        let began = Instant::now();
        for pause in ["3", "3600"] {
            pace.heed(StatusCode::TOO_MANY_REQUESTS, &asking(pause));
            pace.wait().await;
        }
        assert_eq!(began.elapsed(), Duration::ZERO);
        assert_eq!(pace.stopped(), None);
    }

    #[tokio::test(start_paused = true)]
    async fn a_tiny_rate_is_slow_and_not_unlimited() {
        for rate in [1e-20, f64::MIN_POSITIVE] {
            let pace = Pace::per_second(rate);
            let began = Instant::now();
            pace.wait().await;
            pace.wait().await;
            assert_eq!(began.elapsed().as_secs(), 100, "{rate}");
        }
    }

    #[test]
    fn a_date_is_a_pause_too() {
        let now = DateTime::parse_from_rfc2822("Sat, 21 Nov 2026 10:00:00 GMT").expect("a date");
        let pause = retry_after("Sat, 21 Nov 2026 10:00:05 GMT", now.to_utc());
        assert_eq!(pause, Some(Duration::from_secs(5)));
        assert_eq!(retry_after("soon", now.to_utc()), None);
    }
}
