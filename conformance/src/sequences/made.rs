//! Sequences made from a seed.

use proptest::{
    strategy::{Strategy, ValueTree},
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};

use super::model::{Model, nouns::Call};

/// How many calls a sequence has.
pub(super) const LENGTH: usize = 32;

/// How many calls are drawn for one that succeeds.
const DRAWS: usize = 5;

/// The calls that belong to a seed: the same ones whenever and wherever it is asked for.
pub(super) fn calls<M: Model>(start: &M, theme: M::Theme, seed: u64) -> Vec<Call<M::Act>> {
    let mut runner = runner(seed);
    let mut model = start.clone();
    let mut calls = Vec::with_capacity(LENGTH);
    // Some calls come to nothing that the rules speak of.
    for _ in 0..LENGTH * 4 {
        if calls.len() == LENGTH {
            break;
        }
        if let Some(call) = next(&model, theme, &mut runner) {
            model.apply(&call);
            calls.push(call);
        }
    }
    calls
}

/// A possible call. Left to chance, most calls would be refused, and a sequence of refusals leads nowhere: so two
/// of three times the first one is taken that succeeds.
fn next<M: Model>(model: &M, theme: M::Theme, runner: &mut TestRunner) -> Option<Call<M::Act>> {
    let strategy = model.calls(theme);
    let eager = (0..3_u8)
        .new_tree(runner)
        .is_ok_and(|tree| tree.current() > 0);
    let mut last = None;
    for _ in 0..DRAWS {
        let call = strategy.new_tree(runner).ok()?.current();
        if !model.is_possible(&call) {
            continue;
        }
        let answer = model.clone().apply(&call);
        let succeeds = answer.statuses.iter().all(|(status, _)| *status < 300);
        last = Some(call);
        if succeeds || !eager {
            break;
        }
    }
    last
}

fn runner(seed: u64) -> TestRunner {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let random = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    TestRunner::new_with_rng(Config::default(), random)
}

#[cfg(test)]
mod tests {
    use super::{
        super::model::rooms::{Rooms, Theme},
        *,
    };

    #[test]
    fn a_seed_gives_the_same_calls_again_and_another_seed_others() {
        let of = |seed| calls(&Rooms::default(), Theme::Groups, seed);
        assert_eq!(of(1), of(1));
        assert_ne!(of(1), of(2));
        assert_eq!(of(1).len(), LENGTH);
    }
}
