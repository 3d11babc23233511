//! So many requests a second, and no more.
//!
//! Requests get slots at equal distances, in the order in which they ask. There are no bursts: after a quiet
//! time the first request goes at once, and the next one waits for its slot.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use tokio::time::{Instant, sleep_until};

use crate::retry::Deadline;

/// The longest distance; beyond it, a slot would be at no time that there is.
const LONGEST: Duration = Duration::from_secs(u32::MAX as u64);

/// Shared by all clones of a client.
#[derive(Clone, Debug)]
pub(crate) struct Pace {
    interval: Duration,
    next: Arc<Mutex<Option<Instant>>>,
}

impl Pace {
    /// At most so many requests a second; `None` if the number makes no sense.
    pub(crate) fn per_second(rate: f64) -> Option<Self> {
        let interval = Some(rate)
            .filter(|rate| *rate > 0.0)
            .and_then(|rate| Duration::try_from_secs_f64(1.0 / rate).ok())
            .filter(|interval| *interval <= LONGEST)?;
        Some(Self { interval, next: Arc::default() })
    }

    /// Waits for the next slot. False if it would come too late; it is left to others then.
    pub(crate) async fn wait(&self, deadline: Deadline) -> bool {
        let now = Instant::now();
        let slot = {
            let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
            let slot = next.map_or(now, |next| next.max(now));
            if deadline.left().is_some_and(|left| slot - now >= left) {
                return false;
            }
            *next = slot.checked_add(self.interval);
            slot
        };
        if slot > now {
            sleep_until(slot).await;
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn slots_are_evenly_spaced_and_late_ones_are_left_to_others() {
        let pace = Pace::per_second(4.0).expect("a rate");
        let start = Instant::now();
        let patient = Deadline::after(Duration::from_secs(60));
        for slot in 0..5 {
            assert!(pace.wait(patient).await);
            assert_eq!(start.elapsed(), Duration::from_millis(250 * slot));
        }
        assert!(!pace.wait(Deadline::after(Duration::from_millis(100))).await);
        assert!(pace.wait(patient).await);
        assert_eq!(start.elapsed(), Duration::from_millis(1250));
    }

    #[test]
    fn rates_that_make_no_sense_are_refused() {
        for rate in [0.0, -1.0, f64::NAN, 1e-300, 1e-19] {
            assert!(Pace::per_second(rate).is_none(), "{rate}");
        }
    }
}
