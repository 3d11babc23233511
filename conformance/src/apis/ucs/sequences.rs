//! Races and random sequences of calls about rooms, held to the model.

use rooms_openapi::Api;

use conformance_models::{
    nouns::Person::{Member, Owner},
    ucs::{Act, Ucs},
};

use crate::{
    scenario::{Context, Scenario},
    sequences::{Race, Start, call, race, random, scenario},
};

/// An id that no room has.
const NOWHERE: &str = "00000000-0000-4000-8000-000000000000";

/// The scenarios: races first, because they are short.
pub(crate) const ALL: &[Scenario] = &[
    scenario(
        Api::Ucs,
        "the_last_two_administrators_of_a_room_do_not_both_resign",
        "Of the last two administrators who give up the administration at the same time, one keeps it.",
        "revoke_admin",
        |context| Box::pin(of_ucs(context)),
    ),
    scenario(
        Api::Ucs,
        "random_calls_about_rooms_of_ucs_agree_with_the_model",
        "Whatever people do with rooms, participants and administrators, the api answers as the rules say.",
        "add_participant",
        |context| Box::pin(random(context, Start::<Ucs>::empty(NOWHERE), ())),
    ),
];

/// Two administrators resign.
async fn of_ucs(context: &Context) {
    let room = 1;
    let create = Act::Create { room, with: Some(Member), started: true };
    let whom = Member;
    let resign = |whom| call(whom, Act::Revoke { room, whom });
    let of = Race {
        before: vec![call(Owner, create), call(Owner, Act::Grant { room, whom })],
        calls: [resign(Owner), resign(Member)],
    };
    race(context, Start::<Ucs>::empty(NOWHERE), of).await;
}
