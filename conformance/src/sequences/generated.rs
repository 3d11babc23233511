//! Sequences made from a seed.

use proptest::{
    strategy::{Strategy, ValueTree},
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};

use conformance_models::{Model, nouns::Call};

/// How many calls a sequence has.
pub(super) const LENGTH: usize = 32;

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

/// A possible call: three of four times one that fits whoever makes it.
fn next<M: Model>(model: &M, theme: M::Theme, runner: &mut TestRunner) -> Option<Call<M::Act>> {
    let call = model.calls(theme).new_tree(runner).ok()?.current();
    let (fits, luck) = (0..4_u8, 0..60_usize).new_tree(runner).ok()?.current();
    let call = if fits > 0 { model.fitting(call, luck) } else { call };
    model.is_possible(&call).then_some(call)
}

fn runner(seed: u64) -> TestRunner {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let random = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    TestRunner::new_with_rng(Config::default(), random)
}

#[cfg(test)]
mod tests {
    use conformance_models::quran_reflect::{Rooms, Theme};

    use super::*;

    #[test]
    fn a_seed_gives_the_same_calls_again_and_another_seed_others() {
        let of = |seed| calls(&Rooms::default(), Theme::Groups, seed);
        assert_eq!(of(1), of(1));
        assert_ne!(of(1), of(2));
        assert_eq!(of(1).len(), LENGTH);
    }
}
