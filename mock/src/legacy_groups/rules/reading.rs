//! Reading: the caller's rooms, and the settings of one.

use crate::domain::{Outcome, Refusal};
use crate::legacy_groups::serve::{Context, Verdict};
use crate::legacy_groups::{View, rule};

pub(super) fn list_groups(cx: &Context<'_>) -> Verdict {
    // list-shows-callers-rooms; lists-in-order-of-creation, because ids grow.
    let caller = cx.user();
    let rooms = cx.world.rooms().filter(|room| {
        let belongs = caller.is_some_and(|user| room.is_member(user));
        cx.holds(rule::LIST_SHOWS_CALLERS_ROOMS, room.id, belongs)
    });
    Ok(Outcome::show(View::List(rooms.map(|room| room.id).collect())))
}

pub(super) fn get_group(cx: &Context<'_>) -> Verdict {
    let room = cx.room()?;
    // private-group-for-members
    cx.require(
        room.public || cx.user().is_some_and(|user| room.is_member(user)),
        Refusal::forbidden(
            rule::PRIVATE_GROUP_FOR_MEMBERS,
            "This group is private; only its members see the settings.",
        )
        .about(room.id),
    )?;
    Ok(Outcome::show(View::Settings(room.id)))
}
