//! Scenarios of random sequences, and what is made of a failure.

use rooms_openapi::Api;

use super::{
    generated,
    player::{Counts, Failure, Mode, Player},
    report::report,
    shrink::Shrink,
    start::Start,
};
use crate::{
    scenario::{Cast, Context, Role, Scenario, ScenarioFuture, ScenarioKind},
    targets::{AccountSlot, Capability},
};
use conformance_models::Model;

/// Three accounts, each of which does whatever it likes.
pub(super) const CAST: Cast = &[
    (Role::Owner, AccountSlot::Owner),
    (Role::Member, AccountSlot::Member),
    (Role::Outsider, AccountSlot::Outsider),
];

/// What a sequence needs: the state put back, letters read, pages approved, and tokens of every kind.
pub(super) const REQUIRES: &[Capability] = &[
    Capability::Checkpoints,
    Capability::Mailbox,
    Capability::ApprovePage,
    Capability::DisposableRooms,
    Capability::ExpiredTokens,
    Capability::NarrowTokens,
];

/// How many sequences of each theme are part of every run.
const OWN: u64 = 20;

/// A scenario of sequences.
pub(crate) const fn scenario(
    api: Api,
    name: &'static str,
    claim: &'static str,
    operation: &'static str,
    run: for<'a> fn(&'a Context) -> ScenarioFuture<'a>,
) -> Scenario {
    Scenario {
        name,
        claim,
        operation,
        api,
        cast: CAST,
        requires: REQUIRES,
        reads_only: false,
        kind: ScenarioKind::Sequences,
        run,
    }
}

/// Plays the sequences of a theme against the target and a model that starts out like it.
pub(crate) async fn run<M: Model>(context: &Context, start: Start<M>, theme: M::Theme) {
    let model = start.model.clone();
    let Some(mut player) = Player::new(context, start).await else {
        return;
    };
    let mut agreed = true;
    for seed in 1..=OWN {
        agreed &= play(context, &mut player, &model, theme, seed).await;
        if !agreed {
            break;
        }
    }
    context.table("calls", table(player.counts()));
    for seed in context.sequence_plan().further(OWN) {
        if !agreed {
            break;
        }
        agreed &= play(context, &mut player, &model, theme, seed).await;
    }
}

/// Plays the sequence of a seed; whether target and model agreed.
async fn play<M: Model>(
    context: &Context,
    player: &mut Player<'_, M>,
    start: &M,
    theme: M::Theme,
    seed: u64,
) -> bool {
    let calls = generated::calls(start, theme, seed);
    let title = format!("seed {seed}");
    let Some(failure) = player.play(&calls, Mode::Recorded(&title)).await else {
        return true;
    };
    explain(context, player, failure, seed).await;
    false
}

/// Looks for the shortest sequence with the same disagreement, and puts it on record.
pub(super) async fn explain<M: Model>(
    context: &Context,
    player: &mut Player<'_, M>,
    failure: Failure<M::Act>,
    seed: u64,
) {
    let breach = failure.breach.clone();
    let mut shrink = Shrink::new(failure.calls.clone(), M::simpler);
    while let Some(candidate) = shrink.next() {
        let mode = Mode::Quiet(breach.operation.as_deref());
        let again = player.play(&candidate, mode).await;
        if let Some(again) = again.filter(|again| again.breach.is_like(&breach)) {
            shrink.keep(again.calls);
        }
    }
    let shortest = shrink.into_best();
    let title = format!("seed {seed}, the shortest way");
    let retold = player.play(&shortest, Mode::Retold(&title)).await;
    // What does not come again is still a disagreement, with all calls that led to it.
    let failure = retold.unwrap_or(failure);
    let step = failure.step.as_deref();
    let title = format!("seed {seed}");
    let (made, breach) = (&failure.made, &failure.breach);
    report(context, made, breach, step, &title, player.ids());
}

/// How often each operation was answered how.
fn table(counts: &Counts) -> String {
    let lines = counts
        .iter()
        .map(|((operation, status), count)| format!("{operation:24} {status} {count:>5}"));
    lines.collect::<Vec<_>>().join("\n")
}
