//! What creating and updating share between groups and pages.

use crate::domain::Refusal;
use crate::domain::{Fields, Given};
use crate::quran_reflect::context::Context;
use crate::quran_reflect::event::{AvatarChange, RoomChange};
use crate::quran_reflect::model::{Kind, Room};
use crate::quran_reflect::rule;

/// The change that an update asks for, read from fields that both kinds have. Country is left out: only groups may clear it.
pub(super) fn requested(cx: &Context<'_>, body: &Fields<'_>) -> Result<RoomChange, Refusal> {
    let remove = body.given_boolean("removeAvatar")?.value().unwrap_or(false);
    let set = body.given_text("avatar")?.value().is_some();
    // avatar-or-remove
    cx.require(
        !(set && remove),
        Refusal::invalid(
            rule::AVATAR_OR_REMOVE,
            "removeAvatar",
            "contradicts `avatar`; send one of them",
        ),
    )?;
    Ok(RoomChange {
        name: body.given_text("name")?.value(),
        description: body.given_text("description")?.value(),
        slug: body.given_text("url")?.value().map(|url| url.to_lowercase()),
        // update-null-keeps-value
        public: body.given_boolean("public")?.value(),
        hide_follow_join_button: body.given_boolean("hideFollowJoinButton")?.value(),
        avatar: match (set, remove) {
            (true, _) => Some(AvatarChange::Set),
            (false, true) => Some(AvatarChange::Removed),
            (false, false) => None,
        },
        ..RoomChange::default()
    })
}

/// A room that the caller may update: of the right kind, and administered by them.
pub(super) fn updatable<'a>(
    cx: &Context<'a>,
    body: &Fields<'_>,
    kind: Kind,
) -> Result<&'a Room, Refusal> {
    let room = cx.room_of_kind(body.integer("id")?, kind)?;
    // update-needs-admin
    cx.require(
        cx.administers(room),
        Refusal::forbidden(rule::UPDATE_NEEDS_ADMIN, "Only administrators update a room.")
            .about(room.id),
    )?;
    Ok(room)
}

/// Null clears, a value sets, nothing keeps: `update-null-clears-country`.
pub(super) fn clearable(given: Given<String>) -> Option<Option<String>> {
    match given {
        Given::Unset => None,
        Given::Null => Some(None),
        Given::Value(value) => Some(Some(value)),
    }
}
