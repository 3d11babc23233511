//! Candidates take turns.

use std::time::{Duration, Instant};

use crate::spread::Spread;

/// What one turn of a candidate took.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Turn {
    pub(crate) calls: u64,
    pub(crate) time: Duration,
    /// Processor time of whoever is measured.
    pub(crate) work: Duration,
}

/// What all turns of a candidate say.
#[derive(Clone, Debug)]
pub(crate) struct Course {
    /// Calls per second.
    pub(crate) rate: Spread,
    /// Microseconds of processor time for each call.
    pub(crate) work: Spread,
    /// Microseconds for each call.
    pub(crate) time: Spread,
}

/// Gives each candidate so many turns, in rounds that begin with another one each time. One round before
/// that is not counted.
pub(crate) async fn take<const N: usize>(
    turns: usize,
    mut turn: impl AsyncFnMut(usize) -> anyhow::Result<Turn>,
) -> anyhow::Result<[Course; N]> {
    let mut taken: [Vec<Turn>; N] = std::array::from_fn(|_| Vec::new());
    for round in 0..=turns {
        for place in 0..N {
            let candidate = (round + place) % N;
            let measured = turn(candidate).await?;
            if round > 0 {
                taken[candidate].push(measured);
            }
        }
    }
    Ok(taken.map(|turns| Course::of(&turns)))
}

impl Course {
    fn of(turns: &[Turn]) -> Self {
        let each = |of: fn(&Turn) -> f64| Spread::of(turns.iter().map(of).collect());
        Self {
            rate: each(|turn| turn.calls as f64 / turn.time.as_secs_f64()),
            work: each(|turn| turn.work.as_secs_f64() * 1e6 / turn.calls as f64),
            time: each(|turn| turn.time.as_secs_f64() * 1e6 / turn.calls as f64),
        }
    }
}

/// A clock for time and processor time.
pub(crate) struct Watch<W: Fn() -> Duration> {
    began: Instant,
    worked: Duration,
    work: W,
}

impl<W: Fn() -> Duration> Watch<W> {
    /// Starts; `work` tells the processor time so far.
    pub(crate) fn start(work: W) -> Self {
        Self { worked: work(), began: Instant::now(), work }
    }

    /// Stops after so many calls.
    pub(crate) fn stop(self, calls: u64) -> Turn {
        let time = self.began.elapsed();
        Turn { calls, time, work: (self.work)().saturating_sub(self.worked) }
    }
}
