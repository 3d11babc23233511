//! How many sequences are played, and from which seeds.

/// What is played beyond the sequences of every run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SequencePlan {
    /// The first further seed; unless given, the one after those of every run.
    pub seed: Option<u64>,
    /// How many further sequences each scenario plays; unless given, one if there is a seed.
    pub count: Option<u32>,
}

impl SequencePlan {
    /// The further seeds of a scenario whose own are the first `own` ones.
    pub(crate) fn further(self, own: u64) -> impl Iterator<Item = u64> {
        let first = self.seed.unwrap_or(own + 1);
        let count = self.count.unwrap_or(u32::from(self.seed.is_some()));
        (0..u64::from(count)).map(move |step| first.wrapping_add(step))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_alone_is_one_sequence_and_a_count_alone_goes_on_after_those_of_every_run() {
        let seeds = |seed, count| {
            let plan = SequencePlan { seed, count };
            plan.further(10).collect::<Vec<_>>()
        };
        assert!(seeds(None, None).is_empty());
        assert_eq!(seeds(Some(4), None), [4]);
        assert_eq!(seeds(None, Some(2)), [11, 12]);
        assert_eq!(seeds(Some(4), Some(2)), [4, 5]);
    }
}
