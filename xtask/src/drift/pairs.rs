//! Which pairs of schemas were compared already, so that work grows with what is written and not with the
//! ways that lead there.

use std::collections::HashMap;

use super::{conjunction::Identity, shape::Shape};

/// Where one thing is used, a pair that differs is told at so many places.
const MOST_TOLD: usize = 64;

/// Upstream's schema and ours, and whether null is left out of them.
pub(super) type Pair = ((Identity, bool), (Identity, bool));

pub(super) fn pair(theirs: &Shape<'_>, mine: &Shape<'_>) -> Pair {
    let of = |shape: &Shape<'_>| (shape.written.identity(), shape.nullable);
    (of(theirs), of(mine))
}

/// What was compared, and what is being compared.
#[derive(Debug, Default)]
pub(super) struct Pairs {
    open: Vec<Pair>,
    /// Pairs without a difference, and the first open pair that this takes for equal as well.
    equal: HashMap<Pair, Option<usize>>,
    /// Those of them that rely on an open pair.
    assumed: Vec<Pair>,
    /// The first open pair that something within the last one relies on.
    relied: Option<usize>,
    /// How often a pair was told that differs.
    told: HashMap<Pair, usize>,
    /// How often one was not told again.
    untold: usize,
}

/// What held before a pair was opened.
#[derive(Debug)]
pub(super) struct Before {
    relied: Option<usize>,
    assumed: usize,
    differed: usize,
}

impl Pairs {
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    /// For a comparison of its own within the pairs that are open.
    pub(super) fn within(&self) -> Self {
        Self { open: self.open.clone(), ..Self::default() }
    }

    /// Opens a pair, unless there is nothing new to say about it. `noted` counts the differences so far.
    pub(super) fn enter(&mut self, pair: Pair, noted: usize) -> Option<Before> {
        if self.open.is_empty() {
            // Elsewhere the same difference may weigh more.
            self.told.clear();
        }
        if let Some(at) = self.open.iter().position(|open| *open == pair) {
            self.relied = first(self.relied, Some(at));
            return None;
        }
        if let Some(relied) = self.equal.get(&pair) {
            self.relied = first(self.relied, *relied);
            return None;
        }
        if self.told.get(&pair).is_some_and(|told| *told >= MOST_TOLD) {
            self.untold += 1;
            return None;
        }
        self.open.push(pair);
        Some(Before {
            relied: self.relied.take(),
            assumed: self.assumed.len(),
            differed: noted + self.untold,
        })
    }

    /// Closes the pair that was opened last. Only what `is_kept` is known from now on.
    pub(super) fn leave(&mut self, before: Before, noted: usize, is_kept: bool) {
        let Some(pair) = self.open.pop() else {
            return;
        };
        let relied = self.relied.filter(|at| *at < self.open.len());
        let within = self.assumed.split_off(before.assumed);
        if noted + self.untold > before.differed {
            // Perhaps they are equal only if this one is.
            for assumed in within {
                self.equal.remove(&assumed);
            }
            *self.told.entry(pair).or_default() += 1;
        } else if is_kept {
            for equal in within.into_iter().chain([pair]) {
                if relied.is_some() {
                    self.assumed.push(equal.clone());
                }
                self.equal.insert(equal, relied);
            }
        }
        self.relied = first(before.relied, relied);
    }
}

fn first(one: Option<usize>, other: Option<usize>) -> Option<usize> {
    one.into_iter().chain(other).min()
}
