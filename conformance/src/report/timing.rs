//! Response times.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Median and tail of the response times of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Timing {
    /// Half of the responses were faster, in milliseconds.
    pub median_ms: f64,
    /// Nineteen of twenty were faster, in milliseconds.
    pub p95_ms: f64,
}

impl Timing {
    /// Of these times, in milliseconds.
    #[must_use]
    pub fn of(times: impl IntoIterator<Item = f64>) -> Self {
        let mut times: Vec<f64> = times.into_iter().collect();
        times.sort_by(f64::total_cmp);
        Self {
            median_ms: at(&times, 50),
            p95_ms: at(&times, 95),
        }
    }
}

/// The value below which so many percent of the sorted values lie.
fn at(sorted: &[f64], percent: usize) -> f64 {
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted.get(rank - 1).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tail_is_the_nineteenth_of_twenty() {
        let timing = Timing::of((1..=20).map(f64::from));
        assert_eq!((timing.median_ms, timing.p95_ms), (10.0, 19.0));
        assert_eq!(Timing::of([]), Timing::default());
    }
}
