//! What rules of this api ask of their context beyond the usual: accounts, rooms, and the caller's place in them.

use super::QuranReflect;
use super::model::{Kind, Room, RoomId, User};
use super::rule;
use crate::domain::{self, Refusal};

/// What a rule sees.
pub type Context<'a> = domain::Context<'a, QuranReflect>;
/// A request that was not refused.
pub type Outcome = domain::Outcome<QuranReflect>;
/// What a rule answers.
pub type Verdict = domain::Verdict<QuranReflect>;

impl<'a> Context<'a> {
    /// The account of the caller.
    ///
    /// # Errors
    ///
    /// A refusal if the account is gone, which happens only after a reset while the call was under way.
    pub fn caller_account(&self) -> Result<&'a User, Refusal> {
        self.world.user(self.call.caller).ok_or_else(|| {
            Refusal::unauthorized(
                rule::CREDENTIALS_REQUIRED,
                "The account of this token does not exist.",
            )
        })
    }

    /// A room of either kind.
    ///
    /// # Errors
    ///
    /// 404 if there is none.
    pub fn room(&self, id: RoomId) -> Result<&'a Room, Refusal> {
        self.world.room(id).ok_or_else(|| Refusal::missing(format!("Room {id} does not exist.")))
    }

    /// A room of the kind that the operation is for.
    ///
    /// # Errors
    ///
    /// 404 if there is no room, or one of the other kind: `operation-fits-room-kind`.
    pub fn room_of_kind(&self, id: RoomId, kind: Kind) -> Result<&'a Room, Refusal> {
        let room = self.room(id)?;
        let message = format!("Room {id} is a {}, not a {}.", room.kind.word(), kind.word());
        self.require(
            room.kind == kind,
            Refusal::not_found(rule::OPERATION_FITS_ROOM_KIND, message).about(id),
        )?;
        Ok(room)
    }

    /// Whether the caller administers the room.
    #[must_use]
    pub fn administers(&self, room: &Room) -> bool {
        room.is_admin(self.call.caller)
    }

    /// Whether the caller is a member of the room.
    #[must_use]
    pub fn belongs(&self, room: &Room) -> bool {
        room.is_member(self.call.caller)
    }
}
