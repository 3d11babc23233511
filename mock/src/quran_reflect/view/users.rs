//! How people look: in a list of members, in somebody's profile, and in their own.

use chrono::{Datelike, SecondsFormat};
use serde::Serialize;
use uuid::Uuid;

use crate::domain::{Time, Viewer};
use crate::quran_reflect::model::{Room, User, UserId};
use crate::quran_reflect::state::World;

/// A member of a room.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Member<'a> {
    id: Uuid,
    username: &'a str,
    first_name: &'a str,
    last_name: &'a str,
    verified: bool,
    avatar_urls: Pictures,
    is_admin: bool,
    is_owner: bool,
    is_followed: bool,
    is_active: bool,
    followers_count: usize,
}

impl<'a> Member<'a> {
    pub(super) fn of(viewer: Viewer, room: &Room, user: &'a User) -> Self {
        Self {
            id: user.id,
            username: &user.username,
            first_name: &user.first_name,
            last_name: &user.last_name,
            verified: user.verified,
            avatar_urls: Pictures::of(user),
            is_admin: room.is_admin(user.id),
            is_owner: room.is_owner(user.id),
            is_followed: follows(viewer, user),
            is_active: true,
            followers_count: user.followers.len(),
        }
    }
}

/// What every profile has, and what is added to the caller's own or to that of somebody else.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Profile<'a> {
    id: Uuid,
    username: &'a str,
    first_name: &'a str,
    last_name: &'a str,
    verified: bool,
    post_as: bool,
    is_admin: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    bio: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<&'a str>,
    avatar_urls: Pictures,
    settings: Settings,
    created_at: String,
    joining_year: i32,
    followers_count: usize,
    posts_count: usize,
    likes_count: u64,
    language_id: u8,
    language_iso_code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    followed: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_password_set: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    photo_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mutual_followers_count: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mutual_followers: Option<Vec<Self>>,
}

impl<'a> Profile<'a> {
    /// What every profile has.
    fn summary(viewer: Viewer, user: &'a User) -> Self {
        Self {
            id: user.id,
            username: &user.username,
            first_name: &user.first_name,
            last_name: &user.last_name,
            verified: user.verified,
            post_as: false,
            is_admin: false,
            bio: user.bio.as_deref(),
            country: user.country.as_deref(),
            avatar_urls: Pictures::of(user),
            settings: SETTINGS,
            created_at: second(user.created_at),
            joining_year: user.created_at.year(),
            followers_count: user.followers.len(),
            posts_count: user.posts.len(),
            likes_count: user.likes,
            language_id: 1,
            language_iso_code: "en",
            followed: (user.id != viewer.user).then(|| follows(viewer, user)),
            is_password_set: None,
            email: None,
            photo_url: None,
            mutual_followers_count: None,
            mutual_followers: None,
        }
    }

    /// A profile. `account` adds to the own one what only its owner may know, `own-email-on-request`; that of somebody
    /// else has nothing about their account: `others-email-never-shown`.
    pub(super) fn of(world: &'a World, viewer: Viewer, user: &'a User, account: bool) -> Self {
        let summary = Self::summary(viewer, user);
        // Seen by themself it is the own profile, as the page says.
        if user.id != viewer.user {
            let mutual = Self::of_followed(world, viewer, |id| user.followers.contains(id));
            return Self {
                mutual_followers_count: Some(mutual.len()),
                mutual_followers: Some(mutual),
                ..summary
            };
        }
        Self {
            is_password_set: account.then_some(true),
            email: account.then_some(&user.email),
            photo_url: account.then(|| summary.avatar_urls.large.clone()),
            ..summary
        }
    }

    /// Those whom the viewer follows, as far as they are wanted.
    pub(super) fn of_followed(
        world: &'a World,
        viewer: Viewer,
        wanted: impl Fn(&UserId) -> bool,
    ) -> Vec<Self> {
        let followed = world.user(viewer.user).into_iter().flat_map(|user| &user.following);
        let users = followed.filter(|id| wanted(id)).filter_map(|id| world.user(*id));
        users.map(|user| Self::summary(viewer, user)).collect()
    }
}

/// Whether the viewer follows the user.
pub(super) fn follows(viewer: Viewer, user: &User) -> bool {
    user.followers.contains(&viewer.user)
}

/// A time as profiles write it: `2026-03-01 08:00:00`.
fn second(at: Time) -> String {
    let mut text = at.to_rfc3339_opts(SecondsFormat::Secs, true);
    text.truncate(text.trim_end_matches('Z').len());
    if let Some(at) = text.find('T') {
        text.replace_range(at..=at, " ");
    }
    text
}

/// Pictures of a person.
#[derive(Serialize)]
pub(super) struct Pictures {
    small: String,
    medium: String,
    large: String,
}

impl Pictures {
    pub(super) fn of(user: &User) -> Self {
        let picture = |end| ["https://images.example.org/users/", &user.username, end].concat();
        Self {
            small: picture("/small.png"),
            medium: picture("/medium.png"),
            large: picture("/large.png"),
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Settings {
    ayah_languages: [u8; 1],
    reflection_languages: [u8; 1],
    customized: bool,
    hide_follow_suggestion: bool,
    show_follow_featured_suggestion: bool,
}

const SETTINGS: Settings = Settings {
    ayah_languages: [1],
    reflection_languages: [1],
    customized: false,
    hide_follow_suggestion: false,
    show_follow_featured_suggestion: false,
};
