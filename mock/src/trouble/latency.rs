//! How long replies take.

use std::time::Duration;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::intervention::LONGEST_MS;
use crate::ids::Ids;

/// How long the replies of the apis are held back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(
    tag = "distribution",
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    deny_unknown_fields
)]
pub enum Latency {
    /// Always the same.
    Fixed {
        /// Milliseconds.
        ms: u64,
    },
    /// Anything between two limits.
    Uniform {
        /// Milliseconds at least.
        min_ms: u64,
        /// Milliseconds at most.
        max_ms: u64,
    },
    /// Most replies are quick, a few are very slow, as it is in networks.
    LogNormal {
        /// Half of the replies take no longer, in milliseconds.
        median_ms: u64,
        /// 99 of 100 replies take no longer, in milliseconds.
        p99_ms: u64,
    },
}

impl Latency {
    /// What is wrong with it.
    pub(crate) fn mistake(self) -> Option<String> {
        let (least, most) = match self {
            Self::Fixed { ms } => (ms, ms),
            Self::Uniform { min_ms, max_ms } => (min_ms, max_ms),
            Self::LogNormal { median_ms, p99_ms } => (median_ms, p99_ms),
        };
        if least > most {
            return Some(format!("a latency from {least} to {most} ends before it begins"));
        }
        (most > LONGEST_MS).then(|| format!("a latency has {LONGEST_MS} milliseconds at most"))
    }

    /// How long the next reply takes.
    pub(crate) fn draw(self, luck: &mut Ids) -> Duration {
        #[expect(clippy::cast_precision_loss, reason = "ten minutes at most")]
        let of = |ms: u64| ms as f64;
        let ms = match self {
            Self::Fixed { ms } => of(ms),
            Self::Uniform { min_ms, max_ms } => {
                of(min_ms) + luck.fraction() * of(max_ms.saturating_sub(min_ms))
            }
            Self::LogNormal { median_ms, p99_ms } => {
                // 99 of 100 are no further out than that many deviations.
                const AT_99: f64 = 2.326_347_874;
                let median = of(median_ms).max(1.0);
                let sigma = (of(p99_ms).max(median) / median).ln() / AT_99;
                // Box and Muller's way to a normal distribution.
                let (one, other) = (1.0 - luck.fraction(), luck.fraction());
                let normal = (-2.0 * one.ln()).sqrt() * (std::f64::consts::TAU * other).cos();
                median * (sigma * normal).exp()
            }
        };
        Duration::from_secs_f64(ms.clamp(0.0, of(LONGEST_MS)) / 1000.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_are_distributed_as_they_were_asked_for() {
        let mut luck = Ids::new();
        let mut drawn = |latency: Latency| {
            let mut all: Vec<_> = (0..4000).map(|_| latency.draw(&mut luck)).collect();
            all.sort();
            all.into_iter().map(|one| one.as_millis()).collect::<Vec<_>>()
        };
        let fixed = drawn(Latency::Fixed { ms: 70 });
        assert_eq!((fixed[0], fixed[3999]), (70, 70));
        let (min_ms, max_ms) = (50, 150);
        let uniform = drawn(Latency::Uniform { min_ms, max_ms });
        assert!(uniform[0] >= 50 && uniform[3999] <= 150);
        assert!((95..106).contains(&uniform[2000]), "{}", uniform[2000]);
        let (median_ms, p99_ms) = (100, 1000);
        let skewed = drawn(Latency::LogNormal { median_ms, p99_ms });
        assert!((90..111).contains(&skewed[2000]), "{}", skewed[2000]);
        assert!((800..1250).contains(&skewed[3960]), "{}", skewed[3960]);
    }
}
