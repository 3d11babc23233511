//! A share of a selection.

use std::str::FromStr;

/// One of several parts of a selection, so that each can be told by another machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Partition {
    part: usize,
    of: usize,
}

/// No partition.
#[derive(Debug, thiserror::Error)]
#[error(
    "`{0}` is no part of a whole: write 1/2 for the first of two parts, and 2/2 for the second"
)]
pub struct UnknownPartition(String);

impl FromStr for Partition {
    type Err = UnknownPartition;

    fn from_str(given: &str) -> Result<Self, Self::Err> {
        let parsed = given.split_once('/').and_then(|(part, of)| {
            let (part, of) = (part.parse().ok()?, of.parse().ok()?);
            (1 <= part && part <= of).then_some(Self { part, of })
        });
        parsed.ok_or_else(|| UnknownPartition(given.to_owned()))
    }
}

impl Partition {
    /// Its share: every so many, so that what is alike, and takes as long, goes to different parts.
    #[must_use]
    pub fn of<T>(self, all: Vec<T>) -> Vec<T> {
        let share = all.into_iter().skip(self.part - 1).step_by(self.of);
        share.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_are_the_whole() {
        let parts = ["1/3", "2/3", "3/3"].map(|part| part.parse::<Partition>().expect("a part"));
        let all: Vec<_> = (0..10).collect();
        assert_eq!(parts[1].of(all.clone()), [1, 4, 7]);
        let mut told: Vec<_> = parts.into_iter().flat_map(|part| part.of(all.clone())).collect();
        told.sort_unstable();
        assert_eq!(told, all);
        for wrong in ["0/2", "3/2", "1", "1/0", "a/b", "", "1/2/3"] {
            assert!(wrong.parse::<Partition>().is_err(), "{wrong}");
        }
    }
}
