//! Invitations: letters with a token.

use super::{
    acts::{Invited, Number},
    world::{Fate, Letter, Rooms, id, token, unknown, unless},
};
use crate::nouns::{Answer, Keep, Person, Refusals};

impl Rooms {
    pub(super) fn invite(
        &mut self,
        me: Person,
        number: Number,
        letter: Number,
        target: Invited,
    ) -> Result<Answer, Answer> {
        let room = self.room(number).ok_or_else(unknown)?;
        let mut refusals = Refusals::default();
        refusals.add(!room.is_run_by(me), 403, "invite-needs-admin");
        unless(refusals)?;
        let invited = Answer::status(200, "invite-needs-admin");
        let report = "invite-reports-each-target";
        let (to, key) = match target {
            Invited::Id(person) => (person, person.user()),
            Invited::Address(person) => (person, person.email()),
            Invited::Nobody => {
                let place = "/inviteStatus/<USER_NOBODY>";
                return Ok(invited.is("unknown-user-not-invited", place, "\"user_not_found\""));
            }
        };
        let place = format!("/inviteStatus/{key}");
        if room.has(to) {
            return Ok(invited.is(report, place, "\"already_a_member\""));
        }
        for earlier in self.letters.values_mut() {
            let same = earlier.room == number && earlier.to == to;
            if same && earlier.fate == Fate::Open {
                earlier.fate = Fate::Replaced;
            }
        }
        let room = number;
        let fate = Fate::Open;
        self.letters.insert(letter, Letter { room, to, fate });
        Ok(invited.is(report, place, true).keep(Keep::Letter {
            name: token(letter),
            to,
            room: id(room),
        }))
    }

    pub(super) fn accept(
        &mut self,
        me: Person,
        room: Number,
        letter: Number,
    ) -> Result<Answer, Answer> {
        if self.is_open(me, room, letter)? {
            return Ok(self.unclear(letter, "accept-makes-member"));
        }
        self.settle(letter, Fate::Used);
        if let Some(room) = self.room_mut(room) {
            room.admit(me, "accept-makes-member");
        }
        Ok(Answer::status(200, "accept-makes-member").is("accept-makes-member", "/accepted", true))
    }

    pub(super) fn reject(
        &mut self,
        me: Person,
        room: Number,
        letter: Number,
    ) -> Result<Answer, Answer> {
        if self.is_open(me, room, letter)? {
            return Ok(self.unclear(letter, "reject-kills-token"));
        }
        self.settle(letter, Fate::Declined);
        Ok(Answer::status(200, "reject-kills-token").is("reject-kills-token", "/rejected", true))
    }

    /// Whether the token works, but for somebody who is a member already. An error if it does not work.
    fn is_open(&self, me: Person, number: Number, letter: Number) -> Result<bool, Answer> {
        let room = self.room(number).ok_or_else(unknown)?;
        let Some(letter) = self.letters.get(&letter) else {
            return Err(Answer::status(400, "invite-token-works-once"));
        };
        let mut refusals = Refusals::default();
        let dead = match letter.fate {
            Fate::Open | Fate::Unclear => None,
            Fate::Used => Some("invite-token-works-once"),
            Fate::Declined => Some("reject-kills-token"),
            Fate::Replaced => Some("newest-invite-counts"),
        };
        refusals.add(dead.is_some(), 400, dead.unwrap_or_default());
        refusals.add(letter.to != me, 400, "invite-token-is-personal");
        refusals.add(letter.room != number, 400, "invite-token-is-for-one-room");
        unless(refusals)?;
        Ok(room.has(me))
    }

    /// A member needs no invitation, and no rule says what using one comes to.
    fn unclear(&mut self, letter: Number, rule: &'static str) -> Answer {
        self.settle(letter, Fate::Unclear);
        Answer::status(200, rule).or(400, rule)
    }

    fn settle(&mut self, letter: Number, fate: Fate) {
        if let Some(letter) = self.letters.get_mut(&letter) {
            letter.fate = fate;
        }
    }
}
