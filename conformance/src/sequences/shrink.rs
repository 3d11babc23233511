//! Leaves out of a failing sequence whatever it fails without.
//!
//! Only candidates are made here; whether one still fails is for the caller to find out. First ever smaller
//! runs of calls are deleted, over and over until no single one can be; then single calls are made simpler.

/// How many candidates are tried at most: each is a whole sequence played anew.
const ATTEMPTS: usize = 250;

/// A failing sequence that gets smaller.
#[derive(Debug)]
pub(super) struct Shrink<C> {
    best: Vec<C>,
    simpler: fn(&C) -> Vec<C>,
    phase: Phase,
    attempts: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    /// The next candidate lacks so many calls before this place. `again` is whether this pass deleted anything.
    Delete {
        chunk: usize,
        end: usize,
        again: bool,
    },
    /// The next candidate has this call replaced by this simpler one.
    Simplify {
        place: usize,
        choice: usize,
    },
    Done,
}

impl<C: Clone + PartialEq> Shrink<C> {
    /// The last call of the sequence is the one that shows the failure.
    pub(super) fn new(best: Vec<C>, simpler: fn(&C) -> Vec<C>) -> Self {
        let before = best.len().saturating_sub(1);
        Self {
            phase: Phase::Delete { chunk: (before / 2).max(1), end: before, again: false },
            best,
            simpler,
            attempts: 0,
        }
    }

    /// The smallest sequence so far.
    pub(super) fn into_best(self) -> Vec<C> {
        self.best
    }

    /// A smaller sequence to try. None if nothing more can be left out.
    pub(super) fn next(&mut self) -> Option<Vec<C>> {
        self.attempts += 1;
        while self.attempts <= ATTEMPTS {
            match self.phase {
                Phase::Delete { chunk, end: 0, again } => {
                    let before = self.best.len().saturating_sub(1);
                    self.phase = match (chunk, again) {
                        (1, false) => Phase::Simplify { place: 0, choice: 0 },
                        (1, true) => Phase::Delete { chunk: 1, end: before, again: false },
                        _ => Phase::Delete { chunk: chunk / 2, end: before, again: false },
                    };
                }
                Phase::Delete { chunk, end, again } => {
                    let start = end.saturating_sub(chunk);
                    let mut candidate = self.best.clone();
                    candidate.drain(start..end);
                    self.phase = Phase::Delete { chunk, end: start, again };
                    return Some(candidate);
                }
                Phase::Simplify { place, choice } => {
                    let Some(call) = self.best.get(place) else {
                        self.phase = Phase::Done;
                        continue;
                    };
                    let Some(simpler) = (self.simpler)(call).into_iter().nth(choice) else {
                        let (place, choice) = (place + 1, 0);
                        self.phase = Phase::Simplify { place, choice };
                        continue;
                    };
                    let mut candidate = self.best.clone();
                    candidate[place] = simpler;
                    let choice = choice + 1;
                    self.phase = Phase::Simplify { place, choice };
                    return Some(candidate);
                }
                Phase::Done => return None,
            }
        }
        None
    }

    /// The candidate fails as well: as far as it was played, it is the smallest now.
    pub(super) fn keep(&mut self, played: Vec<C>) {
        let before = played.len().saturating_sub(1);
        self.best = played;
        match &mut self.phase {
            Phase::Delete { end, again, .. } => {
                *end = (*end).min(before);
                *again = true;
            }
            Phase::Simplify { choice, .. } => *choice = 0,
            Phase::Done => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Shrinks numbers; a sequence fails by its last call if that is 9 and these stand before it.
    fn shrunk(all: Vec<u8>, needed: &[u8]) -> Vec<u8> {
        let mut shrink = Shrink::new(all, |call| if *call > 10 { vec![call - 10] } else { vec![] });
        while let Some(candidate) = shrink.next() {
            let fails = needed.iter().all(|one| candidate.contains(one));
            if fails && candidate.last() == Some(&9) {
                shrink.keep(candidate);
            }
        }
        shrink.into_best()
    }

    #[test]
    fn what_a_failure_does_not_need_is_left_out() {
        let all = vec![1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 9];
        assert_eq!(shrunk(all.clone(), &[4]), [4, 9]);
        assert_eq!(shrunk(all.clone(), &[2, 7]), [7, 2, 9]);
        assert_eq!(shrunk(all, &[]), [9]);
    }

    #[test]
    fn what_remains_is_made_simpler() {
        let mut shrink =
            Shrink::new(vec![14, 9], |call| if *call > 10 { vec![call - 10] } else { vec![] });
        let candidates: Vec<_> = std::iter::from_fn(|| shrink.next()).collect();
        assert_eq!(candidates, [vec![9], vec![4, 9]]);
    }

    #[test]
    fn pairs_that_only_go_together_do_not_keep_it_from_ending() {
        assert_eq!(shrunk((0..=9).collect(), &[0, 5]), [0, 5, 9]);
    }
}
