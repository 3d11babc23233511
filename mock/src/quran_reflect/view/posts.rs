//! How posts look.

use serde_json::{Map, Value, json};

use super::rooms;
use super::users::{follows, images};
use crate::domain::{Viewer, instant};
use crate::quran_reflect::model::{Post, Reference, User, Visibility};
use crate::quran_reflect::state::World;

/// A post. `None` if its author is gone.
pub(super) fn post(world: &World, viewer: Viewer, post: &Post) -> Option<Value> {
    let author = world.user(post.author)?;
    let room = post.room.and_then(|id| world.room(id));
    let saved = world.user(viewer.user).is_some_and(|user| user.saved.contains(&post.id));
    let mut object = Map::new();
    let mut set = |name: &str, value: Value| object.insert(name.to_owned(), value);
    set("id", post.id.into());
    set("authorId", post.author.to_string().into());
    set("author", person(author));
    set("body", post.body.as_str().into());
    set("draft", post.draft.into());
    set("createdAt", instant(post.created_at).into());
    set("updatedAt", instant(post.updated_at).into());
    if let Some(at) = post.published_at {
        set("publishedAt", instant(at).into());
    }
    set("roomId", post.room.into());
    set("room", room.map_or(Value::Null, |room| rooms::of_post(viewer, room)));
    set("roomPostStatus", status_number(post.visibility).into());
    set("global", (post.visibility != Visibility::OnlyMembers).into());
    set("references", post.references.iter().map(reference).collect());
    set(
        "tags",
        post.tags
            .iter()
            .map(|tag| json!({ "id": tag_number(tag), "language": "en", "name": tag }))
            .collect(),
    );
    set("mentions", mentions(world, post).into());
    set("isLiked", post.likes.contains(&viewer.user).into());
    set("isSaved", saved.into());
    set("isByFollowedUser", follows(viewer, author).into());
    set("isCommentedOn", false.into());
    set("commentsCount", 0.into());
    set("likesCount", post.likes.len().into());
    set("viewsCount", 0.into());
    set("views", 0.into());
    if !viewer.sees_prelive_fields() {
        set("readsCount", 0.into());
    }
    set("reported", false.into());
    set("removed", post.removed.into());
    set("verified", author.verified.into());
    set("hidden", false.into());
    set("languageId", 1.into());
    set("languageName", "English".into());
    set("moderationStatus", 3.into());
    set("reviewStatus", 2.into());
    set("estimatedReadingTime", (1 + post.body.len() / 1000).into());
    set("postTypeId", post.post_type.into());
    set("postTypeName", if post.post_type == 2 { "lesson" } else { "reflection" }.into());
    Some(object.into())
}

/// How responses number visibility. Requests number it differently; upstream documents both.
const fn status_number(visibility: Visibility) -> u8 {
    match visibility {
        Visibility::OnlyMembers => 0,
        Visibility::Publicly => 1,
        Visibility::AsRoom => 2,
    }
}

fn person(user: &User) -> Value {
    json!({
        "id": user.id,
        "username": user.username,
        "firstName": user.first_name,
        "lastName": user.last_name,
        "verified": user.verified,
        "avatarUrls": images(user),
        "memberType": 0,
        "postsCount": user.posts.len(),
    })
}

fn reference(reference: &Reference) -> Value {
    let Reference { chapter, from, to } = reference;
    json!({ "id": format!("{chapter}-{from}-{to}"), "chapterId": chapter, "from": from, "to": to })
}

/// People named in the text; the place is where the marker stands.
fn mentions(world: &World, post: &Post) -> Vec<Value> {
    let shown = post.mentions.iter().filter_map(|mention| {
        let user = world.user(mention.user)?;
        let mut object = person(user);
        object["displayName"] = mention.display_name.as_str().into();
        object["followersCount"] = user.followers.len().into();
        object["locations"] = match post.body.find(&mention.marker) {
            Some(start) => {
                // Counted as browsers count, in UTF-16 units.
                let units = |text: &str| text.encode_utf16().count();
                let start = units(&post.body[..start]);
                json!({ "start": start, "end": start + units(&mention.marker) })
            }
            None => json!({}),
        };
        Some(object)
    });
    shown.collect()
}

/// The same word has the same number in every post.
fn tag_number(tag: &str) -> u32 {
    tag.bytes().fold(7, |sum: u32, byte| sum.wrapping_mul(31).wrapping_add(byte.into())) % 100_000
}
