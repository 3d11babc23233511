//! What is there before a sequence begins.

use serde_json::Value;

use super::play::role;
use crate::scenario::{Context, Raw};
use conformance_models::{
    legacy_groups::{Group, Legacy},
    nouns::Person,
    ucs::Ucs,
};

/// The state that a model begins with, and the ids of what is in it.
#[derive(Clone, Debug)]
pub(super) struct Start<M> {
    pub(super) model: M,
    pub(super) ids: Vec<(String, String)>,
}

/// Nothing, where ids are numbers.
pub(super) fn anywhere<M: Default>() -> Start<M> {
    let nowhere = "9007199254740991".to_owned();
    Start { model: M::default(), ids: vec![("ROOM_0".to_owned(), nowhere)] }
}

/// Nothing, in `ucs`, where ids are UUIDs.
pub(super) fn ucs() -> Start<Ucs> {
    let nowhere = "00000000-0000-4000-8000-000000000000".to_owned();
    Start { model: Ucs::default(), ids: vec![("ROOM_0".to_owned(), nowhere)] }
}

/// The groups and pages of `legacy_groups`, which no operation creates: as the lists of the people show them, with
/// the members that the target itself knows of, since no operation lists those.
pub(super) async fn legacy(context: &Context) -> Option<Start<Legacy>> {
    let world = context.world().await?;
    let rooms = world.pointer("/legacy_groups/rooms")?.as_array()?.clone();
    let mut lists = Vec::new();
    for person in Person::ALL {
        let actor = context.actor(role(person));
        let listed = actor.quietly(Raw::get("/v1/groups/")).await?;
        lists.push(listed.json().unwrap_or_default());
    }
    let mut start = anywhere::<Legacy>();
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
