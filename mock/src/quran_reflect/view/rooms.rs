//! How rooms look: the list item, the profile that adds a little to it, and the short form inside a post.

use serde::Serialize;
use uuid::Uuid;

use super::users::Profile;
use crate::domain::{Viewer, instant};
use crate::quran_reflect::model::{Kind, Room, RoomId};
use crate::quran_reflect::state::World;

/// A room as lists show it, and what only its own page adds.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct RoomItem<'a> {
    id: RoomId,
    name: &'a str,
    description: &'a str,
    room_type: &'static str,
    is_active: bool,
    is_verified: bool,
    is_public: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    hide_follow_join_button: Option<bool>,
    is_owner: bool,
    is_admin: bool,
    is_member: bool,
    owner_id: Uuid,
    posts_count: usize,
    members_count: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    subdomain: Option<&'a str>,
    avatar_urls: Pictures,
    created_at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    private_token: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mutual_followers_count: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mutual_followers: Option<Vec<Profile<'a>>>,
}

/// A room as lists show it.
pub(super) fn item<'a>(viewer: Viewer, room: &'a Room) -> RoomItem<'a> {
    let (url, subdomain) = slug(room);
    RoomItem {
        id: room.id,
        name: &room.name,
        description: &room.description,
        room_type: room.kind.word(),
        is_active: true,
        is_verified: room.verified,
        is_public: room.public,
        hide_follow_join_button: viewer
            .sees_prelive_fields()
            .then_some(room.hide_follow_join_button),
        // `profile-tells-relation`
        is_owner: room.is_owner(viewer.user),
        is_admin: room.is_admin(viewer.user),
        is_member: room.is_member(viewer.user),
        owner_id: room.owner,
        posts_count: room.posts.len(),
        members_count: room.members.len(),
        url,
        subdomain,
        avatar_urls: Pictures::of(room),
        created_at: instant(room.created_at),
        country: room.country.as_deref(),
        private_token: None,
        mutual_followers_count: None,
        mutual_followers: None,
    }
}

/// A room as its own page shows it.
pub(super) fn profile<'a>(
    world: &'a World,
    viewer: Viewer,
    room: &'a Room,
    private_token: bool,
) -> RoomItem<'a> {
    let mutual = Profile::of_followed(world, viewer, |id| room.is_member(*id));
    RoomItem {
        private_token: private_token.then_some(&room.private_token),
        mutual_followers_count: Some(mutual.len()),
        mutual_followers: Some(mutual),
        ..item(viewer, room)
    }
}

/// A room as a post of it shows it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct RoomOfPost<'a> {
    id: RoomId,
    name: &'a str,
    room_type: &'static str,
    verified: bool,
    is_admin: bool,
    is_owner: bool,
    is_public: bool,
    #[serde(rename = "_group", skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    subdomain: Option<&'a str>,
}

impl<'a> RoomOfPost<'a> {
    pub(super) fn of(viewer: Viewer, room: &'a Room) -> Self {
        let (url, subdomain) = slug(room);
        Self {
            id: room.id,
            name: &room.name,
            room_type: room.kind.word(),
            verified: room.verified,
            is_admin: room.is_admin(viewer.user),
            is_owner: room.is_owner(viewer.user),
            is_public: room.public,
            url,
            subdomain,
        }
    }
}

/// The url of a group, or the subdomain of a page.
fn slug(room: &Room) -> (Option<&str>, Option<&str>) {
    match room.kind {
        Kind::Group => (Some(&room.slug), None),
        Kind::Page => (None, Some(&room.slug)),
    }
}

#[derive(Serialize)]
struct Pictures {
    thumb: String,
    original: String,
}

impl Pictures {
    fn of(room: &Room) -> Self {
        let folder = match room.avatar {
            Some(version) => format!("{}/{version}", room.id),
            None => format!("default-{}", room.kind.word()),
        };
        let picture =
            |size| ["https://images.example.org/rooms/", &folder, "/", size, ".png"].concat();
        Self { thumb: picture("thumb"), original: picture("original") }
    }
}
