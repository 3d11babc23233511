//! Creating and updating groups.

use std::collections::{BTreeMap, BTreeSet};

use super::membership::joined;
use super::room_changes::{clearable, requested, updatable};
use crate::domain::Refusal;
use crate::quran_reflect::context::{Context, Outcome, Verdict};
use crate::quran_reflect::event::Event;
use crate::quran_reflect::model::{Kind, Room};
use crate::quran_reflect::rule;
use crate::quran_reflect::view::View;

pub(super) fn create_group(cx: &Context<'_>) -> Verdict {
    let body = cx.call.body();
    // group-url-lowercased
    let slug = body.text("url")?.to_lowercase();
    let name = body.text("name")?.to_owned();
    let description = body.given_text("description")?.value().unwrap_or_default();
    // group-public-by-default
    let public = body.given_boolean("public")?.value().unwrap_or(true);
    let hide_follow_join_button =
        body.given_boolean("hideFollowJoinButton")?.value().unwrap_or(false);
    // group-url-unique
    cx.require(
        cx.world.room_by_slug(Kind::Group, &slug).is_none(),
        Refusal::invalid(rule::GROUP_URL_UNIQUE, "url", "is taken by another group"),
    )?;
    let id = cx.fresh(|ids| ids.numeric(cx.now));
    let group = Room {
        id,
        kind: Kind::Group,
        slug,
        name,
        description,
        country: None,
        public,
        hide_follow_join_button,
        verified: false,
        avatar: None,
        // creator-owns-group, owner-belongs-from-the-start
        owner: cx.caller(),
        created_at: cx.now,
        private_token: cx.fresh(|ids| ids.token("pl")),
        website: None,
        members: BTreeMap::new(),
        joined: BTreeSet::new(),
        posts: BTreeSet::new(),
    };
    let events = vec![Event::RoomCreated(Box::new(group)), joined(cx, id)];
    Ok(Outcome { events, view: View::RoomCreated(id) })
}

pub(super) fn update_group(cx: &Context<'_>) -> Verdict {
    let body = cx.call.body();
    let mut change = requested(cx, &body)?;
    // update-null-clears-country
    change.country = clearable(body.given_text("country")?);
    let group = updatable(cx, &body, Kind::Group)?;
    // group-url-conflict-on-update: a group may keep its own url.
    if let Some(slug) = &change.slug {
        let other = cx.world.room_by_slug(Kind::Group, slug);
        cx.require(
            other.is_none_or(|other| other.id == group.id),
            Refusal::invalid(
                rule::GROUP_URL_CONFLICT_ON_UPDATE,
                "url",
                "is taken by another group",
            )
            .about(group.id),
        )?;
    }
    let event = Event::RoomUpdated { room: group.id, change: Box::new(change), at: cx.now };
    Ok(Outcome { events: vec![event], view: View::RoomUpdated(group.id) })
}
