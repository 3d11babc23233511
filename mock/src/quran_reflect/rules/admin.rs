//! Granting and revoking admin access.

use serde_json::json;

use crate::domain::Refusal;
use crate::quran_reflect::context::{Context, Outcome, Verdict};
use crate::quran_reflect::event::Event;
use crate::quran_reflect::model::UserId;
use crate::quran_reflect::rule;

pub(super) fn update_admin_access(cx: &Context<'_>) -> Verdict {
    let body = cx.call.body();
    let (room, user, admin) =
        (body.integer("roomId")?, body.text("userId")?, body.boolean("admin")?);
    let room = cx.room(room)?;
    // admin-access-target-is-member
    let stranger = || {
        Refusal::not_found(
            rule::ADMIN_ACCESS_TARGET_IS_MEMBER,
            "This user is not a member of the room.",
        )
        .about(room.id)
    };
    let user = UserId::parse_str(user).map_err(|_| stranger())?;
    cx.require(room.is_member(user), stranger())?;
    // admin-access-needs-admin; admin-may-resign, for nobody looks whose access it is.
    cx.require(
        cx.administers(room),
        Refusal::forbidden(
            rule::ADMIN_ACCESS_NEEDS_ADMIN,
            "Only administrators change admin access.",
        )
        .about(room.id),
    )?;
    // owner-keeps-admin-access
    cx.require(
        admin || !room.is_owner(user),
        Refusal::forbidden(
            rule::OWNER_KEEPS_ADMIN_ACCESS,
            "The owner's admin access cannot be revoked.",
        )
        .about(room.id),
    )?;
    let events = if room.is_admin(user) == admin {
        Vec::new()
    } else {
        vec![Event::AdminAccessChanged { room: room.id, user, admin }]
    };
    Ok(Outcome::done(events, json!({ "success": true })))
}
