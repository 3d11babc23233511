//! Single posts: writing, reading, deleting.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::Fields;
use crate::domain::Refusal;
use crate::quran_reflect::context::{Context, Outcome, Verdict};
use crate::quran_reflect::event::Event;
use crate::quran_reflect::model::{Mention, Post, PostId, Reference, RoomId, UserId, Visibility};
use crate::quran_reflect::rule;
use crate::quran_reflect::verses;
use crate::quran_reflect::view::View;

/// The fewest characters a text may have: `post-body-minimum`.
const SHORTEST_BODY: usize = 6;

pub(super) fn create_post(cx: &Context<'_>) -> Verdict {
    let body = cx.call.body();
    let fields = body.object("post")?;
    let text = fields.text("body")?.to_owned();
    // post-body-minimum
    cx.require(
        text.chars().count() >= SHORTEST_BODY,
        Refusal::invalid(
            rule::POST_BODY_MINIMUM,
            &fields.path("body"),
            "must have at least six characters",
        ),
    )?;
    let references = references(cx, &fields)?;
    let mentions = mentions(&fields)?;
    let tags = tags(&fields)?;
    let draft = fields.boolean("draft")?;
    let published_at = published_at(&fields)?;
    let visibility = visibility(&fields)?;
    let room = room(cx, &fields, visibility)?;
    // post-as-self-only
    let author = fields.given_text("postAsAuthorId")?.value();
    cx.require(
        author.is_none_or(|author| UserId::parse_str(&author) == Ok(cx.caller())),
        Refusal::forbidden(
            rule::POST_AS_SELF_ONLY,
            "Nobody may post in the name of somebody else.",
        ),
    )?;
    let id = cx.fresh(|ids| ids.numeric(cx.now));
    let post = Post {
        id,
        author: cx.caller(),
        room,
        body: text,
        draft,
        removed: false,
        visibility,
        post_type: 1,
        references,
        mentions,
        tags,
        created_at: cx.now,
        updated_at: cx.now,
        published_at: if draft { published_at } else { published_at.or(Some(cx.now)) },
        likes: BTreeSet::new(),
    };
    let events = vec![Event::PostCreated(Box::new(post))];
    Ok(Outcome { events, view: View::PostCreated(id) })
}

/// The room that is posted in, if the caller may.
fn room(
    cx: &Context<'_>,
    fields: &Fields<'_>,
    visibility: Visibility,
) -> Result<Option<RoomId>, Refusal> {
    let Some(id) = fields.given_integer("roomId")?.value() else {
        return Ok(None);
    };
    let room = cx.room(id)?;
    // room-post-needs-membership
    cx.require(
        cx.belongs(room),
        Refusal::forbidden(rule::ROOM_POST_NEEDS_MEMBERSHIP, "Only members post in a room.")
            .about(id),
    )?;
    // as-room-needs-admin
    cx.require(
        visibility != Visibility::AsRoom || cx.administers(room),
        Refusal::forbidden(
            rule::AS_ROOM_NEEDS_ADMIN,
            "Only administrators post in the name of a room.",
        )
        .about(id),
    )?;
    Ok(Some(id))
}

/// How requests number visibility. Responses number it differently; upstream documents both.
fn visibility(fields: &Fields<'_>) -> Result<Visibility, Refusal> {
    match fields.given_integer("roomPostStatus")?.value() {
        Some(0) => Ok(Visibility::AsRoom),
        None | Some(1) => Ok(Visibility::Publicly),
        Some(2) => Ok(Visibility::OnlyMembers),
        Some(_) => Err(Refusal::malformed(&fields.path("roomPostStatus"), "must be 0, 1 or 2")),
    }
}

fn published_at(fields: &Fields<'_>) -> Result<Option<DateTime<Utc>>, Refusal> {
    let Some(text) = fields.given_text("publishedAt")?.value() else {
        return Ok(None);
    };
    match DateTime::parse_from_rfc3339(&text) {
        Ok(at) => Ok(Some(at.to_utc())),
        Err(_) => Err(Refusal::malformed(
            &fields.path("publishedAt"),
            "must be a date and time as in RFC 3339",
        )),
    }
}

fn references(cx: &Context<'_>, fields: &Fields<'_>) -> Result<Vec<Reference>, Refusal> {
    let mut references = Vec::new();
    for (index, item) in fields.list("references")?.iter().enumerate() {
        let path = format!("{}[{index}]", fields.path("references"));
        let item = Fields::of(item, &path);
        let reference = Reference {
            chapter: item.integer("chapterId")?,
            from: item.integer("from")?,
            to: item.integer("to")?,
        };
        // post-references-valid
        let wrong = verses::mistake(reference);
        let (field, reason) = wrong.unwrap_or(("chapterId", "must be a chapter"));
        cx.require(
            wrong.is_none(),
            Refusal::invalid(rule::POST_REFERENCES_VALID, &item.path(field), reason),
        )?;
        references.push(reference);
    }
    Ok(references)
}

/// unknown-mentions-left-out: people who do not exist are kept out of the post when it is shown, not refused.
fn mentions(fields: &Fields<'_>) -> Result<Vec<Mention>, Refusal> {
    let mut mentions = Vec::new();
    for (index, item) in fields.list("mentions")?.iter().enumerate() {
        let item = Fields::of(item, &format!("{}[{index}]", fields.path("mentions")));
        if let Ok(user) = UserId::parse_str(item.text("userId")?) {
            let (marker, display_name) =
                (item.text("marker")?.to_owned(), item.text("displayName")?.to_owned());
            mentions.push(Mention { user, marker, display_name });
        }
    }
    Ok(mentions)
}

fn tags(fields: &Fields<'_>) -> Result<Vec<String>, Refusal> {
    let tags = fields
        .list("tags")?
        .iter()
        .map(|tag| tag.as_str().map(str::to_owned))
        .collect::<Option<Vec<_>>>();
    tags.ok_or_else(|| Refusal::malformed(&fields.path("tags"), "must be strings"))
}

pub(super) fn get_post(cx: &Context<'_>) -> Verdict {
    let post = visible_post(cx, cx.call.id("id")?)?;
    Ok(Outcome::show(View::Post(post.id)))
}

pub(super) fn delete_post(cx: &Context<'_>) -> Verdict {
    let post = visible_post(cx, cx.call.id("id")?)?;
    let room = post.room.and_then(|room| cx.world.room(room));
    let administers = room.is_some_and(|room| cx.administers(room));
    // delete-needs-author-or-admin
    cx.require(
        post.author == cx.caller() || administers,
        Refusal::forbidden(
            rule::DELETE_NEEDS_AUTHOR_OR_ADMIN,
            "Only its author or an administrator deletes a post.",
        ),
    )?;
    let events = vec![Event::PostDeleted { post: post.id, at: cx.now }];
    Ok(Outcome::done(events, json!({ "success": true })))
}

/// A post that the caller may see; anything else does not exist for them.
fn visible_post<'a>(cx: &Context<'a>, id: PostId) -> Result<&'a Post, Refusal> {
    let message = format!("Post {id} does not exist.");
    let post = cx.world.post(id).ok_or_else(|| Refusal::missing(message.clone()))?;
    // deleted-post-is-gone
    cx.require(!post.removed, Refusal::not_found(rule::DELETED_POST_IS_GONE, message.clone()))?;
    // authors-keep-their-posts
    let own = post.author == cx.caller();
    // drafts-are-private
    cx.require(own || !post.draft, Refusal::not_found(rule::DRAFTS_ARE_PRIVATE, message.clone()))?;
    if let Some(room) = post.room.and_then(|room| cx.world.room(room)) {
        // members-only-posts-for-members. Public posts are visible outside a private room too: privacy-changes-visibility.
        let visible = own || post.visibility != Visibility::OnlyMembers || cx.belongs(room);
        cx.require(
            visible,
            Refusal::not_found(rule::MEMBERS_ONLY_POSTS_FOR_MEMBERS, message).about(room.id),
        )?;
    }
    Ok(post)
}
