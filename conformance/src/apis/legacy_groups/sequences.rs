//! Races and random sequences of calls about groups, held to the model.

use rooms_openapi::Api;
use serde_json::Value;

use conformance_models::{
    legacy_groups::{Act, Group, Legacy},
    nouns::Person::{self, Member, Owner},
};

use crate::{
    scenario::{Context, Raw, Scenario},
    sequences::{Race, Start, call, race, random, role, scenario},
};

/// The scenarios: races first, because they are short.
pub(crate) const ALL: &[Scenario] = &[
    scenario(
        Api::LegacyGroups,
        "the_last_two_administrators_of_a_legacy_group_do_not_both_go",
        "Of the last two administrators who remove themselves at the same time, one stays.",
        "remove_user",
        |context| Box::pin(of_legacy(context)),
    ),
    scenario(
        Api::LegacyGroups,
        "random_calls_about_legacy_groups_agree_with_the_model",
        "Whatever people do with groups of the predecessor, it answers as the rules say.",
        "remove_user",
        |context| {
            Box::pin(async {
                if let Some(start) = start(context).await {
                    random(context, start, ()).await;
                }
            })
        },
    ),
];

/// Two administrators take themselves out.
async fn of_legacy(context: &Context) {
    let Some(start) = start(context).await else {
        return;
    };
    let group = 1;
    let remove = |by, whom| call(by, Act::Remove { group, whom });
    let whom = Member;
    let of = Race {
        before: vec![call(Owner, Act::Assign { group, whom })],
        calls: [remove(Owner, Owner), remove(Member, Member)],
    };
    race(context, start, of).await;
}

/// The groups and pages of `legacy_groups`, which no operation creates: as the lists of the people show them, with
/// the members that the target itself knows of, since no operation lists those.
async fn start(context: &Context) -> Option<Start<Legacy>> {
    let world = context.world().await?;
    let rooms = world.pointer("/legacy_groups/rooms")?.as_array()?.clone();
    let mut lists = Vec::new();
    for person in Person::ALL {
        let actor = context.actor(role(person));
        let listed = actor.quietly(Raw::get("/v1/groups/")).await?;
        lists.push(listed.json().unwrap_or_default());
    }
    let mut start = Start::<Legacy>::empty("9007199254740991");
    for room in rooms {
        let found = |list: &str| {
            let lists = lists.iter().filter_map(|body| body.pointer(list)?.as_array());
            lists.flatten().any(|one| one["id"] == room["id"])
        };
        let page = found("/data/pages");
        if !page && !found("/data/groups") {
            continue;
        }
        let number = u32::try_from(start.ids.len()).unwrap_or_default();
        start.ids.push((format!("ROOM_{number}"), room["id"].to_string()));
        start.model.groups.insert(number, group(context, page, &room));
    }
    Some(start)
}

fn group(context: &Context, page: bool, room: &Value) -> Group {
    let mut group = Group { page, public: room["public"] == true, ..Group::default() };
    for member in room["members"].as_array().into_iter().flatten() {
        let id = member["userId"].to_string();
        let person = Person::ALL.into_iter();
        let mut person = person.filter(|one| context.actor(role(*one)).user_id() == id);
        let Some(person) = person.next() else {
            group.strangers += 1;
            continue;
        };
        group.members.insert(person);
        if member["admin"] == true {
            group.admins.insert(person);
        }
    }
    group
}
