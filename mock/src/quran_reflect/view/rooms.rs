//! How rooms look: the list item, the profile that adds a little to it, and the short form inside a post.

use serde_json::{Map, Value, json};

use super::users::summary;
use crate::domain::{Viewer, instant};
use crate::quran_reflect::model::{Kind, Room};
use crate::quran_reflect::state::World;

/// A room as lists show it.
pub(super) fn item(_world: &World, viewer: Viewer, room: &Room) -> Map<String, Value> {
    let mut object = Map::new();
    let mut set = |name: &str, value: Value| object.insert(name.to_owned(), value);
    set("id", room.id.into());
    set("name", room.name.as_str().into());
    set("description", room.description.as_str().into());
    set("roomType", room.kind.word().into());
    set("isActive", true.into());
    set("isVerified", room.verified.into());
    set("isPublic", room.public.into());
    if viewer.sees_prelive_fields() {
        set("hideFollowJoinButton", room.hide_follow_join_button.into());
    }
    // `profile-tells-relation`
    set("isOwner", room.is_owner(viewer.user).into());
    set("isAdmin", room.is_admin(viewer.user).into());
    set("isMember", room.is_member(viewer.user).into());
    set("ownerId", room.owner.to_string().into());
    set("postsCount", room.posts.len().into());
    set("membersCount", room.members.len().into());
    set(slug_name(room.kind, "url"), room.slug.as_str().into());
    set("avatarUrls", images(room));
    set("createdAt", instant(room.created_at).into());
    if let Some(country) = &room.country {
        set("country", country.as_str().into());
    }
    object
}

/// A room as its own page shows it.
pub(super) fn profile(
    world: &World,
    viewer: Viewer,
    room: &Room,
    private_token: bool,
) -> Map<String, Value> {
    let mut object = item(world, viewer, room);
    if private_token {
        object.insert("privateToken".to_owned(), room.private_token.as_str().into());
    }
    let followed = world.user(viewer.user).into_iter().flat_map(|user| &user.following);
    let mutual: Vec<Value> = followed
        .filter(|id| room.is_member(**id))
        .filter_map(|id| Some(summary(viewer, world.user(*id)?).into()))
        .collect();
    object.insert("mutualFollowersCount".to_owned(), mutual.len().into());
    object.insert("mutualFollowers".to_owned(), mutual.into());
    object
}

/// A room as a post of it shows it.
pub(super) fn of_post(viewer: Viewer, room: &Room) -> Value {
    let mut object = json!({
        "id": room.id,
        "name": room.name,
        "roomType": room.kind.word(),
        "verified": room.verified,
        "isAdmin": room.is_admin(viewer.user),
        "isOwner": room.is_owner(viewer.user),
        "isPublic": room.public,
    });
    object[slug_name(room.kind, "_group")] = room.slug.as_str().into();
    object
}

/// Pages have a subdomain; what groups have is called differently here and there.
const fn slug_name(kind: Kind, of_group: &'static str) -> &'static str {
    match kind {
        Kind::Group => of_group,
        Kind::Page => "subdomain",
    }
}

fn images(room: &Room) -> Value {
    let picture = match room.avatar {
        Some(version) => format!("{}/{version}", room.id),
        None => format!("default-{}", room.kind.word()),
    };
    json!({
        "thumb": format!("https://images.example.org/rooms/{picture}/thumb.png"),
        "original": format!("https://images.example.org/rooms/{picture}/original.png"),
    })
}
