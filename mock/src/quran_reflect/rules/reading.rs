//! Reading rooms: lists, search, profiles, members.

use std::cmp::Reverse;

use crate::domain::Refusal;
use crate::quran_reflect::context::{Context, Outcome, Verdict};
use crate::quran_reflect::model::{Kind, Room, RoomId, Time};
use crate::quran_reflect::rule;
use crate::quran_reflect::state::World;
use crate::quran_reflect::view::{Listing, View};
use crate::shown::shown;

pub(super) fn list_joined_rooms(cx: &Context<'_>) -> Verdict {
    // joined-lists-callers-rooms
    callers_rooms(cx, |room| cx.holds(rule::JOINED_LISTS_CALLERS_ROOMS, room.id, cx.belongs(room)))
}

pub(super) fn list_managed_rooms(cx: &Context<'_>) -> Verdict {
    // managed-lists-administered-rooms
    callers_rooms(cx, |room| {
        cx.holds(rule::MANAGED_LISTS_ADMINISTERED_ROOMS, room.id, cx.administers(room))
    })
}

fn callers_rooms(cx: &Context<'_>, listed: impl Fn(&Room) -> bool) -> Verdict {
    let query = cx.call.text("query").unwrap_or_default().to_lowercase();
    // rooms-filtered-by-query, query-is-part-of-the-name
    let matches = |room: &Room| {
        let found = room.name.to_lowercase().contains(&query);
        query.is_empty() || cx.holds(rule::ROOMS_FILTERED_BY_QUERY, room.id, found)
    };
    let mut rooms: Vec<&Room> =
        cx.world.rooms_of(cx.caller()).filter(|room| listed(room) && matches(room)).collect();
    // rooms-sorted-by-name
    match cx.call.text("sortBy") {
        Some("LATEST_ACTIVITY") => {
            rooms.sort_by_cached_key(|room| (Reverse(latest_activity(cx.world, room)), room.id))
        }
        Some("NAME_DESC") => rooms.sort_by_cached_key(|room| Reverse(name_order(room))),
        _ => rooms.sort_by_cached_key(|room| name_order(room)),
    }
    let rooms = rooms.into_iter().map(|room| room.id).collect();
    Ok(Outcome::show(View::Rooms(paged(cx, rooms, 5))))
}

/// Creation or the newest post, whichever came later.
fn latest_activity(world: &World, room: &Room) -> Time {
    let newest = room.posts.last().and_then(|id| world.post(*id));
    newest.map_or(room.created_at, |post| post.created_at.max(room.created_at))
}

/// Names without regard to case; rooms of one name by id.
fn name_order(room: &Room) -> (String, RoomId) {
    (room.name.to_lowercase(), room.id)
}

pub(super) fn search_rooms(cx: &Context<'_>) -> Verdict {
    let query = cx.call.text("query").unwrap_or_default().to_lowercase();
    let kind = cx.call.text("roomType").map(str::to_lowercase);
    let mut rooms: Vec<&Room> = cx
        .world
        .rooms()
        // search-shows-public-only
        .filter(|room| cx.holds(rule::SEARCH_SHOWS_PUBLIC_ONLY, room.id, room.public))
        // search-filters-room-type; room-type-in-any-case: an unknown type finds nothing.
        .filter(|room| {
            kind.as_deref().is_none_or(|kind| {
                cx.holds(rule::SEARCH_FILTERS_ROOM_TYPE, room.id, kind == room.kind.word())
            })
        })
        // search-matches-name-or-description, search-ignores-case
        .filter(|room| {
            let found = || {
                room.name.to_lowercase().contains(&query)
                    || room.description.to_lowercase().contains(&query)
            };
            query.is_empty() || cx.holds(rule::SEARCH_MATCHES_NAME_OR_DESCRIPTION, room.id, found())
        })
        .collect();
    // search-in-stable-order
    rooms.sort_by_cached_key(|room| name_order(room));
    let rooms = rooms.into_iter().map(|room| room.id).collect();
    Ok(Outcome::show(View::Rooms(paged(cx, rooms, 10))))
}

pub(super) fn get_room(cx: &Context<'_>) -> Verdict {
    Ok(profile(cx, cx.room(cx.call.id("id")?)?))
}

pub(super) fn get_group_by_url(cx: &Context<'_>) -> Verdict {
    profile_by_slug(cx, Kind::Group, "url")
}

pub(super) fn get_page_by_subdomain(cx: &Context<'_>) -> Verdict {
    profile_by_slug(cx, Kind::Page, "subdomain")
}

fn profile_by_slug(cx: &Context<'_>, kind: Kind, parameter: &str) -> Verdict {
    let slug = cx.call.text(parameter).unwrap_or_default();
    // profile-by-url-ignores-case; operation-fits-room-kind, because each kind has its own addresses.
    match cx.world.room_by_slug(kind, slug) {
        Some(room) => Ok(profile(cx, room)),
        // unknown-room-not-found
        None => Err(Refusal::missing(format!(
            "There is no {} with the {parameter} `{}`.",
            kind.word(),
            shown(slug)
        ))),
    }
}

/// private-profile-visible: nobody is asked whether they may see it.
fn profile(cx: &Context<'_>, room: &Room) -> Outcome {
    // private-token-for-admins
    let entitled = !room.public && cx.administers(room);
    let private_token = cx.holds(rule::PRIVATE_TOKEN_FOR_ADMINS, room.id, entitled);
    Outcome::show(View::Profile { room: room.id, private_token })
}

pub(super) fn list_members(cx: &Context<'_>) -> Verdict {
    let room = cx.room(cx.call.id("id")?)?;
    // members-of-private-room-hidden
    cx.require(
        room.public || cx.belongs(room),
        Refusal::not_found(
            rule::MEMBERS_OF_PRIVATE_ROOM_HIDDEN,
            "The members of this room are shown to its members only.",
        )
        .about(room.id),
    )?;
    // members-in-stable-order
    let others = room.joined.iter().map(|(_, user)| *user).filter(|user| *user != room.owner);
    let members =
        room.is_member(room.owner).then_some(room.owner).into_iter().chain(others).collect();
    let members = paged(cx, members, 10);
    Ok(Outcome::show(View::Members { room: room.id, members }))
}

/// The page asked for. page-past-the-end-is-empty: any page may be asked for.
pub(super) fn paged<T>(cx: &Context<'_>, items: Vec<T>, default_limit: usize) -> Listing<T> {
    let (page, limit) = (cx.call.count("page"), cx.call.count("limit"));
    Listing::new(items, page.unwrap_or(1), limit.unwrap_or(default_limit))
}
