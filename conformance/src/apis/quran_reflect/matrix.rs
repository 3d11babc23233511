//! One call per operation, as somebody would make it who may.

use serde_json::{Value, json};

use super::worlds::{application, post};
use crate::{
    matrix::{
        cast::{Relation, Room, Subject},
        plan::{Callers, MatrixPlan, Needs, Scene, Variant, who},
    },
    scenario::Raw,
};

const ROOMS: &[Room] =
    &[Room::PublicGroup, Room::PrivateGroup, Room::PublicPage, Room::PrivatePage];
const AUTHORS: &[Subject] = &[Subject::Oneself, Subject::Member, Subject::Admin, Subject::Owner];

const OWNER_IS_SELF: &str =
    "Where the owner calls, `owner` is the column `self`; nobody is not themself.";
const NO_ROOM: &str = "The operation names no room: one column. There is a public group in which the callers are what their rows say.";
const INVITATIONS: &str = "Whoever is not invited has no invitation of their own. That one works once is shown by a scenario, since it \
     takes two calls.";

const fn plan(operation: &'static str, variants: &'static [Variant]) -> MatrixPlan {
    MatrixPlan { operation, variants, rooms: ROOMS, callers: Callers::People, left_out: &[] }
}

const fn about_people(operation: &'static str, variants: &'static [Variant]) -> MatrixPlan {
    MatrixPlan { left_out: &[OWNER_IS_SELF], ..plan(operation, variants) }
}

const fn anywhere(operation: &'static str, variants: &'static [Variant]) -> MatrixPlan {
    MatrixPlan { rooms: &[Room::None], left_out: &[NO_ROOM], ..plan(operation, variants) }
}

/// Every operation of the api.
pub(crate) const PLANS: &[MatrixPlan] = &[
    about_people(
        "update_admin_access",
        &[
            Variant::new(|scene, about| admin_access(scene, about, true))
                .named("granting")
                .about(Subject::PEOPLE),
            Variant::new(|scene, about| admin_access(scene, about, false))
                .named("revoking")
                .about(Subject::PEOPLE),
        ],
    ),
    anywhere(
        "create_group",
        &[Variant::new(|_, _| {
            let body = json!({"name": "New group", "url": "new-group"});
            Some(Raw::post("/v1/rooms/groups").json(&body))
        })],
    ),
    plan("update_group", &[Variant::new(|scene, _| rename(scene, "/v1/rooms/groups"))]),
    anywhere(
        "create_page",
        &[Variant::new(|_, _| Some(Raw::post("/v1/rooms/pages").json(&application("new-page"))))],
    ),
    plan("update_page", &[Variant::new(|scene, _| rename(scene, "/v1/rooms/pages"))]),
    plan(
        "list_joined_rooms",
        &[Variant::new(|_, _| Some(Raw::get("/v1/rooms/joined-rooms"))).showing(listed)],
    ),
    plan(
        "list_managed_rooms",
        &[Variant::new(|_, _| Some(Raw::get("/v1/rooms/managed-rooms"))).showing(listed)],
    ),
    plan(
        "search_rooms",
        &[Variant::new(|_, _| Some(Raw::get("/v1/rooms/search?query=matrix"))).showing(listed)],
    ),
    plan(
        "get_group_by_url",
        &[Variant::new(|scene, _| {
            Some(Raw::get(format!("/v1/rooms/group/{}", scene.get("slug")?)))
        })
        .showing(profile)],
    ),
    plan(
        "get_page_by_subdomain",
        &[Variant::new(|scene, _| {
            Some(Raw::get(format!("/v1/rooms/page/{}", scene.get("slug")?)))
        })
        .showing(profile)],
    ),
    plan("accept_group_link", &[Variant::new(|scene, _| link(scene, "group"))]),
    plan("accept_page_link", &[Variant::new(|scene, _| link(scene, "page"))]),
    plan(
        "get_room",
        &[Variant::new(|scene, _| Some(Raw::get(format!("/v1/rooms/{}", scene.room()))))
            .showing(profile)],
    ),
    plan(
        "list_members",
        &[Variant::new(|scene, _| Some(Raw::get(format!("/v1/rooms/{}/members", scene.room()))))],
    ),
    about_people(
        "remove_member",
        &[Variant::new(|scene, about| {
            let (room, user) = (scene.room(), scene.id_of(about)?);
            Some(Raw::delete(format!("/v1/rooms/{room}/members/{user}")))
        })
        .about(Subject::PEOPLE)],
    ),
    about_people(
        "invite_users",
        &[Variant::new(|scene, about| {
            let body = json!({"userIds": [scene.id_of(about)?], "emails": []});
            Some(Raw::post(format!("/v1/rooms/{}/invite", scene.room())).json(&body))
        })
        .about(Subject::PEOPLE)],
    ),
    invitations(
        "accept_invite",
        &[
            Variant::new(|scene, _| invitation(scene, "accept", "caller"))
                .named("their own invitation"),
            Variant::new(|scene, _| invitation(scene, "accept", "other"))
                .named("the invitation of another")
                .beside(Relation::Invited),
        ],
    ),
    invitations(
        "reject_invite",
        &[
            Variant::new(|scene, _| invitation(scene, "reject", "caller"))
                .named("their own invitation"),
            Variant::new(|scene, _| invitation(scene, "reject", "other"))
                .named("the invitation of another")
                .beside(Relation::Invited),
        ],
    ),
    plan(
        "list_room_posts",
        &[Variant::new(|scene, _| Some(Raw::get(format!("/v1/rooms/{}/posts", scene.room()))))
            .with(Needs::BothPosts)
            .showing(posts)],
    ),
    plan("join_group", &[Variant::new(|scene, _| enter(scene, "join"))]),
    plan("leave_group", &[Variant::new(|scene, _| enter(scene, "leave"))]),
    plan("follow_page", &[Variant::new(|scene, _| enter(scene, "follow"))]),
    plan("unfollow_page", &[Variant::new(|scene, _| enter(scene, "unfollow"))]),
    about_people(
        "update_post_privacy",
        &[Variant::new(|scene, about| {
            let (room, post) = (scene.room(), written(scene, "public post", about)?);
            let raw = Raw::patch(format!("/v1/rooms/{room}/posts/{post}/privacy"));
            Some(raw.json(&json!({"isPublic": false})))
        })
        .about(AUTHORS)
        .with(Needs::PublicPosts)],
    ),
    plan(
        "create_post",
        &[
            Variant::new(|scene, _| write(scene, 1)).named("for everybody"),
            Variant::new(|scene, _| write(scene, 2)).named("for members"),
            Variant::new(|scene, _| write(scene, 0)).named("in the name of the room"),
        ],
    ),
    about_people(
        "get_post",
        &[
            Variant::new(|scene, about| to_post(Raw::get, scene, "public post", about))
                .named("a public post")
                .about(AUTHORS)
                .with(Needs::PublicPosts),
            Variant::new(|scene, about| to_post(Raw::get, scene, "members' post", about))
                .named("a post for members")
                .about(AUTHORS)
                .with(Needs::MembersPosts),
        ],
    ),
    about_people(
        "delete_post",
        &[
            Variant::new(|scene, about| to_post(Raw::delete, scene, "public post", about))
                .named("a public post")
                .about(AUTHORS)
                .with(Needs::PublicPosts),
            Variant::new(|scene, about| to_post(Raw::delete, scene, "members' post", about))
                .named("a post for members")
                .about(AUTHORS)
                .with(Needs::MembersPosts),
        ],
    ),
    anywhere(
        "get_own_profile",
        &[Variant::new(|_, _| Some(Raw::get("/v1/users/profile?qdc=true"))).showing(address)],
    ),
    anywhere(
        "get_user",
        &[Variant::new(|scene, _| {
            Some(Raw::get(format!("/v1/users/{}?qdc=true", scene.people.get("other")?)))
        })
        .showing(address)],
    ),
];

const fn invitations(operation: &'static str, variants: &'static [Variant]) -> MatrixPlan {
    MatrixPlan { left_out: &[INVITATIONS], ..plan(operation, variants) }
}

fn admin_access(scene: &Scene, about: Subject, admin: bool) -> Option<Raw> {
    let (room, user) = (scene.number("room")?, scene.id_of(about)?);
    let body = json!({"roomId": room, "userId": user, "admin": admin});
    Some(Raw::post("/v1/rooms/admins-access").json(&body))
}

fn rename(scene: &Scene, path: &str) -> Option<Raw> {
    let body = json!({"id": scene.number("room")?, "name": "Another name"});
    Some(Raw::patch(path).json(&body))
}

fn link(scene: &Scene, kind: &str) -> Option<Raw> {
    let (slug, link) = (scene.get("slug")?, scene.get("link")?);
    Some(Raw::get(format!("/v1/rooms/{kind}/{slug}/accept/{link}")))
}

fn invitation(scene: &Scene, verb: &str, whose: &str) -> Option<Raw> {
    let (room, token) = (scene.room(), scene.of("invitation", whose)?);
    Some(Raw::get(format!("/v1/rooms/{room}/{verb}-invite?token={token}")))
}

fn enter(scene: &Scene, verb: &str) -> Option<Raw> {
    Some(Raw::post(format!("/v1/rooms/{}/{verb}", scene.room())))
}

fn write(scene: &Scene, status: i64) -> Option<Raw> {
    Some(Raw::post("/v1/posts").json(&post(scene.number("room")?, status)))
}

fn to_post(make: fn(String) -> Raw, scene: &Scene, sort: &str, about: Subject) -> Option<Raw> {
    Some(make(format!("/v1/posts/{}", written(scene, sort, about)?)))
}

fn written<'a>(scene: &'a Scene, sort: &str, about: Subject) -> Option<&'a str> {
    scene.of(sort, who(about))
}

/// Whether a list has the item.
fn has(answer: &Value, id: Option<i64>) -> bool {
    let items = answer["data"].as_array().into_iter().flatten();
    id.is_some() && items.into_iter().any(|item| item["id"].as_i64() == id)
}

fn listed(scene: &Scene, answer: &Value) -> Vec<&'static str> {
    let there = has(answer, scene.number("room"));
    there.then_some("the room").into_iter().collect()
}

fn posts(scene: &Scene, answer: &Value) -> Vec<&'static str> {
    let sorts =
        [("public post", "public post of owner"), ("members' post", "members' post of owner")];
    let seen = sorts.into_iter().filter(|(_, post)| has(answer, scene.number(post)));
    seen.map(|(name, _)| name).collect()
}

fn profile(_: &Scene, answer: &Value) -> Vec<&'static str> {
    let flags = ["isMember", "isAdmin", "isOwner"];
    let link = answer["privateToken"].is_string().then_some("link");
    let set = flags.into_iter().filter(|flag| answer[*flag] == true);
    set.chain(link).collect()
}

fn address(_: &Scene, answer: &Value) -> Vec<&'static str> {
    let there = answer["email"].is_string();
    there.then_some("an address").into_iter().collect()
}
