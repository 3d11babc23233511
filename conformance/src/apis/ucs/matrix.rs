//! One call per operation, as somebody would make it who may.

use serde_json::{Value, json};

use super::worlds::booking;
use crate::{
    matrix::{
        cast::{Room, Subject},
        plan::{Callers, MatrixPlan, Needs, Scene, Variant},
    },
    scenario::Raw,
};

const INVITED: &str = "Whoever is added is invited and in the room at once: `invited` has not said a name yet, `member` has.";
const OWNER: &str = "There are no owners: `owner` created the room, and is its only administrator unless the row or column has another.";
const OWNER_IS_SELF: &str =
    "Where the owner calls, `owner` is the column `self`; nobody is not themself.";
const NO_ROOM: &str = "The operation names no room: one column. There is one that has started, in which the callers are what their \
     rows say.";
const SCOPES: &str = "Tokens of this api have no scopes, so nobody lacks one.";

const fn plan(operation: &'static str, variants: &'static [Variant]) -> MatrixPlan {
    MatrixPlan {
        operation,
        variants,
        rooms: &[Room::Booked, Room::Started, Room::Ended],
        callers: Callers::People,
        left_out: &[INVITED, OWNER, SCOPES],
    }
}

const fn about_people(operation: &'static str, variants: &'static [Variant]) -> MatrixPlan {
    MatrixPlan { left_out: &[INVITED, OWNER, SCOPES, OWNER_IS_SELF], ..plan(operation, variants) }
}

/// Every operation of the api.
pub(crate) const PLANS: &[MatrixPlan] = &[
    MatrixPlan {
        rooms: &[Room::None],
        left_out: &[INVITED, OWNER, SCOPES, NO_ROOM],
        ..plan("create_room", &[Variant::new(|_, _| Some(Raw::post("/room").json(&booking(true))))])
    },
    plan(
        "change_room",
        &[
            Variant::new(|scene, _| change(scene, &json!({"name": "Another name"})))
                .named("updating"),
            Variant::new(|scene, _| change(scene, &json!({}))).named("ending"),
        ],
    ),
    about_people(
        "add_participant",
        &[Variant::new(|scene, about| {
            Some(Raw::post(participants(scene)).json(&participant(scene, about)?))
        })
        .about(Subject::PEOPLE)],
    ),
    about_people(
        "remove_participant",
        &[Variant::new(|scene, about| {
            Some(Raw::delete(participants(scene)).json(&participant(scene, about)?))
        })
        .about(Subject::PEOPLE)],
    ),
    about_people(
        "grant_admin",
        &[Variant::new(|scene, about| Some(Raw::post(administration(scene, about)?)))
            .about(Subject::PEOPLE)],
    ),
    about_people(
        "revoke_admin",
        &[Variant::new(|scene, about| Some(Raw::delete(administration(scene, about)?)))
            .about(Subject::PEOPLE)],
    ),
    plan("list_rooms", &[Variant::new(|_, _| Some(Raw::get("/participant/room"))).showing(listed)]),
    plan("get_room", &[Variant::new(|scene, _| Some(Raw::get(below(scene, ""))))]),
    plan(
        "list_participants",
        &[Variant::new(|scene, _| Some(Raw::get(below(scene, "/participant"))))],
    ),
    plan(
        "update_profile",
        &[
            Variant::new(|scene, _| profile(scene, &json!({"username": "Another"})))
                .named("a name"),
            Variant::new(|scene, _| profile(scene, &json!({"archive_room": true})))
                .named("archiving"),
        ],
    ),
    plan(
        "list_messages",
        &[Variant::new(|scene, _| Some(Raw::get(below(scene, "/chat"))))
            .with(Needs::File)
            .showing(messages)],
    ),
    plan("get_upload_url", &[Variant::new(|scene, _| Some(Raw::get(below(scene, "/upload"))))]),
    plan(
        "get_download_url",
        &[Variant::new(|scene, _| {
            let file = scene.get("file")?;
            Some(Raw::get(below(scene, &format!("/download?file_id={file}"))))
        })
        .with(Needs::File)],
    ),
];

fn change(scene: &Scene, body: &Value) -> Option<Raw> {
    Some(Raw::post(format!("/admin/room/{}", scene.room())).json(body))
}

fn participants(scene: &Scene) -> String {
    format!("/admin/room/{}/participant", scene.room())
}

fn participant(scene: &Scene, about: Subject) -> Option<Value> {
    Some(json!({"participant_id": scene.id_of(about)?}))
}

fn administration(scene: &Scene, about: Subject) -> Option<String> {
    Some(format!("{}/{}/admin", participants(scene), scene.id_of(about)?))
}

fn below(scene: &Scene, rest: &str) -> String {
    format!("/participant/room/{}{rest}", scene.room())
}

fn profile(scene: &Scene, body: &Value) -> Option<Raw> {
    Some(Raw::patch(below(scene, "/userprofile")).json(body))
}

fn listed(scene: &Scene, answer: &Value) -> Vec<&'static str> {
    let rooms = answer["data"].as_array().into_iter().flatten();
    let mut ids = rooms.filter_map(|room| room["id"].as_str());
    let there = ids.any(|id| id == scene.room());
    there.then_some("the room").into_iter().collect()
}

fn messages(_: &Scene, answer: &Value) -> Vec<&'static str> {
    let there = answer["data"].as_array().is_some_and(|list| !list.is_empty());
    there.then_some("the message").into_iter().collect()
}
