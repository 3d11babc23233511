//! Reading: the caller's rooms, one of them, those in it, the chat.

use crate::domain::Outcome;
use crate::ucs::model::Room;
use crate::ucs::serve::{Context, Verdict, participating};
use crate::ucs::{View, rule};

pub(super) fn list_rooms(cx: &Context<'_>) -> Verdict {
    let user = cx.caller();
    // list-shows-own-rooms; list-tells-status, because the view of a room does.
    let own = |room: &&Room| {
        let added = room.participant(user).is_some();
        cx.holds(rule::LIST_SHOWS_OWN_ROOMS, room.id, added)
    };
    let mut rooms: Vec<_> = cx.world.rooms().filter(own).collect();
    // list-in-order-of-start
    rooms.sort_by_key(|room| (room.start, room.id));
    let ids = rooms.into_iter().map(|room| room.id);
    Ok(Outcome::show(View::Rooms(ids.collect())))
}

pub(super) fn get_room(cx: &Context<'_>) -> Verdict {
    let room = cx.room()?;
    participating(cx, room)?;
    Ok(Outcome::show(View::Room(room.id)))
}

pub(super) fn list_participants(cx: &Context<'_>) -> Verdict {
    let room = cx.room()?;
    participating(cx, room)?;
    // participants-have-profiles, list-tells-admins; participants-in-order-of-arrival, as the room has them.
    let users = room.participants.iter().map(|one| one.id).collect();
    Ok(Outcome::show(View::Participants { room: room.id, users }))
}

pub(super) fn list_messages(cx: &Context<'_>) -> Verdict {
    let room = cx.room()?;
    participating(cx, room)?;
    // chat-holds-the-past; chat-in-order-of-time, as the room has them.
    let messages = (0..room.messages.len()).collect();
    Ok(Outcome::show(View::Messages { room: room.id, messages }))
}
