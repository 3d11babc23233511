//! A median, and between what half of the measurements lie.

use serde::Serialize;

/// What many measurements of one thing say.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Spread {
    pub(crate) median: f64,
    /// A quarter of the measurements is below.
    pub(crate) low: f64,
    /// A quarter of the measurements is above.
    pub(crate) high: f64,
    /// In the order of measuring.
    pub(crate) all: Vec<f64>,
}

impl Spread {
    /// Of at least one number.
    pub(crate) fn of(all: Vec<f64>) -> Self {
        let mut sorted = all.clone();
        sorted.sort_by(f64::total_cmp);
        let at = |part: f64| {
            let place = part * (sorted.len().saturating_sub(1)) as f64;
            let (below, above) = (place.floor() as usize, place.ceil() as usize);
            let (Some(below), Some(above)) = (sorted.get(below), sorted.get(above)) else {
                return f64::NAN;
            };
            below + (above - below) * place.fract()
        };
        Self { median: at(0.5), low: at(0.25), high: at(0.75), all }
    }

    /// One by the other, measurement by measurement.
    pub(crate) fn over(&self, other: &Self) -> Self {
        let pairs = self.all.iter().zip(&other.all);
        Self::of(pairs.map(|(one, other)| one / other).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_the_measurements_lie_between_low_and_high() {
        let spread = Spread::of(vec![5.0, 1.0, 4.0, 2.0, 3.0]);
        assert_eq!((spread.low, spread.median, spread.high), (2.0, 3.0, 4.0));
        let spread = Spread::of(vec![1.0, 2.0]);
        assert_eq!(spread.median, 1.5);
        assert!(Spread::of(Vec::new()).median.is_nan());
    }

    #[test]
    fn ratios_are_taken_within_a_turn() {
        // The machine was half as fast in the second turn; the ratio is the same.
        let one = Spread::of(vec![90.0, 45.0]);
        let other = Spread::of(vec![100.0, 50.0]);
        assert_eq!(one.over(&other).all, [0.9, 0.9]);
    }
}
