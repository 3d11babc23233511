//! Plays whole sequences, each from the same fresh state, until the target disagrees.

use std::collections::BTreeMap;

use super::{
    compare::{Breach, Names, names_of},
    play::{Made, Play, role, sentence},
    start::Start,
};
use crate::scenario::{Checkpoint, Context};
use conformance_models::{Model, nouns::Call};

/// A sequence at whose end the target disagrees with the model.
#[derive(Clone, Debug)]
pub(super) struct Failure<A> {
    /// All calls, the disagreeing one included.
    pub(super) calls: Vec<Call<A>>,
    pub(super) made: Vec<Made>,
    pub(super) breach: Breach,
    /// The label of the step, if there is one.
    pub(super) step: Option<String>,
}

/// How a sequence is played.
#[derive(Clone, Copy, Debug)]
pub(super) enum Mode<'m> {
    /// Each call is a step, labelled after this, and everything is checked in the end.
    Recorded(&'m str),
    /// The same, but for the reads in the end.
    Retold(&'m str),
    /// Without a step. In the end only those reads are made that call one operation.
    Quiet(Option<&'m str>),
}

/// How often an operation was answered with a status.
pub(super) type Counts = BTreeMap<(String, u16), usize>;

/// A target and a state to begin with.
#[derive(Debug)]
pub(super) struct Player<'s, M> {
    context: &'s Context,
    fresh: Checkpoint,
    start: M,
    names: Names,
    ids: Vec<(String, String)>,
    counts: Counts,
}

impl<'s, M: Model> Player<'s, M> {
    /// None if the target cannot return to a state.
    pub(super) async fn new(context: &'s Context, start: Start<M>) -> Option<Self> {
        let fresh = context.checkpoint().await?;
        let mut names = names_of(|person| {
            let actor = context.actor(role(person));
            (actor.user_id(), actor.email())
        });
        for (name, id) in &start.ids {
            names.set(name, id.clone());
        }
        Some(Self {
            context,
            fresh,
            start: start.model,
            names,
            ids: start.ids,
            counts: Counts::new(),
        })
    }

    pub(super) fn counts(&self) -> &Counts {
        &self.counts
    }

    /// The ids of what was there from the start.
    pub(super) fn ids(&self) -> &[(String, String)] {
        &self.ids
    }

    /// Back to the fresh state.
    pub(super) async fn begin(&self) -> Play<'s, M> {
        self.context.restore(&self.fresh).await;
        Play {
            context: self.context,
            model: self.start.clone(),
            names: self.names.clone(),
            ids: self.ids.clone(),
        }
    }

    /// Plays a sequence from the fresh state, until the target disagrees.
    pub(super) async fn play(
        &mut self,
        calls: &[Call<M::Act>],
        mode: Mode<'_>,
    ) -> Option<Failure<M::Act>> {
        let mut play = self.begin().await;
        let (mut done, mut made) = (Vec::new(), Vec::new());
        let mut waiting: Vec<_> = calls.iter().rev().cloned().collect();
        let retold = matches!(mode, Mode::Retold(_));
        let mut auditing = false;
        loop {
            let Some(call) = waiting.pop() else {
                if auditing || retold {
                    return None;
                }
                auditing = true;
                waiting = play.audit(match mode {
                    Mode::Quiet(only) => only,
                    Mode::Recorded(_) | Mode::Retold(_) => None,
                });
                continue;
            };
            if !play.model.is_possible(&call) {
                continue;
            }
            let label = match mode {
                // What is read in the end is no step unless it shows something: then it is told again.
                _ if auditing => None,
                Mode::Recorded(title) | Mode::Retold(title) => {
                    Some(format!("{title}, {}: {}", made.len() + 1, sentence::<M>(&call)))
                }
                Mode::Quiet(_) => None,
            };
            let (one, came) = play.call(&call, label.as_deref(), retold).await;
            if let (Some((operation, status)), Mode::Recorded(_)) = (&came.counted, mode) {
                *self.counts.entry((operation.clone(), *status)).or_default() += 1;
            }
            made.push(one);
            if let Some(breach) = came.breach {
                // Reads that showed nothing are no part of it.
                made.drain(done.len()..made.len() - 1);
                done.push(call);
                return Some(Failure { calls: done, made, breach, step: label });
            }
            if came.failed {
                return None;
            }
            if !auditing {
                done.push(call);
            }
        }
    }
}
