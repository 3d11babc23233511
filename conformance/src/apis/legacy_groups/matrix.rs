//! One call per operation, as somebody would make it who may.

use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    matrix::{
        cast::{Room, Subject},
        plan::{Callers, MatrixPlan, Scene, Variant},
    },
    scenario::Raw,
};

const ROOMS: &str = "No operation creates or opens a room, so there are those that a target has: no public group, no private page.";
const OWNER: &str = "There are no owners: `owner` is the first administrator, and the only one unless the row or column has another.";
const OWNER_IS_SELF: &str =
    "Where the owner calls, `owner` is the column `self`; nobody is not themself.";
const SCOPES: &str = "Tokens of this api have no scopes, so nobody lacks one.";

const fn plan(operation: &'static str, variants: &'static [Variant]) -> MatrixPlan {
    MatrixPlan {
        operation,
        variants,
        rooms: &[Room::PrivateGroup, Room::PublicPage],
        callers: Callers::People,
        left_out: &[ROOMS, OWNER, SCOPES],
    }
}

const fn about_people(operation: &'static str, variants: &'static [Variant]) -> MatrixPlan {
    MatrixPlan { left_out: &[ROOMS, OWNER, SCOPES, OWNER_IS_SELF], ..plan(operation, variants) }
}

/// Every operation of the api.
pub(crate) const PLANS: &[MatrixPlan] = &[
    plan("list_groups", &[Variant::new(|_, _| Some(Raw::get("/v1/groups/"))).showing(listed)]),
    plan(
        "get_group",
        &[Variant::new(|scene, _| Some(Raw::get(format!("/v1/groups/{}", scene.room()))))
            .showing(administers)],
    ),
    about_people(
        "assign_admin",
        &[Variant::new(|scene, about| put(scene, about, "assignAsAdmin")).about(Subject::PEOPLE)],
    ),
    about_people(
        "invite_user",
        &[Variant::new(|scene, about| put(scene, about, "inviteUser")).about(Subject::PEOPLE)],
    ),
    about_people(
        "remove_user",
        &[Variant::new(|scene, about| put(scene, about, "removeUser")).about(Subject::PEOPLE)],
    ),
];

fn put(scene: &Scene, about: Subject, verb: &str) -> Option<Raw> {
    let user: i64 = scene.id_of(about)?.parse().ok()?;
    let raw = Raw::new(Method::PUT, format!("/v1/groups/{}/{verb}", scene.room()));
    Some(raw.json(&json!({"userId": user})))
}

fn listed(scene: &Scene, answer: &Value) -> Vec<&'static str> {
    let lists = ["/data/groups", "/data/pages"];
    let lists = lists.into_iter().filter_map(|list| answer.pointer(list)?.as_array());
    let there = lists.flatten().any(|room| room["id"].as_i64() == scene.number("room"));
    there.then_some("the room").into_iter().collect()
}

fn administers(_: &Scene, answer: &Value) -> Vec<&'static str> {
    let flag = answer.pointer("/data/currentUserIsAdmin") == Some(&Value::Bool(true));
    flag.then_some("currentUserIsAdmin").into_iter().collect()
}
