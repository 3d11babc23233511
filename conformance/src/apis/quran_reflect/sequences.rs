//! Races and random sequences of calls about rooms, held to the model.

use rooms_openapi::Api;

use conformance_models::{
    nouns::{
        Call,
        Person::{self, Member, Outsider, Owner},
    },
    quran_reflect::{Act, Invited, Rooms, Theme},
};

use crate::{
    scenario::{Context, Scenario},
    sequences::{Race, Start, call, race, random, scenario},
};

/// An id that no room has.
const NOWHERE: &str = "9007199254740991";

/// The scenarios: races first, because they are short.
pub(crate) const ALL: &[Scenario] = &[
    scenario(
        Api::QuranReflect,
        "an_invitation_accepted_twice_at_once_works_once",
        "Of two acceptances of one invitation at the same time, one succeeds.",
        "accept_invite",
        |context| Box::pin(of_rooms(context, token())),
    ),
    scenario(
        Api::QuranReflect,
        "an_admin_who_is_revoked_while_promoting_promotes_before_or_not_at_all",
        "An admin whose access is revoked at the same time either still promotes somebody or is refused.",
        "update_admin_access",
        |context| Box::pin(of_rooms(context, promotion())),
    ),
    scenario(
        Api::QuranReflect,
        "joining_and_leaving_at_once_is_one_after_the_other",
        "Somebody who joins and leaves a group at the same time is in the end in or out, and the answers tell which.",
        "leave_group",
        |context| Box::pin(of_rooms(context, coming_and_going())),
    ),
    scenario(
        Api::QuranReflect,
        "two_people_who_remove_each_other_at_once_are_not_both_removed",
        "Of two administrators who remove each other at the same time, one stays.",
        "remove_member",
        |context| Box::pin(of_rooms(context, removal())),
    ),
    scenario(
        Api::QuranReflect,
        "a_url_taken_by_two_at_once_goes_to_one",
        "Of two groups that are created with one URL at the same time, one comes into being.",
        "create_group",
        |context| Box::pin(of_rooms(context, url())),
    ),
    scenario(
        Api::QuranReflect,
        "a_subdomain_taken_by_two_at_once_goes_to_one",
        "Of two pages that are requested with one subdomain at the same time, one waits for approval.",
        "create_page",
        |context| Box::pin(of_rooms(context, subdomain())),
    ),
    scenario(
        Api::QuranReflect,
        "random_calls_about_groups_agree_with_the_model",
        "Whatever people do with groups, members, admins and links, the api answers as the rules say.",
        "join_group",
        |context| Box::pin(about(context, Theme::Groups)),
    ),
    scenario(
        Api::QuranReflect,
        "random_calls_about_invitations_agree_with_the_model",
        "Whatever people do with invitations, the api answers as the rules say.",
        "accept_invite",
        |context| Box::pin(about(context, Theme::Invitations)),
    ),
    scenario(
        Api::QuranReflect,
        "random_calls_about_pages_agree_with_the_model",
        "Whatever people do with pages and their followers, the api answers as the rules say.",
        "follow_page",
        |context| Box::pin(about(context, Theme::Pages)),
    ),
    scenario(
        Api::QuranReflect,
        "random_calls_about_posts_agree_with_the_model",
        "Whatever people do with posts, the api answers as the rules say.",
        "create_post",
        |context| Box::pin(about(context, Theme::Posts)),
    ),
];

async fn of_rooms(context: &Context, of: Race<Act>) {
    race(context, Start::<Rooms>::empty(NOWHERE), of).await;
}

async fn about(context: &Context, theme: Theme) {
    random(context, Start::<Rooms>::empty(NOWHERE), theme).await;
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
    let target = Invited::Id(Member);
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
