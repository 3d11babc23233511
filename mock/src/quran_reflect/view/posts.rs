//! How posts look.

use serde::Serialize;
use uuid::Uuid;

use super::rooms::RoomOfPost;
use super::users::{Pictures, follows};
use crate::domain::{Viewer, instant};
use crate::quran_reflect::model::{self, PostId, RoomId, User, Visibility};
use crate::quran_reflect::state::World;

/// A post.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Post<'a> {
    id: PostId,
    author_id: Uuid,
    author: Person<'a>,
    body: &'a str,
    draft: bool,
    created_at: String,
    updated_at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    published_at: Option<String>,
    room_id: Option<RoomId>,
    room: Option<RoomOfPost<'a>>,
    room_post_status: u8,
    global: bool,
    references: Vec<Reference>,
    tags: Vec<Tag<'a>>,
    mentions: Vec<Person<'a>>,
    is_liked: bool,
    is_saved: bool,
    is_by_followed_user: bool,
    is_commented_on: bool,
    comments_count: usize,
    likes_count: usize,
    views_count: usize,
    views: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    reads_count: Option<usize>,
    reported: bool,
    removed: bool,
    verified: bool,
    hidden: bool,
    language_id: u8,
    language_name: &'static str,
    moderation_status: u8,
    review_status: u8,
    estimated_reading_time: usize,
    post_type_id: i64,
    post_type_name: &'static str,
}

impl<'a> Post<'a> {
    /// `None` if its author is gone.
    pub(super) fn of(world: &'a World, viewer: Viewer, post: &'a model::Post) -> Option<Self> {
        let author = world.user(post.author)?;
        let room = post.room.and_then(|id| world.room(id));
        Some(Self {
            id: post.id,
            author_id: post.author,
            author: Person::of(author),
            body: &post.body,
            draft: post.draft,
            created_at: instant(post.created_at),
            updated_at: instant(post.updated_at),
            published_at: post.published_at.map(instant),
            room_id: post.room,
            room: room.map(|room| RoomOfPost::of(viewer, room)),
            room_post_status: status_number(post.visibility),
            global: post.visibility != Visibility::OnlyMembers,
            references: post.references.iter().map(Reference::of).collect(),
            tags: post.tags.iter().map(|tag| Tag::of(tag)).collect(),
            mentions: mentions(world, post),
            is_liked: post.likes.contains(&viewer.user),
            is_saved: world.user(viewer.user).is_some_and(|user| user.saved.contains(&post.id)),
            is_by_followed_user: follows(viewer, author),
            is_commented_on: false,
            comments_count: 0,
            likes_count: post.likes.len(),
            views_count: 0,
            views: 0,
            reads_count: (!viewer.sees_prelive_fields()).then_some(0),
            reported: false,
            removed: post.removed,
            verified: author.verified,
            hidden: false,
            language_id: 1,
            language_name: "English",
            moderation_status: 3,
            review_status: 2,
            estimated_reading_time: 1 + post.body.len() / 1000,
            post_type_id: post.post_type,
            post_type_name: if post.post_type == 2 { "lesson" } else { "reflection" },
        })
    }
}

/// How responses number visibility. Requests number it differently; upstream documents both.
const fn status_number(visibility: Visibility) -> u8 {
    match visibility {
        Visibility::OnlyMembers => 0,
        Visibility::Publicly => 1,
        Visibility::AsRoom => 2,
    }
}

/// An author, or somebody named in the text.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Person<'a> {
    id: Uuid,
    username: &'a str,
    first_name: &'a str,
    last_name: &'a str,
    verified: bool,
    avatar_urls: Pictures,
    member_type: u8,
    posts_count: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    display_name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    followers_count: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    locations: Option<Locations>,
}

impl<'a> Person<'a> {
    fn of(user: &'a User) -> Self {
        Self {
            id: user.id,
            username: &user.username,
            first_name: &user.first_name,
            last_name: &user.last_name,
            verified: user.verified,
            avatar_urls: Pictures::of(user),
            member_type: 0,
            posts_count: user.posts.len(),
            display_name: None,
            followers_count: None,
            locations: None,
        }
    }
}

/// Where in the text somebody is named, counted as browsers count, in UTF-16 units. Nowhere, if the marker is gone.
#[derive(Serialize)]
struct Locations {
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<usize>,
}

/// People named in the text; the place is where the marker stands.
fn mentions<'a>(world: &'a World, post: &'a model::Post) -> Vec<Person<'a>> {
    let units = |text: &str| text.encode_utf16().count();
    let shown = post.mentions.iter().filter_map(|mention| {
        let user = world.user(mention.user)?;
        let start = post.body.find(&mention.marker).map(|at| units(&post.body[..at]));
        let end = start.map(|start| start + units(&mention.marker));
        Some(Person {
            display_name: Some(&mention.display_name),
            followers_count: Some(user.followers.len()),
            locations: Some(Locations { start, end }),
            ..Person::of(user)
        })
    });
    shown.collect()
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Reference {
    id: String,
    chapter_id: i64,
    from: i64,
    to: i64,
}

impl Reference {
    fn of(&model::Reference { chapter, from, to }: &model::Reference) -> Self {
        Self { id: format!("{chapter}-{from}-{to}"), chapter_id: chapter, from, to }
    }
}

#[derive(Serialize)]
struct Tag<'a> {
    id: u32,
    language: &'static str,
    name: &'a str,
}

impl<'a> Tag<'a> {
    /// The same word has the same number in every post.
    fn of(name: &'a str) -> Self {
        let number =
            name.bytes().fold(7, |sum: u32, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
        Self { id: number % 100_000, language: "en", name }
    }
}
