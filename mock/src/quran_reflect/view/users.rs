//! How people look: in a list of members, in somebody's profile, and in their own.

use chrono::{Datelike, SecondsFormat};
use serde_json::{Map, Value, json};

use crate::domain::{Time, Viewer};
use crate::quran_reflect::model::{Room, User, UserId};
use crate::quran_reflect::state::World;

/// A member of a room.
pub(super) fn member(world: &World, viewer: Viewer, room: &Room, id: UserId) -> Option<Value> {
    let user = world.user(id)?;
    Some(json!({
        "id": user.id,
        "username": user.username,
        "firstName": user.first_name,
        "lastName": user.last_name,
        "verified": user.verified,
        "avatarUrls": images(user),
        "isAdmin": room.is_admin(id),
        "isOwner": room.is_owner(id),
        "isFollowed": follows(viewer, user),
        "isActive": true,
        "followersCount": user.followers.len(),
    }))
}

/// What every profile has.
pub(super) fn summary(viewer: Viewer, user: &User) -> Map<String, Value> {
    let mut object = Map::new();
    let mut set = |name: &str, value: Value| object.insert(name.to_owned(), value);
    set("id", user.id.to_string().into());
    set("username", user.username.as_str().into());
    set("firstName", user.first_name.as_str().into());
    set("lastName", user.last_name.as_str().into());
    set("verified", user.verified.into());
    set("postAs", false.into());
    set("isAdmin", false.into());
    if let Some(bio) = &user.bio {
        set("bio", bio.as_str().into());
    }
    if let Some(country) = &user.country {
        set("country", country.as_str().into());
    }
    set("avatarUrls", images(user));
    set("settings", settings());
    set("createdAt", second(user.created_at).into());
    set("joiningYear", user.created_at.year().into());
    set("followersCount", user.followers.len().into());
    set("postsCount", user.posts.len().into());
    set("likesCount", user.likes.into());
    set("languageId", 1.into());
    set("languageIsoCode", "en".into());
    if user.id != viewer.user {
        set("followed", follows(viewer, user).into());
    }
    object
}

/// The caller's own profile; `account` adds what only they may know: `own-email-on-request`.
pub(super) fn own_profile(viewer: Viewer, user: &User, account: bool) -> Map<String, Value> {
    let mut object = summary(viewer, user);
    if account {
        object.insert("isPasswordSet".to_owned(), true.into());
        object.insert("email".to_owned(), user.email.as_str().into());
        object.insert("photoUrl".to_owned(), images(user)["large"].clone());
    }
    object
}

/// The profile of somebody else, without anything about their account: `others-email-never-shown`.
pub(super) fn other_profile(world: &World, viewer: Viewer, user: &User) -> Map<String, Value> {
    let mut object = summary(viewer, user);
    let followed = world.user(viewer.user).into_iter().flat_map(|viewer| &viewer.following);
    let mutual: Vec<Value> = followed
        .filter(|id| user.followers.contains(id))
        .filter_map(|id| Some(summary(viewer, world.user(*id)?).into()))
        .collect();
    object.insert("mutualFollowersCount".to_owned(), mutual.len().into());
    object.insert("mutualFollowers".to_owned(), mutual.into());
    object
}

/// Whether the viewer follows the user.
pub(super) fn follows(viewer: Viewer, user: &User) -> bool {
    user.followers.contains(&viewer.user)
}

/// A time as profiles write it: `2026-03-01 08:00:00`.
fn second(at: Time) -> String {
    let mut text = at.to_rfc3339_opts(SecondsFormat::Secs, true);
    text.truncate(text.trim_end_matches('Z').len());
    text.replace('T', " ")
}

/// Pictures of a person.
pub(super) fn images(user: &User) -> Value {
    let picture =
        |size: &str| format!("https://images.example.org/users/{}/{size}.png", user.username);
    json!({ "small": picture("small"), "medium": picture("medium"), "large": picture("large") })
}

fn settings() -> Value {
    json!({
        "ayahLanguages": [1],
        "reflectionLanguages": [1],
        "customized": false,
        "hideFollowSuggestion": false,
        "showFollowFeaturedSuggestion": false,
    })
}
