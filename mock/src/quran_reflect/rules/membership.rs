//! Becoming a member and ceasing to be one, without an invitation: join and leave, follow and unfollow, removal.

use serde_json::json;

use crate::domain::Refusal;
use crate::quran_reflect::context::{Context, Outcome, Verdict};
use crate::quran_reflect::event::Event;
use crate::quran_reflect::model::{Kind, RoomId, UserId};
use crate::quran_reflect::rule;

pub(super) fn join_group(cx: &Context<'_>) -> Verdict {
    let group = cx.room_of_kind(cx.call.id("groupId")?, Kind::Group)?;
    let answer = json!({ "joined": true });
    // joining-twice-changes-nothing: members of a private group too.
    if cx.belongs(group) {
        return Ok(Outcome::done(Vec::new(), answer));
    }
    // public-group-open-to-join, private-group-refuses-join
    cx.require(
        group.public,
        Refusal::forbidden(
            rule::PRIVATE_GROUP_REFUSES_JOIN,
            "This group is private; an invitation is required.",
        )
        .about(group.id),
    )?;
    Ok(Outcome::done(vec![joined(cx, group.id)], answer))
}

pub(super) fn leave_group(cx: &Context<'_>) -> Verdict {
    let group = cx.room_of_kind(cx.call.id("groupId")?, Kind::Group)?;
    // owner-cannot-leave
    cx.require(
        !group.is_owner(cx.caller()),
        Refusal::forbidden(rule::OWNER_CANNOT_LEAVE, "The owner cannot leave the group.")
            .about(group.id),
    )?;
    // only-members-leave
    cx.require(
        cx.belongs(group),
        Refusal::forbidden(rule::ONLY_MEMBERS_LEAVE, "Only members can leave a group.")
            .about(group.id),
    )?;
    // leave-ends-membership; leaving-ends-admin-access, because access is part of the membership.
    Ok(Outcome::done(vec![left(group.id, cx.caller())], json!({ "left": true })))
}

pub(super) fn follow_page(cx: &Context<'_>) -> Verdict {
    let page = cx.room_of_kind(cx.call.id("pageId")?, Kind::Page)?;
    let answer = json!({ "followed": true });
    // following-twice-changes-nothing
    if cx.belongs(page) {
        return Ok(Outcome::done(Vec::new(), answer));
    }
    // private-page-refuses-follow
    cx.require(
        page.public,
        Refusal::forbidden(
            rule::PRIVATE_PAGE_REFUSES_FOLLOW,
            "This page is private; an invitation is required.",
        )
        .about(page.id),
    )?;
    // follow-adds-follower: a follower is a member of the page.
    Ok(Outcome::done(vec![joined(cx, page.id)], answer))
}

pub(super) fn unfollow_page(cx: &Context<'_>) -> Verdict {
    let page = cx.room_of_kind(cx.call.id("pageId")?, Kind::Page)?;
    // page-owner-cannot-unfollow
    cx.require(
        !page.is_owner(cx.caller()),
        Refusal::forbidden(
            rule::PAGE_OWNER_CANNOT_UNFOLLOW,
            "The owner of a page cannot unfollow it.",
        )
        .about(page.id),
    )?;
    // unfollow-removes-follower; unfollowing-twice-changes-nothing
    let events = if cx.belongs(page) { vec![left(page.id, cx.caller())] } else { Vec::new() };
    Ok(Outcome::done(events, json!({ "unfollowed": true })))
}

pub(super) fn remove_member(cx: &Context<'_>) -> Verdict {
    let room = cx.room(cx.call.id("id")?)?;
    let target = cx.call.text("userId").and_then(|text| UserId::parse_str(text).ok());
    // remove-target-is-member
    let unknown = || {
        Refusal::not_found(rule::REMOVE_TARGET_IS_MEMBER, "This user is not a member of the room.")
            .about(room.id)
    };
    let target = target.ok_or_else(unknown)?;
    cx.require(room.is_member(target), unknown())?;
    // remove-others-needs-admin, member-may-remove-self
    cx.require(
        target == cx.caller() || cx.administers(room),
        Refusal::forbidden(
            rule::REMOVE_OTHERS_NEEDS_ADMIN,
            "Only administrators remove other members.",
        )
        .about(room.id),
    )?;
    // owner-cannot-be-removed
    cx.require(
        !room.is_owner(target),
        Refusal::forbidden(
            rule::OWNER_CANNOT_BE_REMOVED,
            "The owner cannot be removed from the room.",
        )
        .about(room.id),
    )?;
    // removal-ends-admin-access, because access is part of the membership.
    Ok(Outcome::done(vec![left(room.id, target)], json!({ "success": true })))
}

/// The caller becomes a member of the room.
pub(super) fn joined(cx: &Context<'_>, room: RoomId) -> Event {
    Event::MemberJoined { room, user: cx.caller(), at: cx.now }
}

fn left(room: RoomId, user: UserId) -> Event {
    Event::MemberLeft { room, user }
}
