//! The private link: whoever holds the token of a private room may enter it.

use serde_json::json;

use super::membership::joined;
use crate::domain::Refusal;
use crate::quran_reflect::context::{Context, Outcome, Verdict};
use crate::quran_reflect::model::Kind;
use crate::quran_reflect::rule;
use crate::shown::shown;

pub(super) fn accept_group_link(cx: &Context<'_>) -> Verdict {
    accept(cx, Kind::Group, "url")
}

pub(super) fn accept_page_link(cx: &Context<'_>) -> Verdict {
    accept(cx, Kind::Page, "subdomain")
}

fn accept(cx: &Context<'_>, kind: Kind, parameter: &str) -> Verdict {
    let slug = cx.call.text(parameter).unwrap_or_default();
    // profile-by-url-ignores-case; operation-fits-room-kind, because each kind has its own addresses.
    let room = cx.world.room_by_slug(kind, slug).ok_or_else(|| {
        Refusal::missing(format!(
            "There is no {} with the {parameter} `{}`.",
            kind.word(),
            shown(slug)
        ))
    })?;
    // private-link-only-while-private
    cx.require(
        !room.public,
        Refusal::invalid(
            rule::PRIVATE_LINK_ONLY_WHILE_PRIVATE,
            "token",
            "is of no use, because the room is public",
        )
        .about(room.id),
    )?;
    // private-link-admits
    cx.require(
        cx.call.text("token") == Some(room.private_token.as_str()),
        Refusal::invalid(
            rule::PRIVATE_LINK_ADMITS,
            "token",
            "is not the private token of this room",
        )
        .about(room.id),
    )?;
    // private-link-again-is-no-news
    let new = !cx.belongs(room);
    let events = if new { vec![joined(cx, room.id)] } else { Vec::new() };
    Ok(Outcome::done(events, json!({ "roomId": room.id, "success": true, "isNewMember": new })))
}
