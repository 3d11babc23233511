//! Two calls at once: what comes of them has to be what comes of one after the other, in either order.

use super::{
    compare::{self, Breach, breach},
    play::{Made, Play, actor, raw, sentence},
    player::Player,
    report::report,
    start::Start,
};
use crate::{
    exchange::Exchange,
    scenario::{Context, Step},
};
use conformance_models::{
    Model,
    nouns::{Answer, Call, Person, Who},
};

/// How often a race is run: which call comes first is not up to us.
const ROUNDS: u64 = 3;

/// A race.
#[derive(Clone, Debug)]
pub(crate) struct Race<A> {
    /// What happens before it.
    pub(crate) before: Vec<Call<A>>,
    /// What happens at once.
    pub(crate) calls: [Call<A>; 2],
}

/// A call of somebody with a valid token.
pub(crate) fn call<A>(person: Person, act: A) -> Call<A> {
    Call { by: Who::from(person), act }
}

/// One of the orders in which both calls may have taken place.
#[derive(Clone, Debug)]
struct Order<M> {
    model: M,
    /// By the place of the call in the race.
    answers: [Answer; 2],
    /// Which call comes first.
    first: usize,
}

/// What came of one of the calls.
#[derive(Debug)]
struct End<'s> {
    step: Step<'s>,
    exchange: Exchange,
    label: String,
}

/// Runs a race a few times. A round that ends as no order does is a finding, and the last one.
pub(crate) async fn run<M: Model>(context: &Context, start: Start<M>, race: Race<M::Act>) {
    let Some(player) = Player::new(context, start).await else {
        return;
    };
    for number in 1..=ROUNDS {
        let mut play = player.begin().await;
        if !round(context, &mut play, &race, number).await {
            break;
        }
    }
    let calls = race.calls.iter().map(sentence::<M>);
    context.table("at once", calls.collect::<Vec<_>>().join("\n"));
}

/// Whether some order explains what came.
async fn round<M: Model>(
    context: &Context,
    play: &mut Play<'_, M>,
    race: &Race<M::Act>,
    number: u64,
) -> bool {
    let title = format!("round {number}");
    let mut outcome = Vec::new();
    for call in &race.before {
        let label = format!("{title}, {}: {}", outcome.len() + 1, sentence::<M>(call));
        let (made, came) = play.call(call, Some(&label), true).await;
        outcome.push(made);
        if let Some(breach) = came.breach {
            report(context, &outcome, &breach, Some(&label), &title, &play.ids);
        }
        if came.failed {
            return false;
        }
    }
    let orders = [0, 1].map(|first| order(&play.model, race, first));
    let Some(ends) = at_once(context, play, race, &title).await else {
        return false;
    };
    let mut unexplained = Vec::new();
    for order in &orders {
        let broken = match refused(order, &ends, play) {
            Some((place, breach)) => Some((Some(place), breach)),
            None => match settled(play, order, &ends).await {
                Settled::Alike => None,
                Settled::Otherwise(breach) => Some((None, *breach)),
                // Why it could not be looked at is on record.
                Settled::NotSeen => return false,
            },
        };
        let Some(broken) = broken else {
            for (end, answer) in ends.iter().zip(&order.answers) {
                compare::note_held(&end.step, answer, &play.names, &end.exchange);
            }
            return true;
        };
        unexplained.push((order, broken));
    }
    // What only shows afterwards says more than a status that the other order explains.
    unexplained.sort_by_key(|(_, (place, _))| place.is_some());
    if let Some((order, (place, breach))) = unexplained.into_iter().next() {
        let step = place.map(|place| {
            let end = &ends[place];
            compare::expect(&end.step, &order.answers[place], &breach, &play.names);
            end.label.as_str()
        });
        for place in [order.first, 1 - order.first] {
            let mut made = Made::of(&play.model, &race.calls[place], &order.answers[place]);
            made.at_once = true;
            outcome.push(made);
        }
        report(context, &outcome, &breach, step, &title, &play.ids);
    }
    false
}

fn order<M: Model>(model: &M, race: &Race<M::Act>, first: usize) -> Order<M> {
    let mut model = model.clone();
    let mut answers = [Answer::default(), Answer::default()];
    for place in [first, 1 - first] {
        answers[place] = model.apply(&race.calls[place]);
    }
    Order { model, answers, first }
}

/// Both calls, really under way at the same time: each on a line of its own, even if the same person makes both.
async fn at_once<'s, M: Model>(
    context: &'s Context,
    play: &Play<'s, M>,
    race: &Race<M::Act>,
    title: &str,
) -> Option<[End<'s>; 2]> {
    let [left, right] = &race.calls;
    let one = actor(context, left.by);
    let other = actor(context, right.by);
    let other = if left.by == right.by { other.at_another_device() } else { other };
    let label =
        |call: &Call<M::Act>, which| format!("{title}, at once, {which}: {}", sentence::<M>(call));
    let labels = [label(left, "one"), label(right, "the other")];
    let raws = [left, right].map(|call| raw(&play.names, &play.model.sent(call)));
    let [first, second] = raws;
    let (one, other) =
        tokio::join!(one.raw(&labels[0], || Ok(first)), other.raw(&labels[1], || Ok(second)),);
    let [one_label, other_label] = labels;
    let end = |step: Step<'s>, label| {
        let exchange = step.exchange()?;
        Some(End { step, exchange, label })
    };
    Some([end(one, one_label)?, end(other, other_label)?])
}

/// The first answer that an order does not allow, and whose it is.
fn refused<M: Model>(
    order: &Order<M>,
    ends: &[End<'_>; 2],
    play: &Play<'_, M>,
) -> Option<(usize, Breach)> {
    [order.first, 1 - order.first].into_iter().find_map(|place| {
        let mut breach = breach(&order.answers[place], &play.names, &ends[place].exchange)?;
        breach.operation = play.operation_of(&ends[place].exchange);
        Some((place, breach))
    })
}

/// What everything is like afterwards.
#[derive(Debug)]
enum Settled {
    /// As it is after an order.
    Alike,
    /// In this it is not.
    Otherwise(Box<Breach>),
    /// Nobody could see all of it.
    NotSeen,
}

/// Whether everything is afterwards as it is after this order.
async fn settled<M: Model>(play: &Play<'_, M>, order: &Order<M>, ends: &[End<'_>; 2]) -> Settled {
    let mut after = play.going_on(order.model.clone());
    for (answer, end) in order.answers.iter().zip(ends) {
        let came = after.judge(answer, &end.exchange, None, false).await;
        if let Some(breach) = came.breach {
            return Settled::Otherwise(Box::new(breach));
        }
    }
    for call in after.model.audit() {
        let (_, came) = after.call(&call, None, false).await;
        match came.breach {
            Some(breach) => return Settled::Otherwise(Box::new(breach)),
            None if came.failed => return Settled::NotSeen,
            None => {}
        }
    }
    Settled::Alike
}
