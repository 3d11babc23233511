//! Who belongs to a room, and who runs it.

use super::{
    acts::{Kind, Number},
    world::{Rooms, unknown, unless},
};
use crate::nouns::{Answer, Person, Refusals};

impl Rooms {
    pub(super) fn join(&mut self, me: Person, room: Number) -> Result<Answer, Answer> {
        let room = self.of_kind(room, Kind::Group)?;
        if room.has(me) {
            let again = Answer::status(200, "joining-twice-changes-nothing");
            // Both rules speak of a member of a private group.
            return Ok(if room.public {
                again
            } else {
                again.or(403, "private-group-refuses-join")
            });
        }
        let mut refusals = Refusals::default();
        refusals.add(!room.public, 403, "private-group-refuses-join");
        unless(refusals)?;
        room.admit(me, "public-group-open-to-join");
        Ok(Answer::status(200, "public-group-open-to-join"))
    }

    pub(super) fn leave(&mut self, me: Person, room: Number) -> Result<Answer, Answer> {
        let room = self.of_kind(room, Kind::Group)?;
        let mut refusals = Refusals::default();
        refusals.add(room.owner == me, 403, "owner-cannot-leave");
        refusals.add(!room.has(me), 403, "only-members-leave");
        unless(refusals)?;
        room.drop(me, "leave-ends-membership");
        Ok(Answer::status(200, "leave-ends-membership"))
    }

    pub(super) fn follow(&mut self, me: Person, room: Number) -> Result<Answer, Answer> {
        let room = self.of_kind(room, Kind::Page)?;
        if room.has(me) {
            let again = Answer::status(200, "following-twice-changes-nothing");
            return Ok(if room.public {
                again
            } else {
                again.or(403, "private-page-refuses-follow")
            });
        }
        let mut refusals = Refusals::default();
        refusals.add(!room.public, 403, "private-page-refuses-follow");
        unless(refusals)?;
        room.admit(me, "follow-adds-follower");
        Ok(Answer::status(200, "follow-adds-follower"))
    }

    pub(super) fn unfollow(&mut self, me: Person, room: Number) -> Result<Answer, Answer> {
        let room = self.of_kind(room, Kind::Page)?;
        let mut refusals = Refusals::default();
        refusals.add(room.owner == me, 403, "page-owner-cannot-unfollow");
        unless(refusals)?;
        if !room.has(me) {
            return Ok(Answer::status(200, "unfollowing-twice-changes-nothing"));
        }
        room.drop(me, "unfollow-removes-follower");
        Ok(Answer::status(200, "unfollow-removes-follower"))
    }

    /// `of` and `epoch` say which link it is.
    pub(super) fn open_link(
        &mut self,
        me: Person,
        number: Number,
        of: Number,
        epoch: u32,
    ) -> Result<Answer, Answer> {
        let room = self.room_mut(number).ok_or_else(unknown)?;
        let mut refusals = Refusals::default();
        refusals.add(room.public, 400, "private-link-only-while-private");
        let other = of != number || epoch != room.epoch;
        refusals.add(!room.public && other, 400, "private-link-admits");
        unless(refusals)?;
        if room.has(me) {
            return Ok(Answer::status(200, "private-link-again-is-no-news"));
        }
        room.admit(me, "private-link-admits");
        Ok(Answer::status(200, "private-link-admits"))
    }

    pub(super) fn set_admin(
        &mut self,
        me: Person,
        room: Number,
        whom: Person,
        admin: bool,
    ) -> Result<Answer, Answer> {
        let room = self.room_mut(room).ok_or_else(unknown)?;
        let mut refusals = Refusals::default();
        refusals.add(!room.is_run_by(me), 403, "admin-access-needs-admin");
        refusals.add(!room.has(whom), 404, "admin-access-target-is-member");
        let deposed = room.owner == whom && !admin;
        refusals.add(deposed, 403, "owner-keeps-admin-access");
        unless(refusals)?;
        if admin {
            room.admins.insert(whom);
        } else {
            room.admins.remove(&whom);
        }
        let rule =
            if admin || me != whom { "admin-access-needs-admin" } else { "admin-may-resign" };
        Ok(Answer::status(200, rule))
    }

    pub(super) fn remove(
        &mut self,
        me: Person,
        room: Number,
        whom: Person,
    ) -> Result<Answer, Answer> {
        let room = self.room_mut(room).ok_or_else(unknown)?;
        let mut refusals = Refusals::default();
        let others = me != whom && !room.is_run_by(me);
        refusals.add(others, 403, "remove-others-needs-admin");
        refusals.add(!room.has(whom), 404, "remove-target-is-member");
        refusals.add(room.owner == whom, 403, "owner-cannot-be-removed");
        unless(refusals)?;
        let rule = if me == whom { "member-may-remove-self" } else { "remove-others-needs-admin" };
        room.drop(whom, rule);
        Ok(Answer::status(200, rule))
    }
}
