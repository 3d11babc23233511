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
    /// The further seeds of a scenario whose own are the first `own` ones, which are played anyway. None follows
    /// the greatest number.
    pub(crate) fn further(self, own: u64) -> impl Iterator<Item = u64> {
        let first = self.seed.unwrap_or(own + 1);
        let count = self.count.unwrap_or(u32::from(self.seed.is_some()));
        let seeds = (0..u64::from(count)).map_while(move |step| first.checked_add(step));
        seeds.filter(move |seed| !(1..=own).contains(seed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seeds(seed: Option<u64>, count: Option<u32>) -> Vec<u64> {
        SequencePlan { seed, count }.further(10).collect()
    }

    #[test]
    fn a_seed_alone_is_one_sequence_and_a_count_alone_goes_on_after_those_of_every_run() {
        assert!(seeds(None, None).is_empty());
        assert_eq!(seeds(Some(14), None), [14]);
        assert_eq!(seeds(None, Some(2)), [11, 12]);
        assert_eq!(seeds(Some(14), Some(2)), [14, 15]);
    }

    #[test]
    fn what_every_run_plays_is_not_played_again() {
        assert!(seeds(Some(4), None).is_empty());
        assert_eq!(seeds(Some(9), Some(4)), [11, 12]);
        assert_eq!(seeds(Some(0), Some(2)), [0]);
    }

    #[test]
    fn after_the_greatest_seed_there_is_none() {
        assert_eq!(seeds(Some(u64::MAX), Some(3)), [u64::MAX]);
    }
}
