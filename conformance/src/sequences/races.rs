//! The scenarios of races.

use rooms_openapi::Api;

use super::{
    race::{Race, run},
    random::scenario,
    start,
};
use crate::scenario::{Context, Scenario};
use conformance_models::{
    legacy_groups,
    nouns::{Call, Person, Who},
    quran_reflect::{Act, Rooms, Target},
    ucs,
};

use Person::{Member, Outsider, Owner};

/// The scenarios.
pub(super) const ALL: &[Scenario] = &[
    scenario(
        "an_invitation_accepted_twice_at_once_works_once",
        "Of two acceptances of one invitation at the same time, one succeeds.",
        "accept_invite",
        Api::QuranReflect,
        |context| Box::pin(of_rooms(context, token())),
    ),
    scenario(
        "an_admin_who_is_revoked_while_promoting_promotes_before_or_not_at_all",
        "An admin whose access is revoked at the same time either still promotes somebody or is refused.",
        "update_admin_access",
        Api::QuranReflect,
        |context| Box::pin(of_rooms(context, promotion())),
    ),
    scenario(
        "joining_and_leaving_at_once_is_one_after_the_other",
        "Somebody who joins and leaves a group at the same time is in the end in or out, and the answers tell which.",
        "leave_group",
        Api::QuranReflect,
        |context| Box::pin(of_rooms(context, coming_and_going())),
    ),
    scenario(
        "two_people_who_remove_each_other_at_once_are_not_both_removed",
        "Of two administrators who remove each other at the same time, one stays.",
        "remove_member",
        Api::QuranReflect,
        |context| Box::pin(of_rooms(context, removal())),
    ),
    scenario(
        "a_url_taken_by_two_at_once_goes_to_one",
        "Of two groups that are created with one URL at the same time, one comes into being.",
        "create_group",
        Api::QuranReflect,
        |context| Box::pin(of_rooms(context, url())),
    ),
    scenario(
        "a_subdomain_taken_by_two_at_once_goes_to_one",
        "Of two pages that are requested with one subdomain at the same time, one waits for approval.",
        "create_page",
        Api::QuranReflect,
        |context| Box::pin(of_rooms(context, subdomain())),
    ),
    scenario(
        "the_last_two_administrators_of_a_legacy_group_do_not_both_go",
        "Of the last two administrators who remove themselves at the same time, one stays.",
        "remove_user",
        Api::LegacyGroups,
        |context| Box::pin(of_legacy(context)),
    ),
    scenario(
        "the_last_two_administrators_of_a_room_do_not_both_resign",
        "Of the last two administrators who give up the administration at the same time, one keeps it.",
        "revoke_admin",
        Api::Ucs,
        |context| Box::pin(of_ucs(context)),
    ),
];

async fn of_rooms(context: &Context, race: Race<Act>) {
    run(context, start::anywhere::<Rooms>(), race).await;
}

/// Two administrators take themselves out.
async fn of_legacy(context: &Context) {
    use legacy_groups::Act;
    let Some(start) = start::legacy(context).await else {
        return;
    };
    let group = 1;
    let remove = |by, whom| call(by, Act::Remove { group, whom });
    let whom = Member;
    let race = Race {
        before: vec![call(Owner, Act::Assign { group, whom })],
        calls: [remove(Owner, Owner), remove(Member, Member)],
    };
    run(context, start, race).await;
}

/// Two administrators resign.
async fn of_ucs(context: &Context) {
    use ucs::Act;
    let room = 1;
    let create = Act::Create { room, with: Some(Member), started: true };
    let whom = Member;
    let resign = |whom| call(whom, Act::Revoke { room, whom });
    let race = Race {
        before: vec![call(Owner, create), call(Owner, Act::Grant { room, whom })],
        calls: [resign(Owner), resign(Member)],
    };
    run(context, start::ucs(), race).await;
}

fn call<A>(person: Person, act: A) -> Call<A> {
    let by = Who::from(person);
    Call { by, act }
}

fn group(public: bool) -> Call<Act> {
    let (room, slug) = (1, "dawn".to_owned());
    let public = Some(public);
    call(Owner, Act::Create { room, slug, public })
}

fn admin(by: Person, whom: Person, admin: bool) -> Call<Act> {
    let room = 1;
    call(by, Act::SetAdmin { room, whom, admin })
}

fn token() -> Race<Act> {
    let (room, letter) = (1, 2);
    let target = Target::Id(Member);
    let invite = Act::Invite { room, letter, target };
    let accept = call(Member, Act::Accept { room, letter });
    Race { before: vec![group(false), call(Owner, invite)], calls: [accept.clone(), accept] }
}

fn promotion() -> Race<Act> {
    let join = |person| call(person, Act::Join { room: 1 });
    Race {
        before: vec![group(true), join(Member), join(Outsider), admin(Owner, Member, true)],
        calls: [admin(Member, Outsider, true), admin(Owner, Member, false)],
    }
}

fn coming_and_going() -> Race<Act> {
    Race {
        before: vec![group(true)],
        calls: [call(Member, Act::Join { room: 1 }), call(Member, Act::Leave { room: 1 })],
    }
}

fn removal() -> Race<Act> {
    let join = |person| call(person, Act::Join { room: 1 });
    let remove = |by, whom| call(by, Act::Remove { room: 1, whom });
    Race {
        before: vec![
            group(true),
            join(Member),
            join(Outsider),
            admin(Owner, Member, true),
            admin(Owner, Outsider, true),
        ],
        calls: [remove(Member, Outsider), remove(Outsider, Member)],
    }
}

fn url() -> Race<Act> {
    founding(|room, slug| {
        let public = None;
        Act::Create { room, slug, public }
    })
}

fn subdomain() -> Race<Act> {
    founding(|room, slug| {
        let public = None;
        Act::Request { room, slug, public }
    })
}

/// Two people want one name.
fn founding(act: impl Fn(u32, String) -> Act) -> Race<Act> {
    let found = |room, person| call(person, act(room, "dawn".to_owned()));
    Race { before: Vec::new(), calls: [found(1, Owner), found(2, Member)] }
}
