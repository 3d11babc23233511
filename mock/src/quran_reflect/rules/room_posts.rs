//! Posts as part of a room: the list, and who may see one of them.

use std::cmp::Reverse;

use super::reading::paged;
use crate::domain::Refusal;
use crate::quran_reflect::context::{Context, Outcome, Verdict};
use crate::quran_reflect::event::Event;
use crate::quran_reflect::model::{Post, Visibility};
use crate::quran_reflect::rule;
use crate::quran_reflect::view::View;

pub(super) fn list_room_posts(cx: &Context<'_>) -> Verdict {
    let room = cx.room(cx.call.id("id")?)?;
    let member = cx.belongs(room);
    // posts-of-private-room-hidden
    cx.require(
        room.public || member,
        Refusal::not_found(
            rule::POSTS_OF_PRIVATE_ROOM_HIDDEN,
            "The posts of this room are shown to its members only.",
        )
        .about(room.id),
    )?;
    let tab = cx.call.text("tab");
    let mut posts: Vec<&Post> = room
        .posts
        .iter()
        .filter_map(|id| cx.world.post(*id))
        // members-only-posts-for-members
        .filter(|post| {
            let visible = member || post.visibility != Visibility::OnlyMembers;
            cx.holds(rule::MEMBERS_ONLY_POSTS_FOR_MEMBERS, room.id, visible)
        })
        // tabs-select-posts
        .filter(|post| {
            tab.is_none_or(|tab| {
                cx.holds(rule::TABS_SELECT_POSTS, room.id, is_in_tab(cx, post, tab))
            })
        })
        .collect();
    // posts-sorted
    match cx.call.text("sortBy") {
        Some("popular") => {
            posts.sort_by_key(|post| Reverse((post.likes.len(), post.created_at, post.id)))
        }
        _ => posts.sort_by_key(|post| Reverse((post.created_at, post.id))),
    }
    let posts = posts.into_iter().map(|post| post.id).collect();
    Ok(Outcome::show(View::Posts(paged(cx, posts, 20))))
}

fn is_in_tab(cx: &Context<'_>, post: &Post, tab: &str) -> bool {
    match tab {
        "reflections" => post.post_type == 1,
        "public" => post.visibility != Visibility::OnlyMembers,
        "members_only" => post.visibility == Visibility::OnlyMembers,
        "saved" => cx.world.user(cx.caller()).is_some_and(|user| user.saved.contains(&post.id)),
        _ => true,
    }
}

pub(super) fn update_post_privacy(cx: &Context<'_>) -> Verdict {
    let public = cx.call.body().boolean("isPublic")?;
    let (room, post) = (cx.call.id("roomId")?, cx.call.id("postId")?);
    let room = cx.room(room)?;
    let unknown = || {
        let message = format!("Post {post} does not exist in room {}.", room.id);
        Refusal::not_found(rule::POST_MUST_BE_IN_ROOM, message).about(room.id)
    };
    let post =
        cx.world.post(post).filter(|post| !post.removed && !post.draft).ok_or_else(unknown)?;
    // post-must-be-in-room
    cx.require(post.room == Some(room.id), unknown())?;
    // privacy-needs-admin
    cx.require(
        cx.administers(room),
        Refusal::forbidden(
            rule::PRIVACY_NEEDS_ADMIN,
            "Only administrators change who sees a post of the room.",
        )
        .about(room.id),
    )?;
    // privacy-changes-visibility: a post in the name of the room is public already.
    let visibility = match (public, post.visibility) {
        (true, Visibility::AsRoom) => Visibility::AsRoom,
        (true, _) => Visibility::Publicly,
        (false, _) => Visibility::OnlyMembers,
    };
    let events = if visibility == post.visibility {
        Vec::new()
    } else {
        vec![Event::PostVisibilityChanged { post: post.id, visibility, at: cx.now }]
    };
    Ok(Outcome { events, view: View::Post(post.id) })
}
