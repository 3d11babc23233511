//! The model as a whole: at the door, and then by what is asked for.

use proptest::strategy::BoxedStrategy;

use super::{
    acts::{Act, Kind, Number, Part, Tab},
    generate::Theme,
    world::{Fate, Rooms},
};
use crate::{
    Model,
    nouns::{Answer, Call, Person, Sent, Token, Who},
};

impl Model for Rooms {
    type Act = Act;
    type Theme = Theme;

    fn calls(&self, theme: Theme) -> BoxedStrategy<Call<Act>> {
        self.generate(theme)
    }

    fn fitting(&self, call: Call<Act>, luck: usize) -> Call<Act> {
        self.fit(call, luck)
    }

    fn is_possible(&self, call: &Call<Act>) -> bool {
        let room = |number: &Number| *number == 0 || self.room(*number).is_some();
        let post = |number: &Number| self.posts.contains_key(number);
        let new = |number: &Number| {
            let taken = self.rooms.contains_key(number) || self.letters.contains_key(number);
            !taken && !self.posts.contains_key(number)
        };
        match &call.act {
            Act::Create { room, .. } | Act::Request { room, .. } => new(room),
            Act::Approve { room } => self.rooms.get(room).is_some_and(|room| !room.approved),
            Act::LookUpBySlug { .. }
            | Act::Joined { .. }
            | Act::Managed { .. }
            | Act::Search { .. } => true,
            Act::Update { room: at, .. }
            | Act::LookUp { room: at }
            | Act::Members { room: at, .. }
            | Act::Join { room: at }
            | Act::Leave { room: at }
            | Act::Follow { room: at }
            | Act::Unfollow { room: at }
            | Act::SetAdmin { room: at, .. }
            | Act::Remove { room: at, .. } => room(at),
            Act::OpenLink { room, of, epoch } => self.link_is_clear(*room, *of, *epoch),
            Act::Invite { room: at, letter, .. } => room(at) && new(letter),
            Act::Accept { room: at, letter } | Act::Reject { room: at, letter } => {
                let letter = self.letters.get(letter);
                room(at) && letter.is_some_and(|letter| letter.fate != Fate::Unclear)
            }
            Act::Post { post, room: within, .. } => new(post) && within.as_ref().is_none_or(room),
            Act::ReadPost { post: at } | Act::DeletePost { post: at } => post(at),
            Act::SetPrivacy { room: at, post: of, .. } => {
                // No rule says what becomes of the privacy of a draft.
                room(at) && self.posts.get(of).is_some_and(|post| !post.draft)
            }
            Act::Posts { room: at, .. } => room(at) && self.list_is_clear(call.by.person, *at),
        }
    }

    fn sent(&self, call: &Call<Act>) -> Sent {
        self.request_of(&call.act)
    }

    fn apply(&mut self, call: &Call<Act>) -> Answer {
        if let Act::Approve { room } = call.act {
            return self.approve(room);
        }
        let Some(me) = call.by.known() else {
            return at_the_door(call.by);
        };
        self.decide(me, &call.act).unwrap_or_else(|refused| refused)
    }

    fn audit(&self) -> Vec<Call<Act>> {
        let mut acts = Vec::new();
        for (number, room) in self.rooms.iter().filter(|(_, room)| room.approved) {
            let room_of = *number;
            acts.push(Act::LookUp { room: room_of });
            for page in 1..=room.members.len().div_ceil(2) {
                let (room, part) = (room_of, Part { limit: 2, page });
                acts.push(Act::Members { room, part });
            }
            if self.posts.values().any(|post| post.room == Some(room_of)) {
                let (room, tab, part) = (room_of, Tab::All, Part::ALL);
                acts.push(Act::Posts { room, tab, part });
            }
        }
        for page in 1..=self.rooms.len().div_ceil(2).max(1) {
            let part = Part { limit: 2, page };
            let (query, descending) = (None, false);
            acts.push(Act::Joined { query, descending, part });
            acts.push(Act::Managed { query, descending, part });
            let kind = None;
            acts.push(Act::Search { query, kind, part });
        }
        let calls = acts.into_iter().flat_map(|act| {
            // What is searched for is the same for everybody.
            let once = matches!(act, Act::Search { .. });
            let people = Person::ALL.iter().take(if once { 1 } else { 3 });
            let by = |person: &Person| Call { by: Who::from(*person), act: act.clone() };
            people.map(by).collect::<Vec<_>>()
        });
        calls.filter(|call| self.is_possible(call)).collect()
    }

    fn simpler(call: &Call<Act>) -> Vec<Call<Act>> {
        let mut simpler = Vec::new();
        let mut act = call.act.clone();
        if let Act::Members { part, .. } | Act::Joined { part, .. } | Act::Managed { part, .. } =
            &mut act
        {
            *part = Part::ALL;
        }
        if let Act::Create { public, .. } | Act::Request { public, .. } = &mut act
            && public.is_some()
        {
            *public = None;
        }
        if act != call.act {
            simpler.push(Call { by: call.by, act });
        }
        simpler
    }

    fn words(call: &Call<Act>) -> String {
        call.act.words()
    }
}

impl Rooms {
    fn decide(&mut self, me: Person, act: &Act) -> Result<Answer, Answer> {
        match act {
            Act::Create { room, slug, public } => self.create(me, *room, slug, *public),
            Act::Request { room, slug, public } => self.request_page(me, *room, slug, *public),
            Act::Approve { room } => Ok(self.approve(*room)),
            Act::Update { room, kind, change } => self.update(me, *room, *kind, change),
            Act::LookUp { room } => self.look_up(me, *room),
            Act::LookUpBySlug { kind, slug } => self.look_up_by_slug(me, *kind, slug),
            Act::Members { room, part } => self.members(me, *room, *part),
            Act::Joined { query, descending, part } => {
                Ok(self.own_rooms(me, false, *query, *descending, *part))
            }
            Act::Managed { query, descending, part } => {
                Ok(self.own_rooms(me, true, *query, *descending, *part))
            }
            Act::Search { query, kind, part } => Ok(self.search(*query, *kind, *part)),
            Act::Join { room } => self.join(me, *room),
            Act::Leave { room } => self.leave(me, *room),
            Act::Follow { room } => self.follow(me, *room),
            Act::Unfollow { room } => self.unfollow(me, *room),
            Act::OpenLink { room, of, epoch } => self.open_link(me, *room, *of, *epoch),
            Act::Invite { room, letter, target } => self.invite(me, *room, *letter, *target),
            Act::Accept { room, letter } => self.accept(me, *room, *letter),
            Act::Reject { room, letter } => self.reject(me, *room, *letter),
            Act::SetAdmin { room, whom, admin } => self.set_admin(me, *room, *whom, *admin),
            Act::Remove { room, whom } => self.remove(me, *room, *whom),
            Act::Post { post, room, draft, audience } => {
                self.write(me, *post, *room, *draft, *audience)
            }
            Act::ReadPost { post } => self.read(me, *post),
            Act::DeletePost { post } => self.delete(me, *post),
            Act::SetPrivacy { room, post, public } => self.set_privacy(me, *room, *post, *public),
            Act::Posts { room, tab, part } => self.posts_of(me, *room, *tab, *part),
        }
    }

    /// Whether the rules say what comes of a link. They do not say whether a room that was public in between
    /// has another link than before.
    fn link_is_clear(&self, room: Number, of: Number, epoch: u32) -> bool {
        let known = self.room(of).is_some_and(|of| of.links.contains(&epoch));
        let Some(entered) = self.room(room).filter(|_| known) else {
            return false;
        };
        let current = self.room(of).is_some_and(|of| of.epoch == epoch);
        of != room || entered.public || current
    }

    /// Whether the rules say what a list of posts holds: not for authors who no longer belong to the room.
    fn list_is_clear(&self, person: Option<Person>, room: Number) -> bool {
        let (Some(person), Some(found)) = (person, self.room(room)) else {
            return true;
        };
        let own = |post: &super::world::Post| post.author == person && !post.open;
        found.has(person) || !self.room_posts(room).any(|(_, post)| own(post))
    }

    /// The pages that wait for approval.
    pub(super) fn waiting(&self) -> impl Iterator<Item = Number> {
        let waiting = |room: &super::world::Room| room.kind == Kind::Page && !room.approved;
        let rooms = self.rooms.iter();
        rooms.filter_map(move |(number, room)| waiting(room).then_some(*number))
    }
}

/// Whoever shows no valid token is refused, whatever is asked for.
fn at_the_door(who: Who) -> Answer {
    match (who.person, who.token) {
        (None, _) | (_, Token::Unknown | Token::Valid) => {
            Answer::status(401, "credentials-required")
        }
        (_, Token::Expired) => Answer::status(401, "expired-token-refused"),
        (_, Token::Narrow) => Answer::status(403, "missing-scope-refused"),
    }
}
