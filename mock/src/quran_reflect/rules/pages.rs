//! Pages: asked for, approved by the platform, then updated by those who administer them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, json};

use super::room_changes::{requested, updatable};
use crate::domain::Refusal;
use crate::quran_reflect::context::{Context, Outcome, Verdict};
use crate::quran_reflect::event::Event;
use crate::quran_reflect::model::{Kind, PageRequest, Room, RoomId, Time};
use crate::quran_reflect::rule;
use crate::quran_reflect::state::World;
use crate::quran_reflect::view::View;

pub(super) fn create_page(cx: &Context<'_>) -> Verdict {
    let body = cx.call.body();
    // page-url-becomes-subdomain
    let slug = body.text("url")?.to_lowercase();
    let mut application = Map::new();
    for field in ["jobTitle", "contactNumber", "organizationName", "purpose"] {
        application.insert(field.to_owned(), body.text(field)?.into());
    }
    if let Some(details) = body.given_text("additionalDetails")?.value() {
        application.insert("additionalDetails".to_owned(), details.into());
    }
    let request = PageRequest {
        id: 0,
        requester: cx.caller(),
        requested_at: cx.now,
        slug,
        name: body.text("name")?.to_owned(),
        description: body.given_text("description")?.value().unwrap_or_default(),
        country: body.given_text("country")?.value(),
        public: body.given_boolean("public")?.value().unwrap_or(true),
        hide_follow_join_button: body
            .given_boolean("hideFollowJoinButton")?
            .value()
            .unwrap_or(false),
        website: body.given_text("organizationWebsite")?.value(),
        application: application.into(),
    };
    // page-url-unique, requested-page-url-is-taken
    cx.require(
        is_free(cx.world, &request.slug, None),
        Refusal::invalid(
            rule::PAGE_URL_UNIQUE,
            "url",
            "is taken by another page or pending request",
        ),
    )?;
    // page-needs-approval, requested-page-is-hidden: nothing but a request comes of it.
    let id = cx.fresh(|ids| ids.numeric(cx.now));
    let answer = json!({
        "success": true,
        "data": { "id": id, "name": request.name, "subdomain": request.slug },
        "message": "The page request was submitted for review.",
    });
    Ok(Outcome::done(vec![Event::PageRequested(Box::new(PageRequest { id, ..request }))], answer))
}

pub(super) fn update_page(cx: &Context<'_>) -> Verdict {
    let body = cx.call.body();
    let mut change = requested(cx, &body)?;
    change.country = body.given_text("country")?.value().map(Some);
    change.website = body.given_text("organizationWebsite")?.value();
    let page = updatable(cx, &body, Kind::Page)?;
    // page-url-conflict-on-update: a page may keep its own subdomain.
    if let Some(slug) = &change.slug {
        cx.require(
            is_free(cx.world, slug, Some(page.id)),
            Refusal::invalid(
                rule::PAGE_URL_CONFLICT_ON_UPDATE,
                "url",
                "is taken by another page or pending request",
            )
            .about(page.id),
        )?;
    }
    let event = Event::RoomUpdated { room: page.id, change: Box::new(change), at: cx.now };
    Ok(Outcome { events: vec![event], view: View::RoomUpdated(page.id) })
}

/// Whether a subdomain is wanted by no page and no request but the one given.
fn is_free(world: &World, slug: &str, own: Option<RoomId>) -> bool {
    let page = world.room_by_slug(Kind::Page, slug).map(|page| page.id);
    let request = world.page_request_by_slug(slug).map(|request| request.id);
    page.or(request).is_none_or(|taken| Some(taken) == own)
}

/// What happens when the platform approves a request.
#[must_use]
pub fn approve(request: &PageRequest, now: Time, private_token: String) -> Vec<Event> {
    let id = request.id;
    let page = Room {
        id,
        kind: Kind::Page,
        slug: request.slug.clone(),
        name: request.name.clone(),
        description: request.description.clone(),
        country: request.country.clone(),
        public: request.public,
        hide_follow_join_button: request.hide_follow_join_button,
        // approved-page-is-verified
        verified: true,
        avatar: None,
        // page-requester-becomes-owner
        owner: request.requester,
        created_at: now,
        private_token,
        website: request.website.clone(),
        members: BTreeMap::new(),
        joined: BTreeSet::new(),
        posts: BTreeSet::new(),
    };
    vec![
        Event::PageRequestClosed(id),
        Event::RoomCreated(Box::new(page)),
        Event::MemberJoined { room: id, user: request.requester, at: now },
    ]
}
