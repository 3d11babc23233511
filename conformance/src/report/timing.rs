//! Response times: of all responses, and of each operation.
//!
//! Beside the exact values, times are counted in classes that grow by a fixed ratio, so that those of
//! several runs can be added and drawn without keeping each of them.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How many classes there are between a time and its double.
const PER_DOUBLING: f64 = 4.0;
/// Everything faster belongs to the first class, in milliseconds.
const FASTEST_MS: f64 = 0.1;

/// Median and tail of the response times of a run.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Timing {
    /// Half of the responses were faster, in milliseconds.
    pub median_ms: f64,
    /// Nineteen of twenty were faster, in milliseconds.
    pub p95_ms: f64,
    /// The same for each operation, by api and operation id.
    #[serde(default)]
    pub operations: Vec<OperationTiming>,
}

/// The response times of one operation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct OperationTiming {
    /// The api.
    pub api: String,
    /// The operation id.
    pub operation: String,
    /// How many responses there were.
    pub count: usize,
    /// Half of them were faster, in milliseconds.
    pub median_ms: f64,
    /// Nineteen of twenty were faster, in milliseconds.
    pub p95_ms: f64,
    /// The slowest one, in milliseconds.
    pub slowest_ms: f64,
    /// How many responses there were of each class; class `n` ends at 0.1 · 2^(n/4) ms.
    pub classes: BTreeMap<u32, usize>,
}

/// The time of one response.
#[derive(Clone, Copy, Debug)]
pub struct Time<'a> {
    /// The api.
    pub api: &'a str,
    /// The operation id, if the request led to one.
    pub operation: Option<&'a str>,
    /// The time, in milliseconds.
    pub ms: f64,
}

impl Timing {
    /// Of these times.
    #[must_use]
    pub fn of<'a>(times: impl IntoIterator<Item = Time<'a>>) -> Self {
        let mut all = Vec::new();
        let mut operations: BTreeMap<(&str, &str), Vec<f64>> = BTreeMap::new();
        for Time { api, operation, ms } in times {
            all.push(ms);
            if let Some(operation) = operation {
                operations.entry((api, operation)).or_default().push(ms);
            }
        }
        all.sort_by(f64::total_cmp);
        let operations = operations.into_iter();
        Self {
            median_ms: at(&all, 50),
            p95_ms: at(&all, 95),
            operations: operations
                .map(|((api, operation), times)| OperationTiming::of(api, operation, times))
                .collect(),
        }
    }

    /// Those of several runs. Medians and tails are those of the classes, so up to a fifth too high.
    #[must_use]
    pub fn merged<'a>(timings: impl IntoIterator<Item = &'a Self>) -> Self {
        let mut sums: BTreeMap<(&str, &str), OperationTiming> = BTreeMap::new();
        let operations = timings.into_iter().flat_map(|timing| &timing.operations);
        for one in operations {
            let sum = sums.entry((&one.api, &one.operation)).or_default();
            sum.api.clone_from(&one.api);
            sum.operation.clone_from(&one.operation);
            sum.count += one.count;
            sum.slowest_ms = sum.slowest_ms.max(one.slowest_ms);
            for (class, count) in &one.classes {
                *sum.classes.entry(*class).or_default() += count;
            }
        }
        let mut all = OperationTiming::default();
        let mut operations: Vec<_> = sums.into_values().collect();
        for one in &mut operations {
            one.median_ms = one.below(50);
            one.p95_ms = one.below(95);
            all.count += one.count;
            all.slowest_ms = all.slowest_ms.max(one.slowest_ms);
            for (class, count) in &one.classes {
                *all.classes.entry(*class).or_default() += count;
            }
        }
        Self { median_ms: all.below(50), p95_ms: all.below(95), operations }
    }
}

impl OperationTiming {
    fn of(api: &str, operation: &str, mut times: Vec<f64>) -> Self {
        times.sort_by(f64::total_cmp);
        let mut classes: BTreeMap<u32, usize> = BTreeMap::new();
        for ms in &times {
            *classes.entry(class(*ms)).or_default() += 1;
        }
        Self {
            api: api.to_owned(),
            operation: operation.to_owned(),
            count: times.len(),
            median_ms: at(&times, 50),
            p95_ms: at(&times, 95),
            slowest_ms: times.last().copied().unwrap_or_default(),
            classes,
        }
    }

    /// The end of the class in which so many percent of the responses are reached.
    fn below(&self, percent: usize) -> f64 {
        let rank = (self.count * percent).div_ceil(100).max(1);
        let mut seen = 0;
        for (class, count) in &self.classes {
            seen += count;
            if seen >= rank {
                return end(*class).min(self.slowest_ms);
            }
        }
        self.slowest_ms
    }
}

/// The class of a time.
#[must_use]
pub fn class(ms: f64) -> u32 {
    let doublings = (ms / FASTEST_MS).max(1.0).log2();
    // Nobody waits long enough for this to be cut.
    (doublings * PER_DOUBLING).ceil().min(f64::from(u16::MAX)) as u32
}

/// Where a class ends, in milliseconds.
#[must_use]
pub fn end(class: u32) -> f64 {
    FASTEST_MS * (f64::from(class) / PER_DOUBLING).exp2()
}

/// The value below which so many percent of the sorted values lie.
fn at(sorted: &[f64], percent: usize) -> f64 {
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted.get(rank - 1).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn times(range: std::ops::RangeInclusive<i32>) -> Timing {
        Timing::of(range.map(|ms| Time {
            api: "ucs",
            operation: Some("get_room"),
            ms: f64::from(ms),
        }))
    }

    #[test]
    fn the_tail_is_the_nineteenth_of_twenty() {
        let timing = times(1..=20);
        assert_eq!((timing.median_ms, timing.p95_ms), (10.0, 19.0));
        assert_eq!(timing.operations[0].slowest_ms, 20.0);
        assert_eq!(Timing::of([]), Timing::default());
        assert_eq!(Timing::merged([]), Timing::default());
    }

    #[test]
    fn the_times_of_two_halves_are_those_of_the_whole_but_for_the_width_of_a_class() {
        let (whole, halves) = (times(1..=20), [times(1..=9), times(10..=20)]);
        let merged = Timing::merged(&halves);
        let (one, other) = (&whole.operations[0], &merged.operations[0]);
        assert_eq!((one.count, &one.classes), (other.count, &other.classes));
        assert!((10.0..12.0).contains(&merged.median_ms), "{merged:?}");
        assert!((19.0..=20.0).contains(&merged.p95_ms), "{merged:?}");
    }

    #[test]
    fn a_time_lies_in_its_class() {
        for ms in [0.0, 0.1, 0.11, 1.0, 7.3, 1000.0, 1e300] {
            let class = class(ms);
            assert!(ms <= end(class) * 1.000_001 || class == u32::from(u16::MAX), "{ms}");
            assert!(class == 0 || ms > end(class - 1), "{ms}");
        }
    }
}
