//! What no operation of this api does: an invited user accepts.

use super::model::{Event, Invitee, RoomId, UserId};
use crate::store::Store;

/// Nobody accepts an invitation that is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "user {user} is not invited to the legacy group {room}; invite them with PUT /v1/groups/{room}/inviteUser first"
)]
#[non_exhaustive]
pub struct NoInvitation {
    /// Which room.
    pub room: RoomId,
    /// Who.
    pub user: UserId,
}

/// The invited user becomes a member.
pub(crate) fn accept(store: &mut Store, room: RoomId, user: UserId) -> Result<(), NoInvitation> {
    let found = store.legacy_groups.room(room);
    if !found.is_some_and(|room| room.invited.contains(&Invitee::User(user))) {
        return Err(NoInvitation { room, user });
    }
    store.wrote(store.clock.next(), store.ids);
    store.legacy_groups.apply(Event::Joined { room, user });
    Ok(())
}
